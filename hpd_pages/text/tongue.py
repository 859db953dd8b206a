"""The headings of the text report in the reader's own language; each finding speaks English.

One table, not a catalogue of messages: a finding's sentence is the rule's own and is quoted in
records, so that it stays in the language in which it was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hpd_pages.model.report import Change, Report
from hpd_pages.text.days import clock, last_seen
from hpd_pages.text.labels import changed
from hpd_pages.text.summary import counts, headline, since

SPANISH: Mapping[str, str] = {
    "fail": "falla",
    "unknown": "no visto",
    "exempt": "exento",
    "advice": "consejo",
    "pass": "cumple",
    "not-applicable": "no aplica",
    "n/a": "n/a",
    "error": "error",
    "quote": "cita",
    "where": "lugar",
    "expected": "esperado",
    "nearest": "parecido",
    "compare": "cotejo",
    "fix": "arreglo",
    "unseen": "no vistos",
    "to do": "por hacer",
    "last seen": "visto el",
    "attested": "atestado",
    "requirement": "requisito",
    "requirements": "requisitos",
}
_NOTE = "Las frases de cada hallazgo están en inglés."


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """The headings in a language: "en", or "es" where the machine's locale says so."""

    language: str = "en"

    def __call__(self, word: str) -> str:
        """A heading's word; one that the table lacks stays as it is."""
        return SPANISH.get(word, word) if self.language == "es" else word

    def changed(self, change: Change, report: Report) -> str:
        """What a verdict was and is, and compared with what."""
        if self.language != "es":
            return f"{_compared(report)}: {change.rule} {changed(change)}"
        was, now = self(change.before.value), self(change.after.value)
        then = report.run.previous if report.run and report.command == "compare" else ""
        with_what = f"la auditoría {then}" if then else "la última auditoría"
        verb = "se juzga distinto que en" if report.command == "rejudge" else "cambió desde"
        return f"{verb} {with_what}: {change.rule} era “{was}”, es “{now}”"

    def seen(self, seen_at: str, report: Report) -> str:
        """When a page was last seen in full."""
        started = report.run.started_at if report.run else ""
        return last_seen(seen_at, started, self.language)

    def run(self, report: Report) -> str:
        """Which audit is told again, and when it was; "" for a report of now."""
        if report.run is None or report.command not in ("report", "compare", "rejudge"):
            return ""
        word = "Auditoría" if self.language == "es" else "Run"
        return f"{word} {report.run.id}, {clock(report.run.started_at, self.language)}"

    def absent(self, report: Report) -> str:
        """Which pages were left out of the run; "" for none."""
        if not report.absent:
            return ""
        names = ", ".join(absent.page for absent in report.absent)
        if self.language == "es":
            return f"No entraron en esta auditoría: {names}."
        return f"Not part of this run: {names}."

    def headline(self, report: Report) -> str:
        """The whole report in one sentence."""
        return f"{_spanish(report)} {_NOTE}" if self.language == "es" else headline(report)


def _compared(report: Report) -> str:
    if report.command == "rejudge":
        return "judged otherwise than then"
    return (
        f"changed {since(report)}" if report.command == "compare" else "changed since the last run"
    )


def _spanish(report: Report) -> str:
    number = counts(report)
    looked = number["targets"] - number["unreadable"]
    failed = number["fail"] - number["exempt"]
    verb = "revisadas" if report.command == "validate" else "vistas"
    noun = "declaraciones" if report.command == "validate" else "páginas"
    parts = [
        f"{noun} {verb}: {looked}",
        f"sin poder leer: {number['unreadable']}" if number["unreadable"] else "",
        f"requisitos cumplidos: {number['pass']}",
        f"fallas: {failed}",
        f"exentas: {number['exempt']}" if number["exempt"] else "",
        f"no vistos: {number['unknown']}" if number["unknown"] else "",
        f"consejos: {number['advice']}" if number["advice"] else "",
    ]
    said = "; ".join(part for part in parts if part)
    return f"{said[0].upper()}{said[1:]}."
