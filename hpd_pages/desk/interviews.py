"""Interviews as forms: the questions of one step, the answers that come back, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from hpd_pages.engine.interview import Answer, Answers, Interview
from hpd_pages.engine.steps import Step, faults_of, questions_of
from hpd_pages.io.drafts import Draft
from hpd_pages.model.question import Kind, Question

LONG = 60
"""Characters of a default from which on a text is asked for in a box of several lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question as it stands in the form: `name` is the field's, `value` what is in it."""

    question: Question
    name: str
    value: Answer
    fault: str = ""

    @property
    def lines(self) -> bool:
        """Whether the answer may be long."""
        default = self.question.default
        return isinstance(default, str) and len(default) > LONG

    def chosen(self, value: str) -> bool:
        """Whether the choice is among what is in the field."""
        return value in self.value if isinstance(self.value, tuple) else value == self.value


def form_of(
    step: Step, interview: Interview, answers: Answers, faults: Mapping[str, str]
) -> list[Asked]:
    """The fields of a step with the answers so far, else with the defaults."""
    return [
        Asked(
            question=question,
            name=name_of(question),
            value=answers.get(question.pointer, _default(question)),
            fault=faults.get(question.pointer, ""),
        )
        for question in questions_of(step, interview, answers)
    ]


def name_of(question: Question) -> str:
    """The name of the question's field: the pointer itself."""
    return question.pointer


def take(
    step: Step, interview: Interview, draft: Draft, given: MultiDict[str, str]
) -> tuple[Answers, Mapping[str, str]]:
    """The answers with those of the step, kept in the draft, and what is wrong with them."""
    answers: dict[str, Answer] = dict(draft.read())
    for question in questions_of(step, interview, answers):
        answers[question.pointer] = _answer(question, given)
    answers = dict(interview.kept(answers))
    draft.keep(answers)
    return answers, faults_of(step, interview, answers)


def _answer(question: Question, given: MultiDict[str, str]) -> Answer:
    if question.kind is Kind.MANY:
        allowed = {choice.value for choice in question.choices}
        return tuple(value for value in given.getlist(name_of(question)) if value in allowed)
    word = " ".join(given.get(name_of(question), "").split())
    if question.kind is Kind.NUMBER and word.isascii() and word.isdigit() and len(word) < 9:  # noqa: PLR2004 - no number here is so long
        return int(word)
    return word


def _default(question: Question) -> Answer:
    return "" if question.default is None else question.default


def progress(steps: Sequence[Step], now: int, open_: int) -> list[dict[str, object]]:
    """The steps for the line above the form: where one is, and which can be gone back to."""
    return [
        {
            "number": number + 1,
            "title": step.title,
            "now": number == now,
            "reached": number <= open_,
        }
        for number, step in enumerate(steps)
    ]
