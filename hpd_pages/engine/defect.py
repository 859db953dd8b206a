"""Says that a fault is ours, so that it is never mistaken for a fault of the page."""

from __future__ import annotations

from pathlib import PurePath

from hpd_pages.model.report import Problem


def defect_of(error: Exception, where: str = "") -> Problem:
    """The error in our words: its kind and its place in our code, without what the page said.

    `where` names the part that failed, such as " in rule B4-disclaimer".
    """
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    file = PurePath(trace.tb_frame.f_code.co_filename).name if trace else "?"
    line = trace.tb_lineno if trace else 0
    return Problem(
        message=f"defect of hpd-pages{where}: {type(error).__name__} at {file}:{line}",
        hint="this is a fault of hpd-pages, not of the page; please report it with this line",
        defect=True,
    )
