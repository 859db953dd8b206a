"""What Chromium would tell of a small page: paragraphs, each with its text, place and style."""

from __future__ import annotations

import json

from hpd_pages.text.drawn_tree import STYLES

SEEN = {"display": "block", "visibility": "visible", "opacity": "1", "color": "rgb(0, 0, 0)"}


def told(*paragraphs: str | tuple[str, float, dict[str, str]], url="https://example.org/") -> bytes:
    """The page as the evidence keeps it: each paragraph a text, or a text with its distance from
    the top in pixels and the styles that differ.
    """
    strings: list[str] = []

    def put(text: str) -> int:
        strings.append(text)
        return len(strings) - 1

    def styles(changes: dict[str, str]) -> list[int]:
        return [put({**SEEN, **changes}.get(name, "")) for name in STYLES]

    nodes = [(-1, 9, "#document", ""), (0, 1, "HTML", ""), (1, 1, "BODY", "")]
    laid = [(1, [0, 0, 1280, 800], "", {}), (2, [0, 0, 1280, 800], "", {})]
    for number, given in enumerate(paragraphs):
        text, top, changes = given if isinstance(given, tuple) else (given, 30.0 * number, {})
        at = len(nodes)
        nodes += [(2, 1, "P", ""), (at, 3, "#text", text)]
        box = [8, top, 400, 20]
        laid += [(at, box, "", changes), (at + 1, box, text, changes)]
    document = {
        "nodes": {
            "parentIndex": [row[0] for row in nodes],
            "nodeType": [row[1] for row in nodes],
            "nodeName": [put(row[2]) for row in nodes],
            "nodeValue": [put(row[3]) for row in nodes],
            "attributes": [[] for _ in nodes],
        },
        "layout": {
            "nodeIndex": [row[0] for row in laid],
            "bounds": [row[1] for row in laid],
            "text": [put(row[2]) if row[2] else -1 for row in laid],
            "styles": [styles(row[3]) for row in laid],
        },
        "textBoxes": {"layoutIndex": [], "bounds": [], "start": [], "length": []},
        "contentWidth": 1280,
    }
    page = {"url": url, "width": 1280, "height": 800, "styles": STYLES}
    return json.dumps({**page, "snapshot": {"documents": [document], "strings": strings}}).encode()
