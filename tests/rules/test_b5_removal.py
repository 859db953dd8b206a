"""B5-removal on live pages: the agency's right to take down what visitors leave."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from support.judging import ask

RULE = "B5-removal"

SAID = [
    "We reserve the right to remove comments that are obscene.",
    "Comments that violate this policy will be deleted.",
    "The Department may hide any post at its discretion.",
    "Posts that break these rules are subject to removal.",
    "Inappropriate comments will be taken down without notice.",
    "The administrator may decline to post submissions that are unrelated.",
    "Comments that contain profanity will not be published.",
    "Violations of these guidelines may result in the removal of your comment.",
    "Any comment that does not meet these standards may be rejected.",
    "EPD will delete spam and personal attacks posted to this page.",
    "We may moderate or take down comments.",
    "Repeat offenders will be blocked and their comments deleted.",
    "The City has the right, but not the obligation, to delete submissions.",
    "Please keep it civil. Anything that is not will be removed from our page.",
    "We welcome your comments. Those that contain the following will be removed:\n\n- profanity\n- spam",
    "Your post may be hidden from public view.",
    "Comments may be edited or deleted.",
    "We will not remove comments because they criticize us, but we will remove obscene comments.",
    "Nos reservamos el derecho de eliminar comentarios obscenos.",
    "Los comentarios que incumplan estas normas serán borrados.",
    "Se eliminarán los mensajes ofensivos.",
    "El Departamento podrá ocultar o retirar publicaciones.",
    "No se publicarán los comentarios que contengan insultos.",
    "Eliminaremos las publicaciones fuera de tema.",
    "Los mensajes que no cumplan las normas podrán ser suprimidos.",
]

CONTRADICTED = [
    "We never remove comments.",
    "Comments are never deleted from this page.",
    "The Department does not remove or hide comments.",
    "No comments will be removed.",
    "We will not delete any posts.",
    "We do not take down comments.",
    "Nunca eliminamos comentarios.",
    "No se borran los comentarios.",
    "El Departamento no elimina comentarios.",
    "We nеver rеmove cоmments.",
    "We do not censor or delete visitor posts.",
]

UNSAID = [
    "Officers removed three vehicles from Main Street.",
    "You may delete your own comments at any time.",
    "Facebook may remove comments that violate its terms.",
    "The officer was removed from duty.",
    "Please remove your car before the snow removal begins, and comment below.",
    "We welcome comments from everyone.",
    "Users who repeatedly post threats will be banned.",
    "Delete suspicious messages from scammers.",
    "To remove your name from our mailing list, contact us.",
    "Retire su vehículo antes de la nevada.",
    "Puede borrar sus propios comentarios.",
    "We will not remove comments because they criticize us.",
    "Users are responsible for what they post.",
    "The tape was taken and posted on Facebook by the suspect.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_right_to_remove_passes(text):
    assert ask(RULE, text).verdict is Verdict.PASS


@pytest.mark.parametrize("text", CONTRADICTED)
def test_a_promise_never_to_remove_contradicts(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)


@pytest.mark.parametrize("text", UNSAID)
def test_other_removals_do_not_count(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.MISSING)
