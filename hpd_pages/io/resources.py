"""Where the templates, schemas and catalogue are, in an installed wheel and in a work tree."""

from __future__ import annotations

from pathlib import Path

from hpd_pages.errors import HpdPagesError

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_folder(name: str) -> Path:
    """The folder "templates" or "schemas": inside the package, or beside it in a work tree.

    Raises HpdPagesError where the installation lacks it.
    """
    for parent in (_PACKAGE, _PACKAGE.parent):
        if (parent / name).is_dir():
            return parent / name
    raise HpdPagesError(
        f"This installation of hpd-pages has no {name} folder.",
        hint="Install the package again from its wheel.",
    )
