"""Blocking people rather than removing words: N19 and N20.

Source: the cases named in each.
"""

from __future__ import annotations

from hpd_pages.model.wording import Hit, Notice, Weight, Wording
from hpd_pages.text.moderation import STAFF
from hpd_pages.text.notice import Words, excused, hit

_PEOPLE = (
    r"(?:users?|visitors?|accounts?|persons?|people|individuals?|anyone|commenters?|posters?"
    r"|followers?|profiles?|fans?|offenders?|violators?|participants?|you|those|someone|members?)"
)
_GENTE = (
    r"(?:usuarios?|visitantes?|cuentas?|personas?|quienes?|perfiles|seguidores|usted|infractores)"
)
_BLOCKS = Words(
    rf"\b{_PEOPLE}\b[^.;]{{0,60}}\b(?:be\ |been\ |get\ |being\ )(?:\w+\ ){{0,2}}(?:blocked|banned"
    r"|barred|suspended)\b"
    rf"|\b(?:block|ban|bar|suspend|restrict)(?:ning|ring|ing)?\ (?:\w+\ ){{0,3}}{_PEOPLE}\b"
    r"|\b(?:blocked|banned|barred)\ from\ (?:\w+\ ){0,3}(?:page|posting|commenting|site|account)\b"
    r"|\b(?:lead|result)s?\ (?:\w+\ ){0,3}(?:block|ban)(?:ning|ing)?\b"
    rf"|\b(?:remove|delete)\ or\ (?:block|ban)\ {_PEOPLE}\b",
    rf"\b{_GENTE}\b[^.;]{{0,50}}\b(?:bloque|veta|suspend|expuls)\w*"
    rf"|\b(?:bloque|vetar|suspend|expuls)\w*\ (?:\w+\ ){{0,3}}{_GENTE}\b",
)
_FOREVER = Words(
    r"\bpermanent(?:ly)?\b|\bindefinite(?:ly)?\b|\bfor\ life\b|\bforever\b",
    r"\bpermanente(?:mente)?\b|\bindefinid\w+|\bpara\ siempre\b",
)
_LIMIT = Words(
    r"\b(?:\d+|one|two|three|six|seven|ten|twelve|thirty)\ (?:hours?|days?|weeks?|months?|years?)\b",
    r"\b(?:\d+|un|una|dos|tres|seis|siete|diez|treinta)\ (?:horas?|dias?|semanas?|mes(?:es)?|anos?)\b",
)
_APPEAL = Words(
    r"\bappeal\w*|\breconsider\w*|\bask\ for\ (?:a\ )?review\b|\bcontest\w*",
    r"\bapela\w*|\breconsider\w*|\brecurs\w+|\bimpugn\w+",
)
_MESSAGES = Words(
    r"\b(?:private|direct)\ (?:messages?|messaging)\b|\bdms?\b|\binbox\b|\bmessenger\b"
    r"|\b(?:off|outside(?:\ of)?)\ (?:of\ )?(?:this|the|our)\ page\b|\belsewhere\b"
    r"|\bon\ other\ (?:pages|sites|platforms)\b",
    r"\bmensajes?\ (?:privados?|directos?)\b|\bfuera\ de\ (?:esta|la)\ pagina\b"
    r"|\ben\ otras\ (?:paginas|plataformas)\b",
)
_CONSEQUENCE = Words(
    r"\b(?:block|bann?|barr?|suspend)(?:ed|ing|s)?\b", r"\b(?:bloque|veta|suspend|expuls)\w*"
)


def _without_bounds(notice: Notice) -> tuple[Hit, ...]:
    """Blocks that last for ever, or for which the page gives no time or no appeal."""
    blocks = [
        (sentence, found)
        for sentence in notice.sentences
        if (found := _BLOCKS.search(sentence.folded))
        and sentence.scope != STAFF
        and not excused(sentence)
    ]
    bounded = blocks and _LIMIT.search(notice.page) and _APPEAL.search(notice.page)
    return tuple(
        hit(sentence, found)
        for sentence, found in blocks
        if not bounded or _FOREVER.search(sentence.folded)
    )


def _for_messages(notice: Notice) -> tuple[Hit, ...]:
    """Blocks, or bans, for what is said in private or somewhere else."""
    return tuple(
        hit(sentence, found)
        for sentence in notice.sentences
        if (found := _MESSAGES.search(sentence.folded))
        and _CONSEQUENCE.search(sentence.folded)
        and sentence.scope != STAFF
        and not excused(sentence)
    )


RULES: tuple[Wording, ...] = (
    Wording(
        id="W-N19",
        title="Blocking without time, steps or appeal",
        weight=Weight.HIGH,
        risk="A block reaches everything that a person might say later, on every post.",
        source="Lindke v. Freed, 601 U.S. 187 (2024); O'Connor-Ratcliff v. Garnier, on remand (9th "
        "Cir. 2025), read in a summary; Tanner v. Ziegenhorn (E.D. Ark. 2021); Davison v. Randall, 912 F.3d 666 (4th "
        "Cir. 2019), read in a summary",
        mend="Remove before you block; give every block a time, a reason and an appeal.",
        instead={
            "en": "An account is blocked only after repeated removals, for at most 30 days, with "
            "the reason given. You may appeal.",
            "es": "Una cuenta se bloquea solo después de varias eliminaciones, por 30 días como "
            "máximo, y se dice el motivo. Usted puede apelar.",
        },
        check=_without_bounds,
    ),
    Wording(
        id="W-N20",
        title="Blocking for private messages or for words elsewhere",
        weight=Weight.HIGH,
        risk="A block for what was said in private or elsewhere was found to be retaliation.",
        source="Tanner v. Ziegenhorn (E.D. Ark. 2021)",
        mend="Leave such messages unanswered, or mute them; do not block for them.",
        instead={
            "en": "Nobody is blocked for a private message or for what they say elsewhere.",
            "es": "No se bloquea a nadie por un mensaje privado ni por lo que diga en otro lugar.",
        },
        check=_for_messages,
    ),
)
