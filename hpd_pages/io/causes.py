"""Turns the errors of requests, urllib3 and the system into the causes that findings name."""

from __future__ import annotations

from http.client import HTTPException

import requests
import urllib3

from hpd_pages.errors import LookError


def late() -> LookError:
    """The look ran past its deadline."""
    return LookError("timeout", "the look took longer than its deadline")


def said(error: Exception, *, expired: bool) -> LookError:
    """The cause of a failed request, by the kind of the error and never by its words."""
    if expired:
        return late()
    if isinstance(error, requests.exceptions.SSLError | urllib3.exceptions.SSLError):
        return LookError("tls", f"the secure connection failed: {_core(error)}")
    if isinstance(error, requests.Timeout | urllib3.exceptions.TimeoutError | TimeoutError):
        return LookError("timeout", "the server did not answer in time")
    if any(isinstance(part, HTTPException) and _is_bound(part) for part in _chain(error)):
        return LookError("too-large", "the server sent too many or too long headers")
    if any(isinstance(part, TimeoutError) for part in _chain(error)):
        return LookError("timeout", "the server did not answer in time")
    return LookError("connection", f"the connection failed: {_core(error)}")


def _is_bound(error: HTTPException) -> bool:
    """http.client bounds header lines (LineTooLong) and their number (a bare HTTPException)."""
    return type(error).__name__ in ("LineTooLong", "HTTPException")


def _chain(error: BaseException) -> list[BaseException]:
    """The error and what is wrapped in it, outermost first, at most eight deep."""
    found: list[BaseException] = [error]
    for part in found:
        inner = [*part.args, getattr(part, "reason", None), part.__cause__]
        found.extend(e for e in inner if isinstance(e, BaseException) and e not in found)
        if len(found) > 8:  # noqa: PLR2004 - a bound, not a meaning
            break
    return found


def _core(error: BaseException) -> str:
    """The innermost error in few words, without addresses of objects or hosts' own text."""
    core = _chain(error)[-1]
    words = getattr(core, "verify_message", "") or getattr(core, "strerror", "") or ""
    return str(words)[:120] or type(core).__name__
