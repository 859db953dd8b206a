"""docs/templates.md says what is so: its names are read, its files are there, its example holds."""

import re
from pathlib import Path

from hpd_pages.engine.generate import build_kit, notices_for
from hpd_pages.engine.kit_check import check_kit
from hpd_pages.engine.notice_context import notice_context
from hpd_pages.io.rendering import renderer
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules import CATALOGUE
from support.builders import department, page

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
FACEBOOK = next(platform for platform in PLATFORMS if platform.id == "facebook")


def test_it_names_just_what_a_template_may_read():
    told = set(re.findall(r"`n\.(\w+)`", TEXT))

    assert told == set(notice_context(page(), department(), "en"))


def test_every_file_it_names_is_there():
    table = TEXT[TEXT.index("## Which file") : TEXT.index("## An example")]
    folder = ""

    for name in re.findall(r"`([\w/<>.]+\.j2)`", table):
        folder = name.rpartition("/")[0] or folder
        path = name if "/" in name else f"{folder}/{name}"
        assert (ROOT / "templates" / path.replace("<lang>", "en")).is_file(), path


def test_its_example_is_used_and_meets_its_requirement(tmp_path):
    example = re.search(r"```jinja\n(.*?)```", TEXT, re.DOTALL)[1]
    own = tmp_path / "notices" / "en"
    own.mkdir(parents=True)
    (own / "b4_disclaimer.j2").write_text(example, encoding="utf-8")
    said = renderer(tmp_path)

    kit = build_kit(page(), department(), FACEBOOK, said, inputs_digest="0", tool="hpd-pages 0")

    assert "A like or a share does not mean that we agree." in kit.files["notice.en.html"]
    notices = notices_for(page(), department(), said)
    assert list(check_kit(kit, page(), department(), CATALOGUE, notices)) == []
