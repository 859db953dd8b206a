"""What department.yml says of alerts, and what is left of it where it is broken."""

import pytest

from hpd_pages.engine.declare_alerts import build_alerts
from hpd_pages.model.alert import AlertSettings, Recipient, Sends, Window


def test_everything_said_is_read():
    assert build_alerts(
        {
            "confirmations": 3,
            "unseen_runs": 0,
            "reminder_days": 14,
            "time_zone": "America/New_York",
            "quiet_hours": {"from": "22:00", "until": "07:00"},
            "digest_day": "friday",
            "maintenance": [
                {"from": "2027-01-04T22:00:00-05:00", "until": "2027-01-05T06:00:00-05:00"}
            ],
            "to": [
                {"variable": "HPD_PAGES_MAIL", "send": "digest"},
                {
                    "variable": "HPD_PAGES_GITHUB",
                    "send": "issues",
                    "forge": "github",
                    "project": "example-police/pages",
                },
            ],
        }
    ) == AlertSettings(
        confirmations=3,
        unseen_runs=0,
        reminder_days=14,
        time_zone="America/New_York",
        quiet_from="22:00",
        quiet_until="07:00",
        digest_day=5,
        maintenance=(Window(begin="2027-01-04T22:00:00-05:00", end="2027-01-05T06:00:00-05:00"),),
        recipients=(
            Recipient(variable="HPD_PAGES_MAIL", sends=Sends.DIGEST),
            Recipient(
                variable="HPD_PAGES_GITHUB",
                sends=Sends.ISSUES,
                forge="github",
                project="example-police/pages",
            ),
        ),
    )


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        {"confirmations": 0, "time_zone": "Mars/Olympus", "digest_day": "someday"},
        {"confirmations": True, "time_zone": "../../etc/passwd", "quiet_hours": {"from": "22:00"}},
        {"quiet_hours": {"from": "25:00", "until": "07:00"}, "maintenance": [{"from": "today"}]},
        {"to": [{"variable": "PATH", "send": "alerts"}, {"send": "alerts"}, "mail", None]},
        {"to": [{"variable": "HPD_PAGES_X", "send": "issues", "forge": "elsewhere"}]},
    ],
)
def test_what_is_broken_is_the_default_and_sends_no_other_secret(broken):
    assert build_alerts(broken) == AlertSettings()
