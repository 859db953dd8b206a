"""The parts of a package that people read: threads as they stood, and the attestation sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from hpd_pages.model.package import Copy
from hpd_pages.text.tags import Html, el, join, link, pairs

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'"
_STYLE = """
:root { color-scheme: light; --ink: #1d2733; --soft: #51606f; --line: #c9d2db; --blue: #17456e; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; padding-top: .75rem;
  border-top: 2px solid var(--blue);
  overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
a { color: var(--blue); overflow-wrap: anywhere; }
p { margin: .25rem 0; } .soft, dt, .state { color: var(--soft); }
article { border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; margin: .6rem 0;
  break-inside: avoid-page; }
article.under { margin-left: 1.5rem; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0; font-size: 1.05rem; }
img { max-width: 100%; max-height: 6in; border: 1px solid var(--line); }
dl { margin: .5rem 0 0; font-size: .8rem; display: grid; gap: 0 1rem; }
dl div { display: flex; gap: .5rem; } dt { flex: 0 0 7.5rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.law { margin-top: 2rem; }
.state { font-size: .85rem; font-weight: 600; }
.line { display: flex; gap: 2rem; margin: 2.2rem 0 0; } .line span { flex: 1; border-top: 1px solid
  var(--ink); padding-top: .2rem; font-size: .85rem; } code { overflow-wrap: anywhere; }
@page { size: letter; margin: 0.8in; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } }
"""
_STATES = {
    "hidden": "hidden when it was captured",
    "gone": "not found any more when the page was captured then; who took it away is not known",
}


_KINDS = {"media": "picture or film"}
_SHOWN = (".png", ".jpg", ".gif", ".webp", ".avif")


def threads(copies: Sequence[Copy], title: str, intro: str) -> str:
    """A page of threads, each version in the order of its time; nothing loads from elsewhere."""
    sections = (
        el("section", el("h2", _heading(rows[0])), *(_article(row) for row in rows))
        for rows in _by_thread(copies)
    )
    return _document(title, el("h1", title), el("p", intro, class_="soft"), *sections)


def attestation(title: str, facts: Sequence[tuple[str, str]], *, redacted: bool) -> str:
    """The sheet for the Chief, the deputy or the clerk to sign; `facts` are label and value."""
    but = ", but for what the redaction log lists," if redacted else ""
    words = (
        f"I attest that the records in the package named here{but} are true copies of records kept "
        "on file by the Department."
    )
    law = (
        "Conn. Gen. Stat. 1-210(a): a record attested as a true copy by the clerk, chief or deputy "
        "of the agency. The sheet proves that the records stood as captured and are unaltered "
        "since; it does not prove who wrote them. Have Corporation Counsel confirm its words."
    )
    lines = (
        el("p", el("span", left), el("span", right), class_="line")
        for left, right in (("Signature", "Date"), ("Name", "Office: Chief, deputy or clerk"))
    )
    return _document(
        title,
        el("h1", "Attestation of true copies"),
        pairs(facts),
        el("p", words, class_="words"),
        *lines,
        el("p", law, class_="soft law"),
    )


def _by_thread(copies: Sequence[Copy]) -> Iterator[list[Copy]]:
    for _, rows in groupby(copies, lambda copy: (copy.page, copy.thread or copy.key)):
        yield list(rows)


def _heading(first: Copy) -> str:
    when = first.posted_at or first.captured_at
    return f"{first.page} ({first.platform}): {first.kind} of {when}"


def _article(copy: Copy) -> Html:
    under = copy.kind in {"comment", "media"}
    which = f", version {copy.version} of {copy.of}" if copy.of > 1 else ""
    head = copy.author or ("The page" if copy.kind == "page" else "(no author told)")
    states = [_STATES.get(copy.visibility, "")]
    states += ["shown for context; not itself asked for"] if copy.context else []
    states += ["withheld whole; see the redaction log"] if copy.withheld else []
    return el(
        "article",
        el("h3", f"{head}, {copy.posted_at or 'time not told'}"),
        el("p", f"No. {copy.number}: {_KINDS.get(copy.kind, copy.kind)}{which}", class_="soft"),
        *(el("p", state, class_="state") for state in states if state),
        el("p", copy.text, class_="words", **({"lang": copy.lang} if copy.lang else {}))
        if copy.text
        else Html(""),
        *_media(copy),
        _facts(copy),
        **({"class_": "under"} if under else {}),
    )


def _media(copy: Copy) -> Iterator[Html]:
    name = copy.file.removeprefix("media/")
    if name != copy.file and name.endswith(_SHOWN):
        said = f"Picture captured of {copy.kind} {copy.number}"
        yield Html(f'<p><img alt="{join(said)}" src="../{join(copy.file)}"></p>')
    elif name != copy.file:
        yield el("p", "Film or file as captured: ", el("code", copy.file))
    for each in copy.media:
        yield el("p", "Picture or film: ", each.alt or "(no description)", ", ", link(each.url))


def _facts(copy: Copy) -> Html:
    rows = (
        ("Address", link(copy.permalink) if copy.permalink else ""),
        ("Edited", copy.edited_at),
        ("Captured (UTC)", f"{copy.captured_at}, {copy.method}"),
        ("SHA-256", copy.sha256),
        ("Redactions", ", ".join(map(str, copy.redactions))),
    )
    return pairs(rows)


def _document(title: str, *content: str) -> str:
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        el("title", title),
        el("style", Html(_STYLE)),
    )
    body = el("body", el("main", *content))
    return f"<!doctype html>\n{el('html', head, body, lang='en')}\n"
