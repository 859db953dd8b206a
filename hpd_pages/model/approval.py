"""An approval by the Chief or a designee (B.1): what is on file, and how it stands today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hpd_pages.model.declaration import Declaration
from hpd_pages.model.finding import Finding
from hpd_pages.model.report import Problem

CONTENT_SCHEMA = "hpd-pages/approved-content/1"
NAMESPACE = "approval@hpd-pages"
"""The namespace of the SSH signatures, so that none made for another purpose counts (sshsig)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """The approval itself; days are ISO 8601 dates, "" where none is set.

    `digest` is the SHA-256 of the approved content; `memo` is the name of the signed paper's copy,
    "" where there is none. It is no longer valid after `expires`, and is due again on `review`.
    """

    page: str
    office: str
    date: str
    digest: str
    expires: str = ""
    review: str = ""
    memo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnFile:
    """An approval as it lies on disk.

    `statement` are the bytes of the approval's file, which a signature signs; `declaration` is that
    file as data, None where `problem` says why it cannot be read. `files` maps each file beside it
    that the statement names to its SHA-256, and lacks what is missing; `content` is the approved
    content, `signature` the SSH signature, b"" for none.
    """

    path: str
    statement: bytes = b""
    declaration: Declaration | None = None
    problem: Problem | None = None
    files: Mapping[str, str]
    content: bytes = b""
    signature: bytes = b""


class Signed(StrEnum):
    """What an SSH signature of the approval's file says."""

    NO = "no"
    GOOD = "good"
    BAD = "bad"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The state of a signature and, where it is not plain, one sentence that says why."""

    state: Signed = Signed.NO
    why: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One value that is not as it was approved; `pointer` leads to it in the approved content."""

    pointer: str
    before: str
    after: str
    diff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is on file for a page, held against what the page says on the day `today`.

    `approval` is None where none is on file or none can be read (`problem`). `faults` are findings
    on the approval's own files; `unseen` says why the content could not be compared, "" otherwise.
    """

    today: str
    path: str = ""
    approval: Approval | None = None
    problem: Problem | None = None
    faults: tuple[Finding, ...] = ()
    signature: Signature = Signature()
    changes: tuple[Changed, ...] = ()
    unseen: str = ""
