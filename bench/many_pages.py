"""Audits ten thousand pages over loopback and says how much memory the command took at most.

    python bench/many_pages.py [PAGES]

The pages are one department's, all with a notice page that meets everything; the limit is 300 MB.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from conftest import serving  # noqa: E402 - the tests' own server
from hpd_pages.wiring import generate  # noqa: E402
from measure import timed  # noqa: E402
from support.registries import demo_registry  # noqa: E402

LIMIT_MB = 300


def main(pages: int) -> int:
    """Audit so many pages; 1 where the command took more than the limit, or failed."""
    folder = Path(tempfile.mkdtemp(prefix="many-pages-"))
    routes: dict[str, str] = {}
    with serving(routes) as site:
        demo_registry(folder, site)
        generate.generate(folder, (), None)
        notice = (folder / "build/community/notice.en.html").read_text(encoding="utf-8")
        text = (folder / "pages/community.yml").read_text(encoding="utf-8")
        routes["/community"] = notice
        for number in range(pages - 1):
            copy = text.replace("id: community", f"id: page-{number:05}")
            copy = copy.replace("/community\n", f"/{number}\n", 1)
            (folder / f"pages/page-{number:05}.yml").write_text(copy, encoding="utf-8")
            routes[f"/{number}"] = notice
        command = [Path(sys.executable).parent / "hpd-pages", "audit", "--allow-private", "-q"]
        run = timed(command, folder)
    print(
        f"{pages} pages in {run.seconds:.0f} s, {1000 * run.cpu / pages:.1f} ms of CPU a page, "
        f"{run.megabytes:.0f} MB at most (limit {LIMIT_MB})"
    )
    return int(run.megabytes > LIMIT_MB)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
