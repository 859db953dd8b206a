"""Declared contacts compared with those that stand on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.department import Contacts
from hpd_pages.model.reading import Sentence
from hpd_pages.text.contacts import Contact, Way, contacts, web_key
from hpd_pages.text.fold import fold
from hpd_pages.text.numbers import phone_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A declared contact and what was found of it: itself, or others of its kind."""

    way: Way
    text: str
    found: Contact | None = None
    others: tuple[Contact, ...] = ()


def compare(declared: Contacts, sentences: Sequence[Sentence]) -> tuple[Wanted, ...]:
    """Each declared contact, in the order phone, e-mail, address, web page, form."""
    here = tuple(contacts(sentences))
    wanted = []
    for way, text in (
        (Way.PHONE, declared.phone),
        (Way.EMAIL, declared.email),
        (Way.ADDRESS, declared.address),
    ):
        if text:
            same = [c for c in here if c.way is way]
            found = next((c for c in same if _same(c, text)), None)
            found = found or (_address(text, sentences) if way is Way.ADDRESS else None)
            others = tuple(c for c in same if c is not found)
            wanted.append(Wanted(way=way, text=text, found=found, others=others))
    for way, text in ((Way.PAGE, declared.web), (Way.FORM, declared.form)):
        if text:
            wanted.append(Wanted(way=way, text=text, found=_web(way, text, sentences)))
    return tuple(wanted)


def _same(contact: Contact, text: str) -> bool:
    if contact.way is Way.PHONE:
        return contact.key == (phone_key(text) or re.sub(r"\D", "", text))
    return contact.way is Way.EMAIL and contact.key == fold(text)


def _address(text: str, sentences: Sequence[Sentence]) -> Contact | None:
    """The address where a sentence holds its number and the first word of its street."""
    words = re.findall(r"\w+", fold(text))
    if not words:
        return None
    start = re.compile(r"\b" + r"\W{1,4}".join(re.escape(word) for word in words[:2]) + r"\b")
    for sentence in sentences:
        if words[0] in sentence.folded and (match := start.search(sentence.folded)):
            return Contact(way=Way.ADDRESS, text=match[0], key=match[0], sentence=sentence)
    return None


def _web(way: Way, text: str, sentences: Sequence[Sentence]) -> Contact | None:
    key = web_key(text)
    for sentence in sentences:
        linked = any(web_key(link.target) == key for link in sentence.block.links)
        if linked or re.search(re.escape(key) + r"(?![\w/-])", sentence.folded):
            return Contact(way=way, text=text, key=key, sentence=sentence)
    return None
