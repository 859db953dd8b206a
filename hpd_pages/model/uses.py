"""The uses that the order recognises (C.1 to C.3): one taxonomy for schema, wizard and kit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One recognised use: `id` as declarations name it, its clause and its words in the order."""

    id: str
    clause: str
    words: str

    @property
    def group(self) -> str:
        """The use's kind: investigation, outreach or notification."""
        return self.id.partition(".")[0]


GROUPS = {
    "investigation": "Investigation: seeking evidence or information",
    "outreach": "Community outreach and engagement",
    "notification": "Time-sensitive notification",
}
"""Group to what the order says of it."""


def _of(clause: str, group: str, **uses: str) -> tuple[Use, ...]:
    return tuple(
        Use(id=f"{group}.{name.replace('_', '-')}", clause=clause, words=words)
        for name, words in uses.items()
    )


USES: tuple[Use, ...] = (
    *_of(
        "C.1",
        "investigation",
        missing_persons="missing persons",
        wanted_persons="wanted persons",
        gang_participation="gang participation",
        online_crimes="crimes perpetrated online, such as cyberbullying and cyberstalking",
        participant_media="photos or videos of a crime posted by a participant or observer",
    ),
    *_of(
        "C.2",
        "outreach",
        crime_prevention_tips="providing crime-prevention tips",
        online_reporting="offering online reporting",
        crime_maps_and_data="sharing crime maps and data",
        unsolved_crime_tips="asking for tips about unsolved crimes",
    ),
    *_of(
        "C.3",
        "notification",
        road_closures="road closures",
        special_events="special events",
        weather_emergencies="weather emergencies",
        missing_or_endangered_persons="missing or endangered persons",
    ),
)
"""Every recognised use, in the order's own order."""


def use(use_id: str) -> Use | None:
    """The use of that id, or None."""
    return next((use for use in USES if use.id == use_id), None)
