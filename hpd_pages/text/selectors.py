"""CSS selectors as values, as far as a static page can be matched against them (Selectors 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Attributes = Mapping[str, str]

REVEALING = frozenset({":checked", ":target", ":hover", ":focus-within"})
"""States that a visitor can bring about."""

_IDENT = r"(?:[-\w]|[^\x00-\x7f]|\\.)+"
_SIMPLE = re.compile(
    rf"(?P<tag>\*|[a-z]{_IDENT}|[a-z])|\#(?P<id>{_IDENT})|\.(?P<class>{_IDENT})"
    rf"|\[\s*(?P<name>[-\w:]+)\s*(?:(?P<op>[~|^$*]?=)\s*(?P<value>\"[^\"]*\"|'[^']*'|{_IDENT})"
    r"\s*[isIS]?\s*)?\]"
    r"|:not\((?P<not>[^()]*)\)|(?P<pseudo>::?[-a-z]+(?:\([^()]*\))?)"
    r"|\s*(?P<comb>[>+~])\s*|(?P<space>\s+)",
    re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(.)")
_COMMA = re.compile(r"\"[^\"]*\"|'[^']*'|\\.|[(\[]|[)\]]|,", re.DOTALL)
_LONGEST = 400
_MOST_STEPS = 12


@dataclass(slots=True)
class Compound:
    """What one element must be: tag, ids, classes, attributes, and what it must not be."""

    tag: str = ""
    ids: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    nots: list[Compound] = field(default_factory=list)
    pseudos: list[str] = field(default_factory=list)

    def key(self) -> str:
        """The rarest thing an element must have: the key under which the compound is filed."""
        if self.ids:
            return f"#{self.ids[0]}"
        return f".{self.classes[-1]}" if self.classes else self.tag or "*"

    def is_plain(self) -> bool:
        """Whether its key is all it asks for."""
        named = len(self.ids) + len(self.classes)
        if self.attributes or self.nots:
            return False
        return named == 0 if self.tag.strip("*") else named <= 1

    def matches(self, tag: str, attributes: Attributes, classes: frozenset[str]) -> bool:
        """Whether an element is of this kind; pseudo-classes are not looked at."""
        if self.tag and self.tag not in ("*", tag):
            return False
        if self.ids and any(one != attributes.get("id") for one in self.ids):
            return False
        if not classes.issuperset(self.classes):
            return False
        if not all(_has(attributes, *test) for test in self.attributes):
            return False
        return not any(no.matches(tag, attributes, classes) for no in self.nots)

    def weight(self) -> tuple[int, int, int]:
        """Its part of the selector's specificity: ids, classes and attributes, tags."""
        own = (len(self.ids), len(self.classes) + len(self.attributes), bool(self.tag.strip("*")))
        if not self.nots:
            return (own[0], own[1] + len(self.pseudos), own[2])
        weights = [own, *(no.weight() for no in self.nots)]
        a, b, c = (sum(part) for part in zip(*weights, strict=True))
        return (a, b + len(self.pseudos), c)


@dataclass(frozen=True, slots=True)
class Selector:
    """Compounds from the outermost in, and what joins each to the one before ("" for the first)."""

    compounds: tuple[Compound, ...]
    joins: tuple[str, ...]

    def specificity(self) -> tuple[int, int, int]:
        """Ids, classes, tags (Selectors 4, section 17)."""
        a, b, c = (sum(part) for part in zip(*(c.weight() for c in self.compounds), strict=True))
        return (a, b, c)

    def is_static(self) -> bool:
        """Whether it can be matched on the way down a page that nobody has touched."""
        return not any(c.pseudos for c in self.compounds) and not {"+", "~"} & set(self.joins)

    def reveals(self) -> bool:
        """Whether a visitor's own act (a tick, a link, a hover outside) makes it match."""
        outside = {pseudo for c in self.compounds[:-1] for pseudo in c.pseudos}
        inside = set(self.compounds[-1].pseudos)
        return bool(outside & REVEALING) if not inside else inside == {":target"}


def parse_selectors(text: str) -> Iterator[Selector]:
    """The selectors of a comma-separated list that can be read; the others are left out."""
    depth = start = 0
    text = f"{text},"
    for found in _COMMA.finditer(text):
        sign = found.group()
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "," and depth <= 0:
            selector = _selector(text[start : found.start()].strip())
            start, depth = found.end(), 0
            if selector is not None:
                yield selector


def _selector(text: str) -> Selector | None:
    if not text or len(text) > _LONGEST:
        return None
    compounds, joins, at = [Compound()], [""], 0
    while at < len(text):
        found = _SIMPLE.match(text, at)
        if found is None or found.end() == at or len(joins) > _MOST_STEPS:
            return None
        at = found.end()
        join = found["comb"] or (" " if found["space"] else "")
        if join:
            compounds.append(Compound())
            joins.append(join)
        elif not _add(compounds[-1], found):
            return None
    return Selector(tuple(compounds), tuple(joins))


def _add(compound: Compound, found: re.Match[str]) -> bool:
    """Add one simple selector; False for what no element can match (`::before`, `:has()`)."""
    if found["tag"]:
        compound.tag = found["tag"].lower()
    elif found["id"]:
        compound.ids.append(_ESCAPE.sub(r"\1", found["id"]))
    elif found["class"]:
        compound.classes.append(_ESCAPE.sub(r"\1", found["class"]))
    elif found["name"]:
        value = (found["value"] or "").strip("\"'")
        compound.attributes.append((found["name"].lower(), found["op"] or "", value))
    elif found["not"] is not None:
        inner = _selector(found["not"].strip())
        if inner is None or len(inner.compounds) > 1 or inner.compounds[0].pseudos:
            return False
        compound.nots.append(inner.compounds[0])
    else:
        return _add_pseudo(compound, found["pseudo"].lower())
    return True


def _add_pseudo(compound: Compound, pseudo: str) -> bool:
    if pseudo.startswith("::") or pseudo in (":before", ":after", ":first-line", ":first-letter"):
        return False
    if pseudo == ":root":
        compound.tag = "html"
    else:
        compound.pseudos.append(pseudo)
    return True


def _has(attributes: Attributes, name: str, op: str, value: str) -> bool:
    own = attributes.get(name)
    if own is None or not op:
        return own is not None
    if op == "=":
        return own == value
    if op == "~=":
        return value in own.split()
    if op == "|=":
        return own == value or own.startswith(f"{value}-")
    return bool(value) and _partly(own, op, value)


def _partly(own: str, op: str, value: str) -> bool:
    if op == "^=":
        return own.startswith(value)
    return own.endswith(value) if op == "$=" else value in own
