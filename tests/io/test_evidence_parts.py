"""Evidence of one run by many workers: whole parts, then one file as any audit leaves it."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest

from hpd_pages.errors import StoreError
from hpd_pages.io.evidence import Evidence
from hpd_pages.io.evidence_check import verify
from hpd_pages.io.evidence_parts import Parts, join, parts_folder, welcome
from hpd_pages.io.storage import folder_at
from hpd_pages.io.stored_looks import StoredLooks
from hpd_pages.model.report import Run
from hpd_pages.model.response import Response

RUN = Run(id="7", started_at="2026-11-25T06:00:00Z", finished_at="")
TOOL = "hpd-pages test"


def response(number: int, words: str = "records") -> Response:
    body = f"<p>Page {number}: {words}</p>".encode()
    return Response(
        url=f"https://www.example.gov/{number}",
        status=200,
        headers={"content-type": "text/html"},
        wire=body,
        body=body,
        taken_at="2026-11-25T06:00:01Z",
    )


@pytest.fixture(params=["file", "memory"])
def place(request, tmp_path):
    """An empty place of each kind."""
    if request.param == "file":
        return tmp_path / "evidence"
    return folder_at(f"memory://{uuid.uuid4().hex}/evidence")


def kept(place, tmp_path, *numbers: int, turns: int = 1) -> Parts:
    """What one worker kept, in so many parts."""
    parts = Parts(place, RUN, tmp_path / f"spool-{numbers[0]}", tool=TOOL)
    for _ in range(turns):
        for number in numbers:
            parts.keep(response(number))
            parts.tell(response(number).url, RUN.started_at, {"page": number})
        parts.turn()
    return parts


def test_the_parts_of_all_workers_become_the_runs_one_file(place, tmp_path):
    with Evidence(place, tool=TOOL, spool=tmp_path / "head") as whole:
        whole.begin(RUN)
        whole.keep(response(0))
        welcome(place, RUN)
        kept(place, tmp_path, 1, 2)
        unfinished = kept(place, tmp_path, 3)
        unfinished.keep(response(4))  # its worker is killed before it turns this in
        join(place, RUN, whole)
        seals = whole.seals()
        unfinished.close()

    found = verify(place)
    assert (found.files, found.records, found.damages) == (1, 8, ())
    assert list(seals) == ["2026/7.warc.gz"]
    looks = StoredLooks(place, "7", RUN.started_at)
    assert [looks(response(number).url).wire for number in range(4)] == [
        response(number).wire for number in range(4)
    ]
    assert not [path for path in parts_folder(place, RUN).rglob("*") if path.is_file()]


def test_what_a_stopped_head_had_joined_is_not_joined_twice(place, tmp_path):
    welcome(place, RUN)
    with Evidence(place, tool=TOOL, spool=tmp_path / "head") as whole:
        whole.begin(RUN)
        kept(place, tmp_path, 1)
        files = {
            path: path.read_bytes()
            for path in parts_folder(place, RUN).rglob("*")
            if path.is_file()
        }
        join(place, RUN, whole)
    for path, data in files.items():
        if place.__class__.__module__.startswith("pathlib"):
            path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    again = replace(RUN, resumed=True)
    with Evidence(place, tool=TOOL, spool=tmp_path / "head") as whole:
        whole.begin(again)
        kept(place, tmp_path, 2)
        join(place, again, whole)
        whole.seals()
    assert verify(place).records == 5


def test_a_folder_that_is_not_the_runs_own_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(StoreError, match="not the folder of the run's evidence") as caught:
        Parts(tmp_path / "elsewhere", RUN, tmp_path / "spool", tool=TOOL)
    assert "every worker reaches" in caught.value.hint

    welcome(tmp_path, replace(RUN, started_at="2026-01-01T06:00:00Z"))
    with pytest.raises(StoreError):
        Parts(tmp_path, RUN, tmp_path / "spool", tool=TOOL)


def test_a_part_that_was_changed_is_not_joined(tmp_path):
    welcome(tmp_path, RUN)
    kept(tmp_path, tmp_path, 1)
    (warc,) = parts_folder(tmp_path, RUN).rglob("*.warc.gz")
    data = bytearray(warc.read_bytes())
    data[-20] ^= 1
    warc.write_bytes(data)

    with Evidence(tmp_path, tool=TOOL) as whole:
        whole.begin(RUN)
        with pytest.raises(StoreError, match="not as it was written"):
            join(tmp_path, RUN, whole)
