"""One input of the fuzzer: any bytes through every reader, every rule and every report format.

The first byte says how the rest is read, so that one corpus of inputs serves all readers and a
saved crash replays by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hpd_pages.engine.explain import explain
from hpd_pages.engine.links import notice_links
from hpd_pages.engine.observe import observe
from hpd_pages.formats.github import format_github
from hpd_pages.formats.html import format_html
from hpd_pages.formats.json import format_json
from hpd_pages.formats.text import format_text
from hpd_pages.model.department import Contacts
from hpd_pages.model.finding import Finding, Verdict
from hpd_pages.model.report import Report, Target
from hpd_pages.model.response import Response
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Document, LinkedDocument, Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.decode import decode
from hpd_pages.text.html import read_html
from hpd_pages.text.markdown import read_markdown
from hpd_pages.text.mhtml import read_mhtml
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

ADDRESS = "https://police.example.gov/notice"
NOTICE = "We read comments on weekdays, and we may remove those that are off topic."
STRANGER = Expected()
DECLARED = Expected(
    names=("Elkhollow Police Department",),
    contacts=Contacts(phone="860-555-0100", email="pio@example.gov", web=ADDRESS),
    visitors_can_post=True,
    notices={rule.id: {"en": NOTICE} for rule in CATALOGUE},
)


def _looked(body: bytes, content_type: str, status: int = 200) -> Document:
    headers = {"content-type": content_type}
    response = Response(url=ADDRESS, final=ADDRESS, status=status, headers=headers, body=body)
    return observe(response).document


WAYS: dict[bytes, Callable[[bytes], Document]] = {
    b"h": lambda body: read_html(decode(body), base=ADDRESS),
    b"t": lambda body: read_text(decode(body)),
    b"m": lambda body: read_markdown(decode(body)),
    b"s": read_mhtml,
    b"o": lambda body: _looked(body, ""),
    b"w": lambda body: _looked(body, "text/html; charset=windows-1252"),
    b"x": lambda body: _looked(body, "", status=404),
    b"c": lambda body: _looked(body[40:], body[:40].decode("latin-1")),
}
_ORDER = sorted(WAYS)


def feed(data: bytes) -> None:
    """Reads, judges and reports `data`; raises only where the code is at fault."""
    way = WAYS.get(data[:1]) or WAYS[_ORDER[sum(data[:1]) % len(_ORDER)]]
    document = way(data[1:])
    notice_links(document, [ADDRESS], ADDRESS)
    snapshot = Snapshot(source=ADDRESS, document=document, final=ADDRESS)
    linked = replace(snapshot, linked=(LinkedDocument(source=ADDRESS, document=document),))
    _report(_judged(snapshot, STRANGER) + _judged(linked, DECLARED))


def _judged(snapshot: Snapshot, expected: Expected) -> tuple[Finding, ...]:
    reading = read(snapshot)
    findings = []
    for rule in CATALOGUE:
        if rule.check_live is None:
            continue
        finding = explain(rule.check_live(reading, expected), rule, NOTICE)
        assert finding.rule == rule.id
        assert finding.message
        assert finding.verdict is not Verdict.PASS or (finding.quote and finding.where), rule.id
        findings.append(finding)
    return tuple(findings)


def _report(findings: tuple[Finding, ...]) -> None:
    target = Target(target=ADDRESS, findings=findings)
    report = Report(command="inspect", tool="fuzz", targets=(target,))
    for words in (
        format_json(report),
        format_github(report),
        format_html(report, style=""),
        format_text(report, verbose=True),
    ):
        words.encode()
