"""A kit on disk against the kit that would be written now: what differs, and why."""

from dataclasses import replace

import pytest

from hpd_pages.engine.drift import compare_kit
from hpd_pages.engine.generate import build_kit
from hpd_pages.io.rendering import renderer
from hpd_pages.model.kit import Cause
from hpd_pages.platforms import PLATFORMS
from support.builders import department, page

FACEBOOK = next(platform for platform in PLATFORMS if platform.id == "facebook")


class Newer:
    """A renderer whose templates have another digest and whose kit sheet says one word more."""

    def __init__(self):
        self.inner = renderer()

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def render(self, name, context):
        return self.inner.render(name, context) + ("New.\n" if name == "kits/kit.md.j2" else "")

    def digest(self):
        return "f" * 64


FILES = {
    "kit.html",
    "kit.json",
    "kit.md",
    "notice.en.html",
    "notice.es.html",
    "registry.html",
}
"""Every file of a kit in two languages."""


def kit(declared=None, rendering=None, inputs="0", tool="hpd-pages 1"):
    return build_kit(
        declared or page(),
        department(),
        FACEBOOK,
        rendering or renderer(),
        inputs_digest=inputs * 64,
        tool=tool,
    )


def on_disk(made):
    return {name: text.encode() for name, text in made.files.items()}


def causes(drift):
    return {file.name: [str(cause) for cause in file.causes] for file in drift.files}


def test_a_kit_as_written_has_no_drift():
    assert compare_kit(kit(), on_disk(kit())).clean


def test_a_newer_tool_with_the_same_texts_is_no_drift():
    assert compare_kit(kit(tool="hpd-pages 2"), on_disk(kit())).clean


def test_one_edited_character_is_found_with_its_diff():
    disk = on_disk(kit())
    disk["kit.md"] = disk["kit.md"].replace(b"# Kit:", b"# Kitt:", 1)

    (file,) = compare_kit(kit(), disk).files

    assert (file.name, file.causes) == ("kit.md", (Cause.EDITED,))
    assert file.diff.splitlines()[:4] == [
        "--- kit.md (on disk)",
        "+++ kit.md (generated)",
        "@@ -1,4 +1,4 @@",
        "-# Kitt: Example Police Department on Facebook",
    ]


@pytest.mark.parametrize("edit", [(b"facebook", b"facebooc"), (b"{", b"["), (b"hpd-pages 1", b"x")])
def test_an_edited_manifest_is_found(edit):
    disk = on_disk(kit())
    disk["kit.json"] = disk["kit.json"].replace(*edit, 1)

    assert causes(compare_kit(kit(), disk))["kit.json"] == ["edited"]


def test_a_changed_declaration_is_the_cause():
    changed = page(name="Another Name")

    drift = compare_kit(kit(changed, inputs="1"), on_disk(kit()))

    assert causes(drift) == {name: ["declaration-changed"] for name in FILES}


def test_a_newer_template_is_the_cause():
    drift = compare_kit(kit(rendering=Newer()), on_disk(kit()))

    assert causes(drift) == {"kit.json": ["template-newer"], "kit.md": ["template-newer"]}


def test_edit_and_change_are_both_named():
    disk = on_disk(kit())
    disk["kit.md"] += b"my note\n"

    drift = compare_kit(kit(page(name="Another Name"), inputs="1"), disk)

    assert causes(drift)["kit.md"] == ["edited", "declaration-changed"]


def test_missing_and_unexpected_files_are_named():
    disk = on_disk(kit())
    del disk["notice.es.html"]
    disk["photo.jpg"] = b"\xff\xd8\xff"

    assert causes(compare_kit(kit(), disk)) == {
        "notice.es.html": ["missing"],
        "photo.jpg": ["unexpected"],
    }


def test_a_kit_that_was_never_written_is_all_missing():
    drift = compare_kit(kit(), {})

    assert {cause for file in drift.files for cause in file.causes} == {Cause.MISSING}
    assert {file.name for file in drift.files} == FILES


def test_a_notice_in_a_language_the_page_gave_up_is_unexpected():
    english = kit(replace(page(), languages=("en",)), inputs="1")

    drift = compare_kit(english, on_disk(kit()))

    assert causes(drift)["notice.es.html"] == ["unexpected", "declaration-changed"]
