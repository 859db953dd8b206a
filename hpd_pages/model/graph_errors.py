"""What errors of Meta's Graph API mean, for the three platforms that are asked through it.

Sources: developers.facebook.com/docs/graph-api/guides/error-handling; for subcodes 492 and 21, the
throttles and 368 third-party error tables, so that those are less sure. Messages are not read: only
code and subcode are documented to stay.
"""

from __future__ import annotations

from collections.abc import Mapping

from hpd_pages.model.answers import block, whole
from hpd_pages.model.finding import Reason
from hpd_pages.model.profile import Fault

_SESSION, _NO_ROLE = (102, 190), 492
_PERMISSION = (10, *range(200, 300))
_THROTTLED = (4, 17, 32, 341, 613, *range(80_000, 80_100))
_TRANSIENT = (1, 2)
_UNKNOWN_ALIAS, _INVALID, _MIGRATED, _POLICY = 803, 100, 21, 368
_UNSEEN_OBJECT = 33

_WHY: Mapping[int, str] = {
    458: "the app was removed from the account",
    459: "the token's user must log in and pass a check first",
    460: "the password was changed since it was made",
    463: "it has expired",
    464: "the token's user has not confirmed the account",
    467: "it is no longer valid",
}


def graph_fault(status: int, answer: object, *, what: str, permission: str) -> Fault | None:
    """What an error means; None where the body is no error of the Graph API.

    `what` is the thing asked about ("Facebook Page"), `permission` what a token needs to read it.
    """
    error = block(answer, "error")
    if not error or 200 <= status < 300:  # noqa: PLR2004 - a fulfilled request
        return None
    code, subcode = whole(error, "code"), whole(error, "error_subcode")
    if code in _SESSION:
        return _token(subcode)
    if code in _PERMISSION:
        return Fault(
            cause=Reason.LOGIN_WALL,
            note=f"the token lacks a permission to read the {what} (code {code})",
            advice=f"Make a token with {permission}, and set it where the audit runs.",
        )
    return _about(code, subcode, what)


def _token(subcode: int) -> Fault:
    if subcode == _NO_ROLE:
        return Fault(
            cause=Reason.LOGIN_WALL,
            note="the token is good, but its user has no role on this page",
            advice="Give that user a role on the page, or use the token of somebody who has one.",
        )
    why = _WHY.get(subcode, "it is wrong, or no longer valid")
    return Fault(
        cause=Reason.LOGIN_WALL,
        note=f"Meta does not accept the token: {why}",
        advice="Make a new token and set it where the audit runs.",
    )


def _about(code: int, subcode: int, what: str) -> Fault:
    """What an error says that is neither of the token nor of its permissions."""
    if code in _THROTTLED:
        return Fault(
            cause=Reason.RATE_LIMITED,
            note=f"Meta asks for fewer requests (code {code})",
            advice="Run the audit again in an hour.",
        )
    if code == _UNKNOWN_ALIAS:
        return Fault(
            cause=Reason.NOT_FOUND,
            note=f"Meta knows no {what} of that name",
            advice="Put the page back, or correct its address in the declaration.",
        )
    if code == _POLICY:
        return Fault(
            cause=Reason.BLOCKED_BY_POLICY,
            note="Meta has blocked this app for what it takes for a breach of its policies",
            advice="Do not try again: look into the app's dashboard at Meta, and save the page by "
            "hand meanwhile.",
        )
    if code in _TRANSIENT:
        return Fault(
            cause=Reason.SERVER_ERROR,
            note=f"Meta could not answer just now (code {code})",
            advice="Run the audit again; if it stays, look at Meta's status page.",
        )
    return _refused(code, subcode, what)


def _refused(code: int, subcode: int, what: str) -> Fault:
    """A request that Meta refused; of some it is not sure whether the page is there."""
    if _MIGRATED in (code, subcode):
        return Fault(
            cause=Reason.PARTIAL,
            note=f"the {what} has been given a new id",
            advice="Open the page in a browser and declare the address it has now.",
        )
    if (code, subcode) == (_INVALID, _UNSEEN_OBJECT):
        return Fault(
            cause=Reason.PARTIAL,
            note=f"the {what} is not there, or the token may not see it: Meta does not say which",
            advice="Open the page in a browser. If it is there, make a token that may read it.",
        )
    return Fault(
        cause=Reason.PARTIAL,
        note=f"Meta refused the request (code {code}, subcode {subcode})",
        advice="Check the page's address for a slip of the pen.",
    )
