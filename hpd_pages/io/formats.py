"""What the schemas' formats mean, checked in earnest; what is not text is left to `type`."""

from __future__ import annotations

from datetime import date, datetime

from hpd_pages.text.weburl import address_fault


def is_date(value: object) -> bool:
    """A day of the calendar as RFC 3339 writes it: 2027-01-04, and not 20270104 or 2027-W01-1."""
    if not isinstance(value, str):
        return True
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_moment(value: object) -> bool:
    """A date and time with a zone, as RFC 3339 writes it: 2027-01-04T22:00:00-05:00."""
    if not isinstance(value, str):
        return True
    try:
        return datetime.fromisoformat(value).tzinfo is not None and "T" in value.upper()
    except ValueError:
        return False


def is_time_zone(value: object) -> bool:
    """The name of a time zone in the IANA database."""
    if not isinstance(value, str):
        return True
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(value).key == value
    except (ValueError, OSError, LookupError):
        return False


def is_address(value: object) -> bool:
    """An http or https address with a host and without credentials."""
    return not isinstance(value, str) or not address_fault(value)


def is_email(value: object) -> bool:
    """An e-mail address; whether mail arrives there is not asked."""
    if not isinstance(value, str):
        return True
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def is_address_or_email(value: object) -> bool:
    """Either of the two."""
    return is_address(value) or is_email(value)
