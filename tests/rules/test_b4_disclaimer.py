"""B4-disclaimer on live pages: whose opinions visitors' comments are."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.model.rule import Expected
from support.judging import ask

RULE = "B4-disclaimer"

SAID = [
    "Comments posted by visitors do not reflect the opinions of the Department.",
    "The opinions expressed by visitors to this page do not necessarily represent those of the City.",
    "Views expressed in comments are those of the author and not of the Sheriff's Office.",
    "We do not endorse comments left by users.",
    "A comment posted here is the opinion of the commenter only.",
    "Publication of a comment does not mean that the Town agrees with it.",
    "Opinions expressed by members of the public are theirs alone.",
    "The Department neither endorses nor adopts the views of people who comment here.",
    "Posts by third parties are not the official position of the Police Department.",
    "Comments made by the public do not speak for the agency.",
    "User comments don't reflect our views.",
    "What visitors write is their own opinion and not ours.",
    "Statements made by followers are not statements of the Department.",
    "The views of commenters are their own and do not reflect the position of EPD.",
    "The presence of a comment on this page does not constitute an endorsement by the county.",
    "Please be aware that the views in public comments aren't necessarily shared by the City.",
    "Third-party posts and messages should not be taken as the Department's opinion.",
    "None of the comments left here represent the views of the Police Department.",
    "Opinions in the comments belong to those who wrote them, not to the Department.",
    "Las opiniones de los visitantes no reflejan la opinión del Departamento.",
    "Los comentarios publicados por los usuarios no representan la postura del Ayuntamiento.",
    "El Departamento no respalda los comentarios de terceros.",
    "Las opiniones expresadas son responsabilidad exclusiva de sus autores.",
    "El Ayuntamiento no comparte necesariamente las opiniones de los usuarios.",
    "Los comentarios de los ciudadanos no son la opinión oficial de la Policía.",
    "Las opiniones vertidas por los usuarios son de sus autores y no de la institución.",
]

CONTRADICTED = [
    "Comments by visitors reflect the views of the Department.",
    "The opinions expressed by visitors represent the official position of the City.",
    "The Department endorses the views of its visitors.",
    "We share the opinions that visitors express here.",
    "Las opiniones de los visitantes reflejan la postura del Departamento.",
    "El Departamento respalda las opiniones de los usuarios.",
]

UNSAID = [
    "Links to other websites do not reflect the opinions of the Department.",
    "Employees' personal posts do not represent the views of the Department.",
    "Advertisements on this page are not endorsed by the City.",
    "The City does not endorse candidates for office.",
    "Following or liking an account is not an endorsement.",
    "The Department does not endorse any product or service.",
    "We value the opinions of our residents.",
    "Visitors are welcome to express their opinions.",
    "An officer's own views are not those of the Department.",
    "Los enlaces a otros sitios no implican respaldo del Departamento.",
    "Las opiniones de los empleados en sus cuentas personales no son las del Departamento.",
    "Retweets are not endorsements.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_disclaimer_of_visitors_opinions_passes(text):
    assert ask(RULE, text).verdict is Verdict.PASS


@pytest.mark.parametrize("text", CONTRADICTED)
def test_an_endorsement_of_visitors_opinions_contradicts(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)


@pytest.mark.parametrize("text", UNSAID)
def test_other_disclaimers_do_not_count(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.MISSING)


def test_the_clause_does_not_apply_where_visitors_can_leave_nothing():
    found = ask(RULE, "News only.", expected=Expected(visitors_can_post=False))

    assert (found.verdict, found.reason) == (Verdict.NOT_APPLICABLE, Reason.CLOSED_TO_VISITORS)
