"""Times and days for people: when something was, and how long before."""

from __future__ import annotations

from datetime import datetime

_MONTHS_ES = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre"),
    *("octubre", "noviembre", "diciembre"),
)


def clock(at: str, language: str = "en") -> str:
    """A time in UTC, such as "2027-02-01 09:00 UTC"; what is no time stays as it is."""
    try:
        time = datetime.fromisoformat(at)
    except ValueError:
        return at
    if language == "es":
        return f"{time.day} de {_MONTHS_ES[time.month - 1]} de {time.year}, {time:%H:%M} UTC"
    return f"{time:%Y-%m-%d %H:%M} UTC"


def last_seen(seen_at: str, run_started_at: str, language: str = "en") -> str:
    """The day a page was last seen in full, and how long before the run that was."""
    if not seen_at:
        return "nunca" if language == "es" else "never"
    days = _days(seen_at, run_started_at)
    said = clock(seen_at, language).partition(",")[0] if language == "es" else seen_at[:10]
    return said if days is None else f"{said}, {_ago(days, language)}"


def _ago(days: int, language: str) -> str:
    if language == "es":
        noun = "día" if days == 1 else "días"
        return "en esta auditoría" if days <= 0 else f"{days} {noun} antes de esta auditoría"
    noun = "day" if days == 1 else "days"
    return "in this run" if days <= 0 else f"{days} {noun} before this run"


def _days(then: str, now: str) -> int | None:
    try:
        return (datetime.fromisoformat(now).date() - datetime.fromisoformat(then).date()).days
    except (ValueError, TypeError):
        return None
