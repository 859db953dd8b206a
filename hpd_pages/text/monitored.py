"""Whether a sentence says that the agency reads what visitors leave, or that nobody does."""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.reading import Sentence
from hpd_pages.text.actors import Doer, doer
from hpd_pages.text.answers import Answer, answer
from hpd_pages.text.audience import of_another_matter
from hpd_pages.text.denials import ENDED, STOPPED, infinitive_denied, stopped, uncommitted
from hpd_pages.text.gates import says
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.phrase import Span
from hpd_pages.text.readers import by_moderators, heads_of
from hpd_pages.text.reviewed import EVENTS, advised, awaits, limited, past, reviewed
from hpd_pages.text.verdicts import Kind, Match, Search
from hpd_pages.text.vocabulary import topics
from hpd_pages.text.watched import Scene

WATCHED = ("monitor", "unmonitored", "subject_to_review", "review")
CUES = topics(*WATCHED)
SECURITY = frozenset({"unauthorized", "intrusion", "traffic", "security", "software", "cookies"})
SLACK = frozenset({"actively", "regularly", "routinely", "closely", "fully", "generally"})
PRIVATE_BOX = frozenset({"message", "messages", "dms", "mensajes", "messenger"})
BIDDING = frozenset(["monitor", "moderate", "supervise", "vigile", "modere"])
MODERATORS = ("moderator", "moderador")
BY = frozenset({"by", "with", "por", "con"})
MACHINES = ("camera", "cctv", "drone", "sensor", "radar", "alarm", "camara", "dron", "satel")
MAY = frozenset({"may", "will", "shall"})
THERE = frozenset({"hay", "there", "there's", "has", "have", "tiene", "tenemos"})
OVER = STOPPED | ENDED | {"used", "?"}
WHO = frozenset({"who", "quien", "quienes"})


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    sentence = sentences[number]
    if of_another_matter(sentences, number):
        return None
    parsed = parse(sentence)
    scene = Scene(sentences, number, parsed)
    asked = answer(sentences, number)
    if asked is not None:
        return _answered(scene, asked)
    kinds = [
        *(
            _watched(scene, span)
            for span in parsed.spans("monitor")
            if not parsed.overlaps(span, "not_monitoring")
        ),
        *(reviewed(scene, span) for span in parsed.spans("review")),
        *(awaits(scene, span) for span in parsed.spans("subject_to_review")),
        *(
            Kind.CONTRADICTS
            for _ in parsed.spans("unmonitored")
            if parsed.has("content", "site") and not parsed.has("not_visitor_content")
        ),
    ]
    found = {kind for kind in kinds if kind is not None}
    if not found:
        return None
    limits = _words(parsed, "part_time")
    if Kind.MEETS in found or Kind.LIMITED in found:
        limits = limits or (_words(parsed, "round_the_clock") if Kind.LIMITED in found else "")
        kind = Kind.LIMITED if limits else Kind.MEETS
        return Match(kind=kind, sentence=sentence, limits=limits)
    return Match(kind=max(found), sentence=sentence)


def _answered(scene: Scene, asked: Answer) -> Match | None:
    """What a question such as "Who reads the comments?" says with its answer."""
    parsed = scene.parsed
    spans = [
        span
        for span in parsed.spans("monitor", "review")
        if scene.thing(span, parsed.chain(span[0]))[0] in ("content", "site")
    ]
    if not spans or not parsed.has("content", "left", "site"):
        return None
    sentence = scene.sentences[scene.number]
    if asked is Answer.NO and parsed.has("round_the_clock", "part_time"):
        limits = _words(parsed, "round_the_clock") or _words(parsed, "part_time")
        return Match(kind=Kind.LIMITED, sentence=sentence, limits=limits)
    if asked is Answer.NO:
        return Match(kind=Kind.CONTRADICTS, sentence=sentence)
    who = WHO.intersection(parsed.words[: spans[0][0]])
    if asked is Answer.YES or who:
        return Match(kind=Kind.MEETS, sentence=sentence)
    return None


def _words(parsed: Parsed, name: str) -> str:
    spans = parsed.spans(name)
    return " ".join(parsed.words[slice(*spans[0])]) if spans else ""


def _watched(scene: Scene, span: Span) -> Kind | None:
    """What "monitor", "moderate" or "supervise" says about visitors' content."""
    parsed = scene.parsed
    chain = parsed.chain(span[0])
    name, place = scene.thing(span, chain)
    event = EVENTS.intersection(parsed.words[span[1] : span[1] + 1])
    other = event or SECURITY.intersection(parsed.words) or past(parsed, span, chain)
    if name not in ("content", "site") or other:
        return None
    idle = uncommitted(parsed, span) or (
        not chain.negated and infinitive_denied(parsed, span) is not None
    )
    if idle or scene.of_others(place):
        return None
    if stopped(parsed, span):
        return Kind.CONTRADICTS
    if chain.negated:
        return _unwatched(parsed, span, place)
    if _by_others(parsed, span):
        return None
    weak = advised(parsed, span) or _moderators_of_others(parsed, span)
    return Kind.WEAK if weak else Kind.MEETS


def _moderators_of_others(parsed: Parsed, span: Span) -> bool:
    """Whether moderators are named who need not be the agency's."""
    if not parsed.words[span[0]].startswith(MODERATORS):
        return False
    near = parsed.words[max(0, span[0] - 3) : span[0]]
    ours = parsed.at(span[0] - 1) & {"we", "content", "site"} or THERE.intersection(near)
    return span[0] > 1 and not ours


def _by_others(parsed: Parsed, span: Span) -> bool:
    """Whether visitors, a company or the reader watch."""
    before = parsed.words[: span[0]]
    machine = parsed.words[span[1] : span[1] + 2]
    if machine[:1] and machine[0] in BY and machine[-1].startswith(MACHINES):
        return True
    if "responsible" in before[-3:] and parsed.within("you", 0, span[0]):
        return True
    who = doer(parsed, span)
    return who in (Doer.VISITOR, Doer.COMPANY) or (who is Doer.NOBODY and _bidden(parsed, span))


def _bidden(parsed: Parsed, span: Span) -> bool:
    """Whether the verb bids the reader, as in "monitor this page for updates"."""
    if parsed.words[span[0]].startswith("moderador") or parsed.words[span[0]] == "moderator":
        return parsed.within("you", 0, span[0])
    if parsed.words[span[0] - 1] == "to" and span[0]:
        return False
    start = parsed.chain(span[0]).start
    if MAY.intersection(parsed.words[max(0, start - 4) : start]):
        return False
    if parsed.words[span[0]] not in BIDDING or by_moderators(parsed, span, parsed.chain(span[0])):
        return False
    heads = (parsed.at(at) for at in heads_of(parsed, start))
    return not any(names & {"reader", "employee", "agency", "we"} for names in heads)


def _unwatched(parsed: Parsed, span: Span, place: int) -> Kind | None:
    """What "not monitored" says: a limit where it names hours, nothing where it names a purpose."""
    if limited(parsed, parsed.chain(span[0])):
        return Kind.LIMITED
    if parsed.has("purpose_limit") or parsed.words[place] in PRIVATE_BOX:
        return Kind.WEAK if parsed.has("purpose_limit") else None
    if SLACK.intersection(parsed.words[max(0, span[0] - 3) : span[1] + 2]):
        return Kind.WEAK
    return Kind.CONTRADICTS


_watches = says(*WATCHED)
_negates = says("neg", "none", "unmonitored")


def _may_deny(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether it may say that nobody reads: by a "not", or a word such as "suspended"."""
    return _negates(sentences, number) or not OVER.isdisjoint(sentences[number].words)


SEARCH = Search(look=_look, bits=CUES, signs=_watches.signs, may=_watches, may_deny=_may_deny)
