"""What the judge reads of many texts: those of the corpus, and made-up ones full of phrases."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from hpd_pages.model.reading import Reading
from hpd_pages.model.snapshot import Document, Snapshot
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read
from phrases import mixed

CORPUS = Path(__file__).parent.parent / "corpus"
FOLDERS = ("notices", "policies", "adversarial")


def readings(*more: str, made_up: int) -> list[Reading]:
    """The texts of the folders of the corpus, and of `more` of them, and so many made-up pages."""
    documents = _documents((*FOLDERS, *more), made_up)
    return [read(Snapshot(source="x", document=document)) for document in documents]


def _documents(folders: tuple[str, ...], made_up: int) -> Iterator[Document]:
    for folder in folders:
        for path in sorted((CORPUS / folder).glob("*.txt")):
            yield read_text(path.read_text(encoding="utf-8"))
    for path in sorted((CORPUS / "adversarial").glob("*.html")):
        yield read_html(path.read_text(encoding="utf-8"))
    for seed in range(made_up):
        yield read_html(mixed(random.Random(seed)))
