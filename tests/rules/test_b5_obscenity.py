"""B5-obscenity on live pages: obscene words among the grounds, wherever the list stands."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from support.judging import ask

INTRODUCTION = "We welcome your comments on our page.\n\n"
RULE = "B5-obscenity"

SAID = [
    "We may remove comments that are obscene.",
    "Comments with profanity will be deleted.",
    "Please do not use vulgar language.",
    "Profane or indecent posts are not allowed.",
    "No profanity.",
    "The following are prohibited:\n\n- spam\n- sexually explicit content\n- threats",
    "Comments that include any of the following will be removed:\n\n1. Threats\n2. Obscenities",
    "## Not allowed\n\n- Foul language\n- Spam",
    "We do not tolerate swearing.",
    "Keep your comments free of profanity.",
    "Refrain from posting pornographic images.",
    "Posts may be removed for any of these reasons: threats; profane language; spam.",
    "We remove some comments. These include those with obscene words.",
    "Comments containing nudity, threats or spam are subject to removal.",
    "Use of obscene or lewd language will result in removal of the comment.",
    "Se eliminarán los comentarios obscenos.",
    "No se permite el lenguaje vulgar.",
    "Evite las groserías y los insultos.",
    "Serán eliminados los comentarios que contengan:\n\n- lenguaje soez\n- publicidad",
    "Quedan prohibidas las obscenidades.",
]

UNSAID = [
    "Officers arrested a man for indecent exposure.",
    "We welcome all comments:\n\n- critical\n- vulgar\n- supportive",
    "Employees shall not post obscene material on their own pages.",
    "Comments that discriminate on the basis of sexual orientation will be removed.",
    "Report sexual assault to our detectives.",
    "We may remove comments that threaten others.",
    "Obscene calls should be reported to police.",
    "We may remove spam. Our detectives investigate pornography cases.",
    "La policía investiga un caso de pornografía infantil.",
    "Los empleados no deben publicar contenido obsceno en sus cuentas personales.",
]

CONTRADICTED = [
    "We do not remove obscene comments.",
    "Comments are never deleted for profanity.",
    "Profanity is allowed.",
    "No eliminamos los comentarios obscenos.",
]


@pytest.mark.parametrize("text", SAID)
def test_obscenity_as_a_ground_passes(text):
    assert ask(RULE, INTRODUCTION + text).verdict is Verdict.PASS


@pytest.mark.parametrize("text", UNSAID)
def test_obscenity_elsewhere_is_no_ground(text):
    assert ask(RULE, INTRODUCTION + text).verdict is not Verdict.PASS


@pytest.mark.parametrize("text", CONTRADICTED)
def test_obscenity_that_is_allowed_contradicts(text):
    found = ask(RULE, INTRODUCTION + text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)
