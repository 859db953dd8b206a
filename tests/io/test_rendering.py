"""Templates: overrides win, values stay data, and no template can run for ever."""

import time

import pytest

from hpd_pages.errors import TemplateError
from hpd_pages.io.rendering import renderer

NAME = "notices/en/b4_disclaimer.j2"
MACROS = "{{% macro short(n) %}}{0}{{% endmacro %}}"


def own(tmp_path, source, name="kits/own.j2"):
    path = tmp_path / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    return renderer(tmp_path / "templates")


def failure(rendering, name="kits/own.j2", **context):
    started = time.process_time()
    with pytest.raises(TemplateError) as caught:
        rendering.render(name, context)
    assert time.process_time() - started < 10
    return caught.value


def test_a_department_overrides_a_notice_by_its_name(tmp_path):
    rendering = own(tmp_path, MACROS.format("Not {{ n.name }}'s opinion."), NAME)

    assert (
        rendering.notice("b4_disclaimer", "en", "short", {"name": "Ours"}) == "Not Ours's opinion."
    )
    assert rendering.digest() != renderer().digest()


def test_a_folder_of_overrides_without_files_changes_nothing(tmp_path):
    assert renderer(tmp_path / "templates").digest() == renderer().digest()


def test_values_are_never_read_as_templates(tmp_path):
    rendering = own(tmp_path, "{{ name }}")

    assert rendering.render("kits/own.j2", {"name": "{{ 7 * 7 }}{% x %}"}) == "{{ 7 * 7 }}{% x %}\n"


def test_html_templates_escape_and_text_templates_do_not(tmp_path):
    own(tmp_path, "<p>{{ name }}</p>", "pages/own.html.j2")
    rendering = own(tmp_path, "{{ name }}")

    assert rendering.render("pages/own.html.j2", {"name": "<b>'"}) == "<p>&lt;b&gt;&#39;</p>\n"
    assert rendering.render("kits/own.j2", {"name": "<b>'"}) == "<b>'\n"


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
        "{% for a in text %}{% for b in text %}{% for c in text %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}" + "x" * 5000 + "{% endfor %}",
        "{% set ns = 'x' %}" + "{% set ns = ns ~ ns %}" * 64 + "{{ ns }}",
        "{% set b %}xx{% endset %}" + "{% set b %}{{ b }}{{ b }}{% endset %}" * 64,
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m() %}{% set a = m() %}{% set a = m() %}{% endmacro %}{{ m() }}",
        "{% include 'kits/own.j2' %}{% include 'kits/own.j2' %}",
        "{% extends 'kits/own.j2' %}",
        "{% for a in range(9999) %}{% set x = text | join(text) %}{% endfor %}",
    ],
)
def test_a_template_that_never_ends_ends_in_an_error(tmp_path, source):
    error = failure(own(tmp_path, source), text="t" * 1000)

    assert error.message.startswith("kits/own.j2:1: the template never ends")
    assert error.hint == (
        "A notice needs no long loops; look for a loop or an include without an end."
    )


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'x' * 9999999999 }}",
        "{{ 9 ** 9 ** 9 ** 9 }}",
        "{{ '%9999999999d' % 1 }}",
        "{{ '{:>9999999999}'.format(1) }}",
        "{{ 'x'.ljust(9999999999) }}",
        "{{ 'x'.replace('x', 'y') }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ range.__globals__ }}",
    ],
)
def test_what_a_notice_never_needs_is_refused(tmp_path, source):
    error = failure(own(tmp_path, "line one\n" + source))

    assert error.message.startswith("kits/own.j2:2: the template ")


@pytest.mark.parametrize("source", ["{{ 'x' | center(9999999999) }}", "{{ name | safe }}"])
def test_a_filter_that_is_not_offered_is_named_with_its_line(tmp_path, source):
    error = failure(own(tmp_path, "\n\n" + source))

    assert error.message.startswith("kits/own.j2:3: the template is malformed: No filter named")


def test_an_undefined_name_is_named_with_template_and_line(tmp_path):
    error = failure(own(tmp_path, "fine\n{{ n.nmae }}"), n={"name": "x"})

    assert error.message == (
        "kits/own.j2:2: the template reads a name that is not defined: "
        "'dict object' has no attribute 'nmae'."
    )
    assert error.hint.startswith("Check the spelling")


def test_an_undefined_name_in_a_notice_is_found_where_it_stands(tmp_path):
    rendering = own(tmp_path, "\n" + MACROS.format("{{ n.nmae }}"), NAME)

    with pytest.raises(TemplateError, match=r"^notices/en/b4_disclaimer\.j2:2: .* 'nmae'"):
        rendering.notice("b4_disclaimer", "en", "short", {})


def test_a_syntax_error_is_named_with_template_and_line(tmp_path):
    error = failure(own(tmp_path, "one\n{% if %}"))

    assert error.message.startswith("kits/own.j2:2: the template is malformed: ")


@pytest.mark.parametrize("deep", ["{{ " + "(" * 30_000 + " }}", "{% if 1 %}" * 3_000])
def test_deep_nesting_is_an_error_not_a_crash(tmp_path, deep):
    assert "kits/own.j2:1: the template " in failure(own(tmp_path, deep)).message


def test_a_notice_without_the_wanted_form_says_so(tmp_path):
    rendering = own(tmp_path, MACROS.format("x"), NAME)

    with pytest.raises(TemplateError, match=r"^notices/en/b4_disclaimer\.j2:1: .* macro 'long'"):
        rendering.notice("b4_disclaimer", "en", "long", {})


def test_a_language_without_templates_is_named_with_those_there_are():
    with pytest.raises(TemplateError, match=r"notices/pl/b4_disclaimer\.j2: .*\n.*: en, es\."):
        renderer().notice("b4_disclaimer", "pl", "short", {})


def test_a_missing_import_names_both_templates(tmp_path):
    error = failure(own(tmp_path, "{% include 'kits/gone.j2' %}"))

    assert error.message == ("kits/gone.j2: there is no such template (asked for by kits/own.j2).")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"\xff\xfe", "is not UTF-8 text"),
        (b"x" * 70_000, "larger than 64 KB"),
    ],
)
def test_a_file_that_is_no_template_is_named(tmp_path, source, said):
    assert said in failure(own(tmp_path, source)).message


@pytest.mark.parametrize("name", ["../secret.j2", "/etc/passwd", "a/../../b.j2", "a\\b", ""])
def test_no_name_leads_out_of_the_templates_folder(tmp_path, name):
    (tmp_path / "secret.j2").write_text("secret", encoding="utf-8")

    assert "not the name of a template" in failure(own(tmp_path, "x"), name).message


def test_a_link_out_of_the_templates_folder_is_refused(tmp_path):
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    rendering = own(tmp_path, "x", "kits/first.j2")
    (tmp_path / "templates" / "kits" / "own.j2").symlink_to(tmp_path / "secret")

    assert "leads out of the templates folder" in failure(rendering).message


@pytest.mark.parametrize(
    "source",
    [
        "{% import 'kits/en/words.j2' as words %}",
        "{% from name import x %}",
        "{% autoescape false %}{{ name }}{% endautoescape %}",
    ],
)
def test_html_cannot_take_in_what_is_not_escaped(tmp_path, source):
    rendering = own(tmp_path, source, "pages/own.html.j2")

    error = failure(rendering, "pages/own.html.j2")

    assert error.message.startswith("pages/own.html.j2:1: the template is malformed: ")
