"""The Department in JSON-LD, as search engines and other robots read it (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Sequence


def police_station(
    *, name: str, site: str, phone: str, email: str, address: str = "", accounts: Sequence[str]
) -> str:
    """A schema.org/PoliceStation as JSON, whose `sameAs` are its accounts; what is empty is left
    out.
    """
    said = {
        "@context": "https://schema.org",
        "@type": "PoliceStation",
        "name": name,
        "url": site,
        "telephone": phone,
        "email": email,
        "address": address,
        "sameAs": list(accounts),
    }
    return json.dumps(
        {key: value for key, value in said.items() if value}, indent=2, ensure_ascii=False
    )


def inside_script(said: str) -> str:
    """JSON that cannot end the script element it stands in, with the same value."""
    return said.replace("<", "\\u003c")
