"""Evidence on an object store: grown here, put there as a whole, read and checked in place."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpd_pages.errors import StoreError, UsageError
from hpd_pages.io import rewriting
from hpd_pages.io.evidence import Evidence
from hpd_pages.io.evidence_check import verify
from hpd_pages.io.ledgers import ledger_of, read_line
from hpd_pages.io.storage import folder_at, is_local, shorten
from hpd_pages.io.stored_looks import StoredLooks
from hpd_pages.model.report import Run
from hpd_pages.model.response import Response

RUN = Run(id="7", started_at="2026-11-25T06:00:00Z", finished_at="")
KEYS = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
}


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """The address of a real server on loopback that speaks S3."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        yield "http://{}:{}".format(*server.get_host_and_port())
    finally:
        server.stop()


@pytest.fixture(params=["file", "memory", "s3"])
def place(request, tmp_path, monkeypatch) -> str:
    """The address of an empty place, once of each kind."""
    if request.param == "file":
        return f"file://{tmp_path}/evidence"
    if request.param == "memory":
        return f"memory://{uuid.uuid4().hex}/evidence"
    import s3fs

    endpoint = request.getfixturevalue("s3")
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": endpoint}.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    bucket = f"bucket-{uuid.uuid4().hex}"
    s3fs.S3FileSystem().mkdir(bucket)
    return f"s3://{bucket}/evidence"


def response(number: int) -> Response:
    body = f"<p>Page {number}: comments are public records.</p>".encode()
    return Response(
        url=f"https://www.example.gov/{number}",
        status=200,
        headers={"content-type": "text/html"},
        wire=body,
        body=body,
        taken_at="2026-11-25T06:00:01Z",
    )


def test_what_was_kept_is_found_checked_and_rewritten_in_its_place(place, tmp_path):
    folder, spool = folder_at(place), tmp_path / "spool"
    with Evidence(folder, tool="hpd-pages test", spool=spool) as evidence:
        evidence.begin(RUN)
        for number in range(3):
            evidence.keep(response(number))
        evidence.seals()
    warc = folder / "2026" / "7.warc.gz"

    found = verify(folder)
    assert (found.files, found.records, found.damages) == (1, 4, ())
    assert StoredLooks(folder, "7", RUN.started_at)("https://www.example.gov/1").status == 200
    assert not [path for path in spool.rglob("*") if path.is_file()]

    lines = ledger_of(warc).read_bytes().splitlines(keepends=True)
    gone = [entry.record for line in lines if (entry := read_line(line)) and entry.url[-1:] == "1"]
    told = rewriting.stage(warc, gone)
    rewriting.settle(warc, told, gone)
    found = verify(folder)
    assert (found.files, found.records, found.damages) == (1, 3, ())

    whole = warc.read_bytes()
    shorten(warc, len(whole) - 1)
    assert warc.read_bytes() == whole[:-1]
    assert verify(folder).damages


def test_a_stopped_run_is_gone_on_with_where_its_evidence_is(place, tmp_path):
    folder, spool = folder_at(place), tmp_path / "spool"
    with Evidence(folder, tool="hpd-pages test", spool=spool) as evidence:
        evidence.begin(RUN)
        evidence.keep(response(0))
    again = Run(id="7", started_at=RUN.started_at, finished_at="", resumed=True)
    with Evidence(folder, tool="hpd-pages test", spool=tmp_path / "elsewhere") as evidence:
        evidence.begin(again)
        evidence.keep(response(1))
        evidence.seals()

    assert verify(folder).records == 3
    with Evidence(folder, tool="hpd-pages test", spool=tmp_path / "third") as evidence:
        evidence.begin(RUN)
        with pytest.raises(StoreError, match="is there already"):
            evidence.keep(response(2))


def test_a_store_that_went_away_is_a_store_error_and_the_spool_keeps_the_bytes(
    tmp_path, s3, monkeypatch
):
    import s3fs

    for name, value in {**KEYS, "AWS_ENDPOINT_URL": s3}.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    s3fs.S3FileSystem().mkdir("going")
    folder = folder_at("s3://going/evidence")
    evidence = Evidence(folder, tool="hpd-pages test", spool=tmp_path)
    evidence.begin(RUN)
    evidence.keep(response(0))
    s3fs.S3FileSystem().rm("going", recursive=True)
    with pytest.raises(StoreError, match="cannot be written"):
        evidence.seals()
    with pytest.raises(StoreError, match="cannot be written"):
        evidence.__exit__(None, None, None)

    assert verify(tmp_path).records == 2


@pytest.mark.parametrize(
    "address", ["gopher://there/evidence", "https://example.gov/", "file://host/x"]
)
def test_an_address_that_keeps_no_files_is_refused_with_what_to_give(address):
    with pytest.raises(UsageError) as caught:
        folder_at(address)
    assert caught.value.hint


def test_a_place_whose_package_is_missing_is_told_by_name():
    with pytest.raises(StoreError) as caught:
        folder_at("gs://bucket/evidence")
    assert "gcsfs" in caught.value.hint


def test_a_place_that_cannot_be_reached_is_told_at_once(monkeypatch):
    import s3fs

    for name, value in {**KEYS, "AWS_ENDPOINT_URL": "http://127.0.0.1:9"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    s3fs.S3FileSystem.clear_instance_cache()
    with pytest.raises(StoreError, match="cannot be reached"):
        folder_at("s3://bucket/evidence")


def test_only_paths_of_this_machine_are_local():
    assert is_local(Path("evidence"))
    assert not is_local(folder_at("memory://evidence"))
