"""A Jinja environment that always ends: every loop turn, call and written character is counted.

Jinja's sandbox keeps a template from Python's insides but not from running for hours. Here loops,
calls, joins and imports are charged to a budget, and the few filters and methods that a notice
needs are the only ones there are, so that nothing can grow without being counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from jinja2 import BaseLoader, StrictUndefined, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from hpd_pages.text.phrasing import as_phrase, as_sentence, code_span, fence, markdown_safe, pieces

MAX_STEPS = 100_000
MAX_CHARACTERS = 4_000_000
HTML = ".html.j2"
_METHODS = frozenset({"startswith", "endswith", "strip", "lower", "upper", "items", "keys", "get"})


class Exceeded(Exception):
    """The template does more than any notice needs."""


class Budget:
    """What one rendering may still spend."""

    def __init__(self) -> None:
        self.steps = MAX_STEPS
        self.characters = MAX_CHARACTERS

    def step(self) -> None:
        """Charge one loop turn, call or import."""
        self.steps -= 1
        if self.steps < 0:
            raise Exceeded(f"it takes more than {MAX_STEPS:,} steps")

    def write(self, value: object) -> object:
        """Charge the characters of `value`, and give it back."""
        self.characters -= len(value) if isinstance(value, str) else len(str(value))
        if self.characters < 0:
            raise Exceeded(f"it writes more than {MAX_CHARACTERS:,} characters")
        return value


class BudgetEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with a budget, undefined names as errors, HTML escaped by file name."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "**", "%"})

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            undefined=StrictUndefined,
            autoescape=is_html,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,
            auto_reload=False,
            finalize=self._written,
        )
        self.budget = Budget()
        self.globals.clear()
        self.globals["range"] = range
        self.filters.clear()
        self.filters |= {name: self._charged(rule) for name, rule in _FILTERS.items()}
        self.filters["_turns"] = self._turns
        self.filters["_joined"] = self._written

    def call(
        self, context: Context, function: object, /, *args: object, **kwargs: object
    ) -> object:
        """Call `function` for a template, charged."""
        self.budget.step()
        result = super().call(context, function, *args, **kwargs)
        return self.budget.write(result) if isinstance(result, str) else result

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Add and subtract small numbers; a notice needs no other arithmetic."""
        self.budget.step()
        if operator in "+-" and isinstance(left, int) and isinstance(right, int):
            return super().call_binop(context, operator, left, right)
        raise SecurityError(f"a template may not use the operator {operator!r} here")

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Methods of plain values: only those a notice needs."""
        if isinstance(obj, str | int | list | tuple | dict) and callable(value):
            return attr in _METHODS
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: object) -> None:
        """No `str.format`: a width in it could ask for any amount of memory."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if is_html(name):
            _refuse_unescaped(tree, name)
        for loop in tree.find_all(nodes.For):
            if loop.recursive:
                raise TemplateSyntaxError("recursive loops are not allowed", loop.lineno, name)
            size = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
            loop.iter = _filter(
                "_turns", cast("nodes.Expr", loop.iter), nodes.Const(size, lineno=loop.lineno)
            )
        return _count_joins(tree)

    def _turns(self, values: Iterable[object], size: int) -> Iterator[object]:
        """The values, each turn charged with the fixed text that the loop's body writes."""
        for value in values:
            self.budget.step()
            self.budget.characters -= size
            self.budget.write("")
            yield value

    def _written(self, value: object) -> object:
        return value if isinstance(value, StrictUndefined) else self.budget.write(value)

    def _charged(self, rule: Callable[..., Any]) -> Callable[..., Any]:
        def charged(*args: object) -> object:
            self.budget.step()
            result = rule(*args)
            return self.budget.write(result) if isinstance(result, str) else result

        return charged


def is_html(name: str | None) -> bool:
    """Whether a template writes HTML, so that every value is escaped."""
    return name is not None and name.endswith(HTML)


def _filter(name: str, value: nodes.Expr, *args: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(value, name, list(args), [], None, None, lineno=value.lineno)


def _count_joins(tree: nodes.Template) -> nodes.Template:
    """Every `a ~ b` charged, so that doubling a text in a loop ends."""
    from jinja2.visitor import NodeTransformer

    class Joins(NodeTransformer):
        def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - Jinja's name
            self.generic_visit(node)
            return _filter("_joined", node)

    counted: nodes.Template = Joins().visit(tree)
    return counted


def _refuse_unescaped(tree: nodes.Template, name: str | None) -> None:
    """Plain-text macros imported into HTML, or escaping switched off, would let markup through."""
    for node in tree.find_all((nodes.Import, nodes.FromImport, nodes.Include)):
        wanted = getattr(node, "template", None)
        target = wanted.value if isinstance(wanted, nodes.Const) else None
        if not isinstance(target, str) or not is_html(target):
            raise TemplateSyntaxError(
                f"an HTML template may import only templates whose names end in {HTML}",
                node.lineno,
                name,
            )
    for node in tree.find_all(nodes.ScopedEvalContextModifier):
        raise TemplateSyntaxError("escaping may not be switched off", node.lineno, name)


def _join(values: Iterable[object], separator: str = "") -> str:
    if isinstance(separator, Markup):
        return separator.join(values)  # type: ignore[arg-type]  # Markup escapes what it joins
    return separator.join(map(str, values))


_FILTERS: dict[str, Callable[..., Any]] = {
    "e": escape,
    "escape": escape,
    "code": code_span,
    "fence": fence,
    "first": lambda values: next(iter(values), ""),
    "join": _join,
    "length": len,
    "lower": lambda text: str(text).lower(),
    "markdown": markdown_safe,
    "phrase": as_phrase,
    "pieces": pieces,
    "sentence": as_sentence,
    "trim": lambda text: str(text).strip(),
    "upper": lambda text: str(text).upper(),
}
