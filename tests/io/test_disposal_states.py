"""Whatever officers do, in whatever order, and wherever a disposal is stopped: nothing goes that is
on hold, not due or not approved, and nothing else is lost.

`HPD_RECORDS_STEPS=20000` runs that many steps; `make prove-records` does.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hpd_pages.errors import StoreError, UsageError
from hpd_pages.io.disposal import dispose, finish
from hpd_pages.io.disposal_lists import make_list
from hpd_pages.io.holds import lift
from support.archives import OFFICE, Small, comment

STEPS = int(os.environ.get("HPD_RECORDS_STEPS", "0"))
PER_RUN = 50
KEYS = ["a", "b", "c", "d"]
TEXTS = ["road closed", "thank you", "Straße gesperrt", "道路 封鎖", "شكرا"]
POINTS = ["planned", "staged", "committed", "settled"]
DONE = {"steps": 0, "disposed": 0, "held back": 0, "stopped": 0}


class Stop(Exception):
    """The process is gone here."""


class Officers(RuleBasedStateMachine):
    """Officers at work, and beside them what must be true, kept in plain sets."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(
            tempfile.mkdtemp(prefix="records-", dir=os.environ.get("HPD_RECORDS_DIR"))
        )
        self.small = Small(self.folder)
        self.last_seen = {}
        self.said = {}
        self.holds = {}
        self.lists = {}
        self.authorised = {}
        self.gone = set()
        self.stopped = False
        self.earlier = set()
        self.events = set()

    def teardown(self) -> None:
        if self.stopped:
            self.go_on()
        self.whole()
        self.small.records.__exit__(None, None, None)
        shutil.rmtree(self.folder)

    @rule(
        page=st.sampled_from(["one", "two"]),
        said=st.dictionaries(st.sampled_from(KEYS), st.sampled_from(TEXTS), min_size=1),
    )
    def capture(self, page, said):
        self.small.capture(*(comment(key, text) for key, text in said.items()), page=page)
        for key, text in said.items():
            unit = (page, key)
            if unit in self.gone:  # a new version, which no list of before names
                self.gone.discard(unit)
                self.said[unit] = set()
                for units in self.lists.values():
                    units.pop(unit, None)
            self.last_seen[unit] = (
                max(self.small.today, self.last_seen.get(unit, self.small.today))
                if self.said.get(unit)
                else self.small.today
            )
            self.said.setdefault(unit, set()).add(text)
            for units in self.lists.values():
                units.pop(unit, None) if units.get(unit) != frozenset(self.said[unit]) else None

    @initialize()
    def begin(self):
        for page in ("one", "two"):
            self.capture(page, dict(zip(KEYS, TEXTS, strict=False)))

    @rule(days=st.sampled_from([1, 300, 732, 1500]))
    def time_passes(self, days):
        if self.small.today.year < 2400:
            self.small.today += timedelta(days=days)

    @rule(days=st.sampled_from([1, 400]))
    def the_clock_is_set_back(self, days):
        if self.small.today.year > 2027:
            self.small.today -= timedelta(days=days)

    @rule(
        page=st.sampled_from(["", "one", "two"]),
        words=st.sampled_from(["", "ROAD", "strasse", "封鎖"]),
    )
    def hold(self, page, words):
        self.holds[self.small.hold(page=page, words=words)] = (page, words)

    @precondition(lambda self: self.holds)
    @rule(data=st.data())
    def lift_a_hold(self, data):
        number = data.draw(st.sampled_from(sorted(self.holds)))
        lift(self.small.records, number, at=self.small.now(), reason="settled", office=OFFICE)
        del self.holds[number]

    def list_what_is_due(self):
        found = make_list(self.small.records, self.small.rules(), office=OFFICE)
        listed = {(unit.page, unit.key) for unit in found.units}
        assert listed == {unit for unit in self.said if self.may_go(unit)}
        if found.number:
            self.lists[found.number] = {unit: frozenset(self.said[unit]) for unit in listed}
            self.authorised[self.small.authorise(found.number)] = found.number

    @rule(years=st.sampled_from([0, 3]))
    def a_list_is_made_and_approved(self, years):
        if self.small.today.year < 2400:
            self.small.today += timedelta(days=366 * years)
        self.list_what_is_due()

    @precondition(lambda self: not self.stopped)
    @rule(
        data=st.data(),
        stop=st.sampled_from([None, None, *POINTS]),
        hold_at=st.sampled_from([None, None, "planned", "staged", "committed"]),
    )
    def dispose(self, data, stop, hold_at):
        if not self.authorised:
            self.small.today += timedelta(days=800)
            self.list_what_is_due()
            if not self.authorised:
                return
        authorisation = data.draw(st.sampled_from(sorted(self.authorised)))
        listed = self.lists[self.authorised.pop(authorisation)]
        before, open_before = self.small.disposed(), {u for u in listed if self.may_go(u)}
        self.events = set()
        self.small.reached = lambda point: self.reached(point, stop, hold_at)
        try:
            dispose(
                self.small.records, self.small.rules(), authorisation=authorisation, office=OFFICE
            )
        except Stop:
            self.stopped = True
        self.small.reached = lambda _point: None
        late = "held too late" in self.events
        may = open_before if late else {unit for unit in listed if self.may_go(unit)}
        if "committed" not in self.events:
            may = set()
        DONE["stopped"] += self.stopped
        DONE["held back"] += len(set(listed) - may)
        DONE["disposed"] += len(may)
        self.gone |= may
        assert self.small.disposed() - before == self.versions_of(may)

    def reached(self, point, stop, hold_at):
        """A hold is placed while the disposal is at that point, or the process ends there."""
        if point == hold_at and "held" not in self.events:
            self.events.add("held")
            self.holds[self.small.hold(page="one", words="road")] = ("one", "ROAD")
            if point == "committed":
                self.events.add("held too late")
        self.events.add(point)
        if point == stop:
            raise Stop

    def versions_of(self, units):
        """The newest run of versions of each unit, by number."""
        from sqlalchemy import select

        from hpd_pages.io.archive_tables import ITEMS

        gone = self.small.disposed()
        with self.small.records.reading() as connection:
            rows = connection.execute(select(ITEMS.c.id, ITEMS.c.page, ITEMS.c.key)).all()
        found = {r.id for r in rows if (r.page, r.key) in units and r.id not in self.earlier}
        self.earlier |= gone
        return found

    @precondition(lambda self: self.stopped)
    @rule()
    def go_on(self):
        finish(self.small.records, self.small.rules(), office=OFFICE)
        self.stopped = False

    @precondition(lambda self: self.stopped)
    @rule()
    def a_second_disposal_is_refused_meanwhile(self):
        try:
            dispose(self.small.records, self.small.rules(), authorisation=1, office=OFFICE)
        except (StoreError, UsageError):
            return
        raise AssertionError("it was not refused")

    def may_go(self, unit) -> bool:
        if unit in self.gone or unit not in self.said:
            return False
        page, _ = unit
        words = {"ROAD": "road closed", "strasse": "Straße gesperrt", "封鎖": "道路 封鎖"}
        for of_page, said in self.holds.values():
            if of_page in ("", page) and (not said or words[said] in self.said[unit]):
                return False
        last = self.last_seen[unit]
        try:
            ends = last.replace(year=last.year + 2)
        except ValueError:
            ends = last.replace(year=last.year + 2, day=28)
        return self.small.today > ends

    @invariant()
    def whole(self):
        DONE["steps"] += 1
        damages = self.small.damages()
        if self.stopped:
            damages = [
                d
                for d in damages
                if "stopped before its end" not in d.what and not d.file.startswith("2")
            ]
        assert not damages, damages
        kept = self.small.words()
        for unit, texts in self.said.items():
            if unit not in self.gone:
                assert set(kept[unit]) - {""} == texts, unit
        if not self.stopped:
            assert self.small.lost_bytes() == []


def test_nothing_goes_under_hold_and_nothing_is_lost():
    runs = max(8, STEPS * 13 // (PER_RUN * 10))  # some end early
    run_state_machine_as_test(
        Officers,
        settings=settings(
            max_examples=runs,
            stateful_step_count=PER_RUN if STEPS else 15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    if STEPS:
        print(DONE)  # noqa: T201 - the proof says how much it proved
        assert DONE["steps"] >= STEPS
        assert min(DONE["disposed"], DONE["held back"], DONE["stopped"]) > STEPS // 100
