"""Findings about a declaration, built in one line each so that a rule's check reads as prose."""

from __future__ import annotations

from hpd_pages.model.department import Text
from hpd_pages.model.finding import FilePlace, Finding, Level, Reason, Verdict
from hpd_pages.model.page import Page


def at(pointer: str) -> FilePlace:
    """A place known only by its JSON Pointer; the engine fills in file, line and column."""
    return FilePlace(file="", line=0, column=0, pointer=pointer)


def declared(rule: str, message: str, pointer: str) -> Finding:
    """A pass: the declaration says what the clause asks for."""
    return Finding(
        rule=rule,
        verdict=Verdict.PASS,
        reason=Reason.DECLARED,
        message=message,
        place=at(pointer),
    )


def undeclared(rule: str, message: str, pointer: str, *, fix: str) -> Finding:
    """A failure: something the clause asks for is not declared."""
    return Finding(
        rule=rule,
        verdict=Verdict.FAIL,
        reason=Reason.MISSING,
        message=message,
        place=at(pointer),
        fix=fix,
    )


def unacceptable(rule: str, message: str, pointer: str, *, expected: str, fix: str) -> Finding:
    """A failure: what is declared does not meet the clause."""
    return Finding(
        rule=rule,
        verdict=Verdict.FAIL,
        reason=Reason.UNACCEPTABLE,
        message=message,
        place=at(pointer),
        expected=expected,
        fix=fix,
    )


def closed_to_visitors(rule: str) -> Finding:
    """Not applicable: B.4 and B.5 speak of visitors, and here they can leave nothing."""
    return Finding(
        rule=rule,
        verdict=Verdict.NOT_APPLICABLE,
        reason=Reason.CLOSED_TO_VISITORS,
        message="Visitors can leave nothing on this page, so the clause does not apply.",
        place=at("/visitor_content"),
    )


def advice(rule: str, message: str, pointer: str, *, fix: str = "") -> Finding:
    """Advice: good practice or an open question, never a failure of the order."""
    return Finding(
        rule=rule,
        verdict=Verdict.NOT_APPLICABLE,
        level=Level.ADVICE,
        reason=Reason.ADVICE,
        message=message,
        place=at(pointer),
        fix=fix,
    )


def missing_languages(
    rule: str, what: str, text: Text, languages: tuple[str, ...], pointer: str
) -> tuple[Finding, ...]:
    """A failure for each language of the page in which `text` has no words."""
    return tuple(
        undeclared(
            rule,
            f"The {what} has no text in “{language}”, a language this page declares.",
            f"{pointer}/{language}",
            fix=f"Write the {what} in “{language}”, or take “{language}” out of `languages`.",
        )
        for language in languages
        if not text.get(language, "").strip()
    )


def declared_ground(rule: str, ground: str, page: Page, *, fix: str) -> tuple[Finding, ...]:
    """Whether a ground for removal is declared, where visitors can leave anything (B.5)."""
    if page.visitor_content is not None and not page.visitor_content.any_open:
        return (closed_to_visitors(rule),)
    if page.moderation is None:
        return (undeclared(rule, "No moderation is declared.", "/moderation", fix=fix),)
    pointer = "/moderation/grounds"
    if ground not in page.moderation.grounds:
        message = f"“{ground}” is not among the declared grounds for removal."
        return (undeclared(rule, message, pointer, fix=fix),)
    return (declared(rule, f"“{ground}” is a declared ground.", pointer),)
