"""The desk's words in the visitor's language: English in the code, Spanish in templates/desk/es."""

from __future__ import annotations

import gettext
import io
from functools import cache

from flask import g, has_request_context

from hpd_pages.io.resources import resource_folder

LANGUAGES = ("en", "es")
NAMES = {"en": "English", "es": "Español"}


def say(words: str, **values: object) -> str:
    """The words in the visitor's language, with `%(name)s` filled in from `values`."""
    said = translations(language()).gettext(words)
    return said % values if values else said


def say_number(one: str, many: str, number: int, **values: object) -> str:
    """The words for a number of things; `%(num)s` is the number."""
    said = translations(language()).ngettext(one, many, number)
    return said % {"num": number, **values}


def mark(words: str) -> str:
    """Words that are said later: they stand in the catalogue, and stay as they are here."""
    return words


def language() -> str:
    """The language of the visitor who asks."""
    return str(g.get("language", "en")) if has_request_context() else "en"


@cache
def translations(tongue: str) -> gettext.NullTranslations:
    """The words of a language, from every file of `templates/desk/<language>/*.po`."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    found = gettext.NullTranslations()
    folder = resource_folder("templates") / "desk" / tongue
    for path in sorted(folder.glob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=tongue)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        part = gettext.GNUTranslations(compiled)
        part.add_fallback(found)
        found = part
    return found
