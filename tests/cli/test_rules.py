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
        "kind",
    }
    assert rule["kind"] == "requirement"


def test_wordings_and_checks_of_drafts_are_listed_under_their_own_headings(tmp_path):
    out = hpd_pages("rules", cwd=tmp_path).out

    wordings, drafts = out.index("Wordings of a notice"), out.index("What is checked in a draft")
    assert out.index("C-uses") < wordings < out.index("\nW-N05 ") < drafts < out.index("\nD-guilt ")


def test_a_check_of_drafts_is_explained_as_a_requirement_is(tmp_path):
    ran = hpd_pages("rules", "D-guilt", cwd=tmp_path)

    assert ran.code == 0
    assert ran.out == (
        "D-guilt: No statement of guilt or innocence (General Order 3-01a, B.2)\n\n"
        "Why\n"
        "  This says or implies that a suspect is guilty, or innocent. Source: General\n"
        "  Order 3-01a, IV.B.2.\n\n"
        "In a draft\n"
        "  Asked by `hpd-pages draft FILE`. A draft in which it is found fails.\n\n"
        "How to mend it\n"
        "  Say what the person was arrested for or is charged with, and that the person\n"
        "  is presumed innocent.\n"
    )
