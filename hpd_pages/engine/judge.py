"""Puts one snapshot before every rule with a live side: one finding for each, in clause order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hpd_pages.engine.defect import defect_of
from hpd_pages.engine.explain import explain, in_language
from hpd_pages.engine.wording import on_page
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.reading import Reading
from hpd_pages.model.report import Look, Problem
from hpd_pages.model.rule import Expected, Rule
from hpd_pages.model.snapshot import Coverage, Snapshot
from hpd_pages.model.wording import Wording
from hpd_pages.text.sentences import read

if TYPE_CHECKING:
    from hpd_pages.model.rule import LiveCheck

IDENTITY = "B2-identity"
_ABSENT = (Reason.NOT_FOUND, Reason.GONE)
_NEEDS_ALL = (Reason.MISSING, Reason.HIDDEN, Reason.DIFFERENT)

REMEDIES: Mapping[Reason, str] = {
    Reason.ROBOTS_DISALLOW: "Ask the site's keeper to allow hpd-pages in robots.txt, or save the "
    "page and run `hpd-pages inspect` on the saved file.",
    Reason.LOGIN_WALL: "Save the page while logged in and run `hpd-pages inspect` on the file.",
    Reason.CONSENT_WALL: "Save the page in a browser and run `hpd-pages inspect` on the file.",
    Reason.CHALLENGE: "Ask the site's keeper to let hpd-pages through, or save the page in a "
    "browser and run `hpd-pages inspect` on the file.",
    Reason.SCRIPT_SHELL: "Look with `--browser`, which draws the page in Chromium; or save the "
    "page in a browser once it is shown and run `hpd-pages inspect` on the file.",
    Reason.RATE_LIMITED: "Run the audit again later.",
    Reason.TIMEOUT: "Run the audit again; if it stays, ask the site's keeper.",
    Reason.CONNECTION: "Run the audit again; if it stays, ask the site's keeper.",
    Reason.SERVER_ERROR: "Run the audit again; if it stays, ask the site's keeper.",
    Reason.DNS: "Check the address for a slip of the pen.",
    Reason.TLS: "Ask the site's keeper to mend the certificate.",
    Reason.TOO_LARGE: "Look at the page by eye: it is larger than any notice page should be.",
    Reason.NOT_HTML: "Publish the notice as a web page, or inspect a text of it.",
    Reason.PARTIAL: "Save the page in a browser and run `hpd-pages inspect` on the file.",
    Reason.PRIVATE_ADDRESS: "--allow-private permits an intranet or test address.",
    Reason.NOT_FOUND: "Put the page back, or correct its address in the declaration.",
    Reason.GONE: "Put the page back, or correct its address in the declaration.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The findings, one for each rule with a live side, and the defect of ours, if one showed.

    `advice` is what counsel should weigh in the wording of the notice.
    """

    findings: tuple[Finding, ...]
    advice: tuple[Finding, ...] = ()
    defect: Problem | None = None


def judge(
    snapshot: Snapshot,
    rules: tuple[Rule, ...],
    expected: Expected,
    *,
    remedy: str = "",
    wordings: tuple[Wording, ...] = (),
) -> Judged:
    """What the snapshot shows of each rule. A rule that raises is a defect and spares the others.

    `remedy` says what to do where nothing or only a part could be seen, in place of the general
    advice.
    """
    live = tuple((rule, rule.check_live) for rule in rules if rule.check_live is not None)
    if snapshot.coverage is Coverage.NONE:
        return Judged(findings=tuple(_unseen(r, snapshot, expected, remedy) for r, _ in live))
    findings: list[Finding] = []
    defect: Problem | None = None
    reading = read(snapshot)
    for rule, check in live:
        try:
            findings.append(_checked(rule, check, reading, expected, remedy))
        except Exception as error:  # noqa: BLE001 - a rule's defect must not cost the others
            defect = defect_of(error, f" in rule {rule.id}")
            findings.append(_unknown(rule, Reason.PARTIAL, defect.message, defect.hint))
    advice: tuple[Finding, ...] = ()
    try:
        advice = on_page(reading, wordings)
    except Exception as error:  # noqa: BLE001 - nor may a defect in advice
        defect = defect_of(error, " in the review of wording")
    return Judged(findings=tuple(findings), advice=advice, defect=defect)


def look_of(snapshot: Snapshot) -> Look:
    """The look behind the findings, for the report."""
    return Look(
        final=snapshot.final,
        status=snapshot.status,
        taken_at=snapshot.taken_at,
        digest=snapshot.digest,
        size=snapshot.size,
        coverage=snapshot.coverage.value,
        cause=snapshot.cause,
        note=snapshot.note,
        captured_by=snapshot.captured_by,
        account=snapshot.account,
        handle=snapshot.handle,
        drawn_by=snapshot.drawn_by,
    )


def _checked(
    rule: Rule, check: LiveCheck, reading: Reading, expected: Expected, remedy: str
) -> Finding:
    """The rule's finding, explained; nothing is called missing on a page seen in part."""
    finding = check(reading, expected)
    snapshot = reading.snapshot
    failed = finding.verdict is Verdict.FAIL and finding.reason in _NEEDS_ALL
    if failed and snapshot.coverage is not Coverage.FULL:
        cause = snapshot.cause or Reason.PARTIAL
        message = f"Not found, but the page was seen only in part: {snapshot.note}."
        finding = replace(
            finding,
            verdict=Verdict.UNKNOWN,
            reason=cause,
            message=message,
            fix=remedy or REMEDIES.get(cause, ""),
        )
    notice = in_language(expected.notices.get(rule.id, {}), _language(reading))
    return explain(finding, rule, notice)


def _language(reading: Reading) -> str:
    """The language the page declares, else the one that most of its sentences are in."""
    spoken = Counter(sentence.lang for sentence in reading.sentences)
    return reading.snapshot.document.lang or max(spoken, key=spoken.__getitem__, default="")


def _unseen(rule: Rule, snapshot: Snapshot, expected: Expected, remedy: str) -> Finding:
    """The finding where nothing was seen: never a failure, but for a page that is not there."""
    cause = snapshot.cause or Reason.PARTIAL
    if rule.needs_visitors and expected.visitors_can_post is False:
        return Finding(
            rule=rule.id,
            verdict=Verdict.NOT_APPLICABLE,
            reason=Reason.CLOSED_TO_VISITORS,
            message="Visitors can leave nothing on this page.",
            clause=rule.clause,
        )
    advice = remedy or REMEDIES.get(cause, "")
    if rule.id == IDENTITY and cause in _ABSENT:
        return Finding(
            rule=rule.id,
            verdict=Verdict.FAIL,
            reason=cause,
            message=f"The page is not there: {snapshot.note}.",
            clause=rule.clause,
            expected="the Department's page at this address",
            fix=advice,
        )
    return _unknown(rule, cause, f"Could not be seen: {snapshot.note}.", advice)


def _unknown(rule: Rule, cause: Reason, message: str, fix: str) -> Finding:
    return Finding(
        rule=rule.id,
        verdict=Verdict.UNKNOWN,
        reason=cause,
        message=message,
        clause=rule.clause,
        fix=fix,
    )
