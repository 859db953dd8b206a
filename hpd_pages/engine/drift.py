"""How a kit on disk differs from the kit that would be written now, and why."""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Mapping

from hpd_pages.model.kit import MANIFEST, Cause, Drift, DriftedFile, Kit

SEAL = "seal"


def compare_kit(kit: Kit, existing: Mapping[str, bytes]) -> Drift:
    """The differences between `existing` (file name to bytes) and `kit`, by file name.

    A newer tool that would write the same texts is no difference.
    """
    recorded = recorded_manifest(existing)
    names = sorted({*kit.files, *existing})
    drifted = [_drifted(name, kit, existing, recorded) for name in names]
    return Drift(page=kit.page, files=tuple(d for d in drifted if d is not None))


def recorded_manifest(existing: Mapping[str, bytes]) -> Mapping[str, object]:
    """What the kit.json on disk recorded; empty where it is missing, damaged or edited."""
    try:
        manifest = json.loads(existing.get(MANIFEST, b""))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(manifest, dict) or manifest.get(SEAL) != seal(manifest):
        return {}
    return manifest


def sealed(manifest: Mapping[str, object]) -> str:
    """The text of a kit.json: sorted keys, with a digest of itself, so that an edit shows."""
    return _canonical({**manifest, SEAL: seal(manifest)})


def seal(manifest: Mapping[str, object]) -> str:
    """SHA-256, in hex, of a manifest without its seal."""
    return digest(_canonical({key: manifest[key] for key in manifest if key != SEAL}))


def digest(text: str | bytes) -> str:
    """SHA-256, in hex; of UTF-8 where `text` is a string."""
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()


def _canonical(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _drifted(
    name: str, kit: Kit, existing: Mapping[str, bytes], recorded: Mapping[str, object]
) -> DriftedFile | None:
    was, now = existing.get(name), kit.files.get(name)
    if was is None:
        return DriftedFile(name=name, causes=(Cause.MISSING,), diff=_diff(name, "", now or ""))
    if now is None:
        return _unexpected(name, was, recorded)
    if was == now.encode() or (name == MANIFEST and _only_newer_tool(recorded, now)):
        return None
    causes = _causes(name, was, kit, recorded)
    return DriftedFile(name=name, causes=causes, diff=_diff(name, _text(was), now))


def _unexpected(name: str, was: bytes, recorded: Mapping[str, object]) -> DriftedFile:
    """A file the kit no longer has; it was once written by the tool where kit.json lists it."""
    once = (Cause.DECLARATION_CHANGED,) if name in _digests(recorded) else ()
    return DriftedFile(
        name=name, causes=(Cause.UNEXPECTED, *once), diff=_diff(name, _text(was), "")
    )


def _only_newer_tool(recorded: Mapping[str, object], now: str) -> bool:
    unmarked = [
        {key: manifest[key] for key in manifest if key not in ("tool", SEAL)}
        for manifest in (recorded, json.loads(now))
    ]
    return unmarked[0] == unmarked[1]


def _causes(name: str, was: bytes, kit: Kit, recorded: Mapping[str, object]) -> tuple[Cause, ...]:
    edited = not recorded if name == MANIFEST else _digests(recorded).get(name) != digest(was)
    checks = (
        (Cause.EDITED, edited),
        (Cause.DECLARATION_CHANGED, recorded.get("inputs", kit.inputs) != kit.inputs),
        (Cause.TEMPLATE_NEWER, recorded.get("templates", kit.templates) != kit.templates),
    )
    return tuple(cause for cause, holds in checks if holds) or (Cause.TOOL_NEWER,)


def _digests(recorded: Mapping[str, object]) -> Mapping[str, object]:
    files = recorded.get("files", {})
    return files if isinstance(files, dict) else {}


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _diff(name: str, was: str, now: str) -> str:
    lines = difflib.unified_diff(
        was.splitlines(keepends=True),
        now.splitlines(keepends=True),
        f"{name} (on disk)",
        f"{name} (generated)",
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
