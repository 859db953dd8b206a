"""Posts and comments through the APIs that need a token: Facebook, Instagram, Threads, X."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from hpd_pages.io.archive_tables import ITEMS
from hpd_pages.io.records_store import open_records
from hpd_pages.wiring.capture import capture
from hpd_pages.wiring.looking import Manner
from support.graph import SECRET, listed, parts
from support.live import OFFICE
from support.profiles import answer
from support.registries import demo_registry

FROM = {"id": "9", "name": "José Núñez"}


@pytest.fixture
def captured(tmp_path, serve, monkeypatch):
    """`captured(platform, page, routes)`: how it went, and the items by key."""

    def run(platform, page, routes):
        monkeypatch.setenv(f"{platform.upper()}_TOKEN", SECRET)
        site = serve(routes)
        if not (tmp_path / "pages").exists():
            named = f"tokens:\n  {platform}: {platform.upper()}_TOKEN\n"
            demo_registry(tmp_path, site, platform=platform, url=page, department=named)
        manner = Manner(allow_private=True, api_bases={platform: str(site)})
        (done,) = capture(tmp_path, (), manner, office=OFFICE)
        with (
            open_records(tmp_path / ".hpd-pages/history.sqlite") as records,
            records.reading() as connection,
        ):
            rows = connection.execute(sa.select(ITEMS).order_by(ITEMS.c.id)).all()
        return done, {row.key: row for row in rows if row.kind != "page"}

    yield run
    for path in (tmp_path / ".hpd-pages").rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes()


def test_facebooks_posts_and_comments_are_kept_with_their_thread(captured):
    shown = {"media": {"image": {"src": "https://scontent.example/p_n.jpg?oh=1"}}}
    album = {"type": "album", "subattachments": {"data": [
        {"type": "photo", "description": "A road", "target": {"url": "https://fb.example/1"}, **shown},
        {"type": "photo", **shown},
    ]}}  # fmt: skip
    post = {
        "id": "100064_1", "message": "Road closed", "created_time": "2027-01-04T15:00:00+0000",
        "permalink_url": "https://www.facebook.com/100064/posts/1", "attachments": {"data": [album]},
        "from": {"id": "100064", "name": "Example Police"},
    }  # fmt: skip
    visitor = {"id": "100064_2", "message": "Thanks", "created_time": "2027-01-05T15:00:00+0000"}
    first = {
        "id": "1_7", "message": "Until when?", "from": FROM, "is_hidden": True,
        "created_time": "2027-01-04T16:00:00+0000",
    }  # fmt: skip
    answered = {"id": "1_8", "message": "Noon", "parent": {"id": "1_7"}}
    done, items = captured("facebook", "https://www.facebook.com/ExamplePolice", {
        "/v26.0/ExamplePolice": answer({"id": "100064", "name": "Example Police"}),
        "/v26.0/100064/settings": answer({"data": []}),
        "/v26.0/100064/feed": parts(listed(post, after="m2"), listed(visitor)),
        "/v26.0/100064_1/comments": parts(listed(first, after="m2"), listed(answered)),
        "/v26.0/100064_2/comments": answer(listed()),
    })  # fmt: skip

    assert (done.new, done.problems) == (5, ())
    assert "600" in done.bounds
    assert set(items) == {"100064_1", "100064_2", "1_7", "1_8"}
    assert items["100064_1"].posted_utc == "2027-01-04T15:00:00Z"
    assert '"media":[{"alt":"A road","url":"https://fb.example/1"}' in items["100064_1"].content
    assert "oh=1" not in items["100064_1"].content
    comment = items["1_7"]
    assert (comment.kind, comment.author, comment.author_id) == ("comment", "José Núñez", "9")
    assert (comment.thread, comment.parent, comment.visibility) == (
        "100064_1",
        "100064_1",
        "hidden",
    )
    assert items["1_8"].parent == "1_7"


def test_instagrams_posts_comments_and_answers_are_kept(captured):
    own = {"id": "178", "username": "examplepolice"}
    picture = {"id": "5", "media_type": "IMAGE", "media_url": "https://cdn.example/a.jpg?sig=1"}
    post = {
        "id": "51", "caption": "Open day", "permalink": "https://www.instagram.com/p/A/",
        "timestamp": "2027-01-04T15:00:00+0000", "username": "examplepolice", "comments_count": 3,
        "media_type": "CAROUSEL_ALBUM", "children": {"data": [picture, picture]},
    }  # fmt: skip
    quiet = {"id": "52", "caption": "Closed", "comments_count": 0}
    reply = {"id": "72", "text": "At noon", "username": "examplepolice"}
    comment = {
        "id": "71", "text": "When?", "username": "resident", "from": {"id": "9"}, "hidden": True,
        "replies": listed(reply, after="m2"),
    }  # fmt: skip
    done, items = captured("instagram", "https://www.instagram.com/ExamplePolice", {
        "/v26.0/me": answer({"instagram_business_account": {"id": "178"}, "id": "1"}),
        "/v26.0/178": answer({**own, "business_discovery": {**own, "name": "Example Police"}}),
        "/v26.0/178/media": answer(listed(post, quiet)),
        "/v26.0/51/comments": answer(listed(comment)),
        "/v26.0/71/replies": parts({}, listed({"id": "73", "text": "Thanks"})),
    })  # fmt: skip

    assert (done.new, done.problems, done.unseen, done.bounds) == (6, (), 0, "")
    assert '"url":"https://www.instagram.com/p/A/?img_index=2"' in items["51"].content
    assert (items["71"].author_id, items["71"].visibility) == ("9", "hidden")
    assert [(items[key].parent, items[key].thread) for key in ("71", "72", "73")] == [
        ("51", "51"), ("71", "51"), ("71", "51"),
    ]  # fmt: skip


def test_of_an_instagram_account_that_is_not_the_tokens_own_nothing_is_said(captured):
    done, items = captured("instagram", "https://www.instagram.com/ExamplePolice", {
        "/v26.0/me": answer({"instagram_business_account": {"id": "178"}, "id": "1"}),
        "/v26.0/178": answer({
            "id": "178", "username": "another",
            "business_discovery": {"id": "2", "username": "examplepolice", "name": "P"},
        }),
    })  # fmt: skip
    assert (done.new, done.unseen, items) == (1, 1, {})


def test_threads_posts_and_answers_of_any_depth_are_kept(captured):
    post = {
        "id": "1", "text": "Road closed", "permalink": "https://www.threads.com/@examplepolice/post/A",
        "username": "examplepolice", "timestamp": "2027-01-04T15:00:00+0000", "media_type": "IMAGE",
        "media_url": "https://cdn.example/a.jpg?sig=1", "alt_text": "A sign",
    }  # fmt: skip
    answers = [
        {"id": "2", "text": "Why?", "username": "r", "root_post": {"id": "1"},
         "replied_to": {"id": "1"}, "hide_status": "NOT_HUSHED"},
        {"id": "3", "text": "!", "username": "r", "root_post": {"id": "1"},
         "replied_to": {"id": "2"}, "hide_status": "HIDDEN"},
    ]  # fmt: skip
    done, items = captured("threads", "https://www.threads.com/@ExamplePolice", {
        "/v1.0/me": answer({"id": "7", "username": "examplepolice", "name": "Example Police"}),
        "/v1.0/me/threads": parts(listed(after="m2"), listed(post)),
        "/v1.0/1/conversation": answer(listed(*answers)),
    })  # fmt: skip

    assert (done.new, done.problems) == (4, ())
    assert '"media":[{"alt":"A sign","url":"https://www.threads.com/' in items["1"].content
    assert (items["3"].parent, items["3"].thread, items["3"].visibility) == ("2", "1", "hidden")


def test_xs_posts_and_what_was_answered_are_kept_and_the_rest_is_said(captured):
    user = {"id": "77", "name": "Example Police", "username": "ExamplePolice"}
    reader = {"id": "9", "name": "José", "username": "resident"}
    post = {
        "id": "1", "text": "Road…", "note_tweet": {"text": "Road closed"}, "author_id": "77",
        "created_at": "2027-01-04T15:00:00.000Z", "conversation_id": "1", "lang": "en",
        "attachments": {"media_keys": ["3_1"]}, "public_metrics": {"reply_count": 1},
    }  # fmt: skip
    again = {"id": "2", "text": "RT", "author_id": "77", "conversation_id": "2",
             "referenced_tweets": [{"type": "retweeted", "id": "99"}]}  # fmt: skip
    reply = {"id": "3", "text": "Why?", "author_id": "9", "conversation_id": "1",
             "referenced_tweets": [{"type": "replied_to", "id": "1"}]}  # fmt: skip
    media = [{"media_key": "3_1", "type": "photo", "url": "https://pbs.example/a.jpg",
              "alt_text": "A sign"}]  # fmt: skip
    timeline = (
        {"data": [post], "includes": {"users": [user], "media": media}, "meta": {"next_token": "m2"}},
        {"data": [again], "includes": {"users": [user]}, "meta": {"result_count": 1}},
    )  # fmt: skip
    found = {"data": [reply], "includes": {"users": [reader]}, "meta": {"result_count": 1}}
    done, items = captured("x", "https://x.com/ExamplePolice", {
        "/2/users/by/username/ExamplePolice": answer({"data": user}),
        "/2/users/77/tweets": parts(*timeline, by="pagination_token"),
        "/2/tweets/search/recent": answer(found),
    })  # fmt: skip

    assert (done.new, done.problems, done.gone) == (4, (), 0)
    assert "the last seven days" in done.bounds
    assert [(items[key].kind, items[key].text) for key in ("1", "2", "3")] == [
        ("post", "Road closed"), ("repost", "RT"), ("comment", "Why?"),
    ]  # fmt: skip
    assert '"media":[{"alt":"A sign","url":"https://pbs.example/a.jpg"}]' in items["1"].content
    assert items["3"].permalink == "https://x.com/resident/status/3"
    assert (items["3"].thread, items["3"].parent) == ("1", "1")


def test_a_comment_list_that_is_refused_is_told_and_the_posts_are_kept(captured):
    refused = {"error": {"message": "m", "type": "OAuthException", "code": 10}}
    done, items = captured("facebook", "https://www.facebook.com/ExamplePolice", {
        "/v26.0/ExamplePolice": answer({"id": "1", "name": "P"}),
        "/v26.0/1/settings": answer({"data": []}),
        "/v26.0/1/feed": answer(listed({"id": "1_1", "message": "Hello"})),
        "/v26.0/1_1/comments": answer(refused, 403),
    })  # fmt: skip
    assert set(items) == {"1_1"}
    assert done.problems == ("the token lacks a permission to read the Facebook Page (code 10)",)
