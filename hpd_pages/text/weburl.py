"""What is wrong with a web address that a declaration gives to residents."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

SCHEMES = ("https", "http")
NO_SCHEME = "does not start with https://"


def address_fault(url: str) -> str:
    """Why `url` is no address a resident can open, as the end of “it …”; "" where it is one.

    An address is absolute, http or https, with a host and no user name or password (RFC 3986).
    """
    if any(c.isspace() or ord(c) < 32 or c in '<>"\\^`{|}' for c in url):  # noqa: PLR2004
        return "holds a space or another character that no address has"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "is not a well-formed address"
    if port == 0:
        return "names port 0"
    return _scheme_fault(parts.scheme) or _host_fault(parts)


def _host_fault(parts: SplitResult) -> str:
    if parts.username is not None or parts.password is not None:
        return "holds a user name or password"
    host = parts.hostname or ""
    return "names no host" if not host.strip(".") or ".." in host else ""


def _scheme_fault(scheme: str) -> str:
    if scheme in SCHEMES:
        return ""
    return f"starts with `{scheme}:`, not with https://" if scheme else NO_SCHEME


def same_page(url: str) -> str:
    """A form of `url` that is equal for addresses of the same page.

    Scheme, `www.`, letter case of the host, default port, fragment and a last slash do not count.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    shown = "" if port in (None, 80, 443) else f":{port}"
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{shown}{parts.path.rstrip('/')}{query}"
