"""The registry as read from disk: the Department, its pages, and the files that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hpd_pages.errors import UnreadableFile
from hpd_pages.model.declaration import Declaration


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """`root` is the folder of department.yml; every path in the values is relative to it.

    `department` is None where its file cannot be read or was not asked for; `problems` are the
    files that cannot be read, and `sources` the lines of every file whose text could be decoded.
    """

    root: str
    department_path: str
    department: Declaration | None = None
    pages: tuple[Declaration, ...] = ()
    problems: tuple[UnreadableFile, ...] = ()
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
