"""`hpd-pages platforms [NAME]` and `platforms measure`: what fits where, and does a text fit?"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from typer.core import TyperGroup

from hpd_pages.cli.exit_codes import ExitCode
from hpd_pages.errors import UsageError

if TYPE_CHECKING:
    from typer._click.core import Context

    from hpd_pages.model.platform import Platform, Surface
    from hpd_pages.text.lengths import Count

UNITS = {
    "code-points": "characters",
    "utf-16-units": "characters (UTF-16 units)",
    "graphemes": "characters as seen",
    "utf-8-bytes": "bytes (UTF-8)",
    "x-weighted": "characters as X weighs them",
    "mastodon": "characters as Mastodon counts them",
}
_SHOW = "show"
Named = TypeVar("Named", "Platform", "Surface")


class PlatformsFormat(StrEnum):
    """How the answer is printed."""

    TEXT = "text"
    JSON = "json"


FormatChoice = Annotated[PlatformsFormat, typer.Option("--format", "-f")]


class _ShowByDefault(TyperGroup):
    """`platforms NAME` is short for `platforms show NAME`."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        words = [word for word in args if not word.startswith("-")]
        if not {"-h", "--help"} & set(args) and (not words or words[0] not in self.commands):
            args = [_SHOW, *args]
        return super().parse_args(ctx, args)


platforms = typer.Typer(
    cls=_ShowByDefault,
    help="What fits where on each platform: `platforms`, `platforms NAME`, `platforms measure`.",
)


@platforms.callback()
def start() -> None:
    """Group the commands."""


@platforms.command(_SHOW)
def show(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="One platform, such as facebook.")
    ] = None,
    output_format: FormatChoice = PlatformsFormat.TEXT,
) -> None:
    """List the platforms, or every place for text of one: limit, unit, source, day of the look."""
    from hpd_pages.wiring import platforms as wiring

    known = wiring.platforms(context.obj)
    chosen = known if name is None else (_find(name, known, "platform"),)
    if output_format is PlatformsFormat.JSON:
        _print_json([_row(platform) for platform in chosen])
    elif name is None:
        typer.echo(_list(chosen))
    else:
        typer.echo(_explain(chosen[0]))


@platforms.command("measure")
def measure(
    context: typer.Context,
    platform: Annotated[str, typer.Argument(metavar="PLATFORM", help="Such as x.")],
    surface: Annotated[str, typer.Argument(metavar="SURFACE", help="A place, such as bio.")],
    output_format: FormatChoice = PlatformsFormat.TEXT,
) -> None:
    """Count a text from standard input as the platform does; exit 1 where it does not fit."""
    from hpd_pages.text.lengths import counts
    from hpd_pages.wiring import platforms as wiring

    found = _find(platform, wiring.platforms(context.obj), "platform")
    place = _find(surface, found.surfaces, f"place on {found.name}")
    counted = list(counts(_standard_input(), place))
    if output_format is PlatformsFormat.JSON:
        _print_json(_measured(counted))
    else:
        typer.echo("\n".join(_said(counted, place)))
    raise typer.Exit(ExitCode.OK if all(count.fits for count in counted) else ExitCode.FAILED)


def _standard_input() -> str:
    """The text, without the line end that a shell puts after it."""
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"the text is not UTF-8 (byte {error.start})", hint="Save the text as UTF-8."
        ) from error
    return text.removesuffix("\n").removesuffix("\r")


def _find(name: str, known: Sequence[Named], what: str) -> Named:
    from hpd_pages.text.suggest import did_you_mean

    for one in known:
        if one.id == name.casefold():
            return one
    meant = did_you_mean(name, [one.id for one in known])
    hint = f"Did you mean {meant}? " if meant else ""
    raise UsageError(
        f"there is no {what} “{name}”",
        hint=f"{hint}Known: {', '.join(one.id for one in known)}.",
    )


def _print_json(value: object) -> None:
    import json

    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _measured(counted: Sequence[Count]) -> dict[str, object]:
    """One object; `also` has the further limits, and `fits` holds for all of them."""
    first, *more = map(_count_row, counted)
    return {
        **first,
        "fits": all(count.fits for count in counted),
        **({"also": more} if more else {}),
    }


def _count_row(count: Count) -> dict[str, object]:
    return {
        "length": count.length,
        "limit": count.limit,
        "unit": count.unit.value,
        "fits": count.fits,
    }


def _said(counted: Sequence[Count], place: Surface) -> Iterator[str]:
    for count in counted:
        unit = UNITS[count.unit]
        if count.limit is None:
            yield f"{count.length:,} {unit}; no limit is published."
        elif count.fits:
            yield f"{count.length:,} of {count.limit:,} {unit}: it fits."
        else:
            over = count.length - count.limit
            yield f"{count.length:,} of {count.limit:,} {unit}: {over:,} too many."
    if place.confidence != "sure":
        yield f"Uncertain: {place.source}."


def _row(platform: Platform) -> dict[str, object]:
    return {
        "id": platform.id,
        "name": platform.name,
        "screen": platform.screen,
        "surfaces": [
            {
                "id": place.id,
                "title": place.title,
                "holds": place.holds.value,
                "where": place.where,
                "limit": place.limit,
                "unit": place.unit.value,
                "also": [{"limit": limit, "unit": unit.value} for limit, unit in place.also],
                "confidence": place.confidence,
                "source": place.source,
                "checked": place.checked,
            }
            for place in platform.surfaces
        ],
    }


def _list(known: Sequence[Platform]) -> str:
    width = max(len(platform.id) for platform in known)
    rows = [f"{p.id:<{width}}  {', '.join(s.id for s in p.surfaces)}" for p in known]
    return "\n".join([*rows, "", "`hpd-pages platforms NAME` shows limits and sources."])


def _explain(platform: Platform) -> str:
    import textwrap

    lines = [platform.name, f"Settings screen: {platform.screen}", ""]
    for place in platform.surfaces:
        lines.append(f"{place.id}: {place.title}")
        lines.append(f"  limit   {limits_of(place)}")
        lines.append(f"  held    {place.confidence}, read {place.checked}")
        source = textwrap.fill(place.source, 68, subsequent_indent=" " * 10)
        lines.append(f"  source  {source}")
    lines += ["", f"`hpd-pages platforms measure {platform.id} SURFACE` counts a text."]
    return "\n".join(lines)


def limits_of(place: Surface) -> str:
    """Every limit of a place in words."""
    if place.limit is None:
        return "none published"
    every = ((place.limit, place.unit), *place.also)
    return " and ".join(f"{limit:,} {UNITS[unit]}" for limit, unit in every)
