"""A kit's own check: what it says is put before the same rules as a live page.

A department's own template, or a page's own words, may have lost a sentence that the order asks
for. Then the live page would lack it too, so such a kit is not written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from hpd_pages.engine.expect import expected_of
from hpd_pages.engine.pieces import RULES, WORDS, declared_text
from hpd_pages.engine.surfaces import has_notice_page
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding, Level, Verdict
from hpd_pages.model.kit import Kit, KitProblem, SurfaceText
from hpd_pages.model.page import Page
from hpd_pages.model.platform import NOTICE_PAGE, Holds
from hpd_pages.model.rule import Expected, Rule
from hpd_pages.model.snapshot import Document, Snapshot
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read
from hpd_pages.text.vocabulary import WORDS as LANGUAGES

TEXTS = "The texts together"
_ITSELF = "The notice by itself"
_STANDARD = {
    "introduction": "purpose.text",
    "disclaimer": "disclaimer.text",
    "moderation": "moderation.text",
    "public_records": "public_records.text",
}


def check_kit(
    kit: Kit,
    page: Page,
    department: Department,
    rules: Sequence[Rule],
    notices: Mapping[str, Mapping[str, str]],
) -> Iterator[KitProblem]:
    """A fatal problem for each requirement that its own notice, a notice page or the texts together
    do not meet.

    `notices` are those the declaration promises. What could not be written at all is a problem of
    the kit already. Languages that the judge does not read are left out.
    """
    expected = expected_of(page, department, notices)
    for lang in page.languages:
        if lang.partition("-")[0] not in LANGUAGES:
            continue
        asked = [rule for rule in rules if rule.check_live and _written(rule.id, notices, lang)]
        for rule in asked:
            if words := notices.get(rule.id, {}).get(lang):
                yield from _judged(
                    (rule,), read_text(words), _ITSELF, expected=expected, page=page, lang=lang
                )
        for where, document in _documents(kit, page, department, lang):
            yield from _judged(asked, document, where, expected=expected, page=page, lang=lang)


def _judged(
    rules: Sequence[Rule],
    document: Document,
    where: str,
    *,
    expected: Expected,
    page: Page,
    lang: str,
) -> Iterator[KitProblem]:
    reading = read(Snapshot(source=where, document=document))
    for rule in rules:
        found = rule.check_live(reading, expected) if rule.check_live else None
        if found and found.verdict is Verdict.FAIL and found.level is Level.REQUIREMENT:
            yield _problem(found, where, page, lang)


def checked(kit: Kit, problems: Collection[KitProblem]) -> Kit:
    """`kit` with the problems of its own check."""
    return replace(kit, problems=(*kit.problems, *problems))


def _written(rule: str, notices: Mapping[str, Mapping[str, str]], lang: str) -> bool:
    """Whether the kit has words for the rule in this language."""
    return lang in notices.get("B7-contact" if rule == "B7-prominence" else rule, {})


def _documents(
    kit: Kit, page: Page, department: Department, lang: str
) -> Iterator[tuple[str, Document]]:
    notice = f"notice.{lang}.html"
    yield f"The file {notice}", read_html(kit.files[notice])
    counted = has_notice_page(page, department)
    said = [text for text in kit.surfaces if _speaks(text, lang, counted=counted)]
    yield TEXTS, read_text("\n\n".join(map(_shown, said)))


def _speaks(text: SurfaceText, lang: str, *, counted: bool) -> bool:
    if not text.text or (text.surface == NOTICE_PAGE and not counted):
        return False
    return text.lang == lang or text.holds not in (Holds.NOTICES, Holds.WELCOME)


def _shown(text: SurfaceText) -> str:
    """A field as its platform shows it: a phone number stands under its label."""
    return f"{text.title}: {text.text}" if text.holds == Holds.PHONE else text.text


def _problem(found: Finding, where: str, page: Page, lang: str) -> KitProblem:
    piece = next((p for p, rules in RULES.items() if found.rule in rules), "")
    own = bool(declared_text(piece, page, lang))
    words = WORDS.get(piece, found.rule)
    mend = (
        f"The words come from `{_STANDARD[piece]}.{lang}` of the declaration: add the sentence, or "
        "take them out for the standard notice."
        if own
        else "A template of yours may have lost the sentence: compare it with the standard one "
        "(docs/templates.md), or delete it."
    )
    return KitProblem(
        message=f"{where} ({lang}) would not meet {found.rule}, which the {words} is for: "
        f"{found.message}",
        hint=mend,
        fatal=True,
    )
