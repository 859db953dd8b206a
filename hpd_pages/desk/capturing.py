"""Captures for the records: keep what stands on the pages, or a copy that somebody saved."""

from __future__ import annotations

from collections.abc import Mapping
from tempfile import TemporaryDirectory
from typing import Any

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response as Answer

from hpd_pages.desk import forms
from hpd_pages.desk.access import Area, Right, needs
from hpd_pages.desk.jobs import Job
from hpd_pages.desk.setup import desk, opened, root, visitor
from hpd_pages.desk.uploads import SAVED, handed_in, kept_for
from hpd_pages.desk.words import say
from hpd_pages.errors import HpdPagesError, UsageError

AREA = Area("records_capturing", prefix="/records/capture")
KIND = "capture"
_LARGEST = max(kind.most for kind in SAVED) + 2**20


@AREA.get("/")
@needs(Right.READ_RECORDS)
def show() -> str:
    """The form, and how the capture under way or the last one went."""
    return _view(None)


def _view(problem: HpdPagesError | None) -> str:
    job = desk().jobs.of(KIND)
    return render_template(
        "records_capture.html.j2",
        pages=[page for page in opened().pages if page.status.value != "retired"],
        chosen=forms.words("page", 100),
        endings=",".join(kind.suffix for kind in SAVED),
        state=job.state if job else None,
        problem=problem,
    )


@AREA.post("/")
@needs(Right.AUDIT, upload=_LARGEST)
def begin() -> Answer | tuple[str, int]:
    """Begin a capture of one page, or of all that are not retired; it goes on whoever watches."""
    page, saved = forms.words("page", 100), ""
    folder: TemporaryDirectory[str] | None = None
    try:
        if page:
            opened().chosen([page])
        with handed_in("file", SAVED) as path:
            if path is not None and not page:
                hint = say("Choose the page that you saved.")
                raise UsageError(say("Of which page is the file?"), hint=hint)
            if path is not None:
                folder, saved = kept_for(page, path)
        _start(page, saved, folder)
    except HpdPagesError as error:
        if folder is not None:
            folder.cleanup()
        return _view(error), 400
    return redirect(url_for("records_capturing.show", _anchor="went"))


def _start(page: str, saved: str, folder: TemporaryDirectory[str] | None) -> None:
    from hpd_pages.wiring.capture import capture
    from hpd_pages.wiring.looking import Manner

    setup, office, at = desk().setup, visitor().office, root()

    def work(job: Job) -> Mapping[str, Any]:
        manner = Manner(
            allow_private=setup.allow_private,
            progress=job.progress,
            say=job.say,
            stop=job.stop_asked,
        )
        try:
            done = capture(
                at,
                (page,) if page else (),
                manner,
                office=office,
                store=setup.store,
                evidence_at=setup.evidence,
                saved=(saved,) if saved else (),
            )
        finally:
            if folder is not None:
                folder.cleanup()
        return {"pages": done}

    desk().jobs.start(KIND, page, office, work)
