"""The overview: how every page stands."""

from __future__ import annotations

from flask import render_template

from hpd_pages.desk.access import Area, Entry, Right, needs
from hpd_pages.desk.setup import root
from hpd_pages.desk.words import mark

AREA = Area("overview", Entry(endpoint="overview.show", words=mark("Overview"), right=Right.READ))


@AREA.get("/")
@needs(Right.READ)
def show() -> str:
    """The headline, and every page with what is said of its declaration."""
    from hpd_pages.text.labels import SYMBOL
    from hpd_pages.text.summary import by_page, headline, name, state
    from hpd_pages.wiring.validate import validate

    report, _ = validate(root())
    rows = [
        {
            "name": name(target),
            "status": target.status,
            "kind": state(target).value,
            "sign": SYMBOL[state(target)],
            "word": state(target).value,
        }
        for target in report.targets
    ]
    return render_template(
        "overview.html.j2",
        report=report,
        rows=rows,
        headline=by_page(report),
        detail=headline(report),
    )
