"""A rule asked about a text: the text is read as plain text, or as HTML where it starts with "<"."""

from hpd_pages.model.finding import Finding
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Document, LinkedDocument, Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.html import read_html
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

RULES = {rule.id: rule for rule in CATALOGUE}


def document(text: str | Document) -> Document:
    """The text as a document."""
    if isinstance(text, Document):
        return text
    return read_html(text) if text.startswith("<") else read_text(text)


def ask(
    rule_id: str, text: str | Document, *, expected: Expected | None = None, linked="", **changes
) -> Finding:
    """What the rule answers; `linked` is the text of a linked notice page, `changes` of the look."""
    notices = ()
    if linked:
        source = "https://example.gov/notice"
        notices = (LinkedDocument(source=source, document=document(linked)),)
    snapshot = Snapshot(source="page.txt", document=document(text), linked=notices, **changes)
    check = RULES[rule_id].check_live
    assert check is not None
    return check(read(snapshot), expected or Expected())
