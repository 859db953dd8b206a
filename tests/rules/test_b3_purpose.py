"""B3-purpose on live pages: what the page, or the Department's social media, is for."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from support.judging import ask

RULE = "B3-purpose"

SAID = [
    "The Example Police Department uses this page to share public-safety news and crime-prevention tips.",
    "The purpose of this page is to inform residents about police activity.",
    "This page was created to share information with the community.",
    "We use social media to connect with the people we serve.",
    "Our Facebook page is intended to keep residents informed about events in town.",
    "This account provides news, traffic alerts and safety tips.",
    "EPD maintains this page as a way to communicate with residents.",
    "Follow us for traffic alerts, news and safety tips.",
    "Here you will find news from your police department.",
    "The goal of our social media presence is to build trust and improve communication.",
    "The City participates in social media in order to engage residents and promote its programs.",
    "Through this page we share news and alerts.",
    "These sites exist to provide information about the Sheriff's Office.",
    "Our social media channels are designed to help the community stay informed.",
    "On this page we post updates about road closures and events.",
    "The Police Department's presence on Facebook serves to inform the public and foster dialogue.",
    "Welcome to the official page of the Example Police Department, where we share news and safety tips.",
    "The intended purpose of the sites is to disseminate information to the public.",
    "Social media allows the Department to reach residents quickly during emergencies and provide information.",
    "This page is for sharing news about public safety in Example Town.",
    "El Departamento usa esta página para compartir noticias y consejos de seguridad.",
    "El objetivo de esta página es informar a los residentes.",
    "Esta página fue creada para difundir información de seguridad pública.",
    "Utilizamos las redes sociales para comunicarnos con la comunidad.",
    "En esta página compartimos noticias y alertas de tráfico.",
    "El Ayuntamiento está presente en las redes sociales con el fin de informar a los vecinos.",
    "Nuestros perfiles en redes sociales tienen como finalidad acercar la policía a la ciudadanía.",
    "Esta cuenta sirve para informar a la comunidad.",
]

UNSAID = [
    "The purpose of this policy is to establish guidelines for the use of social media by employees.",
    "Comments must relate to the purpose of this page.",
    "Our mission is to protect and serve.",
    "Agencies can use social media to share information with the public.",
    "Criminals use social media to reach victims.",
    "Please use this page to share your thoughts.",
    "Employees may use social media to communicate with family.",
    "We use cookies on this page to improve your experience.",
    "Content incompatible with the purpose of the City's presence will be removed.",
    "This policy sets out how comments are handled.",
    "We do not use this page to share personal information.",
    "The video was posted on Facebook.",
    "Contact us for more information about our programs.",
    "Social media is a good way for neighbors to communicate.",
    "El objetivo de esta política es regular el uso de las redes sociales.",
    "Nuestra misión es proteger y servir.",
    "Los estafadores usan las redes sociales para llegar a sus víctimas.",
    "Los comentarios deben respetar la finalidad de esta página.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_stated_purpose_passes(text):
    assert ask(RULE, text).verdict is Verdict.PASS


@pytest.mark.parametrize("text", UNSAID)
def test_other_purposes_do_not_count(text):
    found = ask(RULE, text)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.MISSING)
