"""Tells which values of a declaration still wait for the Department's word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hpd_pages.engine.places import place_of
from hpd_pages.engine.ports import SchemaChecker
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.finding import Finding, Level, Reason, Verdict
from hpd_pages.model.page import Status
from hpd_pages.text.pointer import follow
from hpd_pages.text.safe import clip
from hpd_pages.text.suggest import did_you_mean

LONGEST_QUESTION = 300


def confirmations(declaration: Declaration, schema: SchemaChecker) -> Iterator[Finding]:
    """One finding for each entry of `to_confirm`: advice, and a failure on an active page.

    An entry that leads to no value is a failure of the requirement that `to_confirm` serves.
    """
    entries = declaration.data.get("to_confirm")
    active = declaration.data.get("status") == Status.ACTIVE
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, Mapping):
            yield from _confirmation(declaration, schema, entry, number, active=active)


def _confirmation(
    declaration: Declaration,
    schema: SchemaChecker,
    entry: Mapping[str, object],
    number: int,
    *,
    active: bool,
) -> Iterator[Finding]:
    pointer, question = entry.get("value"), entry.get("question")
    if not (isinstance(pointer, str) and isinstance(question, str) and pointer.startswith("/")):
        return  # the schema has told it
    if not _leads_somewhere(declaration, pointer):
        yield _stray(declaration, schema, pointer, f"/to_confirm/{number}/value")
        return
    question = clip(" ".join(question.split()), LONGEST_QUESTION)
    words = f"`{pointer}` waits for the Department's word: {question}"
    yield Finding(
        rule=schema.requirement(pointer),
        verdict=Verdict.FAIL if active else Verdict.NOT_APPLICABLE,
        level=Level.REQUIREMENT if active else Level.ADVICE,
        reason=Reason.UNACCEPTABLE if active else Reason.ADVICE,
        message=f"The page is active, but {words}" if active else words,
        place=place_of(declaration, pointer),
        expected="a value that the Department has confirmed" if active else "",
        fix="Answer the question, correct the value, and take the entry out of `to_confirm`.",
    )


def _stray(declaration: Declaration, schema: SchemaChecker, pointer: str, entry: str) -> Finding:
    known = [place for place in declaration.values if not place.startswith("/to_confirm")]
    meant = did_you_mean(pointer, known)
    return Finding(
        rule=schema.requirement(entry),
        verdict=Verdict.FAIL,
        reason=Reason.MALFORMED,
        message=f"`to_confirm` names `{clip(pointer, 100)}`, where no value stands.",
        place=place_of(declaration, entry),
        expected="the keys that lead to a value of this file, each after a slash",
        fix=f"Did you mean `{meant}`?" if meant else "Correct the entry, or take it out.",
    )


def _leads_somewhere(declaration: Declaration, pointer: str) -> bool:
    try:
        follow(declaration.data, pointer)
    except KeyError:
        return False
    return True
