"""Whether what visitors leave is said to be a record, or to be open to those who ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hpd_pages.model.reading import Sentence
from hpd_pages.text.grammar import Parsed, parse, parse_words
from hpd_pages.text.phrase import Span

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
EARLIER = frozenset({"before", "until", "once", "when", "after", "prior", "antes"})
WITHIN = frozenset({"in", "into", "en"})
_WRITING = "write post comment message send type share submit tweet reply escriba escriban publique"
WRITING = frozenset(_WRITING.split())
POSTS = frozenset({"post", "posts", "tweets", "publish", "share", "updates"})
ABOUT = frozenset({"on", "about", "regarding", "concerning"})
YOURS = frozenset({"provide", "submit", "send", "enter", "give", "share"})
REUSED = frozenset({"reuse", "reused", "copyright", "copied", "credit", "pictures", "images"})
OFFICES = frozenset({"office", "officer", "desk", "team", "room", "section"})
WHERE = frozenset({"on", "to", "through", "via", "in", "en", "por"})
ON = frozenset({"on", "to", "under", "below", "about", "in"})
ACTIVITY = frozenset({"activity", "activities", "actividad", "actividades"})
RELATIVE = frozenset({"that", "which", "who", "que"})
AS = frozenset({"as", "except", "otherwise"})
TITLE = 8
AROUND = 8
NEAR = 12


@dataclass(frozen=True, slots=True)
class Records:
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
        active = not ACTIVITY.isdisjoint(parsed.words[: span[0]])
        if active and parsed.has("here", "social") and name != "site":
            return True
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

    def writing(self) -> bool:
        """Whether the reader writes to the agency, as in "when you write to us here"."""
        you = self.parsed.spans("you")
        return any(not WRITING.isdisjoint(self.parsed.words[last : last + 2]) for _, last in you)

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


def named(scene: Records) -> bool:
    """Whether it is said to be a record, or not to be private."""
    parsed = scene.parsed
    spans = [span for span in parsed.spans("record", "a_record") if not _denied(parsed, span)]
    open_ = [span for span in parsed.spans("unprivate") if not parsed.has("personal_data")]
    return any(scene.about(span) for span in spans) or any(
        parsed.has("content", "left") or scene.stands(span) or scene.writing() for span in open_
    )


def opened(parsed: Parsed) -> bool:
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
        if name == "site" and not WHERE.isdisjoint(parsed.words[max(0, place - 3) : place]):
            on, at = parsed.nearest(place, "content", "left", left=True)
            return (on, at) if on and place - at <= AROUND else (name, place)
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


def handed(scene: Records) -> bool:
    """Whether it may be given to those who ask for it, or as a law demands."""
    parsed = scene.parsed
    askers = [s for s in parsed.spans("asker") if OFFICES.isdisjoint(parsed.words[s[1] : s[1] + 1])]
    if not askers:
        return False
    for span in parsed.spans("give"):
        if _ground(parsed, span):
            continue
        near = any(first - span[1] < NEAR and span[0] - last < NEAR for first, last in askers)
        if near and not _negated(parsed, span) and not _asked_here(parsed, span):
            name, at = parsed.nearest(span[0], "content", "left", "other_record", left=True)
            if _own(parsed, at) or _as_said(parsed, span):
                continue
            spoken = bool(name) or _given_next(parsed, span)
            if name != "other_record" and (spoken or scene.stands(span)):
                return True
    return False


def _ground(parsed: Parsed, span: Span) -> bool:
    """Whether it is what makes a comment be removed: "those that reveal data of minors"."""
    led = parsed.words[span[0] - 1 : span[0]]
    return bool(led) and led[0] in RELATIVE and parsed.has("remove", "unpublish", "prohibit")


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


def titled(scene: Records) -> bool:
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
        start < span[1]
        and span[0] < end
        and not (parsed.within("be", start, end) or parsed.at(start - 1) & {"you", "visitor"})
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
