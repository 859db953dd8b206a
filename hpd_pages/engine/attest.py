"""Takes what an office saw by eye of a requirement that no robot may see, and what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hpd_pages.errors import UsageError
from hpd_pages.model.finding import Attestation, Finding, Reason, Verdict
from hpd_pages.model.rule import Rule
from hpd_pages.text.labels import cause
from hpd_pages.text.suggest import did_you_mean

LONGEST = 90
"""Days from the day it is made to the last day it holds."""
_ABSENT = (Reason.NOT_FOUND, Reason.GONE)


def attestations(
    wanted: Sequence[str],
    rules: Sequence[Rule],
    *,
    office: str,
    until: str,
    made_at: str,
    file: str,
    digest: str,
) -> tuple[Attestation, ...]:
    """One for each requirement; `made_at` is UTC, RFC 3339, the rest as in Attestation.

    Raises UsageError for a requirement that is none or is not looked for on a page, for no office,
    and for a last day that is no date, past, or more than 90 days away.
    """
    if not office.strip():
        hint = 'name the office that saw the page: --office "Public Information Officer"'
        raise UsageError("an attestation needs to say who attests", hint=hint)
    last = _last_day(until, date.fromisoformat(made_at[:10]))
    return tuple(
        Attestation(
            rule=rule,
            office=" ".join(office.split()),
            made_at=made_at,
            until=last.isoformat(),
            file=file,
            digest=digest,
        )
        for rule in dict.fromkeys(_known(name, rules) for name in wanted)
    )


def attested(
    findings: Sequence[Finding], held: Sequence[Attestation], today: str
) -> tuple[Finding, ...]:
    """The findings; where nothing could be seen, an attestation that holds `today` is a pass, and
    one that has ended a failure.

    What was seen counts for more than what somebody attests; so does a page that is not there.
    """
    by_rule = {attestation.rule: attestation for attestation in held}
    return tuple(
        _settled(finding, by_rule[finding.rule], today)
        if finding.verdict is Verdict.UNKNOWN
        and finding.reason not in _ABSENT
        and finding.rule in by_rule
        else finding
        for finding in findings
    )


def _settled(finding: Finding, held: Attestation, today: str) -> Finding:
    unseen = f"No robot could see it: {cause(finding.reason)}."
    if today <= held.until:
        return replace(
            finding,
            verdict=Verdict.PASS,
            reason=Reason.ATTESTED,
            message=f"The {held.office} has seen it and attests it until {held.until}. {unseen}",
            attestation=held,
            quotes=(),
            nearest=None,
            diff="",
            fix="",
        )
    again = "Look at the page again and run `hpd-pages audit attest`"
    return replace(
        finding,
        verdict=Verdict.FAIL,
        reason=Reason.EXPIRED,
        message=f"What the {held.office} attested ended on {held.until}. {unseen}",
        attestation=held,
        fix=f"{again}. {finding.fix}".strip() if finding.fix else f"{again}.",
    )


def _known(name: str, rules: Sequence[Rule]) -> str:
    live = {rule.id.casefold(): rule.id for rule in rules if rule.check_live is not None}
    if name.casefold() in live:
        return live[name.casefold()]
    if name.casefold() in {rule.id.casefold() for rule in rules}:
        hint = "`hpd-pages audit` tells which are"
        raise UsageError(f"{name} is not looked for on a page, so nobody can see it", hint=hint)
    meant = did_you_mean(name, live.values())
    hint = f"did you mean {meant}?" if meant else "`hpd-pages rules` lists them all"
    raise UsageError(f"there is no requirement “{name[:60]}”", hint=hint)


def _last_day(until: str, today: date) -> date:
    latest = today + timedelta(days=LONGEST)
    try:
        last = date.fromisoformat(until)
    except ValueError:
        hint = f"write it as year-month-day: --until {latest.isoformat()}"
        raise UsageError(f"“{until[:40]}” is not a day of the calendar", hint=hint) from None
    if last < today:
        raise UsageError(f"{last} is past", hint=f"name a day up to {latest}")
    if last > latest:
        raise UsageError(
            f"{last} is more than {LONGEST} days away", hint=f"name a day up to {latest}"
        )
    return last
