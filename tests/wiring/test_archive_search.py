"""The archive is searched as an export of a request is, and read by threads."""

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.io.holds import place
from hpd_pages.model.item import Item, Kind
from hpd_pages.model.moderation import Action
from hpd_pages.model.request import Scope
from hpd_pages.model.retention import Hold, HoldKind
from hpd_pages.wiring.archive_search import search, thread
from hpd_pages.wiring.moderation import Done, add
from support.archives import Small, comment
from support.registries import demo_registry


def post(key, text, at="2027-01-03T15:00:00Z"):
    return Item(
        kind=Kind.POST, key=key, permalink=f"https://social.example.org/{key}", author="EPD",
        posted_at=at, text=text,
    )  # fmt: skip


def under(parent, key, text):
    from dataclasses import replace

    return replace(comment(key, text), thread=parent, parent=parent)


@pytest.fixture
def archive(tmp_path):
    demo_registry(tmp_path, "https://police.example.gov")
    (tmp_path / ".hpd-pages/evidence").mkdir(parents=True)
    small = Small(
        tmp_path / ".hpd-pages/evidence", store=f"sqlite:///{tmp_path}/.hpd-pages/history.sqlite"
    )
    small.capture(
        post("p1", "Road closed"), under("p1", "c1", "Which road?"),
        post("p2", "Lost dog found"), under("p2", "c2", "José: thank you"), page="community",
    )  # fmt: skip
    small.capture(under("p1", "c1", "Which road? Main Street?"), page="community")
    return tmp_path, small


def words(hits):
    return [[copy.text for copy in found] for found in hits.found]


def test_the_threads_in_which_something_was_found_come_newest_first(archive):
    root, _ = archive

    hits = search(root, Scope(words=("ROAD", "JOSÉ")))

    assert words(hits) == [
        ["Road closed", "Which road?", "Which road? Main Street?"],
        ["José: thank you"],
    ]
    assert (hits.threads, hits.versions, hits.asked) == (2, 4, True)


def test_one_page_of_threads_is_read_at_a_time(archive):
    root, _ = archive

    hits = search(root, Scope(words=("road", "JOSÉ")), first=1, most=1)

    assert words(hits) == [["José: thank you"]]
    assert hits.threads == 2


def test_without_a_question_the_last_captures_are_shown(archive):
    root, _ = archive

    hits = search(root, Scope())

    assert not hits.asked
    assert hits.threads == 2
    assert words(hits)[0][-1] == "Which road? Main Street?"


def test_a_thread_shows_every_version_what_keeps_it_and_what_was_done(archive):
    root, small = archive
    hold = Hold(
        number=0, at=small.now(), kind=HoldKind.REQUEST, reason="request 1", office="Records",
        words="main street",
    )  # fmt: skip
    place(small.records, hold)
    place(small.records, Hold(**{**_fields(hold), "words": "dog"}))
    add(
        root,
        Done(
            page="community", action=Action.HIDDEN, on="2027-01-05", ground="off-topic",
            reason="an advertisement", office="PIO", item="c1",
        ),
    )  # fmt: skip
    number = next(copy.number for copy in search(root, Scope(words=("main",))).found[0])

    found = thread(root, number)

    assert [(copy.kind, copy.version, copy.of) for copy in found.copies] == [
        ("post", 1, 1), ("comment", 1, 2), ("comment", 2, 2),
    ]  # fmt: skip
    assert [hold.words for hold in found.holds] == ["main street"]
    assert [row.moderated.ground for row in found.moderated] == ["off-topic"]


def test_an_item_that_is_not_kept_is_said(archive):
    with pytest.raises(UsageError, match="the records hold no item 99"):
        thread(archive[0], 99)


def _fields(hold):
    from dataclasses import asdict

    return asdict(hold)
