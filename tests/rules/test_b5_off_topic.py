"""B5-off-topic on live pages: what strays from the subject, among the grounds."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from support.judging import ask

INTRODUCTION = "We welcome your comments on our page.\n\n"
RULE = "B5-off-topic"

SAID = [
    "Off-topic comments will be removed.",
    "We may delete comments that are unrelated to the post.",
    "Comments not related to the subject of the post may be hidden.",
    "Posts that are out of scope or irrelevant are not permitted.",
    "Comments must stay on topic.",
    "Please keep your comments on topic.",
    "Keep comments relevant to the subject. Comments that break these rules will be deleted.",
    "The following will be removed:\n\n* Posts that have nothing to do with the matter at hand\n* Spam",
    "We remove:\n- comments that stray from the topic\n- spam",
    "Comments that do not pertain to the topic are subject to deletion.",
    "Remarks without any connection to the topic may be taken down.",
    "Prohibited content:\n- Repetitive or irrelevant posts",
    "We will hide comments that derail the conversation.",
    "Content which is not germane to the discussion may be deleted.",
    "The Department reserves the right to remove obscenities, off-topic comments, and personal attacks.",
    "Se eliminarán los comentarios fuera de tema.",
    "No se permiten mensajes que no estén relacionados con el tema.",
    "Podremos borrar los comentarios ajenos al tema de la publicación.",
    "Retiraremos los mensajes sin relación con el asunto tratado.",
    "Cíñase al tema de la publicación.",
]

UNSAID = [
    "The two crashes are unrelated.",
    "In an unrelated case, officers removed a weapon.",
    "We may remove comments that are obscene.",
    "Our department is not responsible for links unrelated to us.",
    "Here are some topics we post about on this page.",
    "Comments are welcome on any topic.",
    "Los dos casos no están relacionados.",
    "We do not remove comments. Off-topic questions are welcome.",
    "If you have an off-topic question, send us a message.",
]


@pytest.mark.parametrize("text", SAID)
def test_off_topic_as_a_ground_passes(text):
    assert ask(RULE, INTRODUCTION + text).verdict is Verdict.PASS


@pytest.mark.parametrize("text", UNSAID)
def test_off_topic_elsewhere_is_no_ground(text):
    assert ask(RULE, INTRODUCTION + text).verdict is not Verdict.PASS


@pytest.mark.parametrize(
    "text",
    [
        "Off-topic comments are allowed.",
        "We do not remove off-topic comments.",
        "Comments are never deleted for being off topic.",
        "No borramos los comentarios fuera de tema.",
    ],
)
def test_off_topic_that_is_allowed_contradicts(text):
    found = ask(RULE, INTRODUCTION + text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)
