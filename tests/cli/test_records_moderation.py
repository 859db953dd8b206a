"""The moderation log, through the installed program and through its pure judgments."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from hpd_pages.engine.moderation import warnings
from hpd_pages.io.clock import today
from hpd_pages.model.moderation import Action, Followed, Moderated, Step
from hpd_pages.model.notices import Noted
from hpd_pages.rules.wording import WORDINGS
from support.command import hpd_pages
from support.registries import demo_registry

BY = ("--by", "Public Information Officer")
ADDRESS = "https://www.facebook.com/ExamplePolice"
NOTED = Noted(
    at="2027-01-01T00:00:00Z",
    declared={
        "moderation": {
            "version": "1",
            "effective": "2027-01-01",
            "texts": {"B5-off-topic": {"en": "off-topic comments"}},
        }
    },
    entry=1,
    entry_digest="ab" * 32,
)
ROW = Moderated(
    number=1, at="2027-02-01T12:00:00Z", page="one", action=Action.REMOVED, acted_on="2027-02-01",
    ground="off-topic", reason="an advertisement for shoes", office="Public Information Officer",
    reader="Records Division", item=1, digest="cd" * 32,
    steps=(Followed(step=Step.NOTIFIED, on="2027-02-01", words="", office="PIO"),),
)  # fmt: skip


@pytest.fixture
def desk(tmp_path) -> Path:
    demo_registry(tmp_path, "https://police.example.gov", platform="facebook", url=ADDRESS)
    page = tmp_path / "pages/community.yml"
    told = re.sub(r"effective: .*", "effective: 2026-01-01", page.read_text(encoding="utf-8"))
    page.write_text(told, encoding="utf-8")
    (tmp_path / "saved.html").write_text("<p>José: shoes, half price!</p>", encoding="utf-8")
    return tmp_path


def records(desk: Path, *arguments: object, code: int = 0) -> str:
    ran = hpd_pages("records", *arguments, cwd=desk)
    assert ran.code == code, ran.out + ran.err
    return ran.out + ran.err


def told(row: Moderated = ROW, noted=(NOTED,), **changes) -> tuple[str, ...]:
    from dataclasses import replace

    return warnings(
        replace(row, **changes), noted, ("off-topic",), wordings=WORDINGS, today="2027-03-01",
        end_of_day="2027-02-02T05:00:00Z",
    )  # fmt: skip


def test_an_action_that_kept_to_the_notice_brings_no_warning():
    assert told() == ()


def test_a_removal_before_the_notice_stood_is_told():
    (said,) = told(noted=())
    assert said.startswith("The records show no moderation notice in force on 2027-02-01")


def test_a_ground_that_the_notice_did_not_name_and_the_page_does_not_declare_is_told():
    first, second = told(ground="obscenity")
    assert "“obscenity” is not in the moderation notice, version 1" in first
    assert "not one that the page declares today" in second


def test_a_block_without_end_and_one_past_its_end_are_told():
    assert told(action=Action.BLOCKED)[0].startswith("The block has no end.")
    assert told(action=Action.BLOCKED, until="2027-02-10") == (
        "The block was to end on 2027-02-10, and nobody has noted that it ended.",
    )
    assert told(action=Action.BLOCKED, until="2027-04-10") == ()


def test_who_read_it_who_was_told_and_an_open_appeal_are_asked_for():
    assert told(reader="", steps=()) == (
        "No second reader is named.",
        "The author has not been told, with the reason and the way to appeal.",
    )
    assert told(reader="Public Information Officer") == (
        "The second reader is the office that decided.",
    )
    appeal = Followed(step=Step.APPEALED, on="2027-02-03", words="", office="PIO")
    assert told(steps=(*ROW.steps, appeal)) == ("An appeal is open.",)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("an offensive remark", "offensive"),
        ("inappropriate language", "inappropriate"),
        ("derogatory words about our officers", "derogatory"),
        ("misinformation", "misinformation"),
    ],
)
def test_a_reason_in_words_that_courts_have_found_risky_is_for_counsel_to_weigh(reason, words):
    assert any(f"“{words}" in said and "Source: " in said for said in told(reason=reason))


def test_the_log_through_the_program(desk):
    asked = ("moderation", "add", "removed", "--page", "community", "--item", ADDRESS)
    ground = ("--ground", "off-topic", "--reason", "an advertisement for shoes")
    said = records(desk, *asked, *ground, *BY, code=2)
    assert "no copy of https://www.facebook.com/ExamplePolice is kept" in said
    assert "capture the page first" in said

    records(desk, "capture", "--file", "community=saved.html", *BY)
    said = records(desk, *asked, "--ground", "rude", "--reason", "x", *BY, code=2)
    assert "“rude” is no ground that pages/community.yml declares" in said
    assert "declared: obscenity, off-topic, personal-attacks" in said

    said = records(desk, *asked, *ground, "--reader", "Records Division", *BY)
    assert "Entry 1 of the moderation log is on file." in said
    assert "! The author has not been told" in said
    records(desk, "moderation", "note", "1", "notified", "--words", "by message", *BY)
    assert "there is no entry 7" in records(desk, "moderation", "note", "7", "ended", *BY, code=2)

    (row,) = json.loads(records(desk, "moderation", "list", "--json"))["moderation"]
    assert (row["item"], row["permalink"], row["acted_on"]) == (1, ADDRESS, today())
    assert row["warnings"] == []
    listed = records(desk, "moderation", "list")
    assert f"{ADDRESS}: copy 1, SHA-256 {row['digest']}" in listed
    assert f"{today()} notified, by Public Information Officer: by message" in listed
    assert "whole" in records(desk, "verify")


def test_a_block_names_its_account_and_ends_after_it_begins(desk):
    asked = ("moderation", "add", "blocked", "--page", "community", "--ground", "off-topic")
    asked = (*asked, "--reason", "the same advertisement 40 times", *BY)
    assert "which account was blocked?" in records(desk, *asked, code=2)
    named = (*asked, "--account", "@shoes")
    assert "lies before" in records(desk, *named, "--until", "2020-01-01", code=2)
    assert "is to come" in records(desk, *named, "--on", "2999-01-01", code=2)
    said = records(desk, *named)
    assert "! The block has no end." in said
    assert "no moderation notice in force" in said


def test_an_action_without_a_copy_is_told_for_as_long_as_it_stands(desk):
    asked = ("moderation", "add", "hidden", "--page", "community", "--item", "77")
    ground = ("--ground", "off-topic", "--reason", "an advertisement")
    said = records(desk, *asked, *ground, "--no-copy", "the page was not captured that week", *BY)
    assert "! No copy was kept (Conn. Gen. Stat. 11-8b): the page was not captured" in said
