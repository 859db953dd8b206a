"""What could not be delivered waits in files."""

from hpd_pages.io.outbox import Outbox
from hpd_pages.model.alert import Message, Sends


def message(title):
    return Message(sends=Sends.DIGEST, title=title, body="é\n\u202e")


def test_messages_wait_oldest_first_and_whole(tmp_path):
    box = Outbox(tmp_path / "outbox")
    box.keep("10", 0, "HPD_PAGES_A", message("second"))
    box.keep("9", 1, "HPD_PAGES_B", message("first"))

    waiting = [(variable, said) for _, variable, said in box.waiting()]

    assert waiting == [("HPD_PAGES_B", message("first")), ("HPD_PAGES_A", message("second"))]


def test_a_torn_file_is_dropped_and_the_others_go_on(tmp_path):
    box = Outbox(tmp_path)
    box.keep("1", 0, "HPD_PAGES_A", message("whole"))
    (tmp_path / "000000000-000.json").write_text('{"variable": "HPD')

    assert [said.title for _, _, said in box.waiting()] == ["whole"]
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert list(Outbox(tmp_path / "none").waiting()) == []


def test_the_newest_200_are_kept(tmp_path):
    box = Outbox(tmp_path)
    for run in range(205):
        box.keep(str(run), 0, "HPD_PAGES_A", message(str(run)))

    assert [said.title for _, _, said in box.waiting()] == [str(run) for run in range(5, 205)]
