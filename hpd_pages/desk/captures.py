"""What an office hands in for pages that no robot may see: a saved copy, or what it saw by eye."""

from __future__ import annotations

from datetime import date, timedelta
from tempfile import TemporaryDirectory

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk import audit, forms
from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.setup import desk, root, visitor
from hpd_pages.desk.uploads import PDF, SAVED, handed_in, kept_for
from hpd_pages.desk.words import say
from hpd_pages.errors import HpdPagesError, UsageError
from hpd_pages.io.clock import today

AREA = Area("audit_captures", prefix="/audit")
PROOF = (PDF, *SAVED)
_LARGEST = max(kind.most for kind in PROOF) + 2**20


@AREA.get("/captures")
@needs(Right.AUDIT)
def captures() -> str:
    """The form for a page that somebody saved."""
    return _captures(None)


def _captures(problem: HpdPagesError | None) -> str:
    return render_template(
        "audit_captures.html.j2",
        pages=_pages(),
        chosen=forms.words("page", 100),
        endings=",".join(kind.suffix for kind in SAVED),
        problem=problem,
    )


@AREA.post("/captures")
@needs(Right.AUDIT, upload=_LARGEST)
def hand_in() -> Answer | tuple[str, int]:
    """Judge the saved page like a live look, and keep it; an image is kept and not judged."""
    folder: TemporaryDirectory[str] | None = None
    try:
        page = forms.needed("page", say("Page"), 100)
        desk().kept.registry().chosen([page])
        with handed_in("file", SAVED) as path:
            if path is None:
                raise UsageError(say("No file was chosen."), hint=say("Choose the saved page."))
            folder, saved = kept_for(page, path)
        audit.begin((page,), saved=(saved,), folder=folder)
    except HpdPagesError as error:
        if folder is not None:
            folder.cleanup()
        return _captures(error), 400
    return redirect(url_for("audit.now"))


@AREA.get("/attest")
@needs(Right.AUDIT)
def attest() -> str:
    """The form for what an office saw by eye."""
    return _attest(None)


def _attest(problem: HpdPagesError | None) -> str:
    from hpd_pages.engine.attest import LONGEST
    from hpd_pages.rules import CATALOGUE

    day = date.fromisoformat(today())
    return render_template(
        "audit_attest.html.j2",
        pages=_pages(),
        chosen=forms.words("page", 100),
        rules=[rule for rule in CATALOGUE if rule.check_live is not None],
        ticked=set(request.form.getlist("rule")),
        until=forms.words("until", 40) or (day + timedelta(days=30)).isoformat(),
        today=day.isoformat(),
        latest=(day + timedelta(days=LONGEST)).isoformat(),
        longest=LONGEST,
        endings=",".join(kind.suffix for kind in PROOF),
        problem=problem,
    )


@AREA.post("/attest")
@needs(Right.AUDIT, upload=_LARGEST)
def keep_attestation() -> Answer | tuple[str, int]:
    """Keep what the office attests, with the file that shows it."""
    from hpd_pages.rules import CATALOGUE
    from hpd_pages.wiring.attest import attest as keep

    setup = desk().setup
    try:
        rules = forms.several("rule", (rule.id for rule in CATALOGUE))
        if not rules:
            raise UsageError(say("Nothing was ticked."), hint=say("Tick what you saw."))
        until = forms.day("until", say("It holds until")) or today()
        page = forms.needed("page", say("Page"), 100)
        with handed_in("file", PROOF) as path:
            if path is None:
                raise UsageError(say("No file was chosen."), hint=say("Choose what shows it."))
            made = keep(
                root(), page, rules, office=visitor().office, until=until, file=path,
                store=setup.store, evidence_at=setup.evidence,
            )  # fmt: skip
    except HpdPagesError as error:
        return _attest(error), 400
    flash(
        say(
            "%(rules)s: attested until %(day)s. The next audit takes it into account.",
            rules=", ".join(attested.rule for attested in made),
            day=made[0].until,
        ),
        "good",
    )
    return redirect(url_for("audit.show"))


def _pages() -> list[object]:
    return [page for page in desk().kept.registry().pages if page.status.value != "retired"]
