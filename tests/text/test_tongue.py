from __future__ import annotations

import re

from hpd_pages.formats.text import format_text
from hpd_pages.model.finding import Verdict
from hpd_pages.model.report import Absent, Cause, Change
from hpd_pages.text.labels import WORD
from hpd_pages.text.tongue import SPANISH, Tongue
from support.reports import RUN, every_kind, report, seen, stated

CHANGE = Change(rule="B5-monitoring", before=Verdict.PASS, after=Verdict.FAIL, cause=Cause.PAGE)


def test_every_verdict_has_a_word_in_both_languages() -> None:
    assert set(WORD.values()) <= set(SPANISH)
    assert {verdict.value for verdict in Verdict} <= set(SPANISH)


def test_no_spanish_word_breaks_the_columns() -> None:
    """Marks have eleven columns with symbol and gap, labels ten with their gap."""
    marks = {SPANISH[word] for word in WORD.values()}
    assert max(map(len, marks)) <= 8
    assert max(len(word) for key, word in SPANISH.items() if key != "requirements") <= 9


def test_the_headings_are_spanish_and_the_findings_stay_as_they_were_written() -> None:
    english = format_text(every_kind())
    spanish = format_text(every_kind(), language="es")
    assert "✗ falla    B5-monitoring (B.5): The page says the opposite" in spanish
    assert "             cita      “This page is not monitored.”" in spanish
    assert "             visto el  nunca" in spanish
    assert " ".join(spanish.splitlines()[-3:]) == (
        "Páginas vistas: 2; sin poder leer: 1; requisitos cumplidos: 2; fallas: 1; exentas: 1; "
        "no vistos: 3; consejos: 1. Las frases de cada hallazgo están en inglés."
    )
    assert len(re.findall("B5-monitoring", spanish)) == len(re.findall("B5-monitoring", english))


def test_a_change_says_with_what_it_compares() -> None:
    told = report(seen(changes=(CHANGE,)), run=RUN, command="compare")
    assert Tongue().changed(CHANGE, told) == (
        "changed since run 2027-01-31T090000Z: B5-monitoring was pass, is fail: the page changed"
    )
    assert Tongue(language="es").changed(CHANGE, told) == (
        "cambió desde la auditoría 2027-01-31T090000Z: B5-monitoring era “cumple”, es “falla”"
    )


def test_a_run_told_again_is_named_with_its_day_and_whom_it_left_out() -> None:
    told = report(
        seen(findings=(stated(),), changes=()),
        run=RUN,
        command="report",
        absent=(Absent(page="x"),),
    )
    assert format_text(told).splitlines()[-3:] == [
        "Run 2027-02-01T090000Z, 2027-02-01 09:00 UTC",
        "1 page looked at: 1 requirement met, none failed.",
        "Not part of this run: x.",
    ]
    assert "No entraron en esta auditoría: x." in format_text(told, language="es")
