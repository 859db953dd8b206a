"""Ways to reach an agency that stand in sentences and links: phone, e-mail, address, form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from urllib.parse import unquote, urlsplit

from hpd_pages.model.reading import Sentence
from hpd_pages.text.barred import barred
from hpd_pages.text.fold import fold


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

    run: re.Pattern[str]
    number: re.Pattern[str]
    email: re.Pattern[str]
    spelled: re.Pattern[str]
    dotted: re.Pattern[str]
    house: re.Pattern[str]
    street: re.Pattern[str]
    box: re.Pattern[str]
    calle: re.Pattern[str]
    post_code: re.Pattern[str]


_STREETS = (
    "street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|plaza|place|pl"
    "|broadway|green|commons?|wharf|pier|quay|alley|close|crescent|mews|walk|causeway|landing"
    "|parkway|pkwy|highway|hwy|square|sq|terrace|circle|cir|turnpike|tpke|pike|row|loop|trail"
)

_CALLES = ("calle", "c/", "av", "plaza", "paseo", "carretera", "camino", "bulevar", "ronda")


@cache
def _patterns() -> Patterns:
    word = r"[a-z0-9][a-z0-9'.-]{0,30}"
    return Patterns(
        run=re.compile(r"\d[\d ().–/-]{4,22}\d"),
        number=re.compile(r"(?<![\w$@/.,#-])(?:\+|\()?\d[\d ().–/-]{4,22}\d(?![\w@%-])"),
        email=re.compile(r"[a-z0-9._%+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}"),
        spelled=re.compile(
            r"([a-z0-9._+-]{1,64}) ?[\[(] ?at ?[\])] ?"
            r"([a-z0-9-]{1,63}(?: ?(?:\.|[\[(] ?dot ?[\])]) ?[a-z0-9-]{2,63}){1,4})"
        ),
        dotted=re.compile(
            r"\b([a-z0-9._+-]{1,64}) at ([a-z0-9-]{1,63}(?: dot [a-z0-9-]{2,63}){1,4})"
        ),
        house=re.compile(r"\d[a-z]?,? [a-z0-9]"),
        street=re.compile(rf"(?<![\d/-])\d{{1,6}}[a-z]?,? (?:{word} ){{1,5}}(?:{_STREETS})\b\.?"),
        box=re.compile(r"\b(?:p\.? ?o\.? box|post office box|apartado(?: postal)?) \d{1,6}\b"),
        calle=re.compile(
            r"\b(?:calle|c/|avenida|avda\.?|av\.|plaza|paseo|carretera|camino|bulevar|ronda) ?"
            rf"(?:{word},? ){{1,6}}?(?:num\.? |no\. |n\. |n[ºo]\.? |numero )?\d{{1,5}}\b"
        ),
        post_code=re.compile(r"\b(?:[a-z]{2}|[a-z]{4,12}),? \d{5}(?:-\d{4})?\b|\b\d{5} [a-z]{3,}"),
    )


_SHORT = frozenset({"911", "112", "999", "000", "988", "211", "311", "411", "511", "811"})
_STRANGERS = (
    *("crisis", "suicide", "poison control", "lifeline", "suicid", "fbi tip", "national "),
    *("road conditions", "the state at", "power company", "electric company", "gas company"),
    *("utility company", "water company", "phone company", "compania electrica", "insurance"),
    *("compania de", "crime stoppers", "averias", "power outage"),
)
_REACH = re.compile(
    r"\b(?:address|located|location|visit|headquarters|mail to|mailing|mail:|write to"
    r"|write us|write:|by mail|station|offices?\b|contact|find us|we're at|we are at|in person"
    r"|drop (?:by|in)|stop by|come (?:by|in|to|see)|walk in|counter|front desk|lobby"
    r"|in writing|post to|letters?"
    r"|direccion|ubicad|domicilio|sede|comisaria|oficina|correo postal|escrib|estamos en|visite"
    r"|encuentr|pas[ae]r? por|acuda|mostrador|nos hallamos)"
)
_PLATFORMS = ("facebook.com", "twitter.com", "x.com", "instagram.com", "nextdoor.com", "meta.com")
_FORM_WORDS = (
    "contact form",
    "contact us form",
    "online form to contact",
    "form to contact",
    "web form",
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
LOOKED_AT = 2000  # characters of a block, so that a block of links stays cheap
US_DIGITS = 10
LOCAL_DIGITS = 7
SPANISH_DIGITS = 9
LABELLED = re.compile(
    r"\b(?:case|incident|report|file|docket|ordinance|section|sec|chapter|form|policy|order|bill|permit"
    r"|citation|badge|serial|model|plate|route|lot|pages?|years?|caso|expediente|ordenanza|articulo)\b"
    r"[^a-z0-9]{0,4}(?:number|no|num|numero|nos|#)?[^a-z0-9]{0,3}$"
)
CALLING = re.compile(
    r"\b(?:phone|tel|telephone|call|calling|dial|number|line|text|telefono|llame|llamar|llamando|ext"
    r"|desk|counter|dispatch|reception|ring|switchboard|sms|non-?emergenc|tlf|marque|marcar|mostrador"
    r"|recepcion|centralita|tfno|reach|contact|records|office|hours)"
)


def contacts(sentences: Sequence[Sentence]) -> Iterator[Contact]:
    """The contacts that stand in sentences and in the links of their blocks, in reading order."""
    seen_block = -1
    for sentence in sentences:
        if _may_write(sentence.folded):
            yield from _written(sentence)
        if sentence.block.links and sentence.block.index != seen_block:
            yield from _linked(sentence)
            seen_block = sentence.block.index


@lru_cache(maxsize=8192)
def _may_write(folded: str) -> bool:
    """Whether a text may hold a contact at all: a quick first look."""
    if "@" in folded or "form" in folded or _any_digit().search(folded) is not None:
        return True
    spelled = " dot " in folded or "[" in folded or "(" in folded
    return (spelled and " at" in folded) or "[at" in folded


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d\D{0,3}\d")


@cache
def _any_digit() -> re.Pattern[str]:
    return re.compile(r"\d")


def _written(sentence: Sentence) -> Iterator[Contact]:
    folded = sentence.folded
    if "@" in folded or " at" in folded or "[at" in folded:
        yield from _emails(sentence)
    if _digits().search(folded) and _patterns().run.search(folded):
        strange = any(words in folded for words in _STRANGERS)
        if not strange or "police" in folded or "department" in folded:
            yield from _phones(sentence)
    yield from _addresses(sentence)
    if "form" in folded and any(words in folded for words in _FORM_WORDS):
        words = next(words for words in _FORM_WORDS if words in folded)
        yield Contact(way=Way.FORM, text=words, key=words, sentence=sentence)


def _emails(sentence: Sentence) -> Iterator[Contact]:
    folded = sentence.folded
    found = [
        match[0]
        for match in _patterns().email.finditer(folded)
        if not barred(folded, match.start(), match.end())
    ]
    for pattern in (_patterns().spelled, _patterns().dotted):
        for match in pattern.finditer(folded):
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


def _sound_email(address: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def phone_key(text: str, lang: str = "") -> str:
    """A phone number as digits with its country, "" where it cannot be dialled."""
    import phonenumbers

    digits = re.sub(r"\D", "", text)
    region = "ES" if lang == "es" and len(digits) == SPANISH_DIGITS else "US"
    if digits.startswith("0"):
        region = "GB"
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _phones(sentence: Sentence) -> Iterator[Contact]:
    folded = sentence.folded
    for match in _patterns().number.finditer(folded):
        text = match[0].strip(" -/.(–") if match[0].count("(") > match[0].count(")") else match[0]
        digits = re.sub(r"\D", "", text)
        before = folded[max(0, match.start() - 40) : match.start()]
        if (
            digits in _SHORT
            or barred(folded, match.start(), match.end())
            or not _phone_like(text, digits, sentence, before)
        ):
            continue
        key = phone_key(text, sentence.lang)
        called = CALLING.search(before) is not None
        if key or called:
            yield Contact(
                way=Way.PHONE, text=text, key=key or digits, sentence=sentence, sound=bool(key)
            )


def _phone_like(text: str, digits: str, sentence: Sentence, before: str) -> bool:
    """Whether digits are grouped as a number to dial, and are no date, price or case number."""
    groups = [group for group in re.split(r"\D+", text) if group]
    called = CALLING.search(before) is not None
    if text.startswith("+"):
        return len(digits) >= US_DIGITS
    if digits.startswith("0"):
        return called and len(groups) > 1 and len(digits) in (US_DIGITS, US_DIGITS + 1)
    if len(digits) in (US_DIGITS, US_DIGITS + 1):
        grouped = [len(group) for group in groups]
        return grouped in ([3, 3, 4], [1, 3, 3, 4], [3, 7], [10], [3, 4, 3]) and (
            grouped != [US_DIGITS] or called
        )
    if len(digits) == SPANISH_DIGITS and sentence.lang == "es":
        return digits[0] in "6789"
    if len(digits) == LOCAL_DIGITS:
        return [len(group) for group in groups] == [3, 4] and not LABELLED.search(before)
    return (
        called and len(groups) > 1 and len(digits) in (8, 9) and "-" in text and groups[0] != "24"
    )


def _addresses(sentence: Sentence) -> Iterator[Contact]:
    folded = sentence.folded
    if _any_digit().search(folded) is None:
        return
    boxed = "box" in folded or "apartado" in folded
    for match in _patterns().box.finditer(folded) if boxed else ():
        if not barred(folded, match.start(), match.end()):
            yield Contact(way=Way.ADDRESS, text=match[0], key=match[0], sentence=sentence)
    patterns = []
    if _patterns().house.search(folded) is not None:
        patterns.append(_patterns().street)
    if any(words in folded for words in _CALLES):
        patterns.append(_patterns().calle)
    for pattern in patterns:
        place = pattern.search(folded)
        if place and _ours(sentence, place) and not barred(folded, *place.span()):
            yield Contact(way=Way.ADDRESS, text=place[0], key=place[0], sentence=sentence)


def _ours(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether an address is one to write to or visit, and not the scene of some news."""
    if sentence.block.region in ("address", "footer"):
        return True
    after = sentence.folded[match.end() : match.end() + 60]
    if _patterns().post_code.search(after):
        return True
    texts = (sentence.folded[: match.start()], *sentence.headings, *sentence.lead_ins)
    return any(_REACH.search(text) for text in texts)


def _linked(sentence: Sentence) -> Iterator[Contact]:
    for link in sentence.block.links:
        scheme, _, rest = link.target.partition(":")
        if scheme == "tel":
            key = phone_key(unquote(rest))
            digits = re.sub(r"\D", "", rest)
            if digits not in _SHORT and not _linked_barred(sentence, link.text):
                text = link.text or unquote(rest)
                sound = bool(key)
                yield Contact(
                    way=Way.PHONE, text=text, key=key or digits, sentence=sentence, sound=sound
                )
        elif scheme == "mailto":
            yield from _email(fold(unquote(rest.partition("?")[0])), sentence)
        elif scheme in ("http", "https") or ":" not in link.target:
            yield from _web(link.target, fold(link.text), sentence)


def _linked_barred(sentence: Sentence, text: str) -> bool:
    whole, words = fold(sentence.block.text[:LOOKED_AT]), fold(text)
    at = whole.find(words) if words else -1
    return at >= 0 and barred(whole, at, at + len(words))


def _web(target: str, text: str, sentence: Sentence) -> Iterator[Contact]:
    if any(words in text for words in _FORM_WORDS):
        yield Contact(way=Way.FORM, text=text, key=web_key(target), sentence=sentence)
    elif text in _CONTACT_LINKS:
        yield Contact(way=Way.PAGE, text=text, key=web_key(target), sentence=sentence)


def web_key(address: str) -> str:
    """A web address as host and path, to compare; "" where it is none."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") + parts.path.rstrip("/").lower()
