"""B.6: what is posted or submitted is subject to public disclosure.

Declaration: `public_records.subject_to_disclosure` is true.
Live: a sentence that says that content is or may be a public record, or may be disclosed.
Source: General Order 3-01a, IV.B.6; Conn. Gen. Stat. 1-200(5), 1-210(a).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.answers import Answer, answer
from hpd_pages.text.grammar import Parsed, parse, parse_words
from hpd_pages.text.terms import Span
from hpd_pages.text.verdicts import Kind, Match, Question, judge
from hpd_pages.text.vocabulary import topics

ID = "B6-disclosure"

CUES = topics(
    "record", "a_record", "open", "give", "private", "unprivate", "exempt", "kept_none", "social"
)
QUESTION = Question(
    rule=ID,
    clause="B.6",
    says="what is posted or submitted may be disclosed to the public",
    expected="a sentence that says that posts and messages are or may be public records",
    cues=frozenset({"public", "record", "records", "disclosure", "posted", "publico", "registro"}),
)
CONDITIONAL = frozenset({"unless", "except", "required", "permitted", "salvo", "excepto"})
POSSIBLE = frozenset({"may", "might", "if", "puede", "pueden", "si"})
ASKING = frozenset(
    {"request", "requests", "requesting", "need", "want", "solicitar", "solicitud", "solicitudes"}
)
TOLD = frozenset({"subject", "objeto", "sujeto", "sujetos"})
SENT = frozenset({"submitted", "sent", "transmitted", "received", "envie", "envien", "enviada"})
TIED = frozenset({"subject", "is", "are", "be", "falls", "fall", "comply", "covered", "governed"})
REACHES = frozenset({"applies", "apply", "reaches", "covers", "includes", "extends", "governs"})
PRONOUNS = frozenset(
    {"it", "it's", "they're", "they", "them", "these", "this", "those", "that", "everything", "all"}
)
POINTERS = frozenset({"these", "this", "those", "that", "all"})
SILENT = frozenset({"son", "es", "pueden", "puede", "seran", "podran", "quedan", "estan"})
TITLE_SAYS = frozenset({"subject", "records", "record", "disclosed", "disclosure", "sujetos"})
EITHER = frozenset({("or", "no"), ("or", "not"), ("o", "no")})
BEFORE_BIDDING = frozenset({"please", ".", ",", ":", "and", ";"})
EARLIER = frozenset({"before", "until", "once", "when", "after", "prior", "antes"})
WITHIN = frozenset({"in", "into", "en"})
POSTS = frozenset({"post", "posts", "tweets", "publish", "share", "updates"})
ABOUT = frozenset({"on", "about", "regarding", "concerning"})
YOURS = frozenset({"provide", "submit", "send", "enter", "give", "share"})
REUSED = frozenset({"reuse", "reused", "copyright", "copied", "credit", "pictures", "images"})
ON = frozenset({"on", "to", "under", "below", "about", "in"})
AS = frozenset({"as", "except", "otherwise"})
TITLE = 8
AROUND = 8
NEAR = 12


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the declaration says that content is subject to public disclosure."""
    if page.public_records is None:
        message = "No public-records notice is declared."
        return (undeclared(ID, message, "/public_records", fix=RULE.prose.mend),)
    pointer = "/public_records/subject_to_disclosure"
    if not page.public_records.disclosed:
        return (
            unacceptable(
                ID,
                "The declaration says that content is not subject to public disclosure.",
                pointer,
                expected="subject_to_disclosure: true",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "Content is declared subject to public disclosure.", pointer),)


def _look(sentences: Sequence[Sentence], number: int) -> Match | None:
    sentence = sentences[number]
    parsed = parse(sentence)
    asked = answer(sentences, number)
    if asked is not None and parsed.has("private") and parsed.has("content", "left"):
        return _answered(sentence, asked)
    if _secret(parsed) or _exempt(parsed) or _erased(parsed):
        return Match(kind=Kind.CONTRADICTS, sentence=sentence)
    scene = _Scene(sentences, number, parsed)
    if not (_named(scene) or _opened(parsed) or _handed(scene) or _titled(scene)):
        return None
    if asked is Answer.OTHER:
        return None
    if asked is Answer.NO:
        return Match(kind=Kind.CONTRADICTS, sentence=sentence)
    kind = Kind.WEAK if _of_employees(parsed) else Kind.MEETS
    return Match(kind=kind, sentence=sentence)


def _answered(sentence: Sentence, asked: Answer) -> Match | None:
    """What "Is my message private?" says with its answer."""
    if asked is Answer.OTHER:
        return None
    kind = Kind.MEETS if asked is Answer.NO else Kind.CONTRADICTS
    return Match(kind=kind, sentence=sentence)


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence among its neighbours."""

    sentences: Sequence[Sentence]
    number: int
    parsed: Parsed

    def about(self, span: Span) -> bool:
        """Whether what stands at a span is said of what visitors leave."""
        parsed = self.parsed
        name, place = parsed.nearest(span[0], "content", "left", "other_record", left=True)
        if name == "other_record" or _own(parsed, place):
            return False
        contents = [at for at in parsed.spans("content", "left") if not _apart(parsed, span, at)]
        if not all(_own(parsed, start) for start, _ in contents) or self._posted():
            return True
        return self._of_site(span) or self.stands(span)

    def _posted(self) -> bool:
        parsed = self.parsed
        if any(
            YOURS.intersection(parsed.words[start : start + 4]) and "you" in parsed.at(start + 1)
            for start, _ in parsed.spans("matter")
        ):
            return True
        if not parsed.has("posted"):
            return False
        anything = any(
            parsed.within("matter", start - 3, start) for start, _ in parsed.spans("posted")
        )
        sent = parsed.has("site") or not SENT.isdisjoint(parsed.words)
        return parsed.has("you", "visitor") or (anything and sent)

    def _of_site(self, span: Span) -> bool:
        """Whether the page is said to be so, or a law to reach it."""
        parsed = self.parsed
        for start, end in parsed.spans("social"):
            first, last = (end, span[0]) if start < span[0] else (span[1], start)
            links = TIED if start < span[0] else REACHES
            if links.intersection(parsed.words[max(0, first - 1) : last]):
                return True
            if parsed.words[span[0]] in TIED and start < span[0]:
                return True
        return False

    def stands(self, span: Span) -> bool:
        """Whether "it" or "they", or nothing, stands for what the sentences before speak of."""
        parsed = self.parsed
        start, _ = parsed.clause(span[0])
        pronoun = any(
            self._pronoun(at) for at in (*range(min(4, len(parsed.words))), *range(start, span[1]))
        )
        silent = parsed.words[start] in SILENT
        leads = self.sentences[self.number].lead_ins
        if leads and start == 0 and parse_words(leads[-1], "").has("content", "left"):
            return True
        if not (pronoun or silent):
            return False
        if pronoun and parsed.has("social"):
            return True
        before = self.sentences[max(0, self.number - AROUND) : self.number]
        return any(parse(other).has("content", "left") for other in before)

    def _pronoun(self, at: int) -> bool:
        words = self.parsed.words
        if words[at] not in PRONOUNS:
            return False
        return words[at] not in POINTERS or bool(self.parsed.at(at + 1) & {"be", "aux"})


def _named(scene: _Scene) -> bool:
    """Whether it is said to be a record, or not to be private."""
    parsed = scene.parsed
    spans = [span for span in parsed.spans("record", "a_record") if not _denied(parsed, span)]
    open_ = [span for span in parsed.spans("unprivate") if not parsed.has("personal_data")]
    return any(scene.about(span) for span in spans) or any(
        parsed.has("content", "left") or scene.stands(span) for span in open_
    )


def _opened(parsed: Parsed) -> bool:
    """Whether what is open to the public is what visitors leave."""
    for span in parsed.spans("open"):
        name, place = _subject(parsed, span)
        early = EARLIER.intersection(parsed.words[max(0, span[0] - 4) : span[0]])
        near = span[0] - place <= NEAR or _goes_on(parsed, span)
        near = near and not early and not _negated(parsed, span) and not _as_said(parsed, span)
        if name in ("content", "left") and near and not parsed.has("personal_data"):
            return True
    return False


def _subject(parsed: Parsed, span: Span) -> tuple[str, int]:
    """What is said to be open: the nearest thing before it that is not only where it stands."""
    place = span[0]
    while True:
        name, place = parsed.nearest(
            place, "content", "left", "agency", "site", "other_record", left=True
        )
        if name != "other_record" or not _goes_on(parsed, span):
            return name, place
        if WITHIN.isdisjoint(parsed.words[max(0, place - 4) : place]):
            return name, place


def _goes_on(parsed: Parsed, span: Span) -> bool:
    """Whether the subject of the clause before goes on, as in "… and are open to all"."""
    start = parsed.chain(span[0]).start
    return start > 0 and bool(parsed.at(start) & {"join"}) and parsed.words[start] != "or"


def _own(parsed: Parsed, place: int) -> bool:
    """Whether it is what the agency posts itself, as in "our posts" or "what we post"."""
    if place < 0 or parsed.words[place] not in POSTS:
        return False
    by = parsed.words[place + 1 : place + 2] == ("by",)
    if by and any(parsed.at(at) & {"agency", "employee", "we"} for at in (place + 2, place + 3)):
        return True
    if not place:
        return False
    ours = parsed.words[place - 1] in {"we", "our", "it"}
    return ours and ON.isdisjoint(parsed.words[max(0, place - 2) : place - 1])


def _handed(scene: _Scene) -> bool:
    """Whether it may be given to those who ask for it, or as a law demands."""
    parsed = scene.parsed
    askers = parsed.spans("asker")
    if not askers:
        return False
    for span in parsed.spans("give"):
        near = any(first - span[1] < NEAR and span[0] - last < NEAR for first, last in askers)
        if near and not _negated(parsed, span) and not _asked_here(parsed, span):
            name, at = parsed.nearest(span[0], "content", "left", "other_record", left=True)
            if _own(parsed, at) or _as_said(parsed, span):
                continue
            spoken = bool(name) or _given_next(parsed, span)
            if name != "other_record" and (spoken or scene.stands(span)):
                return True
    return False


def _apart(parsed: Parsed, span: Span, other: Span) -> bool:
    """Whether something stands behind a span and behind a semicolon."""
    return ";" in parsed.words[span[1] : other[0]]


def _as_said(parsed: Parsed, span: Span) -> bool:
    """Whether it is "as provided by law", or given to the public "as is" or "as a service"."""
    after = parsed.words[span[1] : span[1] + NEAR]
    served = any(pair in {("as", "is"), ("as", "a")} for pair in pairwise(after))
    return served or bool(AS.intersection(parsed.words[span[0] - 1 : span[0]]))


def _given_next(parsed: Parsed, span: Span) -> bool:
    """Whether what visitors leave follows the verb, in the same part of the sentence."""
    name, place = parsed.nearest(span[0], "content", "left", left=False)
    return bool(name) and ";" not in parsed.words[span[0] : place]


def _asked_here(parsed: Parsed, span: Span) -> bool:
    """Whether the sentence only says how to ask for records."""
    return parsed.has("notice_clause") and "subject" not in parsed.words[: span[0]]


def _titled(scene: _Scene) -> bool:
    """Whether it goes on under a title such as "Public Records Law", be it cut off."""
    parsed = scene.parsed
    if not parsed.has("content", "left", "social") or not TITLE_SAYS.intersection(parsed.words):
        return False
    sentence = scene.sentences[scene.number]
    titles = list(sentence.headings[-1:])
    if scene.number and len(scene.sentences[scene.number - 1].words) <= TITLE:
        titles.append(scene.sentences[scene.number - 1].folded)
    for title in titles:
        words = parse_words(title, sentence.lang)
        if any(not _denied(words, span) for span in words.spans("record")):
            return not any(parsed.chain(span[0]).negated for span in parsed.spans("record_topic"))
    return False


def _negated(parsed: Parsed, span: Span) -> bool:
    """Whether a verb is negated; "removed or not" negates nothing."""
    chain = parsed.chain(span[0])
    between = parsed.words[max(0, chain.start) : span[0]]
    either = any(pair in EITHER for pair in pairwise(between))
    return chain.negated and not either


def _denied(parsed: Parsed, span: Span) -> bool:
    """Whether it is asked for, as in "records request", or said not to be so."""
    after = parsed.words[span[1] : span[1] + 1]
    subject = not TOLD.isdisjoint(parsed.words[: span[1]])
    near = parsed.words[max(0, span[0] - 4) : span[0]]
    if any(word.startswith(("request", "office", "division", "custodian")) for word in after):
        return not subject
    if not subject and (_topical(parsed, span) or ASKING.intersection(near)):
        return True
    if any(start <= span[0] for start, _ in parsed.spans("notice_clause")) and not subject:
        return True
    if any(
        start < span[1] and span[0] < end and not parsed.within("be", start, end)
        for start, end in parsed.spans("published")
    ):
        return True
    private = parsed.overlaps(span, "private") and not parsed.overlaps(span, "unprivate")
    return private or _negated(parsed, span)


def _topical(parsed: Parsed, span: Span) -> bool:
    """Whether a law is only what is spoken about, or "public domain" a word on copyright."""
    if "domain" in parsed.words[slice(*span)]:
        return not REUSED.isdisjoint(parsed.words)
    before = parsed.words[max(0, span[0] - 2) : span[0]]
    return bool(ABOUT.intersection(before[:1] if before[1:] == ("the",) else before[-1:]))


def _of_employees(parsed: Parsed) -> bool:
    name, _ = parsed.nearest(len(parsed.words), "employee", "visitor", "you", left=True)
    return name == "employee"


def _secret(parsed: Parsed) -> bool:
    """Whether it promises that what visitors leave stays between them and the agency."""
    if not parsed.has("content", "left") or parsed.has("tip", "personal_data"):
        return False
    words = set(parsed.words)
    if words & CONDITIONAL or parsed.has("prohibit") or "contain" in words:
        return False
    for span in parsed.spans("private"):
        if parsed.overlaps(span, "unprivate") or _bidden(parsed, span):
            continue
        chain = parsed.chain(span[0])
        name, _ = parsed.nearest(span[0], "content", "left", left=True)
        inside = span[1] - span[0] > 1 and parsed.words[span[0] - 1] not in {"not", "isn't"}
        if inside or (name and chain.passive and not chain.negated):
            return True
    return False


def _bidden(parsed: Parsed, span: Span) -> bool:
    """Whether visitors are told not to disclose, as in "do not disclose names"."""
    at = span[0]
    first = at < 2 or parsed.words[at - 2] in BEFORE_BIDDING  # noqa: PLR2004 - "do not"
    do_not = at > 0 and parsed.words[at - 1] == "do" and first
    return do_not or parsed.words[span[1] - 1].endswith(("ue", "uen"))


def _exempt(parsed: Parsed) -> bool:
    """Whether what visitors leave is said to lie outside the law."""
    if CONDITIONAL.intersection(parsed.words) or POSSIBLE.intersection(parsed.words):
        return False
    for span in parsed.spans("exempt"):
        inner = parsed.within("content", *span)
        name, _ = parsed.nearest(span[0], "content", "left", "record", "other_record", left=True)
        said = parsed.has("record") if inner else name in ("content", "left")
        if said and not parsed.chain(span[0]).negated:
            return True
    return False


def _erased(parsed: Parsed) -> bool:
    return parsed.has("kept_none") and parsed.has("content") and parsed.has("remove")


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that what they post or submit may be disclosed."""
    return judge(QUESTION, reading, expected, _look, CUES)


RULE = Rule(
    id=ID,
    stem="b6_disclosure",
    clause="B.6",
    title="Says that content may be disclosed",
    prose=Prose(
        why="What a visitor posts or submits is data the Department receives, so it may be a "
        "public record. Visitors are told so before they write; no notice may promise otherwise.",
        declared="`public_records.subject_to_disclosure: true`, with the notice's version and the "
        "day it takes effect.",
        looked_for="A sentence that says that what is posted or submitted is, or may be, a public "
        "record or disclosed. A promise of confidentiality contradicts it.",
        mend="Write `public_records:` with `subject_to_disclosure: true`, and paste the generated "
        "public-records notice.",
    ),
    check_config=check_config,
    check_live=check_live,
    has_notice=True,
)
