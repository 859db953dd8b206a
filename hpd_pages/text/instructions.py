"""Instructions to visitors: what they are told not to do, and what they are told to keep to."""

from __future__ import annotations

from hpd_pages.model.reading import Sentence
from hpd_pages.text.grammar import Parsed, parse
from hpd_pages.text.moderation import REMOVE, STAFF, WELCOME, governing
from hpd_pages.text.phrase import Span
from hpd_pages.text.verdicts import Kind

LISTED = 10
SMALL_WORDS = 4

_SMALL = """
    be any a an the use using post posting write writing say make making do to engage engaging in
    with other others of type kind form sort send leave share include your personally ever you or
    se le les lo a los las el la un una ningun ninguna haga diga use escriba ponga publique de tipo
"""
_POLITE = "please also and so just kindly , por favor y ademas rule regla ever that we ask"
_CONDITION = """
    only solely provided providing long condition solo solamente unicamente exclusivamente siempre
    condicion mientras
"""
_ASKING = "ask expect please request require must should pedimos rogamos solicitamos favor"
_SPEAKING = """
    disagree debate speak talk write argue discuss criticize opine comente participe escriba hable
    debata discuta comparta exprese
"""
_LET_IN = """
    published approved accepted allowed permitted posted shown displayed appear remain released
    publish approve accept allow publicaran publicamos publican aceptan admiten permiten aprueban
    aprobaran admitiran aceptaran publicados aceptados admitidos
"""
_OWN_AIM = (
    "try aim strive seek hope work endeavor endeavour intend promise procuramos intentamos tratamos"
)
_EXCEPT = "unless except excepting excluding barring save salvo excepto menos"
_PROVIDED = "provided providing long siempre mientras condicion"
_STAYS = """
    stay stays remain remains published publish publishes post posts posted appear appears approve
    approved allow allowed permit permitted welcome keep keep kept leave leaves left stand stands
    open comment free publica publican publicamos publicaran acepta aceptan aceptamos permanecen
    bienvenidos admiten permiten quedan quedan mantienen
"""
FAR_EXCEPTION = 25
OWN_AIM = frozenset(_OWN_AIM.split())
RELATIVE = frozenset(["that", "which", "who", "que"])
TOLD = frozenset(["was", "were", "had", "fue", "fueron"])
EXCEPT = frozenset(_EXCEPT.split())
PROVIDED = frozenset(_PROVIDED.split())
STAYS = frozenset(_STAYS.split())
SMALL = frozenset(_SMALL.split())
POLITE = frozenset(_POLITE.split())
CONDITION = frozenset(_CONDITION.split())
ASKING = frozenset(_ASKING.split())
SPEAKING = frozenset(_SPEAKING.split())
LISTING_WORDS = frozenset({",", "or", "and", "/", "nor", "o", "ni", "u", "y"})
BIDDING = frozenset({",", "and", "so", "please", "but", "then", "just"})
ONLY = frozenset({"only", "solely", "solo", "solamente", "unicamente", "exclusivamente"})
LET_IN = frozenset(_LET_IN.split())
WITHOUT = frozenset({"without", "sin"})
DUTY = frozenset({"should", "shall", "do", "please", "deben", "debe", "debera", "deberan"})


def forbidden(parsed: Parsed, span: Span) -> bool:
    """Whether an instruction forbids just this: "Don't mock …", "No se salga …", "… not be rude".

    The negation opens the clause, or follows what visitors or their comments must do.
    """
    start, _ = parsed.clause(span[0])
    for at in range(span[0] - 1, max(start, span[0] - LISTED) - 1, -1):
        if "neg" in parsed.at(at) or "none" in parsed.at(at):
            return _near(parsed, at, span) and _instructs(parsed, start, at)
    return span[0] < len(parsed.words) and _opens(parsed, start, span[0])


def _opens(parsed: Parsed, start: int, first: int) -> bool:
    """Whether the phrase itself begins with the negation, at the beginning of an instruction."""
    return "neg" in parsed.at(first) and _instructs(parsed, start, first)


def _near(parsed: Parsed, negation: int, span: Span) -> bool:
    """Whether only small words stand in between, or a list of which it is the last."""
    between = parsed.words[negation + 1 : span[0]]
    if not between or between[-1] in LISTING_WORDS:
        return True
    return len(between) <= SMALL_WORDS and all(word in SMALL for word in between)


def _instructs(parsed: Parsed, start: int, negation: int) -> bool:
    """Whether the words before a negation make it an instruction to visitors."""
    before = _said_before(parsed, start, negation)
    if not before or (parsed.words[negation] in WITHOUT and _invites(parsed, before[0])):
        return True
    if _bids(parsed, start, negation):
        return True
    if not RELATIVE.isdisjoint(parsed.words[max(start, negation - 2) : negation]):
        return False  # "comments that do not …" only says which
    if any(parsed.at(at) & {"we", "agency", "employee", "be"} for at in before):
        return False
    told = any(parsed.at(at) & {"you", "visitor", "content"} for at in before)
    return told and any(
        "modal" in parsed.at(at) or parsed.words[at] in DUTY for at in range(start, negation)
    )


def excepted(parsed: Parsed, span: Span) -> bool:
    """Whether comments stay or are welcome, but for just these: "… stay up unless obscene"."""
    words = parsed.words
    first = max(0, span[0] - FAR_EXCEPTION)
    for at in range(span[0] - 1, first - 1, -1):
        if words[at] in ";.":
            return False
        if words[at] in EXCEPT or (words[at] in PROVIDED and parsed.within("neg", at, span[0])):
            return bool(STAYS.intersection(words[:at])) or _kept(parsed, at)
    return False


def _kept(parsed: Parsed, end: int) -> bool:
    """Whether comments are said not to be removed before a place."""
    denied = parsed.within("neg", 0, end) or parsed.within("none", 0, end)
    return parsed.within("remove", 0, end) and denied


def _said_before(parsed: Parsed, start: int, place: int) -> list[int]:
    """The places of a clause before a place, without polite words ("please", "we ask that")."""
    asked = {at for first, last in parsed.spans("rules") for at in range(first, last)}
    return [at for at in range(start, place) if parsed.words[at] not in POLITE and at not in asked]


def _bids(parsed: Parsed, start: int, negation: int) -> bool:
    """Whether it bids the reader: "do not …" or "don't …" behind a comma or "and"."""
    words = parsed.words
    at = negation - 1 if words[negation - 1 : negation] == ("do",) else negation
    if at == negation and words[negation] not in {"don't", "dont", "never"}:
        return False
    return at == start or words[at - 1] in BIDDING


def _invites(parsed: Parsed, first: int) -> bool:
    """Whether a clause begins as "Comment without …" or "Opine sin …" does."""
    word = parsed.words[first]
    return bool(parsed.at(first) & {"content", "comment"}) or word in SPEAKING or word in WITHOUT


def demanded(sentence: Sentence, span: Span) -> Kind | None:
    """What "comments must stay on topic" is: a ground, or doubtful where it only invites."""
    parsed = parse(sentence)
    event = governing(sentence, span)
    kind = "" if event is None else event.kind
    if STAFF in (sentence.scope, kind):
        return None
    if any(parsed.words[at] in CONDITION for at in range(*span)):
        return Kind.MEETS if _lets_in(parsed, span) and kind != REMOVE else None
    if kind == WELCOME:
        return Kind.WEAK
    return Kind.MEETS if _asked(parsed, span) else None


def _lets_in(parsed: Parsed, span: Span) -> bool:
    """Whether comments are let in on a condition: "only … are published", "as long as …"."""
    if not parsed.has("content"):
        return False
    only = parsed.words[span[0]] in ONLY
    return not only or bool(LET_IN.intersection(parsed.words))


def _asked(parsed: Parsed, span: Span) -> bool:
    """Whether visitors are told to do it: an imperative, or a duty of theirs or their comments."""
    start, _ = parsed.clause(span[0])
    if any("neg" in parsed.at(at) for at in range(max(start, span[0] - 2), span[1])):
        return False
    if _aimed_at(parsed, start, span[0]) or not TOLD.isdisjoint(parsed.words[start : span[0]]):
        return False
    before = _said_before(parsed, start, span[0])
    subject = before[0] if before else -1
    if parsed.at(subject) & {"we", "employee", "agency"} and not _asks(parsed, start, span):
        return False
    if "employee" in parsed.at(subject) and not parsed.at(subject) & {"visitor", "we"}:
        return False
    return parsed.within("rules", start, span[1]) or span[0] <= start + 1


def _aimed_at(parsed: Parsed, start: int, place: int) -> bool:
    """Whether it is what we try ourselves, as in "we try to keep our posts relevant"."""
    return any(
        parsed.words[at] in OWN_AIM and "we" in parsed.at(at) | parsed.at(at - 1)
        for at in range(start + 1, place)
    )


def _asks(parsed: Parsed, start: int, span: Span) -> bool:
    """Whether "we ask", "we expect" or "please" stands before what is asked for."""
    return any(parsed.words[at] in ASKING for at in range(start, span[0]))
