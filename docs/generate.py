# ruff: noqa: INP001 - a script beside its output, not a package
"""Writes the reference pages from the code they describe; `--check` fails where one is stale."""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typer import Typer

    from hpd_pages.model.platform import Platform, Surface

ROOT = Path(__file__).resolve().parents[1]
Schema = Mapping[str, Any]


def page(title: str, source: str, *parts: str) -> str:
    """A Markdown page with its title and the line that says where it comes from."""
    made = f"<!-- generated from {source} by `make docs`; change that, not this -->"
    return "\n\n".join((f"# {title}", made, *parts)) + "\n"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; bars and line breaks in cells are escaped."""
    return "\n".join(map(row, (head, ["---"] * len(head), *rows)))


def row(cells: Sequence[str]) -> str:
    """One line of a Markdown table."""
    return "| " + " | ".join(c.replace("|", r"\|").replace("\n", " ") for c in cells) + " |"


# The requirements.


def rules() -> str:
    """docs/rules.md: every requirement with its prose, in clause order."""
    from hpd_pages.rules import CATALOGUE

    head = ("Requirement", "Clause", "In one line", "Looked for on the live page")
    rows = [
        (f"[{r.id}](#{r.stem})", r.clause, r.title, "yes" if r.check_live else "no")
        for r in CATALOGUE
    ]
    sections = (
        f'<a id="{r.stem}"></a>\n\n## {r.id}: {r.title}\n\n'
        f"General Order 3-01a, section IV, {r.clause}.\n\n"
        f"**Why.** {r.prose.why}\n\n"
        f"**In the declaration.** {r.prose.declared}\n\n"
        f"**On the live page.** {r.prose.looked_for}\n\n"
        f"**How to mend it.** {r.prose.mend}"
        for r in CATALOGUE
    )
    intro = "What the order asks of an official page. `hpd-pages rules ID` prints one of them."
    return page("Requirements", "hpd_pages/rules/", intro, table(head, rows), *sections)


def catalogue() -> str:
    """docs/catalogue.json: the same as data, which `hpd-pages rules` reads without the judge."""
    from dataclasses import asdict

    from hpd_pages.rules import CATALOGUE

    rows = [
        {
            "id": r.id,
            "stem": r.stem,
            "clause": r.clause,
            "title": r.title,
            "live": r.check_live is not None,
            **asdict(r.prose),
            "kind": "requirement",
        }
        for r in CATALOGUE
    ]
    whole = [*rows, *wording_rows(), *draft_rows()]
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def wording_rows() -> list[dict[str, object]]:
    """The wordings for counsel in the shape of the requirements; they have no clause."""
    from hpd_pages.rules.wording import WORDINGS

    declared = "Looked for in every text that a declaration brings itself."
    live = "Looked for in the moderation notice, by sentence and context."
    in_lists = "Looked for in a list of filtered words: `hpd-pages wording --filter-list FILE`."
    return [
        {
            "id": w.id,
            "stem": w.stem,
            "clause": "",
            "title": w.title,
            "live": not w.about_lists,
            "why": f"{w.risk} Source: {w.source}. Weight: {w.weight.value}.",
            "declared": "Nothing." if w.about_lists else declared,
            "looked_for": in_lists if w.about_lists else live,
            "mend": " ".join([w.mend, *(f"Suggested ({k}): “{v}”" for k, v in w.instead.items())]),
            "kind": "wording",
        }
        for w in WORDINGS
    ]


def draft_rows() -> list[dict[str, object]]:
    """The checks of drafts in the shape of the requirements; no page is asked of them."""
    from hpd_pages.model.finding import Level
    from hpd_pages.rules.drafts import DRAFT_CHECKS

    found = {
        Level.REQUIREMENT: "A draft in which it is found fails.",
        Level.ADVICE: "What is found is advice.",
    }
    return [
        {
            "id": c.id,
            "stem": c.stem,
            "clause": c.clause,
            "title": c.title,
            "live": False,
            "why": f"{c.says} Source: {c.source}.",
            "declared": "Nothing.",
            "looked_for": f"Asked by `hpd-pages draft FILE`. {found[c.level]}",
            "mend": c.mend,
            "kind": "draft",
        }
        for c in DRAFT_CHECKS
    ]


def wording() -> str:
    """docs/wording.md: every wording for counsel, with risk, source and suggestion."""
    from hpd_pages.rules.wording import WORDINGS

    intro = (
        "Words of a moderation notice that courts have found risky, or that other agencies avoid. "
        "All of it is advice for counsel: none says that a notice is unlawful, and none fails. "
        "`validate` asks them of the texts a declaration brings itself, `generate` of the notice "
        "page, `inspect` and `audit` of the notice on a live page, and `hpd-pages wording FILE` of "
        "any text. The standard notices hold none of them. “Read in a summary” marks a source that "
        "was not read in full, “to be checked” one that nobody has read for this project yet."
    )
    rows = [(f"[{w.id}](#{w.stem})", w.title, w.weight.value) for w in WORDINGS]
    sections = (
        f'<a id="{w.stem}"></a>\n\n## {w.id}: {w.title}\n\n'
        f"**Risk** ({w.weight.value}). {w.risk}\n\n**Source.** {w.source}.\n\n"
        f"**What to do.** {w.mend}"
        + "".join(f"\n\n> ({lang}) {words}" for lang, words in w.instead.items())
        for w in WORDINGS
    )
    head = ("Wording", "In one line", "Weight")
    return page(
        "Wording for counsel", "hpd_pages/rules/wording/", intro, table(head, rows), *sections
    )


# The exit codes and the command line.


def drafts() -> str:
    """docs/drafts.md: how a draft is written, and every check of it."""
    from hpd_pages.model.finding import Level
    from hpd_pages.rules.drafts import DRAFT_CHECKS

    rows = [
        (
            f"[{c.id}](#{c.stem})",
            c.clause,
            c.title,
            "fails" if c.level is Level.REQUIREMENT else "advice",
        )
        for c in DRAFT_CHECKS
    ]
    sections = (
        f'<a id="{c.stem}"></a>\n\n## {c.id}: {c.title}\n\n{c.says} Source: {c.source}.\n\n'
        f"**How to mend it.** {c.mend}"
        for c in DRAFT_CHECKS
    )
    head = ("Check", "Clause", "In one line", "Found")
    return page("Drafts", "hpd_pages/rules/drafts/", DRAFTS, table(head, rows), *sections)


_OUTCOME = {True: "fails", False: "advice"}
DRAFTS = """`hpd-pages draft FILE…` reads posts before they go out. A draft is a text or Markdown
file; a header between two lines of `---` may say more:

```text
---
platform: x                  # or a list; its limit is checked
images:
  - file: openhouse.jpg
    alt: Two dispatchers at a desk with six screens, waving at the camera.
    credit: Department photo
exemptions:                  # the order allows some things with express written permission
  - rule: D-victim
    reason: the family asked us to name her
    approver: Chief of Police
    expires: 2026-12-31
---
The words of the post. ![Alternative text](picture.jpg) works too.
```

Exit 1 where something must be settled first: what the order forbids, or a post too long for its
platform. Advice alone exits 0, so the command can stand in a pre-commit hook. An exemption changes
no finding: it stands beside it, and the draft does not fail until the day after it expires.

The checks are few and sure, and read English and Spanish; what they do not find may still be wrong.
On 230 drafts written for this project, 125 of them harmless, none of their findings was wrong
(`tests/corpus/drafts`; a test holds them to nine right of ten). They missed eight of the twelve
faults in drafts of a new kind when those were first read, and were widened since by the person who
wrote the drafts: on a stranger's post expect them to miss much. A person reads every post."""


def exit_codes() -> str:
    """docs/exit-codes.md: what each exit code means."""
    from hpd_pages.cli.exit_codes import MEANING

    rows = [(str(int(code)), meaning) for code, meaning in MEANING.items()]
    intro = "Every command ends with one of these. No option changes a verdict."
    return page(
        "Exit codes", "hpd_pages/cli/exit_codes.py", intro, table(("Code", "Meaning"), rows)
    )


def cli() -> str:
    """docs/cli.md: what `--help` prints, for every command."""
    from hpd_pages.cli.app import app

    sections = (
        f"## {' '.join(('hpd-pages', *words))}\n\n```text\n{help_of(words)}\n```"
        for words in ((), *commands(app))
    )
    return page("Command line", "the help of `hpd-pages`", *sections)


def commands(app: Typer) -> Iterator[tuple[str, ...]]:
    """The words of every command, and of every command of a group."""
    yield from ((command.name,) for command in app.registered_commands if command.name)
    for group in app.registered_groups:
        if group.name and group.typer_instance:
            yield (group.name,)
            yield from ((group.name, *words) for words in commands(group.typer_instance))


def help_of(words: tuple[str, ...]) -> str:
    """What `hpd-pages WORDS --help` prints, 80 columns wide and without colour."""
    from typer.testing import CliRunner

    from hpd_pages.cli.app import app

    env = {"COLUMNS": "80", "TERMINAL_WIDTH": "80", "NO_COLOR": "1"}
    result = CliRunner().invoke(app, [*words, "--help"], prog_name="hpd-pages", env=env)
    if result.exit_code != 0:
        raise SystemExit(f"hpd-pages {' '.join(words)} --help ends {result.exit_code}")
    return "\n".join(line.rstrip() for line in result.stdout.strip().splitlines())


def man() -> str:
    """docs/hpd-pages.1: the command line as a man page, in the language of man pages."""
    import typer.main

    from hpd_pages.cli.app import app
    from hpd_pages.cli.exit_codes import MEANING

    root = typer.main.get_command(app)
    parts = [
        '.\\" generated from the commands of hpd-pages by `make docs`; change those, not this',
        '.TH HPD\\-PAGES 1 "" "hpd\\-pages" "User Commands"',
        ".SH NAME",
        "hpd\\-pages \\- check the official social\\-media pages of a police department",
        ".SH SYNOPSIS",
        ".B hpd\\-pages\n[\\fB\\-C\\fR \\fIDIR\\fR] \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]",
        ".SH DESCRIPTION",
        roff(root.help or ""),
        ".SH OPTIONS",
        *man_options(root),
        ".SH COMMANDS",
        *(line for words in commands(app) for line in man_command(root, words)),
        ".SH EXIT STATUS",
        *(f".TP\n.B {int(code)}\n{roff(said)}" for code, said in MEANING.items()),
        ".SH FILES",
        ".TP\n.I department.yml\nWho the department is; the registry is the folder that holds it.",
        ".TP\n.I pages/*.yml\nOne declaration for each official page.",
        ".TP\n.I .hpd\\-pages/\nHistory, evidence and records.",
    ]
    return "\n".join(parts) + "\n"


def man_command(root: Any, words: tuple[str, ...]) -> Iterator[str]:  # noqa: ANN401 - click's
    """One command: its usage, what it does, and its options."""
    command = root
    for word in words:
        command = command.commands[word]
    arguments = " ".join(
        p.make_metavar(None) for p in command.params if p.param_type_name == "argument"
    )
    yield f".SS {roff(' '.join((*words, arguments)).strip())}"
    yield from (f".PP\n{roff(text)}" for text in (command.help or "").split("\n\n"))
    yield from man_options(command)


def man_options(command: Any) -> Iterator[str]:  # noqa: ANN401 - click's
    """The options of a command, each with what it does."""
    for option in command.params:
        if option.param_type_name == "option":
            names = ", ".join(
                f"\\fB{roff(name)}\\fR" for name in (*option.opts, *option.secondary_opts)
            )
            value = f" \\fI{roff(option.metavar)}\\fR" if option.metavar else ""
            yield f".TP\n{names}{value}\n{roff(option.help or '')}".rstrip()


def roff(words: str) -> str:
    """Words as man(7) takes them: no command at the start of a line, hyphens as typed."""
    flat = " ".join(words.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{flat}" if flat[:1] in (".", "'") else flat


# The schemas.


NAMES = ("page", "department", "platform", "approval", "retention", "report")


def schemas() -> str:
    """docs/schema.md: every key of the declarations and of the report."""
    parts = (part for name in NAMES for part in schema(read_schema(name)))
    intro = "“sometimes” means that other keys decide whether the key is required."
    return page("Schemas", "schemas/", intro, *parts)


def read_schema(name: str) -> Schema:
    """The schema of that name as JSON."""
    text = (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    parsed: Schema = json.loads(text)
    return parsed


def schema(whole: Schema) -> Iterator[str]:
    """One schema: its own keys, then those of each object that it defines for itself."""
    yield f"## {whole['title']}"
    yield f"`{whole['$id']}`. {whole['description']}"
    yield keys(whole, whole)
    for name, part in whole.get("$defs", {}).items():
        if has_own_section(part):
            yield f"### {name.replace('_', ' ')}"
            yield part["description"]
            yield keys(part, whole)


def keys(part: Schema, whole: Schema) -> str:
    """The table of keys below one object; the column of requirements only where there are any."""
    rows = list(walk(part, whole, "", ""))
    if any(line[2] for line in rows):
        return table(("Key", "Required", "Requirement", "Meaning"), rows)
    return table(("Key", "Required", "Meaning"), [(line[0], line[1], line[3]) for line in rows])


def walk(part: Schema, whole: Schema, path: str, rule: str) -> Iterator[tuple[str, str, str, str]]:
    """Key, required, requirement and meaning of each property, those of inner objects below it."""
    for key, raw in part.get("properties", {}).items():
        own = {**defined(raw, whole), **raw}
        inner_rule = own.get("x-requirement", rule)
        yield (f"`{path}{key}`", required(key, part), inner_rule, meaning(own))
        dots = "[]." if "items" in own else "."
        inner = own.get("items", raw)
        target = defined(inner, whole)
        if not has_own_section(target):
            yield from walk({**target, **inner}, whole, f"{path}{key}{dots}", inner_rule)


def defined(part: Schema, whole: Schema) -> Schema:
    """What the `$ref` of a schema leads to; nothing where it has none."""
    found: Schema = whole["$defs"][part["$ref"].rsplit("/", 1)[-1]] if "$ref" in part else {}
    return found


def has_own_section(part: Schema) -> bool:
    """Whether the object is described by itself; one that is not is told where it is used."""
    return "properties" in part and "description" in part


def required(key: str, part: Schema) -> str:
    """Whether the key must be there: "yes", "no" or "sometimes"."""
    if key in part.get("required", ()):
        return "yes"
    branches = (part.get("then", {}), part.get("else", {}))
    return "sometimes" if any(key in b.get("required", ()) for b in branches) else "no"


def meaning(own: Schema) -> str:
    """The description, and the values allowed where they are a closed list."""
    listed = own if own.get("enum") else own.get("items", {})
    allowed, told = listed.get("enum", ()), listed.get("enumDescriptions", ())
    names = [f"`{json.dumps(v) if v is None else v}`" for v in allowed]
    values = ", ".join(
        f"{name} ({words})" for name, words in zip_longest(names, told, fillvalue="")
    ).replace(" ()", "")
    words = own.get("description", own.get("title", ""))
    return f"{words} One of {values}." if values else words


# The formats of a report.


def formats() -> str:
    """docs/formats.md: each format, for whom, and what a verdict becomes in it."""
    from hpd_pages.cli.options import Format
    from hpd_pages.cli.output import BY_ENDING

    rows = [(f"`{f.value}`", endings(f, BY_ENDING), purpose(f.value)) for f in Format]
    return page(
        "Formats",
        "hpd_pages/formats/",
        "Every command that gives a verdict prints its report with `--format NAME`, or writes it "
        "with `--output FILE`, where the ending of FILE chooses the format. The exit code is the "
        "same in every format.",
        table(("Format", "File", "What it is"), rows),
        "## What a verdict becomes",
        verdicts(),
        FORMAT_NOTES,
        "## The columns of `csv`",
        csv_columns(),
    )


def endings(chosen: Any, by_ending: Mapping[str, Any]) -> str:  # noqa: ANN401 - a Format
    """The endings of files that choose the format."""
    return ", ".join(f"`{ending}`" for ending, f in by_ending.items() if f is chosen)


def purpose(name: str) -> str:
    """What the format's module says of itself, in one sentence."""
    from importlib import import_module

    words = import_module(f"hpd_pages.formats.{name}").__doc__ or ""
    return words.partition("\n\n")[0].replace("\n", " ")


def verdicts() -> str:
    """What a finding of each kind is called in the formats that have words of their own."""
    from hpd_pages.formats import github, gitlab, junit, sarif
    from hpd_pages.text.labels import Kind

    shown = {Kind.FAIL: "failure", **dict.fromkeys(junit.SKIPPED, "skipped")}
    rows = [
        (
            f"`{kind.value}`",
            kind_and_level(sarif.KIND.get(kind)),
            shown.get(kind, "passed"),
            github.COMMAND.get(kind, "left out"),
            gitlab.SEVERITY.get(kind, "left out"),
        )
        for kind in Kind
    ]
    unread = ("cannot be read", "notification, level error", "error", "error", "blocker")
    head = ("Finding", "`sarif` kind, level", "`junit`", "`github`", "`gitlab`")
    return table(head, [*rows, unread])


def kind_and_level(pair: tuple[str, str] | None) -> str:
    """SARIF's two words for a finding, or that it is left out."""
    return ", ".join(pair) if pair else "left out"


def csv_columns() -> str:
    """The columns in a line."""
    from hpd_pages.formats.csv import COLUMNS

    return ", ".join(f"`{column}`" for column in COLUMNS) + "."


FORMAT_NOTES = """\
What could not be seen is never a failure, in no format. `json`, `csv` and `html` hold every
finding; `markdown` and, without `--verbose`, `text` list what needs work and count the rest.

## `json`

The contract is `schemas/report.schema.json`, told key by key in
[schema.md](schema.md). New keys may come under the same version; none is renamed or removed.

## `sarif`

SARIF 2.1.0. What is met or does not apply is left out, because code hosts show every result as an
alert. A finding of a live page stands at the file that declares the page, with the page as a
related location. Each rule brings its clause, why it is asked for and how to mend it. The
fingerprint rests on page, requirement and key, never on a line or on the words of a live page, so
an alert stays the same while lines move and texts change. An exemption becomes a suppression with
its reason, office and last day.

## `html`

One file, without scripts, pictures or outside requests; light and dark as the reader's system is,
and printed on US letter paper. Its parts: the sentence by page, what changed, the trend over the
last 52 runs (a chart, and the same in numbers), what could not be seen with cause and age of the
last good look, pages by requirement, and every finding. A long text that three findings or more
ask for stands once, at the end. Where all would take more than 4.8 MB, what is met is listed by
name, and after that quotes are cut; the file says so.

## `text` and `--plain`

Colour only on a terminal, never with `NO_COLOR` or `TERM=dumb`; it repeats what symbol and word
say. Lines fit the terminal, at most 100 columns. A console without the symbols gets plainer ones.
Where the machine's locale is Spanish, headings, dates and the sum are Spanish; each finding stays
in English, as the rule wrote it, because it is quoted in records.
`--plain` (or `HPD_PAGES_PLAIN=1`) is for screen readers: the sum first, then whole sentences, one
fact a line, no symbols, columns, wrapping or colour.

## Words from outside

A page or a declaration may say anything. In every format control and bidirectional characters are
taken out (`json` escapes them instead), markup is escaped, and a text of more than 10,000
characters is cut and ends in “…”; the bytes as received are in the evidence. In `csv` a cell that
a spreadsheet would calculate begins with an apostrophe; the file begins with a byte order mark,
which spreadsheets need. `markdown` stops below the size of a job summary and says what it left
out."""


# The platforms.


def platforms() -> str:
    """docs/platforms.md: every place for text with its limit, and the settings to check."""
    from hpd_pages.platforms import PLATFORMS

    intro = (
        "Where a text stands on each platform, how long it may be and how the platform counts. "
        "`hpd-pages platforms NAME` prints one of them; `hpd-pages platforms measure PLATFORM "
        "SURFACE` counts a text. “uncertain” means that no document of the platform's own says it, "
        "or that nobody saw it on a live account: the longer count is taken then. A department "
        "corrects a limit in `department.yml` under `platforms`."
    )
    return page("Platforms", "hpd_pages/platforms/*.json", intro, *map(platform_section, PLATFORMS))


def platform_section(platform: Platform) -> str:
    """One platform: its places in the order of its settings screen, then its settings."""
    head = ("Place", "What stands there", "Limit", "Held", "Source", "Read")
    places = table(head, [place_row(surface) for surface in platform.surfaces])
    settings = table(
        ("Setting", "Where", "Kind of advice"),
        [(s.name, s.where, s.kind) for s in platform.settings],
    )
    order = f"Settings screen: {platform.screen} ({platform.screen_confidence})."
    return f"## {platform.name}\n\n{order}\n\n{places}\n\n{settings}"


def place_row(place: Surface) -> tuple[str, ...]:
    """One line of a platform's table."""
    from hpd_pages.cli.platforms import limits_of

    return (
        f"{place.title} (`{place.id}`)",
        place.holds.value,
        limits_of(place),
        place.confidence,
        place.source,
        place.checked,
    )


# Writing and checking.

PAGES: Mapping[str, Callable[[], str]] = {
    "rules.md": rules,
    "wording.md": wording,
    "drafts.md": drafts,
    "catalogue.json": catalogue,
    "exit-codes.md": exit_codes,
    "cli.md": cli,
    "hpd-pages.1": man,
    "schema.md": schemas,
    "formats.md": formats,
    "platforms.md": platforms,
}


def stale(folder: Path) -> Iterator[str]:
    """A unified diff for each page in `folder` that is not what would be written now."""
    for name, made in PAGES.items():
        file = folder / name
        old = file.read_text(encoding="utf-8") if file.exists() else ""
        diff = difflib.unified_diff(
            old.splitlines(), made().splitlines(), f"docs/{name}", "generated", lineterm=""
        )
        yield from ["\n".join(lines)] if (lines := list(diff)) else []


def main(arguments: list[str] | None = None) -> int:
    """Write the pages, or with `--check` only compare them: 1 and a diff where one is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 on a stale page"
    )
    parser.add_argument("--folder", type=Path, default=ROOT / "docs", help="where the pages are")
    options = parser.parse_args(arguments)
    if options.check:
        diffs = list(stale(options.folder))
        sys.stdout.writelines(f"{diff}\n" for diff in diffs)
        if diffs:
            sys.stderr.write("The docs are out of date. `make docs` writes them anew.\n")
        return 1 if diffs else 0
    for name, made in PAGES.items():
        (options.folder / name).write_text(made(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
