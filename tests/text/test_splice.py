"""One word of a file is changed, and every other byte stays."""

import pytest

from hpd_pages.text.splice import with_word


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("status: proposed # until signed\r\n", "status: active # until signed\r\n"),
        ("status: 'proposed'\n", "status: 'active'\n"),
        ('status: "proposed"', 'status: "active"'),
    ],
)
def test_the_word_is_replaced_with_its_quotation_marks_kept(line, after):
    assert with_word(f"# ü\n{line}", 2, 9, "active") == f"# ü\n{after}"


def test_what_is_no_plain_word_is_not_touched():
    with pytest.raises(ValueError):
        with_word("status: [x]\n", 1, 9, "active")
