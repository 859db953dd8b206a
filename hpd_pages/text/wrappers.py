"""Where a link really leads: platforms wrap links in redirects of their own, people shorten them.

A wrapper holds its target in the address itself, so nothing is fetched to take it off. A short
address holds nothing: it is asked, like any other, by a look whose every hop is guarded.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

_WRAPPERS: Mapping[str, tuple[str, str]] = {
    "l.facebook.com": ("/l.php", "u"),
    "lm.facebook.com": ("/l.php", "u"),
    "www.facebook.com": ("/flx/warn", "u"),
    "l.instagram.com": ("/", "u"),
    "l.threads.com": ("/", "u"),
    "l.threads.net": ("/", "u"),
    "l.messenger.com": ("/l.php", "u"),
    "www.youtube.com": ("/redirect", "q"),
    "youtube.com": ("/redirect", "q"),
    "www.linkedin.com": ("/redir/redirect", "url"),
    "www.tiktok.com": ("/link/v2", "target"),
    "www.google.com": ("/url", "q"),
    "go.bsky.app": ("/redirect", "u"),
}
"""By host: where the path begins, and which part of the query is the target. Sources: addresses as
the platforms' own pages carry them; each may change, and then the link is simply not unwrapped."""
_DEEPEST = 3

SHORTENERS = frozenset(
    {
        *("bit.ly", "t.co", "tinyurl.com", "ow.ly", "buff.ly", "is.gd", "v.gd", "lnkd.in", "fb.me"),
        *("dlvr.it", "rb.gy", "cutt.ly", "t.ly", "shorturl.at", "tiny.cc", "rebrand.ly", "trib.al"),
        *("goo.gl", "go.usa.gov", "1.usa.gov", "ift.tt", "hubs.ly", "mtr.cool", "spr.ly"),
    }
)


def unwrapped(url: str) -> str:
    """The address that a platform's redirect leads to; the address itself where it is none."""
    for _ in range(_DEEPEST):
        inner = _inner(url)
        if not inner:
            break
        url = inner
    return url


def is_short(url: str) -> bool:
    """Whether the address is a shortener's, which does not tell where it leads."""
    return _host(url).removeprefix("www.") in SHORTENERS


def _inner(url: str) -> str:
    path, key = _WRAPPERS.get(_host(url), ("", ""))
    if not key:
        return ""
    parts = urlsplit(url)
    if not (parts.path or "/").startswith(path):
        return ""
    found = parse_qs(parts.query).get(key, [""])[0].strip()
    if _host(found):
        return found if found.lower().startswith(("http://", "https://")) else ""
    bare = f"https://{found}"
    return bare if "." in _host(bare) and "://" not in found else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""
