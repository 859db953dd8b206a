"""A registry of one page that was audited on loopback, for tests of what is made of the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from hpd_pages.model.report import Report
from hpd_pages.wiring.audit import audit
from hpd_pages.wiring.looking import Browse, Manner
from support.registries import demo_registry

HTML = {"Content-Type": "text/html; charset=utf-8"}
BODY = """<!doctype html><html lang="en"><head><title>Example Police Department</title>
<style>.gone { display: none }</style></head><body onload="alert(1)">
<h1>Example Police Department</h1>
<p>Comments on this page are <b>monitored</b> by the Department.</p>
<p class="gone">We reserve the right to remove comments.</p>
<p>Call <a href="tel:+18605550100">860-555-0100</a>.</p>
<img src="https://tracker.example/pixel.png" onerror="alert(2)" alt="Seal">
<script>document.title = "changed"; fetch("https://tracker.example/told")</script>
<form action="https://tracker.example/"><input name="name"><button>Send</button></form>
</body></html>"""


def audited(
    root: Path,
    serve: Callable[[Mapping[str, Any]], str],
    body: str | bytes = BODY,
    *,
    browse: Browse = Browse.NEVER,
    **more: Any,
) -> tuple[Path, Report]:
    """The registry and what the audit of its page `community` found, served as `body`."""
    site = serve({"/community": (200, HTML, body)})
    demo_registry(root, site)
    manner = Manner(allow_private=True, browse=browse)
    return root, audit(root, (), manner, **more)


def number_of(report: Report, rule: str) -> int:
    """Where the finding of the rule stands in the report's only page."""
    (target,) = report.targets
    return next(n for n, finding in enumerate(target.findings) if finding.rule == rule)
