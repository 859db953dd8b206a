"""`hpd-pages approve`: the request to the Chief, the signed answer on file, and its check (B.1)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.options import OfficeOption, QuietOption, StoreOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hpd_pages.wiring.approve import Checked

approve = typer.Typer(
    help="Have pages approved: request, record, sign, verify (B.1).", no_args_is_help=True
)

PageId = Annotated[str, typer.Argument(metavar="ID", help="The page's id.")]


@approve.command("request")
def request(
    context: typer.Context,
    page: PageId,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Default: build/.")
    ] = None,
    preprinted: Annotated[
        bool,
        typer.Option("--preprinted", help="Leave the top free, for paper with a letterhead on it."),
    ] = False,
) -> None:
    """Write the request to the Chief, to print or to mail: page, texts, risks, digest."""
    from hpd_pages.wiring.approve import request as write

    done = write(context.obj, page, output, preprinted=preprinted)
    for file in done.files:
        typer.echo(str(file))
    typer.echo(f"Digest of what is to be approved: {done.digest}")
    if done.failures:
        some = "1 requirement fails" if done.failures == 1 else f"{done.failures} requirements fail"
        typer.echo(f"{some}; the request says so. Mend them before you send it.", err=True)
        raise typer.Exit(ExitCode.FAILED)


@approve.command("record")
def record(
    context: typer.Context,
    page: PageId,
    office: Annotated[str, typer.Option(help="Who approved, such as “Chief of Police”.")],
    date: Annotated[str, typer.Option(metavar="DAY", help="When: year-month-day.")],
    memo: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The signed paper as a PDF; it is copied.")
    ] = None,
    expires: Annotated[str, typer.Option(metavar="DAY", help="The approval's last day.")] = "",
    review: Annotated[str, typer.Option(metavar="DAY", help="When it is due again.")] = "",
    digest: Annotated[
        str,
        typer.Option(
            help="The digest on the signed paper, or its first digits: refuse if the page is not "
            "what was approved."
        ),
    ] = "",
    activate: Annotated[
        bool, typer.Option("--activate", help="Also write `status: active` into the declaration.")
    ] = False,
    by: OfficeOption = "",
    store: StoreOption = "",
) -> None:
    """Keep the approval, with exactly the content that was approved, in approvals/, and tell the
    journal of it.
    """
    from hpd_pages.wiring.approve import Answer
    from hpd_pages.wiring.approve import record as keep

    answer = Answer(
        office=office, date=date, memo=memo, expires=expires, review=review, digest=digest
    )
    done = keep(
        context.obj, page, answer, activate=activate, office=" ".join(by.split())[:200], store=store
    )
    typer.echo(f"{done.folder}: the approval is on file.")
    typer.echo(f"Digest of what is approved: {done.digest}")
    if not digest:
        typer.echo("Compare it with the digest on the signed paper.")
    if memo is None:
        typer.echo(f"Without a signed paper it counts only once it is signed: approve sign {page}")
    if not activate:
        typer.echo("When the page goes live, write `status: active` into its declaration.")


@approve.command("sign")
def sign(
    context: typer.Context,
    page: PageId,
    key: Annotated[
        Path, typer.Option(metavar="FILE", help="The private SSH key, such as ~/.ssh/id_ed25519.")
    ],
    store: StoreOption = "",
) -> None:
    """Sign the approval on file with an SSH key whose public part department.yml lists."""
    from hpd_pages.wiring.approve import sign as make

    done = make(context.obj, page, key, store=store)
    typer.echo(f"{done.standing.path}.sig: signed with {done.standing.signature.key}")


@approve.command("verify")
def verify(
    context: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[IDS]...", help="Page ids; default: all.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Check every approval on file, older ones too: content, paper, signature, day, office."""
    from hpd_pages.wiring.approve import verify as check

    done = check(context.obj, ids or ())
    if as_json:
        _print_json(done)
    else:
        for one in done:
            _print(one, quiet=quiet)
    raise typer.Exit(_exit_code(done))


def _print(one: Checked, *, quiet: bool) -> None:
    from hpd_pages.text.safe import clean

    bad = [f for f in one.findings if f.verdict in ("fail", "unknown")]
    standing = one.standing
    if standing.problem is not None:
        typer.echo(f"{standing.path}: cannot be read: {clean(standing.problem.message)}")
        typer.echo(f"  hint: {clean(standing.problem.hint)}")
        return
    for finding in bad:
        typer.echo(f"{standing.path}: {finding.verdict.value}: {clean(finding.message)}")
        typer.echo(f"  mend: {clean(finding.fix)}")
        if finding.diff:
            typer.echo(clean(finding.diff))
    if not bad and not quiet and standing.approval is not None:
        typer.echo(f"{standing.path}: {_good(one)}")


def _good(one: Checked) -> str:
    approval, key = one.standing.approval, one.standing.signature.key
    assert approval is not None  # noqa: S101 - asked for by the caller
    proofs = [*(["the signed paper"] if approval.memo else []), *([f"key {key}"] if key else [])]
    state = "in force" if one.current else "older"
    return f"good ({state}): {approval.office}, {approval.date}, by {' and '.join(proofs)}."


def _print_json(done: Sequence[Checked]) -> None:
    import json

    rows = [
        {
            "page": one.page,
            "approval": one.standing.path,
            "current": one.current,
            "office": one.standing.approval.office if one.standing.approval else None,
            "date": one.standing.approval.date if one.standing.approval else None,
            "digest": one.standing.approval.digest if one.standing.approval else None,
            "signature": one.standing.signature.state.value,
            "key": one.standing.signature.key or None,
            "problem": one.standing.problem.message if one.standing.problem else None,
            "findings": [
                {"verdict": f.verdict.value, "reason": f.reason.value, "message": f.message}
                for f in one.findings
            ],
        }
        for one in done
    ]
    typer.echo(json.dumps({"approvals": rows}, ensure_ascii=False, indent=2))


def _exit_code(done: Sequence[Checked]) -> ExitCode:
    """What cannot be read first, then damage, then what fails, then what could not be seen."""
    if any(one.standing.problem for one in done):
        return ExitCode.UNREADABLE
    if any(one.standing.faults for one in done):
        return ExitCode.EVIDENCE
    verdicts = {f.verdict.value for one in done for f in one.findings}
    if "fail" in verdicts:
        return ExitCode.FAILED
    return ExitCode.UNSEEN if "unknown" in verdicts else ExitCode.OK
