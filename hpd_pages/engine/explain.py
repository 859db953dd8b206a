"""Makes a failure useful: the nearest words against the notice, and the notice to paste."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import replace

from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.rule import Rule

TAKE_OUT = "Take out the words that say the opposite, and say instead what is required."
_WORDS = 250
_KEPT = 6


def explain(finding: Finding, rule: Rule, notice: str) -> Finding:
    """The finding with its clause; a failure also says what to paste and how near text differs.

    `notice` is the declared notice in the page's language, "" where none is declared; the rule's
    own advice then stays. A contradiction keeps advice too, because the words that contradict must
    go before the notice helps. Whatever is not a failure is only given its clause.
    """
    finding = replace(finding, clause=finding.clause or rule.clause)
    if finding.verdict is not Verdict.FAIL:
        return finding
    contradicted = finding.reason is Reason.CONTRADICTED
    advice = finding.fix or (TAKE_OUT if contradicted else rule.prose.mend)
    if not notice:
        return replace(finding, fix=advice)
    fix = f"{advice}\n\n{notice}" if contradicted else notice
    near = finding.nearest.text if finding.nearest else ""
    diff = finding.diff or (word_diff(near, notice) if near else "")
    return replace(finding, fix=fix, diff=diff)


def in_language(texts: Mapping[str, str], lang: str) -> str:
    """The text in the page's language ("es-MX" finds "es"), else the first one, else ""."""
    base = lang.lower().split("-", 1)[0]
    found = next((text for tag, text in texts.items() if tag.lower().split("-")[0] == base), "")
    return found or next(iter(texts.values()), "")


def word_diff(before: str, after: str) -> str:
    """How `before` becomes `after`, by words: `[-gone-]`, `{+new+}`, long equal runs shortened.

    At most 250 words of either side are compared; what is cut off ends in an ellipsis.
    """
    old, new = _bounded(before), _bounded(after)
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    parts = (
        part
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        for part in _said(tag, old[i1:i2], new[j1:j2])
    )
    return " ".join(parts)


def _bounded(text: str) -> list[str]:
    words = text.split()
    return words if len(words) <= _WORDS else [*words[:_WORDS], "…"]


def _said(tag: str, gone: list[str], new: list[str]) -> Iterator[str]:
    if tag == "equal":
        short = len(gone) <= 2 * _KEPT
        yield " ".join(gone if short else [*gone[:_KEPT], "…", *gone[-_KEPT:]])
        return
    if gone:
        yield f"[-{' '.join(gone)}-]"
    if new:
        yield f"{{+{' '.join(new)}+}}"
