"""What "review", "read" or "subject to approval" says about what visitors leave."""

from __future__ import annotations

from hpd_pages.text.actors import reported, told_to_staff
from hpd_pages.text.denials import infinitive_denied, stopped, uncommitted
from hpd_pages.text.grammar import Chain, Parsed, parse
from hpd_pages.text.phrase import Span
from hpd_pages.text.readers import by_us, led_in
from hpd_pages.text.verdicts import Kind
from hpd_pages.text.watched import WATCHED, Scene

ADVICE = frozenset({"should", "deberian", "consider", "recommend", "must"})
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
    "review",
    "da",
    "hac",
    "realiz",
    "tien",
    "tenemos",
    "repas",
)
WATCHES = ("watch", "check", "look", "patrol")
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
ALOUD = frozenset(["aloud", "air", "out", "into", "voz"])
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
VIA = frozenset({"on", "to", "posted", "via", "from", "en"})
PASSES = ("go", "pass", "pas")
ON_DUTY = ("moderat", "moderador", "horario", "horas")
FORUMS = frozenset({"forum", "wall", "foro", "muro"})
EACH = frozenset({"every", "each", "all", "cada", "todos", "todas"})
YEARLY = frozenset({"yearly", "annually", "annual", "year", "january", "quarterly", "anualmente"})
DAYS = frozenset({"day", "days", "dia", "dias"})
FACTS = frozenset({"accuracy", "typos", "misprints", "accessibility", "broken"})
STREAMS = frozenset({"feed", "feeds", "wall", "forum", "forums", "threads"})
OWN = frozenset({"post", "posts", "tweets", "updates"})
AT = frozenset({"on", "at", "during", "in", "by"})
NOR = frozenset({"ni", "nor", "neither", "even", "siquiera"})
LATER = frozenset({"until", "hasta"})
UNTIL = frozenset({"morning", "day", "monday", "week", "hours", "manana", "lunes", "dia"})
EVENTS = frozenset({"debate", "debates", "panel", "hearing", "audience", "election", "mesa"})
APPROVALS = ("approv", "clear", "pass", "sign", "ok", "aprob", "aprueb", "autori", "valid")
PHRASE = 10


def awaits(scene: Scene, span: Span) -> Kind | None:
    """What "subject to review" or "held for approval" says."""
    parsed = scene.parsed
    if (
        parsed.chain(span[0]).negated
        or parsed.has("other_comment")
        or not _of_content(parsed, span)
    ):
        return None
    name, place = parsed.nearest(span[0], "content", "left", left=True)
    if name and scene.of_the_agency(place):
        return None
    approval = any(word.startswith("approv") for word in parsed.words[slice(*span)])
    ours = (parsed.has("social") or not FORUMS.isdisjoint(parsed.words)) and not approval
    told = _told_of(parsed, span) or ours or (not parsed.has("site") and scene.speaks())
    return Kind.MEETS if told or _on_duty(parsed, span) else None


def _told_of(parsed: Parsed, span: Span) -> bool:
    """Whether the same part of the sentence speaks of what visitors leave."""
    marks = [at for at, word in enumerate(parsed.words) if word == ";"]
    start = max((at for at in marks if at < span[0]), default=0)
    end = min((at for at in marks if at >= span[1]), default=len(parsed.words))
    return parsed.within("content", start, end) or parsed.within("left", start, end)


def _on_duty(parsed: Parsed, span: Span) -> bool:
    """Whether moderators are said to be there, as in "moderators are online from 8 to 3"."""
    return parsed.words[span[0]].startswith(ON_DUTY) and EVENTS.isdisjoint(parsed.words)


def _of_content(parsed: Parsed, span: Span) -> bool:
    """Whether nothing but what visitors leave can be what is held or passed on."""
    words = parsed.words[slice(*span)]
    there = words[0] in {"hay", "there", "there's"}
    if not there and any(
        "you" in parsed.at(at) or "visitor" in parsed.at(at) for at in range(*span)
    ):
        return False
    name, place = parsed.nearest(span[0], *WATCHED, "other_record", left=True)
    if words[0].startswith(PASSES) and name == "site":  # "posted to this blog goes through …"
        on, at = parsed.nearest(place, "content", "left", left=True)
        return bool(on) and place - at <= 4  # noqa: PLR2004 - its subject
    if words[0].startswith(PASSES):
        return name in ("content", "left") and span[0] - place <= 4  # noqa: PLR2004 - its subject
    approval = any(word.startswith(APPROVALS) for word in words)
    return not approval or name in ("", "content", "left")


def reviewed(scene: Scene, span: Span) -> Kind | None:
    """What "review", "read", "check" or "approve" says about visitors' comments."""
    parsed = scene.parsed
    chain = parsed.chain(span[0])
    if parsed.overlaps(span, "subject_to_review") or not _looked_at(scene, span, chain):
        return None
    if past(parsed, span, chain) or (not chain.passive and told_to_staff(parsed, span)):
        return None
    if stopped(parsed, span):
        return Kind.CONTRADICTS
    if chain.negated:
        return _unread(parsed, span, chain)
    denied = infinitive_denied(parsed, span)
    if denied is not None:
        return Kind.CONTRADICTS if "none" in parsed.at(denied) else None
    ours = by_us(parsed, span, chain) or led_in(scene, span, chain) or _by_them(scene)
    return Kind.MEETS if ours and not advised(parsed, span) else None


def _by_them(scene: Scene) -> bool:
    """Whether "they" do it, who are people of the agency named in the sentence before."""
    words = scene.parsed.words
    if words[:1] not in {("they",), ("she",), ("he",), ("ellos",), ("ellas",)} or not scene.number:
        return False
    before = parse(scene.sentences[scene.number - 1])
    return before.has("reader", "employee", "agency") and not before.has("visitor", "you")


def advised(parsed: Parsed, span: Span) -> bool:
    """Whether it is only advised or ordered, as in "staff should review"."""
    return bool(ADVICE.intersection(parsed.words[parsed.chain(span[0]).start + 1 : span[0]]))


def limited(parsed: Parsed, chain: Chain) -> bool:
    """Whether only part of the time, or of the comments, is left out, as in "not on weekends".

    "Neither in office hours nor out of them" leaves out all of it, and so does "at all".
    """
    times = (first for first, _ in parsed.spans("part_time"))
    semicolon = max((at for at in range(chain.start + 1) if parsed.words[at] == ";"), default=-1)
    return any(not _also_denied(parsed, at) for at in times) or any(
        (first > chain.start or parsed.words[first] not in EACH)
        and parsed.words[first - 1 : first + 1] != ("at", "all")
        for first, _ in parsed.spans("round_the_clock")
        if first > semicolon
    )


def _also_denied(parsed: Parsed, at: int) -> bool:
    """Whether a time is denied like the rest, as in "not even during office hours"."""
    near = parsed.words[max(0, at - 3) : at]
    not_at = near[-1:] == ("not",) or (near[-2:-1] == ("not",) and near[-1] in AT)
    return not_at or not NOR.isdisjoint(near)


def _looked_at(scene: Scene, span: Span, chain: Chain) -> bool:
    """Whether what is read is what visitors leave, or a page that is looked at."""
    parsed = scene.parsed
    name, place = scene.thing(span, chain)
    if abs(place - span[0]) > PHRASE or scene.of_others(place) or uncommitted(parsed, span):
        return False
    if not ALOUD.isdisjoint(parsed.words[span[1] : span[1] + 2]):
        return False
    if _yearly(parsed) or _proofread(parsed, place):
        return False
    verb = parsed.words[span[0]]
    if name == "site" and verb.startswith("read"):
        return parsed.words[place] in STREAMS
    looks = verb.startswith(WATCHES if chain.passive else LOOKS)
    if name == "site" and verb.startswith("review"):
        looks = any("site" in parsed.at(at) for at in range(span[1], span[1] + 2))
    direct = VIA.isdisjoint(parsed.words[span[1] : place])
    return name == "content" or (name == "site" and looks and direct)


def past(parsed: Parsed, span: Span, chain: Chain) -> bool:
    """Whether it is told as news of the past: "comments were reviewed", "we monitored"."""
    if chain.negated or reported(parsed, span):
        return not chain.negated
    told = parsed.words[span[0]].endswith("ed") and not chain.passive
    return told and parsed.words[chain.start] == "we" and chain.start == span[0] - 1


def _yearly(parsed: Parsed) -> bool:
    """Whether it is an audit once a year, or of facts, and not what is done each day of it."""
    words = parsed.words
    if not FACTS.isdisjoint(words):
        return True
    return not YEARLY.isdisjoint(words) and DAYS.isdisjoint(words)


def _proofread(parsed: Parsed, place: int) -> bool:
    """Whether only what the agency posts itself is read, as in "we review our posts"."""
    ours = place > 0 and parsed.words[place - 1] == "our" and parsed.words[place] in OWN
    return ours and len(parsed.spans("content")) == 1


def _unread(parsed: Parsed, span: Span, chain: Chain) -> Kind | None:
    """What "we do not read the comments" says."""
    if limited(parsed, chain):
        return Kind.LIMITED
    if LATER.intersection(parsed.words[span[1] - 1 :]) and UNTIL.intersection(parsed.words):
        return Kind.LIMITED
    start, end = parsed.clause(span[0])
    if HEDGED.intersection(parsed.words[start:end]) or parsed.has("purpose_limit"):
        return None
    tensed = NOT_NOW.isdisjoint(parsed.words[chain.start + 1 : span[0]])
    return Kind.CONTRADICTS if tensed and parsed.words[span[0]].startswith(READING) else None
