"""A package of records: what is in it, what is taken out, and that no change goes unseen."""

from __future__ import annotations

import csv
import io
import json
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hpd_pages.errors import StoreError, UnreadableFile, UsageError
from hpd_pages.io import packages
from hpd_pages.io.package_check import faults
from hpd_pages.model.item import Item, Kind, Media
from hpd_pages.model.moderation import Action
from hpd_pages.model.request import Scope
from hpd_pages.wiring import moderation
from hpd_pages.wiring import requests as wiring
from support.archives import Small, comment
from support.command import hpd_pages
from support.registries import demo_registry

OFFICE = "Records Division"
POST = Item(
    kind=Kind.POST, key="p1", permalink="https://social.example.org/p1", author="Example Police",
    author_id="pd", posted_at="2027-01-03T12:00:00Z", text="Street closed",
)  # fmt: skip
NAMES = (
    "José Núñez",
    "李小龍",
    "محمد علي",
    "=HYPERLINK(1)",
    "<script>alert(1)</script>",
    "\u202etxet",
)


@pytest.fixture
def desk(tmp_path) -> Path:
    """A registry with one post, a comment under it by each name, and an edited comment."""
    demo_registry(tmp_path, "https://police.example.gov")
    state = tmp_path / ".hpd-pages"
    state.mkdir()
    small = Small(state / "evidence", store=f"sqlite:///{state / 'history.sqlite'}")
    under = [
        Item(
            kind=Kind.COMMENT, key=f"c{at}", permalink=f"https://social.example.org/p1/c{at}",
            author=name, author_id=f"id{at}", posted_at=f"2027-01-04T1{at}:00:00Z",
            text=f"I am {name}, call 555-0100", thread="p1", parent="p1",
            media=(Media(url="https://social.example.org/a.jpg", alt=name),),
        )
        for at, name in enumerate(NAMES)
    ]  # fmt: skip
    small.capture(POST, *under, comment("old", "nothing of it"), page="community")
    small.capture(comment("old", "edited since"), page="community")
    small.records.__exit__(None, None, None)
    return tmp_path


def asked(desk: Path, **scope: object) -> int:
    made, _ = wiring.new(
        desk, received="2027-01-04", about="all of it", requester="", office=OFFICE,
        scope=Scope(**scope),
    )  # fmt: skip
    return made.number


def exported(desk: Path, number: int, **fields: object) -> wiring.Packed:
    return wiring.export(
        desk, wiring.Asked(request=number, office=OFFICE, pdf=False, **fields)
    )  # fmt: skip


def unpacked(made: wiring.Packed, at: Path) -> Path:
    with zipfile.ZipFile(made.path) as package:
        package.extractall(at)
    return at / made.path.stem


def rows(folder: Path) -> list[dict]:
    lines = (folder / "items.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def verify(target: Path) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-I", target / "verify.py"], capture_output=True, text=True, check=False
    )


def everything(folder: Path) -> str:
    """Every byte of the package that words could stand in, unpacked."""
    from warcio.archiveiterator import ArchiveIterator

    said = []
    for path in folder.rglob("*"):
        if path.suffix == ".wacz":
            with zipfile.ZipFile(path) as web:
                for name in web.namelist():
                    body = web.read(name)
                    if name.endswith(".warc.gz"):
                        for record in ArchiveIterator(io.BytesIO(body)):
                            said += [str(record.rec_headers), record.raw_stream.read().decode()]
                    elif not name.endswith(".gz"):
                        said.append(body.decode())
        elif path.is_file():
            said.append(path.read_text(encoding="utf-8"))
    return "\n".join(said)


def test_a_package_holds_what_was_asked_for_in_threads_and_is_whole(desk, tmp_path):
    made = exported(desk, asked(desk))
    folder = unpacked(made, tmp_path / "out")
    told = rows(folder)
    assert [row["key"] for row in told] == ["old", "old", "p1", "c0", "c1", "c2", "c3", "c4", "c5"]
    assert [(row["version"], row["of"]) for row in told[:2]] == [(1, 2), (2, 2)]
    assert [row["author"] for row in told[3:]] == list(NAMES)
    assert faults(str(made.path)) == faults(str(folder)) == []
    ran = verify(folder)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Every file is as it was written." in ran.stdout
    page = (folder / "threads/001.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "\u202e" not in page
    with (folder / "items.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["author"] for row in table][6:8] == ["'=HYPERLINK(1)", NAMES[4]]
    assert "9 versions of items" in (folder / "README.txt").read_text(encoding="utf-8")
    assert "all of it" in (folder / "README.txt").read_text(encoding="utf-8")


def test_a_comment_brings_the_post_it_stands_under_for_context(desk, tmp_path):
    folder = unpacked(exported(desk, asked(desk, author="小龍")), tmp_path / "out")
    assert [(row["key"], row["context"]) for row in rows(folder)] == [("p1", True), ("c1", False)]


def test_words_are_found_however_they_are_composed_and_nothing_found_is_told(desk, tmp_path):
    folder = unpacked(exported(desk, asked(desk, words=("JOSE\u0301", "nada"))), tmp_path / "out")
    assert [row["key"] for row in rows(folder)] == ["p1", "c0"]
    with pytest.raises(UsageError, match="nothing is found for request 2"):
        exported(desk, asked(desk, words=("nowhere",)))


def test_what_is_redacted_stands_nowhere_in_the_package_and_everywhere_in_the_archive(
    desk, tmp_path
):
    listed = tmp_path / "list.csv"
    listed.write_text(
        "words,item,exemption,reason\n"
        "jose\u0301  nu\u0301n\u0303ez,,Conn. Gen. Stat. 1-210(b)(3),a witness\n"
        "555-0100,,Conn. Gen. Stat. 1-210(b)(2),a private number\n"
        ",https://social.example.org/p1/c1,Conn. Gen. Stat. 46b-124,a juvenile matter\n"
        "unsaid,,Conn. Gen. Stat. 1-210(b)(2),\n",
        encoding="utf-8",
    )
    made = exported(desk, asked(desk), redactions=listed)
    folder = unpacked(made, tmp_path / "out")
    said = everything(folder)
    for gone in ("José", "Nu\u0301n", "id0", "/p1/c0", "555-0100", "小龍", "p1/c1", "id1"):
        assert gone not in said, gone
    assert "محمد" in said
    by = {row["number"]: row for row in rows(folder)}
    jose = next(row for row in by.values() if row["redactions"] == [1, 2])
    assert jose["text"] == "I am [redacted 1], call [redacted 2]"
    assert (jose["author"], jose["author_id"], jose["permalink"]) == ("[redacted 1]",) * 3
    assert (jose["sha256"], jose["raw"], jose["record"]) == ("", "", "")
    assert jose["media"] == [{"url": "https://social.example.org/a.jpg", "alt": "[redacted 1]"}]
    assert (made.exported.redacted, made.exported.withheld) == (5, 1)
    log = (folder / "redactions.csv").read_text(encoding="utf-8-sig")
    assert "3,item withheld whole,Conn. Gen. Stat. 46b-124,a juvenile matter" in log
    assert "lines 4 of the list took nothing out" in made.notes
    whole = unpacked(exported(desk, asked(desk)), tmp_path / "whole")
    assert "José Núñez" in everything(whole)


def test_a_list_of_redactions_that_is_wrong_is_refused_with_its_line(desk, tmp_path):
    listed = tmp_path / "list.csv"
    for text, where in (
        ("a,b\n", ":1:1: this is no list of redactions"),
        ("words,exemption\nJane Doe,\n", ":2:1: no exemption is cited"),
        ("words,exemption\n,1-215\n", ":2:1: nothing is named"),
        ("words,exemption\nJ,1-215\n", ":2:1: the words are too short"),
    ):
        listed.write_text(text, encoding="utf-8")
        with pytest.raises(UnreadableFile) as told:
            exported(desk, asked(desk), redactions=listed)
        assert where in str(told.value)


def test_any_change_of_a_byte_is_found_by_both_checks(desk, tmp_path):
    made = exported(desk, asked(desk))
    folder = unpacked(made, tmp_path / "out")
    data, chance = made.path.read_bytes(), random.Random(7)
    changed = tmp_path / "changed.zip"
    for _ in range(1_000):
        at = chance.randrange(len(data))
        other = bytes([data[at] ^ chance.randrange(1, 256)])
        changed.write_bytes(data[:at] + other + data[at + 1 :])
        assert faults(str(changed)), at
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = {path: path.read_bytes() for path in files}
    places = [(path, at) for path in files for at in range(len(whole[path]))]
    for path, at in chance.sample(places, 1_000):
        data = whole[path]
        path.write_bytes(data[:at] + bytes([data[at] ^ chance.randrange(1, 256)]) + data[at + 1 :])
        assert faults(str(folder)), (path, at)
        path.write_bytes(data)
    assert faults(str(folder)) == []


def test_an_item_is_withheld_though_an_earlier_line_takes_its_address(desk, tmp_path):
    put_on_log(desk, "c0")
    listed = tmp_path / "list.csv"
    listed.write_text(
        "words,item,exemption\nJosé Núñez,,1-210(b)(3)\n,c0,46b-124\n", encoding="utf-8"
    )
    made = exported(desk, asked(desk), redactions=listed)
    folder = unpacked(made, tmp_path / "out")
    said = everything(folder)
    assert made.exported.withheld == 1
    assert "555-0100" not in next(r for r in rows(folder) if r["withheld"])["text"]
    for gone in ("p1/c0", "id0", "José"):
        assert gone not in said, gone
    assert "[redacted]" in (folder / "moderation.csv").read_text(encoding="utf-8-sig")


def put_on_log(desk: Path, item: str) -> None:
    done = moderation.Done(
        page="community", action=Action.HIDDEN, on="2027-01-05", ground="off-topic",
        reason="an advertisement", office=OFFICE, item=item,
    )  # fmt: skip
    moderation.add(desk, done)


@pytest.mark.slow
def test_the_receiver_finds_changes_with_nothing_but_python(desk, tmp_path):
    folder = unpacked(exported(desk, asked(desk)), tmp_path / "out")
    chance = random.Random(11)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in files:
        data = path.read_bytes()
        at = chance.randrange(len(data))
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert verify(folder).returncode != 0, (path, at)
        path.write_bytes(data)
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media/more.txt").write_bytes(b"more")
    assert "media/more.txt is not listed" in verify(folder).stderr
    (folder / "media/more.txt").unlink()
    (folder / "README.txt").unlink()
    assert "README.txt is missing" in verify(folder).stderr


def test_a_cut_an_added_and_a_foreign_file_are_named(desk, tmp_path):
    made = exported(desk, asked(desk))
    data = made.path.read_bytes()
    for other in (data[:-1], data + b"x", data[:100], b"", b"PK\x05\x06" + bytes(18)):
        (tmp_path / "other.zip").write_bytes(other)
        assert faults(str(tmp_path / "other.zip"))


def test_the_web_archive_is_accepted_by_the_formats_own_checks(desk, tmp_path):
    folder = unpacked(exported(desk, asked(desk)), tmp_path / "out")
    bin_folder = Path(sys.executable).parent
    web = folder / "web/records.wacz"
    ran = subprocess.run(
        [bin_folder / "wacz", "validate", "-f", web], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "the passed WACZ is valid" in ran.stdout
    with zipfile.ZipFile(web) as inside:
        warc = tmp_path / "records.warc.gz"
        warc.write_bytes(inside.read("archive/records.warc.gz"))
        pages = inside.read("pages/pages.jsonl").decode().splitlines()
    assert "records.invalid/request-1-export-1/threads/001.html" in pages[1]
    ran = subprocess.run(
        [bin_folder / "warcio", "check", warc], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stdout


def test_without_its_extra_the_web_archive_is_a_warc_and_that_is_told(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("hpd_pages.io.replay.has_wacz", lambda: False)
    made = exported(desk, asked(desk))
    folder = unpacked(made, tmp_path / "out")
    assert (folder / "web/records.warc.gz").is_file()
    assert "no WACZ, a WARC instead: the extra `wacz` is not installed" in made.notes
    assert faults(str(folder)) == []


def test_evidence_that_is_damaged_stops_the_export_and_nothing_is_left(desk):
    (warc,) = (desk / ".hpd-pages/evidence").rglob("capture-1.warc.gz")
    data = bytearray(warc.read_bytes())
    data[-20] ^= 1
    warc.write_bytes(bytes(data))
    with pytest.raises(StoreError, match="does not hold record"):
        exported(desk, asked(desk))
    assert list((desk / "build").iterdir()) == []


def test_a_full_disk_leaves_nothing_behind_and_is_told(desk, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(packages, "write_verifier", full)
    number = asked(desk)
    with pytest.raises(StoreError, match="No space left on device") as told:
        exported(desk, number)
    assert "make room on the disk" in told.value.hint
    assert list((desk / "build").iterdir()) == []
    (each, _) = wiring.status(desk)[0]
    assert each.exports == ()


def test_an_export_that_was_killed_leaves_no_package_and_the_next_one_tidies_up(desk, tmp_path):
    number = asked(desk)
    code = (
        "import os, pathlib\n"
        "from hpd_pages.io import packages\n"
        "from hpd_pages.wiring import requests as wiring\n"
        "packages.pack = lambda *_: os.kill(os.getpid(), 9)\n"
        f"asked = wiring.Asked(request={number}, office='Records Division', pdf=False)\n"
        f"wiring.export(pathlib.Path({str(desk)!r}), asked)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ran.returncode == -9, ran.stderr
    left = list((desk / "build").iterdir())
    assert [path.name for path in left] == [".request-1-export-1.partial"]
    made = exported(desk, number)
    assert [path.name for path in (desk / "build").iterdir()] == [made.path.name]


def test_settings_go_out_under_numbers_and_never_with_redacted_words(desk, tmp_path):
    words = tmp_path / "filtered words of José.txt"
    words.write_text("acab\n", encoding="utf-8")
    made = exported(desk, asked(desk), settings=(words,))
    folder = unpacked(made, tmp_path / "out")
    assert (folder / "settings/01.txt").read_bytes() == b"acab\n"
    listed = tmp_path / "list.csv"
    listed.write_text("words,exemption\nACAB,1-210(b)(2)\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="holds words that are to be redacted"):
        exported(desk, asked(desk), settings=(words,), redactions=listed)
    with pytest.raises(UnreadableFile, match="is no file on settings"):
        exported(desk, asked(desk), settings=(tmp_path / "x.exe",))


@pytest.mark.browser
def test_threads_and_sheet_are_printed_on_letter_paper(desk, tmp_path):
    import pypdf

    ran = hpd_pages(
        "records", "request", "export", asked(desk), "--by", OFFICE, "--output", tmp_path / "out",
        cwd=desk,
    )  # fmt: skip
    assert ran.code == 0, ran.out + ran.err
    with zipfile.ZipFile(tmp_path / "out/request-1-export-1.zip") as package:
        package.extractall(tmp_path / "out")
    folder = tmp_path / "out/request-1-export-1"
    for name in ("threads/001.pdf", "attestation.pdf"):
        first = pypdf.PdfReader(folder / name).pages[0]
        assert (round(first.mediabox.width), round(first.mediabox.height)) == (612, 792)
    said = "".join(p.extract_text() for p in pypdf.PdfReader(folder / "threads/001.pdf").pages)
    assert "Street closed" in said
    assert faults(str(folder)) == []
