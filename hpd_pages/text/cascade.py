"""Which style rules apply to each element, found on one way down the page in linear time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hpd_pages.text.selectors import Attributes, Compound, Selector, parse_selectors
from hpd_pages.text.stylesheet import CssRule

Rank = tuple[bool, tuple[int, int, int, int], int]
Ranked = dict[str, tuple[Rank, str]]
Declared = Mapping[str, tuple[str, bool]]

_NO_CLASS: frozenset[str] = frozenset()
_BUDGET = 2_000_000
_SHOWING = frozenset(["display", "visibility", "opacity", "height", "max-height"])


@dataclass(slots=True)
class _Step:
    """One compound of a selector; `needs` is the step that must stand above, 0 for none."""

    compound: Compound
    needs: int = 0
    child: bool = False
    state: int = 0
    style: Ranked = field(default_factory=dict)
    reveals: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Candidates:
    """The steps whose compound an element matches: last steps, and steps above others."""

    last: tuple[_Step, ...] = ()
    above: tuple[_Step, ...] = ()
    revealed: bool = False


NOTHING = Candidates()


class Cascade:
    """The style rules of a page, and how many elements above the current one match each step.

    A selector is walked as a chain of states, as the page is walked from the outside in, so no
    selector is ever matched backwards; the number of comparisons is bounded for the whole page.
    """

    def __init__(self, rules: Iterable[CssRule] = ()) -> None:
        self._filed: dict[str, list[_Step]] = {}
        self._states: dict[tuple[int, str, str], int] = {}
        self._open: list[int] = [1]
        self._entered: list[tuple[int, tuple[int, ...]]] = [(-1, ())]
        self._left = _BUDGET
        order = 0
        for rule in rules:
            for selector in parse_selectors(rule.selectors):
                order += 1
                self._file(selector, rule.style, order)
        self.empty = not self._filed

    def _file(self, selector: Selector, style: Declared, order: int) -> None:
        last = selector.compounds[-1]
        if not selector.is_static():
            if selector.reveals() and _shows(style):
                self._add(_Step(last, reveals=True))
            return
        needs = 0
        for at, compound in enumerate(selector.compounds[:-1]):
            needs = self._above(compound, needs, selector.joins[at])
        weight = (0, *selector.specificity())
        ranked = {n: ((important, weight, order), v) for n, (v, important) in style.items()}
        self._add(_Step(last, needs, selector.joins[-1] == ">", style=ranked))

    def _above(self, compound: Compound, needs: int, join: str) -> int:
        known = (needs, join, repr(compound))
        if known not in self._states:
            self._states[known] = len(self._open)
            self._add(_Step(compound, needs, join == ">", state=len(self._open)))
            self._open.append(0)
        return self._states[known]

    def _add(self, step: _Step) -> None:
        step.plain = step.compound.is_plain()
        self._filed.setdefault(step.compound.key(), []).append(step)

    def study(self, tag: str, attributes: Attributes) -> Candidates:
        """The steps that match the element taken by itself."""
        if self.empty or self._left <= 0:
            return NOTHING
        classes = frozenset(attributes["class"].split()) if "class" in attributes else _NO_CLASS
        keys = [tag, "*", *(f".{name}" for name in classes)]
        if "id" in attributes:
            keys.append(f"#{attributes['id']}")
        filed = [self._filed[key] for key in keys if key in self._filed]
        if not filed:
            return NOTHING
        steps = [step for group in filed for step in group]
        self._left -= len(steps)
        steps = [s for s in steps if s.plain or s.compound.matches(tag, attributes, classes)]
        if not steps:
            return NOTHING
        return Candidates(
            last=tuple(s for s in steps if not s.state and not s.reveals),
            above=tuple(s for s in steps if s.state),
            revealed=any(s.reveals for s in steps),
        )

    def style(self, candidates: Candidates, inline: Declared, depth: int = 0) -> dict[str, str]:
        """The values that win for an element at `depth`; `inline` is its own style."""
        won: Ranked = {}
        self._left -= len(candidates.last)
        for step in candidates.last:
            if step.needs and not self._holds(step, depth):
                continue
            for name, (rank, value) in step.style.items():
                if name not in won or won[name][0] < rank:
                    won[name] = (rank, value)
        for name, (value, important) in inline.items():
            rank = (important, (1, 0, 0, 0), 0)
            if name not in won or won[name][0] < rank:
                won[name] = (rank, value)
        return {name: value for name, (_, value) in won.items()}

    def _holds(self, step: _Step, depth: int) -> bool:
        if not step.child:
            return self._open[step.needs] > 0
        above, states = self._entered[-1]
        return above == depth - 1 and step.needs in states

    def enter(self, candidates: Candidates, depth: int) -> None:
        """Go into an element at `depth` that stands above others in some selector."""
        self._left -= len(candidates.above)
        states = tuple(
            step.state for step in candidates.above if not step.needs or self._holds(step, depth)
        )
        for state in states:
            self._open[state] += 1
        self._entered.append((depth, states))

    def leave(self) -> None:
        """Come out of the element entered last."""
        for state in self._entered.pop()[1]:
            self._open[state] -= 1


def _shows(style: Declared) -> bool:
    shown = {name: value for name, (value, _) in style.items() if name in _SHOWING}
    return any(value not in ("none", "hidden", "0", "0px") for value in shown.values())
