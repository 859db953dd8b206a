"""Who does what to what: the doer of a verb and the thing it is done to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from hpd_pages.model.reading import Sentence
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.patients import NOUNS, WHATEVER, theirs
from hpd_pages.text.phrase import Span
from hpd_pages.text.vocabulary import topics

ENTITLED = frozenset(
    [
        "right",
        "rights",
        "reserves",
        "reserve",
        "discretion",
        "authority",
        "derecho",
        "potestad",
        "facultad",
        "posibilidad",
        "prerrogativa",
        "prerogative",
    ]
)
NEAR = 30
AROUND = 3
SPEAKING = topics("content", "social")
REPORTS = frozenset(["was", "were", "had", "fue", "fueron", "habia", "habian"])
_ASIDES = """
    at any time and without prior further notice in its our sole discretion warning for reason ,
"""
ASIDES = frozenset(_ASIDES.split())
MAY = frozenset(["may", "can", "will", "shall", "reserves"])
PASSIVES = frozenset(["be", "is", "are"])
PRETERITE = ("aron", "ieron", "elimino", "borro", "retiro", "oculto")
PARTED = frozenset([":", "?", "—", "=", "-"])
CLOSING = frozenset([".", "!", ",", ";", "on", "without", "at", "and", "or", "sin", "y", "al"])
SUPPOSING = frozenset(["if", "when", "whenever", "why", "si", "cuando"])
_ORDERS = """
    must shall should required ordered directed forbidden prohibited barred
    debe deben debera deberan obligado obligados
"""
REMINDED = frozenset(["reminded", "instructed", "directed", "ordered", "trained", "told"])
ORDERING = frozenset(["order", "orders", "require", "requires", "ensure", "instruct", "direct"])
MUST = frozenset(_ORDERS.split())
COMPANIES = frozenset(["platforms", "networks", "companies", "plataformas", "redes", "empresas"])
ASKED_TO = frozenset(["to", "que"])
IT = frozenset(["it", "them", "those", "you"])
LIABLE = frozenset(["subject", "subjected", "liable", "sujeto", "sujetos", "sujeta", "sujetas"])
_SPOKEN = """
    cuss curs swear profan slur insult name-calling obscenit vulgar expletive epithet trolling
    palabrot groser descalific
"""
SPOKEN = tuple(_SPOKEN.split())
GETTING = frozenset(["get", "gets", "getting", "have", "has", "find", "see"])
LATER_ES = ("ara", "aran", "ira", "iran", "era", "eran")
NOT_PAST = frozenset(["weed", "need", "feed", "shed", "embed", "speed", "go", "do", "to"])
OTHERS = frozenset(["they", "she", "he", "who"])
POSSESSIVE = frozenset(["your", "su", "sus", "tu", "tus"])
TOOLS = frozenset(["filter", "filters", "software", "tool", "tools", "bot", "program", "filtro"])
FROM_WE = frozenset(["by", "about", "of", "in", "for"])
PAST_ES = ("aron", "ieron", "o")
PARTICIPLE_ES = ("ado", "ido", "ados", "idos", "ada", "adas", "culto", "ocultos")
NOUNS_ES = ("ado", "ido", "culto", "retiro", "rechazo", "bloqueo", "comentario")
_TITLES = """
    wardens officers deputies troopers employees members firefighters dispatchers personnel
    supervisors personal empleados funcionarios agentes trabajadores
"""
TITLES = frozenset(_TITLES.split())
RELATIVES = frozenset(["that", "which", "que"])
PREPOSITIONS = frozenset(["behind", "on", "in", "at", "from", "to", "of", "under", "by", "with"])
BY = frozenset(["by", "por"])
OURS = frozenset(["we", "agency", "employee", "reader"])
NO_PERSON = frozenset(
    ["you", "visitor", "company", "site", "content", "left", "function", "join", "neg", "none"]
)
OTHER_HANDS = frozenset(["them", "facebook", "meta", "instagram", "ellos", "ellas"])
PAST = ("ed", "took", "hid", "taken", "hidden", "withdrawn", "read")


class Doer(Enum):
    """Who does it, as far as the sentence says."""

    AGENCY = "agency"
    VISITOR = "visitor"
    COMPANY = "company"
    UNSAID = "unsaid"
    NOBODY = "nobody"


def doer(parsed: Parsed, span: Span) -> Doer:
    """Who does what the verb at `span` says.

    UNSAID is a passive ("will be removed"); NOBODY an instruction, a report of the past or a noun.
    """
    chain = parsed.chain(span[0])
    before = range(chain.start + 1, span[0])
    subject = parsed.at(chain.start)
    if chain.passive or _gets(parsed, span[0]) or _passive_phrase(parsed, span):
        at = span[1] - 1 if parsed.words[span[1] - 1] in BY else span[1]
        by = parsed.words[at : at + 1] in {("by",), ("por",)}
        theirs = by and OTHER_HANDS.intersection(parsed.words[at + 1 : at + 2])
        return Doer.COMPANY if theirs else Doer.UNSAID
    if elliptic(parsed, span[0]) or _liable(parsed, span[0]):
        return Doer.UNSAID
    if any(parsed.words[at] == "se" and not _reserves(parsed, at + 1) for at in before):
        return Doer.UNSAID
    if _visitor(parsed, chain.start):
        return Doer.VISITOR
    company = "company" in subject or _company_goes_on(parsed, chain.start)
    if company or _asked_of_company(parsed, span[0]):
        return Doer.COMPANY
    return _unnamed(parsed, chain.start, before, span[0])


def _liable(parsed: Parsed, at: int) -> bool:
    """Whether it is a noun that something is subject to: "are subject to deletion"."""
    if parsed.words[at] not in NOUNS:
        return False
    return bool(LIABLE.intersection(parsed.words[max(0, at - AROUND) : at]))


def _company_goes_on(parsed: Parsed, start: int) -> bool:
    """Whether "and" goes on about a company: "Facebook shows the newest and may hide others"."""
    if start < 1 or "join" not in parsed.at(start):
        return False
    first, _ = parsed.clause(start)
    led = any("company" in parsed.at(at) for at in (first, first + 1))
    return led and not any(parsed.at(at) & OURS for at in range(first, start))


def _asked_of_company(parsed: Parsed, place: int) -> bool:
    """Whether companies are asked to do it: "called on the networks to", "pide a Facebook que"."""
    for at in range(place - 1, max(0, place - AROUND - 1), -1):
        if parsed.words[at] in COMPANIES or "company" in parsed.at(at):
            return bool(ASKED_TO.intersection(parsed.words[at + 1 : place]))
    return False


def _reserves(parsed: Parsed, at: int) -> bool:
    """Whether "se" belongs to "se reserva", which is no passive."""
    return at < len(parsed.words) and parsed.words[at].startswith("reserv")


def _visitor(parsed: Parsed, place: int) -> bool:
    """Whether the subject is a visitor: "you", but not the "your" of "your post comes off"."""
    subject = parsed.at(place)
    if not subject & {"you", "visitor"} or subject & {"agency", "we"}:
        return False
    return parsed.words[place] not in POSSESSIVE


def _unnamed(parsed: Parsed, start: int, before: range, place: int) -> Doer:
    """Who does it where the subject is neither a visitor nor a company: the agency or nobody."""
    ours = any("we" in parsed.at(at) for at in before)
    modal = any("modal" in parsed.at(at) for at in before)
    named = start >= 0 or ours or any("agency" in parsed.at(at) for at in before)
    if "content" in parsed.at(start) and modal and not ours:
        return Doer.NOBODY  # "such posts may remove a candidate from the list"
    to = modal and not ours and _only_to(parsed, before)
    gerund = parsed.words[place].endswith("ing") and parsed.words[start] in FROM_WE
    if to or (gerund and not modal):
        return _infinitive(parsed, start)
    if _we_es(parsed, start, place) or (modal and named):
        return Doer.AGENCY
    if in_past(parsed.words[place]):
        return Doer.NOBODY
    tool = TOOLS.intersection(parsed.words[max(0, start - 1) : place])
    entitled = start >= 0 and parsed.words[start] in ENTITLED
    ours = "we" in parsed.at(start - 1) and start > 0
    told = parsed.at(start) & OURS or tool or entitled or ours or _one_of_us(parsed, start)
    if told or parsed.words[place].endswith(LATER_ES) or _may_aside(parsed, start):
        return Doer.AGENCY
    return Doer.AGENCY if _third_person(parsed, start, place) else _coordinated(parsed, start)


def _one_of_us(parsed: Parsed, start: int) -> bool:
    """Whether the subject is "one of us" or "two of us"."""
    return parsed.words[max(start, 0) : start + 2] == ("of", "us") and start > 0


def _third_person(parsed: Parsed, start: int, place: int) -> bool:
    """Whether somebody, no visitor and no thing, does it now: "the desk deletes comments"."""
    word = parsed.words[place]
    if start < 0 or not word.endswith("s") or word.endswith("ss") or parsed.at(start) & NO_PERSON:
        return False
    if not parsed.words[start][0].isalpha() or parsed.words[start] in OTHERS | RELATIVES:
        return False
    at = next((at for at in range(place + 1, place + 4) if "content" in parsed.at(at)), 0)
    return at > 0 and PREPOSITIONS.isdisjoint(parsed.words[place + 1 : at])


def _may_aside(parsed: Parsed, at: int) -> bool:
    """Whether only an aside parts it from its "may": "the town may at any time and without …"."""
    last = at
    while at > 0 and parsed.words[at] in ASIDES:
        at -= 1
    return at < last and "modal" in parsed.at(at) and parsed.words[at] in MAY


def _we_es(parsed: Parsed, start: int, place: int) -> bool:
    """Whether "we" is in the ending of the verb, or of one that it hangs on: "procederemos a"."""
    return any(
        parsed.words[at].endswith(("amos", "emos", "imos")) and len(parsed.words[at]) > len("vamos")
        for at in range(max(start, 0), place + 1)
    )


def _passive_phrase(parsed: Parsed, span: Span) -> bool:
    """Whether the words themselves are a passive, as "are blocked"."""
    return "be" in parsed.at(span[0]) and in_past(parsed.words[span[1] - 1])


def elliptic(parsed: Parsed, at: int) -> bool:
    """Whether it is a passive with its verb left out: "Slurs: deleted", "if it is rude, hidden"."""
    words = parsed.words
    if at < 1 or not words[at].endswith(PAST + PARTICIPLE_ES):
        return False
    last = words[at - 1]
    if last in {"and", "or"} and in_past(words[at]):
        return bool(PASSIVES.intersection(words[max(0, at - 2 * AROUND) : at - 1]))
    parted = (last in PARTED and at > AROUND) or (last == "," and words[0] in SUPPOSING)
    follows = words[at + 1 : at + 2]
    return parted and (not follows or follows[0] in CLOSING)


def in_past(word: str) -> bool:
    """Whether a verb stands in a form that may tell of the past."""
    if word in NOT_PAST or word.endswith(NOUNS_ES):
        return False
    return word.endswith(PAST) or (word.endswith(PAST_ES) and word != "no")


def _gets(parsed: Parsed, at: int) -> bool:
    """Whether it is done to something, as in "gets your comment hidden"."""
    near = range(max(0, at - 4), at)
    return in_past(parsed.words[at]) and any(
        parsed.words[place] in GETTING
        and any("content" in parsed.at(i) or parsed.words[i] in IT for i in range(place, at))
        for place in near
    )


def _coordinated(parsed: Parsed, place: int) -> Doer:
    """Who does it where the verb follows another one, as in "we read them and hide"."""
    if place < 1 or "join" not in parsed.at(place) | parsed.at(place + 1):
        return Doer.NOBODY
    start, _ = parsed.clause(place)
    if parsed.within("neg", start, place):
        return Doer.NOBODY
    for at in range(start, place):
        if parsed.at(at) & OURS or parsed.words[at] in OTHERS:
            return Doer.AGENCY
        if parsed.at(at) & {"you", "visitor"}:
            return Doer.NOBODY
    return Doer.NOBODY


def reported(parsed: Parsed, span: Span) -> bool:
    """Whether it was done once, and is told as news: "a comment was deleted"."""
    chain = parsed.chain(span[0])
    if parsed.words[span[0] - 1] == "se" and parsed.words[span[0]].endswith(PRETERITE):
        return not SUPPOSING.intersection(parsed.words)
    if not chain.passive:
        return False
    past = REPORTS.intersection(parsed.words[chain.start + 1 : span[0]])
    return bool(past) and not SUPPOSING.intersection(parsed.words)


def disclaimed(parsed: Parsed, span: Span) -> bool:
    """Whether the right to do it is denied or given up: "claims no right to", "unable to"."""
    near = (
        first < span[1] and span[0] - last <= 2 * AROUND for first, last in parsed.spans("no_right")
    )
    if any(near):
        return True
    chain = parsed.chain(span[0])
    subject = range(max(0, chain.start - AROUND), chain.start + 1)
    return any(
        parsed.at(at) & {"none"} and (at == chain.start or parsed.at(at + 1) & {"content"})
        for at in subject
    )


def told_to_staff(parsed: Parsed, span: Span) -> bool:
    """Whether employees are told to do it, or not to: "officers must delete such posts"."""
    are_not_to = parsed.words[span[0] : span[0] + 2] == ("not", "to")
    if parsed.chain(span[0]).passive and not are_not_to:
        return bool(MUST.intersection(parsed.words[: span[0]])) and _by_staff(parsed, span)
    if REMINDED.intersection(parsed.words[max(0, span[0] - AROUND) : span[0]]):
        return True
    if _led_by_staff(parsed, span[0]):
        return True
    actors = ("employee", "we", "agency", "visitor", "you")
    name, place = parsed.nearest(span[0], *actors, left=True)
    if name != "employee" or span[0] - place > 2 * AROUND:
        return False
    between = parsed.words[place + 1 : span[1]]
    above = parsed.words[max(0, place - 2 * AROUND) : place]
    are_to = "are" in between and "to" in between
    return are_to or bool(MUST.intersection(between) or ORDERING.intersection(above))


def _led_by_staff(parsed: Parsed, place: int) -> bool:
    """Whether employees by their title must do it: "wardens who run the page shall remove"."""
    start, _ = parsed.clause(place)
    led = not TITLES.isdisjoint(parsed.words[start : start + 2])
    return led and not MUST.isdisjoint(parsed.words[start:place])


def _by_staff(parsed: Parsed, span: Span) -> bool:
    """Whether it is done "by employees"."""
    after = range(span[1], min(span[1] + 2 * AROUND, len(parsed.words)))
    return any(
        parsed.words[at] in {"by", "por"}
        and any("employee" in parsed.at(i) for i in range(at + 1, at + 1 + AROUND))
        for at in after
    )


def _only_to(parsed: Parsed, before: range) -> bool:
    return all(parsed.words[at] == "to" for at in before if "modal" in parsed.at(at))


def _infinitive(parsed: Parsed, place: int) -> Doer:
    """Who does it in "to remove": whoever the clause spoke of last before it."""
    start, _ = parsed.clause(max(place, 0))
    for at in range(place, start - 1, -1):
        classes = parsed.at(at)
        if classes & {"we", "agency", "employee"}:
            return Doer.AGENCY
        if classes & {"you", "visitor"}:
            return Doer.VISITOR
        if classes & {"modal"} and parsed.words[at] != "to":
            return Doer.AGENCY
    entitled = ENTITLED.intersection(parsed.words[: max(place, 0)])
    return Doer.AGENCY if entitled else Doer.NOBODY


def about_content(sentences: Sequence[Sentence], number: int, span: Span) -> bool:
    """Whether what is done at `span` is done to what visitors leave.

    Such a word stands in the sentence near the verb; or a word that stands for it does, and the
    sentences round it, the lead-in or a heading speak of comments.
    """
    sentence = sentences[number]
    parsed = parse(sentence)
    if content_near(parsed, span):
        return True
    if _only_said(parsed, span):
        return True
    listing = parsed.words[-1] == ":"
    if not (listing or parsed.has("matter", "posted") or _removes_speech(parsed, span)):
        return False
    return spoken_of(sentences, number)


def _only_said(parsed: Parsed, span: Span) -> bool:
    """Whether what can only be said, and nothing more, is removed by us: "we delete cussing"."""
    after = parsed.words[span[1] : span[1] + 2]
    spoken = after[:1] and after[0].startswith(SPOKEN)
    ends = after[1:] and (after[1] in CLOSING or not after[1][0].isalnum())
    return bool(spoken and ends) and doer(parsed, span) is Doer.AGENCY


def _removes_speech(parsed: Parsed, span: Span) -> bool:
    """Whether it is done to words that can only be said: "name-calling gets hidden"."""
    if not WHATEVER.isdisjoint(parsed.words[span[1] : span[1] + AROUND]):
        return True
    return any(
        first < span[0] or first - span[1] < AROUND for first, _ in parsed.spans("removable")
    )


def spoken_of(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether what stands above and round a sentence speaks of what visitors leave."""
    sentence = sentences[number]
    texts = (*sentence.lead_ins, *sentence.headings)
    if any("comment" in text or "post" in text or "social" in text for text in texts):
        return True
    around = sentences[max(0, number - AROUND) : number + AROUND + 1]
    return any(other.topics & SPEAKING for other in around)


def content_near(parsed: Parsed, span: Span) -> bool:
    """Whether a word for what visitors leave stands near the verb."""
    return any(
        start - span[1] < NEAR and span[0] - end < NEAR
        for start, end in parsed.spans("content")
        if theirs(parsed, (start, end))
    )
