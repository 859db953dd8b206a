"""Audits and records in a real Chromium: by keyboard, on a phone, without scripts, in Spanish."""

import pytest

from hpd_pages.wiring.looking import Browse
from support.audited import BODY
from support.browsers import assert_accessible, assert_drawn, assert_reflows
from support.desks import served
from support.worked import worked

pytestmark = pytest.mark.browser

HOSTILE = BODY.replace(
    "</body>",
    """<script src="http://tracker.invalid/a.js"></script>
<style>@import "http://tracker.invalid/b.css"; body { background: url(http://tracker.invalid/c) }</style>
<iframe src="http://tracker.invalid/d"></iframe><svg onload="top.stolen = 1"></svg>
<link rel="stylesheet" href="http://tracker.invalid/e.css"><base href="http://tracker.invalid/">
<meta http-equiv="refresh" content="0;url=http://tracker.invalid/f">
<a href="http://tracker.invalid/g" id="lure" autofocus>lure</a>
<object data="http://tracker.invalid/h"></object><video src="http://tracker.invalid/i" autoplay></video>
<p style="background: url(http://tracker.invalid/j)" onclick="alert(1)">styled</p></body>""",
)
VIEWS = (
    "/audit/",
    "/audit/run/1",
    "/audit/run/1/community",
    "/audit/run/1/community/{finding}/",
    "/audit/captures",
    "/audit/attest",
    "/records/?words=shoes",
    "/records/item/{item}",
    "/records/capture/",
    "/records/holds/",
    "/records/requests/",
    "/records/requests/new",
    "/records/requests/1",
    "/records/moderation/",
)


@pytest.fixture(scope="module")
def desk(installed_chromium, tmp_path_factory):
    """What stands in the registry, its desk's address, and a signed-in browser page."""
    from contextlib import ExitStack

    from conftest import serving

    with ExitStack() as site:
        made = worked(
            tmp_path_factory.mktemp("desk"),
            lambda routes: site.enter_context(serving(routes)),
            HOSTILE,
            browse=Browse.EVERY,
        )
        with (
            served(made.root, allow_private=True) as address,
            installed_chromium.page() as page,
        ):
            page.goto(address)
            yield made, address.partition("/open")[0], page


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_accessible_in_light_and_dark_and_whole_on_a_phone(desk, view):
    made, base, page = desk
    faults = []
    page.on("console", lambda message: faults.append(message.text))
    answer = page.goto(base + view.format(finding=made.monitored, item=made.item))
    assert answer.status == 200
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert_accessible(page)
    assert_drawn(page)
    assert_reflows(page)
    assert faults == []


def test_the_kept_page_runs_nothing_loads_nothing_and_has_no_origin(desk):
    """The words are where the address leads to, and a click on what was a link does nothing."""
    made, base, page = desk
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: said.append(dialog.message) or dialog.dismiss())
    at = f"{base}/audit/run/1/community/{made.monitored}"

    page.goto(f"{at}/", wait_until="networkidle")
    frame = page.frame_locator("iframe.snapshot")
    frame.get_by_text("lure").click()
    page.wait_for_timeout(200)

    assert frame.locator("mark#quote").first.is_visible()
    assert [url for url in asked if not url.startswith((base, "data:"))] == []
    assert said == []
    inside = page.frames[1]
    assert inside.url == f"{at}/snapshot#quote"
    assert inside.evaluate("self.origin") == "null"
    assert inside.evaluate("document.querySelectorAll('script, [href], form, iframe').length") == 0
    assert page.evaluate("'stolen' in window") is False
    assert page.locator(".shot img").evaluate("image => image.naturalWidth") > 0


def test_the_audit_is_run_and_read_with_the_keyboard_alone(desk):
    _, base, page = desk
    page.goto(f"{base}/audit/")
    page.get_by_label("Which pages").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Start the audit"
    page.keyboard.press("Enter")
    page.wait_for_url("**/audit/run/*", timeout=20_000)
    link = page.get_by_role("link", name="community", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/community")
    page.get_by_role("link", name="B5-removal").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/community/*/")
    assert "B5-removal" in page.title()


def test_the_whole_work_goes_without_scripts_on_a_phone_in_spanish(installed_chromium, desk):
    """Watch an audit, hand in a page, put a request on file, log a moderation step."""
    made, base, page = desk
    context = installed_chromium.browser.new_context(
        java_script_enabled=False,
        viewport={"width": 360, "height": 740},
        locale="es-US",
        storage_state=page.context.storage_state(),
    )
    plain = context.new_page()
    plain.goto(f"{base}/audit/captures")
    plain.get_by_label("Página", exact=True).select_option("community")
    saved = b"<title>Example Police Department</title><p>Comments are monitored.</p>"
    plain.get_by_label("La página guardada").set_input_files(
        {"name": "guardada.html", "mimeType": "text/html", "buffer": saved}
    )
    plain.get_by_role("button", name="Entregarla").click()
    while not plain.url.endswith(("/run/2", "/run/3")):
        assert plain.locator("h1").inner_text() == "La auditoría está en curso"
        plain.get_by_role("link", name="Mirar otra vez").click()
    assert plain.locator("h1").inner_text().startswith("Auditoría ")

    plain.goto(f"{base}/records/")
    plain.get_by_label("Palabras").fill("shoes")
    plain.get_by_role("button", name="Buscar").click()
    plain.get_by_role("link", name="Archivar una solicitud con esta búsqueda").click()
    plain.get_by_label("Qué se pide").fill("los zapatos")
    plain.get_by_role("button", name="Archivar").click()
    assert "La solicitud 2 está archivada." in plain.locator("main").inner_text()

    plain.goto(f"{base}/records/item/{made.item}")
    plain.get_by_role("link", name="Registrar un paso de moderación para el n.º 3").click()
    plain.get_by_label("Qué se hizo").select_option("hidden")
    plain.get_by_label("Causa", exact=True).select_option("off-topic")
    plain.get_by_label("Por qué se aplica la causa").fill("fuera de tema")
    plain.get_by_role("button", name="Archivar").click()
    assert "La entrada 2 del registro de moderación está archivada." in plain.content()
    context.close()
