"""Accounts: names with hashed passwords, in a small file that its owner keeps.

One account a line, ``name:scrypt$N$r$p$salt$hash``, salt and hash in hexadecimal digits. Lines
that begin with ``#`` are remarks. ``ninevotes serve --new-account NAME`` prints such a line.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,59}")
_HASHED = re.compile(r"scrypt\$(\d{1,8})\$(\d{1,3})\$(\d{1,3})\$([0-9a-f]{32,128})\$([0-9a-f]{64})")
_N, _R, _P = 2**15, 8, 3
"""Cost of a try: 32 MiB of memory and some tenths of a second (OWASP, Password Storage)."""

_MOST_MEMORY = 128 * 1024 * 1024
_LONGEST = 1_000
SHORTEST = 12
"""Characters of a password, at least."""


class AccountsError(ValueError):
    """A file of accounts, or a new account, that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """Who may write.

    Args:
        hashed: name to hashed password.
    """

    hashed: Mapping[str, str] = field(repr=False)

    def right(self, name: str, password: str) -> bool:
        """Whether this is the password of the account.

        It takes as long for a name that there is not, so that it tells nothing of names.
        """
        stored = self.hashed.get(name)
        matches = _matches(password[:_LONGEST], stored or _NOBODY)
        return matches and stored is not None


def read_accounts(path: Path) -> Accounts:
    """The accounts of a file.

    Raises:
        AccountsError: the file cannot be read, is readable by everybody, or has a faulty line.
    """
    try:
        others_may_read = path.stat().st_mode & 0o077
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise AccountsError(f"the accounts in {path} cannot be read: {error}") from error
    if others_may_read:
        raise AccountsError(f"others can read the accounts in {path}: chmod 600 {path}")
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, hashed = line.strip().partition(":")
        if not _NAME.fullmatch(name) or not _usable(hashed):
            raise AccountsError(f"{path} line {number} is no account: name:scrypt$N$r$p$salt$hash")
        if name in found:
            raise AccountsError(f"{path} line {number} has an account again that is there already")
        found[name] = hashed
    if not found:
        raise AccountsError(f"{path} holds no account: ninevotes serve --new-account NAME")
    return Accounts(found)


def new_account(name: str, password: str) -> str:
    """The line of a new account.

    Raises:
        AccountsError: the name or the password will not do.
    """
    if not _NAME.fullmatch(name):
        raise AccountsError("a name has 1 to 60 letters, digits, dots, hyphens, @ or underscores")
    if not SHORTEST <= len(password) <= _LONGEST:
        raise AccountsError(f"a password has at least {SHORTEST} characters")
    return f"{name}:{_hash(password, secrets.token_bytes(16), _N, _R, _P)}"


def _usable(hashed: str) -> bool:
    found = _HASHED.fullmatch(hashed)
    if found is None:
        return False
    n, r, p = (int(found[number]) for number in (1, 2, 3))
    return n >= 2 and n & (n - 1) == 0 and r > 0 and p > 0 and 130 * n * r < _MOST_MEMORY


def _matches(password: str, hashed: str) -> bool:
    _, n, r, p, salt, _ = hashed.split("$")
    made = _hash(password, bytes.fromhex(salt), int(n), int(r), int(p))
    return hmac.compare_digest(made.encode(), hashed.encode())


def _hash(password: str, salt: bytes, n: int, r: int, p: int) -> str:
    made = hashlib.scrypt(
        password.encode(), salt=salt, n=n, r=r, p=p, maxmem=_MOST_MEMORY, dklen=32
    )
    return f"scrypt${n}${r}${p}${salt.hex()}${made.hex()}"


_NOBODY = f"scrypt${_N}${_R}${_P}${'0' * 32}${'0' * 64}"
"""What a try for a name that there is not is compared with."""
