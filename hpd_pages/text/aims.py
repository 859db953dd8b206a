"""Whether a sentence says what a page of ours is for: its goal, its use, what it tells people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.text.grammar import Parsed, parse, parse_words
from hpd_pages.text.pageview import OPENING
from hpd_pages.text.phrase import Span
from hpd_pages.text.presence import TELLING, Presence
from hpd_pages.text.terms import Terms
from hpd_pages.text.verdicts import Kind, Match
from hpd_pages.text.vocabulary import shared

NEAR = 14
UNLED = 3  # words, as in "helps keep residents informed"
FAR = 28
LINKS = frozenset(
    [
        "to",
        "for",
        "as",
        "so",
        "in",
        "de",
        "para",
        "a",
        "como",
        "con",
        "by",
        "that",
        "where",
        "which",
        ":",
    ]
)
REPORTED = frozenset(["posted", "shared", "was", "were", "publicara"])
HEADING_WORDS = 4
THIS = frozenset(["this", "our", "these", "este", "esta", "estos", "estas", "nuestro", "nuestra"])
FOR = frozenset(["to", "for", "as", "para", "como"])
ACTING = frozenset(["do", "tell", "goal", *TELLING])
NAMING = frozenset(["spot", "here", "place_for", "asks", "where", "tells", "follow", "goal"])
LEADING = frozenset(["spot", "asks", "about", "heading"])
_OURS = frozenset(["social"])


@dataclass(frozen=True, slots=True)
class _Sight:
    """A sentence, its words of aims by class, and whether the one before speaks of our pages."""

    parsed: Parsed
    spans: dict[str, list[Span]]
    before: bool

    def of(self, name: str) -> list[Span]:
        return self.spans.get(name, [])

    def any_of(self, name: str, start: int, end: int) -> bool:
        return any(start <= first < end for first, _ in self.of(name))

    def pages(self) -> list[Span]:
        """Our pages, but not "social media policy" and not other people's sites."""
        return [
            span
            for span in self.parsed.spans("social")
            if not self.any_of("document", span[1], span[1] + 2)
            and not self.parsed.overlaps(span, "elsewhere")
        ]

    def does(self, after: int, reach: int) -> int:
        """Where the first word of telling stands within reach in the same sentence part, or -1."""
        for first, _ in self.of("do"):
            if after <= first < after + reach:
                parted = any(word in ";.?!" for word in self.parsed.words[after:first])
                return -1 if parted else first
        return -1


@dataclass(frozen=True, slots=True)
class Aims:
    """The words of aims, by class and language (lexicon/purpose_*.py)."""

    terms: Terms

    def may(self, sentences: Sequence[Sentence], number: int) -> bool:
        """Whether the sentence may say what a page is for: a cheap question before `look`.

        It must tell of something, and name a page or a goal unless what stands above it does. The
        first lines of a page need no name.
        """
        sentence = sentences[number]
        if number < OPENING:
            return True
        if not self.terms.part(ACTING).said_in(sentence):
            return False
        if sentence.lead_ins or self.terms.part(NAMING).said_in(sentence) or _ours(sentence):
            return True
        above = sentences[number - 1]
        return self.terms.part(LEADING).said_in(above) or _ours(above)

    def look(self, sentences: Sequence[Sentence], number: int) -> Match | None:
        """What the sentence of that number says a page is for."""
        sentence = sentences[number]
        spans = self.terms.within(sentence)
        if Presence(self.terms).told(sentences, number, spans):
            return Match(kind=Kind.MEETS, sentence=sentence)
        if not spans.keys() & {"do", "tell", "goal"}:
            return None
        parsed = parse(sentence)
        sight = _Sight(parsed, spans, self._spoken_of(sentences, number, spans))
        found = [
            *(_goal(sight, span) for span in sight.of("goal")),
            *(_meant(sight, span) for span in sight.of("meant")),
            *(_use(sight, span) for span in sight.of("use")),
            _tells(sight) if sight.before or _from_us(parsed) else None,
            self._listed(sentence, sight),
            self._under_heading(sentences, number, sight),
        ]
        kinds = [kind for kind in found if kind is not None]
        return Match(kind=max(kinds), sentence=sentence) if kinds else None

    def _spoken_of(
        self, sentences: Sequence[Sentence], number: int, spans: dict[str, list[Span]]
    ) -> bool:
        """Whether the sentence goes on about our pages, as in "With them we seek to …"."""
        if not number or not any(first == 0 for first, _ in spans.get("thereby", ())):
            return any(lead for lead in sentences[number].lead_ins if _speaks(lead))
        return parse(sentences[number - 1]).has("social")

    def _listed(self, sentence: Sentence, sight: _Sight) -> Kind | None:
        """What an item such as "Share news" is under "Our page has these goals:"."""
        if not sentence.lead_ins or sight.does(0, 3) < 0:
            return None
        lead = parse_words(sentence.lead_ins[-1], sentence.lang)
        spans = self.terms.find(lead.words, sentence.lang)
        about = lead.has("social") and "document" not in spans and "generic" not in spans
        aimed = "goal" in spans or "meant" in spans or "use" in spans
        return Kind.MEETS if about and aimed and not lead.has("neg") else None

    def _under_heading(
        self, sentences: Sequence[Sentence], number: int, sight: _Sight
    ) -> Kind | None:
        """What a sentence of intent under the heading "Purpose" is."""
        if not number:
            return None
        above = parse(sentences[number - 1])
        if sight.parsed.words[:1] in {("to",), ("para",)}:
            return self._to_people(sentences[number - 1], sight)
        if not (sight.of("want") and sight.parsed.has("agency", "we")):
            return None
        if len(above.words) > HEADING_WORDS or sight.of("document"):
            return None
        heading = self.terms.find(above.words, sentences[number - 1].lang).get("heading")
        wants = sight.of("want")[0][1]
        return Kind.MEETS if heading and sight.does(wants, FAR) >= 0 else None

    def _to_people(self, above: Sentence, sight: _Sight) -> Kind | None:
        """What "To tell residents about …" is under the heading "Purpose"."""
        if len(above.words) > HEADING_WORDS or sight.of("document") or sight.of("generic"):
            return None
        if sight.parsed.has("employee", "neg") or not sight.parsed.has("audience"):
            return None
        heading = "heading" in self.terms.within(above)
        return Kind.MEETS if heading and sight.does(1, UNLED) > 0 else None


def _ours(sentence: Sentence) -> bool:
    """Whether a page of ours is named."""
    return shared().part(_OURS).said_in(sentence)


def _speaks(lead: str) -> bool:
    return any(word in lead for word in ("social media", "page", "redes", "pagina"))


def _goal(  # noqa: PLR0911 - one way out for each thing a goal may turn out to be
    sight: _Sight, goal: Span
) -> Kind | None:
    """What "the purpose of this page is to …" says."""
    parsed = sight.parsed
    if _labelled(sight, goal):
        return Kind.MEETS
    if parsed.within("neg", goal[0] - UNLED, goal[0]):
        return None
    at = sight.does(goal[1], FAR)
    if at < 0:
        return None
    told = any("be" in parsed.at(i) for i in range(goal[0] - UNLED, at)) or _has_as(parsed, goal)
    if not told and not (
        goal[1] < len(parsed.words) and parsed.words[goal[1]] in {"of", "de", "to", ":"}
    ):
        return None
    right = [s for s in sight.pages() if goal[1] <= s[0] < at]
    left = [s for s in sight.pages() if s[1] <= goal[0]]
    if right and not sight.any_of("document", goal[1], right[0][0]):
        return Kind.MEETS if told else None
    document = max((s[1] for s in sight.of("document") if s[1] <= goal[0]), default=-1)
    if sight.any_of("document", goal[1], at) and told:
        return None
    if (left and left[-1][1] > document) or (sight.before and document < 0):
        return Kind.MEETS
    informs = told and sight.of("news") and parsed.has("audience") and document < 0
    return Kind.WEAK if informs and parsed.has("agency", "we") else None


def _labelled(sight: _Sight, goal: Span) -> bool:
    """Whether it is "Purpose of this page:" with words after it."""
    words = sight.parsed.words
    return any(
        goal[1] <= page[0] <= goal[1] + 4
        and words[page[1] : page[1] + 1] == (":",)
        and len(words) > page[1] + 3
        and not sight.any_of("document", goal[1], page[1])
        for page in sight.pages()
    )


def _has_as(parsed: Parsed, goal: Span) -> bool:
    """Whether the goal is what something has: "has as its aim", "tiene como finalidad"."""
    return any(
        word.startswith(("tien", "tend", "has", "have"))
        for word in parsed.words[max(0, goal[0] - 3) : goal[0]]
    )


def _meant(sight: _Sight, meant: Span) -> Kind | None:
    """What "these pages are meant to …" says."""
    parsed = sight.parsed
    if parsed.chain(meant[0]).negated:
        return None
    at = sight.does(meant[1], NEAR)
    led = LINKS.union({"us", "nos", "we"}).intersection(parsed.words[meant[0] : at + 1])
    if at < 0 or (not led and at - meant[1] > UNLED):
        return None
    subject = _subject(sight, meant[0])
    if subject == "before":
        return Kind.MEETS
    if subject is None:
        return None
    return Kind.MEETS


def _subject(sight: _Sight, place: int) -> str | None:
    """What stands before a verb of intent, where it is a page of ours."""
    parsed = sight.parsed
    pages = [s for s in sight.pages() if s[1] <= place]
    if not pages:
        lonely = not parsed.has("social") and not sight.of("document")
        return "before" if sight.before and lonely and place <= NEAR else None
    page = pages[-1]
    between = range(page[1], place)
    if any(parsed.at(at) & {"content", "visitor", "employee"} for at in between):
        return None
    if sight.any_of("document", page[0] - UNLED, place) or len(between) > NEAR:
        return None
    past = parsed.words[place] == "used" and {"was", "were"} & set(parsed.words[page[1] : place])
    if past or sight.any_of("generic", 0, place) or parsed.words[max(0, page[0] - 2)] == "links":
        return None
    if parsed.within("content", page[0] - UNLED, page[0]) and "only" in parsed.words[place:]:
        return None  # "content on this page is for information only" is a disclaimer
    bare = parsed.words[page[0]] in {"social", "red", "redes"} and page[1] - page[0] <= 2  # noqa: PLR2004 - "social media" alone
    ours = not bare or parsed.has("agency", "we")
    return "page" if ours else None


def _use(  # noqa: PLR0911 - one way out for each thing a use may turn out to be
    sight: _Sight, use: Span
) -> Kind | None:
    """What "the Department uses this page to …" says."""
    parsed = sight.parsed
    chain = parsed.chain(use[0])
    subject = parsed.at(chain.start)
    if chain.negated or (subject & {"you", "visitor", "employee"} and "agency" not in subject):
        return None
    if chain.start < 0 and not parsed.words[use[0]].endswith(("ing", "mos")):
        return None
    pages = [s for s in sight.pages() if use[1] <= s[0] < use[1] + NEAR]
    if not pages:
        return None
    page = pages[0]
    if any(parsed.at(at) & {"content"} for at in range(use[1], page[0])):
        return None
    start, _ = parsed.clause(use[0])
    ordered = "shall" in parsed.words[start : page[1] + NEAR]
    others = any(sight.any_of(name, start, page[0]) for name in ("generic", "document"))
    if ordered or others:
        return None
    after = parsed.words[page[1] : page[1] + 1]
    ours = any(parsed.at(place) & {"agency", "we"} for place in range(start, use[1]))
    if parsed.words[page[0]] in THIS and after and after[0] in FOR and ours:
        return Kind.MEETS
    at = sight.does(page[1], FAR)
    if at < 0 or parsed.within("employee", page[1], at):
        return None
    linked = LINKS.intersection(parsed.words[page[1] : at]) or parsed.words[at].endswith("ing")
    return Kind.MEETS if linked else None


def _from_us(parsed: Parsed) -> bool:
    """Whether we or our page are in it, or it is said to the reader: "on Facebook you'll find"."""
    if parsed.has("we", "agency") or not THIS.isdisjoint(parsed.words):
        return True
    if any(word.endswith("mos") or word in {"here", "aqui"} for word in parsed.words):
        return True
    return any("you" in parsed.at(at) for at in range(UNLED + 1))


def _tells(sight: _Sight) -> Kind | None:
    """What "here we share news and safety tips" says."""
    parsed = sight.parsed
    if REPORTED.intersection(parsed.words) or parsed.has("neg") or not sight.of("news"):
        return None
    if "will" in parsed.words and "find" not in parsed.words:
        return None
    tells = sight.of("tells")
    shown = parsed.has("social") or sight.before or (tells and tells[0][0] <= 1)
    if tells and shown:
        ours = not sight.of("generic") and not sight.of("document")
        return Kind.MEETS if ours else None
    for first, last in sight.of("tell"):
        chain = parsed.chain(first)
        by_us = parsed.at(chain.start) & {"we", "agency"}
        page = any(chain.start - NEAR < s[0] < last + FAR for s in sight.pages())
        by_page = any(chain.start < s[1] <= first for s in sight.pages())
        if chain.negated or sight.of("document") or sight.of("generic"):
            continue
        if parsed.at(chain.start) & {"employee", "visitor"} or parsed.at(0) & {"employee"}:
            continue
        if (by_us and page) or (by_page and sight.any_of("news", last, last + NEAR)):
            return Kind.MEETS
    return None
