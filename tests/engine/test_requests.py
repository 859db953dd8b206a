"""A request's clock and what is taken out of a copy: pure questions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.engine.requests import appeal_until, due
from hpd_pages.engine.retention import folded
from hpd_pages.io.holiday_days import connecticut
from hpd_pages.text.redact import names, without, without_anywhere


def test_four_business_days_pass_over_the_week_end():
    assert due("2027-01-05", connecticut()).on == "2027-01-11"
    assert due("2027-01-09", connecticut()).on == "2027-01-14"


def test_connecticuts_holidays_are_not_counted_and_are_named():
    told = due("2027-01-14", connecticut())
    assert told.on == "2027-01-21"
    assert dict(told.passed_over) == {"2027-01-18": "Martin Luther King Jr. Day"}
    assert due("2026-12-31", connecticut()).on == "2027-01-07"
    assert "Good Friday" in due("2027-03-25", connecticut()).passed_over.values()


def test_an_appeal_lies_within_thirty_days():
    assert appeal_until("2027-01-14") == "2027-02-13"


def test_words_go_however_they_are_composed_spaced_or_hidden():
    for text in ("José Núñez", "JOSE\u0301  NU\u0301N\u0303EZ", "Jo\u200bsé\nNúñez", "José Ｎúñez"):
        assert without(f"so {text}!", "josé núñez", "[x]") == ("so [x]!", 1)
    assert without("straße", "STRASSE", "[x]") == ("[x]", 1)
    assert without("ann and Ann", "ann", "[x]") == ("[x] and [x]", 2)
    assert without("nothing", " ", "[x]") == ("nothing", 0)


def test_an_address_names_somebody_in_any_spelling():
    for address in ("https://x.org/Jos%C3%A9-N%C3%BA%C3%B1ez", "https://x.org/josé_núñez/1",
                    "https://x.org/joséNúñez"):  # fmt: skip
        assert names(address, "José Núñez")
    assert not names("https://x.org/jose", "José Núñez")


def test_an_address_inside_a_text_goes_whole():
    said = without_anywhere("see https://x.org/Jos%C3%A9-N%C3%BA%C3%B1ez now", "José Núñez", "[x]")
    assert said == "see [x] now"


@given(st.text(), st.text(st.characters(categories=["L", "N"]), min_size=2), st.text())
def test_what_was_taken_out_is_not_found_again(before, words, after):
    text, hits = without(f"{before} {words} {after}", words, "\u25a0")
    assert hits
    assert folded(words) not in folded(text)
