"""Lists of Meta's Graph API, for the three platforms that are asked through it.

Source: developers.facebook.com/docs/graph-api/results. The address of the next part that an answer
names may hold the token, so it is made anew from the cursor.
"""

from __future__ import annotations

from hpd_pages.model.answers import block, word
from hpd_pages.model.feed import asking


def onward(asked: str, answer: object) -> tuple[str, ...]:
    """The request for the next part of a list, none at its end."""
    paging = block(answer, "paging")
    after = word(block(paging, "cursors"), "after")
    return (asking(asked, after=after),) if word(paging, "next") and after else ()


def end_of(asked: str) -> str:
    """What of an object an address asks for: “comments” of …/ID/comments."""
    return asked.partition("?")[0].rpartition("/")[2]


def object_of(asked: str) -> str:
    """The id of the object whose list an address asks for."""
    return asked.partition("?")[0].split("/")[-2]
