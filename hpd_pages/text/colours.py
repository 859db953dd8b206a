"""Colours of CSS as numbers, to tell text that nobody can see against its background."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb
from functools import lru_cache

Colour = tuple[int, int, int]

UNKNOWN = None
"""A colour that cannot be told: a variable, an image, a style sheet that was not seen."""
CLEAR: Colour = (-1, -1, -1)
"""Fully transparent."""

_NAMES = {
    "black": 0x000000,
    "silver": 0xC0C0C0,
    "gray": 0x808080,
    "grey": 0x808080,
    "white": 0xFFFFFF,
    "maroon": 0x800000,
    "red": 0xFF0000,
    "purple": 0x800080,
    "fuchsia": 0xFF00FF,
    "magenta": 0xFF00FF,
    "green": 0x008000,
    "lime": 0x00FF00,
    "olive": 0x808000,
    "yellow": 0xFFFF00,
    "navy": 0x000080,
    "blue": 0x0000FF,
    "teal": 0x008080,
    "aqua": 0x00FFFF,
    "cyan": 0x00FFFF,
    "orange": 0xFFA500,
    "snow": 0xFFFAFA,
    "ivory": 0xFFFFF0,
    "ghostwhite": 0xF8F8FF,
    "floralwhite": 0xFFFAF0,
    "whitesmoke": 0xF5F5F5,
    "gainsboro": 0xDCDCDC,
    "lightgray": 0xD3D3D3,
    "lightgrey": 0xD3D3D3,
    "darkgray": 0xA9A9A9,
    "darkgrey": 0xA9A9A9,
    "dimgray": 0x696969,
    "dimgrey": 0x696969,
    "darkblue": 0x00008B,
    "midnightblue": 0x191970,
}
_HEX = re.compile(r"#([0-9a-f]{3,8})\b")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]{1,60})\)")
_TURN = 360
_WORD = re.compile(r"[a-z]+")
_NEAR = 24
_SHORT, _LONG = (3, 4), (6, 8)


def near(ink: Colour | None, paper: Colour | None) -> bool:
    """Whether text of colour `ink` cannot be told from `paper`; unknown colours never are."""
    if ink is None:
        return False
    if ink == CLEAR:
        return True
    if paper is None or paper == CLEAR:
        return False
    return sum(abs(one - other) for one, other in zip(ink, paper, strict=True)) <= _NEAR


@lru_cache(maxsize=4096)
def colour(value: str) -> Colour | None:
    """The colour in a `color` or `background` value (CSS Color 4), or UNKNOWN."""
    text = value.lower()
    if "url(" in text or "gradient(" in text or "var(" in text:
        return UNKNOWN
    if found := _HEX.search(text):
        return _hex(found[1])
    if found := _FUNCTION.search(text):
        return _rgb(found[2]) if found[1] == "rgb" else _hsl(found[2])
    for word in _WORD.findall(text):
        if word in ("transparent", "none"):
            return CLEAR
        if word in _NAMES:
            return _split(_NAMES[word])
    return UNKNOWN


def _split(number: int) -> Colour:
    return (number >> 16, number >> 8 & 255, number & 255)


def _hex(digits: str) -> Colour | None:
    if len(digits) in _SHORT:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in _LONG:
        return UNKNOWN
    return CLEAR if digits[6:] == "00" else _split(int(digits[:6], 16))


def _rgb(inner: str) -> Colour | None:
    parts = [part for part in re.split(r"[\s,/]+", inner.strip()) if part]
    try:
        red, green, blue = (_channel(part) for part in parts[:3])
        clear = any(float(part.rstrip("%")) == 0 for part in parts[3:4])
    except (ValueError, OverflowError):
        return UNKNOWN
    return CLEAR if clear else (red, green, blue)


def _hsl(inner: str) -> Colour | None:
    parts = [part for part in re.split(r"[\s,/]+", inner.strip()) if part]
    try:
        hue = float(parts[0].removesuffix("deg")) % _TURN / _TURN
        vivid, light = (min(1.0, max(0.0, float(part.rstrip("%")) / 100)) for part in parts[1:3])
        clear = any(float(part.rstrip("%")) == 0 for part in parts[3:4])
        red, green, blue = (round(255 * part) for part in hls_to_rgb(hue, light, vivid))
    except (ValueError, OverflowError, IndexError):
        return UNKNOWN
    return CLEAR if clear else (red, green, blue)


def _channel(part: str) -> int:
    number = float(part.rstrip("%")) * (2.55 if part.endswith("%") else 1)
    return max(0, min(255, round(number)))
