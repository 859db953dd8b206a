"""Where Chromium is installed, and how it is started: with no way to the network of its own."""

from __future__ import annotations

import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from hpd_pages.errors import UsageError

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
_DRIVEN_BY = ("playwright", "psutil")
_MAC = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
_INSTALL = (
    "install Chromium (Debian, Ubuntu: `apt install chromium`) and the extra `browser` "
    "(`pip install 'hpd-pages[browser]'`), or look without --browser"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one page may cost. `seconds` spans all of it, polite turns included, and `waiting` the
    part of it in which the page may build itself; `quiet` is how long nothing may change before it
    counts as built. Sizes are bytes; the window is
    in CSS pixels; `screens` is how far down it is scrolled and photographed.
    """

    seconds: float = 60.0
    waiting: float = 45.0
    quiet: float = 0.5
    requests: int = 80
    pictures: int = 12
    loaded: int = 32 * 1024 * 1024
    told: int = 16 * 1024 * 1024
    memory: int = 1024 * 1024 * 1024
    width: int = 1280
    height: int = 800
    screens: int = 10


BOUNDS = Bounds()


def flags(heap_megabytes: int = 512) -> list[str]:
    """How Chromium is started. Every byte comes through the requests that a page makes, which are
    answered for it: no name resolves, no proxy is there, and what would go around both (WebRTC,
    QUIC) is off. Frames share the page's process, so that they are measured with it.
    """
    return [
        "--disable-gpu",
        "--proxy-server=http://proxy.invalid:80",
        "--proxy-bypass-list=<-loopback>",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--dns-prefetch-disable",
        "--disable-quic",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--disable-3d-apis",
        "--no-pings",
        "--disable-site-isolation-trials",
        f"--js-flags=--max-old-space-size={heap_megabytes}",
    ]


def sandboxed() -> bool:
    """Whether Chromium's own sandbox can be used: it refuses the system's root user."""
    return not hasattr(os, "geteuid") or os.geteuid() != 0


def chromium_program() -> str:
    """The program of an installed Chromium or Chrome; "" for none."""
    on_path = next(filter(None, map(shutil.which, _NAMES)), "")
    return on_path or next((str(path) for path in _MAC if path.is_file()), "")


def find_chromium() -> str:
    """The program of a Chromium that can be driven; "" where it or the extra is not installed."""
    lacking = any(importlib.util.find_spec(name) is None for name in _DRIVEN_BY)
    return "" if lacking else chromium_program()


def require_chromium() -> str:
    """The program of an installed Chromium; raises UsageError that says what to install."""
    found = find_chromium()
    if found:
        return found
    raise UsageError("--browser needs Chromium, and it is not installed", hint=_INSTALL)
