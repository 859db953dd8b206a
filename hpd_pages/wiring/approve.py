"""Approve: the request to the Chief, the signed answer on file, and whether it is still good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.approvals import approvals, contents, kit_of
from hpd_pages.wiring.changes import noting
from hpd_pages.wiring.defaults import HISTORY, STATE
from hpd_pages.wiring.open_registry import OpenRegistry, open_registry

if TYPE_CHECKING:
    from hpd_pages.model.approval import Standing
    from hpd_pages.model.declaration import Declaration
    from hpd_pages.model.finding import Finding
    from hpd_pages.model.kit import Kit
    from hpd_pages.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested:
    """The files of a request, the digest it names, and the failures it tells of."""

    files: tuple[Path, ...]
    digest: str
    failures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back signed: who approved, when (ISO 8601 dates), and the paper.

    `memo` is the scan, None where the approval is to be signed with a key; `digest` is the
    beginning of the digest on the paper, "" where nobody copied it.
    """

    office: str
    date: str
    memo: Path | None = None
    expires: str = ""
    review: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """Where the approval lies, and the digest of what it approves."""

    folder: Path
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One approval on file as it stands; `current` is the one in force, which the rule judges."""

    page: str
    standing: Standing
    findings: tuple[Finding, ...]
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request as it would be written: its texts by file name, and what `Requested` says."""

    files: Mapping[str, str]
    digest: str
    failures: int


def request(start: Path, page_id: str, output: Path | None, *, preprinted: bool) -> Requested:
    """Write the request for the page's approval as HTML and Markdown beside its kit.

    Raises RegistryError, UsageError for an unknown id or a page whose texts are not complete.
    """
    from hpd_pages.io.kits import write_beside

    registry = open_registry(start, output)
    made = drafted_request(registry, page_id, preprinted=preprinted)
    return Requested(
        files=write_beside(registry.output, made.files),
        digest=made.digest,
        failures=made.failures,
    )


def ask(start: Path, page_id: str, *, office: str, store: str = "") -> Requested:
    """As `request`, and the journal tells who asked for the approval of which content."""
    from hpd_pages.io.kits import write_beside

    registry = open_registry(start)
    made = drafted_request(registry, page_id)
    with noting(
        registry.root,
        action="approval requested",
        office=office,
        facts={"page": page_id, "content": made.digest},
        store=store,
    ):
        return Requested(
            files=write_beside(registry.output, made.files),
            digest=made.digest,
            failures=made.failures,
        )


def not_their_own(start: Path, page_id: str, account: str, *, store: str = "") -> None:
    """Raise UsageError where it was this account that changed the page last: nobody approves a page
    of their own.
    """
    from hpd_pages.errors import UsageError
    from hpd_pages.io.changes import last_saved_by
    from hpd_pages.io.records_store import open_records
    from hpd_pages.io.registry import find_root

    place = store or find_root(start) / STATE / HISTORY
    with open_records(place) as records, records.reading() as connection:
        last = last_saved_by(connection, page_id)
    if last == account:
        raise UsageError(
            f"this account changed {page_id} last, and nobody approves a page of their own",
            hint="Have another approver look at it.",
        )


def drafted_request(registry: OpenRegistry, page_id: str, *, preprinted: bool = False) -> Request:
    """The request for the page's approval as HTML and Markdown; nothing is written.

    Raises UsageError for an unknown id or a page whose texts are not complete.
    """
    from hpd_pages.engine.approval_request import request_context
    from hpd_pages.engine.approved import content_digest
    from hpd_pages.model.finding import Verdict
    from hpd_pages.platforms import PLATFORMS

    page, declaration = _chosen(registry, page_id)
    kit = _whole_kit(registry, declaration)
    content = contents(registry.root, registry.department)(declaration)
    held = approvals(registry.root, registry.department)
    findings = _findings(registry.root, page, kit)
    context = request_context(
        page,
        registry.department,
        next(p for p in PLATFORMS if p.id == page.platform),
        kit,
        content=content,
        findings=findings,
        standing=held.standing(declaration, registry.department),
        preprinted=preprinted,
    )
    files = {
        f"{page.id}.approval-request.{suffix}": registry.renderer.render(
            f"approval/request.{suffix}.j2", {"r": context}
        )
        for suffix in ("html", "md")
    }
    failures = [f for f in findings if f.verdict is Verdict.FAIL and f.rule != "B1-approval"]
    return Request(files=files, digest=content_digest(content), failures=len(failures))


def record(
    start: Path,
    page_id: str,
    answer: Answer,
    *,
    activate: bool,
    office: str = "",
    store: str = "",
) -> Recorded:
    """Keep the approval with exactly the content that was approved, and tell the journal of it;
    see `engine.recording`. `office` is the one that puts it on file.

    Raises RegistryError; UsageError for an unknown id, a page whose texts are not complete, and
    whatever keeps the answer from being an approval of it; StoreError.
    """
    from hpd_pages.engine import recording
    from hpd_pages.engine.approved import content_digest
    from hpd_pages.io.approvals import free, read_memo, write
    from hpd_pages.io.clock import now, today
    from hpd_pages.io.files import write_atomic

    registry = open_registry(start)
    page, declaration = _chosen(registry, page_id)
    _whole_kit(registry, declaration)
    content = contents(registry.root, registry.department)(declaration)
    asked = recording.Asked(
        page=page.id,
        office=answer.office,
        date=answer.date,
        expires=answer.expires,
        review=answer.review,
        digest=answer.digest,
    )
    digest = content_digest(content)
    asked = recording.checked(asked, page, registry.department, digest, today=today())
    recording.not_twice(
        asked, approvals(registry.root, registry.department).latest(page.id), content
    )
    if activate:
        recording.may_go_live(page)
    memo = read_memo(start / answer.memo) if answer.memo else b""
    files = recording.files(asked, content, memo, recorded=now())
    folder = free(registry.root, page.id, asked.date)
    name = folder.relative_to(registry.root).as_posix()
    active = _activated(registry.root, declaration) if activate else {}
    with noting(
        registry.root,
        action="approval recorded",
        office=office,
        saved=active,
        kept={f"{name}/{file}": raw for file, raw in files.items()},
        facts={"page": page.id, "approver": asked.office, "on": asked.date, "content": digest},
        store=store,
    ):
        write(folder, files)
        for path, raw in active.items():
            write_atomic(registry.root / path, raw)
    return Recorded(folder=folder, digest=digest)


def sign(start: Path, page_id: str, key: Path, *, store: str = "") -> Checked:
    """Sign the page's approval on file with a private key, and keep the signature if it is good.

    Raises UsageError where there is no approval, it is signed already, or the signature of that key
    would not count; StoreError.
    """
    from hpd_pages.errors import UsageError
    from hpd_pages.io.approvals import SIGNATURE
    from hpd_pages.io.files import write_new
    from hpd_pages.io.signatures import sign as make
    from hpd_pages.model.approval import Signed

    registry = open_registry(start)
    _, declaration = _chosen(registry, page_id)
    held = approvals(registry.root, registry.department)
    found = held.latest(page_id)
    if found is None or found.declaration is None:
        hint = f"Run `hpd-pages approve record {page_id}` first."
        raise UsageError(f"no approval of {page_id} can be read", hint=hint)
    if found.signature:
        hint = "`hpd-pages approve verify` says whether the signature is good."
        raise UsageError(f"{found.path} is signed already", hint=hint)
    signature = make(found.statement, start / key.expanduser())
    signed = replace(found, signature=signature)
    standing = held.weigh(signed, page_id, declaration, registry.department)
    if standing.signature.state is not Signed.GOOD:
        why = standing.signature.why or "The approval's files are damaged."
        hint = "List the office and its public key under `approvers` in department.yml."
        raise UsageError(f"the signature was not kept: {why}", hint=hint)
    name = (Path(found.path).parent / SIGNATURE).as_posix()
    approval = standing.approval
    with noting(
        registry.root,
        action="approval signed",
        office=approval.office if approval else "",
        kept={name: signature},
        facts={"page": page_id, "key": standing.signature.key},
        store=store,
    ):
        write_new(registry.root / name, signature)
    return _checked(registry, page_id, standing, current=True)


def verify(start: Path, ids: Sequence[str]) -> tuple[Checked, ...]:
    """How every approval on file stands, older ones too; of the pages named, or of all.

    Raises UsageError for an id that has neither page nor approval, NothingToCheck for no approval.
    """
    from hpd_pages.errors import NothingToCheck
    from hpd_pages.io.approvals import folders, pages_with_approvals, read

    registry = open_registry(start)
    with_one = pages_with_approvals(registry.root)
    names = [*ids] or with_one
    for name in ids:
        if name not in with_one:
            _chosen(registry, name)
    held = approvals(registry.root, registry.department)
    declared = {page.stem: page for page in registry.registry.pages}
    done: list[Checked] = []
    for name in names:
        found = [read(registry.root, folder) for folder in folders(registry.root, name)]
        for number, one in enumerate(found, 1):
            current = number == len(found)
            page = declared.get(name) if current else None
            standing = held.weigh(one, name, page, registry.department)
            done.append(_checked(registry, name, standing, current=current))
    if not done:
        hint = "Run `hpd-pages approve request ID`, then `hpd-pages approve record ID`."
        raise NothingToCheck("no approval is on file", hint=hint)
    return tuple(done)


def _checked(registry: OpenRegistry, name: str, standing: Standing, *, current: bool) -> Checked:
    """What the rule says of the approval in force, and what is wrong with an older one."""
    from hpd_pages.model.page import Status
    from hpd_pages.rules.b1_approval import RULE, signature_findings

    page = next((page for page in registry.pages if page.id == name), None)
    if current and page is not None:
        active = replace(page, status=Status.ACTIVE, standing=standing)
        findings = RULE.check_config(active, registry.department)
    else:
        findings = (*standing.faults, *signature_findings(standing))
    return Checked(page=name, standing=standing, findings=findings, current=current)


def _chosen(registry: OpenRegistry, page_id: str) -> tuple[Page, Declaration]:
    """The page of that id and its declaration. Raises UsageError with the id that may be meant."""
    from hpd_pages.errors import UsageError
    from hpd_pages.text.suggest import did_you_mean

    for page, declaration in zip(registry.pages, registry.registry.pages, strict=True):
        if declaration.stem == page_id:
            return page, declaration
    known = sorted(declaration.stem for declaration in registry.registry.pages)
    broken = [p for p in registry.registry.problems if Path(p.path).stem == page_id]
    if broken:
        raise UsageError(broken[0].message, hint=broken[0].hint)
    meant = did_you_mean(page_id, known)
    hint = f"Did you mean {meant}?" if meant else f"The registry holds: {', '.join(known)}."
    raise UsageError(f"no page has the id {page_id}", hint=hint)


def _whole_kit(registry: OpenRegistry, declaration: Declaration) -> Kit:
    """The page's kit. Raises UsageError where the declaration or a text of it is not complete."""
    from hpd_pages.errors import UsageError
    from hpd_pages.wiring.validate import laws

    hint = f"`hpd-pages validate {declaration.path}` says where, and how to mend it."
    if errors := laws().page_schema.errors(declaration.data):
        where = errors[0].pointer.removeprefix("/").replace("/", ".")
        raise UsageError(f"{declaration.path} is not complete: see `{where}`", hint=hint)
    kit = kit_of(declaration, registry.department, registry.renderer)
    if kit.problems:
        problem = kit.problems[0]
        raise UsageError(f"the texts of {kit.page} are not complete: {problem.message}", hint=hint)
    return kit


def _findings(start: Path, page: Page, kit: Kit) -> tuple[Finding, ...]:
    """What `validate` says of the declaration, and what it does not see: the words of templates."""
    from hpd_pages.engine.wording import in_kit
    from hpd_pages.rules.wording import WORDINGS
    from hpd_pages.wiring.validate import validate

    report, _ = validate(start)
    declared = next((t.findings for t in report.targets if t.page == page.id), ())
    told = {finding.rule for finding in declared}
    return (*declared, *(f for f in in_kit(kit, WORDINGS) if f.rule not in told))


def _activated(root: Path, declaration: Declaration) -> Mapping[str, bytes]:
    """The declaration's file with `status: active` and every other byte as it is, by its name."""
    from hpd_pages.text.splice import with_word

    line, column = declaration.values["/status"]
    text = (root / declaration.path).read_bytes().decode("utf-8-sig")
    return {declaration.path: with_word(text, line, column, "active").encode()}
