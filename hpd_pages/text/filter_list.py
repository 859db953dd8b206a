"""Reads a platform's list of filtered words, and says which entries stand for an opinion.

Source: Tanner v. Ziegenhorn (E.D. Ark. 2021); PETA v. Tabak, 109 F.4th 627 (D.C. Cir. 2024).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from hpd_pages.text.fold import fold, plain_words

KINDS: Mapping[str, str] = {
    "slang for the police": """
        pig pigs piggy cop cops copper coppers popo po-po 5-0 five-0 fuzz bacon oink donut donuts
        doughnut doughnuts flatfoot narc narcs acab 1312 fuck12 ftp f12 blueline jackboot jackboots
        gestapo puerco puercos cerdo cerdos tombo tombos chota jara tocineta marrano marranos
    """,
    "a word of criticism": """
        corrupt corruption brutality brutal murderer murderers killer killers racist racists racism
        tyrant tyrants tyranny liar liars lie lies coward cowards bully bullies thug thugs fascist
        fascists incompetent incompetence lazy useless shame shameful disgrace disgraceful
        unconstitutional abolish defund profiling cover-up coverup whitewash jerk jerks idiot idiots
        clown clowns corrupto corruptos corrupcion brutalidad asesino asesinos racista racistas
        mentiroso mentirosos abuso abusivo abusadores cobarde cobardes verguenza inutiles inepto
    """,
    "the name of a group or movement": """
        blm blacklivesmatter aclu naacp antifa peta copwatch maga splc lulac kkk proudboys
        bluelivesmatter backtheblue thinblueline
    """,
    "a topic of a police page": """
        police policing officer officers chief sheriff deputy deputies detective detectives badge
        arrest arrests arrested shooting shootings bodycam bodycams dashcam lawsuit lawsuits sued
        settlement complaint complaints misconduct taser tased k9 canine jail warrant raid protest
        protests protesters budget overtime pension union mayor council foia foi force custody
        policia policias agente agentes jefe arresto arrestos tiroteo protesta protestas queja
        quejas demanda alcalde concejo presupuesto fuerza
    """,
}
PHRASES: Mapping[str, str] = {
    "black lives matter": "the name of a group or movement",
    "blue lives matter": "the name of a group or movement",
    "proud boys": "the name of a group or movement",
    "defund the police": "a word of criticism",
    "body camera": "a topic of a police page",
    "body cam": "a topic of a police page",
    "use of force": "a topic of a police page",
    "internal affairs": "a topic of a police page",
    "civil rights": "a topic of a police page",
    "police brutality": "a word of criticism",
}
NAME_PARTS = 2


class Entry(NamedTuple):
    """An entry of a list that counsel should see: its words, why, and where it stands."""

    words: str
    why: str
    line: int
    column: int


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(r"[,;\t|]")


@cache
def _kinds() -> Mapping[str, str]:
    return {word: kind for kind, words in KINDS.items() for word in words.split()}


def entries(text: str) -> Iterator[tuple[str, int, int]]:
    """Each entry of an exported list with line and column: one a line, or parted by commas."""
    for number, line in enumerate(text.splitlines(), start=1):
        start = 0
        for part in _separators().split(line):
            words = part.strip().strip("\"'“”").strip()
            if words and not words.startswith("# "):
                yield words, number, start + len(part) - len(part.lstrip()) + 1
            start += len(part) + 1


def opinions(
    text: str, *, posts: Iterable[str] = (), names: Sequence[str] = ()
) -> tuple[Entry, ...]:
    """The entries that stand for an opinion, a name or a topic.

    `posts` are texts of the page's own posts: what they speak of is a topic. `names` are names to
    look for, such as those of officers.
    """
    own = {word for post in posts for word in plain_words(fold(post)) if len(word) > NAME_PARTS}
    named = {fold(name) for name in names}
    found = (
        Entry(words, why, line, column)
        for words, line, column in entries(text)
        if (why := _why(words, own, named))
    )
    return tuple(found)


def _why(words: str, own: set[str], named: set[str]) -> str:
    """Why an entry should be seen, "" where it need not be."""
    low = fold(words).strip("#*")
    if low in named:
        return "a name"
    known = PHRASES.get(low) or _kinds().get(low) or _kinds().get(low.replace(" ", ""))
    if known:
        return known
    if words.startswith("@") or _looks_like_a_name(words):
        return "what looks like a name"
    parts = plain_words(low)
    if parts and all(part in own for part in parts):
        return "a word of the page's own posts"
    return ""


def _looks_like_a_name(words: str) -> bool:
    """Two or three words that each begin with a capital, such as "Jane Doe"."""
    parts = words.split()
    return NAME_PARTS <= len(parts) <= NAME_PARTS + 1 and all(
        part[:1].isupper() and part[1:].islower() for part in parts
    )
