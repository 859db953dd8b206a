"""`hpd-pages rules [ID]`: what each requirement asks, why, and how to mend it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from hpd_pages.errors import UsageError

Entry = dict[str, Any]
"""One requirement, wording or check of drafts of docs/catalogue.json."""
_HEADINGS = {
    "requirement": "",  # the list begins with them
    "wording": "Wordings of a notice that counsel should weigh (advice, never a failure):",
    "draft": "What is checked in a draft of a post (`hpd-pages draft`):",
}


class RulesFormat(StrEnum):
    """How the catalogue is printed."""

    TEXT = "text"
    JSON = "json"


def rules(
    rule_id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="One of them, such as B4-disclaimer, W-N05, D-guilt."),
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
    parts = (
        "\n".join(
            [
                *([heading] if heading else []),
                *(
                    f"{rule['id']:<{width}}  {rule['clause']:<4} {rule['title']}"
                    for rule in rules
                    if rule["kind"] == kind
                ),
            ]
        )
        for kind, heading in _HEADINGS.items()
    )
    return "\n\n".join([*parts, "`hpd-pages rules ID` explains one."])


def _origin(rule: Entry) -> str:
    clause = rule["clause"]
    if clause:
        return f"General Order 3-01a, {clause}"
    return "advice for counsel" if rule["kind"] == "wording" else "good practice"


def _explain(rule: Entry) -> str:
    import textwrap

    def part(title: str, words: str) -> str:
        return f"{title}\n{textwrap.fill(words, 78, initial_indent='  ', subsequent_indent='  ')}"

    draft = rule["kind"] == "draft"
    return "\n\n".join(
        (
            f"{rule['id']}: {rule['title']} ({_origin(rule)})",
            part("Why", rule["why"]),
            *(() if draft else (part("In the declaration", rule["declared"]),)),
            part("In a draft" if draft else "On the live page", rule["looked_for"]),
            part("How to mend it", rule["mend"]),
        )
    )
