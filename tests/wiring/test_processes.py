"""What is shared out among processes comes back whole and in order, whatever happens to them."""

import os
import signal

import pytest

from hpd_pages.wiring.processes import shared_out


def test_every_item_has_its_result_in_order_and_other_processes_did_the_work():
    done = shared_out(lambda n: (n * n, os.getpid()), range(100), 3, enough=10)

    assert [square for square, _ in done] == [n * n for n in range(100)]
    assert len({pid for _, pid in done} - {os.getpid()}) == 3


def test_too_few_items_are_worth_no_process():
    assert shared_out(lambda _: os.getpid(), range(10), 4, enough=6) == [os.getpid()] * 10


def test_what_a_killed_process_left_undone_is_done_here():
    here = os.getpid()

    def work(n):
        if n == 40 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    assert shared_out(work, range(100), 2, enough=10) == list(range(100))


def test_an_error_is_raised_here_and_said_once(capfd):
    def work(n):
        if n == 40:
            raise ValueError("forty")
        return n

    with pytest.raises(ValueError, match="forty"):
        shared_out(work, range(100), 2, enough=10)
    assert capfd.readouterr() == ("", "")
