"""The `alerts` of department.yml as settings; what is absent or broken is the default."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from zoneinfo import ZoneInfo

from hpd_pages.model.alert import AlertSettings, Recipient, Sends, Window

_DEFAULT = AlertSettings()
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OURS = "HPD_PAGES_"
_FORGES = ("github", "gitlab")


def build_alerts(data: object) -> AlertSettings:
    """The settings that `alerts` of a department declares; never raises."""
    block = _mapping(data)
    quiet = _mapping(block.get("quiet_hours"))
    begin, end = _clock(quiet.get("from")), _clock(quiet.get("until"))
    day = block.get("digest_day")
    return AlertSettings(
        confirmations=_whole(block, "confirmations", _DEFAULT.confirmations, least=1),
        unseen_runs=_whole(block, "unseen_runs", _DEFAULT.unseen_runs),
        reminder_days=_whole(block, "reminder_days", _DEFAULT.reminder_days),
        time_zone=_zone(block.get("time_zone")),
        quiet_from=begin if end else "",
        quiet_until=end if begin else "",
        digest_day=_DAYS.index(day) + 1 if day in _DAYS else _DEFAULT.digest_day,
        maintenance=tuple(_windows(block.get("maintenance"))),
        recipients=tuple(_recipients(block.get("to"))),
    )


def _mapping(data: object) -> Mapping[str, object]:
    return data if isinstance(data, Mapping) else {}


def _whole(block: Mapping[str, object], key: str, default: int, *, least: int = 0) -> int:
    value = block.get(key)
    whole = isinstance(value, int) and not isinstance(value, bool) and value >= least
    return int(str(value)) if whole else default


def _clock(value: object) -> str:
    try:
        return time.fromisoformat(str(value)).strftime("%H:%M") if isinstance(value, str) else ""
    except ValueError:
        return ""


def _zone(value: object) -> str:
    """An IANA time zone that this machine knows, else the default."""
    try:
        return ZoneInfo(value).key if isinstance(value, str) else _DEFAULT.time_zone
    except (ValueError, OSError, LookupError):
        return _DEFAULT.time_zone


def _windows(value: object) -> list[Window]:
    rows = [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []
    spans = [(_moment(row.get("from")), _moment(row.get("until"))) for row in rows]
    return [Window(begin=begin, end=end) for begin, end in spans if begin and end]


def _moment(value: object) -> str:
    try:
        return value if isinstance(value, str) and datetime.fromisoformat(value).tzinfo else ""
    except ValueError:
        return ""


def _recipients(value: object) -> list[Recipient]:
    rows = [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []
    return [made for row in rows if (made := _recipient(row)) is not None]


def _recipient(row: Mapping[str, object]) -> Recipient | None:
    variable, sends = row.get("variable"), row.get("send")
    if not (isinstance(variable, str) and variable.startswith(_OURS)) or sends not in list(Sends):
        return None
    forge, project = row.get("forge"), row.get("project")
    issues = sends == Sends.ISSUES
    if issues and not (forge in _FORGES and isinstance(project, str) and project):
        return None
    return Recipient(
        variable=variable,
        sends=Sends(str(sends)),
        forge=str(forge) if issues else "",
        project=str(project) if issues else "",
    )
