"""What a page of ours invites to: following it, reading there, meeting somebody."""

from __future__ import annotations

from hpd_pages.text.pageview import CLOSE, PARTS, View
from hpd_pages.text.posting import is_located


def invites(view: View, *, opening: bool) -> bool:
    """What "follow us for traffic alerts" and "here you'll find …" say."""
    words = view.parsed.words
    for first, last in view.of("invites"):
        start, end = view.parsed.clause(first)
        ours = view.of("follow") or is_located(view, start, end)
        if not ours and not (opening and (not first or words[first - 1] in PARTS)):
            continue
        if words[first:last] == ("expect",) and words[last : last + 1] == ("that",):
            continue
        if view.barred(start, end) or view.of("other_way") or _unled(view, start, first):
            continue
        if (opening and _in_a_row(view)) or (first == 0 and _to_people(view, last, end)):
            return True
        start = first if words[first] == "for" else last
        if view.first("act", last, 6) >= 0 or _said_more(view, start, end):
            return True
        if view.of("follow") and ("," in words[last:end] or "we" in words[first:last]):
            return True
    return False


def _unled(view: View, start: int, first: int) -> bool:
    """Whether what stands before the invitation takes it back, or makes it about comments."""
    before = view.parsed.words[first - 1] if first else "."
    if before in {"not", "don't", "no", "must", "should"}:
        return True
    here = view.parsed.words[first] == "here" and before not in PARTS
    return here or view.parsed.within("comment", start, first)


def _to_people(view: View, last: int, end: int) -> bool:
    """Whether it is "connecting officers with residents" or "keeping the island informed"."""
    if not view.parsed.words[0].endswith("ing") or view.cleans(0, end):
        return False
    return last >= CLOSE or view.parsed.within("audience", 0, end)


def _in_a_row(view: View) -> bool:
    """Whether things are offered in a row: "meet our dogs, see who was found and hear about"."""
    words = view.parsed.words
    heads = {at for at, _ in view.of("invites") if not at or words[at - 1] in {",", "and", "y"}}
    return 0 in heads and len(heads) > 2  # noqa: PLR2004 - "see and hear" is one thing


def _said_more(view: View, start: int, end: int) -> bool:
    """Whether two topics stand there, or one that is told more of: "for pictures" says little."""
    topics = [span for span in view.of("topic") if start <= span[0] < end]
    if len(topics) == 1:
        first, last = topics[0]
        return last - first > 1 or (last < end and view.parsed.words[last] not in PARTS)
    return bool(topics)
