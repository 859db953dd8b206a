"""Which list of grounds a sentence stands in: what the words above say is done with such posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.model.snapshot import BlockKind
from hpd_pages.text.grammar import parse
from hpd_pages.text.moderation import (
    GROUNDS,
    NO_SIGNS,
    PROHIBIT,
    REMOVE,
    UNWANTED,
    ends_in_no,
    events,
    frame_of,
    may_say,
    saying,
    says_something,
)
from hpd_pages.text.vocabulary import topics

CONTINUES = topics("continues")
SHORT = 12
ROW_NAME = 8
ASIDE = 4
_TITLING = """
    what things stuff reasons grounds comments posts content types kinds sorts categories examples
    criteria lo que cosas motivos causas tipos clases
"""
TITLING = frozenset(_TITLING.split())
ASKING = frozenset(["what", "which", "when", "que", "cuales", "cuando"])
NAMED = ("removable", "matter", "content")
LED = frozenset([("that",), ("which",), ("who",), ("que",)])
WHY = frozenset({("why", "?"), ("how", "come", "?"), ("¿", "por", "que", "?"), ("por", "que", "?")})
TO_US = frozenset(
    {("do", "you"), ("will", "you"), ("can", "you"), ("when", "do"), ("would", "you")}
)
NO = frozenset({("no",), ("never",), ("nope",), ("nunca",)})
POINTING = frozenset({"these", "those", "such", "estos", "estas", "tales"})
POINTS = 4
MOST = 20
TELLS_WHEN = frozenset({"when", "if", "because", "cuando", "si", "porque"})
SUPPOSING = frozenset({"it", "probably", "perhaps", "maybe", "most", "likely", "quiza", "quizas"})
LONG = 40
TELLS = frozenset({"it", "this", "that", "they", "very", "well", "thanks", "please", "yes", "si"})
LABEL_ENDS = frozenset("—:.)")
LISTS = frozenset({BlockKind.ITEM, BlockKind.CELL, BlockKind.TERM})


_Opener = tuple[str, int]
"""What a sentence that others stand under says of them, and its number."""

_PLAIN: _Opener = ("", -1)
"""A sentence that says nothing of those under it, in whatever language."""


@dataclass(slots=True)
class _Open:
    """The list that is open: what its opening sentence says, and that sentence's number."""

    frame: str = ""
    number: int = -1
    follows: bool = False
    last: str = ""
    column: tuple[str, ...] = ()
    asked: bool = False

    def open(self, frame: str, number: int) -> None:
        self.frame, self.number, self.follows, self.column = frame, number, True, ()

    def close(self) -> None:
        self.frame, self.number, self.follows, self.column = "", -1, False, ()


def scoped(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, each with the frame of the list of grounds it stands in."""
    result: list[Sentence] = []
    openers: dict[str, _Opener] = {}
    open_list = _Open()
    pending: list[int] = []
    idle = _Idle(openers)
    for number, sentence in enumerate(sentences):
        if not (open_list.frame or open_list.last) and idle.passes(sentence):
            result.append(sentence)
            if pending or sentence.folded[-1] == "?" or sentence.block.kind is BlockKind.CELL:
                _wait(number, pending, sentence)
            continue
        if open_list.column and open_list.column == sentence.lead_ins:
            open_list.close()
        scope, ruler = _scope(sentence, number, open_list, openers)
        if scope in GROUNDS and sentence.folded.endswith(":"):
            openers[sentence.folded] = scope, number
        if scope:
            result.append(sentence._replace(scope=scope, ruled_by=ruler))
        else:
            result.append(sentence)
        _step(sentence, number, open_list, openers)
        _settle(result, pending, sentence, open_list.last)
        if open_list.last in GROUNDS and _points_back(sentence):
            _take_above(result, open_list.last)
    return tuple(result)


def _points_back(sentence: Sentence) -> bool:
    """Whether it speaks of what stands above it: "All of the above will be removed"."""
    words = sentence.words
    if words[-1:] == (":",):
        return False
    return "above" in words or not POINTING.isdisjoint(words[:POINTS])


def _take_above(result: list[Sentence], frame: str) -> None:
    """Puts the items and fragments that stand directly above the last sentence under it."""
    number = len(result) - 1
    for at in range(number - 1, max(-1, number - 1 - MOST), -1):
        sentence = result[at]
        item = sentence.block.kind is BlockKind.ITEM or _names(sentence) or _bare(sentence)
        if sentence.scope or not item:
            return
        result[at] = sentence._replace(scope=frame, ruled_by=number)


def _bare(sentence: Sentence) -> bool:
    """Whether it is a name without a verb, such as "Off-topic remarks."."""
    parsed = parse(sentence)
    short = 0 < len(parsed.words) <= ASIDE + 1 and parsed.words[-1] != "?"
    return short and not parsed.has("be", "we", "you", "modal", "agency")


class _Idle:
    """Which sentences open nothing and stand under nothing, where no list is open: most of a page.

    What stands above them can only change where a sentence between has said something.
    """

    def __init__(self, openers: dict[str, _Opener]) -> None:
        self._openers = openers
        self._signs = saying()
        self._above: tuple[tuple[str, ...], tuple[str, ...], str] = ((), (), "")

    def passes(self, sentence: Sentence) -> bool:
        """Whether a sentence is such a one."""
        may = sentence.signs & self._signs or ends_in_no(sentence.words)
        asked = sentence.folded[-1] == "?"
        if (may and (asked or says_something(sentence))) or sentence.folded[0] in NO_SIGNS:
            self._above = (), (), ""
            return False
        if not may:
            self._openers.setdefault(sentence.folded, _PLAIN)
        above = sentence.lead_ins, sentence.headings, sentence.lang
        if above == self._above:
            return True
        texts = (*sentence.lead_ins, *sentence.headings)
        quiet = not any(_frame_above(text, sentence.lang, self._openers)[0] for text in texts)
        self._above = above if quiet else ((), (), "")
        return quiet


def _frame_above(text: str, lang: str, openers: dict[str, _Opener]) -> _Opener:
    """What a lead-in or heading says of what stands under it, and the number of its sentence."""
    return openers.get(text) or (frame_of(text, lang), -1)


def _settle(result: list[Sentence], pending: list[int], sentence: Sentence, frame: str) -> None:
    """Puts what was left open under this sentence where it answers it, or leaves it open too.

    "Swearing? We delete it."; a cell that names a kind of comment, and one that says "Removed".
    """
    number = len(result) - 1
    cell = sentence.block.kind is BlockKind.CELL
    if frame in GROUNDS and not (cell and len(sentence.words) > ROW_NAME):
        for at in pending:
            if not result[at].scope:
                result[at] = result[at]._replace(scope=frame, ruled_by=number)
    _wait(number, pending, sentence)


def _wait(number: int, pending: list[int], sentence: Sentence) -> None:
    """Leaves a question and a cell open, until a sentence that answers neither."""
    cell = sentence.block.kind is BlockKind.CELL
    asks = sentence.folded.endswith("?") and len(sentence.words) <= SHORT
    if cell or not (asks or len(sentence.words) <= ASIDE):
        pending.clear()
    if asks or cell:
        pending.append(number)


def _scope(
    sentence: Sentence, number: int, open_list: _Open, openers: dict[str, _Opener]
) -> tuple[str, int]:
    for lead in reversed(sentence.lead_ins) if sentence.lead_ins else ():
        frame, opener = _frame_above(lead, sentence.lang, openers)
        if frame:
            return frame, opener
    if sentence.folded[:1] in NO_SIGNS:
        return PROHIBIT, -1
    if open_list.asked and sentence.words[:1] in NO:
        open_list.close()
        return "", -1
    return _under(sentence, number, open_list, openers)


def _under(
    sentence: Sentence, number: int, open_list: _Open, openers: dict[str, _Opener]
) -> tuple[str, int]:
    """The open list or the heading that a sentence stands under."""
    if open_list.last in GROUNDS and _takes_up(sentence):
        return open_list.last, number - 1
    if open_list.frame and (_listed(sentence) or _continues(sentence, open_list)):
        return open_list.frame, open_list.number
    for heading in reversed(sentence.headings):
        frame, opener = _frame_above(heading, sentence.lang, openers)
        if frame in GROUNDS and _listed(sentence):
            return PROHIBIT, opener
    return "", -1


def _listed(sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list, or a line like one."""
    if sentence.block.kind in LISTS or sentence.lead_ins:
        return True
    if sentence.block.kind is BlockKind.HEADING:
        return False
    if _labelled(sentence.words):
        return True
    return not sentence.folded.endswith((".", "!", "?", ":")) or _short(sentence)


def _labelled(words: Sequence[str]) -> bool:
    """Whether it begins as "Rule 2 — …" or "6.1.2 …" does."""
    first = words[0] if words else ""
    if first.isdigit():
        return True
    return len(words) > 2 and words[1].isdigit() and words[2] in LABEL_ENDS  # noqa: PLR2004


def _short(sentence: Sentence) -> bool:
    words = sentence.words
    return len(words) <= SHORT and not parse(sentence).has("aux", "be", "we")


def _continues(sentence: Sentence, open_list: _Open) -> bool:
    if open_list.follows and _takes_up(sentence):
        return True
    if not open_list.asked:
        return False
    return any(ask(sentence) for ask in (_names, _enumerates, _supposes, _rows))


def _asks_what(sentence: Sentence) -> bool:
    """Whether it is a question such as "What will get my comment taken down?"."""
    return sentence.folded.endswith("?") and sentence.words[0] in ASKING


def _names(sentence: Sentence) -> bool:
    """Whether it only names a thing, and so goes on with an answer: "Attacks on people."."""
    parsed = parse(sentence)
    if not 0 < len(parsed.words) <= SHORT or parsed.words[-1] == "?" or not parsed.has(*NAMED):
        return False
    return parsed.words[1:2] in LED or not parsed.has("be", "we", "you", "but")


def _rows(sentence: Sentence) -> bool:
    """Whether it answers with things in a row: "Swearing, insults to people, and ads."."""
    parsed = parse(sentence)
    words = parsed.words
    if "," not in words or len(words) > LONG or words[-1] == "?":
        return False
    return not (parsed.at(0) & {"we", "you", "agency", "neg", "but", "none"} or words[0] in TELLS)


def _supposes(sentence: Sentence) -> bool:
    """Whether it answers with a case: "When it contains …", "It probably was …"."""
    first = sentence.words[:1]
    return bool(first) and first[0] in TELLS_WHEN | SUPPOSING


def _enumerates(sentence: Sentence) -> bool:
    """Whether it answers with a list of its own: "It was one of the following: …"."""
    return ":" in sentence.words[:-1] and parse(sentence).has("following")


def _takes_up(sentence: Sentence) -> bool:
    """Whether a sentence goes on with the one before, as in "These include …"."""
    if not sentence.topics & CONTINUES:
        return False
    return any(start <= 1 for start, _ in parse(sentence).spans("continues"))


def _step(sentence: Sentence, number: int, open_list: _Open, openers: dict[str, _Opener]) -> None:
    """Opens, keeps or closes the list after a sentence has been read."""
    frame = _frame(sentence, openers)
    if open_list.last in GROUNDS and sentence.words in WHY:
        frame = open_list.last
    if frame:
        openers[sentence.folded] = frame, number
    open_list.last = frame
    if not (frame or open_list.frame):
        return
    heading = sentence.block.kind is BlockKind.HEADING
    ends = sentence.folded.endswith(":")
    announced = frame in GROUNDS and (ends or heading or _announces(sentence) or _titles(sentence))
    first = not open_list.frame and not _listed(sentence)
    parted = heading or (not _listed(sentence) and not _continues(sentence, open_list))
    if frame in GROUNDS and _names_row(sentence):
        open_list.open(frame, number)
        open_list.column = sentence.lead_ins
    elif frame in GROUNDS and (announced or first):
        open_list.open(frame, number)
    elif parted and not (ends and parse(sentence).has("following")):
        open_list.close()
    whether = _asks_what(sentence) or sentence.words in WHY or _asks_us(sentence)
    whether = whether or _asks_why(sentence)
    asked = frame in GROUNDS and whether
    open_list.asked = asked or (open_list.asked and bool(open_list.frame))
    if ends and frame and frame not in GROUNDS:
        open_list.open(frame, number)


def _frame(sentence: Sentence, openers: dict[str, _Opener]) -> str:
    """What a sentence says of those under it; that it can say nothing is remembered."""
    if not may_say(sentence):
        openers.setdefault(sentence.folded, _PLAIN)
        return ""
    opens = sentence.topics & UNWANTED or ends_in_no(sentence.words)
    frame = frame_of(sentence.folded, sentence.lang) if opens else ""
    return REMOVE if not frame and (_asks_why(sentence) or _asks_us(sentence)) else frame


def _asks_us(sentence: Sentence) -> bool:
    """Whether it is a question such as "Do you remove comments?", put to the agency."""
    words = sentence.words
    if words[-1:] != ("?",) or words[:2] not in TO_US:
        return False
    parsed = parse(sentence)
    return parsed.has("remove") and parsed.has("content")


def _asks_why(sentence: Sentence) -> bool:
    """Whether it is a question such as "Why was my comment removed?"."""
    words = sentence.words
    why = words[:1] == ("why",) or words[:2] == ("por", "que")
    return why and words[-1] == "?" and parse(sentence).has("remove", "cull", "vanish", "unpublish")


def _titles(sentence: Sentence) -> bool:
    """Whether it is a line like "What we don't allow here", without a full stop."""
    words = sentence.words
    return 0 < len(words) <= SHORT and words[0] in TITLING and words[-1] not in ".!?;,"


def _names_row(sentence: Sentence) -> bool:
    """Whether it is a cell such as "What we remove", which the cells beside it answer."""
    return sentence.block.kind is BlockKind.CELL and len(sentence.words) <= ROW_NAME


def _announces(sentence: Sentence) -> bool:
    """Whether a sentence of grounds says that they follow."""
    words = parse(sentence)
    last = len(words.words)
    if any(end >= last - 2 for _, end in words.spans("following")):
        return True
    return any(event.kind in GROUNDS and event.span[1] == last for event in events(sentence))
