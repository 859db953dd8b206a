"""Whether a sentence tells what a page of ours carries, does or is for, whatever its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.model.snapshot import BlockKind
from hpd_pages.text.bios import is_bio, is_list, may_be_bio, only_topics
from hpd_pages.text.grammar import parse
from hpd_pages.text.pageview import (
    BREAKS,
    CLOSE,
    FAR,
    OPENING,
    PARTS,
    PREPOSITIONS,
    REACH,
    REPORTED,
    TO,
    View,
)
from hpd_pages.text.phrase import Span
from hpd_pages.text.terms import Terms

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
DEFINES = frozenset(["understood", "defined", "refers", "entiende", "entienden", "define"])
BARELY = frozenset(["no", "nothing", "ads", "out", "in", "many", "all", "any", "up"])
ORDERS = frozenset(["please", "read", "see", "favor", "lea", "vea"])
OTHERS = frozenset(["you", "your", "they", "who", "what", "which", "usted", "ustedes", "quien"])
NO_SUBJECT = UNSURE | BREAKS | REPORTED | OTHERS
THROUGH = frozenset(["through", "via"])
TELLING = frozenset(["act", "topic", "follow", "shows", "asks"])


@dataclass(frozen=True, slots=True)
class Presence:
    """The words of presence, by class and language (lexicon/purpose_*.py)."""

    terms: Terms

    def told(
        self, sentences: Sequence[Sentence], number: int, spans: dict[str, list[Span]]
    ) -> bool:
        """Whether the sentence of that number, its words in `spans`, tells what a page is for."""
        if not number and len(sentences) > 1 and self._heads(sentences):
            return True
        if not spans.keys() & TELLING:
            return False
        sentence = sentences[number]
        view = View(parse(sentence), spans)
        return (
            any(way(view) for way in WAYS)
            or _invites(view, opening=number < OPENING)
            or self._goes_on(sentences, number, view)
            or self._answers(sentences, number, view)
            or (may_be_bio(sentence, number) and (is_bio(view) or _we_tweet(view)))
            or (number == 1 and self._heads(sentences))
        )

    def _goes_on(self, sentences: Sequence[Sentence], number: int, view: View) -> bool:
        """Whether it tells of a page by "it" or "where", named in it or in the sentence before."""
        carries = _it_carries(view)
        if not (view.of("where") or view.of("made") or carries):
            return False
        before = self._before(sentences, number)
        if before and carries:
            return True
        used = (before or bool(view.spots())) and _it_is_used(view)
        return used or _is_where(view, before=before)

    def _heads(self, sentences: Sequence[Sentence]) -> bool:
        """Whether the first sentence is a name and the second lists what is told."""
        name, listed = sentences[:2]
        if len(name.words) > REACH or not may_be_bio(listed, 1):
            return False
        return self._named(name, View(parse(listed), self.terms.within(listed)))

    def _named(self, name: Sentence, view: View) -> bool:
        """Whether topics follow the name of an agency or of its page: "Town police. News, tips"."""
        above = parse(name)
        this_is = above.words[:2] in {("this", "is"), ("esta", "es"), ("este", "es")}
        about_you = (
            "you" in above.words or above.has("comment") or (above.has("be") and not this_is)
        )
        if not above.has("agency", "social") or about_you:
            return False
        listed = only_topics(view, 0) or is_list(view)
        return name.block.kind is not BlockKind.HEADING and listed

    def _before(self, sentences: Sequence[Sentence], number: int) -> bool:
        """Whether the sentence before names a page of ours."""
        if not number:
            return False
        above = parse(sentences[number - 1])
        return above.has("social") or "spot" in self.terms.within(sentences[number - 1])

    def _answers(self, sentences: Sequence[Sentence], number: int, view: View) -> bool:
        """Whether it answers a question such as "Why are we here?", in it or just above."""
        start = max((end for at, end in view.of("asks") if view.begins(at)), default=-1)
        words = view.parsed.words
        whole = words[-1:] == ("?",) or len(words) <= start + 1
        if start >= 0 and whole and number + 1 < len(sentences):
            return self._replies(sentences[number + 1])
        if start >= 0 and start < len(words) and words[start] in ":?—.":
            return _says(view, start + 1)
        if start > 0 and words[start - 1] in {"is", "es"}:
            return _says(view, start)
        if not number or len(sentences[number - 1].words) > REACH:
            return False
        above = sentences[number - 1]
        found = self.terms.within(above)
        if "asks" in found and "paper" not in found:
            return _says(view, 0)
        return "about" in found and words[:1] in {("why",), ("para",)} and _says(view, 1)

    def _replies(self, reply: Sentence) -> bool:
        """Whether what follows a question says an aim, and does not turn to those who comment."""
        view = View(parse(reply), self.terms.within(reply))
        asked = not ORDERS.isdisjoint(view.parsed.words[:2])
        return not asked and not view.parsed.within("comment", 0, REACH) and _says(view, 0)


def _says(view: View, start: int) -> bool:
    """Whether an aim or a topic stands at the head of what is left of the sentence."""
    end = min(len(view.parsed.words), start + REACH)
    if view.barred(start, end):
        return False
    return view.first("act", start, 8) >= 0 or view.first("topic", start, 8) >= 0


def _object(view: View, start: int) -> bool:
    """Whether what is told, or whom, stands after a verb that ends at `start`."""
    words = view.parsed.words
    if start < len(words) and words[start] in {"no", "any", "ningun", "ninguna"}:
        return False
    if view.barred(start, start + 8) or view.parsed.within("comment", start, start + 5):
        return False
    told = view.first("topic", start, REACH) >= 0 or view.first("act", start, REACH) >= 0
    return told or any(view.parsed.at(at) & {"audience"} for at in range(start, start + 5))


def _carries(view: View) -> bool:
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


def _ours(view: View, verb: int) -> bool:
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


def _located(view: View, start: int, end: int) -> bool:
    """Whether "here" or "on our page" stands between two places."""
    if any(start <= place < end for place, _ in view.of("here")):
        return True
    words = view.parsed.words
    return any(
        start <= spot[0] < end and {words[spot[0] - 1], words[spot[0] - 2]} & PREPOSITIONS
        for spot in view.spots()
        if spot[0] > 0
    )


def _posted(view: View) -> bool:
    """What "we post school closings here" says."""
    for first, last in view.of("posts"):
        start, end = view.parsed.clause(first)
        if view.parsed.within("record_topic", start, end):
            continue  # "we keep an archive of everything on this page"
        if not _located(view, start, end) or not (_ours(view, first) or _crew(view, first)):
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


def _we_tweet(view: View) -> bool:
    """What "we share what's going on" says in the opening lines of a page."""
    for first, last in view.of("tweets"):
        start, end = view.parsed.clause(first)
        ours = first == start or view.begins(first)
        if ours and not view.barred(start, end) and not view.cleans(start, end):
            return not view.of("other_way") and _told_of(view, last, start)
    return False


def _placed(view: View) -> bool:
    """What "videos of events are put up here to help the public" says."""
    words = view.parsed.words
    for first, last in view.of("placed"):
        start, end = view.parsed.clause(first)
        now = view.parsed.at(first - 1) & {"be"} and words[first - 1] not in REPORTED
        if not (now and _located(view, first, end)) or view.barred(start, end):
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


def _made(view: View) -> bool:
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
    if spot[0] > verb and not (_ours(view, verb) or _you_use(view, verb)):
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


def _invites(view: View, *, opening: bool) -> bool:
    """What "follow us for traffic alerts" and "here you'll find …" say."""
    words = view.parsed.words
    for first, last in view.of("invites"):
        start, end = view.parsed.clause(first)
        ours = view.of("follow") or _located(view, start, end)
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


def _is_where(view: View, *, before: bool) -> bool:
    """What "this is where we share news" and "it's how we reach people" say."""
    for first, last in view.of("where"):
        verb = view.parsed.at(first) & {"be"}
        spot = any(s[1] <= first and (verb or first - s[1] <= 1) for s in view.spots())
        spot = spot or (view.parsed.words[first] in THROUGH and bool(view.spots()))
        pronoun = first == 0 or view.begins(first)
        if not spot and not (pronoun and (before or view.parsed.words[first] in {"this", "aqui"})):
            continue
        act = max(view.first("act", last, 10), view.first("posts", last, 10))
        if act >= 0 and _ours(view, act) and not view.barred(first, act + 5):
            return True
    return False


def _is_for(view: View) -> bool:
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


def _tweets_to(view: View) -> bool:
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


def _it_carries(view: View) -> bool:
    """What "It carries press releases" says, of the page spoken of before."""
    words = view.parsed.words
    if words[:1] not in {("it",), ("they",)} or view.of("other_way"):
        return False
    verbs = [last for first, last in view.of("shows") + view.of("carries") if first in (1, 2)]
    return any(not view.barred(0, last) and view.first("topic", last, CLOSE) >= 0 for last in verbs)


def _it_is_used(view: View) -> bool:
    """What "we use it to push out alerts" says, of the page spoken of before."""
    words = view.parsed.words
    for first, last in view.of("made"):
        pronoun = words[last : last + 1] in {("it",), ("them",), ("both",), ("all",)}
        if not (pronoun and _ours(view, first)) or view.barred(0, last):
            continue
        act = view.first("act", last, CLOSE + 2)
        if act >= 0 and TO.intersection(words[last:act]):
            return True
    return False


WAYS = (_carries, _posted, _placed, _made, _is_for, _tweets_to)
