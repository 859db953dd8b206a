"""A notice has to stand somewhere: on the page, or on a notice page that is declared."""

from support.command import hpd_pages
from support.registries import DEPARTMENT, PAGE, changed, registry, write

NOTICE_PAGE = DEPARTMENT[DEPARTMENT.index("notice_page:") : DEPARTMENT.index("contacts:")]
WITHOUT = DEPARTMENT.replace(NOTICE_PAGE, "")
FACEBOOK = changed(PAGE, ("status: active", "status: proposed"))
THREADS = changed(
    FACEBOOK,
    ("id: facebook", "id: threads"),
    ("platform: facebook", "platform: threads"),
    ("https://www.facebook.com/ExamplePolice", "https://www.threads.com/@examplepolice"),
)


def places(text, place):
    """The page with every notice and the contact on `place` alone."""
    head, _, rest = text.partition("published:")
    _, _, tail = rest.partition("to_confirm:")
    head = "\n".join(
        f"  shown_on: [{place}]" if line.strip().startswith("shown_on:") else line
        for line in head.splitlines()
    )
    names = ("introduction", "disclaimer", "moderation", "public_records")
    rows = "".join(f"  {name}: [{place}]\n" for name in names)
    return f"{head}\npublished:\n{rows}" + (f"to_confirm:{tail}" if tail else "")


def validated(tmp_path, page, stem):
    write(registry(tmp_path, **{stem: page}), {"department.yml": WITHOUT})
    return hpd_pages("validate", cwd=tmp_path)


def test_a_page_with_room_for_every_notice_needs_no_notice_page(tmp_path):
    ran = validated(tmp_path, places(FACEBOOK, "about"), "facebook")

    assert ran.code == 0, ran.out


def test_a_notice_that_fits_no_place_is_a_failure_of_its_requirement_with_the_fix(tmp_path):
    ran = validated(tmp_path, places(THREADS, "pinned-post"), "threads")

    assert ran.code == 1
    assert "fail B5-monitoring (B.5): The moderation notice (B.5) fits no place on Threads" in (
        " ".join(ran.out.split())
    )
    assert "declare its address as `notice_page` in department.yml." in " ".join(ran.out.split())


def test_a_notice_page_that_is_named_must_be_declared(tmp_path):
    ran = validated(tmp_path, places(FACEBOOK, "notice-page"), "facebook")

    assert ran.code == 1
    assert ran.out.count("`notice-page` is named here, but no notice page is declared.") == 5


def test_with_a_notice_page_nothing_is_asked(tmp_path):
    ran = hpd_pages("validate", cwd=registry(tmp_path, threads=places(THREADS, "pinned-post")))

    assert ran.code == 0, ran.out
