"""Which addresses a look may reach."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from hpd_pages.errors import LookError, UsageError
from hpd_pages.io.guard import Guard, normal, scrub

PRIVATE = [
    "10.0.0.1",
    "172.16.5.5",
    "192.168.1.1",
    "100.64.0.1",
    "fc00::1",
    "fd12:3456::1",
]
LOOPBACK = ["127.0.0.1", "127.255.0.3", "::1"]
NEVER = [
    "0.0.0.0",
    "169.254.169.254",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "::7f00:1",
    "2002:7f00:1::1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "fd00:ec2::254",
]


@pytest.mark.parametrize("address", PRIVATE + LOOPBACK + NEVER)
def test_no_private_or_reserved_address_is_reached_by_default(address):
    assert not Guard().allows(ip_address(address))


@pytest.mark.parametrize("address", PRIVATE + LOOPBACK)
def test_allow_private_admits_intranet_and_loopback(address):
    assert Guard(allow_private=True).allows(ip_address(address))


@pytest.mark.parametrize("address", NEVER)
def test_metadata_link_local_and_mapped_addresses_stay_refused_even_then(address):
    assert not Guard(allow_private=True).allows(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111"])
def test_public_addresses_are_reached(address):
    assert Guard().allows(ip_address(address))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "localhost", "::1"]
)
def test_every_spelling_of_loopback_is_refused_once_resolved(host):
    with pytest.raises(LookError) as caught:
        Guard().addresses(host, 80)
    assert caught.value.cause == "private-address"
    assert caught.value.hint == "--allow-private permits an intranet address"


def test_a_name_without_an_address_is_a_dns_failure():
    with pytest.raises(LookError) as caught:
        Guard().addresses("no-such-host.invalid", 80)
    assert caught.value.cause == "dns"
    assert caught.value.message == "the name no-such-host.invalid was not found"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.gov/", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("https://user:secret@example.gov/", "user name or password"),
        ("https://user@example.gov/", "user name or password"),
        ("https://:8443/", "names no host"),
        ("https:///path", "names no host"),
        ("http://example.gov:22/", "port 22 is not a web port"),
        ("http://example.gov:99999/", "not a web address"),
        ("http://[::1/", "not a web address"),
        ("http://example.gov/a b", "spaces or control characters"),
        ("http://example.gov\\@127.0.0.1/", "spaces or control characters"),
        ("http://example.gov/" + "a" * 2_100, "too long"),
    ],
)
def test_an_address_that_cannot_be_looked_at_says_why_in_one_line(url, words):
    with pytest.raises(UsageError, match=words) as caught:
        Guard().check(url)
    assert "\n" not in caught.value.message
    assert "secret" not in str(caught.value)


def test_other_ports_are_for_intranets_and_tests():
    assert Guard(allow_private=True).check("http://127.0.0.1:8080/x#y").port == 8080


def test_a_message_shows_no_credentials_query_or_control_characters():
    url = "https://u:p@example.gov/a\x1b[31m?token=abc#frag"
    assert scrub(url) == "https://example.gov/a[31m"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HTTPS://Example.GOV", "https://example.gov/"),
        ("https://example.gov:443/a#top", "https://example.gov/a"),
        ("http://example.gov:80/", "http://example.gov./"),
    ],
)
def test_spellings_of_one_address_are_the_same(one, other):
    assert normal(one) == normal(other)


def test_another_query_is_another_address():
    assert normal("https://example.gov/?a=1") != normal("https://example.gov/?a=2")
