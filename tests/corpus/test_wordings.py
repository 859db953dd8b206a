"""Free wordings, one a line, that a rule must pass (`+`) or must not pass (`-`)."""

from pathlib import Path

import pytest

from hpd_pages.model.finding import Verdict
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

FOLDER = Path(__file__).parent / "wordings"
RULES = {rule.stem: rule for rule in CATALOGUE}


def cases(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        sign, _, text = line.partition(" ")
        assert sign in {"+", "-", "?+", "?-"}, f"{path.name}:{number}: begin with + - ?+ or ?-"
        known_wrong = sign.startswith("?")
        marks = [pytest.mark.xfail(strict=True, reason="known wrong")] if known_wrong else []
        passes = sign.endswith("+")
        yield pytest.param(
            path.stem, passes, text.replace("\\n", "\n"), id=f"{path.stem}:{number}", marks=marks
        )


@pytest.mark.parametrize(
    ("stem", "passes", "text"),
    [case for path in sorted(FOLDER.glob("*.txt")) for case in cases(path)],
)
def test_the_wording_is_judged_as_a_careful_reader_would(stem, passes, text):
    reading = read(Snapshot(source="wording.txt", document=read_text(text)))

    finding = RULES[stem].check_live(reading, Expected())

    assert (finding.verdict is Verdict.PASS) is passes, f"{finding.verdict}: {finding.message}"
