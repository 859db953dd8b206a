"""Time stamps of RFC 3161: a request to send to an authority, and the check of what comes back."""

from __future__ import annotations

import hashlib
from datetime import UTC
from importlib.util import find_spec

from hpd_pages.errors import UsageError
from hpd_pages.model.anchor import Stamp


def stamp_request(statement: bytes) -> bytes:
    """The request (DER) for a time stamp of the statement, with a nonce; asks for certificates."""
    _installed()
    from rfc3161_client import TimestampRequestBuilder

    built = TimestampRequestBuilder().data(statement).nonce(nonce=True)
    return bytes(built.cert_request(cert_request=True).build().as_bytes())


def check_stamp(statement: bytes, token: bytes, roots: bytes) -> Stamp:
    """What the authority's answer says, checked against its root certificates (PEM), as they were
    valid at the time it names. Raises UsageError where it does not hold.
    """
    _installed()
    from cryptography.x509 import load_pem_x509_certificates
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    try:
        answer = decode_timestamp_response(token)
        builder = VerifierBuilder()
        for certificate in load_pem_x509_certificates(roots):
            builder = builder.add_root_certificate(certificate)
        builder.build().verify_message(answer, statement)
        moment = answer.tst_info.gen_time
    except (ValueError, VerificationError) as error:
        words = " ".join(str(error).split())[:200]
        raise UsageError(
            f"the time stamp does not hold: {words}",
            hint="check that it is the answer for this head, and whose certificates these are",
        ) from error
    at = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Stamp(at=at, digest=hashlib.sha256(token).hexdigest())


def _installed() -> None:
    if find_spec("rfc3161_client") is None:
        hint = "pip install 'hpd-pages[timestamp]'"
        raise UsageError("time stamps need a library that is not installed here", hint=hint)
