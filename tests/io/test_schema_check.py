"""The schemas: every misfit is told once, and belongs to a requirement."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hpd_pages.engine.declare import NOTICES
from hpd_pages.io.declarations import parse_declaration
from hpd_pages.io.resources import resource_folder
from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules import CATALOGUE
from support.registries import DEPARTMENT, PAGE, changed

NAMES = ["page", "department", "retention"]
IDS = {rule.id for rule in CATALOGUE}
SCHEMAS = {n: read_schema(resource_folder("schemas") / f"{n}.schema.json") for n in NAMES}
PAGES = JsonSchemaChecker(SCHEMAS["page"])
TEXTS = {"page": PAGE, "department": DEPARTMENT}


def misfits(*changes: tuple[str, str]) -> list[tuple[str, str, str]]:
    data = parse_declaration("x.yml", changed(PAGE, *changes)).data
    return [(e.pointer, e.keyword, e.requirement) for e in PAGES.errors(data)]


def parts(schema, pointer=""):
    """Every subschema that describes a value, with the way to it."""
    yield pointer, schema
    for key, part in schema.get("properties", {}).items():
        yield from parts(part, f"{pointer}/{key}")
    for part in schema.get("patternProperties", {}).values():
        yield from parts(part, f"{pointer}/en")
    if "items" in schema:
        yield from parts(schema["items"], f"{pointer}/0")


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_itself_valid_and_can_be_used_without_a_network(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$id"] == f"urn:hpd-pages:schema:{name}:1"
    assert set(_references(SCHEMAS[name])) <= {f"#/$defs/{key}" for key in SCHEMAS[name]["$defs"]}


def _references(schema):
    for key, part in schema.items() if isinstance(schema, dict) else enumerate(schema):
        if key == "$ref":
            yield part
        elif isinstance(part, (dict, list)):
            yield from _references(part)


@pytest.mark.parametrize("name", NAMES)
def test_every_part_is_described_belongs_to_a_rule_and_takes_no_unknown_key(name):
    checker = JsonSchemaChecker(SCHEMAS[name])
    for pointer, part in parts(checker._schema):
        assert part.get("description"), pointer
        assert checker.requirement(pointer) in IDS, pointer
        if part.get("type") == "object":
            assert part["additionalProperties"] is False, pointer


@pytest.mark.parametrize("name", NAMES)
def test_every_example_in_a_schema_fits_its_own_part(name):
    for pointer, part in parts(JsonSchemaChecker(SCHEMAS[name])._schema):
        for example in part.get("examples", ()):
            assert JsonSchemaChecker({**part, "$defs": {}}).errors(example) == [], pointer


def test_the_page_schema_demands_every_block_of_b_3_to_b_8():
    data = parse_declaration("x.yml", PAGE).data
    for block in data:
        without = {key: value for key, value in data.items() if key != block}
        assert [e.pointer for e in PAGES.errors(without)] == [f"/{block}"]


def test_the_known_platforms_and_notices_are_those_of_the_code():
    assert SCHEMAS["page"]["properties"]["platform"]["enum"] == [p.id for p in PLATFORMS]
    published = SCHEMAS["page"]["properties"]["published"]["properties"]
    assert tuple(published) == (*NOTICES, "notice_page")


def test_all_thirteen_recognised_uses_of_the_order_are_known():
    uses = SCHEMAS["page"]["properties"]["purpose"]["properties"]["uses"]["items"]["enum"]
    groups = [use.partition(".")[0] for use in uses]
    assert {g: groups.count(g) for g in groups} == {
        "investigation": 5,
        "outreach": 4,
        "notification": 4,
    }


def test_nothing_is_wrong_with_a_page_that_fits():
    assert misfits() == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("statement:", "statment:", ("/purpose/statement", "required", "B3-purpose")),
        ("    en: It covers police", "    en: 5\n    fr: x", ("/purpose/scope/en", "type", "B3-scope")),
        ("  audience:", "  audience: x\n  old:", ("/purpose/audience", "type", "B3-audience")),
        ("uses: [outreach.crime", "uses: [outreach.crimes", ("/purpose/uses/0", "enum", "C-uses")),
        ("monitored: true", "monitored: 1", ("/moderation/monitored", "type", "B5-monitoring")),
        ("may_remove: true", "may_remove: 1", ("/moderation/may_remove", "type", "B5-removal")),
        ("subject_to_", "is_subject_to_", ("/public_records/subject_to_disclosure", "required", "B6-disclosure")),
        ("phone: 860", 'phone: " "\n  form: x\n  fax: 860', ("/contact/phone", "pattern", "B7-contact")),
        ("shown_on: [about, notice-page]", "shown_on: []", ("/contact/shown_on", "minItems", "B7-prominence")),
        ("custodian: Records", "custodian: 5\n  was: Records", ("/records/custodian", "type", "B8-records")),
        ("unit: Office", "unit: 5\n  was: Office", ("/owner/unit", "type", "B2-identity")),
        ("status: active", "status: live", ("/status", "enum", "B1-approval")),
        ("comments: open", "comments: maybe", ("/visitor_content/comments", "enum", "B4-disclaimer")),
        ("languages: [en, es]", "languages: [en, Español]", ("/languages/1", "pattern", "B2-identity")),
        ("  moderation: [notice-page]\n", "", ("/published/moderation", "required", "B5-monitoring")),
    ],
)  # fmt: skip
def test_a_misfit_belongs_to_the_innermost_requirement(before, after, expected):
    assert expected in misfits((before, after))


def test_a_block_of_the_wrong_kind_is_told_once_without_its_parts():
    assert misfits(("\nrecords:\n", "\nrecords: later\nolder:\n")) == [
        ("/older", "additionalProperties", "B2-identity"),
        ("/records", "type", "B8-records"),
    ]


def test_a_value_with_two_faults_is_told_once():
    assert misfits(("platform: facebook", "platform: 3")) == [("/platform", "enum", "B2-identity")]
    assert misfits(("effective: 2027-01-04", "effective: 20270104")) == [
        ("/purpose/effective", "type", "B3-purpose")
    ]


def test_where_visitors_can_leave_nothing_b_4_and_b_5_need_no_block():
    text = changed(
        PAGE, ("comments: open", "comments: closed"), ("messages: limited", "messages: closed")
    )
    data = dict(parse_declaration("x.yml", text).data)
    del data["disclaimer"], data["moderation"]
    data["published"] = {"introduction": ["intro"], "public_records": ["notice-page"]}
    assert PAGES.errors(data) == []
    data["visitor_content"] = {**data["visitor_content"], "posts": "limited"}
    assert [e.pointer for e in PAGES.errors(data)] == [
        "/disclaimer",
        "/moderation",
        "/published/disclaimer",
        "/published/moderation",
    ]


@pytest.mark.parametrize(
    ("written", "fits"),
    [
        ("2027-01-04", True),
        ("2028-02-29", True),
        ("2027-02-29", False),
        ("2027-1-4", False),
        ("20270104", False),
        ("2027-W01-1", False),
        ("04/01/2027", False),
        ("2027-01-04\n", False),
    ],
)
def test_a_date_is_a_day_of_the_calendar(written, fits):
    found = misfits(("effective: 2027-01-04", f"effective: {json.dumps(written)}"))
    assert found == ([] if fits else [("/purpose/effective", "format", "B3-purpose")])


@pytest.mark.parametrize(
    ("written", "fits"),
    [
        ("police@example.gov", True),
        ("police", False),
        ("police@", False),
        ("a b@example.gov", False),
        ("Police <police@example.gov>", False),
    ],
)
def test_an_e_mail_address_is_one(written, fits):
    found = misfits(("phone:", f"email: {json.dumps(written)}\n  phone:"))
    assert found == ([] if fits else [("/contact/email", "format", "B7-contact")])


def test_a_line_break_at_the_end_does_not_slip_through_a_pattern():
    assert misfits(("id: facebook", 'id: "facebook\\n"')) == [("/id", "pattern", "B2-identity")]


PIECES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.sampled_from(["", "en", "open", "2027-01-04"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["en", "version", "purpose", "owner", "a/b", "text", "0"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(st.data())
def test_whatever_stands_in_a_block_every_misfit_has_a_place_and_a_requirement(draw):
    data = dict(parse_declaration("x.yml", PAGE).data)
    block = draw.draw(st.sampled_from(sorted(data)))
    data[block] = draw.draw(PIECES)
    errors = PAGES.errors(data)
    assert {error.requirement for error in errors} <= IDS
    places = [(error.pointer, error.keyword) for error in errors]
    assert len(places) == len(set(places))
