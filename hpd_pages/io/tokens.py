"""Keys of APIs: read from the environment, sent only where they belong, taken out of everything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from hpd_pages.errors import LookError
from hpd_pages.model.response import Response

_KEY = re.compile(r"[\x21-\x7e]{1,4096}")
_VARIABLE = re.compile(r"[A-Z][A-Z0-9_]{0,99}")
_HIDDEN = "[key]"


def tokens(variables: Mapping[str, str], environment: Mapping[str, str]) -> dict[str, str]:
    """The key of each platform whose variable holds one: printable ASCII without spaces."""
    held = {name: environment.get(variable, "").strip() for name, variable in variables.items()}
    return {name: key for name, key in held.items() if _KEY.fullmatch(key)}


def without_keys(lines: Sequence[str], tokens: object) -> tuple[str, ...]:
    """The lines of a declaration without what stands in its `tokens` and is no variable's name.

    Somebody may have pasted a key there, and the lines are shown beside a finding.
    """
    values = tokens.values() if isinstance(tokens, Mapping) else [tokens]
    pasted = [v for v in values if isinstance(v, str) and v and not _VARIABLE.fullmatch(v)]
    shown = tuple(lines)
    for value in pasted:
        shown = tuple(line.replace(value, _HIDDEN) for line in shown)
    return shown


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Grant:
    """A key, the request header it goes into after `scheme`, and what every address it may go to
    begins with.
    """

    key: str
    header: str
    prefix: str
    scheme: str = ""


class Keys:
    """Adds keys to requests, and takes them out of whatever came back. It never shows them."""

    def __init__(self, grants: Iterable[Grant]) -> None:
        self._grants = tuple(grants)
        self._secrets = tuple(
            spelling
            for grant in self._grants
            for spelling in dict.fromkeys(
                (grant.key, quote(grant.key, safe=""), grant.key.replace("/", r"\/"))
            )
        )

    def headers(self, url: str) -> dict[str, str]:
        """The headers that carry the key for an address; none for any other address."""
        return {g.header: g.scheme + g.key for g in self._grants if url.startswith(g.prefix)}

    def hide(self, text: str) -> str:
        """The text without any key."""
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return text

    def clean(self, response: Response) -> Response:
        """The response without any key; as received where none is in it."""
        if not self._secrets:
            return response
        body = self._hidden(response.body)
        kept = body is response.body
        headers = {name: self.hide(value) for name, value in response.headers.items()}
        if not kept:  # the stored body is no longer packed
            headers.pop("content-encoding", None)
        return replace(
            response,
            url=self.hide(response.url),
            final=self.hide(response.final),
            redirects=tuple(self.hide(url) for url in response.redirects),
            headers=headers,
            body=body,
            wire=self._hidden(response.wire) if kept else body,
        )

    def cleaned(self, error: LookError) -> LookError:
        """The error without any key in its words."""
        return LookError(error.cause, self.hide(error.message), hint=self.hide(error.hint))

    def _hidden(self, data: bytes) -> bytes:
        for secret in self._secrets:
            if secret.encode() in data:
                data = data.replace(secret.encode(), _HIDDEN.encode())
        return data


NO_KEYS = Keys(())
