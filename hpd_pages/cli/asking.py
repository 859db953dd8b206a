"""Asks on the terminal: one question after another, each answer checked as it is typed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import typer

from hpd_pages.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from hpd_pages.engine.interview import Answer, Interview
    from hpd_pages.io.drafts import Draft
    from hpd_pages.model.question import Question
    from hpd_pages.wiring.interviews import Drafted

Answers = dict[str, "Answer"]
_WRITE, _CHANGE, _STOP = "write", "change", "stop"


class Stopped(Exception):
    """The person left before the end; the answers are kept."""


def interview(
    asked: Interview, draft: Draft, preview: Callable[[Answers], Drafted], *, what: str
) -> Drafted:
    """What the person wants written, after all questions and a preview.

    Every answer is kept at once, and an interview that was stopped is gone on with. Raises Stopped,
    UsageError where there is no terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        hint = "Run it in a terminal, or hand in the answers: --answers FILE."
        raise UsageError("questions need a terminal", hint=hint)
    answers = _begun(draft, what)
    while True:
        while (question := asked.next(answers)) is not None:
            answers[question.pointer] = _ask(asked, answers, question)
            draft.keep(answers)
        answers = dict(asked.kept(answers))
        drafted = preview(answers)
        _show(drafted)
        choice = _one(
            f"Write {drafted.path.name}?",
            [("Yes, write it", _WRITE), ("Change an answer", _CHANGE), ("Stop for now", _STOP)],
            _WRITE,
        )
        if choice == _WRITE:
            return drafted
        if choice == _STOP:
            raise Stopped
        _change(asked, answers)
        draft.keep(answers)


def _begun(draft: Draft, what: str) -> Answers:
    """The answers of a stopped interview, where the person wants to go on with it."""
    kept = draft.read()
    if not kept:
        about = f"Some questions about {what}. Enter takes the answer shown, which you may change"
        typer.echo(_wrapped(f"{about}; Ctrl-C stops, and what you have answered is kept."))
        return {}
    words = [("Go on where I stopped", "on"), ("Begin anew", "anew")]
    if _one(f"You have answered {len(kept)} questions about {what}.", words, "on") == "on":
        return kept
    draft.forget()
    return {}


def _ask(asked: Interview, answers: Answers, question: Question) -> Answer:
    from hpd_pages.model.question import Kind

    def check(value: object) -> bool | str:
        return asked.fault(answers, question, _as_answer(question, value)) or True

    typer.echo("")
    if question.help:
        typer.secho(_wrapped(question.help), dim=True)
    match question.kind:
        case Kind.ONE:
            chosen = _one(
                question.title,
                [(choice.words, choice.value) for choice in question.choices],
                str(question.default),
                check,
            )
            return _as_answer(question, chosen)
        case Kind.MANY:
            return _as_answer(question, _many(question, check))
        case Kind.TEXT | Kind.ADDRESS | Kind.NUMBER:
            return _as_answer(question, _typed(question, check))


def _as_answer(question: Question, value: object) -> Answer:
    """What was typed or chosen, as an answer; an address may be typed without its https://."""
    from hpd_pages.model.question import Kind

    if isinstance(value, (list, tuple)):
        return tuple(str(item) for item in value)
    text = str(value).strip()
    if question.kind is Kind.ADDRESS and "." in text and "://" not in text:
        text = f"https://{text}"
    number = question.kind is Kind.NUMBER and text.isascii() and text.isdigit()
    return int(text[:9]) if number else text


def _typed(question: Question, check: Callable[[object], bool | str]) -> Any:  # noqa: ANN401
    import questionary

    default = "" if question.default is None else str(question.default)
    words = f"{question.title}{' (may be left empty)' if question.optional else ''}"
    title = words if words.endswith("?") else f"{words}:"
    return _answered(questionary.text(title, default=default, validate=check))


def _one(
    title: str,
    choices: list[tuple[str, str]],
    default: str,
    check: Callable[[object], bool | str] | None = None,
) -> str:
    """The chosen value; one that `check` finds fault with is said, and asked again."""
    import questionary

    values = [value for _, value in choices]
    offered = [questionary.Choice(title=words, value=value) for words, value in choices]
    start = default if default in values else values[0]
    while True:
        chosen = str(_answered(questionary.select(title, choices=offered, default=start)))
        fault = check(chosen) if check else True
        if fault is True:
            return chosen
        typer.secho(str(fault), fg="red")


def _many(question: Question, check: Callable[[object], bool | str]) -> Any:  # noqa: ANN401
    import questionary

    ticked = question.default if isinstance(question.default, tuple) else ()
    offered = [
        questionary.Choice(title=choice.words, value=choice.value, checked=choice.value in ticked)
        for choice in question.choices
    ]
    hint = "(arrow keys move, space ticks, Enter goes on)"
    return _answered(
        questionary.checkbox(question.title, choices=offered, validate=check, instruction=hint)
    )


def _answered(prompt: Any) -> Any:  # noqa: ANN401 - questionary's own
    """The answer; raises Stopped where the person presses Ctrl-C or closes the terminal."""
    try:
        return prompt.unsafe_ask()
    except (KeyboardInterrupt, EOFError) as error:
        raise Stopped from error


def _change(asked: Interview, answers: Answers) -> None:
    from dataclasses import replace

    questions = {question.pointer: question for question in asked.questions(answers)}
    choices = [(_said(question.title, answers[name]), name) for name, question in questions.items()]
    name = _one("Which answer?", choices, choices[0][1])
    question = replace(questions[name], default=answers[name])
    answers[name] = _ask(asked, answers, question)


def _said(title: str, answer: Answer) -> str:
    from hpd_pages.text.safe import one_line

    words = ", ".join(answer) if isinstance(answer, tuple) else str(answer)
    return one_line(f"{title} {words}", 76)


def _show(drafted: Drafted) -> None:
    """The file as it would be written, without its comments, and what the check says of it."""
    from hpd_pages.text.safe import clean

    typer.echo("")
    typer.secho(f"This is {drafted.path.name}:", bold=True)
    lines = (line for line in drafted.text.splitlines() if line and not line.startswith("#"))
    typer.echo(clean("\n".join(lines)) + "\n")
    say_findings(drafted)


def say_findings(drafted: Drafted, name: str = "") -> int:
    """Say what does not hold in the draft, with its place in the file `name`; how many do not."""
    from hpd_pages.model.finding import FilePlace, Verdict
    from hpd_pages.text.safe import clean

    target = drafted.target
    if target.problem is not None and target.problem.place is not None:
        place = target.problem.place
        typer.echo(f"{name}:{place.line}:{place.column}: {clean(target.problem.message)}", err=True)
        typer.echo(f"  mend: {clean(target.problem.hint)}", err=True)
    failed = [finding for finding in target.findings if finding.verdict is Verdict.FAIL]
    for finding in failed:
        place_of = finding.place
        at = (
            f"{name}:{place_of.line}:{place_of.column}: "
            if isinstance(place_of, FilePlace) and name
            else ""
        )
        typer.secho(f"{at}{clean(finding.message)}", fg="red", err=bool(name))
        typer.echo(f"  mend: {clean(finding.fix)}", err=bool(name))
    return len(failed)


def shown(path: Path) -> str:
    """The path as a person in this folder would type it."""
    import os

    near = os.path.relpath(path)
    return str(path) if near.startswith("..") else near


def _wrapped(words: str) -> str:
    import shutil

    from hpd_pages.text.terminal import wrap

    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    return "\n".join(wrap(words.replace("`", ""), width - 2))
