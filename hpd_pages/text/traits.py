"""What one kind of start tag means for the text inside it, studied once for all tags written alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hpd_pages.text import elements
from hpd_pages.text.cascade import NOTHING, Candidates, Cascade
from hpd_pages.text.elements import Act
from hpd_pages.text.markup import Token, attributes_of
from hpd_pages.text.stylesheet import parse_style
from hpd_pages.text.visibility import HIDDEN_CLASSES, UTILITY_CLASSES

_CONTROL = re.compile(
    r' (?:aria-controls|data-(?:bs-)?target|popovertarget|commandfor)="[.#]?([^"]{1,400})"'
)
_TAB = re.compile(r' (?:role="tab"|data-(?:bs-)?toggle="(?:tab|pill|collapse)")')
_PART = re.compile(r' href="#([^"]{1,200})"')
_NO_STYLE: Mapping[str, tuple[str, bool]] = MappingProxyType({})


@dataclass(slots=True)
class Traits:
    """One kind of tag. `quiet` ones change nothing for their text; `block` ones part it.

    `style` is None where it depends on the elements above; `why` says why the element is hidden
    by itself; `reachable` that a visitor can open it although it is not displayed.
    """

    tag: str
    attributes: Mapping[str, str]
    act: Act
    block: bool
    quiet: bool
    inline: Mapping[str, tuple[str, bool]]
    candidates: Candidates = NOTHING
    style: Mapping[str, str] | None = None
    why: str = ""
    reachable: bool = False


class Study:
    """Studies tags of one page; `linked` when it has a style sheet that was not seen."""

    def __init__(self, cascade: Cascade, controlled: frozenset[str], *, linked: bool) -> None:
        self._cascade = cascade
        self._controlled = controlled
        self._linked = linked
        self._known: dict[str, Traits] = {}

    def of(self, tag: str, attributes: str) -> Traits:
        """The traits of a start tag; `attributes` in serialised form."""
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
        block = tag not in elements.INLINE and act is not Act.LINE
        if style and "display" in style:
            block = block or style["display"] in elements.BLOCK_DISPLAYS
        return Traits(
            tag=tag,
            attributes=attributes,
            act=act,
            block=block,
            quiet=not (
                why
                or depends
                or style
                or act in _SCOPED
                or "lang" in attributes
                or elements.region_of(tag, attributes, sectioned=False)
                or tag in elements.SECTIONS
            ),
            candidates=candidates,
            inline=inline,
            style=style,
            why=why,
            reachable=self._reachable(attributes, candidates),
        )

    def _why(self, tag: str, attributes: Mapping[str, str], style: Mapping[str, str]) -> str:
        if tag in elements.NOT_SHOWN:
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

    def _reachable(self, attributes: Mapping[str, str], candidates: Candidates) -> bool:
        if candidates.revealed or attributes.get("id") in self._controlled:
            return True
        return bool(attributes) and elements.is_panel(attributes)


_SCOPED = frozenset(
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


def controlled_ids(serialised: str, tokens: list[Token]) -> frozenset[str]:
    """The ids of elements that some control of the page opens (tabs, accordions, menus)."""
    found: set[str] = set()
    for names in _CONTROL.findall(serialised):
        found.update(names.split())
    if _TAB.search(serialised):
        for _, _, _, attributes in tokens:
            if "#" in attributes and _TAB.search(attributes):
                found.update(_PART.findall(attributes))
    return frozenset(found)
