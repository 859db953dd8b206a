from __future__ import annotations

import pytest

from hpd_pages.model.finding import FilePlace, Level, PagePlace, Reason, Verdict
from hpd_pages.text.labels import CAUSE, SYMBOL, WORD, Kind, cause, kind, place
from support.reports import finding

PAGE = "https://police.example.gov/"


@pytest.mark.parametrize(
    ("verdict", "reason", "level", "expected"),
    [
        (Verdict.FAIL, Reason.MISSING, Level.REQUIREMENT, Kind.FAIL),
        (Verdict.FAIL, Reason.MISSING, Level.ADVICE, Kind.ADVICE),
        (Verdict.NOT_APPLICABLE, Reason.ADVICE, Level.ADVICE, Kind.ADVICE),
        (Verdict.NOT_APPLICABLE, Reason.CLOSED_TO_VISITORS, Level.ADVICE, Kind.NOT_APPLICABLE),
        (Verdict.UNKNOWN, Reason.TIMEOUT, Level.ADVICE, Kind.UNKNOWN),
        (Verdict.PASS, Reason.STATED, Level.ADVICE, Kind.PASS),
    ],
)
def test_advice_is_a_row_of_its_own_only_while_it_is_open(
    verdict: Verdict, reason: Reason, level: Level, expected: Kind
) -> None:
    assert kind(finding("B3-audience", verdict, reason, level=level)) is expected


def test_every_kind_has_a_symbol_and_a_word_of_its_own() -> None:
    assert set(SYMBOL) == set(WORD) == set(Kind)
    assert len(set(SYMBOL.values())) == len(set(WORD.values())) == len(Kind)


def test_everything_that_can_keep_a_page_from_being_seen_is_explained() -> None:
    names = [reason.name for reason in Reason]
    closed_list = names[names.index("BLOCKED_BY_POLICY") : names.index("CLOSED_TO_VISITORS")]
    assert {Reason[name] for name in closed_list} <= set(CAUSE)
    assert cause(Reason.LOGIN_WALL) == "a log-in page stands in front of it"
    assert cause(Reason.CLOSED_TO_VISITORS) == "closed to visitors"


def test_a_place_in_a_file_is_written_as_editors_read_it() -> None:
    assert place(FilePlace(file="pages/x.yml", line=6, column=14)) == "pages/x.yml:6:14"
    assert place(FilePlace(file="", line=0, column=0), "pages/x.yml") == "pages/x.yml:1:1"


def test_a_place_on_a_page_is_told_by_headings_region_and_line() -> None:
    where = PagePlace(
        source=PAGE,
        block=3,
        line=42,
        headings=("Contact", "Comments"),
        region="footer",
        collapsed=True,
    )
    assert place(where, PAGE) == (
        "under “Contact” > “Comments”, in the footer, line 42, folded away until a visitor opens it"
    )
    main = PagePlace(source=PAGE, block=3, region="main")
    assert place(main, "other") == f"on {PAGE}, text block 4"
