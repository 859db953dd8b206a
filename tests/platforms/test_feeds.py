"""What the platforms' APIs tell of posts and comments, in their documented shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.model.item import Kind, Visibility
from hpd_pages.platforms import PLATFORMS
from support.feeds import DID, bluesky_post, comment, thread, toot, uri

FEEDS = {p.id: p.api.feed for p in PLATFORMS if p.api and p.api.feed}
BASE = "https://api.example.org"


def test_the_platforms_with_a_documented_feed_have_one():
    names = ["bluesky", "facebook", "instagram", "mastodon", "threads", "x", "youtube"]
    assert sorted(FEEDS) == names


def test_bluesky_gives_posts_and_asks_for_their_threads_and_the_next_page():
    feed = FEEDS["bluesky"]
    (asked,) = feed.start("", BASE, {"did": DID})
    quiet, loud = bluesky_post("1", "Road closed."), bluesky_post("2", "Meeting", replies=3)
    batch = feed.read(asked, {"feed": [{"post": quiet}, {"post": loud}], "cursor": "c 1"})
    post = batch.items[0]
    assert (post.kind, post.key, post.text, post.lang) == (
        Kind.POST,
        uri("1"),
        "Road closed.",
        "en",
    )
    assert post.author == "Example Police (@police.example.gov)"
    assert post.permalink == f"https://bsky.app/profile/{DID}/post/1"
    assert post.posted_at == "2027-01-04T15:00:00.000Z"
    threads, onward = batch.further
    assert threads.startswith(
        f"{BASE}/xrpc/app.bsky.feed.getPostThread?uri=at%3A%2F%2Fdid%3Aplc%3Apolice"
    )
    assert "cursor=c%201" in onward
    assert "actor=did%3Aplc%3Apolice" in onward


def test_bluesky_tells_posts_of_others_that_the_page_passed_on():
    reason = {"$type": "app.bsky.feed.defs#reasonRepost", "indexedAt": "2027-01-05T00:00:00Z"}
    post = bluesky_post("did:plc:city/9", "From the city", did="did:plc:city", replies=4)
    batch = FEEDS["bluesky"].read(
        f"{BASE}/x?actor={DID}", {"feed": [{"post": post, "reason": reason}]}
    )
    (item,) = batch.items
    assert (item.kind, item.parent) == (Kind.REPOST, uri("did:plc:city/9"))
    assert batch.further == ()


def test_bluesky_walks_a_thread_to_its_leaves_and_marks_what_the_page_hid():
    leaf = {"post": bluesky_post("did:plc:b/3", "leaf", parent="2", root="1")}
    hidden = {"post": bluesky_post("did:plc:c/4", "hidden", parent="1")}
    reply = {"post": bluesky_post("2", "reply", parent="1", replies=1), "replies": [leaf]}
    blocked = {"$type": "app.bsky.feed.defs#blockedPost", "uri": uri("5"), "blocked": True}
    top = {"post": bluesky_post("1", "post", replies=3), "replies": [reply, hidden, blocked]}
    gate = {"record": {"hiddenReplies": [uri("did:plc:c/4")]}}
    batch = FEEDS["bluesky"].read(BASE, {"thread": top, "threadgate": gate})
    told = {item.text: (item.visibility, item.thread) for item in batch.items}
    assert told == {
        "reply": (Visibility.PUBLIC, uri("1")),
        "leaf": (Visibility.PUBLIC, uri("1")),
        "hidden": (Visibility.HIDDEN, uri("1")),
    }
    assert batch.unseen == 1


def test_mastodon_gives_posts_boosts_and_asks_for_contexts_until_a_page_is_empty():
    feed = FEEDS["mastodon"]
    (asked,) = feed.start("", BASE, {"id": "7"})
    boost = toot("11", "", reblog=toot("3", "From the city", acct="city"))
    batch = feed.read(asked, [toot("12", "Road <b>closed</b>", replies=2), boost])
    post, passed = batch.items
    assert (post.kind, post.text, post.author) == (Kind.POST, "Road closed", "@police")
    assert (passed.kind, passed.parent, passed.author) == (Kind.REPOST, "3", "@city")
    assert batch.further == (
        f"{BASE}/api/v1/statuses/12/context",
        f"{BASE}/api/v1/accounts/7/statuses?limit=40&max_id=11",
    )
    assert feed.read(asked, []).further == ()


def test_mastodon_reads_a_content_warning_and_a_thread_and_owns_to_what_it_cannot_see():
    asked = f"{BASE}/api/v1/statuses/12/context"
    answers = [toot(str(n), f"answer {n}", parent="12", acct="resident") for n in range(60)]
    answers[0]["spoiler_text"] = "Warning"
    batch = FEEDS["mastodon"].read(asked, {"ancestors": [], "descendants": answers})
    assert batch.items[0].text == "Warning\nanswer 0"
    assert {(item.kind, item.thread) for item in batch.items} == {(Kind.COMMENT, "12")}
    assert batch.unseen == 1
    assert FEEDS["mastodon"].read(asked, {"descendants": answers[:2]}).unseen == 0


def test_youtube_gives_videos_comments_and_the_answers_that_did_not_come_along():
    feed = FEEDS["youtube"]
    channels, threads = feed.start("", BASE, {"items": [{"id": "UC1"}]})
    uploads = {"contentDetails": {"relatedPlaylists": {"uploads": "UU1"}}}
    found = feed.read(channels, {"kind": "youtube#channelListResponse", "items": [uploads]})
    assert "playlistId=UU1" in found.further[0]

    video = {
        "snippet": {
            "title": "Town hall",
            "description": "Tuesday",
            "channelTitle": "Example Police",
        },
        "contentDetails": {"videoId": "v1", "videoPublishedAt": "2027-01-04T15:00:00Z"},
    }
    answer = {"kind": "youtube#playlistItemListResponse", "items": [video], "nextPageToken": "t"}
    batch = feed.read(found.further[0], answer)
    assert batch.items[0].text == "Town hall\nTuesday"
    assert batch.items[0].permalink == "https://www.youtube.com/watch?v=v1"
    assert batch.further[0].endswith("pageToken=t")

    rows = [
        thread(comment("c1", "first"), comment("c1.1", "answer")),
        thread(comment("c2", "second"), comment("c2.1", "one of many"), total=9),
    ]
    batch = feed.read(threads, {"kind": "youtube#commentThreadListResponse", "items": rows})
    assert [(item.key, item.parent, item.thread) for item in batch.items] == [
        ("c1", "v1", "v1"),
        ("c1.1", "c1", "v1"),
        ("c2", "v1", "v1"),
    ]
    (more,) = batch.further
    assert "parentId=c2" in more
    rest = feed.read(more, {"kind": "youtube#commentListResponse", "items": [comment("c2.1", "x")]})
    assert rest.items[0].parent == "c2"


def test_an_answer_of_another_kind_is_owned_to_as_not_seen():
    assert FEEDS["youtube"].read(BASE, {"kind": "youtube#other"}).unseen == 1


STRANGE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "feed",
                    "post",
                    "thread",
                    "replies",
                    "record",
                    "items",
                    "snippet",
                    "kind",
                    "uri",
                    "author",
                    "descendants",
                    "reblog",
                    "embed",
                    "images",
                    "reply",
                    "langs",
                    "threadgate",
                    "hiddenReplies",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@pytest.mark.parametrize("platform", sorted(FEEDS))
@given(answer=STRANGE)
def test_nothing_that_a_stranger_answers_breaks_the_reader(platform, answer):
    for asked in (BASE, f"{BASE}/api/v1/statuses/1/context"):
        FEEDS[platform].read(asked, answer)
    FEEDS[platform].start("", BASE, answer)
