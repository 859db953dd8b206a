"""The steps in which an interview's questions are asked, a few at a time, where many fit a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hpd_pages.engine.interview import Answer, Answers, Interview
from hpd_pages.model.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step: its title, and the beginnings of the pointers of its questions."""

    title: str
    pointers: tuple[str, ...]

    def asks(self, question: Question) -> bool:
        """Whether the question belongs to the step."""
        return any(f"{question.pointer}/".startswith(f"{start}/") for start in self.pointers)


PAGE: tuple[Step, ...] = (
    Step(title="Platform", pointers=("/platform",)),
    Step(title="Name and owner", pointers=("/id", "/name", "/url", "/owner")),
    Step(title="Visitors and uses", pointers=("/languages", "/visitor_content", "/purpose/uses")),
    Step(
        title="Introduction",
        pointers=("/purpose/statement", "/purpose/scope", "/purpose/audience"),
    ),
    Step(title="Contact and records", pointers=("/purpose/effective", "/contact", "/records")),
)
"""The five steps in which a page is declared: each rests on answers of those before it only."""

DEPARTMENT: tuple[Step, ...] = (
    Step(title="Name", pointers=("/name", "/jurisdiction", "/site", "/languages")),
    Step(title="Contact", pointers=("/short_name", "/notice_page", "/contacts")),
    Step(
        title="Offices",
        pointers=("/records_officer", "/records_law", "/approver", "/policy", "/moderation"),
    ),
)
"""The three steps in which a department is declared."""


def questions_of(step: Step, interview: Interview, answers: Answers) -> tuple[Question, ...]:
    """The questions of the step, as the answers so far have it."""
    return tuple(question for question in interview.questions(answers) if step.asks(question))


def faults_of(step: Step, interview: Interview, answers: Answers) -> Mapping[str, str]:
    """What is wrong with the answers to the step, by pointer; what is not answered is wrong too."""
    told = {
        question.pointer: interview.fault(answers, question, answers.get(question.pointer, ""))
        for question in questions_of(step, interview, answers)
    }
    return {pointer: fault for pointer, fault in told.items() if fault}


def first_open(steps: Sequence[Step], interview: Interview, answers: Answers) -> int:
    """The number, from 0, of the first step with a question that has no good answer; else how many
    steps there are.
    """
    for number, step in enumerate(steps):
        for question in questions_of(step, interview, answers):
            given: Answer | None = answers.get(question.pointer)
            if given is None or interview.fault(answers, question, given):
                return number
    return len(steps)
