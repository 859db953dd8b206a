"""What we are said to have opened a page for, or to use it for."""

from __future__ import annotations

from hpd_pages.text.pageview import CLOSE, FAR, PARTS, REACH, TO, View
from hpd_pages.text.phrase import Span
from hpd_pages.text.posting import is_ours

DEFINES = frozenset(["understood", "defined", "refers", "entiende", "entienden", "define"])
CLITICS = frozenset(["la", "lo", "las", "los"])
THROUGH = frozenset(["through", "via"])


def is_made(view: View) -> bool:
    """What "we opened this page so that neighbors can …" says, in any order."""
    words = view.parsed.words
    for first, last in view.of("made"):
        start, end = view.parsed.clause(first)
        spots = [s for s in view.spots() if start <= s[0] < end and abs(s[0] - first) < REACH]
        if not spots:
            continue
        spot = spots[0]
        this = words[first] == "esta" and any(first == place[0] for place in spots)
        if this or view.cleans(start, end) or DEFINES.intersection(words[start:end]):
            continue
        if not _runs(view, spot, first):
            continue
        after = max(last, spot[1])
        act = view.first("act", after, FAR)
        told = TO.intersection(words[after : act + 1]) or words[act].endswith(("ing", "ndo"))
        if view.parsed.within("record_topic", first, act):
            continue  # "to keep an archive of the page" keeps records
        if act >= 0 and told and not (view.barred(start, act) or _of_staff(view, first, act)):
            return True
        aimed = view.first("act", 0, first) >= 0 and words[0] in TO
        if aimed and not (view.barred(0, spot[1]) or view.parsed.has("monitor")):
            return True
    return False


def _runs(view: View, spot: Span, verb: int) -> bool:
    """Whether we run or made the page, said in either order."""
    if spot[0] > verb and not (is_ours(view, verb) or _you_use(view, verb)):
        return False
    return spot[0] >= verb or _subject_near(view, spot, verb)


def _of_staff(view: View, start: int, act: int) -> bool:
    """Whether what is done is reading comments, or "engagement" is part of a title of staff."""
    word = view.parsed.words[act]
    if view.parsed.within("monitor", start, act):
        return True
    if word in {"look", "see", "follow"} and view.parsed.within("comment", act, act + CLOSE):
        return True
    title = word.endswith(("ment", "tion", "outreach"))
    return title and view.parsed.within("employee", act, act + 2)


def _you_use(view: View, verb: int) -> bool:
    """Whether it is "you can use this page to learn …", said to the reader."""
    if (not verb or view.parsed.words[verb - 1] in PARTS) and view.of("study"):
        return view.parsed.words[verb] in {"use", "usa", "usen"}
    words = view.parsed.words[max(0, verb - 3) : verb]
    return bool({"you", "usted", "ustedes"} & set(words)) and "may" not in words


def _subject_near(view: View, spot: Span, verb: int) -> bool:
    """Whether the page is what is made or run: it begins its part, and the verb comes soon."""
    between = range(spot[1], verb)
    if any(view.parsed.at(at) & {"content", "visitor", "agency", "employee"} for at in between):
        return False
    return len(between) <= CLOSE and view.begins(spot[0])


def is_where(view: View, *, before: bool) -> bool:
    """What "this is where we share news" and "it's how we reach people" say."""
    for first, last in view.of("where"):
        verb = view.parsed.at(first) & {"be"}
        spot = any(s[1] <= first and (verb or first - s[1] <= 1) for s in view.spots())
        spot = spot or (view.parsed.words[first] in THROUGH and bool(view.spots()))
        pronoun = first == 0 or view.begins(first)
        if not spot and not (pronoun and (before or view.parsed.words[first] in {"this", "aqui"})):
            continue
        act = max(view.first("act", last, 10), view.first("posts", last, 10))
        if act >= 0 and is_ours(view, act) and not view.barred(first, act + 5):
            return True
    return False


def it_is_used(view: View) -> bool:
    """What "we use it to push out alerts" says, of the page spoken of before."""
    words = view.parsed.words
    for first, last in view.of("made"):
        pronoun = words[last : last + 1] in {("it",), ("them",), ("both",), ("all",)}
        pronoun = pronoun or (
            first > 0 and words[first - 1] in CLITICS and words[first].endswith("mos")
        )
        if not (pronoun and is_ours(view, first)) or view.barred(0, last):
            continue
        act = view.first("act", last, CLOSE + 2)
        if act >= 0 and TO.intersection(words[last:act]):
            return True
    return False
