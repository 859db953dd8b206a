"""Whether a number or address in a text is one that a visitor is warned of, or cannot use."""

from __future__ import annotations

import re
from functools import cache

BEFORE = 70
AFTER = 70
WIDE = 300
_PARTS = (";", " but ", " instead", " — ", " pero ", " sino ", ". ", "? ", "! ")


@cache
def _fax() -> re.Pattern[str]:
    return re.compile(r"\b(?:tele)?(?:fax|facsimile|telecopi\w*)[^0-9]{0,25}$")


@cache
def _fax_too() -> re.Pattern[str]:
    return re.compile(r"(?:phone|tel|telephone|voice|telefono) ?(?:/|&|and|y|or) ?fax[^0-9]{0,12}$")


@cache
def _forbidden() -> re.Pattern[str]:
    """A warning not to call, post or answer, right before."""
    english = (
        r"(?:do not|don't|never|not to|please no)\b(?: \w+){0,2} (?:call|dial|text|post|share|use|"
        r"answer|respond|reply|write|publish|include|ring|return)"
    )
    spanish = (
        r"\bno (?:\w+ )?(?:llame|marque|publi|compart|responda|conteste|incluy|escrib|use|utilice)"
    )
    return re.compile(f"{english}|{spanish}")


@cache
def _example() -> re.Pattern[str]:
    return re.compile(r"\b(?:such as|for example|e\.g\.|i\.e\.|por ejemplo)[^0-9@]{0,25}$")


@cache
def _warning() -> re.Pattern[str]:
    return re.compile(
        r"\bscam|\bfraud|\bfake|\bhoax|\bspoof|impersonat|pretend|phishing|claim(?:s|ing)? to be"
        r"|\bhang up|not (?:from )?us\b|\bnot ours|not belong to us|not with us|\bbogus|\bestaf"
        r"|\bfals[oa]|cuelgue"
        r"|suplant|\bcrooks?\b|con artist|robocall|extort|haga caso"
    )


@cache
def _caller() -> re.Pattern[str]:
    """What comes from a number or address, right before it."""
    return re.compile(
        r"\b(?:from|using|uses?|shows?|showing|display\w*|number|reads?"
        r"|(?:appear|come|came|read)\w* (?:up )?as|saying|desde|del?|numero"
        r"|usan?|muestra)(?: is| the| el| la)?(?: number| numero| address| correo)?[ :]*$"
    )


@cache
def _others() -> re.Pattern[str]:
    """That somebody else is to be called, as the owner or finder of a thing, right before."""
    called = (
        r"\b(?:call|ring|text|phone|contact|e-?mail|reach|llame a|contacte a)l? (?:the |its |la )?"
    )
    whose = r"(?:finder|owners?|seller|landlord|breeder|due[nñ][oa]s?|propietari[oa]|vendedor)\b"
    shop = r"\bor (?:the |at )?[^0-9;.!?]{0,40}\b(?:shop|store|salon|kennels?|cafe)\b"
    return re.compile(rf"(?:{called}{whose}[^0-9;!?]{{0,40}}|{shop}[^0-9;.!?]{{0,10}})$")


@cache
def _dead() -> re.Pattern[str]:
    """That it is out of use, right behind."""
    return re.compile(
        r"no longer|not in (?:service|use)|out of (?:service|use|order)|disconnect|discontinu"
        r"|deactivat|retired|not working|does not work|doesn't work|ya no|fuera de servicio"
        r"|desconectad|dad[oa] de baja|no funciona|not (?:be )?answered|unattended|is dead"
        r"|is (?:a )?(?:scam|fake|hoax|phishing|fraud|bogus)"
        r"|(?:are|is) (?:not ours|phishing)|es fals"
    )


@cache
def _not_ours() -> re.Pattern[str]:
    return re.compile(
        r"^[^;.]{0,4}(?:does not|doesn't|do not) belong to us|^[^;.]{0,4}is not (?:ours|us)"
    )


@cache
def _former() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:old|former|formerly|previous|previously|antiguo|anterior|antes)\b[^.;,0-9@]{0,25}$"
    )


@cache
def _other_subject() -> re.Pattern[str]:
    return re.compile(r"\b(?:page|site|account|inbox|feed|pagina|cuenta|perfil|and|or|y|o)\b")


def barred(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` of a folded text is a fax, out of use, an example,
    somebody's that visitors are warned of, or not to be called or posted.
    """
    before = _clause_before(text[max(0, start - BEFORE) : start])
    after = _clause_after(text[end : end + AFTER])
    if _fax().search(before) and not _fax_too().search(before):
        return True
    if _forbidden().search(before) or _example().search(before) or _former().search(before):
        return True
    if _others().search(text[max(0, start - BEFORE) : start]) or _not_ours().search(after):
        return True
    dead = _dead().search(after)
    if dead and not _other_subject().search(after[: dead.start()]):
        return True
    near = text[max(0, start - WIDE) : end + WIDE]
    return _caller().search(before) is not None and _warning().search(near) is not None


def _clause_before(text: str) -> str:
    for mark in _PARTS:
        text = text.rpartition(mark)[2]
    return text


def _clause_after(text: str) -> str:
    for mark in _PARTS:
        text = text.partition(mark)[0]
    return text
