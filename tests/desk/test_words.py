"""The desk speaks Spanish wherever it speaks: no sentence of it lacks its translation."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from hpd_pages.desk.words import translations
from hpd_pages.io.resources import resource_folder
from support.desks import client
from support.registries import PAGE, registry

ROOT = Path(__file__).parents[2]
TEMPLATES = resource_folder("templates") / "desk"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "say": None,
    "say_number": (1, 2),
    "mark": None,
}
_NAMED = re.compile(r"%\((\w+)\)")


def said():
    """Every sentence that the code and the templates of the desk hand to the catalogue."""
    python = extract_from_dir(ROOT / "hpd_pages" / "desk", [("**.py", "python")], keywords=KEYWORDS)
    jinja = extract_from_dir(
        TEMPLATES,
        [("**.j2", "jinja2.ext.babel_extract")],
        options_map={"**.j2": {"trim_blocks": "true", "lstrip_blocks": "true"}},
        keywords=KEYWORDS,
    )
    return [(f"{file}:{line}", words) for file, line, words, *_ in (*python, *jinja)]


def test_every_sentence_is_there_in_spanish():
    spanish = translations("es")
    missing = []
    for place, words in said():
        one, many = words if isinstance(words, tuple) else (words, None)
        there = spanish.ngettext(one, many, 1) if many else spanish.gettext(one)
        known = (one, 0) in _catalogue() if many else one in _catalogue()
        if not known or not there:
            missing.append(f"{place}: {one}")
    assert missing == []


def _catalogue():
    keys = set()
    for part in _parts(translations("es")):
        keys |= set(part._catalog)
    return keys


def _parts(part):
    while hasattr(part, "_catalog"):
        yield part
        part = part._fallback


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("es/*.po")), ids=lambda path: path.name)
def test_a_translation_names_the_same_values(path):
    with path.open("rb") as file:
        for message in read_po(file, locale="es"):
            if not message.id:
                continue
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            assert all(strings), message.id
            wanted = {name for text in ids for name in _NAMED.findall(text)} - {"num"}
            for text in strings:
                assert set(_NAMED.findall(text)) - {"num"} == wanted, message.id


def test_no_sentence_is_translated_twice_in_two_ways():
    found = {}
    for path in sorted(TEMPLATES.glob("es/*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="es"):
                if message.id:
                    assert found.setdefault(message.id, message.string) == message.string, (
                        message.id
                    )


def test_the_browser_s_language_is_spoken_until_another_is_chosen(tmp_path):
    with client(registry(tmp_path, facebook=PAGE)) as browser:
        spanish = browser.get("/", headers={"Accept-Language": "es-MX,es;q=0.9"})
        assert '<html lang="es">' in spanish.text
        assert "Resumen" in spanish.text
        form = {"language": "en", "next": "/"}
        from support.desks import token

        answer = browser.post("/language", data={"csrf_token": token(spanish), **form})
        assert answer.location == "/"
        again = browser.get("/", headers={"Accept-Language": "es"})
        assert '<html lang="en">' in again.text
