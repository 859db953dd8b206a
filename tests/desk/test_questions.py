"""The interviews ask in Spanish too: every question, help and choice has its translation."""

from hpd_pages.desk.words import translations
from hpd_pages.engine.department_interview import department_questions
from hpd_pages.engine.page_interview import Surroundings, page_questions
from hpd_pages.engine.steps import DEPARTMENT, PAGE
from hpd_pages.io.rendering import renderer
from hpd_pages.model.department import Contacts, Department
from hpd_pages.model.page import Status
from hpd_pages.platforms import PLATFORMS
from hpd_pages.wiring.validate import laws

TONGUES = renderer().languages()


def questions():
    """Every question that somebody may be asked, on any platform and in every language."""
    held = laws()
    given = {"/languages": TONGUES}
    yield from department_questions(given, TONGUES, held.department_schema.description)
    department = Department(
        name="Example Police Department", short_name="EPD", site="", notice_page={},
        contacts=Contacts(), languages=TONGUES, approver="Chief of Police",
    )  # fmt: skip
    for platform in PLATFORMS:
        around = Surroundings(
            department=department, platforms=PLATFORMS, pages=(), today="2027-01-04",
            describe=held.page_schema.description,
        )  # fmt: skip
        yield from page_questions({**given, "/platform": platform.id}, around)


def said():
    words = {step.title for step in (*PAGE, *DEPARTMENT)} | {status.value for status in Status}
    names = {platform.name for platform in PLATFORMS}
    for question in questions():
        words |= {question.title, question.help}
        words |= {choice.words for choice in question.choices} - names - {"English", "Spanish"}
    for question in questions():
        if (
            question.pointer == "/contact/shown_on"
        ):  # the platforms' own words, as their screens say
            words -= {choice.words for choice in question.choices}
    return sorted(words - {"", "no"})


def test_everything_is_asked_in_spanish():
    spanish = translations("es")
    assert [words for words in said() if spanish.gettext(words) == words] == []
