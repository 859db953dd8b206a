"""HTML as visible blocks in reading order, each with where it stands on the page."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from hpd_pages.model.snapshot import Block, BlockKind, Document

_TOKEN = re.compile(r'([^<]*)<(/?)([a-z][^\s/>]*)((?: =?[^\s=/>]*="[^"]*")*)>')
_SILENT = ["script", "style", "template", "noscript", "head", "iframe"]
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data em font i kbd label mark q s small span strike strong sub sup time tt u var wbr".split()
)
_HIDDEN = re.compile(r'(?: hidden="|display:\s*none|visibility:\s*hidden)')
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def read_html(body: str, *, base: str = "") -> Document:
    """The visible blocks of a page; links are absolute against `base`."""
    tree = LexborHTMLParser(body)
    tree.strip_tags(_SILENT, recursive=True)
    blocks: list[Block] = []
    hidden: list[Block] = []
    pieces: list[str] = []
    stack: list[tuple[BlockKind, bool]] = [(BlockKind.PARAGRAPH, False)]
    lead = ""
    for text, close, tag, attributes in _TOKEN.findall(tree.html or ""):
        pieces.append(text)
        if tag not in _INLINE:
            words = " ".join(
                "".join(pieces)
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .split()
            )
            pieces.clear()
            if words:
                kind, unseen = stack[-1]
                to = hidden if unseen else blocks
                leads = (lead,) if kind is BlockKind.ITEM and lead else ()
                to.append(
                    Block(
                        index=len(to),
                        text=words,
                        kind=kind,
                        lead_ins=leads,
                        hidden="not displayed" if unseen else "",
                    )
                )
                if kind is not BlockKind.ITEM:
                    lead = words
        if tag in _VOID:
            continue
        if close:
            stack.pop()
        else:
            kind, unseen = stack[-1]
            if tag == "li":
                kind = BlockKind.ITEM
            elif re.fullmatch("h[1-6]", tag):
                kind = BlockKind.HEADING
            stack.append((kind, unseen or bool(_HIDDEN.search(attributes))))
    return Document(blocks=tuple(blocks), hidden=tuple(hidden))
