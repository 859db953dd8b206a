"""Evidence: every look's bytes in a WARC, and any change of them found and named."""

from __future__ import annotations

import gzip
import random
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from hpd_pages.errors import StoreError
from hpd_pages.io.evidence import Evidence
from hpd_pages.io.evidence_check import verify
from hpd_pages.io.ledgers import ledger_of
from hpd_pages.io.stored_looks import StoredLooks
from hpd_pages.model.report import Run
from hpd_pages.model.response import Response

RUN = Run(id="7", started_at="2026-11-25T06:00:00Z", finished_at="")


def response(number: int = 0, **changes) -> Response:
    body = f"<p>Page {number}: comments are public records.</p>".encode()
    fields = {
        "url": f"https://www.example.gov/{number}",
        "final": f"https://www.example.gov/{number}",
        "status": 200,
        "headers": {"content-type": "text/html", "transfer-encoding": "chunked"},
        "wire": body,
        "body": body,
        "taken_at": "2026-11-25T06:00:01Z",
    }
    return Response(**{**fields, **changes})


@pytest.fixture
def stored(tmp_path) -> Path:
    """A folder with the evidence of one run: three looks, one of them packed."""
    packed = gzip.compress(b"<p>packed</p>")
    with Evidence(tmp_path, tool="hpd-pages test") as evidence:
        evidence.begin(RUN)
        evidence.keep(response(1))
        evidence.keep(
            response(2, wire=packed, headers={"content-encoding": "gzip"}, body=b"<p>packed</p>")
        )
        evidence.keep(response(3, status=999, wire=b"", body=b""))
    return tmp_path


def warc_of(folder: Path) -> Path:
    return folder / "2026" / "7.warc.gz"


def test_the_file_is_named_after_year_and_run_and_holds_every_look(stored):
    found = verify(stored)

    assert warc_of(stored).is_file()
    assert (found.files, found.records, found.damages) == (1, 4, ())
    assert found.size == warc_of(stored).stat().st_size


def test_a_foreign_checker_accepts_it(stored):
    done = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", str(warc_of(stored))],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("digest pass") == 4


def test_bodies_are_stored_as_received_and_the_status_as_it_was(stored):
    from warcio.archiveiterator import ArchiveIterator

    with warc_of(stored).open("rb") as file:
        records = [
            (
                r.rec_headers.get_header("WARC-Target-URI"),
                r.http_headers.get_statuscode(),
                r.raw_stream.read(),
            )
            for r in ArchiveIterator(file)
            if r.rec_type == "response"
        ]

    assert records == [
        ("https://www.example.gov/1", "200", response(1).wire),
        ("https://www.example.gov/2", "200", records[1][2]),
        ("https://www.example.gov/3", "999", b""),
    ]
    assert gzip.decompress(records[1][2]) == b"<p>packed</p>"


def test_one_flipped_bit_anywhere_in_the_file_is_found_and_its_record_named(stored):
    whole = warc_of(stored).read_bytes()
    chance = random.Random(3)
    places = {*chance.sample(range(len(whole) * 8), 150), *range(80)}

    for place in places:
        changed = bytearray(whole)
        changed[place // 8] ^= 1 << (place % 8)
        warc_of(stored).write_bytes(changed)
        damages = verify(stored).damages

        assert [damage.record.startswith("<urn:uuid:") for damage in damages] == [True], place


def test_one_flipped_bit_anywhere_in_the_ledger_is_found(stored):
    ledger = ledger_of(warc_of(stored))
    whole = ledger.read_bytes()
    for place in random.Random(4).sample(range(len(whole) * 8), 150):
        changed = bytearray(whole)
        changed[place // 8] ^= 1 << (place % 8)
        ledger.write_bytes(changed)

        assert verify(stored).damages, place


@pytest.mark.parametrize("lost", ["warc", "ledger"])
def test_a_missing_file_is_named(stored, lost):
    path = warc_of(stored) if lost == "warc" else ledger_of(warc_of(stored))
    path.unlink()

    (damage,) = verify(stored).damages

    assert damage.file == "2026/7.warc.gz"
    assert "missing" in damage.what


def test_a_torn_last_record_is_told_from_a_changed_one(stored):
    ledger = ledger_of(warc_of(stored))
    lines = ledger.read_bytes().splitlines(keepends=True)
    ledger.write_bytes(b"".join(lines[:-1]))

    (damage,) = verify(stored).damages

    assert "torn record of a stopped run" in damage.what


def test_many_threads_lose_nothing(tmp_path):
    with Evidence(tmp_path, tool="hpd-pages test") as evidence:
        evidence.begin(RUN)
        threads = [
            threading.Thread(target=lambda n=n: [evidence.keep(response(n)) for _ in range(20)])
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    found = verify(tmp_path)
    assert (found.records, found.damages) == (161, ())


def test_a_run_that_saw_nothing_leaves_no_file(tmp_path):
    with Evidence(tmp_path / "evidence", tool="hpd-pages test") as evidence:
        evidence.begin(RUN)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("torn", ["record", "record and line", "line", "nothing"])
def test_a_run_that_is_gone_on_with_loses_only_what_was_torn(stored, torn):
    warc, said = warc_of(stored), []
    if torn.startswith("record"):
        with warc.open("ab") as file:
            file.write(b"\x1f\x8b half a record")
    if torn.endswith("line"):
        with ledger_of(warc).open("ab") as file:
            file.write(b'{"record": "<urn')

    with Evidence(stored, tool="hpd-pages test", say=said.append) as evidence:
        evidence.begin(replace(RUN, resumed=True))
        evidence.keep(response(4))

    found = verify(stored)
    assert (found.records, found.damages) == (5, ())
    assert [words.split(": ")[1] for words in said] == (
        ["a torn last record of 16 bytes was cut off"] if torn.startswith("record") else []
    )


def test_evidence_of_the_same_run_is_never_written_over(stored):
    with Evidence(stored, tool="hpd-pages test") as evidence:
        evidence.begin(RUN)
        with pytest.raises(StoreError, match="there already"):
            evidence.keep(response(9))

    assert verify(stored).damages == ()


def test_where_the_disk_takes_no_more_it_is_a_store_error_with_advice(tmp_path):
    resource = pytest.importorskip("resource", reason="this system cannot bound a file's size")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Evidence(tmp_path, tool="hpd-pages test") as evidence:
        evidence.begin(RUN)
        evidence.keep(response(1))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500, limits[1]))
        try:
            with pytest.raises(StoreError, match="evidence cannot be written") as caught:
                evidence.keep(response(2, wire=random.Random(5).randbytes(4_000)))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        with pytest.raises(StoreError, match="an earlier record could not be written"):
            evidence.keep(response(3))

    assert "room on the disk" in caught.value.hint
    (damage,) = verify(tmp_path).damages
    assert "torn record" in damage.what


def test_a_redirected_look_keeps_both_addresses(tmp_path):
    with Evidence(tmp_path, tool="hpd-pages test") as evidence:
        evidence.begin(RUN)
        evidence.keep(response(1, final="https://www.example.gov/new"))

    assert verify(tmp_path).damages == ()


def test_what_was_found_is_kept_as_metadata_beside_the_bytes_and_shadows_none(tmp_path):
    with Evidence(tmp_path, tool="hpd-pages test") as evidence:
        evidence.begin(RUN)
        evidence.keep(response(1))
        evidence.tell(response(1).url, "2026-11-25T06:00:02Z", {"verdict": "fail", "über": [1]})
    (warc,) = tmp_path.rglob("*.warc.gz")
    text = gzip.decompress(warc.read_bytes()).decode()

    assert "WARC-Type: metadata" in text
    assert '{"verdict":"fail","über":[1]}' in text
    assert (verify(tmp_path).records, verify(tmp_path).damages) == (3, ())
    stored = StoredLooks(tmp_path, RUN.id, RUN.started_at)
    assert stored(response(1).url).body == response(1).body


def test_a_ledger_that_calls_metadata_a_look_is_found(tmp_path):
    with Evidence(tmp_path, tool="hpd-pages test") as evidence:
        evidence.begin(RUN)
        evidence.tell("https://www.example.gov/1", "2026-11-25T06:00:02Z", {})
    (ledger,) = tmp_path.rglob("*.ledger.jsonl")
    ledger.write_bytes(ledger.read_bytes().replace(b',"kind":"metadata"', b""))

    (damage,) = verify(tmp_path).damages
    assert "is not what the record says" in damage.what
