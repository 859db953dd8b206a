"""Markdown as blocks: rendered to HTML by CommonMark's rules, and read as HTML."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hpd_pages.model.snapshot import Document
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_FRONT_MATTER = re.compile(
    r"(?:---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)|\+\+\+[ \t]*\n(?:.*\n)*?\+\+\+)[ \t]*(?:\n|\Z)"
)
_TEMPLATE_TAG = re.compile(r"\{\{[^{}\n]*+\}\}|\{%[^%\n]*+%\}")
_ATTRIBUTE_LIST = re.compile(r"^[ \t]*\{:[^{}\n]*+\}[ \t]*$", re.MULTILINE)
# The renderer drops what is nested deeper than it can go: such text is read as plain text.
_TOO_DEEP = re.compile(r"^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){30}|^[ \t]{120}[ \t]*\S", re.MULTILINE)
_QUOTE = re.compile(r"^(?:[ \t]*>)+[ \t]?", re.MULTILINE)
_EXTRAS = ["table", "strikethrough"]


def read_markdown(text: str) -> Document:
    """The blocks of a Markdown document (CommonMark with tables; raw HTML is read as HTML).

    Front matter (`---` or `+++`) and template tags (`{{ }}`, `{% %}`) are not text a visitor sees
    and are left out. Source lines count in the HTML that was made, so none is given.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if text.startswith(("---", "+++")):
        text = _FRONT_MATTER.sub("", text, count=1)
    if "{" in text:
        text = _ATTRIBUTE_LIST.sub("", _TEMPLATE_TAG.sub("", text))
    if _TOO_DEEP.search(text):
        return read_text(_QUOTE.sub("", text))
    return read_html(_renderer().render(text))


@cache
def _renderer() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable(_EXTRAS)
