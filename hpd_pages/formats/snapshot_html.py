"""A kept page as a document of its own: plain to read, with the words that a finding rests on."""

from __future__ import annotations

from collections.abc import Iterable

from hpd_pages.model.snapshot import Block, BlockKind, Document
from hpd_pages.text.tags import Html, el

POLICY = (
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'self'"
)
"""The Content-Security-Policy to serve it under; the document says as much of it as one can."""
_IN_PAGE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'"
_STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2127; --muted: #545d69; --line: #d5d9df;
  --link: #0b4f9e; --quote: #ffe58a; --on-quote: #1c2127; --near: #d7e8ff; --on-near: #10233d; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e7eaee; --muted: #a8b1bd;
  --line: #39414b; --link: #8ec1ff; --quote: #f2c94c; --near: #24466f; --on-near: #e7f1ff; } }
* { box-sizing: border-box; max-width: 100%; }
html { scroll-padding-top: 6rem; }
body { margin: 0; padding: 1rem 1.25rem 2rem; background: var(--paper); color: var(--ink);
  font: 0.95rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial,
  sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { margin: 1.1em 0 0.4em; line-height: 1.3; font-size: 1.05rem; }
h1 { font-size: 1.35rem; } h2 { font-size: 1.2rem; }
p, ul, ol, dl, table, figure { margin: 0.45rem 0; } ul, ol { padding-inline-start: 1.4rem; }
table { border-collapse: collapse; } td, th { padding: 0.2rem 0.5rem; border: 1px solid var(--line);
  text-align: start; vertical-align: top; }
a { color: var(--link); text-decoration: underline; } pre { white-space: pre-wrap; }
img { height: auto; } img:not([src]) { padding: 0 0.3rem; border: 1px dashed var(--line);
  color: var(--muted); }
mark { padding: 0.05em 0.1em; border-radius: 0.15rem; background: var(--quote);
  color: var(--on-quote); outline: 2px solid var(--quote); }
mark.near { background: var(--near); color: var(--on-near); outline-color: var(--near); }
.unseen { color: var(--muted); text-decoration: line-through; }
.note { margin: 0 0 1rem; padding: 0.5rem 0.75rem; border-inline-start: 4px solid var(--line);
  color: var(--muted); }
"""


def snapshot_html(title: str, content: str, *, note: str = "", lang: str = "") -> str:
    """The document; `content` is sanitised HTML, `note` words to put before it."""
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", http_equiv="Content-Security-Policy", content=_IN_PAGE),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title),
        el("style", Html(_STYLE)),
    )
    said = el("p", note, class_="note") if note else Html("")
    body = el("body", said, el("main", Html(content), tabindex="0"))
    return f"<!doctype html>\n{el('html', head, body, **({'lang': lang} if lang else {}))}\n"


def blocks_html(document: Document) -> str:
    """What was read of a page that is no HTML, block by block."""
    return "\n".join(_blocks(document.blocks))


def _blocks(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        heading = block.kind in (BlockKind.HEADING, BlockKind.TITLE)
        name = "h2" if heading else "li" if block.kind is BlockKind.ITEM else "p"
        given = {"lang": block.lang} if block.lang else {}
        element = el(name, block.text, **given)
        yield el("ul", element) if name == "li" else element
