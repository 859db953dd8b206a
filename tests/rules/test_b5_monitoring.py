"""B5-monitoring on live pages: who watches what, how much of the time, and who does not."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from support.judging import ask

RULE = "B5-monitoring"

SAID = [
    "Comments posted to this page will be monitored.",
    "We monitor all comments and messages left on our social media accounts.",
    "This page is moderated by the Public Information Office.",
    "Our Facebook page is a moderated forum.",
    "All posts are reviewed by a staff member before they go public.",
    "Public comments are subject to moderation.",
    "Posts to this page are subject to monitoring at any time.",
    "The Sheriff's Office reviews comments for compliance with this policy.",
    "Your comment will be held for moderation.",
    "Comments are read by our staff.",
    "The department actively moderates its social media channels.",
    "Please note that this is a moderated online discussion site and not a public forum.",
    "Staff will review each submission and approve it for posting.",
    "A member of the communications team checks the comments every morning.",
    "The city's social media accounts are regularly monitored and inappropriate posts are hidden.",
    "Comment threads are watched by our communications staff.",
    "The Town reserves the right to monitor and remove comments.",
    "Comments will not appear until they have been approved by an administrator.",
    "We keep an eye on the comments here.",
    "EPD moderates comments on this page.",
    "Posted comments are screened before publication.",
    "Visitors should know that what they post is monitored by the Department.",
    "Los comentarios publicados en esta página serán supervisados.",
    "Moderamos los comentarios de nuestras redes sociales.",
    "Esta página es moderada por el personal del Departamento.",
    "El equipo de comunicación revisa todos los comentarios.",
    "Los mensajes se revisan antes de publicarse.",
    "Los comentarios están sujetos a moderación.",
    "El Departamento supervisa las publicaciones de los visitantes.",
    "Los comentarios son leídos por nuestro personal.",
]

LIMITED = [
    "This page is not monitored 24/7, but comments are reviewed on weekdays.",
    "Comments are monitored during business hours.",
    "Our page is not monitored around the clock.",
    "We do not monitor this page 24 hours a day; staff check comments Monday through Friday.",
    "This account isn't monitored at all times.",
    "Comments are reviewed periodically.",
    "Esta página no se supervisa las 24 horas.",
    "Los comentarios se revisan en horario de oficina.",
    "We moderate comments on business days from 8 a.m. to 4 p.m.",
]

CONTRADICTED = [
    "This page is not monitored.",
    "Comments on this page are not monitored or moderated.",
    "We do not monitor comments.",
    "Nobody monitors this page.",
    "No one reviews or monitors the comments here.",
    "This is an unmonitored account.",
    "The department does not moderate posts on its social media sites.",
    "This account is never monitored, so call us instead.",
    "Our page isn't moderated.",
    "Please be aware that we don't actually moderate or review what is posted; comments are not monitored.",
    "No comments are monitored.",
    "Esta página no está supervisada.",
    "No supervisamos los comentarios.",
    "Nadie modera esta página.",
    "Los comentarios no se moderan.",
    "El Departamento no modera los comentarios de los visitantes.",
    "Comments аre nоt mоnitоrеd.",
    "Comments are not mon\u200bitored.",
]

UNSAID = [
    "Our non-emergency phone line is not monitored after hours.",
    "Parents should monitor their children's posts.",
    "The business line is monitored by dispatch.",
    "Cameras in the park are monitored around the clock.",
    "Please review our comment policy before you post.",
    "Detectives are reviewing the video posted on Facebook.",
    "We are monitoring the storm and will share updates on this page.",
    "The Department may monitor employees' use of social media.",
    "Read the comments below.",
    "For security purposes, this site employs software to monitor network traffic.",
    "The Department does not monitor or control linked sites.",
    "Comments are welcome.",
    "A moderate risk of flooding continues on the city page.",
    "Check our page for updates.",
    "Voicemail messages are not monitored on weekends.",
    "Por favor, revise nuestras normas antes de publicar.",
    "La línea telefónica no se supervisa por la noche.",
    "Los padres deben supervisar los comentarios de sus hijos.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_page_that_says_it_is_monitored_passes(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.PASS, Reason.STATED)
    assert found.quotes


@pytest.mark.parametrize("text", LIMITED)
def test_limits_of_hours_pass_and_are_named(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.PASS, Reason.LIMITED)


@pytest.mark.parametrize("text", CONTRADICTED)
def test_a_page_that_says_it_is_not_monitored_contradicts(text):
    found = ask(RULE, f"Comments are welcome.\n\n{text}")

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)


@pytest.mark.parametrize("text", UNSAID)
def test_other_things_watched_are_no_monitoring_of_comments(text):
    assert ask(RULE, text).verdict is Verdict.FAIL
    assert ask(RULE, text).reason is Reason.MISSING
