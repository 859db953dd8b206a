"""What somebody may have meant: the known word nearest to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """The word of `known` most like `word`, or "" where none is alike.

    `likeness` is difflib's ratio, from 0 to 1. Case, hyphens and underscores do not count.
    """
    from difflib import get_close_matches

    if len(word) > 100:  # noqa: PLR2004 - difflib is quadratic, and no key is that long
        return ""
    by_form = {_form(option): option for option in known}
    near = get_close_matches(_form(word), by_form, n=1, cutoff=likeness)
    return by_form[near[0]] if near else ""


def _form(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
