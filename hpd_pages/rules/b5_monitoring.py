"""B.5: comments are monitored.

Declaration: `moderation.monitored` is true, where visitors can leave anything.
Live: a sentence that says that comments or posts are monitored, moderated or reviewed.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.actors import Doer, doer
from hpd_pages.text.answers import Answer, answer
from hpd_pages.text.audience import of_another_matter
from hpd_pages.text.denials import ENDED, STOPPED, infinitive_denied, stopped, uncommitted
from hpd_pages.text.gates import says
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.phrase import Span
from hpd_pages.text.readers import by_moderators, heads_of
from hpd_pages.text.reviewed import EVENTS, advised, awaits, limited, past, reviewed
from hpd_pages.text.verdicts import Kind, Match, Question, Search, judge
from hpd_pages.text.vocabulary import topics
from hpd_pages.text.watched import Scene

ID = "B5-monitoring"

WATCHED = ("monitor", "unmonitored", "subject_to_review", "review")
CUES = topics(*WATCHED)
QUESTION = Question(
    rule=ID,
    clause="B.5",
    says="comments are monitored",
    expected="a sentence that says that comments or posts are monitored, moderated or reviewed",
    cues=frozenset({"monitored", "moderated", "reviewed", "comments", "posts", "supervisan"}),
    needs_visitors=True,
)
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


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the declaration says that comments are monitored."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(ID),)
    if page.moderation is None:
        return (undeclared(ID, "No moderation is declared.", "/moderation", fix=RULE.prose.mend),)
    if not page.moderation.monitored:
        return (
            unacceptable(
                ID,
                "The declaration says that comments are not monitored.",
                "/moderation/monitored",
                expected="monitored: true",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "Comments are declared to be monitored.", "/moderation/monitored"),)


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


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that comments are monitored."""
    return judge(QUESTION, reading, expected, SEARCH)


RULE = Rule(
    id=ID,
    stem="b5_monitoring",
    clause="B.5",
    title="Says that comments are monitored",
    prose=Prose(
        why="Visitors are told clearly that posted comments will be monitored. A notice that the "
        "page is not watched around the clock may stand beside it.",
        declared="`moderation.monitored: true`.",
        looked_for="A sentence that says that comments or posts are monitored, moderated or "
        "reviewed, limits of hours included. “Not monitored”, without more, contradicts it.",
        mend="Have a person read the comments, write `monitored: true`, and paste the generated "
        "moderation notice.",
    ),
    check_config=check_config,
    check_live=check_live,
    needs_visitors=True,
    has_notice=True,
)
