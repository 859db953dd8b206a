"""What visitors leave, told from what the agency or its staff writes and what is elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from hpd_pages.text.grammar import Parsed
from hpd_pages.text.phrase import Span

NEAR = 5
BREAKS = frozenset(";:.?!(")
WEAK = frozenset(
    [
        *("statement", "statements", "communication", "communications", "correspondence", "input"),
        *("content", "contents", "contenido", "contenidos"),
        *("reviews", "interaction", "interactions", "entry", "entries", "questions", "dialog"),
        *("comunicacion", "comunicaciones", "comunicado", "entrada", "entradas", "consulta"),
    ]
)
BY = frozenset(["by", "from", "of", "de", "por"])
AND = frozenset(["and", "or", "nor", ",", "&", "y", "o", "ni", "but", "pero"])


def left_by(
    parsed: Parsed, spans: dict[str, list[Span]], away: Callable[[], bool]
) -> Iterator[Span]:
    """Where visitors and what they leave stand, and not what we write or what stands elsewhere."""
    found = {*parsed.spans("content"), *parsed.spans("visitor")}
    found.update(spans.get("left", ()), spans.get("who", ()))
    if not found:
        return
    foreign = [*parsed.spans("elsewhere"), *spans.get("foreign", ())]
    workers = [*parsed.spans("employee"), *spans.get("staff", ())]
    staff = min((first for first, _ in workers), default=len(parsed.words))
    own = [
        span
        for span in sorted(found)
        if not (overlap(span, foreign) or _ours_alone(parsed, span, spans))
        and not _beside(parsed, span, foreign)
        and not _by_staff(parsed, span, workers)
    ]
    if all(parsed.words[first] in WEAK for first, _ in own) or staff < own[0][0]:
        return
    weak = not any("comment" in parsed.at(at) for span in own for at in range(*span))
    if weak and (foreign or away()):
        strong = spans.get("who", [])
        own = [span for span in own if overlap(span, strong) or "visitor" in parsed.at(span[0])]
    yield from own


def overlap(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares a word with one of the others."""
    return any(first < span[1] and span[0] < last for first, last in others)


def _beside(parsed: Parsed, span: Span, foreign: Sequence[Span]) -> bool:
    """Whether it only says where something foreign stands, as in "ads next to comments"."""
    before = [other for other in foreign if other[0] < span[0] and other[1] <= span[0]]
    if not before:
        return False
    first, last = before[-1]
    between = parsed.words[last : span[0]]
    if "visitor" in parsed.at(span[0]):
        listed = AND.intersection(parsed.words[max(0, first - 1) : first])
        if listed or not BY.intersection(between):
            return False
    return not AND.union(BREAKS).intersection(between)


def _by_staff(parsed: Parsed, span: Span, workers: Sequence[Span]) -> bool:
    """Whether it is "posts by our officers"."""
    return any(
        span[1] <= first <= span[1] + NEAR and BY.intersection(parsed.words[span[1] : first])
        for first, _ in workers
    ) and not parsed.within("neg", span[1], span[1] + NEAR)


def _ours_alone(parsed: Parsed, span: Span, spans: dict[str, list[Span]]) -> bool:
    """Whether it is "our posts", but not "our comment section"."""
    if "visitor" in parsed.at(span[0]):
        return False
    before = parsed.at(span[0] - 1)
    thread = any(first == span[1] for first, _ in spans.get("thread", ()))
    return bool(before & {"we", "agency"}) and not thread
