"""The demo's pages and seeded faults: how each page is spoilt, and the finding it must give."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hpd_pages.model.finding import Level, Reason, Verdict
from hpd_pages.model.report import Report, Target

WALLED = "every requirement"

Fault = tuple[str, str, Verdict, Reason]
"""Page id, rule id (or `WALLED`), verdict and reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One page of the demo: the words of its declaration and, where it has one, its fault.

    `spoil` turns the generated notice page into what is served; `fault` is what the audit must
    find, None for the page that is right; `told` says in words what was done to the page.
    """

    id: str
    title: str
    purpose: str
    audience: str
    use: str
    told: str = "nothing is wrong with it"
    spoil: Callable[[str], str] = str
    fault: Fault | None = None
    walled: bool = False


def found(report: Report) -> frozenset[Fault]:
    """The faults of an audit; a page of which nothing could be seen counts once."""
    return frozenset(fault for target in report.targets for fault in _faults(target))


def _faults(target: Target) -> Iterator[Fault]:
    rows = [f for f in target.findings if f.level is Level.REQUIREMENT]
    unseen = {f.reason for f in rows if f.verdict is Verdict.UNKNOWN}
    page = target.page or target.target
    if rows and len(unseen) == 1 and all(f.verdict is Verdict.UNKNOWN for f in rows):
        yield page, WALLED, Verdict.UNKNOWN, next(iter(unseen))
        return
    for finding in rows:
        if finding.verdict in (Verdict.FAIL, Verdict.UNKNOWN):
            yield page, finding.rule, finding.verdict, finding.reason


def _section(name: str) -> re.Pattern[str]:
    return re.compile(rf'<section aria-labelledby="{name}">.*?</section>', re.DOTALL)


def _without_disclaimer(html: str) -> str:
    return _section("opinions").sub("", html)


def _unmonitored(html: str) -> str:
    opened = '<section aria-labelledby="records">'
    notice = "<p>Please note: this page is not monitored and nobody reads the comments.</p>"
    return html.replace(opened, f"{notice}\n{opened}", 1)


def _hidden_records(html: str) -> str:
    opened = '<section aria-labelledby="records">'
    return html.replace(opened, opened.replace(">", ' style="display: none">'), 1)


def _old_phone(html: str) -> str:
    return html.replace("860-555-0100", "860-555-0199").replace("8605550100", "8605550199")


LOGIN_PAGE = (
    '<!doctype html><html lang="en"><title>Log in</title><h1>Log in to continue</h1>'
    '<form action="/login" method="post"><label>E-mail <input type="email" name="email"></label>'
    '<label>Password <input type="password" name="password"></label><button>Log in</button></form>'
)

SEEDS: tuple[Seed, ...] = (
    Seed(
        id="community",
        title="Community",
        purpose="share public-safety news and community events",
        audience="people who live in, work in or visit Example",
        use="outreach.crime-prevention-tips",
    ),
    Seed(
        id="youth",
        title="Youth",
        purpose="tell young people about sports, courses and the cadet program",
        audience="young people and their parents",
        use="outreach.crime-prevention-tips",
        told="its disclaimer of visitors' opinions was taken out",
        spoil=_without_disclaimer,
        fault=("youth", "B4-disclaimer", Verdict.FAIL, Reason.MISSING),
    ),
    Seed(
        id="traffic",
        title="Traffic",
        purpose="announce road closures and traffic safety campaigns",
        audience="drivers, cyclists and people on foot",
        use="notification.road-closures",
        told="a sentence was added that nobody monitors the comments",
        spoil=_unmonitored,
        fault=("traffic", "B5-monitoring", Verdict.FAIL, Reason.CONTRADICTED),
    ),
    Seed(
        id="alerts",
        title="Alerts",
        purpose="warn of severe weather and ask for help in finding missing people",
        audience="everybody in Example",
        use="notification.missing-or-endangered-persons",
        told="its public-records notice is there, but hidden from visitors",
        spoil=_hidden_records,
        fault=("alerts", "B6-disclosure", Verdict.FAIL, Reason.HIDDEN),
    ),
    Seed(
        id="recruiting",
        title="Recruiting",
        purpose="describe the work of an officer and announce entrance tests",
        audience="people who think of joining the Department",
        use="notification.special-events",
        told="it still shows a phone number that the Department gave up",
        spoil=_old_phone,
        fault=("recruiting", "B7-contact", Verdict.FAIL, Reason.DIFFERENT),
    ),
    Seed(
        id="neighbors",
        title="Neighbors",
        purpose="talk with neighborhood groups about crime prevention",
        audience="members of neighborhood groups",
        use="outreach.unsolved-crime-tips",
        told="a login page stands before it",
        fault=("neighbors", WALLED, Verdict.UNKNOWN, Reason.LOGIN_WALL),
        walled=True,
    ),
)
