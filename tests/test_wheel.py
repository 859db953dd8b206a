"""The wheel carries all it needs: installed into an empty environment elsewhere, it does the job."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command, cwd):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", folder, ROOT, cwd=folder)
    if built.returncode and not os.environ.get("CI"):
        pytest.skip("the wheel cannot be built here: pip cannot fetch the build backend")
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_carries_templates_and_schemas(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    assert "hpd_pages/schemas/page.schema.json" in names
    assert "hpd_pages/platforms/facebook.json" in names
    assert "hpd_pages/templates/kits/kit.html.j2" in names
    assert "hpd_pages/templates/notices/es/b4_disclaimer.j2" in names
    assert "hpd_pages/templates/reports/report.css" in names
    assert any(name.endswith(".data/data/share/man/man1/hpd-pages.1") for name in names)


@pytest.mark.slow
def test_the_wheel_does_the_whole_job_in_an_empty_environment(wheel, tmp_path):
    venv.create(tmp_path / "env", with_pip=True)
    binaries = tmp_path / "env" / "bin"
    installed = run(binaries / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    if installed.returncode and not os.environ.get("CI"):
        pytest.skip("pip cannot fetch the dependencies here")
    assert installed.returncode == 0, installed.stderr

    ran = run(binaries / "hpd-pages", "demo", cwd=tmp_path)

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "5 of 5 seeded faults found, and 0 others." in ran.stdout
