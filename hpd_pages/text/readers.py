"""Whether it is the agency, or one of its people, that reads what visitors leave."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from hpd_pages.text.actors import Doer, doer
from hpd_pages.text.grammar import Chain, Parsed, parse_words
from hpd_pages.text.phrase import Span
from hpd_pages.text.watched import CLITICS, Scene

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
TASKED = frozenset({"for", "with", "of", "de"})
ATTACHED = frozenset({"to", "of", "for", "at", "behind", "on", "de", "en"})
OURSELVES = frozenset({"we", "we're", "we'll", "we've", "tenemos", "contamos"})
ENDING = frozenset({":", ".", "-"})
BEING = frozenset({"are", "be", "is", "get", "being", "son", "seran"})
LEADING = frozenset({"will", "may", "to", "can", "shall", "must", "who", "which", "staff", "we"})
OUTSIDERS = frozenset({"readers", "students", "members", "families", "patrons", "partners"})
WHO = frozenset({"who", "que", "quien", "quienes"})
OURS = frozenset({"reader", "employee"})
HAVING = frozenset({"have", "assigned", "employ", "hired", "pay", "tenemos", "contamos"})
BEHIND = 6
POSSESSIVE = frozenset({"our", "nuestros", "nuestras"})
LABEL = 4


def led_in(scene: Scene, span: Span, chain: Chain) -> bool:
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


def by_us(parsed: Parsed, span: Span, chain: Chain) -> bool:
    """Whether the agency or a person of it reads: neither the reader, nor a company, nor a noun."""
    verb, subject = parsed.words[span[0]], parsed.at(chain.start)
    if by_moderators(parsed, span, chain) or (verb == "read" and "we" in subject):
        return True
    clitic = parsed.words[span[0] - 1] in CLITICS and verb in READS and span[0]
    if clitic or _who_runs(parsed, chain.start) or _whom_we_have(parsed, chain.start):
        return True
    if parsed.words[max(chain.start, 0)] in {"and", "y", "or"} and chain.start > 0:
        return not verb.endswith("ed") and _joined_to_us(parsed, chain.start)
    heads = {name for at in heads_of(parsed, chain.start) for name in parsed.at(at)}
    who = doer(parsed, span)
    if "reader" not in heads and who is not Doer.NOBODY:
        return who in (Doer.AGENCY, Doer.UNSAID)
    if verb.endswith("ed"):
        return chain.passive or _clipped(parsed, subject)
    known = bool(heads & {"reader", "agency", "employee"})
    return known or _people_of_ours(parsed, chain.start) or _by_one(parsed, verb, chain)


def _who_runs(parsed: Parsed, subject: int) -> bool:
    """Whether the subject is one of ours told apart: "the lieutenant who runs the page"."""
    start, _ = parsed.clause(max(subject, 0))
    return any(
        parsed.words[at] in WHO and not parsed.at(at - 1).isdisjoint(OURS)
        for at in range(start + 1, subject)
    )


def _whom_we_have(parsed: Parsed, subject: int) -> bool:
    """Whether it is "we have two people who", of whom nothing else is said."""
    start, _ = parsed.clause(max(subject, 0))
    if subject < 1 or parsed.words[subject] not in WHO or parsed.within("neg", start, subject):
        return False
    before = parsed.words[start:subject]
    return not OURSELVES.isdisjoint(before) and not HAVING.isdisjoint(before)


def _people_of_ours(parsed: Parsed, subject: int) -> bool:
    """Whether the subject is people of the agency by a title of their own: "our nurses"."""
    if subject < 1 or parsed.at(subject) & {"you", "visitor", "site", "content", "function"}:
        return False
    near = parsed.words[max(0, subject - 2) : subject]
    person = parsed.words[subject].endswith("s") and parsed.words[subject] not in OUTSIDERS
    return person and bool(POSSESSIVE.intersection(near))


def _clipped(parsed: Parsed, subject: AbstractSet[str]) -> bool:
    """Whether a passive is said in short, as in "Comments checked daily"."""
    timed = parsed.has("part_time", "round_the_clock")
    return bool(subject & {"content", "left"}) and timed and not parsed.has("be")


def by_moderators(parsed: Parsed, span: Span, chain: Chain) -> bool:
    """Whether moderators are the subject."""
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


def heads_of(parsed: Parsed, subject: int) -> range:
    """The words that may head the subject, as "equipo" in "el equipo de prensa"."""
    if parsed.words[max(subject, 0)] in {"who", "that", "quien", "que"} and subject > 0:
        comma = parsed.words[subject - 1] == ","
        return range(max(0, subject - BEHIND) if comma else subject - 1, subject + 1)
    joined = any(word in {"de", "of"} for word in parsed.words[max(0, subject - 2) : subject])
    return range(max(0, subject - 3) if joined else subject, subject + 1)
