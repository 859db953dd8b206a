"""Issues on GitHub or GitLab: one for each page that needs work, closed when it is mended.

An issue is found again by its label and its title, so that no page ever has two open ones.
Sources: docs.github.com/en/rest/issues (2022-11-28), docs.gitlab.com/api/issues (v4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote

import requests

from hpd_pages.model.alert import Message

LABEL = "hpd-pages"
TIMEOUT = (10, 20)
"""Seconds to connect, and between two answers."""
_PER_PAGE = 100
_MOST_PAGES = 100
BASES = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}


class Forge(Protocol):
    """Where issues are kept. Every method raises requests.RequestException or ValueError."""

    def open_issues(self) -> Mapping[str, str]:
        """The numbers of the open issues with our label, by title."""

    def create(self, message: Message) -> None:
        """Open an issue."""

    def close(self, number: str, words: str) -> None:
        """Say the words in the issue and close it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GitHub:
    """A repository on GitHub, `project` as "owner/name"."""

    base: str
    project: str
    token: str

    def open_issues(self) -> Mapping[str, str]:
        """See Forge."""
        asked = {"labels": LABEL, "state": "open"}
        return _titles(self._url(), self._headers(), asked, number="number")

    def create(self, message: Message) -> None:
        """See Forge."""
        said = {"title": message.title, "body": message.body, "labels": [LABEL]}
        _ask("POST", self._url(), self._headers(), json=said)

    def close(self, number: str, words: str) -> None:
        """See Forge."""
        _ask("POST", f"{self._url()}/{number}/comments", self._headers(), json={"body": words})
        _ask("PATCH", f"{self._url()}/{number}", self._headers(), json={"state": "closed"})

    def _url(self) -> str:
        return f"{self.base}/repos/{quote(self.project)}/issues"

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "X-GitHub-Api-Version": "2022-11-28"}


@dataclass(frozen=True, slots=True, kw_only=True)
class GitLab:
    """A project on GitLab, `project` as "group/name" or its number."""

    base: str
    project: str
    token: str

    def open_issues(self) -> Mapping[str, str]:
        """See Forge."""
        asked = {"labels": LABEL, "state": "opened"}
        return _titles(self._url(), self._headers(), asked, number="iid")

    def create(self, message: Message) -> None:
        """See Forge."""
        said = {"title": message.title, "description": message.body, "labels": LABEL}
        _ask("POST", self._url(), self._headers(), json=said)

    def close(self, number: str, words: str) -> None:
        """See Forge."""
        _ask("POST", f"{self._url()}/{number}/notes", self._headers(), json={"body": words})
        _ask("PUT", f"{self._url()}/{number}", self._headers(), json={"state_event": "close"})

    def _url(self) -> str:
        return f"{self.base}/api/v4/projects/{quote(self.project, safe='')}/issues"

    def _headers(self) -> dict[str, str]:
        return {"PRIVATE-TOKEN": self.token}


def forge(name: str, project: str, token: str, bases: Mapping[str, str]) -> Forge:
    """The forge of that name; `bases` replaces where it stands, for one's own GitLab or a test."""
    base = bases.get(name, BASES[name]).rstrip("/")
    made = GitLab if name == "gitlab" else GitHub
    return made(base=base, project=project, token=token)


def _titles(
    url: str, headers: Mapping[str, str], asked: Mapping[str, str], *, number: str
) -> Mapping[str, str]:
    """The numbers of all issues asked for, by title; both forges count pages alike."""
    found: dict[str, str] = {}
    for page in range(1, _MOST_PAGES + 1):
        more = {**asked, "per_page": str(_PER_PAGE), "page": str(page)}
        rows = _rows(_ask("GET", url, headers, params=more))
        found |= {str(row.get("title")): str(row[number]) for row in rows if number in row}
        if len(rows) < _PER_PAGE:
            break
    return found


def _ask(
    method: str,
    url: str,
    headers: Mapping[str, str],
    *,
    params: Mapping[str, str] | None = None,
    json: Mapping[str, object] | None = None,
) -> requests.Response:
    """One request; redirects are not followed, because the key would go along."""
    answer = requests.request(
        method,
        url,
        headers=dict(headers),
        params=params,
        json=json,
        timeout=TIMEOUT,
        allow_redirects=False,
    )
    if not 200 <= answer.status_code < 300:  # noqa: PLR2004 - success, RFC 9110
        raise ValueError(f"HTTP {answer.status_code}")
    return answer


def _rows(answer: requests.Response) -> list[dict[str, object]]:
    rows = answer.json()
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
