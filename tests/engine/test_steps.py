"""The steps of the desk's interviews ask every question once."""

from hpd_pages.engine import steps
from hpd_pages.engine.department_interview import department_questions
from hpd_pages.engine.interview import Interview
from hpd_pages.engine.page_interview import Surroundings, page_questions
from hpd_pages.model.department import Contacts, Department
from hpd_pages.platforms import PLATFORMS

AROUND = Surroundings(
    department=Department(
        name="Example Police Department",
        short_name="EPD",
        site="https://www.example.gov",
        notice_page={},
        contacts=Contacts(),
        languages=("en", "es"),
    ),
    platforms=PLATFORMS,
    pages=(),
    today="2027-01-04",
    describe=lambda _: "",
)


def interview(questions):
    return Interview(questions=questions, fault=lambda *_: "")


def test_every_question_about_a_page_stands_in_one_of_five_steps():
    asked = list(page_questions({}, AROUND))
    of_steps = [[q for q in asked if step.asks(q)] for step in steps.PAGE]
    assert sorted(q.pointer for part in of_steps for q in part) == sorted(q.pointer for q in asked)
    assert [len(part) for part in of_steps] == [1, 5, 5, 3, 7]


def test_every_question_about_a_department_stands_in_one_of_three_steps():
    asked = list(department_questions({}, ("en", "es"), lambda _: ""))
    of_steps = [[q for q in asked if step.asks(q)] for step in steps.DEPARTMENT]
    assert sorted(q.pointer for part in of_steps for q in part) == sorted(q.pointer for q in asked)


def test_the_first_open_step_is_the_one_without_a_good_answer():
    held = interview(lambda answers: page_questions(answers, AROUND))
    assert steps.first_open(steps.PAGE, held, {}) == 0
    assert steps.first_open(steps.PAGE, held, {"/platform": "x"}) == 1
    answers = {"/platform": "x"}
    for number, step in enumerate(steps.PAGE[1:], start=1):
        answers |= {q.pointer: q.default or "a" for q in steps.questions_of(step, held, answers)}
        assert steps.first_open(steps.PAGE, held, answers) == number + 1


def test_what_is_wrong_with_a_step_is_told_by_pointer():
    held = Interview(
        questions=lambda answers: page_questions(answers, AROUND),
        fault=lambda _, __, answer: "" if answer else "An answer is needed here.",
    )
    told = steps.faults_of(steps.PAGE[1], held, {"/id": "x", "/name": "EPD"})
    assert list(told) == ["/url", "/owner/unit", "/owner/steward"]
