from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.model.finding import FilePlace, Finding, Quote
from hpd_pages.text.fingerprints import fingerprints, problem_fingerprint
from support.reports import contradicted, exempted, finding, misdeclared, on_page, seen, unreadable


def moved(row: Finding, lines: int) -> Finding:
    assert isinstance(row.place, FilePlace)
    return replace(row, place=replace(row.place, line=row.place.line + lines, column=1))


@given(st.lists(st.integers(1, 500), min_size=3, max_size=3))
def test_a_finding_keeps_its_fingerprint_when_lines_move(lines: list[int]) -> None:
    target = misdeclared()
    rows = tuple(moved(row, by) for row, by in zip(target.findings, lines, strict=True))
    assert fingerprints(replace(target, findings=rows)) == fingerprints(target)


def test_a_live_finding_keeps_its_fingerprint_when_the_page_says_it_otherwise() -> None:
    quote = Quote(text="Nobody reads comments.", place=on_page(block=99))
    before = seen(findings=(contradicted(),))
    after = seen(findings=(contradicted(quotes=(quote,), message="It says the opposite."),))
    assert fingerprints(before) == fingerprints(after)


def test_page_requirement_verdict_and_key_each_make_another_fingerprint() -> None:
    place = FilePlace(file="pages/x.yml", line=1, column=1, pointer="/a")
    rows = (
        finding(place=place),
        finding(place=replace(place, pointer="/b")),
        finding("B5-removal", place=place),
        contradicted(),
        finding(place=place),
    )
    here, there = fingerprints(seen(findings=rows)), fingerprints(seen(findings=rows, page="x"))
    assert len({*here, *there, problem_fingerprint(unreadable())}) == 11


def test_an_exemption_leaves_the_fingerprint_as_it_is() -> None:
    exempt = exempted()
    assert fingerprints(seen(findings=(exempt,))) == fingerprints(
        seen(findings=(replace(exempt, exemption=None),))
    )


def test_what_was_mended_leaves_the_other_fingerprints_alone() -> None:
    target = misdeclared()
    assert fingerprints(replace(target, findings=target.findings[1:])) == fingerprints(target)[1:]


def test_the_fingerprint_of_a_finding_never_changes_by_itself() -> None:
    """Code hosts know old alerts by it: a change here opens every alert anew."""
    assert fingerprints(seen(findings=(contradicted(),))) == (
        "3ff245d8eea0d35b77737a9f2921bd81f2ea5862893db88e1edccab86d42cbd9",
    )
