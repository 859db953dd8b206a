"""The questions from which a page is declared, with defaults from Department and platform."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hpd_pages.engine.first_words import audience, scope, statement
from hpd_pages.engine.interview import Answers, nested
from hpd_pages.model.department import Department
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Platform
from hpd_pages.model.question import Choice, Kind, Question
from hpd_pages.model.uses import GROUPS, USES
from hpd_pages.text.language_names import language_name

NOTICE_PAGE = "notice-page"
OWN_SITE = "website"
BEST = ("about", "description", "pinned-post", "bio")
"""Places for a whole introduction, the roomiest first."""
_NOTICES = ("disclaimer", "moderation", "public_records")
_OPEN = (
    ("comments", "Can visitors comment under your posts?", "open"),
    ("posts", "Can visitors post on the page themselves?", "closed"),
    ("messages", "Can visitors send private messages?", "limited"),
)
_HOW = (
    Choice(value="open", words="yes, freely"),
    Choice(value="limited", words="yes, with limits (a filter, followers only, a form)"),
    Choice(value="closed", words="no"),
)
_METHODS = (
    Choice(value="platform-export", words="the platform's own download of your data"),
    Choice(value="web-archive", words="hpd-pages' own evidence of each look at the page"),
    Choice(value="platform-api", words="a program that reads the platform's API"),
    Choice(value="archiving-service", words="a paid archiving service"),
    Choice(value="manual", words="by hand, as screenshots or printouts"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What defaults are taken from; `today` is a date, `describe` the schema's words by pointer."""

    department: Department
    platforms: Sequence[Platform]
    pages: Sequence[Page]
    today: str
    describe: Callable[[str], str]

    def platform(self, answers: Answers) -> Platform:
        """The platform that was chosen, the first one before that."""
        chosen = answers.get("/platform")
        return next((p for p in self.platforms if p.id == chosen), self.platforms[0])


def page_questions(answers: Answers, around: Surroundings) -> Iterator[Question]:
    """Every question in order, as the answers so far have it."""
    yield from _which(answers, around)
    yield from _who(around)
    yield from _visitors(answers, around)
    yield from _purpose(answers, around)
    yield from _places(answers, around)
    yield from _records(answers, around)


def page_data(answers: Answers, around: Surroundings) -> dict[str, object]:
    """The data of the declaration that the answers make, with what nobody needs to be asked."""
    data = nested(answers)
    department, day = around.department, str(answers.get("/purpose/effective", around.today))
    version = {"version": "1", "effective": day}
    data |= {"version": 1, "status": "proposed"}
    data.setdefault("languages", list(department.languages[:1]))
    purpose = data.get("purpose")
    data["purpose"] = {**version, **(purpose if isinstance(purpose, dict) else {})}
    if _any_open(answers):
        grounds = ["obscenity", "off-topic", "personal-attacks"]
        data["disclaimer"] = dict(version)
        data["moderation"] = {**version, "monitored": True, "may_remove": True, "grounds": grounds}
    data["public_records"] = {**version, "subject_to_disclosure": True}
    own = department.contacts
    ways = {"phone": own.phone, "email": own.email, "web": own.web, "form": own.form}
    shown = data.get("contact")
    data["contact"] = {
        **{name: way for name, way in ways.items() if way},
        **(shown if isinstance(shown, dict) else {}),
    }
    data["published"] = _published(answers, around)
    if answers.get("/records/series") == "unconfirmed":
        question = "Which records series does the records officer assign, and for which period?"
        data["to_confirm"] = [{"value": "/records/series", "question": question}]
    return data


def _which(answers: Answers, around: Surroundings) -> Iterator[Question]:
    platforms = tuple(Choice(value=p.id, words=p.name) for p in around.platforms)
    yield Question(
        pointer="/platform",
        title="On which platform is the page?",
        help=around.describe("/platform"),
        kind=Kind.ONE,
        choices=platforms,
        default="facebook",
    )
    platform = around.platform(answers)
    taken = {page.id for page in around.pages}
    spare = (f"{platform.id}-{number}" for number in range(2, len(taken) + 3))
    free = next(name for name in (platform.id, *spare) if name not in taken)
    yield Question(
        pointer="/id", title="Short name for the file", help=around.describe("/id"), default=free
    )
    yield Question(
        pointer="/name",
        title="Name that visitors see",
        help=around.describe("/name"),
        default=around.department.name,
    )
    yield Question(
        pointer="/url",
        title=f"Address of the page on {platform.name}",
        help=f"The full address that a visitor opens, such as {platform.url_example}. If the page "
        "does not exist yet: the address you have chosen.",
        kind=Kind.ADDRESS,
    )


def _who(around: Surroundings) -> Iterator[Question]:
    owners = [page.owner for page in around.pages if page.owner]
    unit = owners[0].unit if owners else f"Office of the {around.department.approver}"
    steward = owners[0].steward if owners else "Public Information Officer"
    for key, title, default in (
        ("unit", "Unit that owns the page", unit),
        ("steward", "Office that looks after it from day to day", steward),
    ):
        pointer = f"/owner/{key}"
        yield Question(pointer=pointer, title=title, help=around.describe(pointer), default=default)


def _visitors(answers: Answers, around: Surroundings) -> Iterator[Question]:
    tongues = around.department.languages
    if len(tongues) > 1:
        yield Question(
            pointer="/languages",
            title="Languages of this page",
            help=around.describe("/languages"),
            kind=Kind.MANY,
            choices=tuple(Choice(value=tag, words=language_name(tag)) for tag in tongues),
            default=tuple(tongues),
        )
    own_site = around.platform(answers).id == OWN_SITE
    for key, title, default in _OPEN:
        pointer = f"/visitor_content/{key}"
        yield Question(
            pointer=pointer,
            title=title,
            help=around.describe(pointer),
            kind=Kind.ONE,
            choices=_HOW,
            default="closed" if own_site and key == "comments" else default,
        )


def _purpose(answers: Answers, around: Surroundings) -> Iterator[Question]:
    yield Question(
        pointer="/purpose/uses",
        title="What will the page be used for?",
        help=around.describe("/purpose/uses"),
        kind=Kind.MANY,
        choices=tuple(
            Choice(value=use.id, words=f"{GROUPS[use.group].partition(':')[0]}: {use.words}")
            for use in USES
        ),
        default=("outreach.crime-prevention-tips",),
    )
    given = answers.get("/purpose/uses")
    chosen = given if isinstance(given, tuple) else ()
    groups = tuple(dict.fromkeys(use.group for use in USES if use.id in chosen))
    for tag in _tongues(answers, around):
        for key, title, default in (
            ("statement", "What is the page for?", statement(around.department, groups, tag)),
            ("scope", "What does it cover, and what not?", scope(around.department, tag)),
            (
                "audience",
                "For whom is it? (as words after “for”)",
                audience(around.department, tag),
            ),
        ):
            yield Question(
                pointer=f"/purpose/{key}/{tag}",
                title=f"{title} ({language_name(tag)})",
                help=around.describe(f"/purpose/{key}"),
                default=default or None,
            )
    yield Question(
        pointer="/purpose/effective",
        title="From which day do the notices stand there?",
        help="A date as year-month-day.",
        default=around.today,
    )


def _places(answers: Answers, around: Surroundings) -> Iterator[Question]:
    platform = around.platform(answers)
    known = {surface.id for surface in platform.surfaces}
    best = "footer" if platform.id == OWN_SITE else _best(platform)
    shown = tuple(name for name in ("phone", best, NOTICE_PAGE) if name in known)
    yield Question(
        pointer="/contact/shown_on",
        title="Where will the phone number stand?",
        help="At least one place on the page itself, where a visitor sees it without digging.",
        kind=Kind.MANY,
        choices=tuple(Choice(value=s.id, words=s.title) for s in platform.surfaces),
        default=shown,
    )


def _records(answers: Answers, around: Surroundings) -> Iterator[Question]:
    for key, title, default in (
        ("series", "Records series (leave as it is until the records officer says)", "unconfirmed"),
        ("custodian", "Office that keeps the records", around.department.records_officer),
    ):
        pointer = f"/records/{key}"
        yield Question(
            pointer=pointer, title=title, help=around.describe(pointer), default=default or None
        )
    own_site = around.platform(answers).id == OWN_SITE
    yield Question(
        pointer="/records/capture/method",
        title="How is the page's content copied into your own keeping?",
        help=around.describe("/records/capture"),
        kind=Kind.ONE,
        choices=_METHODS,
        default="web-archive" if own_site else "platform-export",
    )
    yield Question(
        pointer="/records/capture/every_days",
        title="At least every how many days?",
        help=around.describe("/records/capture/every_days"),
        kind=Kind.NUMBER,
        default=30,
    )
    yield Question(
        pointer="/records/retention",
        title="How long is it kept?",
        help=around.describe("/records/retention"),
        default="locked",
    )


def _published(answers: Answers, around: Surroundings) -> dict[str, object]:
    platform = around.platform(answers)
    places: dict[str, object] = {"introduction": [_best(platform), NOTICE_PAGE]}
    for notice in _NOTICES:
        if notice == "public_records" or _any_open(answers):
            places[notice] = [NOTICE_PAGE]
    return places


def _best(platform: Platform) -> str:
    known = {surface.id for surface in platform.surfaces}
    return next((name for name in BEST if name in known), NOTICE_PAGE)


def _any_open(answers: Answers) -> bool:
    return any(answers.get(f"/visitor_content/{key}") != "closed" for key, _, _ in _OPEN)


def _tongues(answers: Answers, around: Surroundings) -> tuple[str, ...]:
    given = answers.get("/languages")
    return given if isinstance(given, tuple) and given else around.department.languages[:1]
