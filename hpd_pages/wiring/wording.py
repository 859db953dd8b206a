"""Wording: what counsel should weigh in any text, or in a platform's list of filtered words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import TOOL
from hpd_pages.wiring.looking import Manner, looks

if TYPE_CHECKING:
    from hpd_pages.model.report import Report


def wording(targets: Sequence[str], manner: Manner) -> Report:
    """Advice on each file or address. Raises NothingToCheck for no target."""
    from hpd_pages.engine.wording import review
    from hpd_pages.rules.wording import WORDINGS

    return review(targets, look=looks(manner), wordings=WORDINGS, tool=TOOL)


def filter_lists(
    files: Sequence[str], *, posts: Sequence[Path] = (), names: Sequence[str] = ()
) -> Report:
    """Advice on each exported list of filtered words.

    `posts` are files with texts of the page's own posts, `names` are names to look for. Raises
    UnreadableFile for a file that is no text.
    """
    from hpd_pages.engine.wording import review_lists
    from hpd_pages.io.declarations import read_text
    from hpd_pages.rules.wording import WORDINGS
    from hpd_pages.text.filter_list import opinions

    own = [read_text(path, path.as_posix()) for path in posts]
    lists = {name: opinions(read_text(Path(name), name), posts=own, names=names) for name in files}
    return review_lists(lists, WORDINGS, tool=TOOL)
