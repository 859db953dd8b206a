"""How a page's approval stands: the files of the approval against what the page says today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from hpd_pages.engine.approved import changes
from hpd_pages.engine.places import place_of
from hpd_pages.engine.ports import SchemaChecker, SignatureChecker
from hpd_pages.engine.schema_findings import UNKNOWN_KEY, schema_finding, unknown_keys
from hpd_pages.errors import TemplateError
from hpd_pages.model.approval import Approval, Changed, OnFile, Signature, Standing
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.text.pointer import follow

RULE = "B1-approval"
_RESTORE = (
    "Put the file back from a copy; where there is none, have the page approved again. The files "
    "of an approval are records, and are never edited."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approvals:
    """Everything needed to say how approvals stand.

    `latest` gives the approval in force of a page id, None where none is on file; `content` the
    content of a page as it is now, and may raise TemplateError. `today` is a date.
    """

    latest: Callable[[str], OnFile | None]
    content: Callable[[Declaration], bytes]
    schema: SchemaChecker
    signatures: SignatureChecker
    today: str

    def standing(self, page: Declaration, department: Department) -> Standing:
        """How the approval of `page` stands; never raises for what is wrong with it."""
        found = self.latest(page.stem)
        if found is None:
            return Standing(today=self.today)
        return self.weigh(found, page.stem, page, department)

    def weigh(
        self, found: OnFile, name: str, page: Declaration | None, department: Department
    ) -> Standing:
        """How `found` stands, which need not be the one in force of the page called `name`.

        Its content is compared only where `page` is given.
        """
        told = found.declaration
        if told is None:
            return Standing(today=self.today, path=found.path, problem=found.problem)
        errors = self.schema.errors(told.data)
        unknown = [error for error in errors if error.keyword == UNKNOWN_KEY]
        if unknown:
            problem = unknown_keys(unknown, told)
            return Standing(today=self.today, path=found.path, problem=problem)
        if errors:
            faults = tuple(schema_finding(error, told) for error in errors)
            return Standing(today=self.today, path=found.path, faults=faults)
        approval = approval_of(told.data)
        faults = tuple(damages(found, told, name))
        compared = self._compared(found, page) if page and not faults else Compared()
        return Standing(
            today=self.today,
            path=found.path,
            approval=approval,
            faults=faults,
            signature=self._signature(found, approval, department),
            changes=compared.changes,
            unseen=compared.unseen,
        )

    def _compared(self, found: OnFile, page: Declaration) -> Compared:
        try:
            return Compared(changes=changes(found.content, self.content(page)))
        except ValueError:
            return Compared(unseen="The approved content is of a form this version does not know.")
        except TemplateError as error:
            return Compared(unseen=f"The texts cannot be written: {error.message}")

    def _signature(self, found: OnFile, approval: Approval, department: Department) -> Signature:
        if not found.signature:
            return Signature()
        return self.signatures.check(
            found.statement,
            found.signature,
            office=approval.office,
            date=approval.date,
            approvers=department.approvers,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What the comparison of contents brought."""

    changes: tuple[Changed, ...] = ()
    unseen: str = ""


def approval_of(data: Mapping[str, object]) -> Approval:
    """The approval that the data of an approval's file states; "" for what it leaves out."""
    return Approval(
        page=_word(data, "/page"),
        office=" ".join(_word(data, "/office").split()),
        date=_word(data, "/date"),
        digest=_word(data, "/content/sha256"),
        expires=_word(data, "/expires"),
        review=_word(data, "/review"),
        memo=_word(data, "/memo/file"),
    )


def damages(found: OnFile, told: Declaration, page: str) -> Iterator[Finding]:
    """A failure for each thing in which the files of the approval do not agree."""
    if _word(told.data, "/page") != page:
        message = f"The approval is for the page `{_word(told.data, '/page')}`, not `{page}`."
        yield _damage(told, "/page", message, "Move it to the folder of its own page.")
    day, folder = _word(told.data, "/date"), found.path.rpartition("/")[0].rpartition("/")[2]
    if not folder.startswith(day):
        message = f"The approval is of {day}, but its folder is named `{folder}`."
        yield _damage(told, "/date", message, f"Rename the folder to `{day}`.")
    for key in ("content", "memo"):
        name, wanted = _word(told.data, f"/{key}/file"), _word(told.data, f"/{key}/sha256")
        if name and (message := _file_damage(name, wanted, found.files.get(name))):
            yield _damage(told, f"/{key}", message, _RESTORE)
    for earlier, later in (("date", "expires"), ("date", "review"), ("review", "expires")):
        first, last = _word(told.data, f"/{earlier}"), _word(told.data, f"/{later}")
        if first and last and last < first:
            message = f"`{later}` ({last}) is before `{earlier}` ({first})."
            yield _damage(told, f"/{later}", message, _RESTORE)


def _file_damage(name: str, wanted: str, digest: str | None) -> str:
    if digest is None:
        return f"`{name}`, which the approval names, is missing."
    if digest != wanted:
        return f"`{name}` was changed after the approval: its SHA-256 is {digest[:12]}…."
    return ""


def _damage(told: Declaration, pointer: str, message: str, fix: str) -> Finding:
    return Finding(
        rule=RULE,
        verdict=Verdict.FAIL,
        reason=Reason.MALFORMED,
        message=message,
        place=place_of(told, pointer),
        fix=fix,
    )


def _word(data: Mapping[str, object], pointer: str) -> str:
    try:
        value = follow(data, pointer)
    except KeyError:
        return ""
    return value.strip() if isinstance(value, str) else ""
