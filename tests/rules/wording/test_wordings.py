"""The wordings for counsel: complete, explained, advice, and absent from every notice of ours."""

import re
from pathlib import Path

import pytest

from hpd_pages.engine.standard import standard_notices
from hpd_pages.engine.wording import on_page
from hpd_pages.io.rendering import renderer
from hpd_pages.model.finding import Level, Reason, Verdict
from hpd_pages.model.snapshot import Snapshot
from hpd_pages.rules.wording import WORDINGS
from hpd_pages.text.notice import notice_from
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

ROOT = Path(__file__).parents[3]
BAD = (
    "Comment policy\n\nWe reserve the right, at our sole discretion, to remove comments that are "
    "inappropriate.\n\nUsers who offend us will be permanently blocked."
)


def test_the_wordings_are_n01_to_n32_in_order():
    assert [w.id for w in WORDINGS] == [f"W-N{number:02}" for number in range(1, 33)]


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.id)
def test_each_says_risk_source_and_what_to_do_and_calls_nothing_illegal(wording):
    said = " ".join(
        (wording.title, wording.risk, wording.source, wording.mend, *wording.instead.values())
    )

    assert wording.risk.endswith(".")
    assert wording.mend.endswith(".")
    assert wording.source
    assert set(wording.instead) in (set(), {"en", "es"})
    assert not re.search(r"\b(illegal|unlawful|unconstitutional|violates)", said, re.IGNORECASE)


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.id)
def test_each_is_explained_in_the_docs(wording):
    text = (ROOT / "docs" / "wording.md").read_text(encoding="utf-8")

    assert f'<a id="{wording.stem}"></a>' in text


def test_what_is_found_is_advice_with_quote_source_and_suggestion():
    reading = read(Snapshot(source="policy.txt", document=read_text(BAD)))

    findings = {finding.rule: finding for finding in on_page(reading, WORDINGS)}

    first = findings["W-N01"]
    assert (first.verdict, first.level) == (Verdict.NOT_APPLICABLE, Level.ADVICE)
    assert first.reason is Reason.ADVICE
    assert first.message.startswith("For counsel to weigh: “inappropriate”.")
    assert "Robinson v. Hunt County" in first.message
    assert "at our sole discretion" in first.quote
    assert "Suggested: “The Department removes comments only on the grounds" in first.fix
    assert {"W-N02", "W-N12", "W-N19", "W-N22", "W-N23", "W-N24", "W-N32"} <= set(findings)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_standard_notices_have_none_of_it(lang):
    texts = [by_lang[lang] for by_lang in standard_notices(renderer()).values()]
    reading = read(Snapshot(source="notice.txt", document=read_text("\n\n".join(texts))))
    notice = notice_from(reading, complete=False)

    assert [w.id for w in WORDINGS if w.check(notice)] == []


@pytest.mark.parametrize("wording", [w for w in WORDINGS if w.instead], ids=lambda w: w.id)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_words_suggested_are_not_advised_against(wording, lang):
    reading = read(Snapshot(source="notice.txt", document=read_text(wording.instead[lang])))

    assert wording.check(notice_from(reading, complete=False)) == ()
