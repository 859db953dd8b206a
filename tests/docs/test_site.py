"""The docs as a site: no broken link, no request elsewhere, readable by everybody in Chromium."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from support.browsers import assert_accessible, assert_drawn, assert_reflows

ROOT = Path(__file__).parents[2]
LOOKED_AT = ("index.html", "tutorial.html", "schema.html")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return folder


def test_every_page_of_the_docs_is_in_the_navigation(site):
    made = {path.name for path in site.glob("*.html")} - {"404.html"}

    assert made == {f"{path.stem}.html" for path in (ROOT / "docs").glob("*.md")}


def test_links_that_lead_elsewhere_are_whole_and_https(site):
    text = "\n".join(path.read_text(encoding="utf-8") for path in site.glob("*.html"))
    links = {
        parts
        for parts in map(urlsplit, re.findall(r'<a [^>]*href="([^"]+)"', text))
        if parts.scheme not in {"", "mailto"}
    }

    assert links
    assert [
        link.geturl() for link in links if link.scheme != "https" or "." not in link.netloc
    ] == []


@pytest.mark.browser
@pytest.mark.parametrize("name", LOOKED_AT)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_reads_well_and_asks_no_other_server(site, chromium_page, name, scheme):
    asked = []
    chromium_page.on("request", lambda request: asked.append(request.url))
    chromium_page.emulate_media(color_scheme=scheme)
    chromium_page.goto((site / name).as_uri())

    assert_accessible(chromium_page)
    assert_drawn(chromium_page)
    assert_reflows(chromium_page)
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
