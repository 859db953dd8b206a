"""A reading: a snapshot's text cut into sentences once, so that every rule reads the same words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from hpd_pages.model.snapshot import Block, Snapshot


class Sentence(NamedTuple):
    """One sentence of one block, as it stands (`text`) and folded for matching (`folded`).

    `folded` is NFKC, lower-case, without zero-width or bidi characters, homoglyphs mapped, spaces
    single. `lead_ins` are the folded lead-in sentences of the list it stands in, outermost first;
    `headings` the folded heading path; `source` is the address of the document it stands in.
    `lang` is the language recognised, "" for none; `topics` are bits of the word classes in it
    (text.vocabulary.CUES). `signs` are bits of the classes of phrases that may stand here
    (text.terms.signs_of). `scope` says what stands over it in a list of grounds ("remove",
    "prohibit", "ban", "welcome", "staff" or ""), and `ruled_by` is the number of the sentence that
    says so, -1 where none does. `words` are the words and marks of `folded`, in order.
    """

    text: str
    folded: str
    block: Block
    source: str
    lead_ins: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    lang: str = ""
    topics: int = 0
    scope: str = ""
    ruled_by: int = -1
    words: tuple[str, ...] = ()
    signs: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The sentences of one snapshot.

    `sentences` a visitor can see, `hidden` ones a visitor cannot; `linked` ones stand on the notice
    page that the page links to.
    """

    snapshot: Snapshot
    sentences: tuple[Sentence, ...]
    hidden: tuple[Sentence, ...] = ()
    linked: tuple[Sentence, ...] = ()
