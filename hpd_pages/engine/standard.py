"""The standard notices with blanks in brackets, to paste on a page that no registry declares."""

from __future__ import annotations

from collections.abc import Mapping

from hpd_pages.engine.generate import notices_for
from hpd_pages.engine.ports import Renderer
from hpd_pages.model.department import Contacts, Department
from hpd_pages.model.page import (
    Moderation,
    NoticeBlock,
    Openness,
    Page,
    PageContact,
    PublicRecords,
    Purpose,
    Status,
    VisitorContent,
)

_BLANKS = {
    "en": {
        "name": "[name of your department]",
        "statement": "[what this page is for, in one sentence]",
        "scope": "[what this page is about, and what it is not for, in one sentence]",
        "audience": "[whom this page is for]",
        "phone": "[phone number]",
        "email": "[e-mail address]",
        "hours": "[days and hours]",
        "law": "[your public records law]",
        "url": "[address of your notice page]",
    },
    "es": {
        "name": "[nombre de su departamento]",
        "statement": "[para qué sirve esta página, en una frase]",
        "scope": "[de qué trata esta página y para qué no sirve, en una frase]",
        "audience": "[a quién se dirige esta página]",
        "phone": "[número de teléfono]",
        "email": "[correo electrónico]",
        "hours": "[días y horas]",
        "law": "[su ley de registros públicos]",
        "url": "[dirección de su aviso]",
    },
}
_NOTICE = NoticeBlock(version="", effective="")
_GROUNDS = ("obscenity", "off-topic", "personal-attacks")


def standard_notices(renderer: Renderer) -> Mapping[str, Mapping[str, str]]:
    """Rule id to language to the standard notice, with "[…]" for what only a department knows.

    Raises TemplateError.
    """
    found: dict[str, dict[str, str]] = {}
    for lang, blanks in _BLANKS.items():
        said = notices_for(_page(lang, blanks), _department(lang, blanks), renderer)
        for rule, texts in said.items():
            found.setdefault(rule, {}).update(texts)
    return found


def _department(lang: str, blanks: Mapping[str, str]) -> Department:
    return Department(
        name=blanks["name"],
        short_name=blanks["name"],
        site=blanks["url"],
        notice_page={lang: blanks["url"]},
        contacts=Contacts(phone=blanks["phone"], email=blanks["email"]),
        records_law={lang: blanks["law"]},
        monitoring_hours={lang: blanks["hours"]},
    )


def _page(lang: str, blanks: Mapping[str, str]) -> Page:
    return Page(
        id="page",
        platform="website",
        name=blanks["name"],
        url=blanks["url"],
        status=Status.PROPOSED,
        languages=(lang,),
        visitor_content=VisitorContent(
            comments=Openness.OPEN, posts=Openness.OPEN, messages=Openness.OPEN
        ),
        purpose=Purpose(
            notice=_NOTICE,
            statement={lang: blanks["statement"]},
            scope={lang: blanks["scope"]},
            audience={lang: blanks["audience"]},
            uses=(),
        ),
        disclaimer=_NOTICE,
        moderation=Moderation(notice=_NOTICE, monitored=True, may_remove=True, grounds=_GROUNDS),
        public_records=PublicRecords(notice=_NOTICE, disclosed=True),
        contact=PageContact(
            contacts=Contacts(phone=blanks["phone"], email=blanks["email"]), shown_on=("page",)
        ),
    )
