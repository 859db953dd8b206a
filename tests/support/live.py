"""A page on loopback that is captured, and what it shows."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from hpd_pages.io.records_store import open_records
from hpd_pages.wiring import records as records_wiring
from hpd_pages.wiring.capture import capture
from hpd_pages.wiring.looking import Manner
from support.feeds import bluesky_post
from support.profiles import BIO, answer
from support.registries import demo_registry

FEED = "/xrpc/app.bsky.feed.getAuthorFeed"
THREAD = "/xrpc/app.bsky.feed.getPostThread"
PROFILE = "/xrpc/app.bsky.actor.getProfile"
PAGE = "https://bsky.app/profile/police.example.gov"
OFFICE = "Records Division"


class Live:
    """A Bluesky page on loopback, in a registry of its own, its evidence at `evidence_at`."""

    def __init__(self, root: Path, routes: dict, site: str, evidence_at: str = "") -> None:
        self.root, self.routes, self.site = root, routes, site
        self.evidence_at = evidence_at
        demo_registry(root, site, platform="bluesky", url=PAGE)
        told = {"did": "did:plc:police", "handle": "police.example.gov", "description": BIO}
        routes[PROFILE] = answer(told)

    def shows(self, *posts: dict, replies: tuple[dict, ...] = ()) -> None:
        posts = tuple(
            {**post, "replyCount": len(replies)} if not n else post for n, post in enumerate(posts)
        )
        self.routes[FEED] = answer({"feed": [{"post": post} for post in posts]})
        top = {"post": posts[0], "replies": [{"post": reply} for reply in replies]} if posts else {}
        self.routes[THREAD] = answer({"thread": top})

    def capture(self, **settings):
        manner = Manner(allow_private=True, api_bases={"bluesky": str(self.site)})
        (done,) = capture(
            self.root, (), manner, office=OFFICE, evidence_at=self.evidence_at, **settings
        )
        return done

    def rows(self, table, *where):
        with (
            open_records(self.root / ".hpd-pages/history.sqlite") as records,
            records.reading() as connection,
        ):
            return connection.execute(sa.select(table).where(*where).order_by(table.c.id)).all()

    def verify(self):
        _, found, chain = records_wiring.verify(self.root, evidence_at=self.evidence_at)
        return (*chain.damages, *found.damages)

    @property
    def evidence(self) -> list[Path]:
        return sorted((self.root / ".hpd-pages/evidence").rglob("*.warc.gz"))


POST = bluesky_post("1", "Road closed on Main Street.")
REPLY = bluesky_post(
    "did:plc:r/2",
    "¿Hasta cuándo? 道路 مغلق",
    did="did:plc:r",
    handle="r.example.org",
    parent="1",
    at="2027-01-04T10:00:00-05:00",
)
