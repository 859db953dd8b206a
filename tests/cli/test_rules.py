"""`hpd-pages rules` explains the requirements."""

import json

from hpd_pages.rules import CATALOGUE
from support.command import hpd_pages


def test_all_requirements_are_listed_in_clause_order(tmp_path):
    ran = hpd_pages("rules", cwd=tmp_path)

    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()[: len(CATALOGUE)]] == [
        rule.id for rule in CATALOGUE
    ]


def test_one_requirement_is_explained_by_clause_why_what_and_how_to_mend(tmp_path):
    ran = hpd_pages("rules", "b4-disclaimer", cwd=tmp_path)

    assert ran.code == 0
    assert ran.out.startswith(
        "B4-disclaimer: Disclaims visitors' opinions (General Order 3-01a, B.4)"
    )
    for title in ("Why", "In the declaration", "On the live page", "How to mend it"):
        assert f"\n{title}\n" in ran.out


def test_a_misspelt_requirement_is_a_usage_error_with_the_nearest_name(tmp_path):
    ran = hpd_pages("rules", "B4-disclamer", cwd=tmp_path)

    assert ran.code == 2
    assert ran.err == (
        "hpd-pages: there is no requirement “B4-disclamer”\n"
        "  hint: Did you mean B4-disclaimer? `hpd-pages rules` lists them all.\n"
    )


def test_json_carries_the_same_prose(tmp_path):
    ran = hpd_pages("rules", "B6-disclosure", "--format", "json", cwd=tmp_path)
    (rule,) = json.loads(ran.out)

    assert rule["id"] == "B6-disclosure"
    assert set(rule) == {
        "id",
        "stem",
        "clause",
        "title",
        "live",
        "why",
        "declared",
        "looked_for",
        "mend",
    }
