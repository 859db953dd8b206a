"""Addresses that stand in sentences: boxes, streets and calles to write to or visit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hpd_pages.model.reading import Sentence
from hpd_pages.text.barred import barred

_STREETS = (
    "street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|plaza|place|pl"
    "|broadway|green|commons?|wharf|pier|quay|alley|close|crescent|mews|walk|causeway|landing"
    "|parkway|pkwy|highway|hwy|square|sq|terrace|circle|cir|turnpike|tpke|pike|row|loop|trail"
)
STREET_WORDS = frozenset(_STREETS.replace("commons?", "common|commons").split("|"))
_CALLES = ("calle", "c/", "av", "plaza", "paseo", "carretera", "camino", "bulevar", "ronda")
_REACH = re.compile(
    r"\b(?:address|located|location|visit|headquarters|mail to|mailing|mail:|write to"
    r"|write us|write:|by mail|station|offices?\b|contact|find us|we're at|we are at|in person"
    r"|drop (?:by|in)|stop by|come (?:by|in|to|see)|walk in|counter|desk|lobby"
    r"|in writing|appeal|post to|letters?"
    r"|direccion|ubicad|domicilio|sede|comisaria|oficina|correo postal|escrib|estamos en|visite"
    r"|encuentr|pas[ae]r? por|acuda|mostrador|nos hallamos)"
)


_SIGNED = re.compile(
    r"(?:[\u2014-] ?)?(?:(?!at |near |in |on |by )[a-z.'&]+ ){0,5}?"
    r"(?:police|library|office|town|department|hall|sheriff|district|center|authority|bureau"
    r"|commission|clerk|unit|station|firehouse|headquarters|museum|school)"
    r"(?: of(?: [a-z.'&]+){1,3})?, "
)
"""A name that signs a text, and its comma: "Tilbury Library, 4 Chapel Row"."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """Candidates, each of bounded length so that no text makes the search slow."""

    house: re.Pattern[str]
    street: re.Pattern[str]
    box: re.Pattern[str]
    calle: re.Pattern[str]
    post_code: re.Pattern[str]


@cache
def _patterns() -> Patterns:
    word = r"[a-z0-9][a-z0-9'.-]{0,30}"
    return Patterns(
        house=re.compile(r"\d[a-z]?,? [a-z0-9]"),
        street=re.compile(rf"(?<![\d/-])\d{{1,6}}[a-z]?,? (?:{word} ){{1,5}}(?:{_STREETS})\b\.?"),
        box=re.compile(r"\b(?:p\.? ?o\.? box|post office box|apartado(?: postal)?) \d{1,6}\b"),
        calle=re.compile(
            r"\b(?:calle|c/|avenida|avda\.?|av\.|plaza|paseo|carretera|camino|bulevar|ronda) ?"
            rf"(?:{word},? ){{1,6}}?(?:num\.? |no\. |n\. |n[ºo]\.? |numero )?\d{{1,5}}\b"
        ),
        post_code=re.compile(r"\b(?:[a-z]{2}|[a-z]{4,12}),? \d{5}(?:-\d{4})?\b|\b\d{5} [a-z]{3,}"),
    )


@cache
def any_digit() -> re.Pattern[str]:
    """A digit."""
    return re.compile(r"\d")


def addresses(sentence: Sentence) -> Iterator[str]:
    """The addresses of the agency in a sentence, as they stand."""
    folded = sentence.folded
    if any_digit().search(folded) is None:
        return
    boxed = "box" in folded or "apartado" in folded
    for match in _patterns().box.finditer(folded) if boxed else ():
        if not barred(folded, match.start(), match.end()):
            yield match[0]
    patterns = []
    if _may_be_street(sentence):
        patterns.append(_patterns().street)
    if _may_be_calle(folded):
        patterns.append(_patterns().calle)
    for pattern in patterns:
        place = pattern.search(folded)
        if place and _ours(sentence, place) and not barred(folded, *place.span()):
            yield place[0]


def _may_be_street(sentence: Sentence) -> bool:
    """Whether a number stands there and the name of a kind of street: a quick first look."""
    if "'" not in sentence.folded and STREET_WORDS.isdisjoint(sentence.words):
        return False
    return _patterns().house.search(sentence.folded) is not None


def _may_be_calle(folded: str) -> bool:
    return any(map(folded.__contains__, _CALLES))


def _ours(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether an address is one to write to or visit, and not the scene of some news."""
    if sentence.block.region in ("address", "footer"):
        return True
    after = sentence.folded[match.end() : match.end() + 60]
    if _patterns().post_code.search(after):
        return True
    texts = (sentence.folded[: match.start()], *sentence.headings, *sentence.lead_ins)
    if _SIGNED.fullmatch(texts[0]) and not sentence.folded[match.end() + 40 :]:
        return True
    return any(_REACH.search(text) for text in texts)
