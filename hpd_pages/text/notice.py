"""Questions about the wording of a moderation notice: which sentences it is, what is a ground."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from hpd_pages.model.reading import Reading, Sentence
from hpd_pages.model.snapshot import Coverage, Document
from hpd_pages.model.wording import Check, Hit, Notice
from hpd_pages.text.fold import fold, tokens
from hpd_pages.text.moderation import (
    BAN,
    GROUNDS,
    STAFF,
    UNWANTED,
    WELCOME,
    Event,
    events,
    governing,
)

NEAR_BLOCKS = 4
ACTED_ON = GROUNDS | {BAN}
_BANNING = ("block", "ban", "bar", "suspend", "bloque", "vet", "expuls")
_EXCUSES = r"""
    \b(?:is|are|be|alone|itself|themselves)\ (?:never|not|no)\b
        (?=(?:(?!\b(?:may|will|can)\b)[^.;]){0,40}\b(?:grounds?|reasons?|attacks?|basis|cause|removed
        |deleted|hidden|blocked|edited|off.topic)\b)
  | \b(?:do|does|will|would|may|can|shall)\ (?:not|never)\ (?:\w+\ ){0,3}?(?:remove|delete|hide
        |block|count|make|mean|justify)
  | \bnever\ (?:\w+\ )?(?:remove|delete|hide|block|an?\b|grounds?)
  | \b(?:never|not)\ (?:\w+\ ){0,2}(?:because|merely|simply|solely|just\ because)
  | \b(?:is|are)\ (?:always\ )?(?:welcome|protected|on.topic|fine)\b(?!\ only)
  | \bhowever\ (?:harsh|critical|strong)\b
  | \b(?:nobody|no\ one)\ (?:is|will)\b
  | \bno\ (?:es|son|sera|seran)\ (?:un\ |por\ si\ |nunca\ )?(?:solo\ )?(?:motivo|razon|causa|ataque)
  | \b(?:nunca|nadie)\ (?:es|son|se|eliminamos|borramos|sera)\b
  | \bno\ (?:se\ )?(?:elimina|borra|oculta|bloquea)\w*
  | \b(?:siempre\ (?:esta|estan)|por\ dura\ que|es\ bienvenid|son\ bienvenid)
"""


class Words:
    """A pattern over folded text, English and Spanish; compiled when it is first asked."""

    __slots__ = ("_pattern", "_source")

    def __init__(self, english: str, spanish: str = "") -> None:
        parts = (part for part in (english, spanish) if part)
        self._source = "|".join(f"(?:{part})" for part in parts)
        self._pattern: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a folded text where the words stand."""
        if self._pattern is None:
            self._pattern = re.compile(self._source, re.VERBOSE)
        return self._pattern.search(text)


@cache
def _excuses() -> re.Pattern[str]:
    return re.compile(_EXCUSES, re.VERBOSE)


# Which sentences are the notice.


def notice_of(reading: Reading) -> Notice | None:
    """The moderation notice on a page and on the notice page it links to; None where none is."""
    found = [*_around(reading.sentences), *_around(reading.linked)]
    if not found:
        return None
    snapshot = reading.snapshot
    documents = (snapshot.document, *(other.document for other in snapshot.linked))
    complete = snapshot.coverage is Coverage.FULL
    return Notice(sentences=tuple(found), page=_page(documents), complete=complete)


def notice_from(reading: Reading, *, complete: bool = True) -> Notice:
    """The whole text as a notice, for a text that is said to be one."""
    page = _page((reading.snapshot.document,))
    return Notice(sentences=reading.sentences, page=page, complete=complete)


def _page(documents: Iterable[Document]) -> str:
    """The text of whole documents, folded; most blocks need no more than small letters."""
    texts = (block.text for document in documents for block in document.blocks)
    return "\n".join(text.lower() if text.isascii() else fold(text) for text in texts)


def _around(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Every sentence that stands in a notice: in a list of grounds, or near one that acts."""
    blocks = [sentence.block.index for sentence in sentences if acts(sentence)]
    if not blocks:
        return []
    near = {block + step for block in blocks for step in range(-NEAR_BLOCKS, NEAR_BLOCKS + 1)}
    return [sentence for sentence in sentences if sentence.block.index in near]


def acts(sentence: Sentence) -> bool:
    """Whether a sentence says what is done with what visitors leave, or is a ground for it."""
    if sentence.scope in ACTED_ON:
        return True
    return any(event.kind in ACTED_ON for event in _done(sentence))


# What a sentence does with the words found in it.


def is_ground(sentence: Sentence, start: int) -> bool:
    """Whether the words from character `start` of the folded text on are a ground for removal."""
    if sentence.scope == STAFF or _excuses().search(sentence.folded):
        return False
    at = len(tokens(sentence.folded[:start]))
    event = governing(sentence, (at, at + 1))
    if event is not None and event.kind != WELCOME:
        return event.kind in ACTED_ON
    return sentence.scope in ACTED_ON


def excused(sentence: Sentence) -> bool:
    """Whether a sentence says that something is no ground, or is not done."""
    return _excuses().search(sentence.folded) is not None


def hit(sentence: Sentence, found: re.Match[str]) -> Hit:
    """The words found, as they are written where folding kept every letter in its place."""
    kept = len(sentence.folded) == len(sentence.text)
    words = sentence.text if kept else sentence.folded
    return Hit(words[found.start() : found.end()].strip(), sentence)


# Checks, built from patterns.


def grounds(words: Words, *, unless: Words | None = None, defined: Words | None = None) -> Check:
    """Places where `words` are a ground for removal.

    `unless` are words in the same sentence, and `defined` words within two sentences, that mend it.
    """

    def check(notice: Notice) -> tuple[Hit, ...]:
        hits = []
        for number, sentence in enumerate(notice.sentences):
            found = words.search(sentence.folded)
            if found is None or not is_ground(sentence, found.start()):
                continue
            if unless is not None and unless.search(sentence.folded):
                continue
            if defined is None or not _near(notice.sentences, number, defined):
                hits.append(hit(sentence, found))
        return tuple(hits)

    return check


def said(words: Words, *, unless: Words | None = None, near: Words | None = None) -> Check:
    """Places where a sentence of the notice says `words`.

    `unless` are words in the same sentence, and `near` words within two sentences, that mend it.
    """

    def check(notice: Notice) -> tuple[Hit, ...]:
        hits = []
        for number, sentence in enumerate(notice.sentences):
            found = words.search(sentence.folded)
            if found is None or sentence.scope == STAFF:
                continue
            if unless is not None and unless.search(sentence.folded):
                continue
            if near is None or not _near(notice.sentences, number, near):
                hits.append(hit(sentence, found))
        return tuple(hits)

    return check


def unsaid(
    words: Words,
    *,
    plain: tuple[str, ...] = (),
    where: Callable[[Notice], Sentence | None] | None = None,
) -> Check:
    """One hit where a complete notice nowhere says `words`, nor any of the `plain` ones, which are
    looked for first because that is quick.

    `where` gives the sentence that makes them needed; without one there is no hit.
    """

    def check(notice: Notice) -> tuple[Hit, ...]:
        page = notice.page
        if not notice.complete or any(word in page for word in plain) or words.search(page):
            return ()
        cause = (where or removing)(notice)
        return () if cause is None else (Hit("", cause),)

    return check


def removing(notice: Notice) -> Sentence | None:
    """The first sentence that says that something is removed; None where nothing is."""
    for sentence in notice.sentences:
        if any(event.kind in GROUNDS for event in _done(sentence)):
            return sentence
    return None


def _done(sentence: Sentence) -> tuple[Event, ...]:
    """What a sentence says is done; asked only of one that has a word for it."""
    if sentence.topics & UNWANTED or any(word in sentence.folded for word in _BANNING):
        return events(sentence)
    return ()


def _near(sentences: Sequence[Sentence], number: int, words: Words, reach: int = 2) -> bool:
    window = sentences[max(0, number - reach) : number + reach + 1]
    return any(words.search(sentence.folded) for sentence in window)
