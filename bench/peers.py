"""The programs that ours is measured beside: their versions in peers.txt, and where they stand.

    python bench/peers.py [NAME...]      installs them below build/bench (venv, for one npm)

Each is alone in its place, so that none disturbs another or us.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

PLACE = Path(__file__).resolve().parents[1] / "build" / "bench"
_LIST = Path(__file__).with_name("peers.txt").read_text(encoding="utf-8")
VERSIONS = dict(re.findall(r"^(?:# npm: )?([a-z-]+)==([0-9.]+)", _LIST, re.MULTILINE))
_OF_NODE = frozenset(re.findall(r"^# npm: ([a-z-]+)==", _LIST, re.MULTILINE))


def program(peer: str, name: str = "") -> Path:
    """Where the program of a peer stands once it is installed; `name` where it has another name."""
    folder = "node_modules/.bin" if peer in _OF_NODE else "bin"
    return PLACE / peer / folder / (name or peer)


def titled(peer: str) -> str:
    """The peer with its version."""
    return f"{peer} {VERSIONS[peer]}"


def install(peer: str) -> None:
    """Install one peer in its place, in the version of the list; what is there already stays."""
    place, version = PLACE / peer, VERSIONS[peer]
    mark = place / f".{version}"
    if mark.exists():
        return
    place.mkdir(parents=True, exist_ok=True)
    if peer in _OF_NODE:
        told = {"private": True, "dependencies": {peer: version}}
        (place / "package.json").write_text(json.dumps(told), encoding="utf-8")
        quiet = ["--silent", "--no-audit", "--no-fund"]
        no_browser = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
        subprocess.run(["npm", "install", *quiet], cwd=place, env=no_browser, check=True)
    else:
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        pip = [place / "bin/python", "-m", "pip", "--disable-pip-version-check", "install"]
        subprocess.run([*pip, "--quiet", f"{peer}=={version}"], check=True)
    mark.touch()


def main(names: list[str]) -> int:
    """Install them all, or those named; 1 where one could not be."""
    failed = 0
    for peer in names or VERSIONS:
        try:
            install(peer)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{peer} could not be installed: {error}", file=sys.stderr)
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
