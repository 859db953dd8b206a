"""Whether a sentence says that the agency takes away what visitors leave, or never does."""

from __future__ import annotations

from collections.abc import Sequence

from hpd_pages.model.reading import Sentence
from hpd_pages.model.snapshot import BlockKind
from hpd_pages.text.actors import Doer, about_content, content_near, doer, spoken_of
from hpd_pages.text.answers import Answer, answer
from hpd_pages.text.audience import of_another_matter
from hpd_pages.text.gates import says
from hpd_pages.text.grammar import Parsed, parse, parse_words
from hpd_pages.text.moderation import KEPT, REMOVE, Event, events
from hpd_pages.text.patients import NOT_THEIRS, NOUNS, Patient, patient
from hpd_pages.text.phrase import Span
from hpd_pages.text.verdicts import Kind, Match, Search
from hpd_pages.text.vocabulary import topics

TAKEN = ("remove", "cull", "vanish", "unpublish", "gone", "stays_if", "given_up")
CUES = topics(*TAKEN)
_LEADING = """
    subject grounds reason reasons result results lead leads cause causes means conllevara conlleva
    motivo motivos causa supondra supone
    procedera procede procederemos procedemos implica implicara criterio
    discrecion discretion final decision decisions
"""
LEADING = frozenset(_LEADING.split())
SAID = frozenset({"comment", "message", "reply", "remark", "comentario", "mensaje"})
SHORT = 4
ROW = 9
ELLIPTIC = ("ed", "gone", "hidden", "ado", "ada", "ados", "adas", "ido", "idos", "fuera")
IT = frozenset({"it", "them", "lo", "los", "la", "las"})
UNLESS = frozenset({"unless", "salvo", "excepto"})
LINKS = frozenset({"link", "links", "enlace", "enlaces"})
AROUND = 3
WHETHER = frozenset(["does", "do", "can", "will", "may", "pueden", "puede", "borran", "eliminan"])
BY_ASKER = frozenset([("can", "i"), ("may", "i"), ("could", "i")])
PARTLY = frozenset(["only", "solo", "solamente", "sometimes", "yes"])
ASKING = frozenset({"why", "was", "were", "did", "deleted", "removed", "que", "por", "fue"})
RESTRICTING = frozenset(
    {"that", "which", "who", "with", "containing", "expressing", "que", "quickly"}
)


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    kind = _kind(sentences, number)
    return None if kind is None else Match(kind=kind, sentence=sentences[number])


def _kind(sentences: Sequence[Sentence], number: int) -> Kind | None:
    if sentences[number].words[:2] in BY_ASKER or of_another_matter(sentences, number):
        return None
    if _answered(sentences, number) or _on_condition(sentences, number):
        return Kind.MEETS
    asked = _asked(sentences, number)
    if asked is not None:
        return asked
    return Kind.CONTRADICTS if _given_up(sentences, number) else _said(sentences, number)


def _said(sentences: Sequence[Sentence], number: int) -> Kind | None:
    """What the verbs of a sentence say: that comments are removed, or that they are not."""
    sentence = sentences[number]
    said = [event for event in events(sentence) if event.kind in (REMOVE, KEPT)]
    if any(event.kind == REMOVE and _removes(sentences, number, event) for event in said):
        return Kind.MEETS
    if sentence.block.kind is BlockKind.CELL and said and _of_a_row(sentences, number, said[0]):
        return Kind.MEETS
    kept = bool(said) and all(event.kind == KEPT for event in said)
    if kept and _but_will(sentence) and about_content(sentences, number, said[0].span):
        return Kind.MEETS
    return Kind.CONTRADICTS if kept and _never(sentences, number, said[0]) else None


def _of_a_row(sentences: Sequence[Sentence], number: int, event: Event) -> bool:
    """Whether it is a cell such as "Hidden" beside one that names a kind of comment."""
    led = event.kind == REMOVE and event.span == (0, 1)
    return led and len(sentences[number].words) <= ROW and spoken_of(sentences, number)


def _answered(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether it is the answer in "Spam in the comments? Deleted."."""
    words = sentences[number].words
    if not number or not 0 < len(words) <= SHORT or not words[0].endswith(ELLIPTIC):
        return False
    asked = parse(sentences[number - 1])
    parsed = parse(sentences[number])
    if asked.words[-1:] != ("?",) or not parsed.at(0) & {"remove", "cull", "gone"}:
        return False
    named = asked.has("content") or (asked.has("removable") and spoken_of(sentences, number))
    return named and not asked.has("thing", *NOT_THEIRS) and asked.words[0] not in ASKING


def _asked(sentences: Sequence[Sentence], number: int) -> Kind | None:
    """What "Can you delete my comment?" says with its answer: "Only if …", or a bare "No."."""
    parsed = parse(sentences[number])
    said = answer(sentences, number)
    if said is None or parsed.words[0] not in WHETHER or number + 1 >= len(sentences):
        return None
    spans = [span for span in parsed.spans("remove") if content_near(parsed, span)]
    words = sentences[number + 1].words
    if not spans or "visitor" in parsed.at(1):
        return None
    if said is Answer.NO:
        return Kind.CONTRADICTS if len(words) <= SHORT else None
    return Kind.MEETS if said is Answer.YES or words[0] in PARTLY else None


def _on_condition(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether comments stay only if they keep the rules: what else does not stay."""
    parsed = parse(sentences[number])
    return any(
        content_near(parsed, span) and not _stale(parsed, span) and not parsed.has("employee")
        for span in parsed.spans("stays_if")
    )


def _given_up(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether it empties the sentence before: "That power is never used", "and never will"."""
    if not number or not parse(sentences[number]).has("given_up"):
        return False
    before = [event for event in events(sentences[number - 1]) if event.kind == REMOVE]
    return any(_removes(sentences, number - 1, event) for event in before)


def _but_will(sentence: Sentence) -> bool:
    """Whether it takes back that comments are kept: "we try not to, but we will if …"."""
    words = sentence.words
    if parse(sentence).within("exception", 0, len(words)) and not UNLESS.isdisjoint(words):
        return True
    return any(
        words[at : at + 2] in {("but", "we"), ("unless", "we"), ("pero", "lo")}
        and words[at + 2] in {"will", "may", "can", "do", "might", "haremos"}
        for at in range(len(words) - 2)
    )


def _removes(sentences: Sequence[Sentence], number: int, event: Event) -> bool:
    """Whether the agency removes what visitors leave, by this verb or noun."""
    parsed = parse(sentences[number])
    if not about_content(sentences, number, event.span) or _stale(parsed, event.span):
        return False
    if _of_own_post(sentences, number, event.span) or _only_links(sentences, number, event.span):
        return False
    if parsed.at(event.span[0]) & {"vanish", "unpublish"}:
        itself = "vanish" in parsed.at(event.span[0])
        return itself or _unpublishes(parsed, event.span)
    if parsed.words[event.span[0]] in NOUNS:
        told = parsed.has("modal") or bool(LEADING.intersection(parsed.words))
        return told and (content_near(parsed, event.span) or parsed.words[-1] == ":")
    who = doer(parsed, event.span)
    if who is Doer.NOBODY:
        return event.span[0] == 0 and _we_may(sentences[number])
    return who is Doer.UNSAID or (who is Doer.AGENCY and not _other(parsed, event.span))


def _of_own_post(sentences: Sequence[Sentence], number: int, span: Span) -> bool:
    """Whether "it" is a post of ours or one somebody wants gone, of which was spoken before."""
    parsed = parse(sentences[number])
    pronoun = not IT.isdisjoint(parsed.words[span[0] : span[1] + 1])
    if not pronoun or not number or parsed.has("content"):
        return False
    return parse(sentences[number - 1]).has("not_removal", "own_content")


def _only_links(sentences: Sequence[Sentence], number: int, span: Span) -> bool:
    """Whether links are removed where nothing round them speaks of comments."""
    parsed = parse(sentences[number])
    if LINKS.isdisjoint(parsed.words[span[1] : span[1] + 2]) or parsed.has("comment"):
        return False
    near = sentences[max(0, number - AROUND) : number + AROUND + 1]
    return not any(parse(other).has("comment") for other in near)


def _unpublishes(parsed: Parsed, span: Span) -> bool:
    """Whether we do not publish what visitors leave, and not, say, our own address."""
    if doer(parsed, span) is Doer.VISITOR:
        return False
    passive = parsed.chain(span[0]).passive or "be" in parsed.at(span[0])
    if parsed.has("content", "matter", "removable") or not passive:
        return True
    return patient(parsed, span, before=True) is not Patient.UNKNOWN


def _stale(parsed: Parsed, span: Span) -> bool:
    """Whether old pages or broken links are cleared, not what visitors said."""
    if not parsed.has("stale"):
        return False
    start, end = parsed.clause(span[0])
    stale = any(
        start <= first < end and not span[0] <= first < span[1]
        for first, _ in parsed.spans("stale")
    )
    return stale and not any(word.rstrip("s") in SAID or word == "replies" for word in parsed.words)


def _other(parsed: Parsed, span: Span) -> bool:
    """Whether some other thing is named in its clause: "crews can remove algae; comment below"."""
    start, end = parsed.clause(span[0])
    if parsed.within("content", start, end) or parsed.within("matter", start, end):
        return False
    return patient(parsed, span, before=False) is Patient.UNKNOWN


def _we_may(sentence: Sentence) -> bool:
    """Whether the sentence is an item under "The Department may:"."""
    leads = (parse_words(lead, sentence.lang) for lead in sentence.lead_ins[-1:])
    return any(lead.has("modal") and lead.has("we", "agency") for lead in leads)


def _never(sentences: Sequence[Sentence], number: int, event: Event) -> bool:
    """Whether it says without reserve that comments are not removed."""
    parsed = parse(sentences[number])
    nothing = parsed.has("none") and event.span[1] + 1 >= len(parsed.words)
    about = content_near(parsed, event.span) or (nothing and spoken_of(sentences, number))
    if not about or doer(parsed, event.span) is Doer.VISITOR:
        return False
    if {"should", "shall", "deben", "debera"} & set(parsed.words[: event.span[0]]):
        return False
    after = range(event.span[1], len(parsed.words))
    return not any("exception" in parsed.at(at) or parsed.words[at] in RESTRICTING for at in after)


_takes = says(*TAKEN)
_negates = says("neg", "none", "no_right")


def _may_deny(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether it may say that nothing is removed: by a "not", or as a question answered "No"."""
    return _negates(sentences, number) or sentences[number].words[-1:] == ("?",)


SEARCH = Search(look=_look, bits=CUES, signs=_takes.signs, may=_takes, may_deny=_may_deny)
