"""Without a registry, a failure still comes with a notice to paste, and JSON alone tells why."""

from __future__ import annotations

import json

import pytest

from hpd_pages.engine.standard import standard_notices
from hpd_pages.formats.json import format_json
from hpd_pages.io.rendering import renderer
from hpd_pages.rules import CATALOGUE
from hpd_pages.wiring import inspect as wiring
from hpd_pages.wiring.looking import Manner

SILENT = "Welcome to the Elkhollow police page. Comments close at night."
DENYING = "Comments are welcome. They are monitored on weekdays.\n\nThis page is not monitored."


def inspected(tmp_path, text, name="page.txt"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    report = json.loads(format_json(wiring.inspect([str(path)], Manner())))
    return {row["rule"]: row for row in report["targets"][0]["findings"]}


def test_every_rule_with_a_notice_and_a_live_side_has_a_standard_one_in_each_language():
    notices = standard_notices(renderer())
    wanted = {rule.id for rule in CATALOGUE if rule.has_notice and rule.check_live}

    assert wanted <= set(notices)
    assert {tuple(texts) for texts in notices.values()} == {("en", "es")}


def test_what_only_a_department_knows_stands_in_brackets():
    notices = standard_notices(renderer())

    assert notices["B6-disclosure"]["en"] == (
        "Everything that is posted on this page or submitted to it is subject to public disclosure"
        " under the [your public records law]. This includes direct messages."
    )
    assert "[número de teléfono]" in notices["B7-contact"]["es"]


def test_a_failure_has_the_nearest_words_a_diff_and_the_notice(tmp_path):
    row = inspected(tmp_path, SILENT)["B5-monitoring"]

    assert row["nearest"]["text"] == "Comments close at night."
    assert row["nearest"]["where"]["line"] == 1
    assert "[-" in row["diff"]
    assert row["fix"].startswith("The Department monitors comments and posts on this page")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<html lang='es'><p>Hello.</p></html>", "page.html"),
        ("Los comentarios que deja el público no se guardan en esta página.", "page.txt"),
    ],
    ids=["declared", "recognised"],
)
def test_the_notice_is_in_the_pages_own_language(tmp_path, text, name):
    assert inspected(tmp_path, text, name)["B4-disclaimer"]["fix"].startswith("Las opiniones")


def test_a_contradiction_shows_both_statements(tmp_path):
    row = inspected(tmp_path, DENYING)["B5-monitoring"]

    assert row["reason"] == "contradicted"
    assert [quote["text"] for quote in row["quotes"]] == [
        "This page is not monitored.",
        "They are monitored on weekdays.",
    ]
    assert [quote["where"]["line"] for quote in row["quotes"]] == [3, 1]


def test_a_pass_has_its_words_and_where_they_stand(tmp_path):
    row = inspected(tmp_path, "# Rules\n\nWe may remove comments.\n", "page.md")["B5-removal"]

    assert (row["verdict"], row["quote"]) == ("pass", "We may remove comments.")
    assert row["where"]["headings"] == ["Rules"]
