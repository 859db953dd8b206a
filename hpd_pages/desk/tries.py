"""How often somebody may try to sign in: from one address, and as one account."""

from __future__ import annotations

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

BY_ADDRESS: tuple[RateLimitItem, ...] = (RateLimitItemPerMinute(20), RateLimitItemPerHour(100))
BY_ACCOUNT: tuple[RateLimitItem, ...] = (RateLimitItemPerMinute(5), RateLimitItemPerHour(20))


class Tries:
    """Counts the tries of the last minute and hour."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def allowed(self, address: str, account: str) -> bool:
        """Count one try, and say whether it may be made; `account` is "" where none is named."""
        kept = [self._limiter.hit(limit, "address", address) for limit in BY_ADDRESS]
        if account:
            kept += [self._limiter.hit(limit, "account", account) for limit in BY_ACCOUNT]
        return all(kept)
