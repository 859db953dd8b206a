"""Templates turned into text. What a declaration says is data: it is never read as a template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import TracebackType

from jinja2 import FunctionLoader, Template, TemplateNotFound, UndefinedError
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from hpd_pages.errors import TemplateError
from hpd_pages.io.resources import resource_folder
from hpd_pages.io.template_budget import Budget, BudgetEnvironment, Exceeded
from hpd_pages.io.template_files import TemplateFiles

PARTS = ("notices", "kits", "pages")
_TOO_COSTLY = "A notice needs no long loops; look for a loop or an include without an end."


class JinjaRenderer:
    """`engine.ports.Renderer` over template files; not for several threads at once."""

    def __init__(self, files: TemplateFiles) -> None:
        self._files = files
        self._environment = BudgetEnvironment(FunctionLoader(files.source))
        self._digest = ""

    def render(self, name: str, context: Mapping[str, object]) -> str:
        """The text of template `name`, with one line feed at its end.

        Raises TemplateError with template and line where it is missing, malformed, too costly or
        reads an unknown name.
        """

        def run() -> str:
            template = self._template(name)
            return self._written(template.root_render_func(template.new_context(dict(context))))

        return self._guarded(name, run).strip() + "\n"

    def notice(self, stem: str, lang: str, form: str, context: Mapping[str, object]) -> str:
        """The text of macro `form` ("short", "medium", "long") of a rule's notice. See render."""
        return self.macro(f"notices/{lang}/{stem}.j2", form, context)

    def macro(self, name: str, form: str, context: Mapping[str, object]) -> str:
        """The text of macro `form` of template `name`, without space around it. See render."""

        def run() -> str:
            module = self._template(name).make_module()
            macro = getattr(module, form, None)
            if macro is None:
                raise TemplateError(
                    f"{name}:1: the template has no macro {form!r}.",
                    hint="A notice has the macros short, medium and long, each with argument n.",
                )
            return str(macro(dict(context)))

        return _tidy(self._guarded(name, run))

    def languages(self) -> tuple[str, ...]:
        """The languages that have notices, sorted."""
        return self._files.languages()

    def digest(self) -> str:
        """SHA-256, in hex, over all templates in force for notices, kits and notice pages."""
        self._digest = self._digest or self._files.digest(*PARTS)
        return self._digest

    def _template(self, name: str) -> Template:
        return self._environment.get_template(name)

    def _written(self, parts: Iterable[str]) -> str:
        done: list[str] = []
        left = Budget().characters
        for part in parts:
            left -= len(part)
            if left < 0:
                raise Exceeded("its text is too long")
            done.append(part)
        return "".join(done)

    def _guarded(self, name: str, run: Callable[[], str]) -> str:
        self._environment.budget = Budget()
        try:
            return run()
        except TemplateSyntaxError as error:
            place = f"{error.name or name}:{error.lineno}"
            raise TemplateError(
                f"{place}: the template is malformed: {error.message}.",
                hint="See the Jinja documentation, or delete your file to use the standard one.",
            ) from error
        except TemplateNotFound as error:
            raise self._missing(name, str(error.name)) from error
        except (JinjaError, Exceeded, RecursionError, SyntaxError, *_MISUSE) as error:
            place = _place(error.__traceback__, name)
            raise TemplateError(f"{place}: {_said(error)}", hint=_hint(error)) from error

    def _missing(self, name: str, wanted: str) -> TemplateError:
        asked_by = "" if wanted == name else f" (asked for by {name})"
        return TemplateError(
            f"{wanted}: there is no such template{asked_by}.",
            hint=f"There are templates for these languages: {', '.join(self.languages())}.",
        )


_MISUSE = (TypeError, ValueError, AttributeError, LookupError, ArithmeticError, MemoryError)


def _said(error: Exception) -> str:
    match error:
        case UndefinedError():
            return f"the template reads a name that is not defined: {error.message}."
        case SecurityError():
            return f"the template does what is not allowed: {error.message}."
        case Exceeded():
            return f"the template never ends or is far too costly: {error}."
        case RecursionError():
            return "the template never ends: it calls or includes itself, or is nested too deep."
        case SyntaxError():
            return "the template is malformed: it is nested too deep."
        case _:
            return f"the template cannot be rendered: {error}."


def _hint(error: Exception) -> str:
    match error:
        case UndefinedError():
            return "Check the spelling; the standard templates show the names a template may read."
        case Exceeded() | RecursionError():
            return _TOO_COSTLY
        case _:
            return "Compare the file with the standard template of the same name."


def _place(traceback: TracebackType | None, name: str) -> str:
    """Template and line, "a.j2:3", of the innermost template frame; else line 1 of `name`."""
    place = f"{name}:1"
    while traceback is not None:
        template = traceback.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            place = f"{template.name}:{template.get_corresponding_lineno(traceback.tb_lineno)}"
        traceback = traceback.tb_next
    return place


def _tidy(text: str) -> str:
    """`text` without spaces at line ends and without more than one blank line in a row."""
    lines: list[str] = []
    for line in (line.rstrip() for line in text.strip().split("\n")):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines)


def renderer(override: Path | None = None) -> JinjaRenderer:
    """A renderer of the tool's templates and of a department's own folder, where it has one."""
    return JinjaRenderer(TemplateFiles(resource_folder("templates"), override))


def own_renderer(root: Path) -> JinjaRenderer:
    """The renderer of the registry in `root`: its own `templates/` come first, where it has any."""
    own = root / "templates"
    return renderer(own if own.is_dir() else None)
