"""An interview: questions in order, each answer checked as it is typed, so that none is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hpd_pages.model.question import Question
from hpd_pages.text.pointer import follow, split

Answer = str | int | tuple[str, ...]
Answers = Mapping[str, Answer]
"""Pointer to answer; an optional question that was left empty is answered with ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """The questions that follow from the answers so far, and what is wrong with an answer.

    `fault(answers, question, answer)` is one sentence, "" where the answer is good.
    """

    questions: Callable[[Answers], Iterator[Question]]
    fault: Callable[[Answers, Question, Answer], str]

    def next(self, answers: Answers) -> Question | None:
        """The first question that has no good answer yet; its old answer is offered again."""
        for question in self.questions(answers):
            if question.pointer not in answers:
                return question
            given = answers[question.pointer]
            if self.fault(answers, question, given):
                return replace(question, default=given)
        return None

    def kept(self, answers: Answers) -> Answers:
        """The answers to questions that are still asked, in their order."""
        asked = [question.pointer for question in self.questions(answers)]
        return {pointer: answers[pointer] for pointer in asked if pointer in answers}


def answers_in(data: object, interview: Interview) -> Answers:
    """What a partial declaration answers, with the defaults for what it leaves out.

    A question without answer and default is not among them.
    """
    answers: dict[str, Answer] = {}
    while True:
        asked = [q for q in interview.questions(answers) if q.pointer not in answers]
        found = [(q.pointer, _answer(data, q)) for q in asked]
        known = [(pointer, answer) for pointer, answer in found if answer is not None]
        if not known:
            return answers
        answers[known[0][0]] = known[0][1]


def _answer(data: object, question: Question) -> Answer | None:
    try:
        value = follow(data, question.pointer)
    except KeyError:
        return "" if question.optional and question.default is None else question.default
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    return value if isinstance(value, (str, int)) else str(value)


def nested(answers: Answers) -> dict[str, object]:
    """The answers as a declaration's data; those left empty are left out."""
    data: dict[str, object] = {}
    for pointer, answer in answers.items():
        if answer not in ("", ()):
            _put(data, split(pointer), list(answer) if isinstance(answer, tuple) else answer)
    return data


def merged(base: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    """`base` with every value of `over` put in its place; blocks are merged, lists replaced."""
    done = dict(base)
    for key, value in over.items():
        old = done.get(key)
        both = isinstance(old, Mapping) and isinstance(value, Mapping)
        done[key] = merged(old, value) if both else value  # type: ignore[arg-type] # both blocks
    return done


def ordered(data: Mapping[str, object], keys: Sequence[str]) -> dict[str, object]:
    """`data` with its keys in the order of `keys`, others last."""
    return {key: data[key] for key in (*keys, *data) if key in data}


def _put(data: dict[str, object], path: Sequence[str], value: object) -> None:
    for part in path[:-1]:
        inner = data.setdefault(part, {})
        if not isinstance(inner, dict):
            return
        data = inner
    data[path[-1]] = value
