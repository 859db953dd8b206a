"""The best text for a surface: all pieces in the longest form that fits, else as many as fit."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hpd_pages.engine.pieces import FORMS, RULES, Pieces
from hpd_pages.model.kit import SurfaceText
from hpd_pages.model.platform import NOTICE_PAGE, Surface
from hpd_pages.text.lengths import counts, fits

BASE = ("emergency", "identity", "link")
FITTED = "fitted"
_SHORT_ONLY = frozenset({"footer"})  # it stands below every page, so it is short by nature
_WEIGHT = ("public_records", "disclaimer", "moderation", "closed", "contact", "introduction")
_APART = "\n\n"
_ROOMY = 250
"""From this limit on a place shows paragraphs, as posts do; a bio of one line or two does not."""


def fit(surface: Surface, pieces: Pieces, declared: Collection[str] = ()) -> SurfaceText:
    """The text of `surface`: never over its limit, never cut.

    `declared` are the pieces that the declaration wants here; they are tried first where not all
    fit. The emergency line comes first and the link to the notice page last. Where not even the
    emergency line, the name and the link fit, the text is ""; the link may stand in a field of its
    own where the platform has one.
    """
    forms = ("short",) if surface.id in _SHORT_ONLY else FORMS
    wanted = [p for p in RULES if p in pieces.said and not _is_itself(p, surface)]
    for form in forms:
        text = _APART.join(pieces.said[p][form] for p in wanted)
        if fits(text, surface):
            return _result(surface, pieces, form, text, chosen=wanted, declared=declared)
    return _fewer(surface, pieces, wanted, declared)


def _is_itself(piece: str, surface: Surface) -> bool:
    return piece == "link" and surface.id == NOTICE_PAGE


def _fewer(
    surface: Surface, pieces: Pieces, wanted: Sequence[str], declared: Collection[str]
) -> SurfaceText:
    """Emergency line, name and link, then one piece after another while it fits: short, or all of
    them in the medium form where that has one line each and fits too.
    """
    short = {piece: pieces.said[piece]["short"] for piece in wanted}
    base = [piece for piece in wanted if piece in BASE]
    if not fits(_line(base, short), surface):
        short["identity"] = pieces.tiny
    if surface.link_field and not fits(_line(base, short), surface):
        base = [piece for piece in base if piece != "link"]
    if not fits(_line(base, short), surface):
        return _result(surface, pieces, FITTED, "", chosen=(), declared=declared)
    chosen = base
    for piece in sorted(_WEIGHT, key=lambda p: p not in declared):
        more = [p for p in wanted if p in chosen or p == piece]
        if fits(_line(more, short), surface):
            chosen = more
    text = next(
        line for line in _longest_first(chosen, short, pieces, surface) if fits(line, surface)
    )
    return _result(surface, pieces, FITTED, text, chosen=chosen, declared=declared)


def _longest_first(
    chosen: Sequence[str], short: Mapping[str, str], pieces: Pieces, surface: Surface
) -> Iterator[str]:
    medium = {piece: pieces.said[piece]["medium"] for piece in chosen}
    forms = [] if any("\n" in words for words in medium.values()) else [medium]
    if "link" in chosen:
        forms.append({**short, "link": medium["link"]})
    for form in (*forms, short):
        if surface.limit is None or surface.limit >= _ROOMY:
            yield _APART.join(form[piece] for piece in chosen)
        yield _line(chosen, form)


def _line(chosen: Sequence[str], short: Mapping[str, str]) -> str:
    return " ".join(short[piece] for piece in chosen)


def _result(
    surface: Surface,
    pieces: Pieces,
    form: str,
    text: str,
    *,
    chosen: Sequence[str],
    declared: Collection[str],
) -> SurfaceText:
    unnamed = ("identity",) if _is_tiny(text, pieces) else ()
    elsewhere = [p for p in pieces.said if RULES[p] and p not in chosen]
    return surface_text(
        surface,
        pieces.lang,
        text,
        form=form,
        notices=tuple(rule for piece in chosen if piece not in unnamed for rule in RULES[piece]),
        carries=tuple(chosen),
        elsewhere=tuple(elsewhere),
        note=_note(surface, text, chosen, [p for p in elsewhere if p in declared]),
    )


def surface_text(
    surface: Surface,
    lang: str,
    text: str,
    *,
    form: str,
    notices: tuple[str, ...] = (),
    carries: tuple[str, ...] = (),
    elsewhere: tuple[str, ...] = (),
    note: str = "",
) -> SurfaceText:
    """`text` as what stands on `surface`, counted by every limit of it."""
    first, *more = counts(text, surface)
    return SurfaceText(
        surface=surface.id,
        title=surface.title,
        lang=lang,
        form=form,
        text=text,
        length=first.length,
        limit=first.limit,
        unit=first.unit.value,
        confidence=surface.confidence,
        notices=notices,
        carries=carries,
        elsewhere=elsewhere,
        note=note,
        also=tuple((c.length, c.limit, c.unit.value) for c in more if c.limit is not None),
        holds=surface.holds.value,
        where=surface.where,
        source=surface.source,
    )


def _is_tiny(text: str, pieces: Pieces) -> bool:
    """Whether the text has only the short name, which does not identify the Department (B.2)."""
    return pieces.tiny in text and pieces.said["identity"]["short"] not in text


def _note(surface: Surface, text: str, chosen: Sequence[str], unmet: Sequence[str]) -> str:
    if not text:
        return (
            f"Nothing fits: the emergency line, the name and the link need more than the "
            f"{surface.limit} this place allows."
        )
    if surface.link_field and surface.id != NOTICE_PAGE and "link" not in chosen:
        return "There is no room for the link: put it into the profile's own link field."
    if unmet:
        names = ", ".join(unmet).replace("_", " ")
        return f"The declaration wants this here too, but it does not fit: {names}."
    return ""
