"""The rules of a page's own `<style>` elements that a desktop visitor's browser would apply."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hpd_pages.text.visibility import PROPERTIES

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_PART = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?|url\([^)\"']*+\)?|[{};]", re.DOTALL
)
_FEATURE = re.compile(r"\(\s*(min|max)-width\s*:\s*([\d.]{1,12})(px|r?em)\s*\)")
_DESKTOP = 1280
_MOST_RULES = 20_000


@dataclass(frozen=True, slots=True)
class CssRule:
    """Selectors as written, and what they declare: property to (value, important)."""

    selectors: str
    style: dict[str, tuple[str, bool]]


def parse_style(text: str) -> dict[str, tuple[str, bool]]:
    """The declarations of a `style` attribute that decide sight, by property."""
    style: dict[str, tuple[str, bool]] = {}
    for declaration in text.split(";"):
        _declare(style, declaration)
    return style


def parse_sheet(css: str) -> list[CssRule]:
    """The rules of a style sheet that apply on a desktop screen and say something about sight.

    Time is linear in length. Rules of `@media print`, of narrow screens and of features that
    depend on the visitor's settings are left out, and so are rules nested in other rules.
    """
    if "/*" in css:
        css = _COMMENT.sub(" ", css)
    return _Reader(css).read()


class _Reader:
    """One pass over a style sheet; `open` holds a mark for every brace that is not closed."""

    def __init__(self, css: str) -> None:
        self.css = css
        self.open: list[str] = []
        self.start = 0
        self.rules: list[CssRule] = []
        self.selectors = ""
        self.style: dict[str, tuple[str, bool]] = {}

    def read(self) -> list[CssRule]:
        for part in _PART.finditer(self.css):
            sign = part.group()
            if sign == "{":
                self._enter(self.css[self.start : part.start()].strip())
            elif sign in (";", "}"):
                self._declare(part.start())
                if sign == "}":
                    self._leave()
            else:
                continue
            self.start = part.end()
            if len(self.rules) >= _MOST_RULES:
                break
        else:
            self._declare(len(self.css))
            self._leave()
        return self.rules

    def _enter(self, prelude: str) -> None:
        if "skip" in self.open[-1:] or "rule" in self.open[-1:]:
            self.open.append("skip")
        elif not prelude.startswith("@"):
            self.open.append("rule")
            self.selectors, self.style = prelude, {}
        else:
            self.open.append("group" if _applies(prelude.lower()) else "skip")

    def _declare(self, end: int) -> None:
        if self.open and self.open[-1] == "rule":
            _declare(self.style, self.css[self.start : end])

    def _leave(self) -> None:
        if self.open and self.open.pop() == "rule" and self.style:
            self.rules.append(CssRule(self.selectors, self.style))


def _declare(style: dict[str, tuple[str, bool]], declaration: str) -> None:
    name, colon, value = declaration.partition(":")
    name = name.strip().lower()
    if not colon or name not in PROPERTIES:
        return
    value = value.strip().lower()
    important = value.endswith("important") and "!" in value
    if important:
        value = value.rpartition("!")[0].strip()
    if important or name not in style or not style[name][1]:
        style[name] = (value[:400], important)


def _applies(prelude: str) -> bool:
    """Whether the rules inside an at-rule apply."""
    if prelude.startswith("@media"):
        return applies_to_screen(prelude.removeprefix("@media"))
    if prelude.startswith("@supports"):
        return not prelude.removeprefix("@supports").strip().startswith("not")
    return prelude.partition(" ")[0] == "@layer"


def applies_to_screen(query: str) -> bool:
    """Whether a media query (Media Queries 4: type, min- and max-width) holds on a desktop."""
    return any(_holds(part) for part in query.lower().split(",")[:20])


def _holds(query: str) -> bool:
    rest = _FEATURE.sub("", query)
    if "(" in rest or "not " in rest or "<" in rest or ">" in rest:
        return False
    words = [word for word in rest.split() if word not in ("and", "only")]
    if any(word not in ("all", "screen") for word in words):
        return False
    for side, number, unit in _FEATURE.findall(query):
        width = _number(number) * (1 if unit == "px" else 16)
        if (width > _DESKTOP) if side == "min" else (width < _DESKTOP):
            return False
    return True


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
