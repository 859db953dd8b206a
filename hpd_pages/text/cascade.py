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


class Sheets:
    """The style rules of a page, filed by the rarest thing an element must have.

    A selector is a chain of states, so that it is never matched backwards. `classes`, `ids` and
    `names` are the classes, ids and attributes that some selector asks for.
    """

    def __init__(self, rules: Iterable[CssRule] = ()) -> None:
        self.classes: set[str] = set()
        self.ids: set[str] = set()
        self.names: set[str] = set()
        self.count = 1
        self._filed: dict[str, list[_Step]] = {}
        self._states: dict[tuple[int, str, str], int] = {}
        order = 0
        for rule in rules:
            for selector in parse_selectors(rule.selectors):
                order += 1
                self._file(selector, rule.style, order)

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
            self._states[known] = self.count
            self._add(_Step(compound, needs, join == ">", state=self.count))
            self.count += 1
        return self._states[known]

    def _add(self, step: _Step) -> None:
        step.plain = step.compound.is_plain()
        self._filed.setdefault(step.compound.key(), []).append(step)
        for compound in (step.compound, *step.compound.nots):
            self.classes.update(compound.classes)
            self.ids.update(compound.ids)
            self.names.update(name for name, _, _ in compound.attributes)

    def match(self, tag: str, attributes: Attributes) -> tuple[Candidates, int]:
        """The steps that match the element taken by itself, and how many were compared."""
        classes = frozenset(attributes["class"].split()) if "class" in attributes else _NO_CLASS
        keys = [tag, "*", *(f".{name}" for name in classes)]
        if "id" in attributes:
            keys.append(f"#{attributes['id']}")
        filed = [self._filed[key] for key in keys if key in self._filed]
        steps = [step for group in filed for step in group]
        compared = len(steps)
        steps = [s for s in steps if s.plain or s.compound.matches(tag, attributes, classes)]
        if not steps:
            return NOTHING, compared
        found = Candidates(
            last=tuple(s for s in steps if not s.state and not s.reveals),
            above=tuple(s for s in steps if s.state),
            revealed=any(s.reveals for s in steps),
        )
        return found, compared


class Cascade:
    """How many elements above the current one match each step, as a page is walked inward.

    The number of comparisons is bounded for the whole page.
    """

    def __init__(self, sheets: Sheets) -> None:
        self._open = [1] + [0] * (sheets.count - 1)
        self._entered: list[tuple[int, tuple[int, ...]]] = [(-1, ())]
        self._left = _BUDGET

    @property
    def spent(self) -> bool:
        """Whether no more elements are to be compared with the rules."""
        return self._left <= 0

    def charge(self, compared: int) -> None:
        """Take some comparisons off the budget."""
        self._left -= compared

    def style(self, candidates: Candidates, inline: Declared, depth: int) -> dict[str, str]:
        """The values that win for an element at `depth`; `inline` is its own style."""
        self._left -= len(candidates.last)
        steps = (s for s in candidates.last if not s.needs or self._holds(s, depth))
        return winners(steps, inline)

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


def winners(steps: Iterable[_Step], inline: Declared) -> dict[str, str]:
    """The values that win among the steps that apply; `inline` is the element's own style."""
    won: Ranked = {}
    for step in steps:
        for name, (rank, value) in step.style.items():
            if name not in won or won[name][0] < rank:
                won[name] = (rank, value)
    for name, (value, important) in inline.items():
        rank = (important, (1, 0, 0, 0), 0)
        if name not in won or won[name][0] < rank:
            won[name] = (rank, value)
    return {name: value for name, (_, value) in won.items()}


def _shows(style: Declared) -> bool:
    shown = {name: value for name, (value, _) in style.items() if name in _SHOWING}
    return any(value not in ("none", "hidden", "0", "0px") for value in shown.values())
