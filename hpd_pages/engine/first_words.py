"""A first draft of purpose, scope and audience, which the person who declares a page goes over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hpd_pages.model.department import Department

_AIMS = {
    "en": {
        "investigation": "to ask for information about missing and wanted persons and unsolved "
        "crimes",
        "outreach": "to share public-safety news and crime-prevention tips",
        "notification": "to give notice of road closures, severe weather and other emergencies",
    },
    "es": {
        "investigation": "para pedir información sobre personas desaparecidas o buscadas y sobre "
        "delitos sin resolver",
        "outreach": "para compartir noticias de seguridad pública y consejos para prevenir delitos",
        "notification": "para avisar de cierres de calles, mal tiempo y otras emergencias",
    },
}
_AND = {"en": " and ", "es": " y "}
_USES = {"en": "{the_name} uses this page", "es": "El Departamento usa esta página"}
_SCOPE = {
    "en": "It covers police news and services in {the_place}. It is not for emergencies and not "
    "for reporting a crime.",
    "es": "Abarca las noticias y los servicios policiales de {place}. No es para emergencias ni "
    "para denunciar un delito.",
}
_AUDIENCE = {
    "en": "people who live in, work in or visit {place}",
    "es": "las personas que viven, trabajan o están de visita en {place}",
}
_KIND = re.compile(r"(?:the )?(?:city|town|county|village|borough|township) of ", re.IGNORECASE)


def statement(department: Department, groups: Sequence[str], lang: str) -> str:
    """What the page is for, after the groups of its uses; "" in a language without a draft."""
    if lang not in _AIMS:
        return ""
    aims = [_AIMS[lang][group] for group in groups] or [_AIMS[lang]["outreach"]]
    told = _AND[lang].join(filter(None, (", ".join(aims[:-1]), aims[-1])))
    name = _USES[lang].format(the_name=_with_the(department.name, "The"))
    return f"{name} {told}."


def scope(department: Department, lang: str) -> str:
    """What it covers and what it is not for; "" in a language without a draft."""
    where = department.jurisdiction.partition(",")[0].strip() or department.name
    the_place = _with_the(where, "the") if _KIND.match(where) else where
    place = _KIND.sub("", where)
    return _SCOPE.get(lang, "").format(the_place=the_place, place=place)


def audience(department: Department, lang: str) -> str:
    """Whom it is for; "" in a language without a draft."""
    where = department.jurisdiction.partition(",")[0].strip() or department.name
    return _AUDIENCE.get(lang, "").format(place=_KIND.sub("", where))


def _with_the(name: str, article: str) -> str:
    bare = name[4:] if name.lower().startswith("the ") else name
    return f"{article} {bare}"
