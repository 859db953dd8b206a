"""Lists of posts and comments in the shapes of Meta's Graph API and of the X API."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from support.profiles import answer

SECRET = "EAAB" + "x" * 40


def listed(*rows: dict, after: str = "", secret: str = SECRET):
    """A part of a list; with `after` there is another one, whose address shows the token."""
    paging = {"cursors": {"before": "b", "after": after or "end"}}
    if after:
        paging["next"] = f"https://graph.facebook.com/next?access_token={secret}&after={after}"
    return {"data": list(rows), "paging": paging}


def parts(*told: dict, by: str = "after", marks: tuple[str, ...] = ("", "m2", "m3")):
    """A route that answers with one part after the other, by the cursor that is asked with."""
    by_mark = dict(zip(marks, told, strict=False))

    def route(handler):
        asked = parse_qs(urlsplit(handler.path).query)
        status, headers, body = answer(by_mark[asked.get(by, [""])[0]])
        handler.send_response_only(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body.encode())))
        handler.end_headers()
        handler.wfile.write(body.encode())

    return route
