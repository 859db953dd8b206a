"""B.7: the contact information is prominently displayed.

Declaration: `contact.shown_on` names a place on the page itself.
Live: the contact stands in the header, on the first screen, in a contact section or the footer.
The first screen is measured where a browser drew the page; else the first lines stand for it.
Source: General Order 3-01a, IV.B.7.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from itertools import islice

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.outcomes import declared, unacceptable, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.reading import Reading
from hpd_pages.model.rule import Expected, Prose, Rule
from hpd_pages.model.snapshot import Block
from hpd_pages.text.contacts import Contact, Way, contacts
from hpd_pages.text.fold import fold
from hpd_pages.text.reach import compare
from hpd_pages.text.verdicts import Kind, Match, Question, finding, missing, quote

ID = "B7-prominence"
OWN_SITE = "website"
LINKED_PAGE = "notice-page"

QUESTION = Question(
    rule=ID,
    clause="B.7",
    says="the Department can be reached, where it is seen at once",
    expected="a contact in the header, the first lines, a contact section or the footer",
    cues=frozenset({"contact", "phone", "call", "email", "address", "llame", "correo"}),
)
FIRST_BLOCKS = 12
FIRST_CHARACTERS = 1500
LAST_BLOCKS = 8
PLAIN = 2
MOST = 200
HEADINGS = (
    "contact",
    "reach us",
    "call us",
    "contacto",
    "contacte",
    "llamenos",
    "telefono",
    "phone",
)


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the contact is declared to stand on the page itself."""
    pointer = "/contact/shown_on"
    if page.contact is None or not page.contact.shown_on:
        message = "It is not declared where the contact stands."
        return (undeclared(ID, message, "/contact", fix=RULE.prose.mend),)
    if page.platform != OWN_SITE and set(page.contact.shown_on) == {LINKED_PAGE}:
        return (
            unacceptable(
                ID,
                "The contact stands only on the linked notice page.",
                pointer,
                expected="a surface of the page itself, such as `about` or `bio`",
                fix=RULE.prose.mend,
            ),
        )
    return (declared(ID, "The contact stands on the page itself.", pointer),)


def _places(reading: Reading, expected: Expected) -> Iterator[Contact]:
    declared = expected.contacts
    if declared is not None and any(astuple(declared)):
        yield from (want.found for want in compare(declared, reading.sentences) if want.found)
        return
    yield from (c for c in contacts(reading.sentences) if c.way is not Way.PAGE and c.sound)


def _seen(contact: Contact, blocks: tuple[Block, ...]) -> tuple[int, str]:
    """How prominent a contact is (2 plain, 1 with a limit, 0 neither) and where it stands."""
    block = contact.sentence.block
    texts = [fold(text) for text in (*block.headings, *block.lead_ins)]
    if block.collapsed:
        return 1, "in a part that must be opened first"
    if block.region in ("header", "address"):
        return 2, f"in the page's {block.region}"
    if any(word in text for text in texts for word in HEADINGS):
        return 2, "under a contact heading"
    return _depth(block, blocks)


def _depth(block: Block, blocks: tuple[Block, ...]) -> tuple[int, str]:
    """How far down it stands: measured where a browser drew the page, else by the text above."""
    if block.screen == 1:
        return 2, "on the first screen"
    if not block.screen and (block.index < FIRST_BLOCKS or _first_lines(block, blocks)):
        return 2, "among the first lines"
    if block.region == "footer" or block.index >= len(blocks) - LAST_BLOCKS:
        return 1, "at the foot of the page"
    where = f", on screen {block.screen} from its top" if block.screen else ""
    return 0, f"in the middle of the page{where}"


def _first_lines(block: Block, blocks: tuple[Block, ...]) -> bool:
    before = blocks[: min(block.index, FIRST_CHARACTERS)]
    return block.index < FIRST_CHARACTERS and sum(len(b.text) for b in before) < FIRST_CHARACTERS


def _best(places: Iterator[Contact], blocks: tuple[Block, ...]) -> tuple[int, str, Contact] | None:
    """The most prominent contact, with how and where it stands; the first that is plain ends it."""
    best = None
    for contact in islice(places, MOST):
        rank, where = _seen(contact, blocks)
        if best is None or rank > best[0]:
            best = (rank, where, contact)
        if rank == PLAIN:
            break
    return best


def check_live(reading: Reading, expected: Expected) -> Finding:
    """Whether a contact stands where a visitor sees it without digging."""
    best = _best(_places(reading, expected), reading.snapshot.document.blocks)
    if best is None:
        hidden = next(iter(contacts(reading.hidden)), None)
        unread = Match(kind=Kind.MEETS, sentence=hidden.sentence) if hidden else None
        return missing(QUESTION, reading, expected, unread)
    rank, where, contact = best
    verdict = Verdict.PASS if rank else Verdict.UNKNOWN
    reason = (Reason.WEAK_MATCH, Reason.LIMITED, Reason.STATED)[rank]
    doubt = "" if rank else "; a person should look whether it is easily seen"
    message = f"The {contact.way} stands {where}{doubt}."
    return finding(QUESTION, verdict, reason, message, quotes=(quote(contact.sentence),))


RULE = Rule(
    id=ID,
    stem="b7_prominence",
    clause="B.7",
    title="Shows the contact prominently",
    prose=Prose(
        why="Contact information is displayed prominently: a visitor finds it without digging.",
        declared="`contact.shown_on`: the surfaces that carry the contact, at least one of them on "
        "the page itself and not only on the linked notice page.",
        looked_for="A contact in the header, on the first screen (measured with `--browser`, else "
        "among the first lines), under a contact heading, in an address block or in the footer.",
        mend="Put the phone number into the page's own contact field or first lines, and name that "
        "surface in `contact.shown_on`.",
    ),
    check_config=check_config,
    check_live=check_live,
)
