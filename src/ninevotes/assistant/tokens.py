"""Tokens of those who may ask over HTTP, in a small file that its owner keeps.

One a line, ``name:sha256$hash``, the hash in hexadecimal digits; lines that begin with ``#`` are
remarks. The file does not hold the tokens themselves. A token is 256 random bits: nobody guesses
one, however often they try, and a plain hash of it cannot be turned back.
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
_LINE = re.compile(rf"(?P<name>{_NAME.pattern}):sha256\$(?P<hash>[0-9a-f]{{64}})")
_BITS = 256


class TokensError(ValueError):
    """A file of tokens, or a name for one, that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Who may ask.

    Args:
        hashed: name to the token's hash.
    """

    hashed: Mapping[str, str] = field(repr=False)

    def whose(self, token: str) -> str | None:
        """The name of who has a token; null for a token that nobody has."""
        given = _hash(token)
        found = None
        for name, hashed in self.hashed.items():  # all of them: how long it takes tells nothing
            if hmac.compare_digest(given, hashed):
                found = name
        return found


def new_token(name: str) -> tuple[str, str]:
    """A new token, and the line that lets in who has it.

    Raises:
        TokensError: the name will not do.
    """
    if not _NAME.fullmatch(name):
        raise TokensError("a name has 1 to 60 letters, digits, dots, hyphens, @ or underscores")
    token = secrets.token_urlsafe(_BITS // 8)
    return token, f"{name}:sha256${_hash(token)}"


def read_tokens(path: Path) -> Tokens:
    """The tokens of a file.

    Raises:
        TokensError: the file cannot be read, is writable by others, or has a faulty line.
    """
    try:
        others_may = path.stat().st_mode & 0o077
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TokensError(f"the tokens in {path} cannot be read: {error}") from error
    if others_may:
        raise TokensError(f"others can read the tokens in {path}: chmod 600 {path}")
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        token = _LINE.fullmatch(said)
        if token is None:
            raise TokensError(f"{path} line {number} is no token: name:sha256$hash")
        if token["name"] in found:
            raise TokensError(f"{path} line {number} has a name again that is there already")
        found[token["name"]] = token["hash"]
    if not found:
        raise TokensError(f"{path} holds no token: ninevotes mcp --new-token NAME >> {path}")
    return Tokens(found)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
