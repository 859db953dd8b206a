"""Ports: what the engine asks of the outside, as Protocols that io/ fulfils and tests fake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from hpd_pages.model.approval import Signature
from hpd_pages.model.declaration import SchemaError
from hpd_pages.model.department import Approver
from hpd_pages.model.finding import Verdict
from hpd_pages.model.report import Run, Target
from hpd_pages.model.response import Response


class Look(Protocol):
    """Brings back the bytes of a URL or a file; safe to call from many threads."""

    def __call__(self, target: str) -> Response:
        """What is there.

        Raises LookError where it could not be seen, with a cause of `model.finding.Reason`;
        UsageError or UnreadableFile where the target itself is wrong.
        """


class Draw(Protocol):
    """Draws a page that plain HTTP brought back, in a browser; safe to call from many threads."""

    def __call__(self, response: Response) -> Response | None:
        """What the browser told of the page, with `drawn_by`; None where nothing was drawn.

        Raises LookError where it could not be drawn.
        """


class History(Protocol):
    """Keeps the results of runs, page by page, so that a killed run loses nothing that was done."""

    def begin(self, started_at: str, inputs: str = "") -> Run:
        """A new run, with the run before it. Raises StoreError."""

    def resume(
        self, pages: Sequence[str], after: str, inputs: str = ""
    ) -> tuple[Run, Mapping[str, Target]] | None:
        """The last run and its results by page, where it was stopped before its end.

        None where it ended, began before `after` or with other `inputs` (a digest of declarations
        and tool), or holds a page that is not among `pages`.
        """

    def all_before(self, run: Run, pages: Sequence[str]) -> Mapping[str, Mapping[str, Verdict]]:
        """The verdicts by rule that each page got in the last earlier run that judged it; a page
        that none did has no key.
        """

    def record(self, run: Run, target: Target) -> None:
        """Keep one page's result; on disk when this returns. Raises StoreError."""

    def finish(self, run: Run, finished_at: str) -> Run:
        """The run, closed at that time."""


class SchemaChecker(Protocol):
    """Knows what a declaration must say, as data."""

    def errors(self, data: object) -> list[SchemaError]:
        """What does not fit, in the file's order, one error for each place."""

    def requirement(self, pointer: str) -> str:
        """The requirement that the value at `pointer` serves; "" where there is none."""

    def description(self, pointer: str) -> str:
        """The schema's words on the value at `pointer`; "" where it has none."""

    def blocks(self) -> Mapping[str, str]:
        """Title and description of every key of the file, in the schema's order."""


class SignatureChecker(Protocol):
    """Checks SSH signatures of approvals."""

    def check(
        self,
        statement: bytes,
        signature: bytes,
        *,
        office: str,
        date: str,
        approvers: Sequence[Approver],
    ) -> Signature:
        """Whether `signature` signs `statement` with a key of `office` that was good on `date`."""


class Renderer(Protocol):
    """Turns templates and a page's words into text. Every method raises TemplateError."""

    def render(self, name: str, context: Mapping[str, object]) -> str:
        """The text of template `name` ("kits/kit.md.j2"), with one line feed at its end."""

    def macro(self, name: str, form: str, context: Mapping[str, object]) -> str:
        """The text of macro `form` of template `name`, without space around it."""

    def notice(self, stem: str, lang: str, form: str, context: Mapping[str, object]) -> str:
        """The notice of a rule's stem in `lang`; `form` is "short", "medium" or "long"."""

    def digest(self) -> str:
        """SHA-256, in hex, over all templates in force."""
