"""Approvals for tests: how one stands, a small PDF, and a real SSH key."""

from __future__ import annotations

import subprocess
from pathlib import Path

from hpd_pages.model.approval import Approval, Standing

PDF = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"


def approval(**changes) -> Approval:
    """An approval of the page `facebook` by the Chief of Police on 2027-01-04, on paper."""
    base = {
        "page": "facebook",
        "office": "Chief of Police",
        "date": "2027-01-04",
        "digest": "ab" * 32,
        "memo": "memo.pdf",
    }
    return Approval(**{**base, **changes})


def standing(given: Approval | None = None, **changes) -> Standing:
    """How the approval stands on 2027-02-01: on file, and nothing changed."""
    base = {
        "today": "2027-02-01",
        "path": "approvals/facebook/2027-01-04/approval.yml",
        "approval": given or approval(),
    }
    return Standing(**{**base, **changes})


def ssh_key(folder: Path, name: str = "key") -> tuple[Path, str]:
    """A new key without a passphrase: the private file, and the line of the public one."""
    path = folder / name
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(path)],
        check=True,
        capture_output=True,
    )
    public = (folder / f"{name}.pub").read_text(encoding="ascii").split()
    return path, " ".join(public[:2])
