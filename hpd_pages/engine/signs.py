"""The signs by which a body shows that it is not the page: words of a wall, machinery of a shell.

None decides alone; classify.py says which of them must come together. Every repeat is bounded, so
that no body makes the search slow. Sources: the documented
mark-up of common firewalls, script frameworks and consent pages, and pages modelled on them.
"""

from __future__ import annotations

import re


def _sign(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


LOGIN_PATH = _sign(r"/(?:log-?in|sign-?in|authwall|sso)(?:[/.]|$)")
CONSENT_PLACE = _sign(r"//consent\.|/consent(?:[/.?]|$)")
ABSENT = _sign(r"(?:error\s*)?404\b|(?:page |file )?not found\b|p[aá]gina no encontrada\b")
PASSWORD = _sign(r"<input[^>]{0,500}\btype\s*=\s*[\"']?password")
LOGIN_TITLE = _sign(
    r"(?:log|sign)\s?-?in\b|log into\b|iniciar? sesi[oó]n\b|acceder\b|inicio de sesi[oó]n\b"
)
LOGIN_FIRST = _sign(
    r"(?:log|sign) in to (?:continue|see|view)|must (?:be logged in|log in|sign in)"
    r"|inici[ae] sesi[oó]n para (?:continuar|ver)"
)
HUMAN = _sign(
    r"(?:verify|verifying|check|checking|confirm|prove)\b.{0,40}\b(?:human|robot|browser)\b"
    r"|are you (?:a )?(?:human|robot)|not a robot|just a moment|attention required"
    r"|access (?:to this page has been )?denied|unusual traffic|incident id"
    r"|(?:verifi|confirm|demuestr|comprueb)\w+.{0,40}\b(?:humano|robot)\b"
)
DEFENCE = _sign(
    r"/cdn-cgi/challenge-platform/|_cf_chl_opt|_Incapsula_Resource|captcha-delivery\.com"
    r"|px-captcha|gokuProps|awsWafCookieDomainList|g-recaptcha|h-captcha|cf-turnstile"
    r"|errors\.edgesuite\.net"
)
CONSENT_TITLE = _sign(r"before you continue|antes de continuar|we value your privacy")
CONSENT_FORM = _sign(r"<form[^>]{0,500}\baction\s*=\s*[\"']?[^\"'>]{0,500}consent")
SCRIPT = _sign(r"<script\b")
MOUNT = _sign(
    r"<(?:div|section)[^>]{0,500}\bid\s*=\s*[\"']?(?:root|app|__next|__nuxt|___gatsby|react-root|mount)\b"
    r"[^>]{0,500}>\s*(?:<!--.{0,200}?-->\s*){0,3}</(?:div|section)>|<main\b[^>]{0,500}>\s*</main>|<app-root\b[^>]{0,500}>\s*</app-root>"
)
NEEDS_SCRIPT = _sign(
    r"<noscript\b[^>]{0,500}>(?:(?!</noscript>).){0,400}"
    r"(?:enable|requires?|need|turn on|activ|habilit)\w*(?:(?!</noscript>).){0,80}javascript"
    r"|javascript is (?:not available|disabled|required)"
)
STATE = _sign(
    r"ytInitialData|__NEXT_DATA__|__NUXT__|__INITIAL_STATE__|data-sjs|__UNIVERSAL_DATA_FOR_"
)
PREVIEW = _sign(r"<meta[^>]{1,500}property\s*=\s*[\"']?og:description")
ELSEWHERE = _sign(
    r"<meta[^>]{1,500}http-equiv\s*=\s*[\"']?refresh\b[^>]{0,500}\burl\s*=|<i?frame(?:set)?\b"
)
