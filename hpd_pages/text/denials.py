"""Ways to say that something is not done, other than a plain "not" before the verb."""

from __future__ import annotations

from hpd_pages.text.grammar import Parsed
from hpd_pages.text.phrase import Span

STOPPED = frozenset(
    [
        "stopped",
        "ceased",
        "discontinued",
        "quit",
        "suspended",
        "ended",
        "halted",
        "dejado",
        "dejamos",
        "dejaron",
        "suspendido",
        "suspendimos",
    ]
)
NOUNS = ("monitoring", "moderation", "moderacion", "supervision", "monitoreo", "vigilancia")
ENDED = frozenset(
    [
        "discontinued",
        "suspended",
        "ended",
        "stopped",
        "ceased",
        "disabled",
        "suspendida",
        "suspendido",
    ]
)
INFINITIVE = frozenset({"to", "de", "a", "para"})
CONCEDED = frozenset({"though", "although", "while", "aunque"})
LOOK = 8
ENTITLED = frozenset({"right", "rights", "derecho"})


def stopped(parsed: Parsed, span: Span) -> bool:
    """Whether it is said to have ended."""
    before = parsed.words[max(0, span[0] - 3) : span[0]]
    if before[-2:] == ("used", "to"):
        return True
    if STOPPED.intersection(before):
        return True
    noun = parsed.words[span[0]].startswith(NOUNS)
    return noun and bool(ENDED.intersection(parsed.words[span[1] : span[1] + 8]))


def uncommitted(parsed: Parsed, span: Span) -> bool:
    """Whether it is only said to be no duty, as in "under no obligation to review"."""
    start, _ = parsed.clause(span[0])
    entitled = ENTITLED.intersection(parsed.words[: span[0]])
    said = [last for first, last in parsed.spans("uncommitted") if start <= first < span[0]]
    return bool(said) and not entitled and not _resumed(parsed, said[-1], span[0])


def _resumed(parsed: Parsed, start: int, end: int) -> bool:
    """Whether the main clause begins in between, as in "though not obliged to, our staff read"."""
    if not CONCEDED.intersection(parsed.words[max(0, start - LOOK) : start]):
        return False
    return any(
        parsed.words[at] == "," and parsed.at(at + 1) & {"we", "agency", "employee", "reader"}
        for at in range(start, end)
    )


def infinitive_denied(parsed: Parsed, span: Span) -> int | None:
    """Where a word stands that denies what an infinitive hangs on ("no time to look"), or None."""
    if not INFINITIVE.intersection(parsed.words[max(0, span[0] - 2) : span[0]]):
        return None
    start, _ = parsed.clause(span[0])
    for at in range(span[0] - 1, max(start, span[0] - 10) - 1, -1):
        if parsed.words[at] in {",", "and", "y"}:
            return None
        if "neg" in parsed.at(at):
            return at
    return None
