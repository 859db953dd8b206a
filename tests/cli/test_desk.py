"""`hpd-pages desk`: one command opens the work in the browser."""

import os
import signal
import subprocess
import urllib.request

from support.command import COMMAND, hpd_pages
from support.registries import PAGE, registry


def test_it_prints_the_address_and_serves_until_it_is_interrupted(tmp_path):
    root = registry(tmp_path, facebook=PAGE)
    with subprocess.Popen(
        [COMMAND, "desk", "--no-open"],
        cwd=root,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout.readline() == "The desk is open at\n"
        address = running.stdout.readline().strip()
        jar = urllib.request.HTTPCookieProcessor()
        with urllib.request.build_opener(jar).open(address, timeout=20) as page:
            assert "Example Police Department" in page.read().decode()
        running.send_signal(signal.SIGINT)
        rest = running.stdout.read()
    assert rest.endswith("\nThe desk is closed.\n")
    assert running.returncode == 0


def test_a_desk_for_others_is_refused_without_tls_and_accounts(tmp_path):
    root = registry(tmp_path, facebook=PAGE)
    for options, said in (
        (["--host", "0.0.0.0"], "needs its address"),
        (["--host", "0.0.0.0", "--url", "https://desk.example.gov"], "is served by TLS only"),
        (["--url", "https://desk.example.gov", "--proxy", "127.0.0.1"], "needs accounts"),
    ):
        ran = hpd_pages("desk", "--no-open", *options, cwd=root)
        assert ran.code == 2
        assert said in ran.err


def test_accounts_are_added_listed_and_taken_away(tmp_path):
    root = registry(tmp_path, facebook=PAGE)
    add = ("desk", "account", "Chief", "--office", "Chief of Police", "--role", "approver")
    ran = hpd_pages(*add, cwd=root, stdin="four plain words\n")
    assert (ran.code, ran.out) == (0, "chief: Chief of Police, approver\n")
    assert hpd_pages(*add, cwd=root, stdin="short\n").code == 2
    listed = hpd_pages("desk", "accounts", cwd=root)
    assert listed.out == "chief: Chief of Police, approver (password)\n"
    assert hpd_pages("desk", "account", "chief", "--remove", cwd=root).code == 0
    assert hpd_pages("desk", "accounts", cwd=root).out == ""
