"""Finds where in a declaration's file a finding points to."""

from __future__ import annotations

from dataclasses import replace

from hpd_pages.model.declaration import Declaration
from hpd_pages.model.finding import FilePlace, Finding, Place, Quote
from hpd_pages.text.pointer import ancestors


def place_of(declaration: Declaration, pointer: str) -> FilePlace:
    """Where the value at `pointer` stands, or the nearest one around it that there is.

    A value that begins below its key, such as a block, is shown by its key.
    """
    here = next(place for place in ancestors(pointer) if place in declaration.values)
    line, column = declaration.values[here]
    key = declaration.keys.get(here)
    if key is not None and (key[0] < line or here != pointer):
        line, column = key
    return FilePlace(file=declaration.path, line=line, column=column, pointer=pointer)


def key_of(declaration: Declaration, pointer: str) -> FilePlace:
    """Where the key at `pointer` stands; as `place_of` where it is no key."""
    if pointer not in declaration.keys:
        return place_of(declaration, pointer)
    line, column = declaration.keys[pointer]
    return FilePlace(file=declaration.path, line=line, column=column, pointer=pointer)


def located(finding: Finding, declaration: Declaration) -> Finding:
    """`finding` with file, line and column where a rule gave only a JSON Pointer."""
    return replace(
        finding,
        place=_filled(finding.place, declaration),
        quotes=tuple(_quote(quote, declaration) for quote in finding.quotes),
        nearest=_quote(finding.nearest, declaration) if finding.nearest else None,
    )


def _quote(quote: Quote, declaration: Declaration) -> Quote:
    return replace(quote, place=_filled(quote.place, declaration))


def _filled(place: Place | None, declaration: Declaration) -> Place | None:
    if isinstance(place, FilePlace) and not place.file:
        return place_of(declaration, place.pointer)
    return place
