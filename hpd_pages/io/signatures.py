"""SSH signatures of approvals, made and checked by OpenSSH's `ssh-keygen -Y` (PROTOCOL.sshsig)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hpd_pages.errors import UsageError
from hpd_pages.model.approval import NAMESPACE, Signature, Signed
from hpd_pages.model.department import Approver
from hpd_pages.model.offices import same_office

PROGRAM = "ssh-keygen"
SECONDS = 20
_FINGERPRINT = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")
_MISSING = "`ssh-keygen` of OpenSSH is not installed here, so the signature was not checked."
_UNFIT = (
    "The signature does not fit the approval: the approval's file or the signature was changed "
    "after signing, or it was signed for another purpose."
)


class SshSignatures:
    """`engine.ports.SignatureChecker` over the installed `ssh-keygen`.

    `namespace` is what the signatures must be for.
    """

    def __init__(self, namespace: str = NAMESPACE) -> None:
        self._namespace = namespace

    def check(
        self,
        statement: bytes,
        signature: bytes,
        *,
        office: str,
        date: str,
        approvers: Sequence[Approver],
    ) -> Signature:
        """Whether `signature` signs `statement` with a key of `office` that was good on `date`."""
        try:
            with tempfile.TemporaryDirectory(prefix="hpd-pages-") as folder:
                key = _signer(Path(folder), statement, signature, self._namespace)
                if not key:
                    return _bad(_UNFIT)
                why = _why_not(key, office, date, approvers)
                if why:
                    return _bad(why, key)
                return _accepted(Path(folder), statement, key, approvers, self._namespace)
        except FileNotFoundError:
            return Signature(state=Signed.UNSEEN, why=_MISSING)
        except (OSError, subprocess.TimeoutExpired):
            why = "`ssh-keygen` could not be run, so the signature was not checked."
            return Signature(state=Signed.UNSEEN, why=why)


def sign(statement: bytes, key: Path, *, namespace: str = NAMESPACE) -> bytes:
    """The armoured signature of `statement` by the private key in the file `key`.

    `ssh-keygen` asks for the key's passphrase on the terminal, and an agent is used where there is
    one. Raises UsageError where it cannot be made.
    """
    with tempfile.TemporaryDirectory(prefix="hpd-pages-") as folder:
        path = Path(folder) / "approval.yml"
        path.write_bytes(statement)
        command = [PROGRAM, "-Y", "sign", "-f", str(key), "-n", namespace, str(path)]
        try:
            done = subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - own words
        except FileNotFoundError as error:
            hint = "Install OpenSSH; it brings `ssh-keygen`."
            raise UsageError("`ssh-keygen` is not installed here", hint=hint) from error
        if done.returncode != 0:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            hint = "Name the file of your private key, such as ~/.ssh/id_ed25519."
            words = said[-1] if said else "ssh-keygen gave no reason"
            raise UsageError(f"it could not be signed with {key}: {words}", hint=hint)
        return path.with_name("approval.yml.sig").read_bytes()


def fingerprint(key: str) -> str:
    """The fingerprint of a public key's line, as OpenSSH prints it; "" for no key."""
    try:
        blob = base64.b64decode(key.split()[1], validate=True)
    except (IndexError, binascii.Error):
        return ""
    digest = base64.b64encode(hashlib.sha256(blob).digest()).decode()
    return f"SHA256:{digest.rstrip('=')}"


def _signer(folder: Path, statement: bytes, signature: bytes, namespace: str) -> str:
    """The fingerprint of the key that signed just this statement for our purpose; "" for none."""
    (folder / "signature").write_bytes(signature)
    seen = _run(folder, statement, namespace, "check-novalidate")
    found = _FINGERPRINT.search(seen.stdout.decode("utf-8", "replace"))
    return found[0] if found and seen.returncode == 0 else ""


def _accepted(
    folder: Path, statement: bytes, key: str, approvers: Sequence[Approver], namespace: str
) -> Signature:
    """What OpenSSH itself says of the key, with the listed and the revoked ones in its hands."""
    listed = [one for one in approvers if fingerprint(one.key) == key]
    revoked = [one for one in approvers if one.revoked and fingerprint(one.key)]
    (folder / "allowed").write_text("".join(f"approver {_line(one)}\n" for one in listed))
    (folder / "revoked").write_text("".join(f"{_line(one)}\n" for one in revoked))
    options = ("-f", "allowed", "-I", "approver", "-r", "revoked")
    if _run(folder, statement, namespace, "verify", *options).returncode != 0:
        return _bad("OpenSSH does not accept the signature.", key)
    return Signature(state=Signed.GOOD, key=key)


def _line(one: Approver) -> str:
    """Kind and key alone: a comment or a line break in department.yml must not add a key."""
    return " ".join(one.key.split()[:2])


def _why_not(key: str, office: str, date: str, approvers: Sequence[Approver]) -> str:
    """Why a key that fits counts for nothing; "" where it counts."""
    listed = [one for one in approvers if fingerprint(one.key) == key]
    if not listed:
        return f"The approval is signed with a key that department.yml does not list ({key})."
    for one in listed:
        if one.revoked:
            return f"The approval is signed with a key that was revoked on {one.revoked} ({key})."
    own = [one for one in listed if same_office(one.office, office)]
    if not own:
        return (
            f"The approval names the {office}, but it is signed with a key of the "
            f"{listed[0].office} ({key})."
        )
    if not any(_in_time(one, date) for one in own):
        return f"The key of the {office} was not valid on {date}, the day of the approval ({key})."
    return ""


def _in_time(one: Approver, date: str) -> bool:
    return one.valid_from <= date and (not one.valid_until or date <= one.valid_until)


def _bad(why: str, key: str = "") -> Signature:
    return Signature(state=Signed.BAD, why=why, key=key)


def _run(
    folder: Path, statement: bytes, namespace: str, verb: str, *options: str
) -> subprocess.CompletedProcess[bytes]:
    command = [PROGRAM, "-Y", verb, "-n", namespace, "-s", "signature", *options]
    return subprocess.run(  # noqa: S603 - no shell, and every word is ours
        command, cwd=folder, input=statement, capture_output=True, check=False, timeout=SECONDS
    )
