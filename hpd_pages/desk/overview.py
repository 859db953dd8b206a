"""The overview: how every page stands, what changed, what could not be seen, what is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import render_template, request
from markupsafe import Markup

from hpd_pages.desk.access import Area, Entry, Right, needs
from hpd_pages.desk.findings import Sign, sign
from hpd_pages.desk.setup import desk
from hpd_pages.desk.words import language, mark, say
from hpd_pages.model.due import DueTask
from hpd_pages.model.report import Change, Report, Target
from hpd_pages.text.labels import WORD, Kind, cause, is_wording, kind
from hpd_pages.text.summary import ordered, state
from hpd_pages.wiring.open_registry import OpenRegistry

AREA = Area("overview", Entry(endpoint="overview.show", words=mark("Overview"), right=Right.READ))
ROWS = 50
"""Pages in one table; more stand on further ones."""
_ORDER = (Kind.FAIL, Kind.UNKNOWN, Kind.EXEMPT, Kind.PASS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """A page in the table: how it stands as a whole, and the sign of each requirement."""

    id: str
    name: str
    platform: str
    status: str
    stands: Sign
    signs: Mapping[str, Sign]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blind:
    """What could not be seen of some pages, for one cause, and what to do."""

    code: str
    why: str
    pages: tuple[str, ...]
    todo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything that the overview shows of one report; the same for every visitor."""

    report: Report
    rows: tuple[PageRow, ...]
    rules: tuple[str, ...]
    counts: Mapping[str, int]
    changes: tuple[tuple[str, tuple[Change, ...]], ...]
    blind: tuple[Blind, ...]


@AREA.get("/")
@needs(Right.READ)
def show() -> str:
    """The headline, what is due, and every page by requirement."""
    from hpd_pages.errors import NothingToCheck
    from hpd_pages.formats.html_trend import trend
    from hpd_pages.text.tongue import Tongue
    from hpd_pages.wiring.due import due

    kept, store = desk().kept, desk().setup.store
    try:
        validated = kept.validated()
    except NothingToCheck:
        return render_template("overview_empty.html.j2")
    audited = kept.audited()
    declared = request.args.get("show") == "declared" or audited is None
    report = validated if declared or audited is None else audited
    key = "declared" if declared else "live"
    registry = kept.registry()
    summary = kept.remembered(
        f"overview {key}", lambda: summary_of(report, registry), lambda: id(report)
    )
    first = _first(len(summary.rows))
    tasks: tuple[DueTask, ...] = kept.remembered(
        "due", lambda: due(registry, validated, store=store), kept.history_mark
    )
    return render_template(
        "overview.html.j2",
        summary=summary,
        department=registry.department.name,
        declared=declared,
        audited=audited,
        lead=kept.remembered(
            f"lead {key} {language()}",
            lambda: Tongue(language=language()).headline(report),
            lambda: id(report),
        ),
        rows=summary.rows[first : first + ROWS],
        first=first,
        step=ROWS,
        tasks=tasks,
        words={of.value: say(WORD[of]) for of in Kind},
        trend=Markup(trend(audited.trend)) if audited and len(audited.trend) > 1 else "",  # noqa: S704 - escaped by html_trend
    )


def _first(rows: int) -> int:
    given = request.args.get("from", "0")
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 7 else 0  # noqa: PLR2004 - no registry is so large
    return number // ROWS * ROWS if number < rows else 0


def summary_of(report: Report, registry: OpenRegistry) -> Summary:
    """What the overview shows of a report, the pages that need work first."""
    targets = [target for target in report.targets if target.page or target.problem]
    pages = {page.id: page for page in registry.pages}
    rows = []
    for target in targets:
        page = pages.get(target.page or "")
        rows.append(
            PageRow(
                id=target.page if target.page and page else "",
                name=page.name if page else target.target,
                platform=page.platform if page else "",
                status=page.status.value if page else "",
                stands=sign(state(target)),
                signs={rule: sign(worst) for rule, worst in _worst(target)},
            )
        )
    order = {of.value: number for number, of in enumerate(_ORDER)}
    rows.sort(key=lambda row: (order.get(row.stands.kind, len(order)), row.id))
    states = [row.stands.kind for row in rows]
    return Summary(
        report=report,
        rows=tuple(rows),
        rules=_rules(targets),
        counts={of.value: states.count(of.value) for of in _ORDER},
        changes=tuple(
            (target.page or target.target, target.changes) for target in targets if target.changes
        ),
        blind=tuple(_blind(targets)),
    )


def _worst(target: Target) -> Iterator[tuple[str, Kind]]:
    worst = {finding.rule: finding for finding in reversed(ordered(target.findings))}
    for rule, finding in worst.items():
        if not is_wording(finding):
            yield rule, kind(finding)


def _rules(targets: Sequence[Target]) -> tuple[str, ...]:
    """The requirements in clause order: as the target with most of them has them, then the rest."""
    lists = [[f.rule for f in t.findings if not is_wording(f)] for t in targets]
    return tuple(
        dict.fromkeys(rule for rules in sorted(lists, key=len, reverse=True) for rule in rules)
    )


def _blind(targets: Sequence[Target]) -> Iterator[Blind]:
    """What could not be seen, by cause: the pages of each, and what to do."""
    found: dict[str, tuple[list[str], str, str]] = {}
    for target in targets:
        for finding in target.findings:
            if kind(finding) is Kind.UNKNOWN:
                pages, _, _ = found.setdefault(
                    finding.reason.value, ([], cause(finding.reason), finding.fix)
                )
                pages.append(target.page or target.target)
    for code, (pages, why, todo) in found.items():
        yield Blind(code=code, why=why, pages=tuple(dict.fromkeys(pages)), todo=todo)
