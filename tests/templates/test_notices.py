"""The standard notices: complete in every form and language, plain, and free of risky wording."""

import re

import pytest
import textstat

from hpd_pages.engine.generate import build_kit, notices_for
from hpd_pages.engine.pieces import FORMS, pieces_of
from hpd_pages.io.rendering import renderer
from hpd_pages.io.resources import resource_folder
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules import CATALOGUE
from support.builders import department, page

LANGUAGES = ("en", "es")
NOTICES = {
    (rule, lang, form): text
    for form in FORMS
    for rule, texts in notices_for(page(), department(), renderer(), form).items()
    for lang, text in texts.items()
}
WHOLE = {
    (piece, lang, form): text
    for lang in LANGUAGES
    for piece, forms in pieces_of(page(), department(), renderer(), lang).said.items()
    for form, text in forms.items()
}
EVERY = {**NOTICES, **WHOLE}

# Wording that courts have found risky, as plain patterns, English and Spanish. The judge of wording
# reads sentences; the standard notices can do without the words altogether.
RISKY = {
    "N01": r"inappropriate|unacceptable|unsuitable|objectionable|inapropiad|inaceptable",
    "N02": r"offensive|\boffend|insensitive|distasteful|poor taste|ofensiv",
    "N03": r"disparag|derogatory|demean|degrad|disrespectful|\bnegative|critical of|anti-?police"
    r"|menosprec|irrespetuos|denigra",
    "N04": r"positive|supportive|constructive|friendly|positiv|constructiv",
    "N06": r"abusive|hostile|antagonistic|\brude\b|uncivil|disruptive|be (?:nice|civil|respectful)",
    "N08": r"keyword|word filter|automatic|profanity filter|palabras clave|automátic",
    "N09": r"profan|\bvulgar\b|foul language|swear|curse|grosería|palabrota",
    "N11": r"hate speech|hateful|bigot|discriminat|racist|odio|racis",
    "N12": r"discretion|for any reason|without (?:notice|cause)|as determined by|deemed|discreción",
    "N13": r"including but not limited|any other|\betc\b|such as|entre otros|cualquier otr",
    "N26": r"(?:confidential|private|anonymous)\w* (?:comments|messages|tips)|confidencial|anónim"
    r"|(?:is|are|stay|kept|remain)s? (?:confidential|private|anonymous)",
    "N29": r"employees? of|residents only|only residents|must (?:live|reside)|solo residentes",
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", [r for r in CATALOGUE if r.has_notice], ids=lambda r: r.stem)
def test_every_notice_has_three_forms(rule, lang):
    template = resource_folder("templates") / "notices" / lang / f"{rule.stem}.j2"

    macros = re.findall(r"macro (\w+)\(n\)", template.read_text(encoding="utf-8"))

    assert {"short", "medium", "long"} <= set(macros)


def test_both_languages_have_the_same_templates():
    names = [
        {path.relative_to(folder / lang).as_posix() for path in (folder / lang).glob("*.j2")}
        for folder in (resource_folder("templates") / part for part in ("notices", "kits", "pages"))
        for lang in LANGUAGES
    ]

    assert names[0::2] == names[1::2]


@pytest.mark.parametrize("key", EVERY, ids="-".join)
def test_no_notice_has_gaps_or_stray_space(key):
    text = EVERY[key]

    assert text == text.strip() != ""
    assert not re.search(r"  | [.,;:]|\.\.|\n\n\n|None|\{|\}| \n", text)


@pytest.mark.parametrize("risk", RISKY)
def test_the_standard_notices_have_none_of_the_risky_wording(risk):
    found = {
        key: text for key, text in EVERY.items() if re.search(RISKY[risk], text, re.IGNORECASE)
    }

    assert found == {}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("rule", "lang", "ground", "definition"),
    [
        ("B5-obscenity", "en", "obscene", "as defined by law"),
        ("B5-obscenity", "es", "obscenidades", "según las define la ley"),
        ("B5-off-topic", "en", "off-topic", "not about the subject of the post they answer"),
        ("B5-off-topic", "es", "fuera de tema", "del asunto de la publicación a la que responden"),
        ("B5-personal-attacks", "en", "personal attacks", "true threats, targeted harassment"),
        ("B5-personal-attacks", "es", "ataques personales", "amenazas reales, acoso dirigido"),
    ],
)
def test_every_ground_is_narrowed_by_its_definition_in_the_same_sentence(
    rule, lang, form, ground, definition
):
    first = NOTICES[rule, lang, form].split(". ")[0]

    assert ground in first
    assert definition in first


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Criticism of an officer, the Chief or the Department is never a personal attack"),
        ("es", "Criticar a un agente, al jefe de la policía o al Departamento nunca es un ataque"),
    ],
)
def test_criticism_of_the_police_is_never_a_ground(lang, words, form):
    assert words in NOTICES["B5-personal-attacks", lang, form]
    assert words in WHOLE["moderation", lang, form]


@pytest.mark.parametrize("form", ["medium", "long"])
def test_moderation_says_that_criticism_is_welcome_and_gives_reason_copy_and_appeal(form):
    text = WHOLE["moderation", "en", form]

    assert "Every opinion is welcome here, and so is criticism of the Department." in text
    assert "tells the visitor the reason" in text
    assert "keeps a copy, and the copy may be disclosed to the public" in text
    assert "You may appeal to the Public Information Officer within 10 days." in text
    assert "but not around the clock" in text


def test_without_an_appeal_office_no_appeal_is_promised():
    ours = department(appeal_office="", appeal_days=0)

    said = pieces_of(page(), ours, renderer(), "en").said["moderation"]["long"]

    assert "appeal" not in said


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.id)
def test_every_composed_text_begins_with_the_emergency_number(platform):
    made = build_kit(
        page(), department(), platform, renderer(), inputs_digest="0" * 64, tool="hpd-pages 0"
    )

    opening = re.compile(
        r"(?:Emergency\? Call|In an emergency, call|¿Emergencia\? Llame al"
        r"|En caso de emergencia, llame al) 911\."
    )
    composed = [text.text for text in made.surfaces if text.form != "fact"]
    assert composed
    assert [text for text in composed if not opening.match(text)] == []


@pytest.mark.parametrize("form", FORMS)
def test_english_is_written_for_readers_of_about_the_eighth_grade(form):
    prose = " ".join(
        re.sub(r"https?://\S+", "", text).replace("\n", " ")
        for (piece, lang, kind), text in WHOLE.items()
        if (lang, kind) == ("en", form) and piece not in ("link", "contact")
    )

    assert textstat.automated_readability_index(prose) <= 9
    assert textstat.coleman_liau_index(prose) <= 11


def test_spanish_uses_usted_and_never_tu():
    spanish = " ".join(text for key, text in EVERY.items() if key[1] == "es")

    assert not re.search(r"\b(?:tú|tus?|te|ti|contigo|publiques|puedes|uses|llames)\b", spanish)
    assert not re.search(r"(?<!se )\bllama\b", spanish)
    assert "llame al 911" in spanish
    assert "Usted puede apelar" in spanish
