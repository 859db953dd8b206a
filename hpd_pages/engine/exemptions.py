"""Lets failures stand that an office has exempted, and tells of exemptions that hold no more.

An exemption changes no verdict: it stands beside the failure, which then does not fail the run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from hpd_pages.engine.declare import build_exemption
from hpd_pages.engine.places import place_of
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.finding import Exemption, Finding, Level, Reason, Verdict
from hpd_pages.model.rule import Rule
from hpd_pages.text.suggest import did_you_mean

APPROVAL = "B1-approval"
"""An exemption is something that the Chief or a designee approves, so what is wrong with one is a
finding of this requirement, from which there is none."""
_UNNEEDED = "Take it out of `exemptions`."
_RENEW = "Mend the page and take the exemption out, or have it approved anew with a later day."


def exempted(
    findings: Sequence[Finding], exemptions: Sequence[Exemption], today: str
) -> tuple[Finding, ...]:
    """The findings, each failure with the exemption that holds `today` (ISO 8601), if one does."""
    held = {e.rule: e for e in exemptions if _holds(e, today) and e.rule != APPROVAL}
    if not held:
        return tuple(findings)
    return tuple(
        replace(finding, exemption=held[finding.rule])
        if _failed(finding) and finding.rule in held
        else finding
        for finding in findings
    )


def declared_exemptions(
    declaration: Declaration,
    findings: Sequence[Finding],
    rules: Sequence[Rule],
    today: str,
) -> Iterator[Finding]:
    """What is wrong with the exemptions of a file: strange, double, ended or not needed.

    Whether one of a requirement that is looked for on the live page is needed, only an audit knows.
    """
    known = {rule.id: rule for rule in rules}
    failed = {finding.rule for finding in findings if _failed(finding)}
    entries = declaration.data.get("exemptions")
    seen: Counter[str] = Counter()
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        exemption = build_exemption(entry)
        if exemption is None:
            continue  # the schema has told it
        seen[exemption.rule] += 1
        place = place_of(declaration, f"/exemptions/{number}/rule")
        strange = _strange(exemption.rule, known, again=seen[exemption.rule] > 1)
        rule = known.get(exemption.rule)
        if strange is not None:
            yield replace(strange, place=place)
        elif not _holds(exemption, today):
            yield replace(_ended((exemption,)), place=place)
        elif rule is not None and rule.check_live is None and rule.id not in failed:
            yield replace(_unneeded((exemption,)), place=place)


def live_exemptions(
    findings: Sequence[Finding],
    exemptions: Sequence[Exemption],
    undeclared: Collection[str],
    today: str,
) -> tuple[Finding, ...]:
    """One finding on the exemptions of a page that was looked at, or none.

    `undeclared` are the requirements that the page's declaration itself fails. An exemption is
    needed where page or declaration fails, and may be where the page could not be seen.
    """
    verdicts = {finding.rule: finding.verdict for finding in findings}
    ended = tuple(e for e in exemptions if not _holds(e, today))
    unneeded = tuple(
        e
        for e in exemptions
        if e not in ended
        and e.rule not in undeclared
        and verdicts.get(e.rule) in (Verdict.PASS, Verdict.NOT_APPLICABLE)
    )
    if ended:
        return (_ended(ended),)
    return (_unneeded(unneeded),) if unneeded else ()


def _holds(exemption: Exemption, today: str) -> bool:
    return today <= exemption.expires


def _failed(finding: Finding) -> bool:
    return finding.verdict is Verdict.FAIL and finding.level is Level.REQUIREMENT


def _strange(rule: str, known: Mapping[str, Rule], *, again: bool) -> Finding | None:
    if rule not in known:
        meant = did_you_mean(rule, known)
        fix = f"Did you mean `{meant}`?" if meant else "`hpd-pages rules` lists them all."
        return _wrong(f"There is no requirement `{rule[:60]}` to be exempt from.", fix)
    if rule == APPROVAL:
        return _wrong("Nobody can be exempt from approval: an exemption is one.", _UNNEEDED)
    return _wrong(f"`{rule}` is exempted twice.", _UNNEEDED) if again else None


def _wrong(message: str, fix: str) -> Finding:
    return Finding(
        rule=APPROVAL,
        clause="B.1",
        verdict=Verdict.FAIL,
        reason=Reason.UNACCEPTABLE,
        message=message,
        expected="a requirement, once",
        fix=fix,
    )


def _ended(exemptions: Sequence[Exemption]) -> Finding:
    words = (f"The exemption from {e.rule} ended on {e.expires}." for e in exemptions)
    return Finding(
        rule=APPROVAL,
        clause="B.1",
        verdict=Verdict.FAIL,
        reason=Reason.EXPIRED,
        message=" ".join(words),
        expected="an exemption that still holds, or none",
        fix=_RENEW,
    )


def _unneeded(exemptions: Sequence[Exemption]) -> Finding:
    words = (f"The exemption from {e.rule} is not needed: it does not fail." for e in exemptions)
    return Finding(
        rule=APPROVAL,
        clause="B.1",
        verdict=Verdict.NOT_APPLICABLE,
        level=Level.ADVICE,
        reason=Reason.ADVICE,
        message=" ".join(words),
        fix=_UNNEEDED,
    )
