"""Drafts to blocks: each gets its heading path and the words that introduce its list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hpd_pages.model.snapshot import Block, BlockKind
from hpd_pages.text.drafts import Container, Draft

_DEEPEST = 8
_LONGEST_LEAD = 500
_FEW_WORDS = 3
_FRAGMENT_CHARS = 200
_FRAGMENT_WORDS = 8
_STOPS = (".", "!", "?")
_GOES_ON = (";", ",", " or", " and", " o", " y")
_SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*\s+(?=[^\sa-z])|\n")
_POINTS_BACK = re.compile(
    r"(?:these|those|this|such|they|it|examples?|includ\w+|est[aeo]s?|es[aeo]s|dich[ao]s|tal(?:es)?"
    r"|ejemplos?|incluy\w+)\b",
    re.IGNORECASE,
)


def lead_in(text: str) -> str:
    """The sentence that introduces what follows; and the one before it where it points back."""
    text = text[-_LONGEST_LEAD:]
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    starts = [0, *(end for end in ends if end < len(text))]
    last = text[starts[-1] :]
    short = last.count(" ") < _FEW_WORDS or _POINTS_BACK.match(last)
    return text[starts[-2] :] if short and len(starts) > 1 else last


def settle(drafts: Sequence[Draft], root: Container) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The drafts as blocks, in order: those a visitor sees, and the hidden ones.

    `root` is the container of text that stands in no list.
    """
    root.leads = ()
    outline = _Outline()
    for draft in drafts:
        outline.add(draft)
    return tuple(outline.shown), tuple(outline.hidden)


class _Outline:
    """The heading path and the containers as they stand at one point of the page."""

    def __init__(self) -> None:
        self.path: tuple[tuple[int, str], ...] = ()
        self.titles: tuple[str, ...] = ()
        self.saved: list[tuple[tuple[int, str], ...]] = []
        self.shown: list[Block] = []
        self.hidden: list[Block] = []

    def add(self, draft: Draft) -> None:
        """Settle one draft; what it introduces is remembered for the next ones."""
        if draft.section:
            self._cross(draft)
        elif draft.scope.hidden:
            self._put(draft, _veiled_leads(draft), self.hidden)
            draft.inside.veiled = draft.text
        else:
            self._put(draft, self._leads(draft), self.shown)
            if draft.kind is BlockKind.HEADING:
                self._head(draft)

    def _put(self, draft: Draft, leads: tuple[str, ...], to: list[Block]) -> None:
        scope = draft.scope
        to.append(
            Block(  # in the order of its fields, which is quicker than by name
                len(to),
                draft.text,
                draft.kind,
                self.titles,
                leads,
                scope.region,
                draft.links,
                scope.collapsed,
                scope.hidden,
                scope.lang,
                draft.line,
                scope.screen,
            )
        )

    def _cross(self, draft: Draft) -> None:
        if draft.section > 0:
            self.saved.append(self.path)
            self._walk(() if draft.alone else self.path)
        elif self.saved:
            self._walk(self.saved.pop())

    def _walk(self, path: tuple[tuple[int, str], ...]) -> None:
        self.path = path
        self.titles = tuple(text for _, text in path)

    def _head(self, draft: Draft) -> None:
        above = tuple(pair for pair in self.path if pair[0] < draft.level)
        self._walk((*above, (draft.level, draft.text[:_LONGEST_LEAD])))

    def _leads(self, draft: Draft) -> tuple[str, ...]:
        node = draft.inside
        if node.leads is None:
            _resolve(node, draft.scope.region)
        extra = self._announced(node, draft)
        leads = node.leads or ()
        if extra or draft.scope.leads:
            leads = _cap((*leads, *extra, *draft.scope.leads))
        node.last, node.last_region = draft.text, draft.scope.region
        node.veiled = ""
        node.resumed, node.after_items = node.after_items, False
        if node.parent is not None:
            node.parent.after_items = True
        return leads

    def _announced(self, node: Container, draft: Draft) -> tuple[str, ...]:
        """The colon sentence a heading or fragment stands under without being in a real list.

        A colon is "waiting" for what it announces: short "fragments" ("dotted" when they end like
        sentences) or "headings" below its own section; a list takes it by itself.
        """
        if draft.kind is BlockKind.HEADING:
            return self._announced_heading(node, draft)
        if draft.text.endswith(":"):
            return self._announce(node, draft)
        if not node.colon or draft.kind is not BlockKind.PARAGRAPH:
            return ()
        if node.colon_state == "headings":
            return (node.colon,)
        return _announced_fragment(node, draft)

    def _announced_heading(self, node: Container, draft: Draft) -> tuple[str, ...]:
        listed = node.colon_state in ("fragments", "dotted")
        if not node.colon or draft.level <= node.colon_level or listed:
            node.colon = ""
            return ()
        node.colon_state = "headings"
        return (node.colon,)

    def _announce(self, node: Container, draft: Draft) -> tuple[str, ...]:
        above = (node.colon,) if node.colon and node.colon_state == "headings" else ()
        if not above:
            node.colon, node.colon_state = lead_in(draft.text), "waiting"
            node.colon_level = self.path[-1][0] if self.path else 0
        return above


def _cap(leads: tuple[str, ...]) -> tuple[str, ...]:
    """At most eight lead-ins: the outermost and the innermost ones."""
    return leads if len(leads) <= _DEEPEST else (leads[0], *leads[1 - _DEEPEST :])


def _resolve(node: Container, region: str) -> None:
    """Give a container, and those around it that are still without, their lead-ins."""
    waiting = [node]
    while (parent := waiting[-1].parent) is not None and parent.leads is None:
        waiting.append(parent)
    for one in reversed(waiting):
        one.leads = _introduced(one, region)


def _veiled_leads(draft: Draft) -> tuple[str, ...]:
    """The lead-ins of hidden text, kept apart so that they never introduce what is seen."""
    node, waiting = draft.inside, []
    while node.leads is None and node.veiled_leads is None and node.parent is not None:
        waiting.append(node)
        node = node.parent
    leads = node.leads if node.leads is not None else node.veiled_leads or ()
    for one in reversed(waiting):
        last = one.parent.veiled or one.parent.last if one.parent else ""
        leads = _cap((*leads, lead_in(last))) if last else leads
        one.veiled_leads = leads
    return _cap((*leads, *draft.scope.leads))


def _introduced(node: Container, region: str) -> tuple[str, ...]:
    parent = node.parent
    if parent is None:
        return ()
    above = parent.leads or ()
    if not parent.last or parent.last_region != region:
        return above
    if node.picky and not parent.last.endswith(":"):
        parent.list_leads = ()
        return above
    if parent.after_items and parent.list_leads:
        return parent.list_leads
    own = lead_in(parent.last)
    outer: tuple[str, ...] = (parent.colon,) if parent.colon and parent.colon != own else ()
    if not outer and parent.resumed and _continues(parent.last):
        outer = parent.list_leads[len(above) :]
    leads = _cap((*above, *outer, own))
    if parent.colon_state != "headings":
        parent.colon = ""
    parent.list_leads = leads
    return leads


def _continues(text: str) -> bool:
    """Whether words between two lists lean on the first list's lead-in ("or content that:")."""
    return text[:1].islower() or (text.endswith(":") and " " not in text)


def _announced_fragment(node: Container, draft: Draft) -> tuple[str, ...]:
    """A paragraph under a colon: one of the things announced, or the end of them."""
    if node.after_items:
        node.colon = ""
        return ()
    if _is_fragment(draft.text, node):
        if node.colon_state == "waiting":
            node.colon_state = "dotted" if draft.text.endswith(_STOPS) else "fragments"
        draft.kind = BlockKind.ITEM
        return (node.colon,)
    if node.colon_state != "waiting":
        node.colon = ""
    return ()


def _is_fragment(text: str, node: Container) -> bool:
    """Whether a paragraph under a colon reads as one of the things announced, not as a sentence."""
    if len(text) > _FRAGMENT_CHARS:
        return False
    if not text.endswith(_STOPS):
        return True
    if node.colon_state == "fragments" and not node.last.endswith(_GOES_ON):
        return False
    return text.count(" ") < _FRAGMENT_WORDS
