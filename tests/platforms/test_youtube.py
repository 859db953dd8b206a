"""YouTube's channels.list over loopback, in the shapes of the YouTube Data API v3."""

from __future__ import annotations

import pytest

from hpd_pages.model.finding import Reason
from hpd_pages.model.snapshot import Coverage
from support.profiles import BIO, NOTICE, answer, seen, targets, texts

PAGE = "https://www.youtube.com/@ExamplePolice"
CHANNELS = "/youtube/v3/channels"
LIST = {"kind": "youtube#channelListResponse", "pageInfo": {"totalResults": 1}}


def channels(**snippet):
    told = {"title": "Example Police Department", "description": BIO, **snippet}
    return {**LIST, "items": [{"id": "UC1", "snippet": told, "a new part": {}}]}


def look(serve, first, page=PAGE):
    site = serve({CHANNELS: first})
    return seen(site, "youtube", page), site


def error(status, reason, *details):
    rows = [{"message": "m", "domain": "global", "reason": reason}]
    more = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": d} for d in details]
    body = {"code": status, "message": "m", "errors": rows, "details": more}
    return answer({"error": body}, status)


def test_a_channels_name_and_description_are_seen_and_its_links_are_not(serve):
    found, _ = look(serve, answer(channels(description=f"{BIO} {NOTICE}", defaultLanguage="en")))

    assert texts(found) == ["Example Police Department", f"{BIO} {NOTICE}"]
    assert targets(found) == [NOTICE]
    assert found.snapshot.document.lang == "en"
    assert found.snapshot.coverage is Coverage.PARTIAL
    assert found.snapshot.note == (
        "the channel's links (the API does not tell them) could not be seen; "
        "read through the API at 127.0.0.1: name and description"
    )


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        (PAGE, "forHandle=%40ExamplePolice"),
        ("https://m.youtube.com/@Polic%C3%ADa/about", "forHandle=%40Polic%C3%ADa"),
        ("https://youtube.com/channel/UC1234567890123456789012", "id=UC1234567890123456789012"),
        ("https://www.youtube.com/user/example", "forUsername=example"),
        ("https://www.youtube.com/@a&key=x", "forHandle=%40a%26key%3Dx"),
    ],
)
def test_each_form_of_address_is_asked_about(serve, page, asked):
    _, site = look(serve, answer(channels()), page)

    assert [hit.path for hit in site.hits] == [
        f"{CHANNELS}?part=snippet%2CbrandingSettings&{asked}"
    ]


def test_an_answer_without_items_is_a_channel_that_is_not_there(serve):
    found, _ = look(serve, answer(LIST))

    assert found.snapshot.cause is Reason.NOT_FOUND
    assert "correct its address" in found.advice


@pytest.mark.parametrize(
    ("route", "cause", "advice"),
    [
        (error(400, "badRequest", "API_KEY_INVALID"), Reason.LOGIN_WALL, "new key"),
        (error(400, "keyInvalid"), Reason.LOGIN_WALL, "new key"),
        (error(400, "keyExpired"), Reason.LOGIN_WALL, "new key"),
        (error(400, "missingRequiredParameter"), Reason.PARTIAL, "Google Cloud console"),
        (error(401, "authError"), Reason.LOGIN_WALL, "restrictions"),
        (error(403, "quotaExceeded"), Reason.RATE_LIMITED, "midnight Pacific"),
        (error(403, "dailyLimitExceeded"), Reason.RATE_LIMITED, "midnight Pacific"),
        (error(403, "rateLimitExceeded"), Reason.RATE_LIMITED, "midnight Pacific"),
        (error(429, "RATE_LIMIT_EXCEEDED"), Reason.RATE_LIMITED, "midnight Pacific"),
        (error(403, "accessNotConfigured", "SERVICE_DISABLED"), Reason.LOGIN_WALL, "enabled"),
        (error(403, "forbidden", "API_KEY_IP_ADDRESS_BLOCKED"), Reason.LOGIN_WALL, "restrictions"),
        (error(403, "forbidden"), Reason.LOGIN_WALL, "restrictions"),
        (error(404, "channelNotFound"), Reason.NOT_FOUND, "correct its address"),
        (error(404, "notFound"), Reason.PARTIAL, ""),
        ((429, {}, ""), Reason.RATE_LIMITED, ""),
        (error(500, "backendError"), Reason.SERVER_ERROR, ""),
        ((200, {}, "<html>"), Reason.SERVER_ERROR, ""),
        (answer({"items": 7}), Reason.SERVER_ERROR, "browser"),
    ],
)
def test_every_error_has_its_reason(serve, route, cause, advice):
    found, _ = look(serve, route)

    assert found.snapshot.cause is cause
    assert found.snapshot.coverage is Coverage.NONE
    assert advice in found.advice
