"""Hostile pages come out harmless: no script, no handler, no form, no address that loads or leads."""

import re

import pytest

from hpd_pages.io.sanitised import sanitised
from hpd_pages.text.bare import bare_html

PIXEL = "data:image/png;base64,iVBORw0KGgo="
HOSTILE = [
    "<script>alert(1)</script>",
    "<script src=https://evil.example/x.js></script>",
    "<img src=x onerror=alert(1)>",
    "<img src=https://evil.example/pixel.png srcset='https://evil.example/2x.png 2x'>",
    "<svg onload=alert(1)><script>alert(1)</script><use href='https://evil.example/x#y'/></svg>",
    "<math><maction actiontype='statusline' xlink:href='javascript:alert(1)'>x</maction></math>",
    "<iframe src=https://evil.example></iframe><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=https://evil.example/x.swf></object><embed src=https://evil.example/x>",
    "<a href='javascript:alert(1)'>x</a><a href=https://evil.example ping=https://evil.example>y</a>",
    "<form action=https://evil.example><input name=a autofocus onfocus=alert(1)><button>b</button>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'><base href=https://evil.example>",
    "<link rel=stylesheet href=https://evil.example/x.css><style>@import 'https://evil.example';</style>",
    "<p style='background:url(https://evil.example/x)'>x</p><table background=https://evil.example>",
    "<video src=https://evil.example poster=https://evil.example autoplay></video>",
    "<img src='data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
    "<template><img src=x onerror=alert(1)></template>",
    "<!--><img src=x onerror=alert(1)>--><![CDATA[<img src=x onerror=alert(1)>]]>",
    "<p id=quote class=unseen>x</p><mark id=quote>not said</mark>",
    "<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>",
    "<body onload=alert(1)><details ontoggle=alert(1) open><summary>x</summary>y",
]
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-z]+=\"[^\"]*\")*)>")


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_that_acts_loads_or_leads_is_left(html):
    out = sanitised(bare_html(f"<p>before</p>{html}<p>after"))

    assert _TAG.sub("", out).count("<") == 0
    assert out.startswith("<div><p>before</p>")
    for _, name, attributes in _TAG.findall(out):
        assert name not in {"script", "style", "iframe", "form", "input", "meta", "mark", "svg"}
        assert not re.search(r" (?:on|src|href|style|id|class|action)", attributes), out


def test_the_gate_holds_by_itself():
    """Whatever the first pass let through, the sanitiser does not."""
    for html in HOSTILE:
        out = sanitised(html)
        tags = _TAG.findall(out)
        assert not {name for _, name, _ in tags} & {"script", "style", "iframe", "form", "mark"}
        assert not [a for _, _, a in tags if re.search(r" (?:on|src|href|style|id|class)", a)], out


def test_what_people_read_is_kept():
    html = (
        "<html lang=en><head><title>T</title></head><body><main><h1>Rules</h1>"
        "<p lang=es>Se <b>revisan</b> los comentarios.</p><ol start=3><li>One</ol>"
        "<table><tr><th scope=row>A<td colspan=2>B</table>"
        "<details><summary>More</summary>folded</details><a href='/notice'>the notice</a>"
        f"<img src='{PIXEL}' alt='Seal'><img src='/logo.png' alt='Logo'></main>"
    )

    assert sanitised(bare_html(html)) == (
        '<div><div><h1>Rules</h1><p lang="es">Se <b>revisan</b> los comentarios.</p>'
        '<ol start="3"><li>One</li></ol>'
        '<table><tbody><tr><th scope="row">A</th><td colspan="2">B</td></tr></tbody></table>'
        '<details open=""><summary>More</summary>folded</details>'
        '<a title="/notice">the notice</a>'
        f'<img src="{PIXEL}" alt="Seal"><img alt="Logo"></div></div>'
    )


def test_a_picture_that_was_saved_with_the_page_is_shown():
    held = {"cid:seal": PIXEL}

    out = sanitised(
        bare_html("<img src='cid:seal'><img src='cid:other'>", lambda a: held.get(a, ""))
    )

    assert out == f'<div><img src="{PIXEL}"><img></div>'


def test_elements_stand_in_each_other_no_deeper_than_a_browser_draws_them():
    out = sanitised(bare_html("<div>" * 3_000 + "deep"))

    assert "deep" in out
    assert out.count("<div>") < 256
