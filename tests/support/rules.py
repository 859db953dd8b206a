"""Small rules for tests of the engine: each looks for one phrase on the page."""

from __future__ import annotations

from hpd_pages.model.finding import Finding, Quote, Reason, Verdict
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule

PROSE = Prose(why="why", declared="declared", looked_for="looked for", mend="Say so on the page.")


def phrase_rule(rule_id: str, phrase: str, *, needs_visitors: bool = False) -> Rule:
    """A rule that passes where a visitor can read `phrase`, on the page or the linked notice."""

    def check(reading: Reading, _expected: Expected) -> Finding:
        snapshot = reading.snapshot
        own = [block.text for block in snapshot.document.blocks]
        linked = [block.text for other in snapshot.linked for block in other.document.blocks]
        for texts, reason in ((own, Reason.STATED), (linked, Reason.LINKED)):
            for text in texts:
                if phrase in text:
                    return Finding(
                        rule=rule_id,
                        verdict=Verdict.PASS,
                        reason=reason,
                        message="It is said.",
                        quotes=(Quote(text=text),),
                    )
        nearest = Quote(text=own[0]) if own else None
        return Finding(
            rule=rule_id,
            verdict=Verdict.FAIL,
            reason=Reason.MISSING,
            message="It is not said.",
            nearest=nearest,
        )

    return _rule(rule_id, check, needs_visitors=needs_visitors)


def broken_rule(rule_id: str) -> Rule:
    """A rule with a defect: its live check raises."""

    def check(_reading: Reading, _expected: Expected) -> Finding:
        raise ZeroDivisionError("the page's own words must not be printed")

    return _rule(rule_id, check, needs_visitors=False)


def config_rule(rule_id: str) -> Rule:
    """A rule with nothing to see on a live page."""
    return _rule(rule_id, None, needs_visitors=False)


def _rule(rule_id, check, *, needs_visitors) -> Rule:
    return Rule(
        id=rule_id,
        stem=rule_id.lower().replace("-", "_"),
        clause=f"{rule_id[0]}.{rule_id[1]}",
        title=rule_id,
        prose=PROSE,
        check_config=lambda _page, _department: (),
        check_live=check,
        needs_visitors=needs_visitors,
        has_notice=True,
    )


RULES = (
    config_rule("B1-approval"),
    phrase_rule("B2-identity", "Example Police Department"),
    phrase_rule("B4-disclaimer", "their own opinions", needs_visitors=True),
    phrase_rule("B6-disclosure", "public record"),
)
