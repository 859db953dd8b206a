"""The three parts of a rule agree: module, template and test carry the same stem."""

import json
from pathlib import Path

import pytest

from hpd_pages.rules import CATALOGUE

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "es")


def test_every_rule_file_is_in_the_catalogue_and_the_reverse():
    files = {path.stem for path in (ROOT / "hpd_pages" / "rules").glob("[a-z]*.py")}

    assert files == {rule.stem for rule in CATALOGUE}


def test_ids_and_stems_say_the_same():
    assert [rule.stem for rule in CATALOGUE] == [
        rule.id.lower().replace("-", "_") for rule in CATALOGUE
    ]


def test_the_catalogue_stands_in_clause_order():
    clauses = [rule.clause for rule in CATALOGUE]

    assert clauses == sorted(clauses)


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.id)
def test_every_notice_has_a_template_in_every_language(rule):
    templates = [ROOT / "templates" / "notices" / lang / f"{rule.stem}.j2" for lang in LANGUAGES]

    assert [path.is_file() for path in templates] == [rule.has_notice] * len(LANGUAGES)


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.id)
def test_every_rule_has_a_test_of_the_same_stem(rule):
    assert (ROOT / "tests" / "rules" / f"test_{rule.stem}.py").is_file()


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.id)
def test_every_rule_is_explained_in_the_docs(rule):
    assert rule.id in (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


def test_every_requirement_a_schema_names_is_in_the_catalogue():
    schema = json.loads((ROOT / "schemas" / "page.schema.json").read_text(encoding="utf-8"))
    named = set(_requirements(schema))

    assert named <= {rule.id for rule in CATALOGUE}
    assert len(named) > 8


def _requirements(node):
    if isinstance(node, dict):
        if "x-requirement" in node:
            yield node["x-requirement"]
        for child in node.values():
            yield from _requirements(child)
    elif isinstance(node, list):
        for child in node:
            yield from _requirements(child)
