"""B.8 is declared, not displayed."""

from dataclasses import replace

from hpd_pages.model.finding import Verdict
from hpd_pages.rules.b8_records import RULE
from support.builders import department, page


def test_a_confirmed_series_needs_no_advice():
    declared = page(records=replace(page().records, series="M7-1"))

    (finding,) = RULE.check_config(declared, department())

    assert finding.verdict is Verdict.PASS


def test_nothing_is_looked_for_live():
    assert RULE.check_live is None
