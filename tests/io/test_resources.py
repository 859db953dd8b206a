"""The templates and schemas are found wherever the package stands."""

import pytest

from hpd_pages.errors import HpdPagesError
from hpd_pages.io.resources import resource_folder


@pytest.mark.parametrize(
    ("folder", "file"), [("templates", "kits/kit.md.j2"), ("schemas", "page.schema.json")]
)
def test_the_folders_hold_their_files(folder, file):
    assert (resource_folder(folder) / file).is_file()


def test_a_broken_installation_is_named():
    with pytest.raises(HpdPagesError, match="no recipes folder"):
        resource_folder("recipes")
