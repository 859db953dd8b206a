"""The request to the Chief: all that must be known to sign, on screen and on letter paper."""

import pytest

from hpd_pages.wiring.approve import Answer, record, request
from support.approvals import PDF
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.registries import PAGE, changed, registry, write

HOSTILE = "<script>x</script>\u202e & “ü” 🚓"


def written(root, page=PAGE, *, preprinted=False):
    registry(root, facebook=page)
    files = request(root, "facebook", None, preprinted=preprinted).files
    return [path.read_text(encoding="utf-8") for path in files]


def test_it_names_page_purpose_audience_uses_texts_digest_and_who_decides(tmp_path):
    html, markdown = written(tmp_path)

    for words in (
        "Chief of Police",
        "through the chain of command",
        "share public-safety news",
        "Community outreach and engagement (C.2)",
        "everything that is posted",
        "Decision",
        "hpd-pages approve record facebook",
    ):
        assert words.lower() in html.lower()
        assert words.lower() in markdown.lower()


def test_what_changed_since_the_last_approval_is_shown(tmp_path):
    written(tmp_path)
    write(tmp_path, {"memo.pdf": PDF})
    given = Answer(office="Chief of Police", date="2026-01-05", memo=tmp_path / "memo.pdf")
    record(tmp_path, "facebook", given, activate=False)

    html, markdown = written(tmp_path, changed(PAGE, ("share", "spread")))

    for text in (html, markdown):
        assert "Changed since the approval of 2026-01-05" in text
        assert "purpose.statement.en" in text


def test_a_failing_requirement_is_told_as_a_risk_and_counted(tmp_path):
    page = changed(
        PAGE,
        (
            "may_remove: true\n  grounds: [obscenity, off-topic, personal-attacks]",
            "may_remove: true\n  grounds: [obscenity, off-topic]",
        ),
    )
    registry(tmp_path, facebook=page)
    done = request(tmp_path, "facebook", None, preprinted=False)

    assert done.failures == 1
    assert "To be mended before the page goes live" in done.files[0].read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize(
    "page", [PAGE, changed(PAGE, ("name: ", f"name: 'Example Police Department {HOSTILE}' #"))]
)
def test_axe_finds_nothing_and_a_hostile_name_stays_a_name(chromium_page, tmp_path, page):
    html, _ = written(tmp_path, page)
    chromium_page.set_content(html)

    assert_accessible(chromium_page)
    assert_drawn(chromium_page)
    assert_reflows(chromium_page)
    assert chromium_page.locator("script").count() == 0


@pytest.mark.browser
def test_it_prints_on_letter_paper_and_leaves_room_for_a_letterhead(chromium_page, tmp_path):
    html, _ = written(tmp_path, preprinted=True)
    chromium_page.emulate_media(media="print")
    chromium_page.set_content(html)
    raw = chromium_page.pdf(prefer_css_page_size=True)

    assert b"/MediaBox [0 0 612 792]" in raw
    assert not chromium_page.locator(".letterhead").is_visible()


def test_a_department_without_spanish_gets_one_language(tmp_path):
    page = changed(PAGE, ("languages: [en, es]", "languages: [en]"))
    html, _ = written(tmp_path, page)

    assert "Spanish" not in html


def test_wording_that_courts_have_found_risky_is_told_to_the_chief(tmp_path):
    own = "  text:\n    en: We may remove any comment at our sole discretion.\n"
    page = changed(PAGE, ("disclaimer:\n", f"disclaimer:\n{own}"))
    html, _ = written(tmp_path, page)

    assert "To be considered" in html
    assert "W-N12" in html.partition("Decision")[0]
