"""From data to values: total, tolerant, and nothing taken for granted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.engine.declare import build_department, build_page
from hpd_pages.io.declarations import parse_declaration
from hpd_pages.model.department import Contacts, Department, ToConfirm
from hpd_pages.model.page import (
    Moderation,
    NoticeBlock,
    Openness,
    Owner,
    Page,
    PageContact,
    PublicRecords,
    Published,
    Purpose,
    Records,
    Status,
    VisitorContent,
)
from support.registries import DEPARTMENT, PAGE, changed

NOTICE = NoticeBlock(version="1", effective="2027-01-04")

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def read(text: str):
    return parse_declaration("pages/facebook.yml", text).data


def with_anything(whole, draw):
    """`whole` with any one of its blocks, or of a block's values, replaced by anything."""
    key = draw(st.sampled_from(sorted(whole)))
    inner = whole[key]
    if isinstance(inner, dict) and draw(st.booleans()):
        return {**whole, key: with_anything(inner, draw)}
    return {**whole, key: draw(ANYTHING)}


def test_every_part_of_a_declaration_reaches_the_page():
    text = changed(
        PAGE,
        ("disclaimer:\n", "disclaimer:\n  text: {en: Their own words.}\n"),
    )
    text += "  notice_page: {en: https://police.example.gov/fb}\n"
    text += "to_confirm:\n  - value: /url\n    question: Is it so?\n"
    assert build_page(read(text)) == Page(
        id="facebook",
        platform="facebook",
        name="Example Police Department",
        url="https://www.facebook.com/ExamplePolice",
        status=Status.ACTIVE,
        languages=("en", "es"),
        owner=Owner(unit="Office of the Chief", steward="Public Information Officer"),
        visitor_content=VisitorContent(
            comments=Openness.OPEN, posts=Openness.CLOSED, messages=Openness.LIMITED
        ),
        purpose=Purpose(
            notice=NOTICE,
            statement={
                "en": "The Department uses this page to share public-safety news.",
                "es": "El Departamento usa esta página para compartir noticias de seguridad pública.",
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
        disclaimer=NoticeBlock(
            version="1", effective="2027-01-04", text={"en": "Their own words."}
        ),
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
            series="Example series",
            custodian="Records Division",
            method="platform-export",
            interval_days=30,
            retention="locked",
        ),
        published=Published(
            notices={
                "introduction": ("intro", "notice-page"),
                "disclaimer": ("notice-page",),
                "moderation": ("notice-page",),
                "public_records": ("notice-page",),
            },
            notice_page={"en": "https://police.example.gov/fb"},
        ),
        to_confirm=(ToConfirm(value="/url", question="Is it so?"),),
    )


def test_every_part_of_a_declaration_reaches_the_department():
    more = 'emergency: "112"\nother_names: [Example Police]\njurisdiction: Town of Example\n'
    more += "records_contact: {email: records@example.gov}\ncrawler_contact: web@example.gov\n"
    assert build_department(read(DEPARTMENT + more)) == Department(
        name="Example Police Department",
        short_name="EPD",
        other_names=("Example Police",),
        jurisdiction="Town of Example",
        site="https://police.example.gov/",
        notice_page={
            "en": "https://police.example.gov/notice",
            "es": "https://police.example.gov/es/notice",
        },
        contacts=Contacts(phone="860-555-0100", web="https://police.example.gov/"),
        emergency="112",
        languages=("en", "es"),
        records_officer="Records Division",
        records_contact=Contacts(email="records@example.gov"),
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
        crawler_contact="web@example.gov",
    )


def test_what_is_absent_or_broken_is_empty_and_never_approved_or_closed_by_mistake():
    page = build_page(
        {
            "id": 5,
            "status": "live",
            "languages": "en",
            "visitor_content": {"comments": "no", "posts": "closed"},
            "moderation": {"monitored": "yes", "grounds": [1, "obscenity"]},
            "disclaimer": "ours",
            "records": {"capture": {"every_days": True}},
            "published": {"introduction": "about"},
            "to_confirm": ["/url", {"question": "?"}],
        }
    )
    assert (page.id, page.status, page.languages) == ("", Status.PROPOSED, ())
    assert page.visitor_content == VisitorContent(
        comments=Openness.OPEN, posts=Openness.CLOSED, messages=Openness.OPEN
    )
    assert page.moderation is not None
    assert (page.moderation.monitored, page.moderation.grounds) == (False, ("obscenity",))
    assert page.disclaimer is None
    assert page.records is not None
    assert page.records.interval_days == 0
    assert page.published == Published()
    assert page.to_confirm == ()


@given(ANYTHING)
def test_any_data_is_some_page_and_some_department(data):
    assert isinstance(build_page(data), Page)
    assert isinstance(build_department(data), Department)


@given(st.data())
def test_a_page_with_anything_in_any_place_is_still_a_page_of_the_right_types(data):
    page = build_page(with_anything(read(PAGE), data.draw))
    assert all(isinstance(w, str) for w in (page.id, page.name, page.url, *page.languages))
    assert all(isinstance(w, str) for w in (page.published.notice_page | {}).values())
    department = build_department(with_anything(read(DEPARTMENT), data.draw))
    assert isinstance(department.appeal_days, int)
    assert all(isinstance(w, str) for w in department.monitoring_hours.values())
