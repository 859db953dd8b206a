"""What we are said to post on a page of ours, and whether it is we who do."""

from __future__ import annotations

from hpd_pages.text.carrying import UNSURE
from hpd_pages.text.pageview import BREAKS, CLOSE, FAR, PREPOSITIONS, REACH, REPORTED, TO, View

OTHERS = frozenset(["you", "your", "they", "who", "what", "which", "usted", "ustedes", "quien"])
NO_SUBJECT = UNSURE | BREAKS | REPORTED | OTHERS


def is_ours(view: View, verb: int) -> bool:
    """Whether the one who does it is "we" or the agency."""
    words = view.parsed.words
    if words[verb] == "we're":
        return True
    if words[verb].endswith("mos"):
        return "no" not in words[max(0, verb - 2) : verb]
    return _subject_ours(view, verb)


def _subject_ours(view: View, verb: int) -> bool:
    """Whether the subject of a verb, looked for leftward, is "we" or the agency."""
    words = view.parsed.words
    for at in range(verb - 1, max(-1, verb - 10), -1):
        classes = view.parsed.at(at)
        if words[at : at + 2] == ("would", "like"):
            continue
        if classes & {"neg", "review", "monitor", "remove"} or words[at] in NO_SUBJECT:
            return False
        if words[at] == "our" and not view.barred(at, verb):
            return True
        if classes & {"we"} and words[at] not in {"us", "my", "our"}:
            return True
        if classes & {"agency"}:
            return not view.barred(max(0, at - 5), verb)
        if classes & {"employee", "visitor"}:
            break
    return False


def is_located(view: View, start: int, end: int) -> bool:
    """Whether "here" or "on our page" stands between two places."""
    if any(start <= place < end for place, _ in view.of("here")):
        return True
    words = view.parsed.words
    return any(
        start <= spot[0] < end and {words[spot[0] - 1], words[spot[0] - 2]} & PREPOSITIONS
        for spot in view.spots()
        if spot[0] > 0
    )


def posts_here(view: View) -> bool:
    """What "we post school closings here" says."""
    for first, last in view.of("posts"):
        start, end = view.parsed.clause(first)
        if view.parsed.within("record_topic", start, end):
            continue  # "we keep an archive of everything on this page"
        if not is_located(view, start, end) or not (is_ours(view, first) or _crew(view, first)):
            continue
        if not (view.barred(start, end) or view.cleans(start, end)) and _told_of(view, last, start):
            return True
    return False


def _crew(view: View, verb: int) -> bool:
    """Whether it is "deputies answer …", of our page by name, and not staff at large."""
    if not verb or view.of("strangers") or view.of("generic"):
        return False
    ours = view.of("here") or any(
        view.parsed.words[at] in {"this", "our"} for at, _ in view.spots()
    )
    return bool(ours) and "employee" in view.parsed.at(verb - 1)


def we_tweet(view: View) -> bool:
    """What "we share what's going on" says in the opening lines of a page."""
    for first, last in view.of("tweets"):
        start, end = view.parsed.clause(first)
        ours = first == start or view.begins(first)
        if ours and not view.barred(start, end) and not view.cleans(start, end):
            return not view.of("other_way") and _told_of(view, last, start)
    return False


def is_placed(view: View) -> bool:
    """What "videos of events are put up here to help the public" says."""
    words = view.parsed.words
    for first, last in view.of("placed"):
        start, end = view.parsed.clause(first)
        now = view.parsed.at(first - 1) & {"be"} and words[first - 1] not in REPORTED
        if not (now and is_located(view, first, end)) or view.barred(start, end):
            continue
        if any(start <= place < first for place, _ in view.of("topic")):
            return not view.parsed.within("comment", start, last)
    return False


def _told_of(view: View, after: int, start: int) -> bool:
    """Whether a topic stands by the verb, or an aim after it."""
    words = view.parsed.words
    if view.first("topic", start, after - start + REACH) >= 0:
        return not view.parsed.within("comment", after, after + 3)
    act = view.first("act", after, FAR)
    if any(spot[0] - 1 == act for spot in view.spots()):
        return False  # "to keep this page friendly" is about the page, not its use
    if act > 0 and view.parsed.at(act) & {"content"} and words[act - 1] in {"of", "your", "all"}:
        return False  # "to keep copies of posts"
    linked = act - after <= CLOSE or TO.intersection(words[after:act])
    return act >= 0 and bool(linked)


def tweets_to(view: View) -> bool:
    """What "we tweet to give riders safety information" says."""
    words = view.parsed.words
    for first, last in view.of("tweets"):
        start, end = view.parsed.clause(first)
        aimed = words[last - 1] == "to" and view.first("act", last, 1) >= 0
        if (
            aimed
            and first == start
            and not (view.barred(start, last + 1) or view.cleans(start, end))
        ):
            return view.first("topic", last, REACH) >= 0
    return False
