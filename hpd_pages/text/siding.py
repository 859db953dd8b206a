"""That the agency does not agree: it sides with no visitor, and to show words is no sign."""

from __future__ import annotations

from hpd_pages.text.grammar import Parsed
from hpd_pages.text.left import AND, NEAR
from hpd_pages.text.phrase import Span
from hpd_pages.text.sight import FAR, Sight
from hpd_pages.text.verdicts import Kind

COMMENTS = frozenset(["comment", "comments", "comentario", "comentarios"])
RELATIVE = frozenset(["that", "which", "who", "que"])
MILD = ("support", "apoy", "condon")
PRONOUNS = frozenset(["it", "them", "los", "las", "lo", "la"])


def does_not_side(sight: Sight) -> Kind | None:
    """What "the County does not share, adopt or vouch for opinions in the thread" says."""
    for first, last in sight.of("side"):
        if _denied(sight, first) and _sided_with(sight, first, last):
            return Kind.MEETS
    return None


def stands_apart(sight: Sight) -> Kind | None:
    """What "the County disclaims the views of commenters" says."""
    for first, last in sight.of("apart"):
        ours = any(sight.ours(at) for at in range(max(0, first - FAR), first))
        ours = ours or (
            sight.parsed.words[first] == "no" and sight.parsed.clause(first)[0] == first
        )
        behind = sight.visitors(last, last + FAR) and not sight.any_of(last, last + NEAR, "duty")
        if ours and behind and not sight.parsed.within("neg", first - 2, first):
            return Kind.MEETS
    return None


def _denied(sight: Sight, verb: int) -> bool:
    """Whether a negation stands before the verb with only links and like verbs in between."""
    words = sight.parsed.words
    for first, last in sight.denials(withouts=True):
        only = words[last : last + 1] == ("only",)
        yours = "you" in sight.parsed.at(first - 1) or "you" in sight.parsed.at(first - 2)
        if last <= verb <= last + FAR and sight.path(last, verb) and not (only or yours):
            return True
    return False


def _sided_with(sight: Sight, first: int, last: int) -> bool:
    """Whether we are who sides, and visitors' words are what is sided with."""
    parsed = sight.parsed
    start, end = parsed.clause(first)
    by_us = sight.owner(last) >= 0 and parsed.words[last : last + 1] in {("by",), ("por",)}
    ours = any(sight.ours(at) for at in range(first)) or any(
        word.endswith("mos") for word in parsed.words[first:last]
    )
    if not (ours or by_us) or sight.any_of(last, end, "to_whom") or _of_a_kind(sight, first):
        return False
    if liked(sight, start, first) and not comments(parsed, start, end):
        return False
    return _object(sight, first, last, end) or (by_us and sight.visitors(0, first))


def _object(sight: Sight, first: int, last: int, end: int) -> bool:
    """Whether what stands behind a verb of siding, or its pronoun, is of visitors' words."""
    parsed = sight.parsed
    if any(first < at < last for at, _ in sight.left):
        return True
    left = min((at for at, _ in sight.left if last <= at < end), default=-1)
    strange = [*sight.of("foreign"), *_led_away(parsed)]
    other = min((at for at, _ in strange if last <= at < end), default=FAR + end)
    if 0 <= left < min(other, last + FAR):
        mild = parsed.words[first].startswith(MILD)
        return sight.path(last, left, 0 if mild else 1)
    if sight.of("foreign") or sight.away or parsed.has("elsewhere"):
        return False
    about = sight.going_on or bool(sight.left)
    pronoun = any(word in PRONOUNS for word in parsed.words[max(0, first - 1) : last + 2])
    return about and (pronoun or parsed.within("opinion", first, end))


def _led_away(parsed: Parsed) -> list[Span]:
    """Where sites stand that visitors point to, as in "websites that users link to"."""
    return [
        (first, last)
        for first, last in parsed.spans("elsewhere", "site")
        if RELATIVE.intersection(parsed.words[last : last + 1]) or "visitor" in parsed.at(last)
    ]


def _of_a_kind(sight: Sight, verb: int) -> bool:
    """Whether it is "we do not support comments that promote hatred", a ground of removal."""
    parsed = sight.parsed
    led = [
        last
        for first, last in sight.left
        if first > verb and parsed.words[last : last + 1] and parsed.words[last] in RELATIVE
    ]
    if parsed.words[verb].startswith("support") and parsed.within("site", 0, verb):
        return True
    mild = parsed.words[verb].startswith(MILD)
    if parsed.words[verb].startswith("agree") and parsed.words[verb + 1 : verb + 2] == ("to",):
        return True
    if not led:
        return False
    whose = parsed.at(led[0] + 1) & {"visitor", "we", "you"}
    return (mild and not whose) or parsed.has("remove", "unpublish", "prohibit")


def no_sign(sight: Sight) -> Kind | None:
    """What "publication of a comment is no endorsement" says."""
    parsed = sight.parsed
    for first, last in sight.denials():
        nods = [
            s for s in sight.of("nod") if last <= s[0] <= last + FAR and _leads(sight, last, s[0])
        ]
        if not nods:
            continue
        told = (
            "be" in parsed.at(first - 1)
            or sight.covers(first, "is_not")
            or sight.any_of(first - 2, nods[0][0], "sign")
        )
        start, end = parsed.clause(first)
        about = (
            sight.visitors(start, first)
            or (sight.visitors(last, end) and not _of_foreign(sight, nods[0][0], end))
            or (sight.going_on and not sight.of("foreign"))
        )
        like = liked(sight, start, first) and not comments(parsed, start, end)
        if told and about and not like and not removes(sight, first):
            return Kind.MEETS
    return None


def _of_foreign(sight: Sight, nod: int, end: int) -> bool:
    """Whether what is agreed to is foreign, as in "endorses no links that visitors post"."""
    words = sight.parsed.words
    other = [s for s in (*sight.of("foreign"), *_led_away(sight.parsed)) if nod <= s[0] < end]
    if not other:
        return False
    first, last = min(other)
    left = min((at for at, _ in sight.left if nod < at < end), default=end)
    return first < left and not AND.intersection(words[last:left])


def _leads(sight: Sight, denial: int, nod: int) -> bool:
    """Whether a denial reaches a word of agreeing, as in "nor does our silence signal approval"."""
    if sight.path(denial, nod, 2):
        return True
    signs = [last for first, last in sight.of("sign") if denial <= first < nod]
    start = signs[-1] if signs else nod
    both = sight.parsed.words[denial - 1] in {"neither", "nor", "ni"}
    return both and bool(signs) and sight.path(start, nod)


def removes(sight: Sight, place: int) -> bool:
    """Whether it is "comments that do not … are removed"."""
    parsed = sight.parsed
    led = RELATIVE.intersection(parsed.words[max(0, place - 2) : place])
    return bool(led) and parsed.has("remove", "unpublish", "prohibit")


def liked(sight: Sight, start: int, end: int) -> bool:
    """Whether a like, a link or a share is spoken of, and not "what people share"."""
    return any(
        start <= first < end and "visitor" not in sight.parsed.at(first - 1)
        for first, _ in sight.of("gesture")
    )


def comments(parsed: Parsed, start: int, end: int) -> bool:
    """Whether comments are named between two places."""
    return any(
        start <= first < end and parsed.words[first] in COMMENTS
        for first, _ in parsed.spans("comment")
    )


def no_duty(sight: Sight) -> Kind | None:
    """What "we are not responsible for what others post" may mean: a person should read it."""
    for first, last in sight.of("duty"):
        if any(
            sight.parsed.within(act, last, last + FAR) for act in ("remove", "monitor", "review")
        ):
            continue  # "assume no obligation to remove any comment"
        if _denied(sight, first) and sight.visitors(last, last + FAR) and not sight.of("foreign"):
            return Kind.WEAK
    return None
