"""Inspect: judge any address or file, with no registry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import TOOL
from hpd_pages.wiring.looking import Manner, eyes

if TYPE_CHECKING:
    from hpd_pages.model.report import Report


def inspect(targets: Sequence[str], manner: Manner) -> Report:
    """What each URL or file shows of each requirement. Raises NothingToCheck for no target.

    A failure comes with the standard notice to paste, its blanks in brackets.
    """
    from hpd_pages.engine import inspect as engine
    from hpd_pages.engine.standard import standard_notices
    from hpd_pages.io.rendering import renderer
    from hpd_pages.model.rule import Expected
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE
    from hpd_pages.rules.wording import WORDINGS

    with eyes(manner) as seeing:
        return engine.inspect(
            targets,
            look=seeing.look,
            rules=CATALOGUE,
            expected=Expected(notices=standard_notices(renderer())),
            platforms=PLATFORMS,
            wordings=WORDINGS,
            drawing=seeing.drawing,
            tool=TOOL,
            progress=lambda target: manner.progress(target, len(targets)),
        )
