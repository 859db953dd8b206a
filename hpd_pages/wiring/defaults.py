"""What every command takes where nobody says otherwise."""

from __future__ import annotations

from hpd_pages import __version__

TOOL = f"hpd-pages {__version__}"
STATE = ".hpd-pages"
EVIDENCE = "evidence"
SPOOL = "spool"
SCANS = "scans"
ANCHORS = "anchors"
HISTORY = "history.sqlite"
OUTBOX = "outbox"
OUTPUT = "build"
GAP_SECONDS = 1.0
LOOPBACK_GAP_SECONDS = 0.0
PART_SECONDS = 20.0
COLLECT = (50_000, 20, 50)
"""How seldom Python looks for garbage in cycles: nothing here makes any, and a large page makes
tens of thousands of values that are looked through in vain."""
