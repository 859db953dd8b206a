"""Values for tests: a small department and a complete page of it; each argument replaces a field."""

from dataclasses import replace

from hpd_pages.model.department import Contacts, Department
from hpd_pages.model.page import (
    Moderation,
    NoticeBlock,
    Openness,
    Owner,
    Page,
    PageContact,
    PublicRecords,
    Purpose,
    Records,
    Status,
    VisitorContent,
)

NOTICE = NoticeBlock(version="1", effective="2027-01-04")
CLOSED = VisitorContent(comments=Openness.CLOSED, posts=Openness.CLOSED, messages=Openness.CLOSED)


def department(**changes) -> Department:
    """The Example Police Department, complete, in English and Spanish."""
    base = Department(
        name="Example Police Department",
        short_name="EPD",
        site="https://police.example.gov/",
        notice_page={
            "en": "https://police.example.gov/notice",
            "es": "https://police.example.gov/es/notice",
        },
        contacts=Contacts(phone="860-555-0100", web="https://police.example.gov/"),
        jurisdiction="Town of Example, Connecticut",
        languages=("en", "es"),
        records_officer="Records Division",
        records_law={
            "en": "Connecticut Freedom of Information Act",
            "es": "Ley de Libertad de Información de Connecticut",
        },
        approver="Chief of Police",
        appeal_office="Public Information Officer",
        appeal_days=10,
        monitoring_hours={
            "en": "business days from 8 a.m. to 4 p.m.",
            "es": "los días hábiles de 8 a. m. a 4 p. m.",
        },
        crawler_contact="https://police.example.gov/notice",
    )
    return replace(base, **changes)


def page(**changes) -> Page:
    """A complete Facebook page of the Example Police Department, open to comments."""
    base = Page(
        id="facebook",
        platform="facebook",
        name="Example Police Department",
        url="https://www.facebook.com/ExamplePolice",
        status=Status.PROPOSED,
        languages=("en", "es"),
        owner=Owner(unit="Office of the Chief", steward="Public Information Officer"),
        visitor_content=VisitorContent(
            comments=Openness.OPEN, posts=Openness.CLOSED, messages=Openness.LIMITED
        ),
        purpose=Purpose(
            notice=NOTICE,
            statement={
                "en": "The Example Police Department uses this page to share public-safety news.",
                "es": "El Departamento de Policía de Example usa esta página para compartir "
                "noticias de seguridad pública.",
            },
            scope={
                "en": "It covers police news in the town. It is not for emergencies.",
                "es": "Abarca las noticias policiales del pueblo. No es para emergencias.",
            },
            audience={
                "en": "people who live in, work in or visit the town",
                "es": "las personas que viven, trabajan o están de visita en el pueblo",
            },
            uses=("outreach.crime-prevention-tips",),
        ),
        disclaimer=NOTICE,
        moderation=Moderation(
            notice=NOTICE,
            monitored=True,
            may_remove=True,
            grounds=("obscenity", "off-topic", "personal-attacks"),
        ),
        public_records=PublicRecords(notice=NOTICE, disclosed=True),
        contact=PageContact(
            contacts=Contacts(phone="860-555-0100", web="https://police.example.gov/"),
            shown_on=("about", "notice-page"),
        ),
        records=Records(
            series="unconfirmed",
            custodian="Records Division",
            method="platform-export",
            interval_days=30,
            retention="locked",
        ),
    )
    return replace(base, **changes)
