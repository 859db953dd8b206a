"""Ports: what the engine asks of the outside, as Protocols that io/ fulfils and tests fake."""

from __future__ import annotations
