"""Finds, among a page's links, the ones that lead to its notice page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hpd_pages.model.snapshot import Document
from hpd_pages.text.weburl import same_page
from hpd_pages.text.wrappers import is_short, unwrapped

_MOST = 3
NOWHERE: Mapping[str, str] = {}
_LABEL = re.compile(
    r"\b(?:comments?|commenting|social[- ]media|moderation|posting|community|participation)\s+"
    r"(?:use\s+)?(?:polic(?:y|ies)|guidelines|rules|notices?|terms|standards|disclaimers?)\b"
    r"|\b(?:terms|rules|conditions) (?:of|for) (?:commenting|participation)\b"
    r"|\b(?:pol[ií]tica|normas|reglas|aviso|t[ée]rminos)\s+(?:de|sobre|para)\s+(?:los\s+|las\s+)?"
    r"(?:comentarios|redes sociales|moderaci[oó]n|participaci[oó]n)\b",
    re.IGNORECASE,
)


def notice_links(
    document: Document,
    declared: Sequence[str],
    page: str,
    resolved: Mapping[str, str] = NOWHERE,
) -> tuple[str, ...]:
    """The addresses of notice pages the document links to, declared ones first, three at most.

    Links are taken out of platforms' wrappers; `resolved` says where short ones lead. A link counts
    where its target is a declared notice page, or its text names a comment or social media policy.
    Links to the page itself and links that are no web address do not.
    """
    wanted = {same_page(url) for url in declared}
    found: dict[str, tuple[bool, str]] = {}
    for link in (link for block in document.blocks for link in block.links):
        if not link.target.lower().startswith(("http://", "https://")):
            continue
        target = unwrapped(link.target)
        target = resolved.get(target, target)
        key = same_page(target)
        if key == same_page(page) or not (key in wanted or _LABEL.search(link.text)):
            continue
        found.setdefault(key, (key not in wanted, target))
    ranked = sorted(found.values(), key=lambda row: row[0])
    return tuple(target for _, target in ranked[:_MOST])


def short_links(document: Document) -> tuple[str, ...]:
    """The short addresses that the document links to, three at most: where they lead is unseen."""
    found = (unwrapped(link.target) for block in document.blocks for link in block.links)
    return tuple(dict.fromkeys(url for url in found if is_short(url)))[:_MOST]
