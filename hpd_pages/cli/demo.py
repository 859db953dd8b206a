"""`hpd-pages demo`: the whole job on a small department's pages, served on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hpd_pages.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hpd_pages.engine.seeds import Fault
    from hpd_pages.io.loopback import Site
    from hpd_pages.model.kit import Kit
    from hpd_pages.model.report import Report

REPORT = "report.html"


def demo(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where the demo's files stay.")
    ] = Path("build/demo"),
) -> None:
    """Validate, generate and audit six made-up pages, five of them with a seeded fault."""
    from hpd_pages.engine.seeds import SEEDS, found
    from hpd_pages.io.loopback import serving
    from hpd_pages.wiring import audit as audit_wiring
    from hpd_pages.wiring import generate as generate_wiring
    from hpd_pages.wiring import validate as validate_wiring
    from hpd_pages.wiring.looking import Manner

    _make_room(output)
    with serving() as site:
        _declare(output, site.address)
        _approve(output)
        typer.echo(f"Six pages of the Example Police Department, served on {site.address}.\n")
        validated, _ = validate_wiring.validate(output)
        _say("1. Validate the declarations", validated)
        generated = generate_wiring.generate(output, (), None)
        _publish(generated.kits, site, output / "served")
        typer.echo("2. Generate the texts to paste")
        typer.echo(f"   {len(generated.kits)} kits in {output}/build, one folder a page.\n")
        audited = audit_wiring.audit(output, (), Manner(allow_private=True))
        _say("3. Audit the live pages", audited)
    _write_report(output / REPORT, audited)
    seeded = {seed.fault: seed.told for seed in SEEDS if seed.fault}
    typer.echo("4. What was seeded, and what was found")
    exact = _compare(seeded, found(audited))
    typer.echo(f"\nThe report: {output / REPORT}")
    raise typer.Exit(ExitCode.OK if exact else ExitCode.DEFECT)


def _make_room(folder: Path) -> None:
    """Empty the demo's own parts of the folder, so that no earlier run shows through."""
    import shutil

    from hpd_pages.wiring.defaults import OUTPUT, STATE

    for part in ("pages", "approvals", "served", OUTPUT, STATE):
        shutil.rmtree(folder / part, ignore_errors=True)
    for part in ("pages", "served"):
        (folder / part).mkdir(parents=True)


def _declare(folder: Path, site: str) -> None:
    """Write the made-up department and its pages, with the server's address in them."""
    from hpd_pages.engine.seeds import SEEDS
    from hpd_pages.io.resources import resource_folder

    words = resource_folder("templates") / "demo"
    _fill(words / "department.yml", folder / "department.yml", {"site": site})
    for seed in SEEDS:
        names = {
            name: getattr(seed, name) for name in ("id", "title", "purpose", "audience", "use")
        }
        _fill(words / "page.yml", folder / "pages" / f"{seed.id}.yml", {"site": site, **names})


def _approve(folder: Path) -> None:
    """Put a made-up approval of every page on file, so that an active page is one that may be."""
    from hpd_pages.engine.seeds import SEEDS
    from hpd_pages.io.clock import today
    from hpd_pages.io.resources import resource_folder
    from hpd_pages.wiring.approve import Answer, record

    memo = (resource_folder("templates") / "demo" / "memo.pdf").resolve()
    answer = Answer(office="Chief of Police", date=today(), memo=memo)
    for seed in SEEDS:
        record(folder, seed.id, answer, activate=False)


def _fill(source: Path, target: Path, words: Mapping[str, str]) -> None:
    from string import Template

    text = Template(source.read_text(encoding="utf-8")).substitute(words)
    target.write_text(text, encoding="utf-8")


def _publish(kits: tuple[Kit, ...], site: Site, served: Path) -> None:
    """Serve each generated notice page, spoilt where its seed says so."""
    from hpd_pages.engine.seeds import LOGIN_PAGE, SEEDS
    from hpd_pages.io.loopback import Answer

    seeds = {seed.id: seed for seed in SEEDS}
    site.answers["/login"] = Answer(body=LOGIN_PAGE.encode())
    for kit in kits:
        seed = seeds[kit.page]
        body = seed.spoil(kit.files["notice.en.html"])
        (served / f"{seed.id}.html").write_text(body, encoding="utf-8")
        to_login = Answer(status=302, headers={"Location": f"/login?next=/{seed.id}"})
        site.answers[f"/{seed.id}"] = to_login if seed.walled else Answer(body=body.encode())


def _say(title: str, report: Report) -> None:
    import textwrap

    from hpd_pages.formats.text import format_text

    typer.echo(title)
    typer.echo(textwrap.indent(format_text(report, quiet=True).strip(), "   ") + "\n")


def _write_report(path: Path, report: Report) -> None:
    from hpd_pages.cli.output import html_of

    path.write_text(html_of(report), encoding="utf-8")


def _compare(seeded: Mapping[Fault, str], found: frozenset[Fault]) -> bool:
    """Say of each seeded fault whether it was found, and name whatever else was."""
    for fault, told in seeded.items():
        page, rule, verdict, reason = fault
        answer = f"found: {rule} {verdict} ({reason})" if fault in found else "NOT FOUND"
        typer.echo(f"   {page:<11} {told}\n   {'':<11} {answer}")
    strangers = sorted(found - seeded.keys())
    for page, rule, verdict, reason in strangers:
        typer.echo(f"   {page:<11} not seeded, yet found: {rule} {verdict} ({reason})")
    hits = len(found & seeded.keys())
    typer.echo(f"   {hits} of {len(seeded)} seeded faults found, and {len(strangers)} others.")
    return hits == len(seeded) and not strangers
