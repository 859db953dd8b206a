"""One way down a page's tokens: what holds for each text, and where blocks end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hpd_pages.model.snapshot import BlockKind
from hpd_pages.text import elements
from hpd_pages.text.drafts import Container, Draft, Scope
from hpd_pages.text.elements import Act
from hpd_pages.text.flow import Flow, clean
from hpd_pages.text.links import Resolver
from hpd_pages.text.markup import VOID, Token, attributes_of, href_of
from hpd_pages.text.tables import Table
from hpd_pages.text.traits import CLOSING, SCOPED, Study, Traits
from hpd_pages.text.visibility import Sight, look

_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)
_NO_BOX = ("display: none", "attribute hidden", "inside a template", "shown only where")
_OPENABLE = (
    "display: none",
    "visibility: hidden",
    "attribute hidden",
    "popover that",
    "opacity: 0",
    "height of nothing",
    "max-height of nothing",
    "class ",
    "dialog that",
)


Frame = tuple[Traits, Scope, int]
"""An open element: its traits, the scope around it, and how many drafts stood before it."""


class Walker:
    """Walks the tokens of one page and leaves `drafts`, `title` and `lang`."""

    def __init__(self, study: Study, *, base: str, linked: bool) -> None:
        self.drafts: list[Draft] = []
        self.root = Container()
        self.title = ""
        self.lang = ""
        self._cascade = study.cascade
        self._study = study
        self._shown = self._flow = Flow(self.drafts)
        self._unseen = Flow(self.drafts)
        colours = (None, None) if linked else (_BLACK, _WHITE)
        self._scope = Scope(inside=self.root, sight=Sight(ink=colours[0], paper=colours[1]))
        self._frames: list[Frame] = []
        self._tables: list[Table] = []
        self._base_known = bool(base)
        self._resolver = Resolver(base)

    def walk(self, tokens: Iterable[Token]) -> None:
        """Take every token once."""
        known, study = self._study.known, self._study.of
        for written, _, text in tokens:
            traits = known.get(written) or study(written)
            if traits is CLOSING:
                self._close()
            else:
                self._begin(traits, written)
            if not text:
                continue
            if self._scope.keeps_lines:
                self._add(text)
            elif self._flow.pieces or not text.isspace():
                self._flow.pieces.append(text)
        self._shown.flush(self._scope)
        self._unseen.flush(self._scope)
        self._attach_last_links()

    def _add(self, text: str) -> None:
        """Add text whose line ends a visitor sees."""
        first, *rest = text.split("\n")
        self._flow.pieces.append(first)
        for line in rest:
            self._flow.end_line()
            self._flow.pieces.append(line)

    def _begin(self, traits: Traits, written: str) -> None:
        if traits.plain:
            if traits.block and ((flow := self._flow).pieces or flow.rows):
                flow.flush(self._scope)
            self._frames.append((traits, self._scope, 0))
        elif traits.link:
            self._frames.append((traits, self._scope, 0))
            self._open_link(traits, written)
        elif traits.tag in VOID:
            self._void(traits.tag, written)
        else:
            self._open(traits, written)

    def _open(self, traits: Traits, written: str) -> None:
        outer = self._scope
        inner = self._inner(traits, outer, written)
        # A block ends the text before it, unless it has no box on the page.
        if traits.block and (outer.hidden or not inner.hidden.startswith(_NO_BOX)):
            self._flow.flush(outer)
        self._frames.append((traits, outer, len(self.drafts)))
        if traits.candidates.above:
            self._cascade.enter(traits.candidates, len(self._frames) - 1)
        self._go_to(inner)
        if traits.section:
            self._mark_section(traits, 1)
        if traits.starts:
            self._start_act(traits, written)

    def _inner(self, traits: Traits, outer: Scope, written: str) -> Scope:
        if traits.quiet:
            return outer
        memo = traits.memo
        if memo is not None and memo[0] is outer:
            return memo[1]
        return self._scope_in(traits, outer, written)

    def _go_to(self, scope: Scope) -> None:
        if scope is not self._scope:
            self._scope = scope
            self._flow = self._unseen if scope.hidden else self._shown

    def _start_act(self, traits: Traits, written: str) -> None:
        if traits.act is Act.LINK:
            self._open_link(traits, written)
        else:
            self._flow.open_bold()

    def _open_link(self, traits: Traits, written: str) -> None:
        target = self._resolver.resolve(href_of(written))
        if target:
            rel = traits.attributes.get("rel", "")
            self._flow.open_link(target, tuple(rel.lower().split()) if rel else ())

    def _close(self) -> None:
        """Come out of an element: outside it everything is again as it was before."""
        if not self._frames:
            return
        frame = self._frames.pop()
        traits = frame[0]
        if traits.plain:
            if traits.block and ((flow := self._flow).pieces or flow.rows):
                flow.flush(self._scope)
        elif traits.link:
            self._flow.close_link()
        else:
            self._leave(frame)

    def _leave(self, frame: Frame) -> None:
        traits, outer, _ = frame
        scope = self._scope
        if traits.ends:
            self._end_inline(traits.act)
        if traits.block or (scope.hidden and not outer.hidden):
            self._flow.flush(scope)
        if traits.candidates.above:
            self._cascade.leave()
        if traits.ends:
            self._close_table_part(frame)
        if traits.section:
            self._mark_section(traits, -1)
        self._go_to(outer)

    def _end_inline(self, act: Act) -> None:
        if act is Act.LINK:
            self._flow.close_link()
        elif act is Act.BOLD:
            self._flow.close_bold()
        elif act is Act.TITLE and not self.title:
            self._take_title()

    def _void(self, tag: str, written: str) -> None:
        """An element that holds no text; inside a drawing it may be written with an end tag."""
        if tag == "br":
            self._flow.end_line()
        elif tag == "hr":
            self._flow.flush(self._scope)
        elif tag in ("base", "link") and written:
            self._take_base(tag, attributes_of(written))

    def _take_base(self, tag: str, attributes: Mapping[str, str]) -> None:
        href = attributes.get("href", "")
        canonical = "canonical" in attributes.get("rel", "").lower().split()
        if tag == "base" and href:
            self._resolver = Resolver(self._resolver.resolve(href) or href)
            self._base_known = True
        elif canonical and not self._base_known:
            self._resolver = Resolver(href)

    def _take_title(self) -> None:
        """The page's title; it stands in the head, so it is no block."""
        self.title = clean("".join(self._flow.pieces))
        self._flow.pieces.clear()

    def _close_table_part(self, frame: Frame) -> None:
        traits, _, before = frame
        if traits.act is Act.TABLE:
            if self._tables:
                self._tables.pop()
        elif traits.tag == "th" and self._tables:
            text = " ".join(draft.text for draft in self.drafts[before : before + 20])
            self._tables[-1].header(text, traits.attributes.get("scope", "").lower())

    def _mark_section(self, traits: Traits, side: int) -> None:
        mark = Draft("", self._scope, self.root, BlockKind.PARAGRAPH, section=side)
        mark.alone = traits.tag in elements.FRESH
        self.drafts.append(mark)

    def _scope_in(self, traits: Traits, outer: Scope, written: str) -> Scope:
        """The scope inside an element: sight first, then what kind of text stands there."""
        scope, lasting = self._sight_in(traits, outer, written)
        if traits.landmark:
            scope = self._region_in(traits, scope)
        if traits.act in SCOPED:
            scope = self._kind_in(traits, scope)
        if traits.screen:
            scope = scope._replace(screen=traits.screen)
        if lasting and not traits.makes:
            traits.memo = (outer, scope)
        return scope

    def _region_in(self, traits: Traits, scope: Scope) -> Scope:
        attributes = traits.attributes
        lang = attributes.get("lang", "").strip() or scope.lang
        if traits.tag == "html":
            self.lang = lang
        region = elements.region_of(traits.tag, attributes, sectioned=scope.sectioned)
        region = region or scope.region
        sectioned = scope.sectioned or traits.tag in elements.PARTS
        if (region, lang, sectioned) == (scope.region, scope.lang, scope.sectioned):
            return scope
        return scope._replace(region=region, lang=lang, sectioned=sectioned)

    def _sight_in(self, traits: Traits, outer: Scope, written: str) -> tuple[Scope, bool]:
        """The scope with its sight, and whether it is the same for every tag of these traits."""
        style, lasting = traits.style, traits.style is not None
        if style is None:
            style = self._cascade.style(traits.candidates, traits.inline, len(self._frames))
        if not style and not traits.why:
            return outer, lasting
        sight = look(outer.sight, style) if style else outer.sight
        if traits.why and not sight.gone:
            sight = sight._replace(gone=traits.why)
        hidden = sight.reason
        if hidden.startswith(_OPENABLE) and not outer.hidden:
            lasting = False
            if self._study.can_open(traits, written):
                return outer._replace(collapsed=True), lasting
        return outer._replace(sight=sight, hidden=hidden), lasting

    def _kind_in(self, traits: Traits, scope: Scope) -> Scope:
        act = traits.act
        if act is Act.HEADING:
            level = elements.heading_level(traits.tag, traits.attributes)
            return scope._replace(kind=BlockKind.HEADING, level=level)
        if act in (Act.LIST, Act.DEFINITION):
            kind = BlockKind.ITEM if act is Act.DEFINITION else BlockKind.PARAGRAPH
            return scope._replace(inside=Container(parent=scope.inside), kind=kind)
        if act in (Act.ITEM, Act.TERM):
            kind = BlockKind.ITEM if act is Act.ITEM else BlockKind.TERM
            return scope._replace(kind=kind)
        if act in (Act.TABLE, Act.ROW, Act.CELL):
            return self._table_in(traits, scope)
        return self._other_in(traits, scope)

    def _table_in(self, traits: Traits, scope: Scope) -> Scope:
        if traits.act is Act.TABLE:
            self._tables.append(Table())
            return scope._replace(
                inside=Container(parent=scope.inside, picky=True), kind=BlockKind.PARAGRAPH
            )
        if not self._tables:
            return scope
        if traits.act is Act.ROW:
            self._tables[-1].row()
            return scope
        spans = traits.attributes
        leads = self._tables[-1].cell(spans.get("colspan", ""), spans.get("rowspan", ""))
        if traits.tag == "th":
            leads = ()
        return scope._replace(kind=BlockKind.CELL, leads=leads)

    def _other_in(self, traits: Traits, scope: Scope) -> Scope:
        act = traits.act
        if act in (Act.DETAILS, Act.OPTION):
            closed = act is Act.OPTION or "open" not in traits.attributes
            return scope._replace(collapsed=scope.collapsed or closed)
        if act is Act.SUMMARY and self._frames and self._frames[-1][0].act is Act.DETAILS:
            collapsed = self._frames[-1][1].collapsed
            return scope._replace(kind=BlockKind.HEADING, level=7, collapsed=collapsed)
        return scope._replace(keeps_lines=True) if act is Act.LINES else scope

    def _attach_last_links(self) -> None:
        """Links without words after the last block belong to it."""
        rest = tuple(self._shown.links)
        last = next((d for d in reversed(self.drafts) if not (d.scope.hidden or d.section)), None)
        if rest and last is not None:
            last.links += rest
