"""Ingests items, verifies, searches and exports them, and says rates, peak memory and growth.

    python bench/records.py [ITEMS] [EXPORTED]

The whole is 200,000 items, 10,000 exported; give smaller numbers for a first look. Each
step runs in a process of its own, so that its memory is its own. It is run at a tenth of the size
too, which tells whether time grows in step. `records verify`, with all that it does, its start too,
is held against sha256sum over the same files: the database and the evidence. Times are those of the
processor, which what else the machine does disturbs least.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from hpd_pages.model.item import Item, Kind  # noqa: E402
from measure import timed  # noqa: E402
from results import Results, cell  # noqa: E402
from support.archives import Small  # noqa: E402
from support.registries import demo_registry  # noqa: E402

MOST_MB = 500
SLOWEST = 2.0  # times sha256sum
LINEAR = 1.5  # times as long an item as at a tenth of the size
COMMAND = Path(sys.executable).parent / "hpd-pages"
VERIFY = [COMMAND, "records", "verify", "--quiet"]
BY = ("--by", "Records Division")
AN_ANSWER = 100
A_THREAD = 50
RUNS = 3
THE_WHOLE = 200_000
WORDS = "the road by the park is closed until the morning and nobody has told the neighbours why "


def main(items: int, exported: int) -> int:
    """Measure at a tenth and at the whole size; 1 where a bound is broken."""
    small = measured(items // 10, exported // 10)
    whole = measured(items, exported)
    growth = max(whole[step] / small[step] / 10 for step in ("ingest", "verify", "export"))
    print(f"\ngrowth of the time an item, at worst: {growth:.2f} (bound {LINEAR})")
    ratio = slope(small, whole, "verify") / slope(small, whole, "sha256sum")
    with_start = whole["verify"] / whole["sha256sum"]
    print(f"verify / sha256sum over the same files: {ratio:.2f} (bound {SLOWEST})")
    bound = f" (bound {SLOWEST})" if items >= THE_WHOLE else ""
    print(f"the same with the program's start: {with_start:.2f}{bound}")
    print(f"peak memory {whole['memory']:.0f} MB (bound {MOST_MB})")
    results = Results(columns=(f"{items // 10:,} items", f"{items:,} items"))
    for step in ("ingest", "verify", "sha256sum", "ask", "export"):
        results.row(step, cell([small[step]], "s"), cell([whole[step]], "s"))
    results.row("memory at most", cell([small["memory"]], "MB"), cell([whole["memory"]], "MB"))
    results.ratio("verify / sha256sum over the same files, for what items add", ratio, "at most 2")
    results.ratio("the same with the program's start", with_start)
    results.ratio("growth of the time an item, at worst", growth, f"at most {LINEAR}")
    results.notes.append(
        f"seconds of the processor; one run a step, of verify and sha256sum the best of {RUNS}; "
        f"{exported:,} items exported"
    )
    results.write()
    slow = ratio > SLOWEST or (items >= THE_WHOLE and with_start > SLOWEST)
    return int(growth > LINEAR or slow or whole["memory"] > MOST_MB)


def slope(small: dict[str, float], whole: dict[str, float], step: str) -> float:
    """What the items that the whole has more than the tenth cost, in seconds."""
    return whole[step] - small[step]


def measured(items: int, exported: int) -> dict[str, float]:
    """Seconds of each step, and the most memory in megabytes."""
    with tempfile.TemporaryDirectory(prefix="records-") as name:
        return measured_in(Path(name), items, exported)


def measured_in(folder: Path, items: int, exported: int) -> dict[str, float]:
    """The same, in an empty folder."""
    demo_registry(folder, "https://police.example.gov")
    (folder / ".hpd-pages").mkdir()
    print(f"\n{items:,} items, {exported:,} exported")
    steps = {
        "ingest": [sys.executable, __file__, "--ingest", str(folder), str(items), str(exported)],
        "verify": list(VERIFY),
        "ask": [COMMAND, "records", "request", "new", "--about", "x", "--words", "asked for", *BY],
        "export": [COMMAND, "records", "request", "export", "1", "--no-pdf", *BY],
    }
    told: dict[str, float] = {"memory": 0.0}
    for name, command in steps.items():
        run = timed(command, folder)
        count = exported if name == "export" else items
        rate = "" if name == "ask" else f", {count / run.cpu:,.0f} items a second"
        print(f"  {name:<10} {run.cpu:8.2f} s, {run.megabytes:5.0f} MB{rate}")
        told[name] = run.cpu
        if name == "verify":
            told[name] = best(command, folder)
            told["sha256sum"] = held_against(folder)
        told["memory"] = max(told["memory"], run.megabytes)
    return told


def held_against(folder: Path) -> float:
    """Seconds of sha256sum over every file that `records verify` reads."""
    files = sorted(path for path in (folder / ".hpd-pages").rglob("*") if path.is_file())
    size = sum(path.stat().st_size for path in files) / 2**20
    seconds = best(["sha256sum", *files], folder)
    print(f"  {'sha256sum':<10} {seconds:8.2f} s over the same {size:,.1f} MB")
    return seconds


def best(command: Sequence[str | Path], folder: Path) -> float:
    """The shortest of some runs, in seconds: what else the machine does only ever adds."""
    return min(timed(command, folder).cpu for _ in range(RUNS))


def ingest(folder: Path, items: int, exported: int) -> None:
    """Capture so many comments, of which every so many-th says what will be asked for."""
    state = folder / ".hpd-pages"
    small = Small(state / "evidence", store=f"sqlite:///{state / 'history.sqlite'}")
    every = max(1, items // exported)
    small.capture_answers(
        [item(number, asked=number % every == 0) for number in range(start, start + AN_ANSWER)]
        for start in range(0, items, AN_ANSWER)
    )


def item(number: int, *, asked: bool) -> Item:
    """A comment under the post of its thread."""
    thread = f"p{number // A_THREAD}"
    return Item(
        kind=Kind.COMMENT,
        key=f"c{number}",
        permalink=f"https://social.example.org/{thread}/c{number}",
        author=f"@visitor{number % 997}",
        author_id=str(number % 997),
        posted_at=f"2027-01-{1 + number % 28:02}T12:00:00Z",
        text=f"{number}: {WORDS * (1 + number % 3)}{'asked for' if asked else ''}",
        thread=thread,
        parent=thread,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ingest"]:
        ingest(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    else:
        numbers = [int(word) for word in sys.argv[1:]] + [THE_WHOLE, 10_000][len(sys.argv) - 1 :]
        sys.exit(main(*numbers))
