"""`hpd-pages draft` as a PIO and a pre-commit hook run it."""

import json

from support.command import hpd_pages

GUILTY = "Got him!\n\nThe thief of Elm Street is finally behind bars.\n"


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    return name


def test_a_harmless_post_passes_in_silence(tmp_path):
    write(tmp_path, "post.md", "Coffee with a Cop is on Saturday at 9 a.m. in the library.\n")

    ran = hpd_pages("draft", "post.md", cwd=tmp_path)

    assert (ran.code, ran.out, ran.err) == (0, "1 draft read: nothing forbidden.\n", "")


def test_what_the_order_forbids_fails_at_its_line_with_the_fix(tmp_path):
    write(tmp_path, "post.md", GUILTY)

    ran = hpd_pages("draft", "post.md", cwd=tmp_path)

    assert ran.code == 1
    assert (
        "post.md:3:1: fail D-guilt (B.2): This says or implies that a suspect is guilty" in ran.out
    )
    assert "presumed innocent" in ran.out
    assert ran.out.endswith("to settle first.\n")


def test_advice_alone_does_not_stop_a_commit(tmp_path):
    write(tmp_path, "post.md", "Stay safe out there. #staysafe\n")

    ran = hpd_pages("draft", "post.md", cwd=tmp_path)

    assert ran.code == 0
    assert "post.md:1:22: advice D-hashtag" in ran.out


def test_an_exemption_stands_beside_the_finding_until_it_ends(tmp_path):
    header = (
        "---\nexemptions:\n  - rule: D-guilt\n    reason: quoted from the verdict\n"
        "    approver: Chief of Police\n    expires: {}\n---\n"
    )
    write(tmp_path, "held.md", header.format("2099-01-01") + GUILTY)
    write(tmp_path, "ended.md", header.format("2020-01-01") + GUILTY)

    held = hpd_pages("draft", "held.md", cwd=tmp_path)
    ended = hpd_pages("draft", "ended.md", cwd=tmp_path)

    assert held.code == 0
    assert "exempt D-guilt" in held.out
    assert "by the Chief of Police: quoted from the verdict" in held.out
    assert ended.code == 1


def test_a_platform_may_be_named_on_the_command_line(tmp_path):
    write(tmp_path, "post.txt", "word " * 80)

    ran = hpd_pages("draft", "post.txt", "--platform", "x", cwd=tmp_path)

    assert ran.code == 1
    assert "D-length: On X the post counts 399, where 280 is the most." in ran.out


def test_an_unknown_platform_is_a_usage_error(tmp_path):
    write(tmp_path, "post.txt", "Rain.")

    assert hpd_pages("draft", "post.txt", "--platform", "myspace", cwd=tmp_path).code == 2


def test_a_file_that_cannot_be_read_is_told_beside_the_others(tmp_path):
    write(tmp_path, "post.md", GUILTY)

    ran = hpd_pages("draft", "nothing.md", "post.md", cwd=tmp_path)

    assert ran.code == 3
    assert "nothing.md:1:1: unreadable" in ran.out
    assert "D-guilt" in ran.out


def test_json_is_the_report_of_every_command(tmp_path):
    write(tmp_path, "post.md", "SSN 987-65-4321 belongs to nobody.\n")

    ran = hpd_pages("draft", "post.md", "--format", "json", cwd=tmp_path)
    data = json.loads(ran.out)

    assert (data["schema"], data["command"]) == ("hpd-pages/report/1", "draft")
    (finding,) = data["targets"][0]["findings"]
    assert (finding["rule"], finding["verdict"]) == ("D-personal", "fail")
    assert finding["where"] == {"file": "post.md", "line": 1, "column": 5, "pointer": ""}
    assert "987" not in ran.out
