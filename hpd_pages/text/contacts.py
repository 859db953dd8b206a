"""Ways to reach an agency that stand in sentences and links: phone, e-mail, address, form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice
from threading import Lock
from urllib.parse import unquote, urlsplit

from hpd_pages.model.reading import Sentence
from hpd_pages.text.addresses import addresses, any_digit
from hpd_pages.text.barred import barred
from hpd_pages.text.fold import fold
from hpd_pages.text.numbers import SHORT, numbers, phone_key


class Way(StrEnum):
    """A kind of contact."""

    PHONE = "phone number"
    EMAIL = "e-mail address"
    ADDRESS = "address"
    FORM = "contact form"
    PAGE = "contact page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One contact as it stands (`text`), in a form that can be compared (`key`), and where.

    `sound` is whether it can be dialled or written to at all.
    """

    way: Way
    text: str
    key: str
    sentence: Sentence
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Patterns:
    """Candidates, each of bounded length so that no text makes the search slow."""

    email: re.Pattern[str]
    spelled: re.Pattern[str]
    dotted: re.Pattern[str]


@cache
def _patterns() -> Patterns:
    return Patterns(
        email=re.compile(r"[a-z0-9._%+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}"),
        spelled=re.compile(
            r"([a-z0-9._+-]{1,64}) ?[\[(] ?at ?[\])] ?"
            r"([a-z0-9-]{1,63}(?: ?(?:\.|[\[(] ?dot ?[\])]) ?[a-z0-9-]{2,63}){1,4})"
        ),
        dotted=re.compile(
            r"\b([a-z0-9._+-]{1,64}) at ([a-z0-9-]{1,63}(?: dot [a-z0-9-]{2,63}){1,4})"
        ),
    )


_PLATFORMS = ("facebook.com", "twitter.com", "x.com", "instagram.com", "nextdoor.com", "meta.com")
_FORM_WORDS = (
    "contact form",
    "contact us form",
    "online form to contact",
    "form to contact",
    "web form",
    "form at http",
    "form at www",
    "form on our site",
    "form on our website",
    "formulario en http",
    "feedback form",
    "enquiry form",
    "inquiry form",
    "message form",
    "formulario de consulta",
    "formulario de contacto",
    "formulario web",
    "formulario en linea",
)
_CONTACT_LINKS = frozenset(
    [
        "contact",
        "contact us",
        "contact page",
        "get in touch",
        "contacto",
        "contactenos",
        "contactar",
        "contactanos",
        "email us",
        "e-mail us",
    ]
)
_OWN_SCHEMES = frozenset(("tel:", "mail"))
LONGEST_NAME = 2 * max(map(len, _CONTACT_LINKS))
LOOKED_AT = 2000  # characters of a block, so that a block of links stays cheap


class _Found:
    """The contacts of a text, each looked for when somebody first asks as far as that."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self._coming = _contacts(sentences)
        self._found: list[Contact] = []
        self._lock = Lock()

    def __iter__(self) -> Iterator[Contact]:
        at = 0
        while at < len(self._found) or self._find(at):
            yield self._found[at]
            at += 1

    def _find(self, at: int) -> bool:
        """Look as far as the contact of that number; False where there is none."""
        with self._lock:
            if at >= len(self._found):
                self._found.extend(islice(self._coming, 1))
            return at < len(self._found)


_kept: _Found | None = None
"""The contacts of the text asked for last, since two requirements ask for the same."""


def contacts(sentences: Sequence[Sentence]) -> Iterable[Contact]:
    """The contacts that stand in sentences and in the links of their blocks, in reading order."""
    global _kept  # noqa: PLW0603 - a memory, which changes no answer
    found = _kept
    if found is None or found.sentences is not sentences:
        found = _kept = _Found(sentences)
    return found


_SIGNS = bytes(1 if code >= 128 or code in b"0123456789@[(" else code for code in range(256))  # noqa: PLR2004 - ASCII ends there


def _contacts(sentences: Sequence[Sentence]) -> Iterator[Contact]:
    for number in _worth_a_look(sentences):
        sentence = sentences[number]
        if _may_write(sentence.folded):
            yield from _written(sentence)
        block = sentence.block
        if block.links and (not number or sentences[number - 1].block is not block):
            yield from _linked(sentence)


def _worth_a_look(sentences: Sequence[Sentence]) -> list[int]:
    """The numbers of sentences that hold a sign of a contact, or stand in a block with links.

    All at once: to ask each sentence for a digit takes ten times as long.
    """
    joined = "\n".join([sentence.folded for sentence in sentences]).encode(errors="replace")
    signs = joined.replace(b"form", b"\x01").replace(b" dot ", b"\x01").translate(_SIGNS)
    return [
        number
        for number, line in enumerate(signs.split(b"\n")[: len(sentences)])
        if b"\x01" in line or sentences[number].block.links
    ]


def _may_write(folded: str) -> bool:
    """Whether a text may hold a contact at all: a quick first look."""
    if "@" in folded or "form" in folded or any_digit().search(folded) is not None:
        return True
    spelled = " dot " in folded or "[" in folded or "(" in folded
    return (spelled and " at" in folded) or "[at" in folded


def _written(sentence: Sentence) -> Iterator[Contact]:
    folded = sentence.folded
    if "@" in folded or " at" in folded or "[at" in folded:
        yield from _emails(sentence)
    for text, key, sound in numbers(sentence):
        yield Contact(way=Way.PHONE, text=text, key=key, sentence=sentence, sound=sound)
    for text in addresses(sentence):
        yield Contact(way=Way.ADDRESS, text=text, key=text, sentence=sentence)
    if "form" in folded and any(words in folded for words in _FORM_WORDS):
        words = next(words for words in _FORM_WORDS if words in folded)
        yield Contact(way=Way.FORM, text=words, key=words, sentence=sentence)


def _emails(sentence: Sentence) -> Iterator[Contact]:
    folded, patterns = sentence.folded, _patterns()
    found = [
        match[0]
        for match in (patterns.email.finditer(folded) if "@" in folded else ())
        if not barred(folded, match.start(), match.end())
    ]
    spelled = patterns.spelled.finditer(folded) if "[" in folded or "(" in folded else ()
    dotted = patterns.dotted.finditer(folded) if " dot " in folded else ()
    for match in (*spelled, *dotted):
        if not barred(folded, match.start(), match.end()):
            domain = re.sub(r" ?[\[(] ?dot ?[\])] ?| dot | ", ".", match[2])
            found.append(f"{match[1]}@{domain.replace('..', '.')}")
    for text in found:
        yield from _email(text, sentence)


def _email(text: str, sentence: Sentence) -> Iterator[Contact]:
    local, _, domain = text.strip(".'-").partition("@")
    if not domain.endswith(_PLATFORMS) and not local.startswith(
        ("noreply", "no-reply", "donotrep")
    ):
        address = f"{local}@{domain}"
        sound = _sound_email(address)
        yield Contact(way=Way.EMAIL, text=address, key=address, sentence=sentence, sound=sound)


@lru_cache(maxsize=2048)
def _sound_email(address: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def _linked(sentence: Sentence) -> Iterator[Contact]:
    for link in sentence.block.links:
        if link.target[:4] not in _OWN_SCHEMES and not _may_be_named(link.text):
            continue
        scheme, _, rest = link.target.partition(":")
        if scheme == "tel":
            key = phone_key(unquote(rest))
            digits = re.sub(r"\D", "", rest)
            if digits not in SHORT and not _linked_barred(sentence, link.text):
                text = link.text or unquote(rest)
                sound = bool(key)
                yield Contact(
                    way=Way.PHONE, text=text, key=key or digits, sentence=sentence, sound=sound
                )
        elif scheme == "mailto":
            yield from _email(fold(unquote(rest.partition("?")[0])), sentence)
        elif (way := _way_of(link.text)) and (scheme in ("http", "https") or scheme == link.target):
            key = web_key(link.target)
            yield Contact(way=way, text=fold(link.text), key=key, sentence=sentence)


def _linked_barred(sentence: Sentence, text: str) -> bool:
    whole, words = fold(sentence.block.text[:LOOKED_AT]), fold(text)
    at = whole.find(words) if words else -1
    return at >= 0 and barred(whole, at, at + len(words))


def _may_be_named(words: str) -> bool:
    """Whether the words of a link may be those of a contact: a quick first look."""
    return len(words) <= LONGEST_NAME or not words.isascii() or "form" in words.lower()


def _way_of(words: str) -> Way | None:
    """What a link with these words leads to, None where it is no contact."""
    text = fold(words)
    if "form" in text and any(form in text for form in _FORM_WORDS):
        return Way.FORM
    return Way.PAGE if text in _CONTACT_LINKS else None


def web_key(address: str) -> str:
    """A web address as host and path, to compare; "" where it is none."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") + parts.path.rstrip("/").lower()
