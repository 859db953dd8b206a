"""SSH signatures, made and checked by the real `ssh-keygen`."""

import subprocess

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.io.signatures import SshSignatures, fingerprint, sign
from hpd_pages.model.approval import Signed
from hpd_pages.model.department import Approver
from support.approvals import ssh_key

STATEMENT = b"version: 1\npage: facebook\n"
CHIEF = "Chief of Police"


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return ssh_key(folder, "chief"), ssh_key(folder, "other")


@pytest.fixture(scope="module")
def signature(keys):
    return sign(STATEMENT, keys[0][0])


def check(signature, *approvers, statement=STATEMENT, office=CHIEF, date="2027-01-04"):
    return SshSignatures().check(
        statement, signature, office=office, date=date, approvers=approvers
    )


def chief(keys, **fields):
    return Approver(**{"office": CHIEF, "key": keys[0][1], **fields})


def test_a_listed_key_of_the_office_is_good(keys, signature):
    found = check(signature, chief(keys), office="chief of  police")

    assert (found.state, found.key) == (Signed.GOOD, fingerprint(keys[0][1]))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"revoked": "2027-06-01"}, "a key that was revoked on 2027-06-01"),
        ({"valid_until": "2027-01-03"}, "was not valid on 2027-01-04"),
        ({"valid_from": "2027-01-05"}, "was not valid on 2027-01-04"),
        ({"office": "Deputy Chief"}, "it is signed with a key of the Deputy Chief"),
        ({"key": ""}, "a key that department.yml does not list"),
    ],
)
def test_a_key_that_does_not_count_is_told_apart(keys, signature, fields, words):
    found = check(signature, chief(keys, **fields))

    assert found.state is Signed.BAD
    assert words in found.why


def test_another_key_does_not_count(keys, signature):
    assert "does not list" in check(signature, Approver(office=CHIEF, key=keys[1][1])).why


def test_a_key_that_is_listed_twice_and_revoked_once_does_not_count(keys, signature):
    found = check(signature, chief(keys), chief(keys, revoked="2027-06-01"))

    assert found.state is Signed.BAD


@pytest.mark.parametrize("damaged", [b"", b"rubbish", b"-----BEGIN SSH SIGNATURE-----\nAAAA\n"])
def test_a_damaged_signature_is_bad(keys, damaged):
    assert check(damaged, chief(keys)).state is Signed.BAD


def test_a_changed_statement_is_bad(keys, signature):
    assert check(signature, chief(keys), statement=STATEMENT + b"#").state is Signed.BAD


def test_a_signature_for_another_purpose_is_bad(keys, tmp_path):
    path = tmp_path / "statement"
    path.write_bytes(STATEMENT)
    command = ["ssh-keygen", "-q", "-Y", "sign", "-f", keys[0][0], "-n", "git", path]
    subprocess.run(command, check=True, capture_output=True)

    assert check((tmp_path / "statement.sig").read_bytes(), chief(keys)).state is Signed.BAD


def test_a_line_break_in_a_listed_key_lists_no_second_one(keys, signature):
    smuggled = Approver(office=CHIEF, key=f"{keys[1][1]}\napprover {keys[0][1]}")

    assert check(signature, smuggled).state is Signed.BAD


def test_without_openssh_it_is_unseen_and_says_so(keys, signature, monkeypatch):
    monkeypatch.setenv("PATH", "")
    found = check(signature, chief(keys))

    assert found.state is Signed.UNSEEN
    assert "not installed" in found.why


def test_a_file_that_is_no_key_is_a_usage_error(tmp_path):
    (tmp_path / "key").write_text("no key")

    with pytest.raises(UsageError, match="could not be signed"):
        sign(STATEMENT, tmp_path / "key")
