"""What a start tag means for the text inside it, studied once for all tags written alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hpd_pages.text import elements
from hpd_pages.text.cascade import NOTHING, Candidates, Cascade
from hpd_pages.text.drafts import Scope
from hpd_pages.text.elements import Act
from hpd_pages.text.markup import Token, attributes_of, without_href
from hpd_pages.text.stylesheet import parse_style
from hpd_pages.text.visibility import HIDDEN_CLASSES, UTILITY_CLASSES

_CONTROL = re.compile(
    r' (?:aria-controls|data-(?:bs-)?target|popovertarget|commandfor)="[.#]?([^"]{1,400})"'
)
_CONTROL_NAMES = ("aria-controls=", "-target=", "popovertarget=", "commandfor=")
_TAB_SIGNS = (
    ' role="tab"',
    *(f' data-{by}="{what}' for by in ("toggle", "bs-toggle") for what in ("tab", "pill", "coll")),
)
_PART = re.compile(r' href="#([^"]{1,200})"')
_NO_STYLE: Mapping[str, tuple[str, bool]] = MappingProxyType({})


@dataclass(slots=True)
class Traits:
    """One kind of tag. `quiet` ones change nothing for their text; `block` ones part it; `plain`
    ones do nothing else. `outer` and `inner` are the scopes around and inside the last such tag.

    `style` is None where it depends on the elements above; `why` says why the element is hidden
    by itself; `starts` and `ends` that its act has work to do there, `makes` that it makes a new
    scope each time.
    """

    tag: str
    attributes: Mapping[str, str]
    act: Act
    block: bool
    quiet: bool
    plain: bool
    inline: Mapping[str, tuple[str, bool]]
    candidates: Candidates = NOTHING
    style: Mapping[str, str] | None = None
    why: str = ""
    starts: bool = False
    ends: bool = False
    makes: bool = False
    section: bool = False
    landmark: bool = False
    outer: Scope | None = None
    inner: Scope | None = None


class Study:
    """Studies tags of one page; `linked` when it has a style sheet that was not seen,
    `by_href` when a selector looks at `href`.
    """

    def __init__(
        self, cascade: Cascade, controlled: frozenset[str], *, linked: bool, by_href: bool
    ) -> None:
        self._cascade = cascade
        self._controlled = controlled
        self._linked = linked
        self._by_href = by_href
        self._known: dict[str, Traits] = {}

    def of(self, tag: str, attributes: str) -> Traits:
        """The traits of a start tag; `attributes` in serialised form."""
        if tag == "a" and not self._by_href:
            attributes = without_href(attributes)
        written = tag + attributes
        traits = self._known.get(written)
        if traits is None:
            traits = self._known[written] = self._study(tag, attributes)
        return traits

    def _study(self, tag: str, serialised: str) -> Traits:
        attributes = attributes_of(serialised) if serialised else {}
        inline = parse_style(attributes["style"]) if "style" in attributes else _NO_STYLE
        candidates = self._cascade.study(tag, attributes)
        depends = any(step.needs for step in candidates.last)
        style = None if depends else self._cascade.style(candidates, inline)
        act = elements.act_of(tag, attributes)
        why = self._why(tag, attributes, style or {})
        block = tag not in elements.INLINE
        if style and "display" in style:
            block = block or style["display"] in elements.BLOCK_DISPLAYS
        section = tag in elements.SECTIONS
        landmark = section or tag == "html" or "lang" in attributes
        landmark = landmark or bool(elements.region_of(tag, attributes, sectioned=False))
        quiet = not (why or depends or style or landmark or act in SCOPED)
        return Traits(
            tag=tag,
            attributes=attributes,
            act=act,
            block=block,
            quiet=quiet,
            plain=quiet and act is Act.NONE and not candidates.above,
            candidates=candidates,
            inline=inline,
            style=style,
            why=why,
            starts=act in _STARTS,
            ends=act in _ENDS,
            makes=act in _MAKERS,
            section=section,
            landmark=landmark,
        )

    def _why(self, tag: str, attributes: Mapping[str, str], style: Mapping[str, str]) -> str:
        if tag in elements.NOT_SHOWN:
            if "noscript" in attributes:
                return elements.NOT_SHOWN["noscript"]
            open_template = tag == "template" and attributes.get("shadowrootmode") == "open"
            return "" if open_template else elements.NOT_SHOWN[tag]
        if tag == "dialog" and "open" not in attributes:
            return "dialog that is not open"
        if style.get("display", "none") == "none" and ("hidden" in attributes):
            return "attribute hidden"
        if "popover" in attributes and style.get("display", "none") == "none":
            return "popover that is not open"
        return self._class_why(attributes.get("class", ""), style)

    def _class_why(self, classes: str, style: Mapping[str, str]) -> str:
        if not classes:
            return ""
        names = classes.split()
        if elements.has_responsive_class(names):
            return ""
        why = next((HIDDEN_CLASSES[name] for name in names if name in HIDDEN_CLASSES), "")
        if not why and self._linked and "display" not in style and "visibility" not in style:
            why = next((UTILITY_CLASSES[name] for name in names if name in UTILITY_CLASSES), "")
        return why

    def can_open(self, traits: Traits) -> bool:
        """Whether a visitor can open the element although it is not displayed."""
        attributes, candidates = traits.attributes, traits.candidates
        if candidates.revealed or attributes.get("id") in self._controlled:
            return True
        return elements.is_panel(attributes) if attributes else False


SCOPED = frozenset(
    (
        Act.HEADING,
        Act.LIST,
        Act.ITEM,
        Act.TERM,
        Act.DEFINITION,
        Act.TABLE,
        Act.ROW,
        Act.CELL,
        Act.DETAILS,
        Act.SUMMARY,
        Act.LINES,
        Act.OPTION,
    )
)
"""What gives the text inside another scope."""

_STARTS = frozenset((Act.LINK, Act.BOLD))
_ENDS = frozenset((Act.LINK, Act.BOLD, Act.TITLE, Act.TABLE, Act.CELL))
_MAKERS = frozenset((Act.LIST, Act.DEFINITION, Act.TABLE, Act.ROW, Act.CELL, Act.SUMMARY))
"""What gives a scope that is made anew each time."""


def controlled_ids(serialised: str, tokens: list[Token]) -> frozenset[str]:
    """The ids of elements that some control of the page opens (tabs, accordions, menus)."""
    found: set[str] = set()
    if any(name in serialised for name in _CONTROL_NAMES):
        for names in _CONTROL.findall(serialised):
            found.update(names.split())
    if any(sign in serialised for sign in _TAB_SIGNS):
        for _, _, _, attributes in tokens:
            if "#" in attributes and any(sign in attributes for sign in _TAB_SIGNS):
                found.update(_PART.findall(attributes))
    return frozenset(found)
