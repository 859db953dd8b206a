"""How long extraction takes on made-up pages, and how that compares with selectolax's own parse."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser

from hpd_pages.text.html import read_html

_TEXT = """
the department uses this page to share news with residents and visitors comments are read by
staff on working days and may be removed under the policy below records are kept as the law
demands call the front desk for help with a report or a request
"""
_WORDS = _TEXT.split()
_STYLE = "\n".join(
    f".card-{n}{{color:#333;font-size:18px}} .btn-{n}:hover{{color:#fff;background:#036}}"
    f" .part-{n} .label{{margin:0 0 1em}}"
    for n in range(25)
)
_HEAD = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title>'
    '<link rel="stylesheet" href="/site.css"><style>.sr-only{position:absolute;width:1px;'
    "height:1px;overflow:hidden;clip:rect(0,0,0,0)} .modal{display:none}"
    " @media print{.nav{display:none}}"
    f"{_STYLE}</style></head><body>"
)


def page(size: int, seed: int = 1) -> str:
    """A page of about `size` bytes in the markup of a common site builder."""
    chance = random.Random(seed)  # noqa: S311 - a page, not a secret

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(_WORDS, k=chance.randint(least, most))).capitalize()

    parts = [_HEAD, '<header class="site-header"><nav class="nav"><ul class="menu">']
    parts += [f'<li class="menu-item"><a href="/p/{n}">{words(1, 3)}</a></li>' for n in range(30)]
    parts.append('</ul></nav></header><main id="main">')
    length, number = sum(map(len, parts)), 0
    while length < size:
        number += 1
        part = (
            f'<section class="block block-{number}"><div class="container"><div class="row">\n'
            f'  <h2 class="card-{number % 40} title">{words(2, 6)}</h2>\n'
            f'  <p class="text">{words(20, 60)}, <strong>{words(2, 4)}</strong>'
            f" {words(20, 50)}.</p>\n"
            f'  <ul class="list">'
            + "".join(f'\n    <li class="item">{words(5, 15)}</li>' for _ in range(4))
            + f'\n  </ul><p>{words(15, 40)} <a class="btn-{number % 40}" href="/story/{number}">'
            f'{words(2, 5)}</a>.</p>\n  <img src="/i/{number}.jpg" alt="{words(3, 6)}" class="img">'
            f'<span class="sr-only">{words(2, 4)}</span>\n</div></div></section>\n'
        )
        parts.append(part)
        length += len(part)
    return "".join((*parts, "</main><footer><p>", words(5, 9), "</p></footer></body></html>"))


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The best CPU time of several rounds, in milliseconds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best * 1000


def main() -> None:
    """Print one line for each size."""
    print(f"{'size':>9} {'tags':>7} {'blocks':>7} {'extract ms':>11} {'parse ms':>9} {'ratio':>6}")
    for size, rounds in ((50_000, 40), (1_000_000, 7)):
        body = page(size)
        blocks = len(read_html(body).blocks)
        extract = milliseconds(lambda body=body: read_html(body), rounds)  # type: ignore[misc]
        parse = milliseconds(lambda body=body: LexborHTMLParser(body), rounds)  # type: ignore[misc]
        ratio = extract / parse
        tags = body.count("<")
        print(f"{len(body):9} {tags:7} {blocks:7} {extract:11.2f} {parse:9.2f} {ratio:6.1f}")


if __name__ == "__main__":
    main()
