"""Prints pages of a package to PDF on letter paper, by an installed Chromium."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hpd_pages.errors import StoreError
from hpd_pages.io.chromium import find_chromium, flags, sandboxed

_INCH = "0.8in"
_WAIT = 120_000


def can_print() -> bool:
    """Whether a Chromium that can be driven is installed."""
    return bool(find_chromium())


def printed(pages: Iterable[Path]) -> Iterator[Path]:
    """The PDF of each page, beside it. Nothing is loaded but files of the package.

    Raises StoreError where Chromium fails.
    """
    from playwright.sync_api import Error, sync_playwright

    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(
                executable_path=find_chromium(), args=flags(), chromium_sandbox=sandboxed()
            )
            context = browser.new_context(java_script_enabled=False, offline=True)
            for path in pages:
                page = context.new_page()
                page.goto(path.resolve().as_uri(), timeout=_WAIT)
                target = path.with_suffix(".pdf")
                page.pdf(
                    path=str(target),
                    format="Letter",
                    margin={"top": _INCH, "bottom": _INCH, "left": _INCH, "right": _INCH},
                    print_background=True,
                    display_header_footer=True,
                    header_template="<span></span>",
                    footer_template='<p style="font-size:8px;width:100%;text-align:center">'
                    '<span class="title"></span>, page <span class="pageNumber"></span> of '
                    '<span class="totalPages"></span></p>',
                    tagged=True,
                    outline=True,
                )
                page.close()
                yield target
            browser.close()
    except Error as error:
        raise StoreError(
            "Chromium could not print a page of the package",
            hint="export again, or with --no-pdf; the .html files print from any browser",
        ) from error
