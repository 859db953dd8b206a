"""What counsel and the records officer should look at in a moderation log. Pure.

Sources: Lindke v. Freed, 601 U.S. 187 (2024) (a block is page-wide); Garnier v. O'Connor-Ratcliff
on remand (a block without end is not narrowly tailored), read in summaries; Tanner v. Ziegenhorn
(E.D. Ark. 2021) (whether the terms were there before the removal).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hpd_pages.engine.in_force import in_force
from hpd_pages.errors import UsageError
from hpd_pages.model.moderation import OUTCOMES, Action, Moderated, Step
from hpd_pages.model.notices import Noted
from hpd_pages.model.offices import same_office
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.model.wording import Wording
from hpd_pages.text.notice import notice_from
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

_RULE = "B5-{}"


def checked_ground(ground: str, declared: Sequence[str], page: str) -> str:
    """The ground as declared. Raises UsageError for one that the page does not declare."""
    wanted = "-".join(ground.casefold().split())
    if wanted in declared:
        return wanted
    if not declared:
        raise UsageError(
            f"pages/{page}.yml declares no ground for removal, so nothing may be removed on one",
            hint="declare `moderation.grounds` and publish the notice first; leave the comment, "
            "or ask counsel",
        )
    raise UsageError(
        f"“{ground[:80]}” is no ground that pages/{page}.yml declares",
        hint=f"declared: {', '.join(declared)}. Where none of them fits, the comment stays; ask "
        "counsel before a new ground is published",
    )


def warnings(
    row: Moderated,
    noted: Sequence[Noted],
    declared: Sequence[str],
    *,
    wordings: Sequence[Wording],
    today: str,
    end_of_day: str,
) -> tuple[str, ...]:
    """What to look at in one action, the gravest first.

    `noted` are the page's notices as noted, `declared` its grounds today; `end_of_day` is when the
    day of the action ended, in UTC.
    """
    return (
        *_of_notice(row, noted, declared, end_of_day),
        *_of_copy(row),
        *(_of_block(row, today) if row.action is Action.BLOCKED else ()),
        *_of_people(row),
        *_of_wording(row.reason, wordings),
    )


def _of_notice(
    row: Moderated, noted: Sequence[Noted], declared: Sequence[str], end_of_day: str
) -> Iterator[str]:
    then = next(
        (n for n in in_force(noted, row.acted_on, end_of_day) if n.notice == "moderation"), None
    )
    if then is None:
        yield (
            f"The records show no moderation notice in force on {row.acted_on}: it was done before "
            "the notice stood, or nobody had noted the notice by then."
        )
    elif _RULE.format(row.ground) not in then.texts:
        yield (
            f"The ground “{row.ground}” is not in the moderation notice, version {then.version}, "
            f"that was in force on {row.acted_on}."
        )
    if row.ground not in declared:
        yield f"The ground “{row.ground}” is not one that the page declares today."


def _of_copy(row: Moderated) -> Iterator[str]:
    if row.no_copy:
        yield f"No copy was kept (Conn. Gen. Stat. 11-8b): {row.no_copy}"


def _of_block(row: Moderated, today: str) -> Iterator[str]:
    ended = row.has(Step.ENDED, Step.REVERSED)
    if not row.until and not ended:
        yield (
            "The block has no end. A block reaches the whole page and everything its author may "
            "say later; counsel should weigh one without end."
        )
    if row.until and row.until < today and not ended:
        yield f"The block was to end on {row.until}, and nobody has noted that it ended."


def _of_people(row: Moderated) -> Iterator[str]:
    if not row.reader:
        yield "No second reader is named."
    elif same_office(row.reader, row.office):
        yield "The second reader is the office that decided."
    if not row.has(Step.NOTIFIED):
        yield "The author has not been told, with the reason and the way to appeal."
    if row.has(Step.APPEALED) and not row.has(*OUTCOMES):
        yield "An appeal is open."
    if row.has(Step.REVERSED) and row.action is not Action.BLOCKED and not row.has(Step.RESTORED):
        yield "The appeal was won, and nobody has noted that the words stand again."


def _of_wording(reason: str, wordings: Sequence[Wording]) -> Iterator[str]:
    """What courts have found risky in such a reason, read as the ground that it is."""
    said = f"We remove comments that contain {reason}"
    document = read_text(said)
    notice = notice_from(read(Snapshot(source="reason", document=document)), complete=False)
    for wording in wordings:
        hits = [hit for hit in wording.check(notice) if hit.words]
        if hits:
            yield (
                f"For counsel to weigh, in the reason given: “{hits[0].words}”. {wording.risk} "
                f"Source: {wording.source}."
            )
