"""A kit: everything to paste and publish for one page, and how a kit on disk differs from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

SCHEMA = "hpd-pages/kit/1"
MANIFEST = "kit.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurfaceText:
    """The text for one surface in one language.

    `length` and `limit` count in `unit` (a `model.platform.Unit` value); `limit` is None where the
    platform publishes none; `also` are further limits, each as length, limit and unit. `form` is
    "long", "medium" or "short" where all pieces fit, else "fitted", and "fact" for a field that
    holds one fact. `carries` and `elsewhere` name the pieces that stand here and those that do not;
    `instead` says of the latter on which surface each stands. `notices` are the ids of the rules
    that `text` serves. `text` is "" where nothing fits, and `note` then says why. `holds`, `where`
    and `source` are those of the surface.
    """

    surface: str
    title: str
    lang: str
    form: str
    text: str
    length: int
    limit: int | None
    unit: str
    confidence: str
    notices: tuple[str, ...]
    carries: tuple[str, ...]
    elsewhere: tuple[str, ...]
    note: str = ""
    also: tuple[tuple[int, int, str], ...] = ()
    instead: Mapping[str, str] = field(default_factory=dict)
    holds: str = "notices"
    where: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KitProblem:
    """Why a kit is not complete: what is missing, and how to mend it. `surface` may be "".

    A `fatal` problem keeps the kit from being written.
    """

    message: str
    hint: str
    surface: str = ""
    fatal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """One page's kit. `files` maps a plain file name to its text; kit.json lists the others.

    `inputs` and `templates` are the SHA-256 of what the declarations and the templates said.
    """

    page: str
    tool: str
    inputs: str
    templates: str
    surfaces: tuple[SurfaceText, ...]
    files: Mapping[str, str]
    problems: tuple[KitProblem, ...] = ()


class Cause(StrEnum):
    """Why a file of a kit on disk is not what the tool would write now."""

    MISSING = "missing"
    EDITED = "edited"
    DECLARATION_CHANGED = "declaration-changed"
    TEMPLATE_NEWER = "template-newer"
    TOOL_NEWER = "tool-newer"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftedFile:
    """One file that differs: why, and the unified diff from the file on disk to the kit."""

    name: str
    causes: tuple[Cause, ...]
    diff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """How a kit on disk differs from the kit the tool would write now."""

    page: str
    files: tuple[DriftedFile, ...]

    @property
    def clean(self) -> bool:
        """Whether there is no difference."""
        return not self.files
