"""The recognised uses are one taxonomy: the schema offers just these, with the same words."""

import json
from pathlib import Path

from hpd_pages.model.uses import GROUPS, USES, use

SCHEMA = Path(__file__).parents[2] / "schemas" / "page.schema.json"


def test_the_schema_offers_every_use_in_the_orders_order():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    items = schema["properties"]["purpose"]["properties"]["uses"]["items"]

    assert items["enum"] == [use.id for use in USES]
    assert items["enumDescriptions"] == [f"{use.clause}: {use.words}" for use in USES]


def test_every_use_belongs_to_a_clause_and_a_group():
    assert {(use.clause, use.group) for use in USES} == {
        ("C.1", "investigation"),
        ("C.2", "outreach"),
        ("C.3", "notification"),
    }
    assert set(GROUPS) == {use.group for use in USES}
    assert len(USES) == 13


def test_a_use_is_found_by_its_id():
    assert use("notification.road-closures").words == "road closures"
    assert use("notification.parades") is None
