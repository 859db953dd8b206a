"""A registry with some work behind it: audits, captures, a request, a hold, a moderation step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hpd_pages.model.item import Item, Kind
from hpd_pages.model.moderation import Action
from hpd_pages.model.request import Scope
from hpd_pages.model.retention import HoldKind
from hpd_pages.wiring import moderation, requests, retention
from support.archives import Small, comment
from support.audited import BODY, audited, number_of

OFFICE = "Records Division"


@dataclass(frozen=True)
class Worked:
    """Where the registry is, and what stands in it."""

    root: Path
    run: int
    monitored: int
    """The number of the finding that the page says comments are monitored."""
    item: int
    """The number of a captured comment."""


def worked(
    root: Path, serve: Callable[[Mapping[str, Any]], str], body: str = BODY, **more: Any
) -> Worked:
    """The registry in `root`; its page `community` is served by `serve`."""
    _, report = audited(root, serve, body, **more)
    archive = Small(
        root / ".hpd-pages/evidence", store=f"sqlite:///{root}/.hpd-pages/history.sqlite"
    )
    post = Item(
        kind=Kind.POST, key="p1", permalink="https://social.example.org/p1", author="Example PD",
        posted_at="2027-01-03T15:00:00Z", text="Main Street is closed until Monday.",
    )  # fmt: skip
    shoes = replace(comment("c1", "<b>Shoes</b>, half price!"), thread="p1", parent="p1")
    thanks = replace(comment("c2", "¿Y la calle Elm?"), thread="p1", parent="p1", lang="es")
    archive.capture(post, shoes, thanks, page="community")
    archive.records.close()
    moderation.add(
        root,
        moderation.Done(
            page="community", action=Action.HIDDEN, on="2027-01-05", ground="off-topic",
            reason="an advertisement for shoes", office="Public Information Officer", item="c1",
        ),
    )  # fmt: skip
    retention.place_hold(
        root, kind=HoldKind.REQUEST, reason="request 1", office=OFFICE, words="shoes"
    )
    requests.new(
        root, received="2026-11-02", about="comments on shoes", requester="", office=OFFICE,
        scope=Scope(words=("shoes",)),
    )  # fmt: skip
    return Worked(root=root, run=1, monitored=number_of(report, "B5-monitoring"), item=2)
