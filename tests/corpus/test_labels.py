"""Whether the labelled corpus is well formed: a slip in a label would be read as a fault of the judge."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NOTICES = HERE / "notices"
ADVERSARIAL = HERE / "adversarial"
POLICIES = HERE / "policies"
UNREAD = HERE / "unread"
ELEMENTS = (
    "purpose",
    "disclaimer",
    "monitoring",
    "removal",
    "obscenity",
    "off_topic",
    "personal_attacks",
    "public_disclosure",
    "contact",
)
RULES = {
    "B3-purpose",
    "B4-disclaimer",
    "B5-monitoring",
    "B5-removal",
    "B5-obscenity",
    "B5-off-topic",
    "B5-personal-attacks",
    "B6-disclosure",
    "B7-contact",
}
MOST_BYTES = 12_000


def read_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


LABELS = read_lines(NOTICES / "labels.jsonl")
CASES = read_lines(ADVERSARIAL / "cases.jsonl")
FOLDERS = pytest.mark.parametrize(
    ("folder", "lines"),
    [
        (NOTICES, LABELS),
        (ADVERSARIAL, CASES),
        (POLICIES, read_lines(POLICIES / "labels.jsonl")),
        (UNREAD, read_lines(UNREAD / "labels.jsonl")),
    ],
    ids=["notices", "adversarial", "policies", "unread"],
)
LABELLED = pytest.mark.parametrize(
    "lines",
    [read_lines(folder / "labels.jsonl") for folder in (NOTICES, POLICIES, UNREAD)],
    ids=["notices", "policies", "unread"],
)


def texts_of(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix in {".txt", ".md", ".html"}}


def folded(path: Path) -> str:
    return re.sub(r"\W+", " ", path.read_text(encoding="utf-8")).casefold().strip()


@FOLDERS
def test_every_text_has_one_line_and_every_line_its_text(folder, lines):
    named = Counter(line["file"] for line in lines)

    assert set(named) == texts_of(folder)
    assert [name for name, times in named.items() if times > 1] == []


@FOLDERS
def test_an_id_is_the_stem_of_its_file(folder, lines):
    assert [line["id"] for line in lines if line["id"] != Path(line["file"]).stem] == []


@FOLDERS
def test_no_text_is_empty_or_over_twelve_kilobytes(folder, lines):
    sizes = {line["file"]: (folder / line["file"]).stat().st_size for line in lines}

    assert {name: size for name, size in sizes.items() if not 20 <= size <= MOST_BYTES} == {}


@FOLDERS
def test_no_two_texts_say_the_same_words(folder, lines):
    words = Counter(folded(folder / line["file"]) for line in lines)

    assert [text[:80] for text, times in words.items() if times > 1] == []


@FOLDERS
def test_every_number_and_domain_is_an_example(folder, lines):
    for line in lines:
        text = (folder / line["file"]).read_text(encoding="utf-8")
        numbers = re.findall(r"\b\d{3}[-.\u2011 ]\d{4}\b", text)
        domains = re.findall(r"[\w.-]+@([\w-]+(?:\.[\w-]+)+)", text)

        assert [n for n in numbers if not re.match(r"555.01\d\d$", n)] == [], line["file"]
        assert [d for d in domains if not d.endswith(("example.gov", ".example"))] == [], line[
            "file"
        ]


@LABELLED
def test_every_notice_is_labelled_for_the_nine_elements_and_no_other(lines):
    for line in lines:
        assert tuple(line["labels"]) == ELEMENTS, line["id"]
        assert {type(value) for value in line["labels"].values()} == {bool}, line["id"]


@LABELLED
def test_arguable_and_hard_name_elements_and_never_the_same_one(lines):
    for line in lines:
        arguable, hard = set(line["arguable"]), set(line["hard"])

        assert arguable | hard <= set(ELEMENTS), line["id"]
        assert arguable & hard == set(), line["id"]
        assert [element for element in hard if line["labels"][element]] == [], line["id"]


@pytest.mark.parametrize("element", ELEMENTS)
def test_each_element_has_enough_sure_positives_negatives_and_hard_negatives(element):
    sure = [line for line in LABELS if element not in line["arguable"]]
    positives = sum(line["labels"][element] for line in sure)
    hard = sum(element in line["hard"] for line in sure)

    assert positives >= 35
    assert len(sure) - positives >= 35
    assert hard >= 8


def test_the_notices_are_in_english_in_spanish_and_in_both():
    languages = Counter(line["lang"] for line in LABELS)

    assert set(languages) == {"en", "es", "mixed"}
    assert languages["en"] >= 80
    assert languages["es"] >= 35
    assert languages["mixed"] >= 8


def test_a_case_says_its_rule_why_and_either_what_must_or_what_must_not_be():
    for case in CASES:
        expected = (case.get("must"), case.get("must_not"), case.get("expect"))

        assert case["rule"] in RULES, case["id"]
        assert case["why"], case["id"]
        assert expected == ("pass", None, None) or (
            expected[:2] == (None, "pass") and expected[2] in {"contradicted", "hidden", "missing"}
        ), case["id"]


def test_every_rule_has_a_contradicted_and_a_hidden_case():
    seen = {(case["rule"], case.get("expect", "pass")) for case in CASES}
    wanted = {(rule, how) for rule in RULES for how in ("contradicted", "hidden")}

    assert wanted - seen == set()
    assert sum(case.get("must_not") == "pass" for case in CASES) >= 70
    assert sum(case.get("must") == "pass" for case in CASES) >= 5
