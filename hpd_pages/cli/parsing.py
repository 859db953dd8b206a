"""Words of the command line that several commands read alike."""

from __future__ import annotations

from datetime import date

from hpd_pages.errors import UsageError


def office_of(words: str) -> str:
    """The office that acts. Raises UsageError where none is named: records say who did what."""
    office = " ".join(words.split())
    if not office:
        raise UsageError(
            "the records need to say which office acts",
            hint='add --by "Records Division", or set HPD_PAGES_OFFICE',
        )
    return office[:200]


def date_of(words: str, option: str = "--since") -> str:
    """The date as ISO 8601, "" for none. Raises UsageError for anything else."""
    if not words:
        return ""
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise UsageError(
            f"{option} {words[:40]}: this is no day", hint=f"write {option} 2027-01-04"
        ) from error


def days_between(since: str, until: str) -> tuple[str, str]:
    """The days of --from and --to. Raises UsageError where the second lies before the first."""
    begins, ends = date_of(since, "--from"), date_of(until, "--to")
    if begins and ends and ends < begins:
        raise UsageError(f"--to {ends} lies before --from {begins}", hint="exchange the two")
    return begins, ends


def past_date(words: str, option: str, *, hint: str) -> str:
    """The date as `date_of`. Raises UsageError with `hint` for a day that is to come too."""
    from hpd_pages.io.clock import today

    day = date_of(words, option)
    if day > today():
        raise UsageError(f"{option} {day} is to come", hint=hint)
    return day


def required(words: str, option: str) -> str:
    """The words given with an option. Raises UsageError where there are none."""
    said = " ".join(words.split())
    if not said:
        raise UsageError(f"{option} is missing", hint="`--help` says what to write there")
    return said[:1_000]
