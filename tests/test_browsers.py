"""What `support.browsers` promises to the tests that use it."""

from __future__ import annotations

import asyncio

import pytest

from support.browsers import assert_accessible, assert_drawn, assert_reflows, chromium_or_skip

GREY = '<html lang="en"><title>Grey</title><main><h1 style="color:#bbb">Grey</h1></main>'


@pytest.mark.browser
def test_axe_names_the_element_that_cannot_be_read(chromium_page):
    chromium_page.set_content(GREY)
    with pytest.raises(AssertionError, match="sufficient color contrast"):
        assert_accessible(chromium_page)


@pytest.mark.browser
def test_a_blank_page_is_not_drawn(chromium_page):
    chromium_page.set_content("<p hidden>Nothing to see</p>")
    with pytest.raises(AssertionError, match="1 colours"):
        assert_drawn(chromium_page)


@pytest.mark.browser
def test_a_wide_table_sticks_out_of_a_phone(chromium_page):
    chromium_page.set_content('<div style="width:400px">wide</div>')
    with pytest.raises(AssertionError, match="88 pixels stick out"):
        assert_reflows(chromium_page)


@pytest.mark.browser
def test_tests_of_asyncio_run_in_the_same_process(installed_chromium):
    with installed_chromium.page() as page:
        page.set_content("<title>One</title>")

    async def two() -> int:
        return 2

    assert asyncio.run(two()) == 2
    with installed_chromium.page() as page:
        page.set_content("<title>Three</title>")
        assert page.title() == "Three"


@pytest.mark.parametrize(("ci", "raised"), [("1", pytest.fail), ("", pytest.skip)])
def test_a_missing_chromium_fails_in_ci_and_is_skipped_elsewhere(monkeypatch, tmp_path, ci, raised):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", ci)
    with pytest.raises(raised.Exception, match="apt install chromium"):
        chromium_or_skip()
