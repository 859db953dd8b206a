"""The overview of a registry that was audited twice: what changed, what was not seen, what is due."""

from dataclasses import replace

import pytest

from hpd_pages.io.history import open_history
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.report import Change, Look, Target
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.desks import client, served
from support.registries import PAGE, changed, registry

OTHER = changed(
    PAGE,
    ("id: facebook", "id: second"),
    ("facebook.com/ExamplePolice", "facebook.com/ExampleSecond"),
)


def finding(rule, verdict, reason, fix=""):
    return Finding(rule=rule, verdict=verdict, reason=reason, message=f"{rule}.", fix=fix)


def target(page, *findings):
    return Target(
        target=f"https://www.facebook.com/{page}", page=page, look=Look(), findings=findings
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Two pages and two audits: in the second, one page lost its disclaimer, the other was walled."""
    made = registry(tmp_path_factory.mktemp("audited"), facebook=PAGE, second=OTHER)
    met = finding("B4-disclaimer", Verdict.PASS, Reason.STATED)
    walled = finding("B4-disclaimer", Verdict.UNKNOWN, Reason.LOGIN_WALL, "Hand in a saved page.")
    lost = replace(met, verdict=Verdict.FAIL, reason=Reason.MISSING)
    with open_history(made / ".hpd-pages" / "history.sqlite") as history:
        for day, results in (("01", (met, met)), ("02", (lost, walled))):
            run = history.begin(f"2027-02-{day}T09:00:00+00:00")
            for page, found in zip(("facebook", "second"), results, strict=True):
                changes = ()
                if found is lost:
                    changes = (Change(rule=lost.rule, before=Verdict.PASS, after=Verdict.FAIL),)
                history.record(run, replace(target(page, found), changes=changes))
            history.finish(run, f"2027-02-{day}T09:05:00+00:00")
    return made


def test_it_says_what_needs_work_what_was_not_seen_and_why(root):
    with client(root) as browser:
        page = browser.get("/").text
    assert "<h1>1 page needs work.</h1>" in page
    assert "run 2 of 2027-02-02 09:00 UTC" in page
    assert "A log-in page stands in front of it" in page
    assert "Hand in a saved page." in page
    assert 'role="img"' in page  # the trend
    assert page.index(">facebook</a>") < page.index(">second</a>")  # what needs work comes first


def test_the_declarations_are_shown_beside_the_live_pages(root):
    with client(root) as browser:
        assert (
            "B8-records"
            not in browser.get("/").text.partition('class="matrix"')[2].partition("</table>")[0]
        )
        declared = browser.get("/?show=declared").text
        assert "B8-records" in declared.partition('class="matrix"')[2].partition("</table>")[0]


@pytest.mark.parametrize("given", ["-1", "a", "9" * 30, "50", ""])
def test_a_strange_place_in_the_list_is_its_beginning(root, given):
    with client(root) as browser:
        assert ">facebook</a>" in browser.get(f"/?from={given}").text


@pytest.mark.browser
def test_it_is_accessible_and_whole_with_its_trend(installed_chromium, root):
    with served(root) as address, installed_chromium.page() as page:
        faults = []
        page.on("console", lambda message: faults.append(message.text))
        page.goto(address)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert_accessible(page)
        assert_drawn(page)
        assert_reflows(page)
        assert faults == []
