"""The ratios that a change may not worsen, so generous that a busy machine does not break them.

`make bench` measures them in full; docs/benchmarks.md tells what it found.
"""

import os
import sys
from pathlib import Path

import pytest

import peers
from measure import timed
from validate import ANEW, CHECK, KNOWN, SCHEMA, commands, own_state, write_registry

PAGES = 400
TURNS = 3


def processor(command, folder):
    """Seconds of the processor, which what else the machine does disturbs least."""
    return timed(command, folder, env=own_state(folder)).cpu


def test_400_declarations_take_less_than_with_check_jsonschema_and_known_ones_a_third(tmp_path):
    program = Path(sys.executable).with_name(CHECK)
    if not program.exists():
        if os.environ.get("CI"):
            pytest.fail("check-jsonschema is not installed: pip install -e '.[bench]'")
        pytest.skip("check-jsonschema is not installed")
    write_registry(tmp_path, PAGES)
    ours = commands(tmp_path)
    theirs = [program, "--schemafile", SCHEMA, *sorted((tmp_path / "pages").iterdir())]
    processor(ours[KNOWN], tmp_path)
    for _ in range(TURNS):
        anew, known, peer = (
            processor(command, tmp_path) for command in (ours[ANEW], ours[KNOWN], theirs)
        )
        if anew < peer and known < anew / 3:
            return
    pytest.fail(f"anew {anew:.2f} s, known {known:.2f} s, check-jsonschema {peer:.2f} s")


def test_the_peers_of_the_list_are_those_of_the_project(tmp_path):
    project = (Path(peers.__file__).parents[1] / "pyproject.toml").read_text("utf-8")

    assert f'"check-jsonschema=={peers.VERSIONS["check-jsonschema"]}"' in project
    assert set(peers.VERSIONS) == {
        "check-jsonschema",
        "sourcemeta-jsonschema",
        "urlwatch",
        "webchanges",
        "linkinator",
    }


def test_a_section_is_written_between_its_marks_and_nothing_else_is_touched(tmp_path, monkeypatch):
    import run

    page, left = tmp_path / "page.md", tmp_path / "results"
    left.mkdir()
    page.write_text(
        "Before.\n<!-- measured: one -->\nold\n<!-- end: one -->\nAfter.\n"
        "<!-- measured: two -->\nold\n<!-- end: two -->\n"
    )
    (left / "one.json").write_text(
        '{"table": [["", "clock"], ["ours", "1.23 s (1.20 to 1.30)"]], "ratios": ["a / b: 0.50"], '
        '"notes": [], "runs": 5, "day": "2027-01-04", "commit": "abc1234", "load": 0.1, '
        '"machine": "a machine, 2 cores, 8 GB", "command": "python bench/one.py"}'
    )
    monkeypatch.setattr(run, "PAGE", page)
    monkeypatch.setattr(run, "LEFT", left)
    monkeypatch.setattr(run, "ROOT", tmp_path)

    run.write()
    run.write()

    assert page.read_text() == (
        "Before.\n<!-- measured: one -->\n\nMeasured on 2027-01-04 at commit abc1234 with "
        "`python bench/one.py`: median (range) of 5 runs on a machine, 2 cores, 8 GB.\n\n"
        "| | clock |\n|---|---|\n| ours | 1.23 s (1.20 to 1.30) |\n\n- a / b: 0.50\n\n"
        "<!-- end: one -->\nAfter.\n<!-- measured: two -->\nold\n<!-- end: two -->\n"
    )


def test_every_benchmark_of_make_bench_has_its_place_in_the_docs():
    import run

    text = run.PAGE.read_text("utf-8")

    for name in run.ALL:
        assert f"<!-- measured: {name} -->" in text
        assert f"<!-- end: {name} -->" in text
        assert (run.BENCH / f"{name}.py").exists()
