from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from hpd_pages.formats.html import format_html
from hpd_pages.model.finding import Quote, Verdict
from hpd_pages.model.report import Absent, Cause, Change, Point, Report
from hpd_pages.text.summary import headline
from support.reports import (
    PAGE,
    RUN,
    WALLED,
    contradicted,
    everything,
    look,
    misdeclared,
    on_page,
    report,
    seen,
    stated,
    unreadable,
    walled,
)

STYLE = (Path(__file__).parents[2] / "templates" / "reports" / "report.css").read_text(
    encoding="utf-8"
)
HOSTILE = (
    "</style></pre></p><script>alert(1)</script><img src=x onerror=alert(1)>"
    '" onmouseover="alert(1)\' <!-- &lt;b&gt; \x1b[31m\u202e\x00\ufffe'
)


def read(printed: Report) -> LexborHTMLParser:
    return LexborHTMLParser(format_html(printed, style=STYLE))


def words(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_the_headline_counts_pages_and_the_lead_counts_requirements() -> None:
    tree = read(everything())
    assert words(tree, "title") == ["Official pages of Example Police Department: report"]
    assert words(tree, "h1") == ["Of 3 pages, 2 need work and 1 could not be seen in full."]
    assert words(tree, ".lead") == [headline(everything())]
    assert words(tree, ".tiles li") == [
        "✗ fail1",
        "? unknown3",
        "i advice1",
        "✓ pass1",
        "– n/a1",
    ]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (report(), "Nothing was looked at."),
        (report(misdeclared(), command="validate"), "Of 1 declaration, 1 needs work."),
        (report(walled()), "Of 1 page, 1 could not be seen in full."),
        (
            report(seen(findings=(stated(),)), seen(findings=(stated(),))),
            "Of 2 pages, 2 meet every requirement.",
        ),
    ],
)
def test_a_page_that_was_not_seen_is_never_said_to_meet_the_order(
    printed: Report, said: str
) -> None:
    assert words(read(printed), "h1") == [said]


def test_what_could_not_be_seen_is_told_with_its_cause_and_what_to_do() -> None:
    assert [words(row, "th, td") for row in read(everything()).css("#coverage tbody tr")] == [
        [
            "website",
            "B6-disclosure",
            "words were found that may or may not say it (weak-match)",
            "2027-02-01, in this run",
            "Read the page by eye and decide.",
        ],
        [
            "facebook",
            "B4-disclaimer, B5-monitoring",
            "Facebook's terms forbid reading it by robot (blocked-by-policy)",
            "never",
            "Save the page and inspect the file.",
        ],
        [
            "x",
            "all",
            "A quote is opened and never closed.",
            "never",
            "Close the quote that opens here.",
        ],
    ]


def test_the_table_gives_each_page_a_verdict_in_symbol_and_word() -> None:
    tree = read(everything())
    head = words(tree, "#matrix thead th")
    rows = [words(row, "th, td") for row in tree.css("#matrix tbody tr")]
    assert head == [
        *("Page", "B3-purpose", "B3-audience", "B5-monitoring", "B5-removal"),
        *("B6-disclosure", "B4-disclaimer"),
    ]
    assert rows == [
        ["website", "✓ pass", "i advice", "✗ fail", "– n/a", "? unknown", ""],
        ["facebook", "", "", "? unknown", "", "", "? unknown"],
        ["x", "could not be read"],
    ]
    assert {node.attributes["scope"] for node in tree.css("thead th")} == {"col"}
    assert {node.attributes["scope"] for node in tree.css("tbody th")} == {"row"}
    assert words(tree, "#matrix caption") == ["The verdict on each requirement, page by page"]


def test_changes_are_compared_with_the_run_before() -> None:
    rows = [words(row, "th, td") for row in read(everything()).css("#changes tbody tr")]
    assert rows == [["website", "B5-monitoring", "✓ pass", "✗ fail"]]


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (RUN, "No verdict differs from the last time the page was audited."),
        (
            replace(RUN, previous=None),
            "This is the first run, so there is nothing to compare it with.",
        ),
    ],
)
def test_a_run_without_changes_says_why(run: object, said: str) -> None:
    assert words(read(report(walled(), run=run)), "#changes p") == [said]


def test_a_failure_shows_quote_place_nearest_words_diff_and_the_text_to_paste() -> None:
    tree = read(report(seen(findings=(contradicted(),))))
    box = tree.css_first(".finding.fail")
    assert words(box, "h4") == [
        "✗ fail B5-monitoring (B.5) The page says the opposite: comments are not monitored."
    ]
    assert words(box, "dt") == ["Found", "Looked for", "Nearest", "Compared", "To mend it"]
    assert words(box, "blockquote") == [
        "This page is not monitored.",
        "Comments are not monitored.",
    ]
    assert words(box, ".where") == [
        "under “Contact” > “Comments”, in the footer, line 42",
        "text block 13",
    ]
    assert words(box, "del") == ["not"]
    assert words(box, "ins") == ["by the Department"]
    assert box.css_first("pre").text() == contradicted().fix


def test_the_look_behind_a_page_gives_address_time_and_digest() -> None:
    tree = read(report(seen(findings=(stated(),))))
    assert words(tree, ".look") == [
        f"Looked at 2027-02-01 09:00 UTC: HTTP 200, 12,345 bytes, seen: full. Ended at {PAGE}. "
        f"SHA-256 {'ab' * 32}"
    ]
    assert words(tree, ".look a") == [PAGE]


def test_links_in_the_table_lead_to_their_findings_and_no_anchor_is_used_twice() -> None:
    tree = read(report(seen(), walled(), misdeclared(), unreadable(), run=RUN))
    anchors = [node.attributes["id"] for node in tree.css("[id]")]
    inner = {node.attributes["href"][1:] for node in tree.css('a[href^="#"]')}
    assert len(anchors) == len(set(anchors))
    assert inner <= set(anchors)
    assert len(inner) > 6


def test_headings_go_down_one_level_at_a_time_and_landmarks_are_there() -> None:
    tree = read(everything())
    levels = [int(node.tag[1]) for node in tree.css("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [len(tree.css(tag)) for tag in ("header", "main", "footer")] == [1, 1, 1]
    assert tree.css_first("html").attributes["lang"] == "en"
    assert tree.css_first("body").child.attributes == {"class": "skip", "href": "#content"}


def test_the_report_asks_nothing_of_the_outside_and_runs_nothing() -> None:
    printed = format_html(everything(), style=STYLE)
    tree = LexborHTMLParser(printed)
    assert tree.css("script, link, img, iframe, object, embed, form, base") == []
    assert re.findall(r"url\((?!#)|@import", STYLE) == []
    assert {node.attributes["href"] for node in tree.css("a") if "rel" in node.attributes} == {
        PAGE,
        WALLED,
    }
    policy = tree.css_first("meta[http-equiv]").attributes["content"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def _hostile(text: str) -> Report:
    quote = Quote(text=text, place=on_page(source=text, headings=(text,), region=text))
    unmarked = re.sub(r"[\[\]{}+-]", "", text)
    row = contradicted(
        clause=text,
        message=text,
        quotes=(quote,),
        expected=text,
        nearest=Quote(text=text + "2"),
        diff=f"[-{unmarked}-]{{+{unmarked}+}}",
        fix=text,
    )
    target = seen(
        target=text,
        page=text,
        findings=(replace(row, rule=text), stated(message=text)),
        look=look(final=f"javascript:{text}", note=text, digest=text, taken_at=text),
        changes=(replace(seen().changes[0], rule=text),),
        status=text,
    )
    return report(target, unreadable(target=text), department=text, tool=text, run=RUN)


def tags(printed: Report) -> list[tuple[str | None, list[str]]]:
    """Every element with the names of its attributes: what a hostile text must not change."""
    return [(node.tag, sorted(node.attributes)) for node in read(printed).css("*")]


def test_hostile_words_are_shown_as_words() -> None:
    tree = read(_hostile(HOSTILE))
    assert tree.css("script, img, b[onmouseover], [onerror], [onmouseover]") == []
    assert "<script>alert(1)</script>" in tree.css_first("blockquote").text()
    assert not [a for a in tree.css("a") if (a.attributes["href"] or "").startswith("javascript")]
    assert not set(format_html(_hostile(HOSTILE), style=STYLE)) & {"\x1b", "\u202e", "\x00"}


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_changes_the_structure_of_the_report(text: str) -> None:
    assert tags(_hostile(f"a{text}z")) == tags(_hostile("az"))
    format_html(_hostile(text), style=STYLE).encode()


def test_a_style_cannot_end_its_own_element() -> None:
    printed = format_html(report(), style="p{}</style><script>alert(1)</script>")
    assert LexborHTMLParser(printed).css("script") == []


def test_a_very_long_quote_is_cut() -> None:
    long = Quote(text="word " * 100_000, place=on_page())
    printed = format_html(report(seen(findings=(contradicted(quotes=(long,)),))), style="")
    assert len(printed) < 20_000


def _schemes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\n *\}", STYLE, re.DOTALL)
    names = ("light", "dark", "print")
    colours = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in blocks]
    return dict(zip(names, colours, strict=True))


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_every_colour_of_text_has_contrast_enough_on_every_ground(scheme: str) -> None:
    colours = _schemes()[scheme]
    grounds = [_luminance(colours.pop(name)) for name in ("paper", "panel")]
    colours.pop("line")
    assert len(colours) == 9
    for name, colour in colours.items():
        for ground in grounds:
            light, dark = sorted((_luminance(colour), ground), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (scheme, name)


def test_why_a_verdict_changed_is_told_where_it_was_asked() -> None:
    changes = tuple(
        Change(rule=f"B{number}-x", before=Verdict.PASS, after=Verdict.FAIL, cause=why)
        for number, why in enumerate(Cause)
    )
    tree = read(report(seen(changes=changes), run=RUN, command="compare"))
    assert words(tree, "#changes h2") == ["What changed since run 2027-01-31T090000Z"]
    assert words(tree, "#changes td:last-child") == [
        "the page changed",
        "the rules or the declaration changed, the page did not",
        "the page changed, and so did the rules or the declaration",
        "by what cannot be told: the evidence of a run is missing",
    ]


POINTS = tuple(
    Point(run=str(n), started_at=f"2027-01-{n:02}T06:00:00Z", met=n, failed=30 - n, unseen=n % 3)
    for n in range(1, 29)
)


def test_the_trend_is_a_chart_with_words_for_it_and_the_same_in_numbers() -> None:
    tree = read(report(seen(), run=RUN, trend=POINTS))
    chart = tree.css_first("#trend svg")
    assert chart.attributes["role"] == "img"
    assert chart.attributes["aria-label"] == (
        "Bar chart of 28 runs from 2027-01-01 to 2027-01-28. Pages that failed a requirement, "
        "exempt ones included: 29, then 2; could not be seen in full: 1, then 1; met every "
        "requirement: 1, then 28."
    )
    assert [len(tree.css(f"#trend .color-{n} .bar")) for n in range(3)] == [28, 28, 28]
    assert tree.css("#trend script, #trend style") == []
    rows = [words(row, "th, td") for row in tree.css("#trend tbody tr")]
    assert rows[0] == ["28, 2027-01-28 06:00 UTC", "2", "1", "28"]
    assert len(rows) == 28


def test_the_same_runs_give_the_same_file() -> None:
    made = report(seen(), run=RUN, trend=POINTS)
    assert format_html(made, style=STYLE) == format_html(made, style=STYLE)


def test_one_run_is_no_trend_and_many_runs_of_a_day_crowd_no_label() -> None:
    tree = read(report(seen(), run=RUN, trend=POINTS[:1]))
    assert words(tree, "#trend p") == ["A trend needs two runs; the history has one."]
    day = tuple(replace(point, started_at="2027-01-01T06:00:00Z") for point in POINTS)
    crowded = read(report(seen(), run=RUN, trend=day))
    assert words(crowded, "#trend svg .axis.x text").count("2027-01-01") <= 8


def test_pages_left_out_are_named_with_their_last_good_look() -> None:
    absent = (Absent(page="old", seen_at="2027-01-31T23:59:00Z"), Absent(page="new"))
    tree = read(report(seen(), run=RUN, absent=absent))
    rows = [words(row, "th, td") for row in tree.css("#coverage .frame:last-child tbody tr")]
    assert rows == [["old", "2027-01-31, 1 day before this run"], ["new", "never"]]


def test_a_text_that_many_findings_ask_for_is_said_once() -> None:
    row = contradicted(fix="A long text to paste. " * 20)
    tree = read(report(*(seen(findings=(row,)) for _ in range(3))))
    assert words(tree, "#texts pre") == [" ".join(row.fix.split())]
    assert words(tree, "#pages .finding > dl > div:last-child dd") == ["Paste text 1."] * 3
    assert tree.css_first("#pages pre") is None
    assert tree.css_first("#text-1") is not None


def _many(number: int, **fields) -> Report:
    rows = tuple(
        stated(f"B{n % 9}-rule-{n}", message=f"The page says it, {n}.", **fields) for n in range(12)
    )
    pages = (
        seen(page=f"page-{n}", findings=(contradicted(), *rows), changes=()) for n in range(number)
    )
    return report(*pages, run=RUN)


@pytest.mark.parametrize("length", [100, 1200])
def test_two_thousand_pages_fit_into_five_megabytes_and_say_what_was_left_out(length: int) -> None:
    long = Quote(text="w" * length, place=on_page())
    printed = format_html(_many(2000, quotes=(long,)), style=STYLE)
    tree = LexborHTMLParser(printed)
    assert len(printed.encode()) < 5_000_000
    assert words(tree, "#pages > p") == [
        "So that this file opens at once, what is met is listed by name. "
        "The JSON and CSV reports hold every quote."
    ]
    assert len(tree.css("#matrix tbody tr")) == len(tree.css("#pages article")) == 2000
    assert tree.css_first("main").attributes["class"] == "large"


def test_two_thousand_pages_that_fail_everything_still_fit() -> None:
    quote = Quote(text="word " * 240, place=on_page())
    rows = tuple(contradicted(quotes=(quote,), nearest=quote, fix=f"{n} " * 300) for n in range(8))
    rows = tuple(replace(row, rule=f"B{n}-rule") for n, row in enumerate(rows))
    pages = (seen(page=f"page-{n}", findings=rows, changes=()) for n in range(2000))
    printed = format_html(report(*pages), style=STYLE)
    assert len(printed.encode()) < 8_000_000
    assert "long quotes are cut or left out" in printed


def test_what_needs_work_comes_first() -> None:
    tree = read(report(seen(page="good", findings=(stated(),)), walled(), unreadable()))
    assert words(tree, "#pages h3") == ["x", "facebook", "good"]


def test_a_change_to_and_from_every_verdict_can_be_shown() -> None:
    changes = tuple(Change(rule="B4-disclaimer", before=v, after=v) for v in Verdict)
    tree = read(report(seen(changes=changes), run=RUN))
    assert len(tree.css("#changes tbody tr")) == len(Verdict)
