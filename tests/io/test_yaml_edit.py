"""Form to YAML to form is the identity, and what nobody changed stays byte for byte."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpd_pages.engine.form import Around, applied, edits, form, values
from hpd_pages.errors import UsageError
from hpd_pages.io.declarations import parse_declaration
from hpd_pages.io.resources import resource_folder
from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema
from hpd_pages.io.yaml_edit import edited
from hpd_pages.model.form import Edit, FieldKind
from hpd_pages.model.question import Choice
from support.registries import PAGE, changed

SCHEMA = JsonSchemaChecker(read_schema(resource_folder("schemas") / "page.schema.json"))
PLACES = tuple(Choice(value=place, words=place) for place in ("about", "bio", "notice-page"))
AROUND = Around(languages=("en", "es"), known_languages=("en", "es"), places=PLACES)
CASES = Path(__file__).parents[1] / "cases" / "declarations" / "good"
PAGES = {
    path.name: path.read_text(encoding="utf-8")
    for path in (*CASES.glob("*.yml"), *(Path(__file__).parents[2] / "pages").glob("*.yml"))
}
COMMENTED = changed(
    PAGE,
    ("name:", "# Above the name.\nname:"),
    ("status: active", "status: active  # behind the status"),
)


def groups_of(data):
    return form(SCHEMA.whole(), data, AROUND)


def saved(text, given):
    """The text after the form, filled in with `given` by pointer, was saved."""
    data = parse_declaration("a.yml", text).data
    changes = edits(groups_of(data), data, given)
    return edited("a.yml", text, changes, applied(data, changes), SCHEMA.order())


def shown(text):
    data = parse_declaration("a.yml", text).data
    return values(groups_of(data), data)


@pytest.mark.parametrize("name", PAGES)
def test_a_form_sent_back_as_it_is_changes_no_byte(name):
    assert saved(PAGES[name], shown(PAGES[name])) == PAGES[name]


@pytest.mark.parametrize("name", PAGES)
def test_one_changed_value_changes_its_line_alone(name):
    text = PAGES[name]
    after = saved(text, {"/owner/unit": "Traffic Division"})
    before_lines, after_lines = text.splitlines(), after.splitlines()
    assert len(before_lines) == len(after_lines)
    differ = [new for old, new in zip(before_lines, after_lines, strict=True) if old != new]
    assert differ == ["  unit: Traffic Division"]


def test_comments_and_order_stay():
    after = saved(COMMENTED, {"/name": "Example Police: Traffic", "/status": "suspended"})
    assert '# Above the name.\nname: "Example Police: Traffic"\n' in after
    assert "\nstatus: suspended # behind the status\n" in after


def test_a_new_key_stands_where_the_schema_has_it():
    after = saved(PAGE, {"/account": "did:plc:z72", "/contact/email": "police@example.gov"})
    keys = list(parse_declaration("a.yml", after).data)
    assert keys.index("account") == keys.index("url") + 1
    contact = parse_declaration("a.yml", after).data["contact"]
    assert list(contact).index("email") == list(contact).index("phone") + 1


def test_a_block_of_which_nothing_is_left_is_gone():
    text = (
        PAGE
        + "exemptions:\n  - rule: B7-prominence\n    reason: A\n    approver: Chief\n    expires: 2027-03-01\n"
    )
    blank = {f"/exemptions/0/{key}": "" for key in ("rule", "reason", "approver", "expires")}
    assert "exemptions" not in parse_declaration("a.yml", saved(text, blank)).data


def test_what_is_of_another_kind_is_no_field_and_stays():
    text = changed(PAGE, ("name: Example Police Department", "name: [a, b]"))
    assert "/name" not in shown(text)
    assert saved(text, {"/name": "EPD"}) == text


def test_an_alias_is_refused_where_the_change_would_reach_elsewhere():
    text = changed(PAGE, ("disclaimer:\n", "disclaimer: &same\n")) + "former: *same\n"
    with pytest.raises(UsageError, match="cannot be changed there by the form"):
        saved(text, {"/disclaimer/version": "9"})


def test_a_value_that_others_repeat_by_alias_is_changed_alone():
    text = (CASES / "aliases.yml").read_text(encoding="utf-8")
    after = parse_declaration("a.yml", saved(text, {"/moderation/version": "9"})).data
    assert (after["moderation"]["version"], after["purpose"]["version"]) == ("9", "1")


def test_windows_line_ends_stay():
    text = PAGE.replace("\n", "\r\n")
    after = saved(text, {"/owner/unit": "Traffic Division"})
    assert after.count("\r\n") == after.count("\n") == text.count("\n")


WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\x85\u2028\u2029"
    ),
    max_size=30,
)
LINES = st.lists(WORDS, max_size=4).map("\n".join)


def drawn(field):  # noqa: PLR0911 - one way for each kind
    """What somebody may put into a field."""
    match field.kind:
        case FieldKind.MANY:
            return st.lists(st.sampled_from([c.value for c in field.choices]), unique=True).map(
                tuple
            )
        case FieldKind.ONE:
            return st.sampled_from(["", *(c.value for c in field.choices)])
        case FieldKind.YES_NO:
            return st.sampled_from(["", "true", "false"])
        case FieldKind.NUMBER:
            return st.one_of(st.just(""), st.integers(0, 999).map(str))
        case FieldKind.DAY:
            return st.one_of(st.just(""), st.dates().map(str))
        case FieldKind.LIST:
            return st.lists(WORDS, max_size=3).map(tuple)
        case FieldKind.LINES:
            return LINES
        case _:
            return st.one_of(
                WORDS, st.sampled_from(["yes", "null", "1", "1.0", "- a", "# b", "~", "'"])
            )


FIELDS = [
    field
    for group in groups_of(parse_declaration("a.yml", PAGE).data)
    if not group.rows
    for field in group.fields
]


@settings(max_examples=40)
@given(st.data())
def test_form_to_yaml_to_form_is_the_identity(data):
    chosen = data.draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=6, unique=True))
    put = {field.pointer: data.draw(drawn(field), label=field.pointer) for field in chosen}
    after = saved(PAGE, put)
    there = shown(after)
    again = saved(after, put)
    assert again == after
    for field in chosen:
        now = there.get(field.pointer, "" if isinstance(put[field.pointer], str) else ())
        wanted = put[field.pointer]
        if field.kind is FieldKind.MANY:
            assert set(now) == set(wanted)
        elif field.kind is FieldKind.LIST:
            assert now == tuple(dict.fromkeys(" ".join(w.split()) for w in wanted if w.split()))
        elif field.kind is FieldKind.LINES:
            assert now == "\n".join(line.rstrip() for line in wanted.split("\n")).strip()
        else:
            assert now == " ".join(wanted.split())


def test_an_edit_that_cannot_be_made_is_refused():
    data = parse_declaration("a.yml", PAGE).data
    change = (Edit(pointer="/name/first", value="a"),)
    with pytest.raises(UsageError):
        edited("a.yml", PAGE, change, {**data, "name": "b"}, {})
