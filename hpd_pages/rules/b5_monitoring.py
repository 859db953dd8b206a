"""B.5: comments are monitored.

Declaration: `moderation.monitored` is true, where visitors can leave anything.
Live: a sentence that says that comments or posts are monitored, moderated or reviewed.
Source: General Order 3-01a, IV.B.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import closed_to_visitors, declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.text.actors import Doer, doer
from hpd_pages.text.answers import Answer, answer
from hpd_pages.text.grammar import Chain, Parsed, parse, parse_words
from hpd_pages.text.terms import Span
from hpd_pages.text.verdicts import Kind, Match, Question, judge
from hpd_pages.text.vocabulary import topics

ID = "B5-monitoring"

CUES = topics("monitor", "unmonitored", "subject_to_review", "review")
QUESTION = Question(
    rule=ID,
    clause="B.5",
    says="comments are monitored",
    expected="a sentence that says that comments or posts are monitored, moderated or reviewed",
    cues=frozenset({"monitored", "moderated", "reviewed", "comments", "posts", "supervisan"}),
    needs_visitors=True,
)
NOUNED = frozenset({"content", "left", "site", "not_visitor_content"})
WATCHED = ("content", "left", "site", "elsewhere", "employee", "not_visitor_content")
POINTING = frozenset(
    [
        "everything",
        "it",
        "them",
        "these",
        "those",
        "they",
        "all",
        "this",
        "todo",
        "todos",
        "anything",
    ]
)
TITLED = ("comment", "coment", "post", "public", "social")
OF = (("by",), ("of",), ("from",), ("de",), ("por",))
SECURITY = frozenset({"unauthorized", "intrusion", "traffic", "security", "software", "cookies"})
SLACK = frozenset({"actively", "regularly", "routinely", "closely", "fully", "generally"})
ADVICE = frozenset({"should", "deberian", "consider", "recommend", "must"})
PRIVATE_BOX = frozenset({"message", "messages", "dms", "mensajes", "messenger"})
BIDDING = frozenset(["monitor", "moderate", "supervise", "vigile", "modere"])
STOPPED = frozenset(
    [
        "stopped",
        "ceased",
        "discontinued",
        "quit",
        "suspended",
        "ended",
        "halted",
        "dejado",
        "dejamos",
        "dejaron",
        "suspendido",
        "suspendimos",
    ]
)
NOUNS = ("monitoring", "moderation", "moderacion", "supervision", "monitoreo", "vigilancia")
ENDED = frozenset(
    [
        "discontinued",
        "suspended",
        "ended",
        "stopped",
        "ceased",
        "disabled",
        "suspendida",
        "suspendido",
    ]
)
LOOKS = (
    "watch",
    "look",
    "check",
    "keep",
    "go",
    "gone",
    "going",
    "patrol",
    "cast",
    "comb",
    "take",
    "have",
    "has",
    "having",
    "skim",
    "see",
    "pendiente",
    "atent",
    "mira",
    "revis",
    "seguimiento",
    "echa",
    "da",
    "hac",
    "realiz",
    "tien",
    "tenemos",
    "repas",
)
WATCHES = ("watch", "check", "look", "patrol")
READS = frozenset(
    [
        "revisa",
        "lee",
        "repasa",
        "examina",
        "verifica",
        "comprueba",
        "aprueba",
        "filtra",
        "valida",
        "analiza",
        "ojea",
        "hojea",
        "echa",
        "mira",
        "observa",
        "chequea",
        "da",
        "hace",
        "realiza",
        "lleva",
        "ve",
        "dan",
    ]
)
READING = ("read", "look", "review", "check", "watch", "lee", "leem", "revis", "mira", "repas")
HEDGED = frozenset(
    [
        "for",
        "before",
        "prior",
        "if",
        "unless",
        "necessarily",
        "until",
        "as",
        "antes",
        "para",
        "necesariamente",
        "si",
        "hasta",
        "como",
    ]
)
NOT_NOW = frozenset(
    [
        "should",
        "must",
        "may",
        "might",
        "can",
        "could",
        "cannot",
        "been",
        "to",
        "deben",
        "pueden",
        "sido",
        "puede",
        "podemos",
        "debe",
    ]
)
INFINITIVE = frozenset({"to", "de", "a", "para"})
TASKED = frozenset({"for", "with", "of", "de"})
VIA = frozenset({"on", "to", "posted", "via", "from", "en"})
ATTACHED = frozenset({"to", "of", "for", "at", "behind", "on", "de", "en"})
CLITICS = frozenset({"los", "las", "lo", "la"})
BARE = frozenset({".", ",", ";", "from", "on", "during", "between", "de", "en"})
JOINED = frozenset({"and", "y"})
PASSES = ("go", "pass", "pas")
APPROVALS = ("approv", "clear", "pass", "sign", "ok", "aprob", "aprueb", "autori", "valid")
OURSELVES = frozenset({"we", "we're", "we'll", "we've", "tenemos", "contamos"})
ENDING = frozenset({":", ".", "-"})
BEING = frozenset({"are", "be", "is", "get", "being", "son", "seran"})
LEADING = frozenset({"will", "may", "to", "can", "shall", "must", "who", "which", "staff", "we"})
LABEL = 4
THERE = frozenset({"hay", "there", "there's", "has", "have", "tiene", "tenemos"})
WHO = frozenset({"who", "quien", "quienes"})
ENTITLED = frozenset({"right", "rights", "derecho"})
AROUND = 4
PHRASE = 10


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
    parsed = parse(sentence)
    scene = _Scene(sentences, number, parsed)
    asked = answer(sentences, number)
    if asked is not None:
        return _answered(scene, asked)
    kinds = [
        *(
            _watched(scene, span)
            for span in parsed.spans("monitor")
            if not parsed.overlaps(span, "not_monitoring")
        ),
        *(_reviewed(scene, span) for span in parsed.spans("review")),
        *(_awaits(scene, span) for span in parsed.spans("subject_to_review")),
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


def _answered(scene: _Scene, asked: Answer) -> Match | None:
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


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence among its neighbours, and what in it can be watched."""

    sentences: Sequence[Sentence]
    number: int
    parsed: Parsed

    def thing(self, span: Span, chain: Chain) -> tuple[str, int]:
        """The class and place of what is watched: before a passive verb, after an active one.

        "content", "site", or any other class where it is not what visitors leave; "" for none.
        """
        passive = _passive(self.parsed, span, chain)
        edge = span[0] if passive else span[0] + 1
        name, place = self._side(edge, left=passive)
        if not name and (chain.start < 0 or not passive):
            name, place = self._side(span[1] if passive else span[0], left=not passive)
        if name in ("", "pointing") or (passive and self._pointing(chain.start)):
            bare = chain.start < 0 and self.parsed.words[span[1] : span[1] + 1] == ("by",)
            listed = chain.start < 0 and bool(self.sentences[self.number].lead_ins)
            known = name or bare or listed or self._pointing(chain.start)
            name = self._meant(span[0]) if known else ""
        elif not passive and self._joined(span, place):
            name = ""
        if not name and self._bare(span, chain):
            name = "content"
        return ("content" if name == "left" else name), place

    def _bare(self, span: Span, chain: Chain) -> bool:
        """Whether it needs no object, as in "we moderate from 8 to 5"."""
        after = self.parsed.words[span[1] : span[1] + 1]
        ours = any("we" in self.parsed.at(at) for at in range(span[0]))
        verb = self.parsed.words[span[0]]
        if verb in ("moderation", "moderacion") and self.parsed.words[span[0] - 1] != "in":
            return self.speaks()
        if (
            self.parsed.words[span[1] - 1] in ("in", "by", "along", "before")
            and span[1] - span[0] > 1
        ):
            return self.speaks() or self.parsed.has("content", "site")
        bare = verb.startswith(("moder", "monitor")) and not chain.passive
        return bare and ours and (not after or after[0] in BARE)

    def _joined(self, span: Span, place: int) -> bool:
        """Whether another verb comes in between, as in "watch the storm and post updates"."""
        return bool(JOINED.intersection(self.parsed.words[span[1] + 2 : place]))

    def _side(self, edge: int, *, left: bool) -> tuple[str, int]:
        parsed = self.parsed
        name, place = parsed.nearest(edge, *WATCHED, left=left)
        near = range(edge - 1, edge - 4, -1) if left else range(edge, edge + 3)
        for at in near:
            if at == place:
                break
            if self._pointing(at):
                return "pointing", at
        return name, place

    def _pointing(self, at: int) -> bool:
        parsed = self.parsed
        if not 0 <= at < len(parsed.words) or parsed.words[at] not in POINTING:
            return False
        return not any(parsed.at(near) & NOUNED for near in range(at + 1, at + 4))

    def _meant(self, before: int) -> str:
        """What a word such as "it" stands for: the last thing spoken of."""
        name, _ = self.parsed.nearest(before, *WATCHED, left=True)
        for at in range(self.number - 1, max(-1, self.number - 1 - AROUND), -1):
            if name:
                break
            other = parse(self.sentences[at])
            name, _ = other.nearest(len(other.words), *WATCHED, left=True)
        after = self.sentences[self.number + 1 : self.number + 2]
        if not name and before == 0 and after and parse(after[0]).has("content"):
            return "content"
        if not name:
            sentence = self.sentences[self.number]
            titles = (*sentence.headings, *sentence.lead_ins)
            name = "content" if any(word in title for title in titles for word in TITLED) else ""
        return name

    def speaks(self) -> bool:
        """Whether the sentences before speak of what visitors leave."""
        before = self.sentences[max(0, self.number - 2) : self.number]
        return any(parse(other).has("content") for other in before)

    def of_others(self, place: int) -> bool:
        """Whether what stands at a place is not what visitors leave on a page of the agency."""
        parsed = self.parsed
        if "elsewhere" in parsed.at(place):
            return True
        if "not_visitor_content" in parsed.at(place + 1):
            return True
        if "not_visitor_content" in parsed.at(place - 1):
            return True
        behind = range(place + 1, place + 6)
        by = next((at for at in behind if parsed.words[at : at + 1] in OF), 0)
        if by and any("employee" in parsed.at(at) for at in (by + 1, by + 2)):
            return not parsed.at(by - 1) & {"monitor", "review"}
        return parsed.within("other_comment", place + 1, place + 8)


def _passive(parsed: Parsed, span: Span, chain: Chain) -> bool:
    if span[0] and parsed.words[span[0] - 1] in CLITICS:
        return True
    return chain.passive and not parsed.words[span[0]].endswith(("ing", "ndo", "ente", "entes"))


def _awaits(scene: _Scene, span: Span) -> Kind | None:
    """What "subject to review" or "held for approval" says."""
    parsed = scene.parsed
    if (
        parsed.chain(span[0]).negated
        or parsed.has("other_comment")
        or not _of_content(parsed, span)
    ):
        return None
    approval = any(word.startswith("approv") for word in parsed.words[slice(*span)])
    ours = parsed.has("social") and not approval
    told = parsed.has("content", "left") or ours or (not parsed.has("site") and scene.speaks())
    return Kind.MEETS if told else None


def _of_content(parsed: Parsed, span: Span) -> bool:
    """Whether nothing but what visitors leave can be what is held or passed on."""
    words = parsed.words[slice(*span)]
    there = words[0] in {"hay", "there", "there's"}
    if not there and any(
        "you" in parsed.at(at) or "visitor" in parsed.at(at) for at in range(*span)
    ):
        return False
    name, place = parsed.nearest(span[0], *WATCHED, "other_record", left=True)
    if words[0].startswith(PASSES):
        return name in ("content", "left") and span[0] - place <= 4  # noqa: PLR2004 - its subject
    approval = any(word.startswith(APPROVALS) for word in words)
    return not approval or name in ("", "content", "left")


def _stopped(parsed: Parsed, span: Span) -> bool:
    """Whether it is said to have ended."""
    before = parsed.words[max(0, span[0] - 3) : span[0]]
    if before[-2:] == ("used", "to"):
        return True
    if STOPPED.intersection(before):
        return True
    noun = parsed.words[span[0]].startswith(NOUNS)
    return noun and bool(ENDED.intersection(parsed.words[span[1] : span[1] + 8]))


def _watched(scene: _Scene, span: Span) -> Kind | None:
    """What "monitor", "moderate" or "supervise" says about visitors' content."""
    parsed = scene.parsed
    chain = parsed.chain(span[0])
    name, place = scene.thing(span, chain)
    if name not in ("content", "site") or SECURITY.intersection(parsed.words):
        return None
    idle = _uncommitted(parsed, span) or (
        not chain.negated and _infinitive_denied(parsed, span) is not None
    )
    if idle or scene.of_others(place):
        return None
    if _stopped(parsed, span):
        return Kind.CONTRADICTS
    if chain.negated:
        return _unwatched(parsed, span, place)
    if _by_others(parsed, span):
        return None
    weak = _advised(parsed, span) or _moderators_of_others(parsed, span)
    return Kind.WEAK if weak else Kind.MEETS


def _moderators_of_others(parsed: Parsed, span: Span) -> bool:
    """Whether moderators are named who need not be the agency's."""
    if not parsed.words[span[0]].startswith(("moderator", "moderador")):
        return False
    near = parsed.words[max(0, span[0] - 3) : span[0]]
    ours = parsed.at(span[0] - 1) & {"we", "content", "site"} or THERE.intersection(near)
    return span[0] > 1 and not ours


def _by_others(parsed: Parsed, span: Span) -> bool:
    """Whether visitors, a company or the reader watch."""
    before = parsed.words[: span[0]]
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
    if parsed.words[span[0]] not in BIDDING or _by_moderators(parsed, span, parsed.chain(span[0])):
        return False
    heads = (parsed.at(at) for at in _heads(parsed, start))
    return not any(names & {"reader", "employee", "agency", "we"} for names in heads)


def _advised(parsed: Parsed, span: Span) -> bool:
    return bool(ADVICE.intersection(parsed.words[parsed.chain(span[0]).start + 1 : span[0]]))


def _uncommitted(parsed: Parsed, span: Span) -> bool:
    """Whether it is only said to be no duty, as in "under no obligation to review"."""
    start, _ = parsed.clause(span[0])
    entitled = ENTITLED.intersection(parsed.words[: span[0]])
    return parsed.within("uncommitted", start, span[0]) and not entitled


def _unwatched(parsed: Parsed, span: Span, place: int) -> Kind | None:
    """What "not monitored" says: a limit where it names hours, nothing where it names a purpose."""
    if parsed.has("round_the_clock", "part_time"):
        return Kind.LIMITED
    if parsed.has("purpose_limit") or parsed.words[place] in PRIVATE_BOX:
        return Kind.WEAK if parsed.has("purpose_limit") else None
    if SLACK.intersection(parsed.words[max(0, span[0] - 3) : span[1] + 2]):
        return Kind.WEAK
    return Kind.CONTRADICTS


def _reviewed(scene: _Scene, span: Span) -> Kind | None:
    """What "review", "read", "check" or "approve" says about visitors' comments."""
    parsed = scene.parsed
    chain = parsed.chain(span[0])
    if parsed.overlaps(span, "subject_to_review") or not _looked_at(scene, span, chain):
        return None
    if _stopped(parsed, span):
        return Kind.CONTRADICTS
    if chain.negated:
        return _unread(parsed, span, chain)
    denied = _infinitive_denied(parsed, span)
    if denied is not None:
        return Kind.CONTRADICTS if "none" in parsed.at(denied) else None
    ours = _ours(parsed, span, chain) or _led_in(scene, span, chain)
    return Kind.MEETS if ours and not _advised(parsed, span) else None


def _led_in(scene: _Scene, span: Span, chain: Chain) -> bool:
    """Whether a list's lead-in says who reads ("Our staff:") or what is read ("Posts are:")."""
    sentence = scene.sentences[scene.number]
    if chain.start >= 0 or not sentence.lead_ins:
        return False
    lead = parse_words(sentence.lead_ins[-1], sentence.lang)
    words = [word for word in lead.words if word not in ENDING]
    if not words:
        return False
    if words[-1] in BEING or scene.parsed.words[span[0]].endswith("ed"):
        return lead.has("content", "left") and words[-1] in BEING
    ours = lead.has("agency", "we", "reader", "employee") and not lead.has("you", "visitor")
    return ours and (words[-1] in LEADING or len(words) <= LABEL)


def _looked_at(scene: _Scene, span: Span, chain: Chain) -> bool:
    """Whether what is read is what visitors leave, or a page that is looked at."""
    parsed = scene.parsed
    name, place = scene.thing(span, chain)
    if abs(place - span[0]) > PHRASE or scene.of_others(place) or _uncommitted(parsed, span):
        return False
    verb = parsed.words[span[0]]
    looks = verb.startswith(WATCHES if chain.passive else LOOKS)
    direct = VIA.isdisjoint(parsed.words[span[1] : place])
    return name == "content" or (name == "site" and looks and direct)


def _ours(parsed: Parsed, span: Span, chain: Chain) -> bool:
    """Whether the agency or a person of it reads: neither the reader, nor a company, nor a noun."""
    verb, subject = parsed.words[span[0]], parsed.at(chain.start)
    if _by_moderators(parsed, span, chain) or (verb == "read" and "we" in subject):
        return True
    if parsed.words[span[0] - 1] in CLITICS and verb in READS and span[0]:
        return True
    if parsed.words[max(chain.start, 0)] in {"and", "y", "or"} and chain.start > 0:
        return not verb.endswith("ed") and _joined_to_us(parsed, chain.start)
    heads = {name for at in _heads(parsed, chain.start) for name in parsed.at(at)}
    who = doer(parsed, span)
    if "reader" not in heads and who is not Doer.NOBODY:
        return who in (Doer.AGENCY, Doer.UNSAID)
    if verb.endswith("ed"):
        return chain.passive or _clipped(parsed, subject)
    return bool(heads & {"reader", "agency", "employee"}) or _by_one(parsed, verb, chain)


def _clipped(parsed: Parsed, subject: AbstractSet[str]) -> bool:
    """Whether a passive is said in short, as in "Comments checked daily"."""
    timed = parsed.has("part_time", "round_the_clock")
    return bool(subject & {"content", "left"}) and timed and not parsed.has("be")


def _by_moderators(parsed: Parsed, span: Span, chain: Chain) -> bool:
    between = parsed.words[max(chain.start, 0) : span[0]]
    return any(word.startswith(("moderator", "moderador")) for word in between)


def _by_one(parsed: Parsed, verb: str, chain: Chain) -> bool:
    """Whether somebody does it who is neither visitor nor thing, as in "an aide reads"."""
    subject = parsed.at(chain.start)
    infinitive = verb.endswith(("ar", "er", "ir"))
    if infinitive or "join" in subject or parsed.words[max(chain.start, 0)] in TASKED:
        return _joined_to_us(parsed, chain.start)
    if subject & {"site", "content"} and ATTACHED.intersection(
        parsed.words[max(0, chain.start - 3) : chain.start]
    ):
        return not verb.endswith("s") and _joined_to_us(parsed, chain.start)
    if chain.start < 0 or subject & {"you", "site", "content", "function"}:
        return False
    return verb in READS or (verb.endswith("s") and not verb.endswith("ss"))


def _joined_to_us(parsed: Parsed, place: int) -> bool:
    """Whether the clause before "and" is about what the agency does."""
    start, _ = parsed.clause(place)
    if parsed.within("neg", start, place):
        return False
    for at in range(start, place):
        if parsed.words[at] in OURSELVES or parsed.at(at) & {"agency", "reader", "employee"}:
            return True
        if parsed.at(at) & {"you", "visitor"}:
            return False
    return False


def _heads(parsed: Parsed, subject: int) -> range:
    """The words that may head the subject, as "equipo" in "el equipo de prensa"."""
    if parsed.words[max(subject, 0)] in {"who", "that", "quien", "que"} and subject > 0:
        return range(subject - 1, subject + 1)
    joined = any(word in {"de", "of"} for word in parsed.words[max(0, subject - 2) : subject])
    return range(max(0, subject - 3) if joined else subject, subject + 1)


def _infinitive_denied(parsed: Parsed, span: Span) -> int | None:
    """Where a word stands that denies what an infinitive hangs on ("no time to look"), or None."""
    if not INFINITIVE.intersection(parsed.words[max(0, span[0] - 2) : span[0]]):
        return None
    start, _ = parsed.clause(span[0])
    for at in range(span[0] - 1, max(start, span[0] - 10) - 1, -1):
        if parsed.words[at] in {",", "and", "y"}:
            return None
        if "neg" in parsed.at(at):
            return at
    return None


def _unread(parsed: Parsed, span: Span, chain: Chain) -> Kind | None:
    """What "we do not read the comments" says."""
    if parsed.has("round_the_clock", "part_time"):
        return Kind.LIMITED
    start, end = parsed.clause(span[0])
    if HEDGED.intersection(parsed.words[start:end]) or parsed.has("purpose_limit"):
        return None
    tensed = NOT_NOW.isdisjoint(parsed.words[chain.start + 1 : span[0]])
    return Kind.CONTRADICTS if tensed and parsed.words[span[0]].startswith(READING) else None


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether visitors are told that comments are monitored."""
    return judge(QUESTION, reading, expected, _look, CUES)


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
