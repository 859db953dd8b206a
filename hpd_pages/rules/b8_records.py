"""B.8: content is managed, stored and retrieved under the public-records laws.

Declaration: records series, custodian, capture method and interval, retention or `locked`.
Live: nothing on the page itself.
Source: General Order 3-01a, IV.B.8; Conn. Gen. Stat. 7-109, 11-8b.
"""

from __future__ import annotations

from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding
from hpd_pages.model.outcomes import advice, declared, undeclared
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Prose, Rule

ID = "B8-records"
UNCONFIRMED = "unconfirmed"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether the declaration says how the content is kept; an open series is advice."""
    if page.records is None:
        return (undeclared(ID, "No records are declared.", "/records", fix=RULE.prose.mend),)
    done = declared(ID, "It is declared how the content is kept.", "/records")
    if page.records.series != UNCONFIRMED:
        return (done,)
    return (
        done,
        advice(
            ID,
            "The records series is not confirmed; until it is, nothing may be disposed of.",
            "/records/series",
            fix="Ask the records officer for the series and its period; keep `retention: locked`.",
        ),
    )


RULE = Rule(
    id=ID,
    stem="b8_records",
    clause="B.8",
    title="Keeps its content as public records",
    prose=Prose(
        why="Content must be managed, stored and retrieved to comply with public-records law. A "
        "platform is no archive, and nothing is disposed of without the two approvals of "
        "Conn. Gen. Stat. 7-109.",
        declared="`records`: the series, the custodian, how and how often the content is "
        "captured, and the retention, `locked` until the records officer sets a period.",
        looked_for="Nothing on the page itself.",
        mend="Write `records:` with `series`, `custodian`, `capture` and `retention: locked`.",
    ),
    check_config=check_config,
    has_notice=True,
)
