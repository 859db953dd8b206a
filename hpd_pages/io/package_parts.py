"""The rest of a package: README, notices in force, moderation log, redaction log, settings."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import sqlalchemy as sa

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.io.journal import head
from hpd_pages.io.moderation import moderated
from hpd_pages.io.notices import noted
from hpd_pages.io.packages import Counts, Job, write_table
from hpd_pages.model.moderation import Moderated
from hpd_pages.model.request import Requested

_LOG = (
    *("number", "page", "action", "acted_on", "ground", "reason", "office", "reader", "item"),
    *("account", "permalink", "digest", "until", "no_copy", "steps"),
)
_SETTINGS = frozenset(
    {".png", ".jpg", ".jpeg", ".pdf", ".txt", ".csv", ".html", ".htm", ".mhtml", ".json"}
)
_TEXTS = frozenset({".txt", ".csv", ".html", ".htm", ".json"})
Redact = Callable[[str], str]


def write_parts(
    connection: sa.Connection,
    folder: Path,
    job: Job,
    counts: Counts,
    *,
    request: Requested,
    settings: Sequence[Path],
    department: str,
    redact: Redact,
    office: str,
) -> None:
    """Write everything but the items. Raises UnreadableFile for a file on settings."""
    pages = _pages(connection, job)
    _notices(connection, folder, pages)
    log = _moderation(connection, folder, job, pages, counts=counts, redact=redact)
    _redactions(folder, job, counts)
    kept = _settings(folder, settings, job, redact)
    chain = head(connection)
    lines = [
        f"{department}: records handed out on request {request.number}",
        "",
        f"Request          received {request.received}: {redact(request.about)}",
        f"Searched for     {redact(_scope(request))}",
        f"Made             {job.at} (UTC) by {office}, {job.tool}",
        f"Holds            {counts.items} versions of items; {counts.context} of them only show",
        "                 the post that an answer stands under and were not asked for",
        f"Redacted         {counts.redacted} versions in part, {counts.withheld} withheld whole;",
        "                 redactions.csv cites the exemption of each",
        f"Left out         the bytes of {counts.left_out} captures, for they hold or may hold",
        "                 what is redacted",
        f"Moderation log   {log} entries on these items and pages",
        f"Settings         {kept} files, handed in by the office at the time of the export",
        f"Journal          the records' journal stood at entry {chain.number},",
        f"                 SHA-256 {chain.digest}",
        "",
        *_contents(folder),
        "",
        *_HOW,
    ]
    (folder / "README.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


_FILES = (
    ("threads/", "the records as threads, to read and print (.html, and .pdf where made)"),
    ("items.csv", "one row a version, for spreadsheets; a cell that would be calculated begins"),
    ("", "with an apostrophe"),
    ("items.jsonl", "the same as JSON, one object a line"),
    ("media/", "pictures and films as captured, named after the item's number"),
    ("web/records.wacz", "the captures as they came, and the threads; open it in ReplayWeb.page"),
    ("web/records.warc.gz", "the captures as they came (WARC)"),
    ("notices.txt", "what the pages' notices said, version by version, and since when"),
    ("notices.json", "the same as JSON"),
    ("moderation.csv", "what was hidden, removed or blocked, and why"),
    ("redactions.csv", "what was taken out, and the exemption that allows it"),
    ("settings/", "the pages' settings and lists of filtered or blocked words"),
    (
        "attestation.html",
        "the sheet by which the Chief, the deputy or the clerk attests the copies",
    ),
    ("manifest-sha256.txt", "the SHA-256 of every file; seal.txt that of the manifest"),
    ("verify.py", "checks all of it, with nothing but Python"),
)
_HOW = (
    "To check that nothing was changed: python verify.py   (Python 3.8 or newer)",
    "Then compare the SHA-256 of manifest-sha256.txt with the one on the signed sheet.",
    "",
    "The records prove that these words stood there at that time, unaltered since. They do not",
    "prove who wrote them: the name of an account is not a person. Times are as the platform told",
    "them; “captured” is UTC. Where something is redacted, the digests are left out too, because a",
    "digest lets short words be guessed. The originals are unchanged in the Department's archive.",
)
_ALWAYS = frozenset({"attestation.html", "manifest-sha256.txt", "verify.py"})


def _contents(folder: Path) -> Iterator[str]:
    shown = True
    for name, what in _FILES:
        if name:
            shown = name in _ALWAYS or (folder / name).exists()
        if shown:
            yield f"{name:<20} {what}"


def _scope(request: Requested) -> str:
    scope = request.scope
    told = [f"page {scope.page}" if scope.page else "all pages"]
    told += [f"from {scope.since}"] if scope.since else []
    told += [f"to {scope.until}"] if scope.until else []
    told += [f"author “{scope.author}”"] if scope.author else []
    told += ["saying " + " or ".join(f"“{each}”" for each in scope.words)] if scope.words else []
    return ", ".join(told)


def _pages(connection: sa.Connection, job: Job) -> list[str]:
    every = set(connection.scalars(sa.select(ITEMS.c.page).distinct()))
    return sorted(every & {place.thread[0] for place in job.places.values()})


def _notices(connection: sa.Connection, folder: Path, pages: Sequence[str]) -> None:
    found = {page: noted(connection, page) for page in pages}
    told = {
        page: [
            {"noted_at": each.at, "entry": each.entry, "entry_digest": each.entry_digest,
             "notices": each.declared}
            for each in rows
        ]
        for page, rows in found.items()
    }  # fmt: skip
    (folder / "notices.json").write_text(
        json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    lines: list[str] = []
    for page, rows in found.items():
        for each in rows:
            lines.append(f"{page}: as declared from {each.at} (UTC), journal entry {each.entry}")
            for name, block in each.declared.items():
                head = f"  {name}, version {block.get('version')}, effective"
                lines.append(f"{head} {block.get('effective')}")
                lines += _texts(block.get("texts"))
            lines.append("")
    text = "\n".join(lines or ["The records know of no notice of these pages."])
    (folder / "notices.txt").write_text(text + "\n", encoding="utf-8")


def _texts(texts: object) -> Iterator[str]:
    for rule, by_lang in (texts if isinstance(texts, dict) else {}).items():
        for lang, words in by_lang.items():
            yield f"    {rule} ({lang}): {' '.join(str(words).split())}"


def _moderation(
    connection: sa.Connection,
    folder: Path,
    job: Job,
    pages: Sequence[str],
    *,
    counts: Counts,
    redact: Redact,
) -> int:
    """The log of the items that go out, and of the blocks on their pages."""
    rows = [
        _log_row(each, redact, hidden=each.item in counts.touched)
        for each in moderated(connection)
        if each.item in job.places or (not each.item and each.page in pages)
    ]
    if rows:
        write_table(folder / "moderation.csv", rows, _LOG)
    return len(rows)


def _log_row(each: Moderated, redact: Redact, *, hidden: bool) -> dict[str, object]:
    steps = (f"{s.on} {s.step.value}, {s.office}: {s.words}".rstrip(": ") for s in each.steps)
    row: dict[str, object] = {name: getattr(each, name) for name in _LOG if name != "steps"}
    row |= {"action": each.action.value, "steps": "\n".join(steps)}
    said = {name: redact(str(row[name])) for name in ("account", "permalink", "reason", "steps")}
    said["no_copy"] = redact(each.no_copy)
    touched = hidden or any(said[name] != str(row[name]) for name in said)
    if touched:
        said["digest"] = ""
        who = ("account", "permalink")
        said |= {name: "[redacted]" for name in who if row[name] and said[name] == row[name]}
    return {**row, **said}


def _redactions(folder: Path, job: Job, counts: Counts) -> None:
    """The log: which line took something out, on what exemption; never the words themselves."""
    rows = [
        {
            "line": line.number,
            "what": "words taken out" if line.words else "item withheld whole",
            "exemption": line.exemption,
            "reason": line.reason,
        }
        for line in job.redactions
        if line.number in counts.used
    ]
    if rows:
        write_table(folder / "redactions.csv", rows, ("line", "what", "exemption", "reason"))


def _settings(folder: Path, settings: Sequence[Path], job: Job, redact: Redact) -> int:
    """Copies of the files under numbers, because a name may tell what is to go."""
    for number, path in enumerate(settings, start=1):
        ending = path.suffix.lower()
        if ending not in _SETTINGS:
            hint = f"hand in one of: {', '.join(sorted(_SETTINGS))}"
            raise UnreadableFile(str(path), "is no file on settings that goes out", hint=hint)
        try:
            data = path.read_bytes()
        except OSError as error:
            words = error.strerror or "cannot be read"
            raise UnreadableFile(str(path), words, hint="name the file") from error
        text = data.decode("utf-8", errors="replace") if ending in _TEXTS else ""
        if job.redactions and redact(text) != text:
            hint = "take the words out of a copy of it, and hand in that"
            raise UnreadableFile(str(path), "holds words that are to be redacted", hint=hint)
        (folder / "settings").mkdir(exist_ok=True)
        (folder / "settings" / f"{number:02}{ending}").write_bytes(data)
    return len(settings)
