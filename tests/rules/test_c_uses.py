"""C: at least one recognised use is declared."""

from hpd_pages.model.finding import Verdict
from hpd_pages.rules.c_uses import RULE
from support.builders import department, page


def test_one_recognised_use_is_enough():
    (finding,) = RULE.check_config(page(), department())

    assert finding.verdict is Verdict.PASS


def test_nothing_is_looked_for_live():
    assert RULE.check_live is None
