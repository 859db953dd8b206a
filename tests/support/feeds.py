"""Feeds of the platforms' APIs in their documented shapes: posts, comments, threads."""

from __future__ import annotations

DID = "did:plc:police"


def bluesky_post(
    key: str,
    text: str,
    *,
    did=DID,
    handle="police.example.gov",
    parent="",
    root="",
    replies=0,
    at="2027-01-04T15:00:00.000Z",
    **more,
):
    record = {"$type": "app.bsky.feed.post", "text": text, "createdAt": at, "langs": ["en"]}
    if parent:
        record["reply"] = {"parent": {"uri": uri(parent)}, "root": {"uri": uri(root or parent)}}
    return {
        "uri": uri(key),
        "cid": f"bafy{key}",
        "author": {"did": did, "handle": handle, "displayName": "Example Police"},
        "record": record,
        "replyCount": replies,
        "indexedAt": at,
        **more,
    }


def uri(key: str) -> str:
    """The address of a post in the protocol; a key with a slash names its author."""
    did, _, name = key.rpartition("/")
    return f"at://{did or DID}/app.bsky.feed.post/{name}"


def toot(
    key: str,
    text: str,
    *,
    parent=None,
    replies=0,
    at="2027-01-04T15:00:00.000Z",
    acct="police",
    **more,
):
    return {
        "id": key,
        "uri": f"https://social.example.gov/users/{acct}/statuses/{key}",
        "url": f"https://social.example.gov/@{acct}/{key}",
        "created_at": at,
        "content": f"<p>{text}</p>",
        "language": "en",
        "account": {"id": f"a-{acct}", "acct": acct, "display_name": "", "username": acct},
        "in_reply_to_id": parent,
        "replies_count": replies,
        "media_attachments": [],
        "reblog": None,
        **more,
    }


def comment(key: str, text: str, video: str = "v1", at: str = "2027-01-04T15:00:00Z"):
    return {
        "kind": "youtube#comment",
        "id": key,
        "snippet": {
            "videoId": video,
            "textOriginal": text,
            "authorDisplayName": "@resident",
            "authorChannelId": {"value": "UCresident"},
            "publishedAt": at,
            "updatedAt": at,
        },
    }


def thread(top: dict, *answers: dict, total: int | None = None):
    count = len(answers) if total is None else total
    row = {"id": top["id"], "snippet": {"topLevelComment": top, "totalReplyCount": count}}
    return {**row, "replies": {"comments": list(answers)}} if answers else row
