"""An audit that somebody stops ends at once, loses nothing, and is gone on with."""

import threading
import time

import pytest

from hpd_pages.errors import Stopped
from hpd_pages.wiring.audit import audit
from hpd_pages.wiring.looking import Manner
from hpd_pages.wiring.records import verify
from support.audited import BODY, HTML
from support.registries import demo_registry


def test_a_stopped_audit_ends_while_a_site_keeps_it_waiting_and_is_gone_on_with(tmp_path, serve):
    asked, answering = threading.Event(), threading.Event()

    def slow(handler):
        asked.set()
        answering.wait(20)
        handler.send_response_only(200)
        body = BODY.encode()
        for name, value in {**HTML, "Content-Length": str(len(body))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    routes = {"/community": slow}
    demo_registry(tmp_path, serve(routes))
    began = time.monotonic()

    with pytest.raises(Stopped):
        audit(tmp_path, (), Manner(allow_private=True, stop=asked.is_set))

    assert time.monotonic() - began < 10
    answering.set()
    time.sleep(0.3)  # the late look tries to keep what came back
    routes["/community"] = (200, HTML, BODY)
    report = audit(tmp_path, (), Manner(allow_private=True))
    assert report.run.id == "1"
    assert report.run.finished_at
    _, found, chain = verify(tmp_path)
    assert not found.damages
    assert not chain.damages
