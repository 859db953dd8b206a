"""`hpd-pages desk`: one command opens the work in the browser."""

import os
import signal
import subprocess
import urllib.request

from support.command import COMMAND
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
