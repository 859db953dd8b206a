"""Keys of APIs: where they go, and that nothing shows them."""

from __future__ import annotations

import pytest

from hpd_pages.engine.declare import build_department
from hpd_pages.errors import LookError
from hpd_pages.formats.json import format_json
from hpd_pages.formats.text import format_text
from hpd_pages.io.tokens import Grant, Keys, tokens
from hpd_pages.model.response import Response
from hpd_pages.wiring import validate as wiring
from support.registries import DEPARTMENT, PAGE, validated, write

KEY = "AIzaSy0123/45+6789"
GRANT = Grant(key=KEY, header="X-Goog-Api-Key", prefix="https://api.example.gov/v3/")


@pytest.mark.parametrize("value", ["", "  ", "two words", "line\nend", "\u00e9"])
def test_a_value_that_is_no_key_is_as_good_as_none(value):
    assert tokens({"youtube": "X"}, {"X": value}) == {}


def test_a_key_is_read_without_space_around_it():
    assert tokens({"youtube": "X"}, {"X": f" {KEY}\n"}) == {"youtube": KEY}


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.gov/v4/x",
        "http://api.example.gov/v3/x",
        "https://api.example.gov.evil.example/v3/x",
        "https://evil.example/?https://api.example.gov/v3/",
    ],
)
def test_a_key_goes_to_its_own_addresses_only(url):
    keys = Keys([GRANT])

    assert keys.headers("https://api.example.gov/v3/x") == {"X-Goog-Api-Key": KEY}
    assert keys.headers(url) == {}


def test_a_key_is_taken_out_of_every_part_of_a_response():
    keys = Keys([GRANT])
    response = Response(
        url=f"https://a.example.gov/?k={KEY}",
        final="https://a.example.gov/AIzaSy0123%2F45%2B6789",
        redirects=(f"https://a.example.gov/{KEY}",),
        headers={"x": KEY, "content-encoding": "gzip"},
        body=b'{"k": "AIzaSy0123\\/45+6789"}',
        wire=b"packed",
    )
    cleaned = keys.clean(response)

    assert "0123" not in repr(cleaned)
    assert cleaned.wire == cleaned.body == b'{"k": "[key]"}'
    assert "content-encoding" not in cleaned.headers


def test_a_response_without_a_key_stays_as_received():
    response = Response(url="u", body=b"b", wire=b"w", headers={"content-encoding": "gzip"})

    assert Keys([GRANT]).clean(response) == response
    assert Keys([]).clean(response) is response


def test_neither_an_error_nor_a_grant_shows_a_key():
    error = Keys([GRANT]).cleaned(LookError("timeout", f"no {KEY}", hint=KEY))

    assert (error.message, error.hint) == ("no [key]", "[key]")
    assert KEY not in repr(GRANT)


def test_a_variable_is_read_only_where_it_names_its_platform():
    named = {"youtube": "YOUTUBE_API_KEY"}

    assert build_department({"tokens": named}).tokens == named
    assert build_department({"tokens": {"youtube": "AWS_SECRET_ACCESS_KEY"}}).tokens == {}
    assert build_department({"tokens": "YOUTUBE_API_KEY"}).tokens == {}


def test_the_name_of_a_variable_is_accepted(tmp_path):
    text = f"{DEPARTMENT}tokens:\n  youtube: HPD_YOUTUBE_KEY\n"
    write(tmp_path, {"department.yml": text, "pages/facebook.yml": PAGE})

    department = next(t for t in validated(tmp_path).targets if t.target == "department.yml")
    assert all("tokens" not in finding.message for finding in department.findings)


@pytest.mark.parametrize("block", [f"\n  youtube: {KEY}", f" {KEY}", f"\n  facebook: {KEY}"])
def test_a_key_pasted_into_the_declaration_is_refused_and_not_shown(tmp_path, block):
    text = f"{DEPARTMENT}tokens:{block}\n"
    write(tmp_path, {"department.yml": text, "pages/facebook.yml": PAGE})

    report, sources = wiring.validate(tmp_path)
    said = format_text(report, sources=sources, verbose=True) + format_json(report)

    assert "tokens" in said
    assert KEY not in said
