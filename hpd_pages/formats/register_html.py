"""The register as one self-contained page for the Department's site: who speaks for it, and where.

It holds every account, so that nothing is missing where scripts do not run: the list of platforms
at its head leads to each, and the browser's own search finds any handle. With scripts a field
narrows the list while somebody types. The accounts stand in it as JSON-LD (`sameAs`) and as
`rel="me"` links too, so that it is the Department's half of the two-way link.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from hpd_pages.formats.register_data import format_jsonld
from hpd_pages.model.register import Account, Register, Standing
from hpd_pages.text.jsonld import inside_script
from hpd_pages.text.tags import Html, el, join, link, pairs

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Official accounts of {department}",
        "lead": "These are all the accounts that {department} keeps. An account that is not on "
        "this page is not the Department's, whatever its name.",
        "find": "Find an account by name, handle or address",
        "none": "No account of the Department has that in its name or address.",
        "places": "Platforms",
        "official": "✓ official",
        "paused": "○ not in use",
        "retired": "✕ retired",
        "closed": "Accounts the Department has left",
        "closed_lead": "What is posted there now is not the Department's word.",
        "address": "Address",
        "former": "Formerly",
        "notice": "Notice to visitors",
        "contact": "To reach the Department",
        "as_of": "As of {day}. Source: the declarations that the Department approves page by page.",
        "skip": "Skip to the accounts",
        "many": "{number} official accounts",
        "one": "1 official account",
    },
    "es": {
        "title": "Cuentas oficiales de {department}",
        "lead": "Estas son todas las cuentas que mantiene {department}. Una cuenta que no está en "
        "esta página no es del Departamento, sea cual sea su nombre.",
        "find": "Busque una cuenta por nombre, usuario o dirección",
        "none": "Ninguna cuenta del Departamento lleva eso en su nombre o dirección.",
        "places": "Plataformas",
        "official": "✓ oficial",
        "paused": "○ sin uso",
        "retired": "✕ cerrada",
        "closed": "Cuentas que el Departamento ha dejado",
        "closed_lead": "Lo que se publique ahora en ellas no es palabra del Departamento.",
        "address": "Dirección",
        "former": "Antes",
        "notice": "Aviso a los visitantes",
        "contact": "Para comunicarse con el Departamento",
        "as_of": "Al {day}. Fuente: las declaraciones que el Departamento aprueba página por "
        "página.",
        "skip": "Ir a las cuentas",
        "many": "{number} cuentas oficiales",
        "one": "1 cuenta oficial",
    },
}
LANGUAGES = tuple(_WORDS)

_SCRIPT = """
const field = document.querySelector('.finder input');
const rows = [...document.querySelectorAll('.accounts > li')];
const none = document.querySelector('#none');
document.querySelector('.finder').hidden = false;
field.addEventListener('input', () => {
  const asked = field.value.trim().toLowerCase();
  let shown = 0;
  for (const row of rows) {
    row.hidden = !row.textContent.toLowerCase().includes(asked);
    shown += !row.hidden;
  }
  for (const part of document.querySelectorAll('main section')) {
    part.hidden = !part.querySelector('li:not([hidden])');
  }
  none.hidden = shown > 0;
});
"""


def format_register_html(register: Register, *, lang: str, style: str) -> str:
    """An HTML document in `lang`, one of LANGUAGES; `style` is its CSS. All words are escaped."""
    words = _WORDS[lang]
    title = words["title"].format(department=register.department)
    linked = format_jsonld(register)
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", http_equiv="Content-Security-Policy", content=_policy()),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title),
        el("style", Html(style.replace("</", "<\\/"))),
        el("script", Html(inside_script(linked)), type="application/ld+json"),
    )
    skip = el("a", words["skip"], class_="skip", href="#accounts")
    main = el("main", *_sections(register, lang), id="accounts")
    body = el(
        "body",
        skip,
        _top(register, words, title),
        main,
        _foot(register, words),
        el("script", Html(_SCRIPT)),
    )
    return f"<!doctype html>\n{el('html', head, body, lang=lang)}\n"


def _policy() -> str:
    """Nothing from outside; of scripts only ours, by its SHA-256 (CSP Level 3)."""
    digest = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _top(register: Register, words: Mapping[str, str], title: str) -> Html:
    number = register.count()[Standing.OFFICIAL]
    said = words["one"] if number == 1 else words["many"].format(number=number)
    places = dict.fromkeys((a.platform, a.platform_name) for a in _open(register))
    links = (el("li", el("a", name, href=f"#{slug}")) for slug, name in places)
    return el(
        "header",
        el("p", said, class_="kicker"),
        el("h1", title),
        el("p", words["lead"].format(department=register.department), class_="lead"),
        el("nav", el("ul", *links, class_="places"), aria_label=words["places"]),
        el(
            "div",
            el("label", words["find"], for_="asked"),
            el("input", id="asked", type="search", autocomplete="off", spellcheck="false"),
            class_="finder",
            hidden="",
        ),
    )


def _sections(register: Register, lang: str) -> list[Html]:
    words = _WORDS[lang]
    kept, left = _open(register), [a for a in register.accounts if a.standing is Standing.RETIRED]
    first = {account.platform: account.id for account in reversed(kept)}
    rows = (_row(account, lang, anchor=first[account.platform] == account.id) for account in kept)
    parts = [
        el("p", words["none"], id="none", role="status", hidden=""),
        el("section", el("ul", *rows, class_="accounts"), aria_label=words["places"]),
    ]
    if left:
        rows = (_row(account, lang, anchor=False) for account in left)
        title, lead = el("h2", words["closed"]), el("p", words["closed_lead"], class_="lead")
        parts.append(el("section", title, lead, el("ul", *rows, class_="accounts")))
    return parts


def _open(register: Register) -> list[Account]:
    """The accounts that are not retired, by platform."""
    kept = (a for a in register.accounts if a.standing is not Standing.RETIRED)
    return sorted(kept, key=lambda a: a.platform_name.casefold())


def _row(account: Account, lang: str, *, anchor: bool) -> Html:
    """One account; `anchor` where it is the first of its platform."""
    words = _WORDS[lang]
    standing = account.standing.value
    notice = account.notice_page.get(lang, "")
    place = {"id": account.platform} if anchor else {}
    handle = f" {account.handle}" if account.handle else ""
    return el(
        "li",
        el(
            "p",
            el("span", f"{account.platform_name}{handle}", **place),
            el("span", words[standing], class_=f"badge {standing}"),
            class_="kicker",
        ),
        el("h2" if account.standing is not Standing.RETIRED else "h3", account.name),
        el("p", account.purpose[lang]) if account.purpose.get(lang) else Html(""),
        pairs(
            (
                (words["address"], _mine(account)),
                (words["former"], " ".join(account.former)),
                (words["notice"], link(notice) if notice else Html("")),
            )
        ),
        id=f"account-{account.id}",
    )


def _mine(account: Account) -> Html:
    """The account's address; `rel="me"` says that it is ours, on both sides (microformats.org)."""
    if account.standing is Standing.RETIRED or not account.url.startswith(("http://", "https://")):
        return join(account.url)
    return el("a", account.url, href=account.url, rel="me noreferrer")


def _foot(register: Register, words: Mapping[str, str]) -> Html:
    contacts = register.contacts
    reached = ", ".join(filter(None, (contacts.phone, contacts.email, contacts.address)))
    return el(
        "footer",
        el("p", f"{words['contact']}: ", join(reached), " ", link(register.site)),
        el("p", words["as_of"].format(day=register.day)),
    )
