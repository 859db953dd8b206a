"""Phone numbers that stand in sentences, told from dates, prices and case numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from hpd_pages.model.reading import Sentence
from hpd_pages.text.barred import barred

SHORT = frozenset({"911", "112", "999", "000", "988", "211", "311", "411", "511", "811"})
_STRANGERS = (
    *("crisis", "suicide", "poison control", "lifeline", "suicid", "fbi tip", "national "),
    *("road conditions", "the state at", "power company", "electric company", "gas company"),
    *("utility company", "water company", "phone company", "compania electrica", "insurance"),
    *("compania de", "crime stoppers", "averias", "power outage"),
)
US_DIGITS = 10
LOCAL_DIGITS = 7
SPANISH_DIGITS = 9
LABELLED = re.compile(
    r"\b(?:case|incident|report|file|docket|ordinance|section|sec|chapter|form|policy|order|bill"
    r"|permit|citation|badge|serial|model|plate|route|lot|pages?|years?|caso|expediente|ordenanza|articulo)\b"
    r"[^a-z0-9]{0,4}(?:number|no|num|numero|nos|#)?[^a-z0-9]{0,3}$"
)
CALLING = re.compile(
    r"\b(?:phone|tel|telephone|call|calling|dial|number|line|text|telefono|llame|llamar|llamando|ext"
    r"|desk|counter|dispatch|reception|ring|switchboard|sms|non-?emergenc|tlf|marque|marcar|mostrador"
    r"|recepcion|centralita|tfno|reach|contact|records|office|hours)"
)


class Number(NamedTuple):
    """A number as it stands, in a form that can be compared, and whether it can be dialled."""

    text: str
    key: str
    sound: bool


@cache
def _run() -> re.Pattern[str]:
    return re.compile(r"\d[\d ().–/-]{4,22}\d")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(?<![\w$@/.,#-])(?:\+|\()?\d[\d ().–/-]{4,22}\d(?![\w@%-])")


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d\D{0,3}\d")


def numbers(sentence: Sentence) -> Iterator[Number]:
    """The agency's numbers in a sentence, none where it speaks of somebody else's."""
    folded = sentence.folded
    if not (_digits().search(folded) and _run().search(folded)):
        return
    strange = any(words in folded for words in _STRANGERS)
    if not strange or "police" in folded or "department" in folded:
        yield from _dialled(sentence)


@lru_cache(maxsize=2048)
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


def _dialled(sentence: Sentence) -> Iterator[Number]:
    folded = sentence.folded
    for match in _number().finditer(folded):
        text = match[0].strip(" -/.(–") if match[0].count("(") > match[0].count(")") else match[0]
        digits = re.sub(r"\D", "", text)
        before = folded[max(0, match.start() - 40) : match.start()]
        if (
            digits in SHORT
            or barred(folded, match.start(), match.end())
            or not _phone_like(text, digits, sentence, before)
        ):
            continue
        key = phone_key(text, sentence.lang)
        called = CALLING.search(before) is not None
        if key or called:
            yield Number(text, key or digits, bool(key))


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
