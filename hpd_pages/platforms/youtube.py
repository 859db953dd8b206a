"""YouTube channels: its addresses; robots.txt leaves channel pages open (seen 2026-09-10).

A channel page carries its text in a script, so plain HTTP sees it in part at best.

API: `channels.list` of the YouTube Data API v3 (discovery document of 2026-11-04), 1 of 10,000 free
units a day. The key goes into the header X-Goog-Api-Key
(docs.cloud.google.com/apis/docs/system-parameters), because an address is kept and shown. The API
does not tell the links of a channel.

Posts are the uploads (`channels.list` with contentDetails, `playlistItems.list`), comments come
from `commentThreads.list` of the whole channel and `comments.list` for answers; 1 unit a request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote, unquote, urlencode

from hpd_pages.model.answers import Data, block, every, rows, whole, word
from hpd_pages.model.feed import Batch, Feed, asked_for, asking, server
from hpd_pages.model.finding import Reason
from hpd_pages.model.item import Item, Kind, Media
from hpd_pages.model.platform import Access, Platform, WallMarker
from hpd_pages.model.profile import Api, Fault, Passage, Profile

_PAGE = re.compile(
    r"https?://(?:www\.|m\.)?youtube\.com/(?:(@[^/?#]+)|channel/([^/?#]+)|user/([^/?#]+))(?:/about)?/?"
)
_ASKED_BY = ("forHandle", "id", "forUsername")


def first(page: str, base: str) -> str:
    """The request for the channel of a page's address; "" for `/c/NAME`, which no API resolves."""
    found = _PAGE.fullmatch(page)
    if found is None:
        return ""
    by, name = next(pair for pair in zip(_ASKED_BY, found.groups(), strict=True) if pair[1])
    asked = urlencode({"part": "snippet,brandingSettings", by: unquote(name)}, quote_via=quote)
    return f"{base}/youtube/v3/channels?{asked}"


def handle(page: str) -> str:
    """The channel's handle in an address, with its @; "" where another name stands there."""
    found = _PAGE.fullmatch(page)
    return unquote(found[1] or "") if found else ""


def read(answer: object, _more: Mapping[str, object]) -> Profile | Fault:
    """The channel as far as the API tells it; an answer without items is a channel that is not."""
    items = rows(answer, "items")
    if not items and word(answer, "kind") != "youtube#channelListResponse":
        return Fault(
            cause=Reason.SERVER_ERROR,
            note="the YouTube API answered with something that is no list of channels",
            advice="Run the audit again; if it stays, look at the page in a browser.",
        )
    if not items:
        return _absent()
    told = block(items[0], "snippet")
    own = block(items[0], "brandingSettings", "channel")
    description = word(told, "description") or word(own, "description")
    return Profile(
        name=word(told, "title") or word(own, "title"),
        passages=(Passage(text=description),) if description else (),
        seen="name and description",
        unseen="the channel's links (the API does not tell them)",
        lang=word(told, "defaultLanguage"),
        account=word(items[0], "id"),
        handle=word(told, "customUrl"),
    )


def fault(status: int, answer: object) -> Fault | None:
    """What an error of the API means (YouTube Data API, Errors; google.rpc.ErrorInfo reasons)."""
    error = block(answer, "error")
    said = {word(row, "reason") for key in ("errors", "details") for row in rows(error, key)}
    for reasons, cause, note, advice in _FAULTS:
        if said & reasons:
            return Fault(cause=cause, note=note, advice=advice)
    if status == 404:  # noqa: PLR2004 - channelNotFound, and nothing else
        return _absent() if "channelNotFound" in said else None
    if status in (400, 401, 403):
        reason = ", ".join(sorted(said - {""})) or "no reason given"
        return Fault(
            cause=Reason.PARTIAL,
            note=f"the YouTube API refused the request ({reason[:100]})",
            advice=_CHECK,
        )
    return None


def _absent() -> Fault:
    return Fault(
        cause=Reason.NOT_FOUND,
        note="the YouTube API knows no channel at this address",
        advice="Put the channel back, or correct its address in the declaration.",
    )


_CHECK = (
    "Check the key in the Google Cloud console: that it belongs to a project where YouTube Data "
    "API v3 is enabled, and that its restrictions let this machine use it."
)
_FAULTS = (
    (
        frozenset({"API_KEY_INVALID", "keyInvalid", "keyExpired"}),
        Reason.LOGIN_WALL,
        "the YouTube API does not accept the key: it is wrong or has expired",
        "Make a new key in the Google Cloud console and set it where the audit runs.",
    ),
    (
        frozenset(
            {
                "quotaExceeded",
                "dailyLimitExceeded",
                "rateLimitExceeded",
                "userRateLimitExceeded",
                "RATE_LIMIT_EXCEEDED",
            }
        ),
        Reason.RATE_LIMITED,
        "the key's quota of the YouTube API is used up",
        "Run the audit again after midnight Pacific time, when the quota starts anew.",
    ),
    (
        frozenset(
            {
                "accessNotConfigured",
                "SERVICE_DISABLED",
                "API_KEY_SERVICE_BLOCKED",
                "API_KEY_IP_ADDRESS_BLOCKED",
                "API_KEY_HTTP_REFERRER_BLOCKED",
                "ipRefererBlocked",
                "forbidden",
                "authError",
                "required",
            }
        ),
        Reason.LOGIN_WALL,
        "the YouTube API does not let this key ask from here",
        _CHECK,
    ),
)


def start(_page: str, base: str, profile: object) -> tuple[str, ...]:
    """The requests for the channel's list of uploads and for all comments on it."""
    channel = next((word(row, "id") for row in rows(profile, "items")), "")
    if not channel:
        return ()
    api = f"{base}/youtube/v3"
    threads = {"part": "snippet,replies", "allThreadsRelatedToChannelId": channel}
    return (
        asking(f"{api}/channels", part="contentDetails", id=channel),
        asking(f"{api}/commentThreads", **threads, textFormat="plainText", maxResults="100"),
    )


def batch(asked: str, answer: object) -> Batch:
    """The uploads or comments in an answer, by the kind that it says it is."""
    found = every(answer, "items")
    api = f"{server(asked)}/youtube/v3"
    onward = word(answer, "nextPageToken")
    more = (asking(asked, pageToken=onward),) if onward else ()
    match word(answer, "kind"):
        case "youtube#channelListResponse":
            lists = (
                word(block(row, "contentDetails", "relatedPlaylists"), "uploads") for row in found
            )
            videos = {"part": "snippet,contentDetails", "maxResults": "50"}
            return Batch(
                further=tuple(
                    asking(f"{api}/playlistItems", **videos, playlistId=name)
                    for name in lists
                    if name
                )
            )
        case "youtube#playlistItemListResponse":
            return Batch(items=tuple(map(_video, found)), further=more)
        case "youtube#commentThreadListResponse":
            return Batch(
                items=tuple(item for row in found for item in _thread(row)),
                further=(*(ask for row in found for ask in _answers(api, row)), *more),
            )
        case "youtube#commentListResponse":
            thread = asked_for(asked, "parentId")
            return Batch(items=tuple(_comment(row, thread) for row in found), further=more)
    return Batch(unseen=1)


def _video(row: Data) -> Item:
    told, details = block(row, "snippet"), block(row, "contentDetails")
    key = word(details, "videoId") or word(block(told, "resourceId"), "videoId")
    picture = word(block(told, "thumbnails", "high"), "url")
    return Item(
        kind=Kind.POST,
        key=key,
        permalink=f"https://www.youtube.com/watch?v={quote(key, safe='')}",
        author=word(told, "videoOwnerChannelTitle") or word(told, "channelTitle"),
        author_id=word(told, "videoOwnerChannelId") or word(told, "channelId"),
        posted_at=word(details, "videoPublishedAt") or word(told, "publishedAt"),
        text="\n".join(part for part in (word(told, "title"), word(told, "description")) if part),
        thread=key,
        media=(Media(url=picture),) if picture else (),
        raw=row,
    )


def _thread(row: Data) -> Iterator[Item]:
    """The comment that begins a thread, and the answers where all of them came with it."""
    top = block(row, "snippet", "topLevelComment")
    yield _comment(top, "")
    answers = every(row, "replies", "comments")
    if not _some_lack(row):
        for answer in answers:
            yield _comment(answer, word(top, "id"))


def _answers(api: str, row: Data) -> Iterator[str]:
    if _some_lack(row):
        key = word(block(row, "snippet", "topLevelComment"), "id")
        yield asking(
            f"{api}/comments",
            part="snippet",
            parentId=key,
            textFormat="plainText",
            maxResults="100",
        )


def _some_lack(row: Data) -> bool:
    return whole(block(row, "snippet"), "totalReplyCount") > len(every(row, "replies", "comments"))


def _comment(comment: Data, parent: str) -> Item:
    told, key = block(comment, "snippet"), word(comment, "id")
    video, edited = word(told, "videoId"), word(told, "updatedAt")
    posted = word(told, "publishedAt")
    on = f"watch?v={quote(video, safe='')}&lc=" if video else "watch?lc="
    return Item(
        kind=Kind.COMMENT,
        key=key,
        permalink=f"https://www.youtube.com/{on}{quote(key, safe='')}",
        author=word(told, "authorDisplayName"),
        author_id=word(block(told, "authorChannelId"), "value"),
        posted_at=posted,
        edited_at=edited if edited != posted else "",
        text=word(told, "textOriginal") or word(told, "textDisplay"),
        parent=parent or video,
        thread=video,
        raw=comment,
    )


PLATFORM = Platform(
    id="youtube",
    name="YouTube",
    hosts=("youtube.com", "youtu.be"),
    access=Access.HTTP,
    url_pattern=(
        r"https://(?:www\.|m\.)?youtube\.com/(?:@[^\s/?#]{3,}|channel/UC[\w-]{22}|(?:c|user)/[^\s/?#]+)"
        r"(?:/about)?/?"
    ),
    url_example="https://www.youtube.com/@ExamplePolice",
    account=r"/channel/(?P<id>[^/?#]+)|/(?:@|c/|user/)(?P<name>[^/?#]+)",
    mark="@",
    markers=(
        WallMarker(cause="consent-wall", in_url="consent.youtube.com"),
        WallMarker(cause="login-wall", in_url="accounts.google.com"),
        WallMarker(cause="challenge", in_url="google.com/sorry/"),
    ),
    api=Api(
        base="https://youtube.googleapis.com",
        path="/youtube/v3/",
        token="API key",  # noqa: S106 - what it is called
        header="X-Goog-Api-Key",
        terms=True,
        first=first,
        handle=handle,
        read=read,
        fault=fault,
        feed=Feed(start=start, read=batch),
    ),
)
