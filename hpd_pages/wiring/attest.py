"""Attest: keep what an office saw by eye, with the file it hands in as proof."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE, TOOL
from hpd_pages.wiring.open_registry import open_registry
from hpd_pages.wiring.places import evidence_folder, evidence_spool

if TYPE_CHECKING:
    from hpd_pages.io.evidence import Evidence
    from hpd_pages.model.finding import Attestation
    from hpd_pages.model.report import Run


def attest(
    start: Path,
    page_id: str,
    requirements: Sequence[str],
    *,
    office: str,
    until: str,
    file: Path,
    store: str = "",
    evidence_at: str = "",
) -> tuple[Attestation, ...]:
    """What was attested of the page, after file and attestation are kept.

    Raises RegistryError; UsageError for a page, requirement, office or day that cannot be;
    UnreadableFile for the file; StoreError.
    """
    import hashlib
    from dataclasses import asdict

    from hpd_pages.engine.attest import attestations
    from hpd_pages.io.attestations import keep_attestations
    from hpd_pages.io.captures import handed_in
    from hpd_pages.io.evidence import Evidence
    from hpd_pages.io.records_store import open_records
    from hpd_pages.rules import CATALOGUE

    registry = open_registry(start)
    (page,) = registry.chosen([page_id])
    state = registry.root / STATE
    folder = evidence_folder(state, evidence_at)
    with Evidence(folder, tool=TOOL, spool=evidence_spool(state)) as evidence:
        run = _run(evidence, page.id)
        made_at = run.started_at
        proof = handed_in(file, office, page.url, made_at)
        made = attestations(
            requirements,
            CATALOGUE,
            office=office,
            until=until,
            made_at=made_at,
            file=file.name,
            digest=hashlib.sha256(proof.wire).hexdigest(),
        )
        evidence.begin(run)
        evidence.keep(proof)
        said = {"attested": [asdict(attestation) for attestation in made], "page": page.id}
        evidence.tell(page.url, made_at, said)
        facts = {"tool": TOOL, "evidence": evidence.seals()}
    with open_records(store or state / HISTORY) as records, records.change() as connection:
        keep_attestations(connection, page.id, page.url, made, facts=facts)
    return made


def _run(evidence: Evidence, page: str) -> Run:
    """A run of now; of two in one second the later waits, as the second names the evidence."""
    from hpd_pages.io.clock import now
    from hpd_pages.model.report import Run

    while True:
        made_at = now()
        run = Run(id=evidence_name(page, made_at), started_at=made_at, finished_at="")
        if not evidence.has(run):
            return run
        time.sleep(0.1)


def evidence_name(page: str, made_at: str) -> str:
    """How the evidence of what was attested of the page at that time is called."""
    return f"attested-{page}-{made_at.replace(':', '')}"
