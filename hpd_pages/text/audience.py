"""Whether a sentence speaks to others than those who comment on a page, or of another matter.

A policy for employees forbids the same things as a notice to visitors, and so do the rules for
library computers, for council meetings and for links to other sites.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hpd_pages.model.reading import Sentence
from hpd_pages.text.fold import tokens
from hpd_pages.text.grammar import parse
from hpd_pages.text.moderation import GONE, REMOVE, events

BEFORE = 12
AFTER = 4
TITLE = 14
DUTIES = 2
LABEL = 6
MANY = 3
YOU = frozenset({"you", "your", "visitors", "users", "usted", "usuarios", "visitantes"})
MUST = frozenset({"shall", "must", "deberan", "deben"})

_STAFF = """
    employee employees employee's staff personnel officers members workers volunteers empleados
    empleadas funcionarios agentes trabajadores plantilla personal empleado employees'
"""
_POLICY = """
    use using usage online conduct policy procedure procedures directive guidelines order
    standards speech rules manual uso politica instruccion normas conducta circular protocolo
"""
_DISCIPLINE = """
    discipline disciplinary disciplined termination dismissal dismissed terminated disciplinario
    disciplinaria disciplinarias disciplinarios despido
"""
_DUTY = """
    must shall should are deben deberan advertiran responsible expected may abstendran
"""
_PUBLIC = """
    visitor visitors commenter commenters commentor commentors you your followers follower users
    user citizens residents usted usuarios visitantes ciudadanos vecinos seguidores ustedes
"""
_MEETING = """
    meeting meetings hearing hearings podium sesiones sesion pleno plenos reuniones audiencia
"""
_OTHER = """
    inmate inmates tablets scholarship survey exhibit permit permits applications kiosk becas
    computer computers internet wifi fi workstation workstations network equipment link links
    linking hyperlinks room rooms plates contest advertising advertisements ordenadores
    computadoras computadores equipos enlaces salas publicidad concurso
"""
_PLACES = """
    class classroom classrooms park parks bus buses train trains pool beach building buildings
    lobby court courtroom premises chamber chambers campus library stadium station school autobus
    parque parques aula aulas edificio piscina biblioteca playa sala
"""
_IN = "in at on inside into aboard within en dentro"
_PAGE = """
    comments page pages facebook twitter instagram nextdoor youtube blog wall feed social posts
    posting postings accounts account channel comentarios pagina paginas muro perfil perfiles redes
    publicaciones cuenta cuentas canal commenting chat moderation moderacion
"""
STAFF = frozenset(_STAFF.split())
POLICY = frozenset(_POLICY.split())
DISCIPLINE = frozenset(_DISCIPLINE.split())
DUTY = frozenset(_DUTY.split())
PUBLIC = frozenset(_PUBLIC.split())
MEETING = frozenset(_MEETING.split())
PLACES = frozenset(_PLACES.split())
IN = frozenset(_IN.split())
PAGE = frozenset(_PAGE.split())
OTHER = frozenset(_OTHER.split()) | MEETING
COMMENT = frozenset({"comment", "comentario"})
THE_PUBLIC = ("the public", "el publico", "al publico")


def aside(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether what a sentence forbids is forbidden to employees, or elsewhere than on a page."""
    sentence = sentences[number]
    said = [sentence, *([sentences[sentence.ruled_by]] if sentence.ruled_by >= 0 else ())]
    titles = list(_titles(sentences, number))
    another = any(_of_another_matter(title) for title in titles) or _in_a_place(sentence)
    if another and not any(_on_page(s) for s in said):
        return True
    if _of_members(sentences, number):
        return True
    if any(_to_public(s) or _takes_away(s) for s in said):
        return False
    return any(_staff_policy(title) for title in titles) or _among_duties(sentences, number)


def of_another_matter(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether what stands over a sentence is of a contest, a meeting or the like, and no page."""
    titles = _titles(sentences, number)
    return any(_of_another_matter(title) for title in titles) and not _on_page(sentences[number])


def _titles(sentences: Sequence[Sentence], number: int) -> Iterator[tuple[str, ...]]:
    """The words of what stands over a sentence: its nearest heading, and how the text begins."""
    headings = sentences[number].headings
    if headings:
        yield tokens(headings[-1])
    first = sentences[0].words
    if number and len(first) <= TITLE and first[-1:] != (":",):
        yield first
    elif ":" in first[:LABEL]:
        yield first[: first.index(":")]


def _of_another_matter(title: tuple[str, ...]) -> bool:
    words = frozenset(title)
    if not words & OTHER or words & PAGE or len(title) > TITLE:
        return False
    return not words & COMMENT or bool(words & MEETING)


def _staff_policy(title: tuple[str, ...]) -> bool:
    """Whether a title is one such as "Employee Use of Social Media"."""
    words = frozenset(title)
    return bool(words & STAFF and words & POLICY) and not words & (PUBLIC | COMMENT)


def _in_a_place(sentence: Sentence) -> bool:
    """Whether it is forbidden in a building or park: "on the bus", "in our lobby"."""
    words, said = sentence.words, events(sentence)
    return bool(said) and any(
        words[at] in PLACES and not IN.isdisjoint(words[max(0, at - 2) : at])
        for at in range(said[0].span[1], len(words))
    )


def _on_page(sentence: Sentence) -> bool:
    return not PAGE.isdisjoint(sentence.words)


def _to_public(sentence: Sentence) -> bool:
    spoken = any(name in sentence.folded for name in THE_PUBLIC)
    return spoken or not PUBLIC.isdisjoint(sentence.words)


def _takes_away(sentence: Sentence) -> bool:
    """Whether it says that something is removed, as a notice does where a policy only forbids."""
    parsed = parse(sentence)
    return any(
        event.kind in (REMOVE, GONE) and not parsed.overlaps(event.span, "unpublish")
        for event in events(sentence)
    )


def _among_duties(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether the sentences round it tell employees their duties, on pain of discipline."""
    near = sentences[max(0, number - BEFORE) : number + AFTER]
    if all(DISCIPLINE.isdisjoint(other.words) for other in near):
        return False
    if any(_to_public(other) for other in sentences[max(0, number - BEFORE) : number]):
        return False
    return sum(_duty(other) for other in near) >= DUTIES


def _of_members(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether most sentences round it say what members must do, and none speaks to the reader."""
    near = sentences[max(0, number - BEFORE) : number + AFTER]
    told = sum(map(_told_members, near)) >= MANY
    return told and all(YOU.isdisjoint(other.words) for other in near)


def _told_members(sentence: Sentence) -> bool:
    """Whether it says what members must do: "all members shall adhere"."""
    words = sentence.words
    return not STAFF.isdisjoint(words) and not MUST.isdisjoint(words)


def _duty(sentence: Sentence) -> bool:
    words = sentence.words
    told = not STAFF.isdisjoint(words) and not DUTY.isdisjoint(words)
    return told or not DISCIPLINE.isdisjoint(words)
