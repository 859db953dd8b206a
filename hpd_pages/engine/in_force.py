"""Which notice was in force on a day, from what was noted of the declarations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hpd_pages.model.notices import InForce, Noted

_EFFECTIVE = "effective"


def in_force(noted: Sequence[Noted], day: str, until: str) -> tuple[InForce, ...]:
    """Each notice in force on `day` (ISO 8601), by name; `until` is the end of that day in UTC.

    Of what had been noted by then, the newest version that had taken effect counts.
    """
    known = [note for note in noted if note.at < until]
    names = sorted({name for note in known[-1:] for name in note.declared})
    found = (_newest(name, reversed(known), day) for name in names)
    return tuple(notice for notice in found if notice is not None)


def _newest(name: str, noted: Iterable[Noted], day: str) -> InForce | None:
    for note in noted:
        block = note.declared.get(name)
        if block is not None and str(block.get(_EFFECTIVE, "")) <= day:
            return InForce(
                notice=name,
                version=str(block.get("version", "")),
                effective=str(block.get(_EFFECTIVE, "")),
                texts=_texts(block.get("texts")),
                noted_at=note.at,
                entry=note.entry,
                entry_digest=note.entry_digest,
            )
    return None


def _texts(told: object) -> Mapping[str, Mapping[str, str]]:
    if not isinstance(told, Mapping):
        return {}
    return {
        str(rule): {str(lang): str(text) for lang, text in words.items()}
        for rule, words in told.items()
        if isinstance(words, Mapping)
    }
