"""What the guides show to copy is what the schemas and the action take."""

import re
from pathlib import Path

import pytest
import yaml

from support.registries import DEPARTMENT, PAGE, laws

ROOT = Path(__file__).parents[2]


def snippets(name):
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    return [
        yaml.safe_load(body)
        for body in re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    ]


@pytest.mark.parametrize("snippet", snippets("audit.md"), ids=lambda snippet: next(iter(snippet)))
def test_a_snippet_of_the_guide_to_audits_keeps_to_the_schema(snippet):
    held = laws()
    for_page = "exemptions" in snippet
    schema, base = (held.page_schema, PAGE) if for_page else (held.department_schema, DEPARTMENT)
    data = yaml.safe_load(base)

    before, after = (list(schema.errors(_plain(d))) for d in (data, {**data, **snippet}))

    assert after == before


def _plain(data):
    """Days as the words that stand in the file, as the toolkit reads them."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    return data.isoformat() if hasattr(data, "isoformat") else data


def test_the_action_and_the_hooks_are_used_as_they_are():
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    workflow, pre_commit = snippets("ci.md")
    used = workflow["jobs"]["pages"]["steps"][1]

    assert set(used["with"]) <= set(action["inputs"])
    told = {
        name
        for row in re.findall(r"^\| (`.+?) \|", text, re.MULTILINE)
        for name in re.findall(r"`(.+?)`", row)
    }
    assert told == set(action["inputs"]) - {"python-version"}
    assert {h["id"] for h in pre_commit["repos"][0]["hooks"]} == {h["id"] for h in hooks}
