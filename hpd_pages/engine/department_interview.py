"""The questions from which department.yml is written, for any department."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from hpd_pages.engine.interview import Answers, nested
from hpd_pages.model.question import Choice, Kind, Question
from hpd_pages.text.language_names import language_name

HOURS = {
    "en": "business days from 8 a.m. to 4 p.m.",
    "es": "los días hábiles de 8 a. m. a 4 p. m.",
}
Describe = Callable[[str], str]
"""Pointer to the schema's description of what stands there."""


def department_questions(
    answers: Answers, languages: Sequence[str], describe: Describe
) -> Iterator[Question]:
    """Every question in order; `languages` are those that the notices are written in."""
    yield from _names(answers, describe)
    yield from _addresses(answers, languages, describe)
    yield from _ways(answers, describe)
    yield from _offices(answers, describe)


def department_data(answers: Answers) -> dict[str, object]:
    """The data of department.yml that the answers make, with what nobody needs to be asked."""
    data: dict[str, object] = {"version": 1, "emergency": "911", **nested(answers)}
    email, notice = answers.get("/contacts/email"), _tongues(answers)[0]
    data["crawler_contact"] = email or answers.get(f"/notice_page/{notice}", "")
    return data


def _names(answers: Answers, describe: Describe) -> Iterator[Question]:
    yield _text("/name", "Full name of the department", describe)
    name = str(answers.get("/name", ""))
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())
    yield _text("/short_name", "Short name", describe, default=initials or None)
    yield _text("/jurisdiction", "City, town or county, with its state", describe)
    yield _text("/site", "Address of the department's own web site", describe, kind=Kind.ADDRESS)


def _addresses(
    answers: Answers, languages: Sequence[str], describe: Describe
) -> Iterator[Question]:
    yield Question(
        pointer="/languages",
        title="Languages of your notices",
        help=describe("/languages"),
        kind=Kind.MANY,
        choices=tuple(Choice(value=tag, words=language_name(tag)) for tag in languages),
        default=("en",),
    )
    site = str(answers.get("/site", "")).rstrip("/")
    for number, tag in enumerate(_tongues(answers)):
        page = f"{site}/social-media" + (f"/{tag}" if number else "")
        title = f"Address of the social-media notice page ({language_name(tag)})"
        help_ = describe("/notice_page") + " If there is none yet: where it will be."
        yield Question(
            pointer=f"/notice_page/{tag}",
            title=title,
            help=help_,
            kind=Kind.ADDRESS,
            default=page,
        )


def _ways(answers: Answers, describe: Describe) -> Iterator[Question]:
    yield _text("/contacts/phone", "Phone number for the public (not 911)", describe)
    site = str(answers.get("/site", "")) or None
    yield _text("/contacts/web", "Web page for contact", describe, default=site, kind=Kind.ADDRESS)
    yield _text("/contacts/email", "E-mail address, if there is one", describe, optional=True)
    yield _text(
        "/contacts/address", "Street address, if it is to be shown", describe, optional=True
    )


def _offices(answers: Answers, describe: Describe) -> Iterator[Question]:
    title = "Office that answers public-records requests"
    yield _text("/records_officer", title, describe, default="Records Division")
    for tag in _tongues(answers):
        title = f"Name of your public-records law ({language_name(tag)})"
        yield Question(pointer=f"/records_law/{tag}", title=title, help=describe("/records_law"))
    yield _text("/approver", "Office that approves a page", describe, default="Chief of Police")
    yield _text(
        "/policy", "Your own order on social media, if it has a number", describe, optional=True
    )
    for tag in _tongues(answers):
        title = f"When a person reads the comments ({language_name(tag)})"
        yield Question(
            pointer=f"/moderation/hours/{tag}",
            title=title,
            help=describe("/moderation/hours"),
            default=HOURS.get(tag),
        )
    appeal = "Office that decides on an appeal"
    yield _text("/moderation/appeal_office", appeal, describe, default="Public Information Officer")
    yield Question(
        pointer="/moderation/appeal_days",
        title="Days in which a visitor may appeal",
        help=describe("/moderation/appeal_days"),
        kind=Kind.NUMBER,
        default=10,
    )


def _text(
    pointer: str,
    title: str,
    describe: Describe,
    *,
    default: str | None = None,
    optional: bool = False,
    kind: Kind = Kind.TEXT,
) -> Question:
    return Question(
        pointer=pointer,
        title=title,
        help=describe(pointer),
        kind=kind,
        default=default,
        optional=optional,
    )


def _tongues(answers: Answers) -> tuple[str, ...]:
    given = answers.get("/languages")
    return given if isinstance(given, tuple) and given else ("en",)
