"""The last gate before kept pages are shown: what is not on the list does not pass (nh3)."""

from __future__ import annotations

import nh3

from hpd_pages.text.bare import ATTRIBUTES, KEPT, is_picture


def sanitised(html: str) -> str:
    """The HTML with nothing but the elements and attributes of a snapshot; no address is left but
    pictures that stand in it themselves.
    """
    return nh3.clean(
        html,
        tags=set(KEPT),
        attributes={name: set(allowed) for name, allowed in ATTRIBUTES.items()},
        attribute_filter=_filtered,
        clean_content_tags={"script", "style"},
        set_tag_attribute_values={"details": {"open": ""}},
        url_schemes={"data"},
        link_rel=None,
    )


def _filtered(_tag: str, name: str, value: str) -> str | None:
    if name == "src":
        return value if is_picture(value) else None
    return value
