"""Markdown as blocks: rendered to HTML by CommonMark's rules, and read as HTML."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hpd_pages.model.snapshot import Document
from hpd_pages.text.html import read_html

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_FRONT_MATTER = re.compile(
    r"\ufeff?(?:---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)|\+\+\+[ \t]*\n(?:.*\n)*?\+\+\+)[ \t]*(?:\n|\Z)"
)
_TEMPLATE_TAG = re.compile(r"\{\{(?:[^{}]|\{(?!\{)|\}(?!\}))*+\}\}|\{%(?:[^%]|%(?!\}))*+%\}")
_ATTRIBUTE_LIST = re.compile(r"^[ \t]*\{:[^{}\n]*+\}[ \t]*$", re.MULTILINE)


def read_markdown(text: str) -> Document:
    """The blocks of a Markdown document (CommonMark with tables; raw HTML is read as HTML).

    Front matter (`---` or `+++`) and template tags (`{{ }}`, `{% %}`) are not text a visitor sees
    and are left out. Source lines count in the HTML that was made, so none is given.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = (
        _FRONT_MATTER.sub("", text, count=1)
        if text[:4].lstrip("\ufeff")[:3] in ("---", "+++")
        else text
    )
    if "{" in text:
        text = _ATTRIBUTE_LIST.sub("", _TEMPLATE_TAG.sub("", text))
    return read_html(_renderer().render(text))


@cache
def _renderer() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
