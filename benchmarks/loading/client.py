"""The client: ``wrk``, with a list of addresses to ask one after another."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SCRIPT = """
local paths = {%s}
local at = 0
request = function()
  at = at %% #paths + 1
  return wrk.format("GET", paths[at], {["Accept-Encoding"] = "gzip", ["Host"] = "localhost"%s})
end
done = function(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.read + summary.errors.timeout
  io.write(string.format('\\n{"requests":%%d,"microseconds":%%d,"failed":%%d,"bytes":%%d,' ..
    '"p50":%%f,"p95":%%f,"p99":%%f}\\n', summary.requests, summary.duration, failed,
    summary.bytes, latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What came of asking for some seconds; times in milliseconds."""

    requests: int
    per_second: float
    p50: float
    p95: float
    p99: float
    failed: int

    def __str__(self) -> str:
        """One line for people."""
        failed = f", {self.failed} FAILED" if self.failed else ""
        return (
            f"{self.per_second:8,.0f} requests a second, "
            f"p50 {self.p50:7.1f}, p95 {self.p95:7.1f}, p99 {self.p99:7.1f} ms{failed}"
        )


def load(
    base: str, paths: Sequence[str], *, clients: int, seconds: int, tag: str | None = None
) -> Load:
    """Ask for addresses in turn, by so many clients at once.

    Args:
        base: the site.
        paths: of the addresses.
        clients: connections that each ask as soon as they are answered.
        seconds: for how long.
        tag: the entity tag of the copy that the clients have.
    """
    listed = ",".join(json.dumps(path) for path in paths)
    has = f', ["If-None-Match"] = {json.dumps(tag)}' if tag else ""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "asked.lua"
        script.write_text(_SCRIPT % (listed, has), "utf-8")
        command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s"]
        told = subprocess.run(  # noqa: S603 - our own script, against our own server
            [*command, "-s", str(script), base],
            capture_output=True,
            text=True,
            check=True,
            timeout=seconds + 90,
        )
    found = json.loads(told.stdout.strip().splitlines()[-1])
    return Load(
        found["requests"],
        found["requests"] / (found["microseconds"] / 1e6),
        found["p50"] / 1e3,
        found["p95"] / 1e3,
        found["p99"] / 1e3,
        found["failed"],
    )
