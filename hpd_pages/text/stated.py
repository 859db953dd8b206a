"""Contacts that a page states for machines in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from hpd_pages.model.snapshot import StatedContacts

_ADDRESS_PARTS = (
    "streetAddress",
    "postOfficeBoxNumber",
    "addressLocality",
    "addressRegion",
    "postalCode",
)
_MOST_NODES = 50_000


def stated_contacts(scripts: Iterable[str]) -> StatedContacts:
    """`telephone`, `email`, `address` and `sameAs` of every object in the scripts (schema.org).

    `@graph`, arrays and nested objects are followed; a script that is not JSON is left out. Each
    value stands once, in order; `mailto:` and `tel:` are taken off.
    """
    found: dict[str, dict[str, None]] = {n: {} for n in ("telephone", "email", "address", "sameAs")}
    for script in scripts:
        for node in _objects(_load(script)):
            for name, values in found.items():
                values.update(dict.fromkeys(_values(name, node.get(name))))
    return StatedContacts(
        phones=tuple(found["telephone"]),
        emails=tuple(found["email"]),
        addresses=tuple(found["address"]),
        same_as=tuple(found["sameAs"]),
    )


def _load(script: str) -> object:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    """Every object in a JSON value, outermost first, without recursion."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting.extend(reversed([v for v in one.values() if isinstance(v, dict | list)]))
        elif isinstance(one, list):
            waiting.extend(reversed(one))


def _values(name: str, value: object) -> Iterator[str]:
    values = value if isinstance(value, list) else [value]
    for one in values:
        text = ""
        if isinstance(one, str):
            text = one
        elif isinstance(one, dict) and name == "address":
            text = ", ".join(
                p for key in _ADDRESS_PARTS if isinstance(p := one.get(key), str) and p
            )
        text = " ".join(text.removeprefix("mailto:").removeprefix("tel:").split())
        if text:
            yield text
