"""What an audit keeps of each page in memory is so little that ten thousand fit in 300 MB.

`make bench-many` audits the ten thousand; here the growth from page to page is measured.
"""

from __future__ import annotations

import gc
import tracemalloc

from hpd_pages.formats.text import format_text
from hpd_pages.wiring import audit as audit_wiring
from hpd_pages.wiring import generate as generate_wiring
from hpd_pages.wiring.looking import Manner
from support.registries import demo_registry

PAGES, MOST, AT_START = 10_000, 300_000_000, 90_000_000
UNCOLLECTED = 1.15
"""What garbage not yet collected adds at most, as measured on a thousand pages."""
FEW, MANY = 10, 40


def peak(folder) -> int:
    """The most bytes that an audit of the registry held at one time, garbage aside."""
    manner = Manner(allow_private=True, progress=lambda _name, _total: gc.collect() and None)
    gc.collect()
    tracemalloc.start()
    try:
        format_text(audit_wiring.audit(folder, (), manner), quiet=True)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def declare(folder, routes, numbers) -> None:
    text = (folder / "pages/community.yml").read_text(encoding="utf-8")
    for number in numbers:
        copy = text.replace("id: community", f"id: page-{number:03}")
        copy = copy.replace("/community\n", f"/{number}\n", 1)
        (folder / f"pages/page-{number:03}.yml").write_text(copy, encoding="utf-8")
        routes[f"/{number}"] = routes["/community"]


def test_ten_thousand_pages_fit_in_300_mb(tmp_path, serve, monkeypatch):
    monkeypatch.setattr("hpd_pages.io.looks._MAX_KEPT", 100_000)  # it is bounded, and full at once
    routes = {}
    site = serve(routes)
    demo_registry(tmp_path, site)
    generate_wiring.generate(tmp_path, (), None)
    routes["/community"] = (tmp_path / "build/community/notice.en.html").read_text("utf-8")
    declare(tmp_path, routes, range(FEW))
    peak(tmp_path)  # what is loaded and built once is no growth
    few = peak(tmp_path)
    declare(tmp_path, routes, range(FEW, MANY))
    each = (peak(tmp_path) - few) / (MANY - FEW)

    assert AT_START + PAGES * each * UNCOLLECTED < MOST, f"{each:,.0f} bytes a page"
