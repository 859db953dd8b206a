"""Which parts of a page some control of it opens: a tab, an accordion, a menu."""

from __future__ import annotations

import re

from hpd_pages.text.markup import Markup

# One by one, since a search for set words is many times as quick as one for a choice of them.
_CONTROLS = tuple(
    (f'{sign}="', re.compile(f' {names}="[.#]?([^"]{{1,400}})"'))
    for sign, names in (
        ("aria-controls", "aria-controls"),
        ("-target", "data-(?:bs-)?target"),
        ("popovertarget", "popovertarget"),
        ("commandfor", "commandfor"),
    )
)
_TOGGLES = (' role="tab"', '-toggle="')
_TAB_SIGNS = (
    ' role="tab"',
    *(f' data-{by}="{what}' for by in ("toggle", "bs-toggle") for what in ("tab", "pill", "coll")),
)
_PART = re.compile(r' href="#([^"]{1,200})"')


def controlled_ids(markup: Markup) -> frozenset[str]:
    """The ids of elements that some control of the page opens (tabs, accordions, menus)."""
    found: set[str] = set()
    serialised = markup.serialised
    for sign, control in _CONTROLS:
        if sign in serialised:
            for names in control.findall(serialised):
                found.update(names.split())
    toggles = any(sign in serialised for sign in _TOGGLES)
    if toggles and any(sign in serialised for sign in _TAB_SIGNS):
        for written, _, _ in markup.tokens():
            if "#" in written and any(sign in written for sign in _TAB_SIGNS):
                found.update(_PART.findall(written))
    return frozenset(found)
