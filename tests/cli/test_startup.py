"""The quick commands load no more than they use; `bench/startup.py` says what that is worth."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = """
import sys
from hpd_pages.cli.app import main
try:
    main()
finally:
    sys.stderr.write("\\n".join(sys.modules))
"""
HEAVY = {
    "alembic", "asyncio", "cattrs", "email", "flask", "fsspec", "holidays", "jinja2", "playwright",
    "pygal", "questionary", "requests", "rich", "selectolax", "sqlalchemy", "urllib3", "warcio",
}  # fmt: skip
CHECKS = {"jsonschema", "phonenumbers", "yaml"}


def loaded(*arguments, **environment):
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": "/nowhere", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["rules"], ["validate", "--help"]])
def test_help_and_the_list_of_rules_load_no_library_but_typer(arguments):
    modules = loaded(*arguments)

    assert not modules & (HEAVY | CHECKS)
    assert len(modules) < 260  # 190 by themselves; other Pythons load a few more


def test_one_declaration_loads_what_checks_it_and_once_known_no_more_than_the_cache(tmp_path):
    home = {"HOME": str(tmp_path)}

    anew = loaded("validate", "pages/facebook.yml", "--quiet", "--no-cache", **home)
    loaded("validate", "pages/facebook.yml", "--quiet", **home)
    known = loaded("validate", "pages/facebook.yml", "--quiet", **home)

    assert anew >= CHECKS
    assert not anew & (HEAVY - {"selectolax"})  # texts of a declaration are read like a page
    assert not known & (HEAVY | CHECKS)
    assert len(known) < 290
