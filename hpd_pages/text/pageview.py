"""A sentence with its words of presence: where a page of ours stands, and what stands near."""

from __future__ import annotations

from dataclasses import dataclass

from hpd_pages.text.grammar import Parsed
from hpd_pages.text.phrase import Span

OPENING = 3
"""How many sentences may be the bio of a page, of which the page itself is the subject."""
CLOSE = 4
REACH = 16
FAR = 26
BREAKS = frozenset(";.?!")
PARTS = frozenset(";:.,()—?!")
BEFORE_SUBJECT = frozenset(
    [
        "and",
        "also",
        "because",
        "so",
        "that",
        "the",
        "our",
        "of",
        "use",
        "using",
        "welcome",
        "why",
        "what",
        "does",
        "do",
        "is",
        "y",
        "tambien",
        "pues",
        "porque",
        "asi",
        "que",
        "el",
        "la",
        "uso",
        "queremos",
        "we",
        "we'd",
        "like",
        "want",
    ]
)
TO = frozenset(
    [
        "to",
        "so",
        "as",
        "for",
        "where",
        "how",
        "that",
        "which",
        "in",
        "by",
        "para",
        "como",
        "asi",
        "con",
        "donde",
        "a",
        ":",
        "—",
    ]
)
NO_NAME = frozenset({"be", "aux", "content", "visitor", "you", "neg", "we", "review", "monitor"})
REPORTED = frozenset(
    ["posted", "shared", "published", "used", "was", "were", "had", "publico", "compartio"]
)
PREPOSITIONS = frozenset(
    [
        "on",
        "in",
        "through",
        "via",
        "with",
        "by",
        "using",
        "en",
        "por",
        "mediante",
        "con",
        "de",
        "desde",
    ]
)


@dataclass(slots=True)
class View:
    """A sentence with its words of presence by class."""

    parsed: Parsed
    spans: dict[str, list[Span]]
    _spots: list[Span] | None = None

    def of(self, name: str) -> list[Span]:
        """Where a class of words stands, in order."""
        return self.spans.get(name, [])

    def first(self, name: str, start: int, reach: int) -> int:
        """Where the class stands first from `start` within reach in the same part, or -1."""
        for place, _ in self.of(name):
            if start <= place < start + reach:
                return -1 if BREAKS.intersection(self.parsed.words[start:place]) else place
        return -1

    def barred(self, start: int, end: int) -> bool:
        """Whether it speaks of a document, of agencies at large, of staff, or of a "not"."""
        if any(
            start <= place < end for name in ("paper", "strangers") for place, _ in self.of(name)
        ):
            return True
        return self.parsed.within("neg", start, end)

    def cleans(self, start: int, end: int) -> bool:
        """Whether it speaks of what is removed or forbidden."""
        found = self.parsed.spans("remove", "prohibit")
        return any(
            start <= first < end and self.parsed.words[last - 1] not in {"ban", "bans"}
            for first, last in found
        )

    def spots(self) -> list[Span]:
        """Where our page stands, but not "page rules", and not other people's sites."""
        if self._spots is None:
            self._spots = self._find_spots()
        return self._spots

    def _find_spots(self) -> list[Span]:
        found = sorted({*self.of("spot"), *self.parsed.spans("social")})
        return [
            span
            for span in found
            if not any(span[0] <= place < span[1] + 2 for place, _ in self.of("paper"))
            and not self.parsed.overlaps(span, "elsewhere")
            and self.parsed.words[span[1] : span[1] + 1] != ("web",)
            and not self._bare(span)
            and not PREPOSITIONS.intersection(self.parsed.words[span[0] : span[1]])
        ]

    def _bare(self, span: Span) -> bool:
        """Whether it is social media at large, with nobody of ours in the sentence."""
        if self.parsed.at(span[1]) & {"content"} and self.parsed.words[span[1] - 1] == "media":
            return True
        alone = span[1] - span[0] == 1 or self.parsed.words[span[0]] in {"social", "redes"}
        ours = self.parsed.has("we", "agency") or any(w.endswith("mos") for w in self.parsed.words)
        return alone and not ours

    def begins(self, place: int) -> bool:
        """Whether only "and so", or a name, stands before a place in its part."""
        at = place - 1
        while at >= 0 and self.parsed.words[at] not in PARTS:
            word = self.parsed.words[at]
            odd = word in PREPOSITIONS or self.parsed.at(at) & NO_NAME or place - at > CLOSE
            if odd and word not in BEFORE_SUBJECT:
                return False
            at -= 1
        return True
