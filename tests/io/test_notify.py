"""Messages reach a real server, and no trouble with it costs an audit or shows an address."""

import json

import pytest

from hpd_pages.io import notify
from hpd_pages.io.notify import send
from hpd_pages.model.alert import Message, Recipient, Sends

MESSAGE = Message(sends=Sends.ALERTS, title="1 new", body="- facebook: B4 <b>“é”</b>")
HOOK = Recipient(variable="HPD_PAGES_HOOK", sends=Sends.ALERTS)


def hook(site):
    return {"HPD_PAGES_HOOK": f"json://user:s3cret@{site.removeprefix('http://')}/in"}


def test_a_web_hook_gets_title_and_words(taking):
    site, got = taking(200)

    assert send(MESSAGE, HOOK, hook(site)) == ""
    (body,) = got
    said = json.loads(body)
    assert (said["title"], said["message"]) == (MESSAGE.title, MESSAGE.body)


@pytest.mark.parametrize("status", [401, 500, 302])
def test_a_refusal_is_told_without_the_address(taking, status, caplog, capfd):
    site, _ = taking(status)

    said = send(MESSAGE, HOOK, hook(site))

    assert said == "the target of HPD_PAGES_HOOK did not take it"
    assert "s3cret" not in caplog.text + "".join(capfd.readouterr())


def test_a_hook_that_hangs_is_given_up(taking, monkeypatch):
    site, _ = taking(None)
    monkeypatch.setattr(notify, "DEADLINE", 0.3)

    assert "did not answer" in send(MESSAGE, HOOK, hook(site))


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, "is not set"),
        ({"HPD_PAGES_HOOK": "  "}, "is not set"),
        ({"HPD_PAGES_HOOK": "s3cret"}, "holds no address that Apprise knows"),
        ({"HPD_PAGES_HOOK": "json://127.0.0.1:9/"}, "did not take it"),
        (
            {
                "HPD_PAGES_HOOK": "mailto://user:s3cret@example.gov:9?smtp=127.0.0.1&to=a@example.gov"
            },
            "did not take",
        ),
    ],
)
def test_what_cannot_be_delivered_is_told(environment, told):
    said = send(MESSAGE, HOOK, environment)

    assert told in said
    assert "s3cret" not in said
