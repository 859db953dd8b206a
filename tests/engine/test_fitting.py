"""The best text for a surface: longest form, then one piece after another, never cut."""

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.engine.fitting import fit
from hpd_pages.engine.pieces import pieces_of
from hpd_pages.io.rendering import renderer
from hpd_pages.model.platform import Surface, Unit
from support.builders import department, page

PIECES = {lang: pieces_of(page(), department(), renderer(), lang) for lang in ("en", "es")}


def surface(limit, unit=Unit.CODE_POINTS, surface_id="bio"):
    return Surface(id=surface_id, title="Bio", limit=limit, unit=unit)


def test_without_a_limit_the_long_form_stands():
    assert fit(surface(None), PIECES["en"]).form == "long"


def test_a_footer_takes_the_short_form():
    assert fit(surface(None, surface_id="footer"), PIECES["en"]).form == "short"


def test_a_notice_page_does_not_link_to_itself():
    assert "link" not in fit(surface(None, surface_id="notice-page"), PIECES["en"]).carries


def test_the_smallest_text_has_the_emergency_line_the_page_and_the_link():
    assert fit(surface(80), PIECES["en"]).text == (
        "Emergency? Call 911. Official EPD page. https://police.example.gov/notice"
    )


def test_where_the_link_has_a_field_of_its_own_the_text_may_do_without_it():
    bio = Surface(id="bio", title="Bio", limit=60, link_field=True)

    made = fit(bio, PIECES["en"])

    assert made.text == "Emergency? Call 911. Official EPD page."
    assert "link field" in made.note
    assert fit(surface(60), PIECES["en"]).text == ""


def test_a_page_named_only_by_its_short_name_is_not_said_to_be_identified():
    assert fit(surface(80), PIECES["en"]).notices == ()
    assert fit(surface(110), PIECES["en"]).notices == ("B2-identity",)


def test_what_the_declaration_wants_here_comes_first():
    assert "contact" in fit(surface(200), PIECES["en"], {"contact"}).carries
    assert "contact" not in fit(surface(200), PIECES["en"]).carries


@given(
    st.integers(min_value=0, max_value=4_000),
    st.sampled_from(Unit),
    st.sampled_from(["en", "es"]),
    st.sets(st.sampled_from(["contact", "introduction", "disclaimer", "moderation"])),
)
def test_no_text_is_over_its_limit_and_every_notice_stands_somewhere(limit, unit, lang, declared):
    made = fit(surface(limit, unit), PIECES[lang], declared)

    assert made.length <= limit
    assert not set(made.carries) & set(made.elsewhere)
    if made.text:
        assert {"emergency", "identity", "link"} <= set(made.carries)
        assert made.text.startswith(("Emergency", "In an", "¿Emergencia", "En caso"))
