"""Headers that bind the browser: no script but our own file, no other host, no frame."""

from __future__ import annotations

from types import MappingProxyType

from litestar import Response

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Content Security Policy, level 3. Nothing inline, nothing from elsewhere."""

EMBEDDED = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
"""For the one page that is made to stand within others: the picture of a vote."""

BINDING = MappingProxyType(
    {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        # Without any, browsers would tell no origin of our own forms either.
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
)
"""What each answer says unless it says otherwise itself."""


async def bind(response: Response[object]) -> Response[object]:
    """Add the headers where the answer has not set them itself."""
    for name, value in BINDING.items():
        response.headers.setdefault(name, value)
    return response
