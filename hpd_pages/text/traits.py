"""What a start tag means for the text inside it, studied once for all tags written alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from hpd_pages.text import elements
from hpd_pages.text.cascade import NOTHING, Candidates, Cascade, Sheets, winners
from hpd_pages.text.drafts import Scope
from hpd_pages.text.elements import Act
from hpd_pages.text.markup import VOID, VOID_ENDS, attributes_of, name_of, without_href
from hpd_pages.text.stylesheet import parse_sheet, parse_style
from hpd_pages.text.visibility import HIDDEN_CLASSES, UTILITY_CLASSES

_ASKED = frozenset(
    [
        "class",
        "id",
        "style",
        "role",
        "lang",
        "hidden",
        "open",
        "rel",
        "scope",
        "colspan",
        "rowspan",
        "aria-level",
        "popover",
        "noscript",
        "shadowrootmode",
    ]
)
SCREEN = "data-screen"
"""The attribute by which a drawn page says how many screens down a text stands."""
_SCREENS_DIGITS = 6
_MOST_TAGS = 10_000
_LONGEST_TAG = 1000
_LONGEST_SHEETS = 300_000
_NO_STYLE: Mapping[str, tuple[str, bool]] = MappingProxyType({})


@dataclass(slots=True)
class Traits:
    """One kind of tag. `quiet` ones change nothing for their text; `block` ones part it; `plain`
    ones do nothing else, `link` ones are links and nothing else. `memo` holds the scopes around and
    inside the last such tag.

    `style` is None where it depends on the elements above; `why` says why the element is hidden
    by itself; `starts` and `ends` that its act has work to do there, `makes` that it makes a new
    scope each time. `memo` is one pair, so that pages read at the same time cannot mix theirs.
    `screen` is the screen that the text stands on, 0 where that is not said.
    """

    tag: str
    attributes: Mapping[str, str]
    act: Act
    block: bool
    quiet: bool
    plain: bool
    link: bool
    inline: Mapping[str, tuple[str, bool]]
    candidates: Candidates = NOTHING
    style: Mapping[str, str] | None = None
    why: str = ""
    starts: bool = False
    ends: bool = False
    makes: bool = False
    section: bool = False
    landmark: bool = False
    compared: int = 0
    memo: tuple[Scope, Scope] | None = None
    screen: int = 0


CLOSING = Traits(
    tag="",
    attributes=MappingProxyType({}),
    act=Act.NONE,
    block=False,
    quiet=True,
    plain=False,
    link=False,
    inline=_NO_STYLE,
)
"""What stands for an end tag."""

NOTHING_DONE = "wbr"
"""A void tag that does nothing, which stands for comments."""


class Notebook:
    """What is known of start tags under some style sheets; kept for further pages of a site.

    `linked` when such a page has a style sheet that was not seen; `drawn` when a browser drew it,
    so that it can be believed where it says on which screen a text stands.
    """

    def __init__(self, sheets: Sheets, *, linked: bool, drawn: bool = False) -> None:
        self.sheets = sheets
        self._linked = linked
        self._drawn = drawn
        self._known: dict[object, Traits] = {}
        self._asked = _ASKED | sheets.names | ({SCREEN} if drawn else frozenset())
        self.by_href = "href" in sheets.names

    def traits(self, written: str) -> Traits:
        """The traits of a start tag; tags that differ in nothing of weight share them."""
        traits = self._known.get(written)
        if traits is None:
            tag = name_of(written)
            attributes = self._telling(attributes_of(written))
            alike = (tag, *attributes.items())
            traits = self._known.get(alike) or self.study(tag, attributes)
            if len(self._known) >= _MOST_TAGS:
                self._known.clear()
            if len(written) <= _LONGEST_TAG:
                self._known[written] = self._known[alike] = traits
        return traits

    def _telling(self, attributes: Mapping[str, str]) -> Mapping[str, str]:
        """The attributes that some style rule or question here may ask for."""
        if not attributes:
            return attributes
        asked, sheets = self._asked, self.sheets
        found = {name: value for name, value in attributes.items() if name in asked}
        classes = attributes.get("class", "")
        if classes and len(classes) <= elements.PANEL_CHARS and "class" not in sheets.names:
            names = [n for n in classes.split() if n in sheets.classes or _is_telling(n)]
            if names:
                found["class"] = " ".join(names)
            else:
                del found["class"]
        known = sheets.ids if "id" not in sheets.names else found.values()
        if "id" in found and not (found["id"] in known or elements.is_landmark_id(found["id"])):
            del found["id"]
        return found

    def study(self, tag: str, attributes: Mapping[str, str], *, styled: bool = True) -> Traits:
        """The traits of one tag, made anew; `styled` unless style rules are left out."""
        inline = parse_style(attributes["style"]) if "style" in attributes else _NO_STYLE
        candidates, compared = self.sheets.match(tag, attributes) if styled else (NOTHING, 0)
        depends = any(step.needs for step in candidates.last)
        style = None if depends else winners(candidates.last, inline)
        act = elements.act_of(tag, attributes)
        why = self._why(tag, attributes, style or {})
        block = tag not in elements.INLINE
        if style and "display" in style:
            block = block or style["display"] in elements.BLOCK_DISPLAYS
        section = tag in elements.SECTIONS
        landmark = section or tag == "html" or "lang" in attributes
        landmark = landmark or bool(elements.region_of(tag, attributes, sectioned=False))
        screen = _screen(attributes.get(SCREEN, "")) if self._drawn else 0
        quiet = not (why or depends or style or landmark or screen or act in SCOPED)
        simple = quiet and not candidates.above
        return Traits(
            tag=tag,
            attributes=attributes,
            act=act,
            block=block,
            quiet=quiet,
            plain=simple and act is Act.NONE and tag not in VOID,
            link=simple and act is Act.LINK and not block,
            candidates=candidates,
            compared=compared + (0 if depends else len(candidates.last)),
            inline=inline,
            style=style,
            why=why,
            starts=act in _STARTS,
            ends=act in _ENDS,
            makes=act in _MAKERS,
            section=section,
            landmark=landmark,
            screen=screen,
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


class Study:
    """The traits of one page's tags; `controlled` are the ids of what its controls open."""

    def __init__(self, notebook: Notebook, controlled: frozenset[str]) -> None:
        self.known: dict[str, Traits] = {}
        self.cascade = Cascade(notebook.sheets)
        self._notebook = notebook
        self._controlled = controlled

    def of(self, written: str) -> Traits:
        """The traits of a start tag; CLOSING for an end tag, but for those of void elements."""
        if written[:1] in "!?":
            return self._once(NOTHING_DONE)
        if written[0] == "/":
            closes = written not in VOID_ENDS
            self.known[written] = CLOSING if closes else self._once(written[1:])
            return self.known[written]
        tag = name_of(written)
        if tag in VOID:
            return self._once(tag)
        if tag == "a" and not self._notebook.by_href:
            return self._once(without_href(written))
        return self._once(written)

    def _once(self, written: str) -> Traits:
        traits = self.known.get(written)
        if traits is not None:
            return traits
        if self.cascade.spent:
            attributes = attributes_of(written)
            traits = self._notebook.study(name_of(written), attributes, styled=False)
        else:
            traits = self._notebook.traits(written)
            self.cascade.charge(traits.compared)
        self.known[written] = traits
        return traits

    def can_open(self, traits: Traits, written: str) -> bool:
        """Whether a visitor can open the element although it is not displayed."""
        if traits.candidates.revealed or attributes_of(written).get("id") in self._controlled:
            return True
        return elements.is_panel(traits.attributes) if traits.attributes else False


def notebook(sheets: tuple[str, ...], *, linked: bool, drawn: bool = False) -> Notebook:
    """What is known under the style sheets; that of small ones is kept for the next page."""
    if sum(map(len, sheets)) > _LONGEST_SHEETS:
        return Notebook(_sheets(sheets), linked=linked, drawn=drawn)
    return _kept_notebook(sheets, linked, drawn)


@lru_cache(maxsize=16)
def _kept_notebook(sheets: tuple[str, ...], linked: bool, drawn: bool) -> Notebook:  # noqa: FBT001
    return Notebook(_sheets(sheets), linked=linked, drawn=drawn)


def _sheets(sheets: tuple[str, ...]) -> Sheets:
    return Sheets(rule for sheet in sheets for rule in parse_sheet(sheet))


def _screen(said: str) -> int:
    return int(said) if said.isdecimal() and len(said) < _SCREENS_DIGITS else 0


@lru_cache(maxsize=4096)
def _is_telling(name: str) -> bool:
    """Whether a class name says something by itself."""
    if name in HIDDEN_CLASSES or name in UTILITY_CLASSES or elements.is_panel_class(name):
        return True
    return elements.has_responsive_class([name])


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
