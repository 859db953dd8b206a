"""B6-disclosure on live pages: what is posted or submitted may be disclosed."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from support.judging import ask

RULE = "B6-disclosure"

SAID = [
    "Any content posted or submitted for posting is subject to public disclosure.",
    "Comments posted here are public records.",
    "Messages sent to this account may be public record.",
    "All comments are subject to the Freedom of Information Act.",
    "This page and everything posted on it is subject to the state's public records law.",
    "Posts may be released to the public on request.",
    "What you write here may be disclosed to third parties.",
    "Content of this page may be considered a public record under state law.",
    "Communications through this site are subject to open records requests.",
    "By commenting, you acknowledge that your post becomes a public record.",
    "Your comments and messages may be disclosed under FOIA.",
    "Agency social media sites are subject to applicable public records laws.",
    "Direct messages sent to us are not private and may be disclosed.",
    "Anything submitted to this page may be open to public inspection.",
    "We archive comments. They are public records.",
    "Under state law, posts on this page are considered public records and may have to be released.",
    "Submissions are subject to disclosure under the Right-to-Know Law.",
    "Los comentarios son registros públicos.",
    "Todo lo que se publique o envíe puede ser divulgado públicamente.",
    "Los mensajes enviados a esta página están sujetos a divulgación pública.",
    "Los comentarios están sujetos a la Ley de Libertad de Información.",
    "El contenido publicado puede considerarse un documento público.",
    "Lo que usted escriba aquí podrá ser divulgado conforme a la ley.",
]

CONTRADICTED = [
    "Messages sent to us are confidential.",
    "Your comments will be kept private.",
    "Posts on this page are not public records.",
    "Comments are not subject to public disclosure.",
    "Direct messages to the Department are strictly confidential.",
    "What you send us will never be disclosed.",
    "Removed comments are erased for good and no copy is kept.",
    "Deleted posts are destroyed and cannot be recovered.",
    "Los mensajes son confidenciales.",
    "Los comentarios no son registros públicos.",
    "Los comentarios eliminados se borran para siempre y no se guarda copia.",
    "Sus mensajes se mantendrán privados.",
]

UNSAID = [
    "To make a public records request, visit our Records Division.",
    "Do not post confidential information in your comments.",
    "The Department keeps public records of arrests.",
    "Crime tips are confidential.",
    "Public records requests may be filed online.",
    "Comments that disclose personal information will be removed.",
    "Messages will be answered during business hours.",
    "The open records policy of this Department is to disclose reports within ten days.",
    "We do not disclose the names of victims.",
    "This is a public page.",
    "Para solicitar registros públicos, visite nuestra oficina.",
    "No publique información confidencial en los comentarios.",
    "Las denuncias son confidenciales.",
]


@pytest.mark.parametrize("text", SAID)
def test_content_that_may_be_disclosed_passes(text):
    assert ask(RULE, text).verdict is Verdict.PASS


@pytest.mark.parametrize("text", CONTRADICTED)
def test_a_promise_of_secrecy_or_of_no_copy_contradicts(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)


@pytest.mark.parametrize("text", UNSAID)
def test_records_of_other_things_do_not_count(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.MISSING)
