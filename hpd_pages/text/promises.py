"""Whether what visitors leave is promised to stay private, or outside the law on records."""

from __future__ import annotations

from hpd_pages.text.grammar import Parsed
from hpd_pages.text.phrase import Span

CONDITIONAL = frozenset({"unless", "except", "required", "permitted", "salvo", "excepto"})
POSSIBLE = frozenset({"may", "might", "if", "puede", "pueden", "si"})
BEFORE_BIDDING = frozenset({"please", ".", ",", ":", "and", ";"})


def secret(parsed: Parsed) -> bool:
    """Whether it promises that what visitors leave stays between them and the agency."""
    if not parsed.has("content", "left") or parsed.has("tip", "personal_data"):
        return False
    words = set(parsed.words)
    if words & CONDITIONAL or parsed.has("prohibit") or "contain" in words:
        return False
    for span in parsed.spans("private"):
        if parsed.overlaps(span, "unprivate", "exempt") or _bidden(parsed, span):
            continue
        chain = parsed.chain(span[0])
        name, _ = parsed.nearest(span[0], "content", "left", left=True)
        inside = span[1] - span[0] > 1 and parsed.words[span[0] - 1] not in {"not", "isn't"}
        if inside or (name and chain.passive and not chain.negated):
            return True
    return False


def _bidden(parsed: Parsed, span: Span) -> bool:
    """Whether visitors are told not to disclose, as in "do not disclose names"."""
    at = span[0]
    first = at < 2 or parsed.words[at - 2] in BEFORE_BIDDING  # noqa: PLR2004 - "do not"
    do_not = at > 0 and parsed.words[at - 1] == "do" and first
    return do_not or parsed.words[span[1] - 1].endswith(("ue", "uen"))


def exempt(parsed: Parsed) -> bool:
    """Whether what visitors leave is said to lie outside the law."""
    if CONDITIONAL.intersection(parsed.words) or POSSIBLE.intersection(parsed.words):
        return False
    for span in parsed.spans("exempt"):
        inner = parsed.within("content", *span)
        name, _ = parsed.nearest(span[0], "content", "left", "record", "other_record", left=True)
        said = parsed.has("record") if inner else name in ("content", "left")
        if said and not parsed.chain(span[0]).negated:
            return True
    return False


def erased(parsed: Parsed) -> bool:
    """Whether it promises to remove comments and to keep none."""
    return parsed.has("kept_none") and parsed.has("content") and parsed.has("remove")
