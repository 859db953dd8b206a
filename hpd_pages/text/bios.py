"""Whether a sentence is a page's line about itself, of which the page is the unsaid subject."""

from __future__ import annotations

from hpd_pages.model.reading import Sentence
from hpd_pages.model.snapshot import BlockKind
from hpd_pages.text.pageview import CLOSE, FAR, OPENING, REACH, REPORTED, TO, View

FIRST = 10  # words, in which a name ends that topics follow
COMMENTS = frozenset(["comment", "comments", "commenting", "comentario", "comentarios"])


def may_be_bio(sentence: Sentence, number: int) -> bool:
    """Whether a sentence may be a page's line about itself."""
    if number >= OPENING or sentence.block.kind is BlockKind.HEADING or sentence.lead_ins:
        return False
    return sentence.block.region not in {"nav", "footer"}


def is_bio(view: View) -> bool:
    """What "News and tips from the Town police" and "Official account of X: alerts" say."""
    words = view.parsed.words
    if view.barred(0, len(words)) or view.of("other_way") or "comments" in words:
        return False
    topics = view.of("topic")
    for _, last in view.of("official"):
        after = [place for place, _ in topics if place >= last]
        act = view.first("act", last, FAR)
        if len(after) >= 2 or act >= 0:  # noqa: PLR2004 - one topic may be part of a name
            return bool(TO.intersection(words[last - 1 : (after or [act])[0] + 1])) or "," in words
    if _headed(view) or _labelled(view):
        return True
    if len(topics) < 2 or topics[0][0] > CLOSE:  # noqa: PLR2004 - one topic may be a headline
        return False
    return any(_from_us(view, last) for _, last in view.of("source"))


def _labelled(view: View) -> bool:
    """What "Purpose: news and alerts for people in town" says, at the head of a page."""
    words = view.parsed.words
    if words[1:2] != (":",) or not any(first == 0 for first, _ in view.of("heading")):
        return False
    return sum(place > 1 for place, _ in view.of("topic")) > 1 and not view.cleans(0, len(words))


def _headed(view: View) -> bool:
    """What "Town police: alerts, events" says, where a name stands before topics."""
    words = view.parsed.words
    at = next((at for at, word in enumerate(words[:FIRST]) if word in {":", "—"}), -1)
    name = words[at - 1] if at > 0 else ""
    before = range(max(at, 0))
    agency = any(view.parsed.at(place) & {"agency", "social"} for place in before)
    return (
        agency or name in {"about", "bio"} or name.endswith(("pd", "police", "sheriff"))
    ) and only_topics(view, at + 1)


def only_topics(view: View, start: int) -> bool:
    """Whether two topics and no verb stand from `start` on."""
    words = view.parsed.words
    if view.barred(0, len(words)) or view.of("other_way"):
        return False
    if any(view.parsed.at(at) & {"be", "modal", "you"} for at in range(start, len(words))):
        return False
    if view.cleans(0, len(words)) or not COMMENTS.isdisjoint(words):
        return False
    topics = [place for place, _ in view.of("topic") if place >= start]
    return len(topics) > 1 and topics[0] <= start + CLOSE and words[-1:] != ("?",)


def is_list(view: View) -> bool:
    """Whether it is three things without a verb, one of them a topic: "Calls, drills, …"."""
    words = view.parsed.words
    if words.count(",") + words.count("and") + words.count("y") < 2:  # noqa: PLR2004 - three things
        return False
    if view.barred(0, len(words)) or view.cleans(0, len(words)) or view.of("other_way"):
        return False
    if any(word[0].isdigit() or word in COMMENTS for word in words):
        return False
    said = any(view.parsed.at(at) & {"be", "modal", "you", "we"} for at in range(len(words)))
    return bool(view.of("topic")) and not said and len(words) <= REACH


def _from_us(view: View, start: int) -> bool:
    """Whether an agency or "us" stands after "from", and no verb before it."""
    if any(view.parsed.at(at) & {"be", "modal"} for at in range(start)):
        return False
    words = view.parsed.words
    if REPORTED.intersection(words[:start]) or words[1:2] == ("us",):
        return False
    who = range(start, min(len(words), start + REACH))
    return any(view.parsed.at(at) & {"agency", "we", "employee"} for at in who)
