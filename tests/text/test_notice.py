"""Which sentences are a moderation notice, and what is a ground in it."""

from hpd_pages.model.snapshot import Coverage, Snapshot
from hpd_pages.rules.wording import WORDINGS
from hpd_pages.text.notice import notice_of
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

NEWS = "The council approved the budget.\n\nRain is expected on Friday."
NOTICE = "We remove comments that are offensive."


def reading(text, **changes):
    return read(Snapshot(source="page.txt", document=read_text(text), **changes))


def advised(text, **changes):
    notice = notice_of(reading(text, **changes))
    return [] if notice is None else [w.id for w in WORDINGS if w.check(notice)]


def test_a_page_without_a_notice_has_nothing_to_weigh():
    assert notice_of(reading(NEWS)) is None


def test_words_far_from_the_notice_are_not_part_of_it():
    far = "\n\n".join(
        f"The council heard comments on part {n} of the budget, and it will hear more of them."
        for n in range(12)
    )
    text = f"{NOTICE}\n\n{far}\n\nBy posting you agree to indemnify the paper."

    assert "W-N02" in advised(text)
    assert "W-N27" not in advised(text)
    assert "W-N27" in advised(f"{NOTICE}\n\nBy posting you agree to indemnify the city.")


def test_what_is_missing_is_told_only_of_a_page_that_was_seen_whole():
    assert "W-N23" in advised(NOTICE)
    assert "W-N23" not in advised(NOTICE, coverage=Coverage.PARTIAL)
    assert "W-N02" in advised(NOTICE, coverage=Coverage.PARTIAL)


def test_an_appeal_that_stands_on_the_linked_notice_page_is_not_missing():
    from hpd_pages.model.snapshot import LinkedDocument

    linked = LinkedDocument(
        source="https://example.gov/notice", document=read_text("You may appeal to the Chief.")
    )

    assert "W-N23" not in advised(NOTICE, linked=(linked,))


def test_rules_for_employees_are_not_looked_at():
    assert "W-N16" not in advised(
        "Employees shall remove political posts from their profiles. We remove comments that are "
        "threats."
    )
