"""Headers that bind the browser: no script but our own file, no other host, no frame."""

from __future__ import annotations

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

_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


async def bind(response: Response[object]) -> Response[object]:
    """Add the headers where the answer has not set them itself."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response
