"""Every route of the desk, one by one: whoever lacks its right gets 403, and a stranger nothing."""

import re

import pytest

from hpd_pages.desk.access import RIGHTS, Area, Right, Visitor, right_of
from hpd_pages.model.account import Role
from support.desks import application, sign_in
from support.registries import PAGE, registry

NAMES = {"int": "1", "path": "a", "default": "a"}


def address(rule):
    """An address of the rule, with something in each place."""
    return re.sub(r"<(?:(\w+)(?:\([^)]*\))?:)?\w+>", lambda m: NAMES[m[1] or "default"], rule.rule)


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return application(registry(tmp_path_factory.mktemp("desk"), facebook=PAGE))


@pytest.fixture(scope="module")
def routes(app):
    """Every route with each of its methods, and the right it names."""
    return [
        (rule, method, right_of(app.view_functions[rule.endpoint]))
        for rule in app.url_map.iter_rules()
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"})
    ]


def test_every_route_names_its_right(routes):
    assert len(routes) > 3
    assert [rule.rule for rule, _, right in routes if right is None] == []


def test_a_view_without_a_right_is_not_taken():
    area = Area("stray")
    with pytest.raises(TypeError, match="the view of /stray names no right"):
        area.get("/stray")(lambda: "")


def test_a_role_without_the_right_gets_403_from_every_route(app, routes):
    for rule, method, right in routes:
        lacking = [role for role in Role if right not in RIGHTS[role]]
        if right is Right.OPEN:
            assert not lacking
            continue
        nobody = Visitor(office="Front Desk", roles=())
        for who in (nobody, *(Visitor(office="Front Desk", roles=(role,)) for role in lacking)):
            browser = app.test_client()
            sign_in(browser, who)
            answer = browser.open(address(rule), method=method, headers={"Accept-Language": "en"})
            assert answer.status_code == 403, (method, rule.rule, who.roles)
            assert "Your role has no right to do this." in answer.text


def test_a_stranger_gets_into_no_route(app, routes):
    for rule, method, right in routes:
        if right is not Right.OPEN:
            answer = app.test_client().open(address(rule), method=method)
            assert answer.status_code == 401, (method, rule.rule)


def test_every_form_is_refused_without_its_token(app, routes):
    for rule, method, _ in routes:
        if method in {"POST", "PUT", "PATCH", "DELETE"}:
            browser = app.test_client()
            sign_in(browser, Visitor(office="Front Desk", roles=tuple(Role)))
            answer = browser.open(address(rule), method=method)
            assert answer.status_code == 400, (method, rule.rule)


def test_every_role_may_read_and_only_the_approver_may_approve():
    assert all(Right.READ in rights for rights in RIGHTS.values())
    assert [role for role in Role if Right.APPROVE in RIGHTS[role]] == [Role.APPROVER]
