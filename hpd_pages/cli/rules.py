"""`hpd-pages rules [ID]`: what each requirement asks, why, and how to mend it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from hpd_pages.errors import UsageError

Entry = dict[str, Any]
"""One requirement of docs/catalogue.json."""


class RulesFormat(StrEnum):
    """How the catalogue is printed."""

    TEXT = "text"
    JSON = "json"


def rules(
    rule_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="One requirement, such as B4-disclaimer.")
    ] = None,
    output_format: Annotated[RulesFormat, typer.Option("--format", "-f")] = RulesFormat.TEXT,
) -> None:
    """List the requirements, or explain one: clause, why, what is checked, how to mend."""
    import json

    from hpd_pages.io.resources import resource_folder

    source = resource_folder("docs") / "catalogue.json"
    catalogue: list[Entry] = json.loads(source.read_text(encoding="utf-8"))
    chosen = catalogue if rule_id is None else [_find(rule_id, catalogue)]
    if output_format is RulesFormat.JSON:
        typer.echo(json.dumps(chosen, ensure_ascii=False, indent=2))
    elif rule_id is None:
        typer.echo(_table(chosen))
    else:
        typer.echo(_explain(chosen[0]))


def _find(rule_id: str, catalogue: list[Entry]) -> Entry:
    wanted = rule_id.casefold()
    for rule in catalogue:
        if wanted in (rule["id"].casefold(), rule["stem"]):
            return rule
    from difflib import get_close_matches

    near = get_close_matches(rule_id, [rule["id"] for rule in catalogue], n=1, cutoff=0.4)
    hint = f"Did you mean {near[0]}? " if near else ""
    raise UsageError(
        f"there is no requirement “{rule_id}”", hint=f"{hint}`hpd-pages rules` lists them all."
    )


def _table(rules: list[Entry]) -> str:
    width = max(len(rule["id"]) for rule in rules)
    rows = [
        f"{rule['id']:<{width}}  {rule['clause']:<4} {rule['title']}"
        for rule in rules
        if rule["clause"]
    ]
    wordings = [f"{w['id']:<{width}}  {w['title']}" for w in rules if not w["clause"]]
    heading = "Wordings of a notice that counsel should weigh (advice, never a failure):"
    return "\n".join([*rows, "", heading, *wordings, "", "`hpd-pages rules ID` explains one."])


def _origin(rule: Entry) -> str:
    clause = rule["clause"]
    return f"General Order 3-01a, {clause}" if clause else "advice for counsel"


def _explain(rule: Entry) -> str:
    import textwrap

    def part(title: str, words: str) -> str:
        return f"{title}\n{textwrap.fill(words, 78, initial_indent='  ', subsequent_indent='  ')}"

    return "\n\n".join(
        (
            f"{rule['id']}: {rule['title']} ({_origin(rule)})",
            part("Why", rule["why"]),
            part("In the declaration", rule["declared"]),
            part("On the live page", rule["looked_for"]),
            part("How to mend it", rule["mend"]),
        )
    )
