"""What kind of picture bytes are, by how they begin: those that browsers draw and cannot act."""

from __future__ import annotations

_STARTS = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF8",
}


def picture_kind(data: bytes) -> str:
    """The content type of a picture, "" for anything else, whatever its label says."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for kind, start in _STARTS.items() if data.startswith(start)), "")
