"""The questions on a terminal: typed through the real prompts, stopped, and gone on with."""

import sys

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from hpd_pages.cli.asking import Stopped, interview
from hpd_pages.io.drafts import Draft
from hpd_pages.wiring import init

ENTER, SPACE, DOWN, STOP = "\r", " ", "\x1b[B", "\x03"
CLEAR = "\x15"


@pytest.fixture
def typed(monkeypatch):
    """Hand keys to the prompts as a terminal does."""
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe.send_text


def asked(desk):
    return interview(
        desk.interview, desk.draft, lambda given: init.drafted(desk, given), what="your department"
    )


NAMES = f"Example Police Department{ENTER}{ENTER}Town of Example{ENTER}"
REST = (
    f"www.example.gov/police{ENTER}"
    f"{ENTER}{ENTER}860-555-0100{ENTER}{ENTER}{ENTER}{ENTER}{ENTER}"
    f"Freedom of Information Act{ENTER}{ENTER}{ENTER}{ENTER}{ENTER}{ENTER}"
)


def test_the_answers_become_the_file_and_an_address_needs_no_https(tmp_path, typed):
    typed(NAMES + REST + ENTER)
    drafted = asked(init.department_desk(tmp_path))

    assert drafted.target.findings
    assert not [f for f in drafted.target.findings if f.verdict == "fail"]
    assert "name: Example Police Department\n" in drafted.text
    assert "site: https://www.example.gov/police\n" in drafted.text


def test_what_was_answered_before_a_stop_is_not_asked_again(tmp_path, typed):
    desk = init.department_desk(tmp_path)
    typed(NAMES + STOP)
    with pytest.raises(Stopped):
        asked(desk)
    kept = desk.draft.read()

    typed(ENTER + REST + ENTER)
    drafted = asked(desk)

    assert kept["/name"] == "Example Police Department"
    assert "jurisdiction: Town of Example\n" in drafted.text


def test_a_stopped_interview_may_be_begun_anew(tmp_path, typed):
    desk = init.department_desk(tmp_path)
    typed(NAMES + STOP)
    with pytest.raises(Stopped):
        asked(desk)

    typed(DOWN + ENTER + NAMES.replace("Example", "Other") + REST + ENTER)

    assert "name: Other Police Department\n" in asked(desk).text


def test_a_bad_answer_is_not_taken(tmp_path, typed):
    typed(NAMES + f"not an address{ENTER}{CLEAR}" + REST + ENTER)

    assert "site: https://www.example.gov/police\n" in asked(init.department_desk(tmp_path)).text


def test_an_answer_may_be_changed_after_the_preview(tmp_path, typed):
    desk = init.department_desk(tmp_path)
    typed(NAMES + REST + DOWN + ENTER + ENTER + f"{CLEAR}Other Police Department{ENTER}" + ENTER)

    assert "name: Other Police Department\n" in asked(desk).text


def test_a_draft_that_is_damaged_is_no_draft(tmp_path):
    draft = Draft(tmp_path, "new")
    draft.keep({"/id": "x"})
    (tmp_path / "drafts" / "new.json").write_text("{", encoding="utf-8")

    assert draft.read() == {}
