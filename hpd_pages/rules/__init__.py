"""The catalogue: every requirement of General Order 3-01a, section B, in clause order."""

from __future__ import annotations

from hpd_pages.model.rule import Rule
from hpd_pages.rules import (
    b1_approval,
    b2_identity,
    b3_audience,
    b3_purpose,
    b3_scope,
    b4_disclaimer,
    b5_monitoring,
    b5_obscenity,
    b5_off_topic,
    b5_personal_attacks,
    b5_removal,
    b6_disclosure,
    b7_contact,
    b7_prominence,
    b8_records,
    c_uses,
)

CATALOGUE: tuple[Rule, ...] = (
    b1_approval.RULE,
    b2_identity.RULE,
    b3_purpose.RULE,
    b3_scope.RULE,
    b3_audience.RULE,
    b4_disclaimer.RULE,
    b5_monitoring.RULE,
    b5_removal.RULE,
    b5_obscenity.RULE,
    b5_off_topic.RULE,
    b5_personal_attacks.RULE,
    b6_disclosure.RULE,
    b7_contact.RULE,
    b7_prominence.RULE,
    b8_records.RULE,
    c_uses.RULE,
)
