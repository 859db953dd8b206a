"""Texts put together at random from the phrases of the vocabulary and of the rules."""

from __future__ import annotations

import random
import re
from functools import cache

from hpd_pages.rules import CATALOGUE
from hpd_pages.text.phrase import written_out
from hpd_pages.text.terms import TABLES
from hpd_pages.text.vocabulary import shared

_SMALL = {
    "en": "the a of to in and or we our this page comments posts is are not will may that you",
    "es": "el la de que y o en esta pagina comentarios no se son que puede su por los las",
}
_MARKS = (".", ".", ".", "?", "!", ":", ";", ",", " —")
_ENDINGS = ("", "s", "ed", "ing", "a", "es")


@cache
def _phrases(lang: str) -> tuple[str, ...]:
    """Every phrase of a language, those of the shared vocabulary and of each rule."""
    tables = (shared(), *TABLES) if CATALOGUE else ()  # rules add theirs when they are loaded
    found = (written_out(table.phrases.get(lang, {})) for table in tables)
    return tuple(sorted({phrase for phrases in found for _, phrase in phrases}))


def _said(phrase: str, lang: str, chance: random.Random) -> str:
    """One of the wordings that a phrase stands for."""
    words: list[str] = []
    for step in phrase.split():
        if step.startswith("~"):
            words += chance.choices(_SMALL[lang].split(), k=chance.randint(0, int(step[1:])))
            continue
        word = chance.choice(step.split("/"))
        words.append(word[:-1] + chance.choice(_ENDINGS) if word.endswith("*") else word)
    return " ".join(words)


def sentence(lang: str, chance: random.Random) -> str:
    """A sentence of one to six wordings with small words in between."""
    parts = []
    for _ in range(chance.randint(1, 6)):
        parts.append(_said(chance.choice(_phrases(lang)), lang, chance))
        parts += chance.choices(_SMALL[lang].split(), k=chance.randint(0, 3))
    text = re.sub(r"\s+", " ", " ".join(parts)).strip()
    return text[:1].upper() + text[1:] + chance.choice(_MARKS)


def mixed(chance: random.Random) -> str:
    """A page of headings, paragraphs and lists."""
    parts = []
    for _ in range(chance.randint(1, 12)):
        lang = "en" if chance.random() < 0.7 else "es"  # noqa: PLR2004 - seven of ten
        tag = chance.choice(("p", "p", "p", "h2", "li", "td", "div hidden"))
        text = " ".join(sentence(lang, chance) for _ in range(chance.randint(1, 4)))
        end = tag.split()[0]
        parts.append(f"<{tag}>{text}</{end}>")
        if tag == "li":
            items = "".join(f"<li>{sentence(lang, chance)}</li>" for _ in range(3))
            parts[-1] = f"<ul>{items}</ul>"
    return "\n".join(parts)
