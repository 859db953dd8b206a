"""Looks for risky wording in notices: on live pages, in declarations, in kits, in any text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hpd_pages.engine.places import place_of
from hpd_pages.engine.ports import Look
from hpd_pages.errors import NothingToCheck, UnreadableFile, UsageError
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.department import Text
from hpd_pages.model.finding import FilePlace, Finding, Level, Place, Quote, Reason, Verdict
from hpd_pages.model.kit import Kit
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading
from hpd_pages.model.report import Problem, Report, Target
from hpd_pages.model.snapshot import Coverage, Document, Snapshot
from hpd_pages.model.wording import Hit, Notice, Wording
from hpd_pages.text.filter_list import Entry
from hpd_pages.text.html import read_html
from hpd_pages.text.notice import notice_from, notice_of
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read
from hpd_pages.text.verdicts import quote

MOST_QUOTES = 3
UNSAID_BY_DECLARATION = frozenset({"W-N24", "W-N31", "W-N32"})
"""What a declared moderation text need not say: other parts of the kit say it beside it."""

Wordings = Sequence[Wording]


def on_page(reading: Reading, wordings: Wordings) -> tuple[Finding, ...]:
    """Advice on the moderation notice of a page as seen; none where it has no notice."""
    notice = notice_of(reading) if wordings else None
    return () if notice is None else tuple(_advice(notice, wordings))


def in_document(document: Document, source: str, wordings: Wordings) -> tuple[Finding, ...]:
    """Advice on the moderation notice in a document of our own, such as a generated page."""
    return on_page(read(Snapshot(source=source, document=document)), wordings)


def in_kit(kit: Kit, wordings: Wordings) -> tuple[Finding, ...]:
    """Advice on the kit's notice pages, each wording once, in the order of their ids."""
    found: dict[str, Finding] = {}
    for name, text in kit.files.items():
        if name.startswith("notice."):  # the sheet speaks to the officer, not to visitors
            for finding in in_document(read_html(text), name, wordings):
                found.setdefault(finding.rule, finding)
    return tuple(found[rule] for rule in sorted(found))


def in_declaration(page: Page, declaration: Declaration, wordings: Wordings) -> Iterator[Finding]:
    """Advice on every text that the declaration brings itself; standard notices are not asked.

    What a text leaves unsaid is told of a moderation text only, in so far as nothing else in the
    kit says it.
    """
    asked = [w for w in wordings if w.id not in UNSAID_BY_DECLARATION]
    for pointer, text in _own_texts(page):
        whole = pointer.startswith("/moderation")
        for lang, words in text.items():
            reading = read(Snapshot(source=declaration.path, document=read_text(words)))
            notice = notice_from(reading, complete=whole)
            at = place_of(declaration, f"{pointer}/{lang}")
            yield from _advice(notice, asked, place=at, lang=lang)


def review(targets: Sequence[str], *, look: Look, wordings: Wordings, tool: str = "") -> Report:
    """Advice on each target, a file or an address, read as a notice whatever it says.

    Raises NothingToCheck where there is no target.
    """
    if not targets:
        raise NothingToCheck("nothing to read", hint="name at least one file")
    rows = tuple(_reviewed(target, look, wordings) for target in targets)
    return Report(command="wording", tool=tool, targets=rows)


def review_lists(
    lists: Mapping[str, Sequence[Entry]], wordings: Wordings, *, tool: str = ""
) -> Report:
    """Advice on each entry of a platform's list of filtered words that stands for an opinion."""
    about = next(wording for wording in wordings if wording.about_lists)
    targets = (
        Target(target=name, findings=tuple(_listed(entry, about, name) for entry in entries))
        for name, entries in lists.items()
    )
    return Report(command="wording", tool=tool, targets=tuple(targets))


def _reviewed(target: str, look: Look, wordings: Wordings) -> Target:
    from hpd_pages.engine.observe import see  # what reads pages; `validate` needs none of it

    try:
        snapshot = see(target, look, None)
    except UnreadableFile as error:
        return Target(target=target, problem=Problem(message=error.problem, hint=error.hint))
    except UsageError as error:
        return Target(target=target, problem=Problem(message=error.message, hint=error.hint))
    if snapshot.coverage is Coverage.NONE:
        hint = "Save the page, and name the file."
        return Target(target=target, problem=Problem(message=snapshot.note, hint=hint))
    notice = notice_from(read(snapshot), complete=snapshot.coverage is Coverage.FULL)
    return Target(target=target, findings=tuple(_advice(notice, wordings)))


def _own_texts(page: Page) -> Iterator[tuple[str, Text]]:
    """Every text that a declaration may bring itself, with where it stands."""
    blocks = {
        "/purpose": page.purpose.notice if page.purpose else None,
        "/disclaimer": page.disclaimer,
        "/moderation": page.moderation.notice if page.moderation else None,
        "/public_records": page.public_records.notice if page.public_records else None,
    }
    for pointer, block in blocks.items():
        if block is not None and block.text:
            yield f"{pointer}/text", block.text
    if page.purpose is not None:
        yield "/purpose/statement", page.purpose.statement
        yield "/purpose/scope", page.purpose.scope
        yield "/purpose/audience", page.purpose.audience


def _advice(
    notice: Notice, wordings: Wordings, *, place: Place | None = None, lang: str = ""
) -> Iterator[Finding]:
    """One finding for each wording that stands in the notice, or that it leaves unsaid."""
    for wording in wordings:
        hits = wording.check(notice)
        if hits:
            yield _finding(wording, hits, place, lang)


def _finding(wording: Wording, hits: Sequence[Hit], place: Place | None, lang: str) -> Finding:
    sentences = [hit.sentence for hit in hits if hit.sentence is not None]
    spoken = lang or next((sentence.lang for sentence in sentences if sentence.lang), "en")
    words = list(dict.fromkeys(f"“{hit.words}”" for hit in hits if hit.words))[:MOST_QUOTES]
    subject = ", ".join(words) if words else wording.title.lower()
    quotes = (quote(sentence) for sentence in dict.fromkeys(sentences)) if words else ()
    return Finding(
        rule=wording.id,
        verdict=Verdict.NOT_APPLICABLE,
        level=Level.ADVICE,
        reason=Reason.ADVICE,
        message=f"For counsel to weigh: {subject}. {wording.risk} Source: {wording.source}.",
        quotes=tuple(quotes)[:MOST_QUOTES],
        place=place,
        fix=_mend(wording, spoken),
    )


def _mend(wording: Wording, lang: str) -> str:
    """What to do, and words to paste in the notice's language where there are some."""
    words = wording.instead.get(lang) or wording.instead.get("en", "")
    return f"{wording.mend} Suggested: “{words}”" if words else wording.mend


def _listed(entry: Entry, wording: Wording, name: str) -> Finding:
    at = FilePlace(file=name, line=entry.line, column=entry.column)
    return Finding(
        rule=wording.id,
        verdict=Verdict.NOT_APPLICABLE,
        level=Level.ADVICE,
        reason=Reason.ADVICE,
        message=f"For counsel to weigh: “{entry.words}” is {entry.why}.",
        quotes=(Quote(text=entry.words, place=at),),
        place=at,
        fix=f"{wording.mend} {wording.risk} Source: {wording.source}.",
    )
