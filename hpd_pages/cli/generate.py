"""`hpd-pages generate [IDS]`: the exact text to paste, and whether it has drifted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.cli.options import QuietOption
from hpd_pages.model.finding import PagePlace

if TYPE_CHECKING:
    from hpd_pages.model.finding import Finding
    from hpd_pages.model.kit import Drift, Kit
    from hpd_pages.model.report import Target
    from hpd_pages.wiring.generate import Checked, Generated

CAUSES = {
    "missing": "it was never generated, or was removed",
    "edited": "somebody edited the file",
    "declaration-changed": "the declaration changed",
    "template-newer": "a template is newer",
    "tool-newer": "hpd-pages is newer",
    "unexpected": "the kit has no such file",
}


def generate(
    context: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[IDS]...", help="Page ids; default: all.")
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit 1 with the diff where a kit drifted."),
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Default: build/.")
    ] = None,
    quiet: QuietOption = False,
) -> None:
    """Write each page's kit: the text for every place, the notice page, and a checklist."""
    from hpd_pages.wiring import generate as wiring
    from hpd_pages.wiring.processes import cores

    if check:
        raise typer.Exit(_checked(wiring.check(context.obj, ids or (), output), quiet=quiet))
    done = wiring.generate(context.obj, ids or (), output, processes=cores(), keep_texts=False)
    raise typer.Exit(_generated(done, quiet=quiet))


def _generated(done: Generated, *, quiet: bool) -> ExitCode:
    for kit in done.kits:
        changed = done.written.get(kit.page)
        if changed is None:
            typer.echo(f"{done.output / kit.page}: not written, as its own check fails", err=True)
        elif not quiet:
            typer.echo(f"{done.output / kit.page}: {len(kit.files)} files, {len(changed)} written")
            _counsel(kit.page, done.advice[kit.page])
        _problems(kit)
    _unread(done.unread)
    if done.unread:
        return ExitCode.UNREADABLE
    return ExitCode.FAILED if any(kit.problems for kit in done.kits) else ExitCode.OK


def _counsel(page: str, advice: tuple[Finding, ...]) -> None:
    from hpd_pages.text.safe import one_line

    for finding in advice:
        where = f"{finding.where.source}: " if isinstance(finding.where, PagePlace) else ""
        typer.echo(f"{page}: advice: {where}{finding.rule}: {one_line(finding.message)}")
        typer.echo(f"  mend: {one_line(finding.fix)}")


def _problems(kit: Kit) -> None:
    for problem in kit.problems:
        typer.echo(f"{kit.page}: fail: {problem.message}\n  mend: {problem.hint}", err=True)


def _checked(done: Checked, *, quiet: bool) -> ExitCode:
    for drift in done.drifts:
        _drifted(done.output, drift)
    clean = sum(drift.clean for drift in done.drifts)
    if not quiet:
        typer.echo(f"{clean} of {len(done.drifts)} kits are as they would be generated now.")
    _unread(done.unread)
    if done.unread:
        return ExitCode.UNREADABLE
    return ExitCode.OK if clean == len(done.drifts) else ExitCode.FAILED


def _drifted(output: Path, drift: Drift) -> None:
    from hpd_pages.text.safe import clean

    for file in drift.files:
        why = "; ".join(CAUSES[cause] for cause in file.causes)
        typer.echo(f"{output / drift.page / file.name}: {why}")
        typer.echo(clean(file.diff))


def _unread(targets: tuple[Target, ...]) -> None:
    for target in targets:
        if target.problem and (place := target.problem.place):
            where = f"{place.file}:{place.line}:{place.column}"
            typer.echo(
                f"{where}: {target.problem.message}\n  hint: {target.problem.hint}", err=True
            )
