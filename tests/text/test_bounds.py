from __future__ import annotations

from dataclasses import replace

from hpd_pages.model.finding import Quote, Verdict
from hpd_pages.text.bounds import LONGEST, MOST, bounded
from support.reports import contradicted, everything, on_page, report, seen


def test_an_ordinary_report_stays_as_it_is() -> None:
    assert bounded(everything()) == everything()


def test_long_words_and_long_lists_are_cut_and_all_else_is_kept() -> None:
    long = "word " * 100_000
    quotes = tuple(Quote(text=long, place=on_page(headings=(long,) * 99)) for _ in range(99))
    row = contradicted(quotes=quotes, fix=long)
    (target,) = bounded(report(seen(findings=(row,)))).targets
    (cut,) = target.findings
    assert len(cut.quotes) == MOST
    assert len(cut.quotes[0].text) <= LONGEST
    assert cut.quotes[0].text.endswith("…")
    assert len(cut.quotes[0].place.headings) == MOST
    assert cut.verdict is Verdict.FAIL
    assert replace(cut, quotes=quotes, fix=long) == row
