"""The loader: YAML with JSON's meaning, every place known, and bounds that hold."""

from __future__ import annotations

import json
import os
import socket
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.declarations import decode_utf8, parse_declaration, read_declaration
from hpd_pages.io.yaml_text import parse_yaml
from support.registries import PAGE


def data(text: str, name: str = "pages/x.yml"):
    return parse_declaration(name, text).data


def refusal(text: str, name: str = "pages/x.yml") -> str:
    with pytest.raises(UnreadableFile) as caught:
        parse_declaration(name, text)
    assert caught.value.path == name
    return str(caught.value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("y", "y"),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("", None),
        ("Null", None),
        ("012", 12),
        ("0o14", 12),
        ("0x1F", 31),
        ("+1", 1),
        ("-0", 0),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("190:20", "190:20"),
        ("2027-01-04", "2027-01-04"),
        ("2027-01-04T10:00:00Z", "2027-01-04T10:00:00Z"),
        ("860-555-0100", "860-555-0100"),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1.", 1.0),
        ("+", "+"),
        ("=", "="),
        ('"no"', "no"),
        ("'1'", "1"),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        (">\n  one\n  line\n", "one line\n"),
        ('"\\U0001F600"', "😀"),
    ],
)
@pytest.mark.parametrize("pure", [False, True])
def test_plain_text_means_what_yaml_1_2_says(written, meant, pure):
    value = parse_yaml("x.yml", f"key: {written}", pure=pure).data["key"]
    assert value == meant
    assert type(value) is type(meant)


def test_keys_are_always_text():
    assert data("no: 1\n1: 2\ntrue: 3\nnull: 4\n2027-01-04: 5\n'': 6\n") == {
        "no": 1,
        "1": 2,
        "true": 3,
        "null": 4,
        "2027-01-04": 5,
        "": 6,
    }


@pytest.mark.parametrize("pure", [False, True])
def test_every_key_and_value_has_its_line_and_column_in_characters(pure):
    tree = parse_yaml(
        "x.yml", '# ¡hola!\ná: {ñ: "x", "b/c~d": [1,\n  2]}\nz:\n  - q: r\n', pure=pure
    )
    assert tree.keys == {
        "/á": (2, 1),
        "/á/ñ": (2, 5),
        "/á/b~1c~0d": (2, 13),
        "/z": (4, 1),
        "/z/0/q": (5, 5),
    }
    assert tree.values == {
        "": (2, 1),
        "/á": (2, 4),
        "/á/ñ": (2, 8),
        "/á/b~1c~0d": (2, 22),
        "/á/b~1c~0d/0": (2, 23),
        "/á/b~1c~0d/1": (3, 3),
        "/z": (5, 3),
        "/z/0": (5, 5),
        "/z/0/q": (5, 8),
    }


def test_json_places_are_known_too():
    text = '{\n  "a": "\\ud83d\\ude00 \\"[",\n  "b": [true, {"c": -1.5e2}]\n}\n'
    declaration = parse_declaration("pages/x.json", text)
    assert declaration.data == {"a": '😀 "[', "b": [True, {"c": -150.0}]}
    assert declaration.keys == {"/a": (2, 3), "/b": (3, 3), "/b/1/c": (3, 16)}
    assert declaration.values == {
        "": (1, 1),
        "/a": (2, 8),
        "/b": (3, 8),
        "/b/0": (3, 9),
        "/b/1": (3, 15),
        "/b/1/c": (3, 21),
    }


def test_both_parsers_read_the_same_page_in_the_same_way():
    quick, slow = parse_yaml("x.yml", PAGE), parse_yaml("x.yml", PAGE, pure=True)
    assert quick.data == slow.data
    assert quick.keys == slow.keys
    assert quick.values == slow.values


def test_an_alias_is_the_value_it_names_and_stands_where_it_is_written():
    declaration = parse_declaration("x.yml", "a: &one {b: [1]}\nc: *one\n")
    assert declaration.data == {"a": {"b": [1]}, "c": {"b": [1]}}
    assert declaration.values["/c"] == (2, 4)
    assert "/c/b" not in declaration.values


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=("Cs", "Cc"))),
    lambda parts: (
        st.lists(parts, max_size=4)
        | st.dictionaries(
            st.text(st.characters(exclude_categories=("Cs", "Cc"))), parts, max_size=4
        )
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8", categories=("L", "N", "P"))), JSON_VALUES, max_size=4
    )
)
def test_whatever_json_says_is_read_as_the_same_data_with_a_place_for_each_value(value):
    text = json.dumps(value, indent=1)
    declaration = parse_declaration("x.json", text)
    assert declaration.data == value
    for pointer, (line, column) in declaration.keys.items():
        key = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        assert declaration.lines[line - 1][column - 1 :].startswith(json.dumps(key))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_data_or_one_clear_error(raw):
    for name in ("pages/x.yml", "pages/x.json"):
        try:
            declaration = parse_declaration(name, decode_utf8(name, raw))
        except UnreadableFile as caught:
            error = caught
        else:
            assert set(declaration.keys) <= set(declaration.values)
            continue
        assert error.line >= 1
        assert error.column >= 1
        assert str(error).startswith(f"{name}:{error.line}:{error.column}: ")


@given(st.text(st.sampled_from(list("ab:-[]{}&*!|>'\"#%@`,? \n\t~.0")), max_size=60))
def test_any_punctuation_is_data_or_one_clear_error_in_both_parsers(text):
    for pure in (False, True):
        problem = ""
        try:
            parse_yaml("x.yml", text, pure=pure)
        except UnreadableFile as error:
            problem = error.problem
        assert "\n" not in problem


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 1000, "1:51"),
        ("{a: " * 1000, "1:201"),
        ("- " * 1000, "1:101"),
        ("\n".join(" " * depth + "a:" for depth in range(1000)), "51:51"),
    ],
    ids=["brackets", "braces", "dashes", "blocks"],
)
@pytest.mark.parametrize("pure", [False, True])
def test_a_file_nested_a_thousand_deep_is_refused_where_it_is_too_deep(text, place, pure):
    with pytest.raises(UnreadableFile, match="values are nested more than 50 deep") as caught:
        parse_yaml("x.yml", text, pure=pure)
    assert f"{caught.value.line}:{caught.value.column}" == place


def test_json_nested_a_hundred_thousand_deep_is_refused_without_a_traceback():
    text = "[" * 100_000 + "]" * 100_000
    assert refusal(text, "x.json").startswith("x.json:1:51: values are nested more than 50 deep")


def test_aliases_cannot_nest_deeper_than_brackets_can():
    chain = "".join(f"a{n + 1}: &a{n + 1} [*a{n}]\n" for n in range(60))
    assert "values are nested more than 50 deep" in refusal(f"a0: &a0 [1]\n{chain}")


def test_an_alias_bomb_is_refused_at_once_and_not_written_out():
    rows = "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
    )
    start = time.monotonic()
    message = refusal(f"a: &a [x, x, x, x, x, x, x, x, x]\n{rows}")
    assert "x.yml:4:24: the file holds more than 5,000 keys and values" in message
    assert time.monotonic() - start < 1


def test_a_value_cannot_hold_itself():
    assert "`*a` refers to nothing that stands before it" in refusal("a: &a [*a]")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("? [a]\n: 1", "1:3: a key must be text, not a list or a block of keys"),
        ("a: &a b\n*a : 1", "2:1: a key must be text, not an alias"),
        ("a: 1\n...\n---\nb: 2", "3:1: a second document starts here"),
        ("a: !foo 1", "1:4: the tag `!foo` is not read"),
        ("a: !!str 1", "1:4: the tag `!!str` is not read"),
        ("a: !!binary aGk=", "1:4: the tag `!!binary` is not read"),
        ("a: .inf", "1:4: this is no number a declaration can use"),
        ("a: 1e999", "1:4: this is no number a declaration can use"),
        (f"a: {'9' * 5000}", "1:4: this is no number a declaration can use"),
        ("%YAML 3.0\n---\na: 1", "1:1: the file is not YAML: found incompatible YAML document"),
    ],
)
def test_what_a_declaration_does_not_need_is_refused_with_its_place(text, problem):
    assert refusal(text).startswith(f"pages/x.yml:{problem}")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"a": NaN}', "1:7: this is no number a declaration can use"),
        ('{"a": 1e400}', "1:7: this is no number a declaration can use"),
        (f'{{"a": {"9" * 5000}}}', "1:7: this is no number a declaration can use"),
        ("{'a': 1}", "1:2: the file is not JSON"),
        ('{"a": 1} x', "1:10: the file is not JSON: Extra data"),
        ('{"a": "\\ud800"}', "1:7: an escape here stands for a control character (U+D800)"),
        ("a: 1", "1:1: the file is not JSON"),
    ],
)
def test_json_is_read_strictly(text, problem):
    assert refusal(text, "pages/x.json").startswith(f"pages/x.json:{problem}")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("a: 1".encode("utf-16"), "x.yml:1:1: the file is UTF-16, not UTF-8"),
        ("a: 1".encode("utf-32"), "x.yml:1:1: the file is UTF-32, not UTF-8"),
        ("a: 1".encode("utf-16-le"), "x.yml:1:2: a control character stands here (U+0000)"),
        (b"\x89PNG\r\n\x1a\n", "x.yml:1:1: the file is not UTF-8 text: byte 0x89 stands here"),
        ("a: ñ\nb: é".encode("latin-1"), "x.yml:1:4: the file is not UTF-8 text: byte 0xF1"),
        (b"a: 1\nb: \x00", "x.yml:2:4: a control character stands here (U+0000)"),
        (b"\xef\xbb\xbfa: \x1b[2J", "x.yml:1:4: a control character stands here (U+001B)"),
    ],
)
def test_what_is_not_utf_8_text_is_refused_with_its_place_and_how_to_save_it(
    raw, problem, tmp_path
):
    path = tmp_path / "x.yml"
    path.write_bytes(raw)
    with pytest.raises(UnreadableFile) as caught:
        read_declaration(path, "x.yml")
    assert str(caught.value).startswith(problem)
    assert caught.value.hint


def test_a_byte_order_mark_as_notepad_writes_it_is_no_fault(tmp_path):
    path = tmp_path / "x.yml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    declaration = read_declaration(path, "x.yml")
    assert declaration.data == {"a": 1, "b": 2}
    assert declaration.keys == {"/a": (1, 1), "/b": (2, 1)}
    assert declaration.lines == ("a: 1", "b: 2")


def test_a_file_of_fifty_megabytes_is_refused_by_its_size_without_being_read(tmp_path):
    path = tmp_path / "x.yml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    start = time.monotonic()
    with pytest.raises(UnreadableFile, match=r"x.yml:1:1: the file is too large: 50.0 MiB"):
        read_declaration(path, "x.yml")
    assert time.monotonic() - start < 0.1


def test_a_folder_named_like_a_declaration_is_said_to_be_one(tmp_path):
    (tmp_path / "x.yml").mkdir()
    with pytest.raises(UnreadableFile, match=r"x.yml:1:1: this is a folder, not a file"):
        read_declaration(tmp_path / "x.yml", "x.yml")


def test_a_pipe_or_socket_is_refused_and_not_waited_for(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe.yml")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.yml")
        for name in ("pipe.yml", "socket.yml"):
            with pytest.raises(UnreadableFile, match="this is not an ordinary file"):
                read_declaration(tmp_path / name, name)


def test_a_missing_file_is_an_error_in_the_systems_words(tmp_path):
    with pytest.raises(UnreadableFile, match="the file cannot be read: No such file or directory"):
        read_declaration(tmp_path / "x.yml", "x.yml")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.yml", ""),
        ("x.yml", " \n"),
        ("x.yml", "# a comment\n"),
        ("x.yml", "---\n"),
        ("x.yml", "null\n"),
        ("x.json", ""),
        ("x.json", "\n"),
        ("x.json", "null\n"),
    ],
)
def test_an_empty_file_is_said_to_be_empty(name, text):
    assert refusal(text, name).startswith(f"{name}:1:1: the file is empty")
