"""Inputs to begin with: the pages served to tests and the labelled notices, for each reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parent.parent
CRASHES = Path(__file__).parent / "crashes"
_WAYS = {".html": b"howx", ".txt": b"tox", ".md": b"m"}
_LABEL = b"text/html; charset=iso-8859-1".ljust(40)
_MHTML = (
    b"s",
    b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    b"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n",
    b"\r\n--b--\r\n",
)


def seeds() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every input to begin with, among them what crashed once."""
    for folder in ("served_pages", "corpus/notices", "corpus/adversarial"):
        for path in sorted((TESTS / folder).iterdir()):
            body = path.read_bytes()
            for way in _WAYS.get(path.suffix, b""):
                yield f"{path.stem}-{way:c}", bytes([way]) + body
            if path.suffix == ".html":
                yield f"{path.stem}-c", b"c" + _LABEL + body
                yield f"{path.stem}-s", _MHTML[0] + _MHTML[1] + body + _MHTML[2]
    for path in crashes():
        yield path.name, path.read_bytes()


def crashes() -> list[Path]:
    """The inputs that once crashed."""
    return sorted(CRASHES.glob("*.bin"))


def write_seeds(folder: Path) -> None:
    """Writes one file a seed, as libFuzzer wants them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in seeds():
        (folder / name).write_bytes(data)
