"""What a page of ours is said to carry, or to be the place for."""

from __future__ import annotations

from hpd_pages.text.pageview import CLOSE, PARTS, REACH, View
from hpd_pages.text.phrase import Span

UNSURE = frozenset(
    [
        "may",
        "might",
        "can",
        "could",
        "would",
        "should",
        "puede",
        "pueden",
        "podria",
        "podrian",
        "podra",
    ]
)
APART = UNSURE | PARTS | {"to", "para", "we", "by", "por"}
BARELY = frozenset(["no", "nothing", "ads", "out", "in", "many", "all", "any", "up"])


def _object(view: View, start: int) -> bool:
    """Whether what is told, or whom, stands after a verb that ends at `start`."""
    words = view.parsed.words
    if start < len(words) and words[start] in {"no", "any", "ningun", "ninguna"}:
        return False
    if view.barred(start, start + 8) or view.parsed.within("comment", start, start + 5):
        return False
    told = view.first("topic", start, REACH) >= 0 or view.first("act", start, REACH) >= 0
    return told or any(view.parsed.at(at) & {"audience"} for at in range(start, start + 5))


def carries(view: View) -> bool:
    """What "this account carries road closures" says."""
    for spot in view.spots():
        if not view.begins(spot[0]):
            continue
        if any(_plainly(view, spot, verb) for verb in view.of("carries")):
            return True
        if any(_with_object(view, spot, verb) for verb in view.of("shows")):
            return True
    return False


def _with_object(view: View, spot: Span, verb: Span) -> bool:
    """Whether a verb follows our page soon, with a topic or people after it."""
    between = view.parsed.words[spot[1] : verb[0]]
    if "open" in view.parsed.words[verb[0] : verb[1]]:
        return False
    if not 0 <= verb[0] - spot[1] <= CLOSE or APART.intersection(between):
        return False
    if any(view.parsed.at(at) & {"agency", "visitor"} for at in range(spot[1], verb[0])):
        return False
    return not view.barred(0, verb[1]) and _object(view, verb[1])


def _plainly(view: View, spot: Span, verb: Span) -> bool:
    """Whether a verb that needs no topic, as "carries", follows our page at once."""
    words = view.parsed.words
    if not 0 <= verb[0] - spot[1] <= 1 or UNSURE.intersection(words[spot[1] : verb[0]]):
        return False
    end = verb[1] + CLOSE * 2
    if view.parsed.within("company", verb[1], end):
        return False  # "features ads that Facebook picks"
    if (
        view.barred(0, end)
        or view.cleans(0, end)
        or BARELY.intersection(words[verb[1] : verb[1] + 1])
    ):
        return False
    return not view.parsed.within("comment", verb[1], end) and len(words) > verb[1] + 2


def is_for(view: View) -> bool:
    """What "this is the place to ask about permits" says."""
    for first, last in view.of("place_for"):
        ours = last - first > 2 and not view.barred(0, last + REACH)  # noqa: PLR2004 - "this is for"
        if ours and (view.begins(first) or _beside_spot(view, first)):
            return view.first("act", last, 8) >= 0 or view.first("topic", last, 8) >= 0
    return False


def _beside_spot(view: View, first: int) -> bool:
    """Whether it says what our page, named just before, is: "our page, the place to …"."""
    words = view.parsed.words
    ours = words[first - 2 : first - 1] == ("its",) or any(s[1] == first for s in view.spots())
    return words[first] == "," and ours


def it_carries(view: View) -> bool:
    """What "It carries press releases" says, of the page spoken of before."""
    words = view.parsed.words
    if words[:1] not in {("it",), ("they",)} or view.of("other_way"):
        return False
    verbs = [last for first, last in view.of("shows") + view.of("carries") if first in (1, 2)]
    return any(not view.barred(0, last) and view.first("topic", last, CLOSE) >= 0 for last in verbs)
