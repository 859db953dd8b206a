"""Anchors: a head of the journal that an outside authority stamped, or an officer's key signed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.io.journal import append
from hpd_pages.io.records_store import open_records
from hpd_pages.model.anchor import Anchor, read_statement
from hpd_pages.model.journal import Head
from hpd_pages.wiring.anchors import add_stamp, request_stamp, sign_head
from hpd_pages.wiring.records import verify
from support.registries import demo_registry

OFFICE = "Records Division"
CONFIG = """
[tsa]
default_tsa = own
[own]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
signer_digest = sha256
ess_cert_id_alg = sha256
[stamping]
extendedKeyUsage = critical,timeStamping
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
"""


def openssl(*words: object) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


class Authority:
    """A time-stamp authority of our own, run by openssl."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder, self.config = folder, folder / "tsa.cnf"
        self.config.write_text(CONFIG.format(folder=folder))
        (folder / "serial").write_text("01\n")
        self.ca = folder / "ca.pem"
        subject = ("-subj", "/CN=Example authority")
        key = ("-newkey", "rsa:2048", "-nodes")
        openssl(
            "req",
            "-x509",
            *key,
            "-keyout",
            folder / "ca.key",
            "-out",
            self.ca,
            *subject,
            "-days",
            30,
        )
        openssl(
            "req",
            *key,
            "-keyout",
            folder / "tsa.key",
            "-out",
            folder / "tsa.csr",
            "-subj",
            "/CN=Example TSA",
        )
        openssl(
            "x509", "-req", "-in", folder / "tsa.csr", "-CA", self.ca, "-CAkey", folder / "ca.key",
            "-out", folder / "tsa.pem", "-days", 30, "-extfile", self.config, "-extensions", "stamping",
        )  # fmt: skip

    def answer(self, request: Path) -> Path:
        made = request.with_suffix(".tsr")
        openssl("ts", "-reply", "-config", self.config, "-queryfile", request, "-out", made)
        return made


@pytest.fixture(scope="module")
def authority(tmp_path_factory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority") / "own")


@pytest.fixture
def registry(tmp_path) -> Path:
    """A registry whose journal has three entries."""
    demo_registry(tmp_path, "https://police.example.gov")
    with open_records(tmp_path / ".hpd-pages/history.sqlite") as records:
        for _ in range(3):
            with records.change() as connection:
                append(connection, at="2027-01-04T15:00:00Z", action="test")
    return tmp_path


def damages(root: Path) -> list[str]:
    _, found, chain = verify(root)
    return [f"{d.file}: {d.what}" for d in (*chain.damages, *found.damages)]


def stamped(root: Path, authority: Authority):
    statement, asked = request_stamp(root, root)
    token = authority.answer(asked)
    return add_stamp(root, token, statement=statement, roots=authority.ca, office=OFFICE)


def test_a_head_is_stamped_by_an_authority_and_checked_each_time(registry, authority):
    stamp = stamped(registry, authority)
    assert stamp.at.startswith("20")
    assert damages(registry) == []
    kept = sorted(path.suffix for path in (registry / ".hpd-pages/anchors").iterdir())
    assert kept == [".head", ".pem", ".tsr"]


def test_openssl_reads_the_request_and_accepts_the_answer(registry, authority):
    statement, asked = request_stamp(registry, registry)
    token = authority.answer(asked)
    openssl("ts", "-verify", "-data", statement, "-in", token, "-CAfile", authority.ca)
    openssl("ts", "-verify", "-queryfile", asked, "-in", token, "-CAfile", authority.ca)


def test_an_answer_to_something_else_or_of_a_stranger_is_refused(
    registry, authority, tmp_path_factory
):
    statement, asked = request_stamp(registry, registry)
    token = authority.answer(asked)
    settings = {"statement": statement, "office": OFFICE}
    stranger = Authority(tmp_path_factory.mktemp("stranger") / "own")
    with pytest.raises(UsageError, match="the time stamp does not hold"):
        add_stamp(registry, token, roots=stranger.ca, **settings)
    with pytest.raises(UsageError, match="the time stamp does not hold"):
        add_stamp(registry, statement, roots=authority.ca, **settings)
    with pytest.raises(UsageError, match="the time stamp does not hold"):
        add_stamp(registry, token, roots=statement, **settings)
    with pytest.raises(UsageError, match="is no statement of a head"):
        add_stamp(registry, token, statement=asked, roots=authority.ca, office=OFFICE)
    wrong = registry / "wrong.head"
    wrong.write_bytes(Anchor(head=Head(number=2, digest="0" * 64)).statement())
    with pytest.raises(UsageError, match="the journal has no such head"):
        add_stamp(registry, token, statement=wrong, roots=authority.ca, office=OFFICE)


@pytest.mark.parametrize("suffix", [".head", ".tsr", ".pem"])
def test_an_anchor_that_is_changed_or_lost_is_named(registry, authority, suffix):
    stamped(registry, authority)
    (path,) = (registry / ".hpd-pages/anchors").glob(f"*{suffix}")
    whole = path.read_bytes()
    path.write_bytes(whole[:-30] + b"x" * 30)
    assert any("this anchor was changed" in words for words in damages(registry))
    path.unlink()
    assert any("this anchor is missing" in words for words in damages(registry))


def test_a_chain_written_anew_no_longer_leads_to_its_anchor(registry, authority):
    stamped(registry, authority)
    path = registry / ".hpd-pages/history.sqlite"
    for name in path.parent.glob("history.sqlite*"):
        name.unlink()
    with open_records(path) as records:
        for _ in range(4):
            with records.change() as connection:
                append(connection, at="2027-01-04T15:00:00Z", action="forged")
    assert any("the chain was written anew at or before this entry" in w for w in damages(registry))


def key_for(registry: Path, office: str = OFFICE) -> Path:
    key = registry / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    public = key.with_suffix(".pub").read_text().strip()
    department = registry / "department.yml"
    listed = f"approvers:\n  - office: {office}\n    key: {public}\n    valid_from: 2020-01-01\n"
    department.write_text(department.read_text(encoding="utf-8") + listed, encoding="utf-8")
    return key


def test_a_head_is_signed_with_a_key_that_the_department_lists(registry):
    made = sign_head(registry, key_for(registry), office=OFFICE)
    assert (made.office, made.head.number) == (OFFICE, 3)
    assert damages(registry) == []


def test_a_signature_of_a_strange_key_is_refused_and_a_changed_one_found(registry):
    key = key_for(registry, office="Chief of Police")
    with pytest.raises(UsageError, match="signed with a key of the Chief of Police"):
        sign_head(registry, key, office=OFFICE)
    sign_head(registry, key, office="Chief of Police")
    (path,) = (registry / ".hpd-pages/anchors").glob("*.head")
    path.write_bytes(path.read_bytes().replace(b"Chief", b"Chiefs"))
    assert any("signature does not fit" in words for words in damages(registry))


@pytest.mark.parametrize(
    "words", [b"", b"journal 0:00\n", b"journal 1:" + b"g" * 64 + b"\n", b"\xff"]
)
def test_a_statement_that_is_none_of_ours_is_none(words):
    assert read_statement(words) is None


def test_an_empty_journal_has_no_head_to_vouch_for(tmp_path):
    demo_registry(tmp_path, "https://police.example.gov")
    with pytest.raises(UsageError, match="nothing in the journal yet"):
        request_stamp(tmp_path, tmp_path)
