"""Made-up pages to measure on: a department's site as a site builder writes it, and a hard one."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import accumulate

_NEWS = """
the to and of a in for on is at with our will from this be by are that city you as have your it
was an more has new their at all about or this we two who can up one after they community street
time day year week people first were been which when during out local officers over also his her
school park town work through free three help program before other last said between not family
families into open road morning night evening saturday sunday monday friday spring summer winter
fall june july may october event events meet meeting hall center library fire water public safety
team support young children neighbors residents members visit join learn near north south east west
river bridge market avenue traffic lane lanes closed closing repair crews work begin began continue
until late early next several many most some every each where there what how these those its them
than then only just even still back down off around along under again never while because since
both four five six seven eight nine ten hundred thousand dozen half old young long short small
large high low good best great better able ready available special annual regular daily weekly
monthly national state county regional office station building house home room floor garden field
trail lake hill tree trees snow rain storm weather heat cold power light lights signal signs walk
walking ride riding bike bikes bus car cars truck vehicle vehicles driver drivers seat belt child
adult seniors youth students teachers parents volunteers donors partners business businesses owner
owners shop shops food drive coat toys books music art games sports team coach baseball basketball
training class classes course academy graduate graduates award awards honor honored service
retired promoted promotion sergeant captain chief deputy patrol unit dog canine detective
investigation suspect arrested charged found missing stolen reported report incident accident
injured hospital doctor nurse health clinic vaccine blood donation grant funds budget council mayor
vote plan plans project projects design study results survey numbers crime rate drop rise percent
officers bicycle helmet smoke alarm battery kitchen fire prevention plan escape route hydrant engine
ladder rescue boat swim swimming pool beach season holiday parade concert festival fair ceremony
memorial flag veterans guests speaker questions coffee breakfast lunch dinner ice cream pizza tables
chairs tents stage band dance contest winner winners prize photo photos video story stories
"""
_WORDS = _NEWS.split()
# Words of a language are about as frequent as their rank is low (Zipf).
_WEIGHTS = list(accumulate(1 / (rank + 3) for rank in range(len(_WORDS))))
_POLICY_WORDS = """
the department uses this page to share news with residents and visitors comments are read by
staff on working days and may be removed under the policy below records are kept as the law
demands call the front desk for help with a report or a request
"""
_RULES = "\n".join(
    f".wp-block-{n}{{color:#333;font-size:18px;margin:0 0 1em}} .btn-{n}:hover{{background:#036}}"
    f" .has-{n}-columns .column{{flex-basis:{n}%;padding:1rem}}"
    f" @media (max-width:{400 + n}px){{.grid-{n}{{display:none}}}}"
    for n in range(25)
)
_SCRIPT = ",".join(
    f'"widget_{n}":{{"id":{4100 + n},"lazy":true,"animation":"none","breakpoints":[480,768,1024],'
    f'"url":"/api/widgets/{n}","nonce":"{n * 7919:08x}","labels":{{"more":"More","less":"Less"}}}}'
    for n in range(40)
)
_HEAD = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Millbrook Police Department'
    '</title><meta name="viewport" content="width=device-width, initial-scale=1">'
    '<link rel="stylesheet" href="/site.css"><style>.sr-only{position:absolute;width:1px;'
    "height:1px;overflow:hidden;clip:rect(0,0,0,0)} .modal{display:none}"
    f" @media print{{.nav{{display:none}}}}\n{_RULES}</style>"
    ""
    f"<script>window.site={{{_SCRIPT}}};</script></head>"
    '<body class="home page-template-default page page-id-7 wp-theme-civic">'
)
_MENU = """
Home|About us|Office of the Chief|Command staff|Divisions|Patrol|Detectives|Traffic unit|Canine unit
Records|Reports and forms|Permits|Fingerprints|Careers|Volunteers|Citizens academy|Crime map
News|Events|Calendar|Social media|Neighborhood watch|School resource officers|Property room
Frequently asked questions|Contact us|Directions|Transparency|Annual report|Commend an officer
""".replace("\n", "|").strip("|")
_POLICY = """
# Social media comment policy
Welcome to the social media pages of the Millbrook Police Department. We use these pages to tell
residents, businesses and visitors about events, road closings, crime prevention and the work of our
officers. The pages are one of several ways in which the Department shares news; the Department's
own website remains the main source of what it says.
## Who may comment
Anyone may comment. We ask that you treat one another with courtesy, as you would in a meeting at
town hall. Criticism of the Department is welcome. The views that visitors express are their own and
do not necessarily reflect those of the Department, its officers or the Town of Millbrook, and
leaving a comment in place does not mean that we agree with it.
## How the pages are looked after
Staff of the community office read comments on working days, from eight in the morning until four in
the afternoon. The pages are not watched at night, on weekends or on holidays. Do not use them to
report a crime or ask for help: dial 911 in an emergency, and call the front desk otherwise.
## What we remove
The Department reserves the right to remove comments that:
- are obscene or sexual, or link to such material;
- attack, insult or threaten a person or a group;
- have nothing to do with the post under which they stand;
- sell goods or services, or ask for votes for a candidate;
- give away where somebody lives, or a number by which to reach them;
- encourage or praise what is against the law;
- break the copyright of somebody else.
A copy of every comment that we take down is kept, with the day and the reason. Whoever wrote it may
ask the community office in writing to look at the matter again within thirty days, and will be
given an answer by somebody who took no part in it.
## Public records
Comments and messages that are sent to the Department through these pages are public records. They
are kept for as long as the law asks and may be given to anyone who requests them. Do not post
anything that you would not want others to read, such as an account number or the name of a child.
## Links and advertisements
The pages may point to other sites. We do not look after what stands there, and a link is no
recommendation. The companies that run the platforms show advertisements beside our posts, over
which we have no say and from which we earn nothing.
## Changes
We may change this policy at any time, and the change holds from the day on which it stands here.
The policy was last changed in the spring. Other languages can be had at the front desk, where a
clerk will also read it aloud to anyone who asks. It applies to every page that the Department runs,
on whichever platform, and to everyone who leaves a word or a picture on one of them. Employees who
write there in the name of the Department follow the General Orders as well, and what they write on
pages of their own is not covered by this notice. If any part of it should be found void, the others
stay as they are.
"""
_ICON = (
    '<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0'
    'a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm1 11H7V7h2v4zm0-6H7V3h2v2z" fill="currentColor"></path></svg>'
)


class _Writer:
    """Writes the parts of a page with words drawn by one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a page, not a secret

    def box(self, kind: str) -> str:
        """The start tag of a box, in the fashion of site builders: an id and classes of its own."""
        own = f"{self.chance.randrange(16**7):07x}"
        return (
            f'<div class="builder-element builder-element-{own} builder-widget'
            f' builder-widget-{kind}" data-id="{own}" data-element_type="widget"'
            f' data-widget_type="{kind}.default">'
        )

    def words(self, least: int, most: int) -> str:
        count = self.chance.randint(least, most)
        drawn = self.chance.choices(_WORDS, cum_weights=_WEIGHTS, k=count)
        return " ".join(drawn).capitalize()

    def prose(self, sentences: int) -> str:
        return " ".join(f"{self.words(8, 24)}." for _ in range(sentences))

    def teaser(self, number: int) -> str:
        return (
            f'{self.box("post")}<article class="card news-card post-{number} type-post '
            f'status-publish format-standard has-post-thumbnail" data-id="{number}">\n'
            f'  <a class="card-image" href="/news/{number}/" tabindex="-1" aria-hidden="true">'
            f'<img class="img-fluid lazy" src="/media/{number}-600x400.jpg" srcset="/media/{number}'
            f'-300x200.jpg 300w, /media/{number}-600x400.jpg 600w" sizes="(max-width: 600px) 100vw"'
            f' width="600" height="400" loading="lazy" alt="{self.words(3, 6)}"></a>\n'
            f'  <div class="card-body"><div class="meta">'
            f'<time datetime="2026-03-{number % 28 + 1}">'
            f"March {number % 28 + 1}, 2026</time> "
            f'<span class="category tag-{number % 5}">{self.words(1, 1)}</span></div>\n'
            f'  <h3 class="card-title"><a href="/news/{number}/">{self.words(4, 9)}</a></h3>\n'
            f'  <p class="card-text">{self.prose(2)}</p>\n'
            f'  <a class="btn btn-{number % 25} more" href="/news/{number}/">Read more'
            f'<span class="sr-only"> about {self.words(2, 4)}</span>{_ICON}</a></div>\n</article>\n'
        )

    def story(self, number: int) -> str:
        return (
            f'<section class="wp-block-{number % 25} story">{self.box("text-editor")}'
            f'<div class="builder-widget-container"><h2 class="builder-heading-title '
            f'builder-size-default">{self.words(3, 7)}</h2>\n'
            f"<p>{self.prose(4)}</p>\n<p>{self.prose(2)} <strong>"
            f"{self.words(2, 4)}</strong> {self.prose(2)}</p>\n</div></div></section>\n"
        )

    def event(self, number: int) -> str:
        return (
            f'<li class="event-item"><div class="event-date"><span class="month">Apr</span>'
            f'<span class="day">{number % 30 + 1}</span></div><div class="event-info">'
            f'<a class="event-link" href="/events/{number}/">{self.words(2, 6)}</a>'
            f'<p class="event-place">{self.words(2, 5)}, {number % 11 + 1}:30 p.m.</p></div></li>\n'
        )

    def person(self, number: int) -> str:
        name = f"{self.words(1, 1)} {self.words(1, 1)}"
        return (
            f'<tr class="row-{number % 2}"><td class="name">{name}</td><td>{self.words(1, 3)}</td>'
            f"<td>ext. {4000 + number}</td></tr>\n"
        )


def _menu() -> str:
    items = "".join(
        f'<li id="menu-item-{number}" class="menu-item menu-item-type-post_type '
        f'menu-item-object-page menu-item-{number} nav-item">'
        f'<a href="/{text.lower().replace(" ", "-")}/" class="nav-link">{text}</a></li>\n'
        for number, text in enumerate(_MENU.split("|"))
    )
    return (
        '<a class="skip-link sr-only" href="#main">Skip to the text</a>'
        '<header class="site-header"><div class="container"><a class="brand" href="/"><img '
        'src="/logo.svg" alt="Millbrook Police Department"></a><p class="emergency">Emergency: 911'
        '</p></div><nav class="navbar" aria-label="Main"><button class="navbar-toggler" '
        'data-bs-target="#nav" aria-controls="nav" aria-expanded="false"><span class="icon-bar">'
        f'</span></button><div id="nav" class="collapse navbar-collapse"><ul class="menu">\n{items}'
        "</ul></div></nav></header>"
    )


def _policy() -> str:
    parts, listed = ['<section class="policy"><div class="container">'], False
    for line in _joined(_POLICY):
        mark, _, text = line.partition(" ")
        if listed and mark != "-":
            parts.append("</ul>")
        if mark == "-":
            parts.append(f"{'' if listed else '<ul>'}<li>{text}</li>")
        else:
            tag = {"#": "h2", "##": "h3"}.get(mark, "p")
            parts.append(f"<{tag}>{line if tag == 'p' else text}</{tag}>")
        listed = mark == "-"
    return "\n".join((*parts, "</div></section>"))


def _joined(text: str) -> list[str]:
    """The lines of a text, with those of one paragraph joined."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        starts = line.startswith(("#", "-"))
        if lines and not starts and not lines[-1].startswith("#") and line[:1] != "-":
            ended = lines[-1].endswith((":", ";")) or lines[-1].startswith("-")
            if not ended:
                lines[-1] += f" {line}"
                continue
        lines.append(line)
    return lines


_FOOT = (
    '</main><footer class="site-footer"><div class="container row"><div class="col">'
    "<h2>Contact</h2><address>Millbrook Police Department<br>12 Station Road<br>Millbrook, CT 06000"
    '</address><p>Front desk: <a href="tel:+18605550123">860-555-0123</a><br>E-mail: '
    '<a href="mailto:desk@police.example.gov">desk@police.example.gov</a></p></div>'
    '<div class="col"><h2>Follow us</h2><ul class="social"><li><a href="https://social.example.com/'
    'millbrook"><span class="sr-only">Our page</span></a></li></ul></div></div><p class="legal">'
    "2026 Town of Millbrook. All rights reserved.</p></footer>"
    '<script>document.querySelectorAll(".lazy").forEach(function(x){x.src=x.dataset.src});</script>'
    "</body></html>"
)


def site_page(size: int, seed: int = 1, policy: str = "") -> str:
    """A page of about `size` bytes: menu, news, stories, events, staff, a comment policy, footer.

    `policy` is HTML that stands in place of the comment policy.

    Two pages of different seeds differ in their news, and share the rest as pages of a site do.
    """
    writer = _Writer(seed)
    parts = [_HEAD, _menu(), '<main id="main" class="site-main">', policy or _policy()]
    parts.append('<section class="events"><h2>Events</h2><ul class="event-list">')
    parts += [writer.event(number) for number in range(12)]
    parts.append(
        '</ul></section><section class="staff"><h2>Staff</h2><table class="table"><tr>'
        "<th>Name</th><th>Unit</th><th>Line</th></tr>"
    )
    parts += [writer.person(number) for number in range(20)]
    parts.append('</table></section><div class="news-grid grid-3">')
    length = sum(map(len, parts)) + len(_FOOT)
    number = seed * 10_000
    while length < size:
        number += 1
        parts.append(writer.story(number) if number % 3 == 0 else writer.teaser(number))
        length += len(parts[-1])
    return "".join((*parts, "</div>", _FOOT))


def notice_page(size: int, seed: int = 1) -> str:
    """The same, but every page has a notice of its own, of about 600 words of policies."""
    words = _policy_words(seed)
    parts = "".join(_policy_part(seed * 10 + number, words) for number in range(4))
    return site_page(size, seed, f'<section class="policy"><div>{parts}</div></section>')


def policy_page(size: int, seed: int = 1) -> str:
    """A page of about `size` bytes whose every sentence is of 40 words of policies: the worst."""
    words = _policy_words(seed)
    parts = [_HEAD, '<header class="site-header"><nav class="nav"><ul class="menu">']
    parts += [f'<li class="menu-item"><a href="/p/{n}">{words(1, 3)}</a></li>' for n in range(30)]
    parts.append('</ul></nav></header><main id="main">')
    length, number = sum(map(len, parts)), 0
    while length < size:
        number += 1
        parts.append(_policy_part(number, words))
        length += len(parts[-1])
    return "".join((*parts, "</main><footer><p>", words(5, 9), "</p></footer></body></html>"))


def _policy_words(seed: int) -> Callable[[int, int], str]:
    """Draws so many of the 40 words, at least and at most."""
    chance = random.Random(seed)  # noqa: S311 - a page, not a secret

    def words(least: int, most: int) -> str:
        drawn = chance.choices(_POLICY_WORDS.split(), k=chance.randint(least, most))
        return " ".join(drawn).capitalize()

    return words


def _policy_part(number: int, words: Callable[[int, int], str]) -> str:
    items = "".join(f'\n    <li class="item">{words(5, 15)}</li>' for _ in range(4))
    return (
        f'<section class="block block-{number}"><div class="container"><div class="row">\n'
        f'  <h2 class="card-{number % 40} title">{words(2, 6)}</h2>\n'
        f'  <p class="text">{words(20, 60)}, <strong>{words(2, 4)}</strong> {words(20, 50)}.</p>\n'
        f'  <ul class="list">{items}\n  </ul><p>{words(15, 40)} <a class="btn-{number % 40}" '
        f'href="/story/{number}">{words(2, 5)}</a>.</p>\n  <img src="/i/{number}.jpg" '
        f'alt="{words(3, 6)}" class="img"><span class="sr-only">{words(2, 4)}</span>\n'
        "</div></div></section>\n"
    )
