"""B5-personal-attacks on live pages: attacks on a person, among the grounds."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from support.judging import ask

INTRODUCTION = "We welcome your comments on our page.\n\n"
RULE = "B5-personal-attacks"

SAID = [
    "Personal attacks will be removed.",
    "We may remove comments that are obscene, off topic or attack others.",
    "Please do not insult other users.",
    "Harassment of any person is not allowed.",
    "No bullying, no threats, no spam.",
    "Comments that contain the following may be deleted:\n\n- threats\n- name-calling\n- ads",
    "Insults and ad hominem attacks are prohibited.",
    "We delete posts which harass or stalk individuals.",
    "Posts that demean another person will be hidden.",
    "Do not attack, insult or threaten anyone.",
    "Comments which are abusive of other commenters will be taken down.",
    "Grounds for removal:\n\n1. profanity\n2. attacks on individuals",
    "We will remove comments that ridicule or belittle someone.",
    "Se eliminarán los ataques personales.",
    "No se permiten insultos a otros usuarios.",
    "Evite los insultos y las faltas de respeto.",
    "Borraremos los mensajes que acosen a otras personas.",
    "Quedan prohibidas las descalificaciones personales.",
]

UNSAID = [
    "A heart attack sent the driver to hospital.",
    "We may remove threats.",
    "Comments that promote hatred of ethnic groups will be deleted.",
    "Defamatory comments will be removed.",
    "Report harassment to our detectives.",
    "Officers shall not harass or insult members of the public on social media.",
    "Domestic abuse victims can call us day or night.",
    "We welcome debate and even insults to our officers.",
    "El acoso escolar es un delito; denúncielo.",
    "Threatening comments are subject to removal.",
]


@pytest.mark.parametrize("text", SAID)
def test_attacks_on_a_person_as_a_ground_pass(text):
    assert ask(RULE, INTRODUCTION + text).verdict is Verdict.PASS


@pytest.mark.parametrize("text", UNSAID)
def test_attacks_elsewhere_are_no_ground(text):
    assert ask(RULE, INTRODUCTION + text).verdict is not Verdict.PASS


@pytest.mark.parametrize(
    "text",
    [
        "Personal attacks are allowed.",
        "We do not remove personal attacks or other comments.",
        "Comments are not deleted for insulting others.",
        "No eliminamos los comentarios con insultos.",
    ],
)
def test_attacks_that_are_allowed_contradict(text):
    found = ask(RULE, INTRODUCTION + text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)
