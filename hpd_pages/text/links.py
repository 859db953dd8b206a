"""Link targets as absolute addresses."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

_KEPT = ("http://", "https://", "tel:", "mailto:")
_STRIPPED = str.maketrans("", "", "\t\r\n")


class Resolver:
    """Makes targets absolute against one base address; "" where the base is not known."""

    def __init__(self, base: str) -> None:
        self._base = base
        try:
            parts = urlsplit(base)
        except ValueError:
            parts = urlsplit("")
            self._base = ""
        known = parts.scheme in ("http", "https") and parts.netloc
        self._origin = f"{parts.scheme}://{parts.netloc}" if known else ""

    def resolve(self, href: str) -> str:
        """The absolute target (http, https, tel, mailto); as written where no base is known; ""
        for what leads nowhere else (`#part`, `javascript:`).
        """
        href = href.strip()
        if not href.isprintable():
            href = href.translate(_STRIPPED)
        if not href or href[0] == "#":
            return ""
        if href[:8].lower().startswith(_KEPT):
            return href
        if href[0] == "/" and href[1:2] != "/" and (".." not in href or not self._origin):
            return self._origin + href
        return self._join(href)

    def _join(self, href: str) -> str:
        try:
            scheme = urlsplit(href).scheme
            target = urljoin(self._base, href) if self._origin else href
        except ValueError:
            return ""
        return "" if scheme not in ("", "http", "https") else target
