"""The law that holds the parts together: what the templates say, the judge finds.

For any valid page, every generated notice of every form and language passes its own rule, and so
does the whole notice page.
"""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpd_pages.engine.expect import expected_of
from hpd_pages.engine.generate import build_kit, notices_for
from hpd_pages.engine.judge import judge
from hpd_pages.io.rendering import renderer
from hpd_pages.model.finding import Level, Verdict
from hpd_pages.model.page import Openness, PageContact, VisitorContent
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read
from support.builders import department, page

LIVE = {rule.id: rule for rule in CATALOGUE if rule.check_live and rule.has_notice}
FORMS = ("short", "medium", "long")
MET = (Verdict.PASS, Verdict.NOT_APPLICABLE)

PLACES = st.sampled_from(["Example", "New Harbor", "St. Mary", "Lago Verde", "O'Fallon"])
KINDS = st.sampled_from(["Police Department", "Sheriff's Office", "Department of Public Safety"])
DEEDS = st.sampled_from(
    [
        ("share public-safety news", "compartir noticias de seguridad pública"),
        ("announce road closures and storms", "avisar de cierres de vías y tormentas"),
        ("ask for help in finding missing people", "pedir ayuda para encontrar a desaparecidos"),
        ("tell young people about the cadet program", "informar a los jóvenes del programa"),
    ]
)
PEOPLE = st.sampled_from(
    [
        ("people who live in or visit the town", "las personas que viven o están en el pueblo"),
        ("young people and their parents", "los jóvenes y sus padres"),
        ("people who think of joining", "las personas que piensan en ingresar"),
    ]
)
OPEN = st.sampled_from(list(Openness))


@cache
def templates():
    return renderer()


@st.composite
def registries(draw):
    """A department and a valid page of it that visitors can write on."""
    place, kind = draw(PLACES), draw(KINDS)
    name = f"{place} {kind}"
    deed, people = draw(DEEDS), draw(PEOPLE)
    visitors = VisitorContent(comments=draw(OPEN), posts=draw(OPEN), messages=draw(OPEN))
    own = department(
        name=name,
        short_name="".join(word[0] for word in name.split()),
        appeal_days=draw(st.sampled_from([0, 7, 30])),
        appeal_office=draw(st.sampled_from(["", "Public Information Officer"])),
        monitoring_hours=draw(st.sampled_from([{}, department().monitoring_hours])),
        records_law=draw(st.sampled_from([{}, department().records_law])),
    )
    purpose = replace(
        page().purpose,
        statement={
            "en": f"The {name} uses this page to {deed[0]}.",
            "es": f"{name} usa esta página para {deed[1]}.",
        },
        audience={"en": people[0], "es": people[1]},
    )
    shown = PageContact(contacts=own.contacts, shown_on=("about",))
    return own, page(name=name, purpose=purpose, visitor_content=visitors, contact=shown)


def judged(rule, text, expected):
    return rule.check_live(read(Snapshot(source="notice", document=read_text(text))), expected)


@settings(max_examples=60, deadline=None)
@given(registries())
@pytest.mark.parametrize("form", FORMS)
def test_every_generated_notice_passes_its_own_rule(form, registry):
    own, declared = registry
    notices = notices_for(declared, own, templates(), form)
    expected = expected_of(declared, own, notices)

    verdicts = {
        (rule_id, lang): judged(LIVE[rule_id], text, expected)
        for rule_id, texts in notices.items()
        if rule_id in LIVE
        for lang, text in texts.items()
    }

    failed = {key: notices[key[0]][key[1]] for key, f in verdicts.items() if f.verdict not in MET}
    assert failed == {}
    assert {lang for _, lang in verdicts} == {"en", "es"}


@settings(max_examples=25, deadline=None)
@given(registries())
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_generated_notice_page_meets_every_requirement(lang, registry):
    own, declared = registry
    kit = build_kit(declared, own, PLATFORMS[0], templates(), inputs_digest="", tool="test")
    snapshot = Snapshot(source="page", document=read_html(kit.files[f"notice.{lang}.html"]))
    expected = expected_of(declared, own, notices_for(declared, own, templates()))

    findings = judge(snapshot, CATALOGUE, expected).findings

    assert [
        (f.rule, f.reason, f.quote)
        for f in findings
        if f.level is Level.REQUIREMENT and f.verdict not in MET
    ] == []
    assert [f.rule for f in findings] == [rule.id for rule in CATALOGUE if rule.check_live]
