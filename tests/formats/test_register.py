"""The register as JSON, CSV, JSON-LD and a page: valid, complete and harmless."""

import csv
import io
import json
from dataclasses import replace

import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser

from hpd_pages.engine.register import build_register
from hpd_pages.formats.register_data import (
    format_jsonld,
    format_register_csv,
    format_register_json,
)
from hpd_pages.formats.register_html import LANGUAGES, format_register_html
from hpd_pages.io.resources import resource_folder
from hpd_pages.model.page import Status
from hpd_pages.platforms import PLATFORMS
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.builders import department, page

HOSTILE = '</script><script>alert(1)</script>=cmd|"\u202e\x1b[31m'


def register(name="Example Police Department", department_name="Example Police Department"):
    pages = [
        page(
            id=f"p{number}",
            name=name,
            platform=platform.id,
            url=platform.url_example,
            status=(Status.ACTIVE, Status.SUSPENDED, Status.RETIRED)[number % 3],
        )
        for number, platform in enumerate(PLATFORMS)
    ]
    owner = replace(department(), name=department_name)
    return build_register(pages, owner, PLATFORMS, day="2027-01-04")


def html(listed, lang="en"):
    folder = resource_folder("templates") / "reports"
    style = "".join((folder / n).read_text("utf-8") for n in ("report.css", "register.css"))
    return format_register_html(listed, lang=lang, style=style)


@pytest.mark.parametrize("name", ["Example Police Department", HOSTILE])
def test_the_json_is_as_its_schema_says(name):
    schema = json.loads((resource_folder("schemas") / "register.schema.json").read_text("utf-8"))
    said = json.loads(format_register_json(register(name)))

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(said)
    assert len(said["accounts"]) == len(PLATFORMS)
    assert all(account["name"] == name for account in said["accounts"])


def test_a_spreadsheet_reads_one_account_a_row_and_runs_no_formula():
    rows = list(csv.DictReader(io.StringIO(format_register_csv(register("=1+1")))))

    assert len(rows) == len(PLATFORMS)
    assert {row["name"] for row in rows} == {"'=1+1"}
    assert "'@ExamplePolice" in {row["handle"] for row in rows}


def test_same_as_names_the_accounts_in_use_and_no_other():
    listed = register()
    said = json.loads(format_jsonld(listed))

    assert said["@type"] == "PoliceStation"
    assert said["sameAs"] == [
        a.url for a in listed.accounts if a.standing == "official" and a.platform != "website"
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_holds_every_account_without_scripts(lang):
    listed = register()
    page_ = LexborHTMLParser(html(listed, lang))

    shown = page_.body.text()
    assert all(account.url in shown for account in listed.accounts)
    assert all(
        (page_.css_first(f'#account-{a.id} a[rel~="me"]') is not None) == (a.standing != "retired")
        for a in listed.accounts
    )


def test_live_words_cannot_become_markup():
    page_ = LexborHTMLParser(html(register(HOSTILE, HOSTILE)))

    assert len(page_.css("script")) == 2
    assert json.loads(page_.css_first("script").text())["name"].startswith("</script>")
    assert "\u202e" not in page_.body.text()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_and_its_field_narrows_the_list(chromium_page, scheme):
    chromium_page.emulate_media(color_scheme=scheme)
    complaints = []
    chromium_page.on("console", lambda said: complaints.append(said.text))
    chromium_page.set_content(html(register()))
    assert_accessible(chromium_page)
    assert_drawn(chromium_page)
    assert_reflows(chromium_page)

    chromium_page.get_by_label("Find an account").fill("bsky")

    shown = chromium_page.locator(".accounts > li:visible")
    assert shown.count() == 1
    assert "bsky.app" in shown.inner_text()
    chromium_page.get_by_label("Find an account").fill("no such account")
    assert chromium_page.get_by_role("status").is_visible()
    assert complaints == []
