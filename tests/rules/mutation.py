"""Mutation check: change the rules in small ways, and see whether the cases notice.

Run it with ``make mutation`` (it needs the extra ``mutation`` and half an hour or more). It works
on a copy of ``src`` and ``tests`` in a folder of its own, so that nothing here is touched; given
the folder of a run that was broken off, it goes on there. Only the cases and tests of this
repository judge: the shared conformance table and the tests of ``rules/next`` are left out.

mutmut changes the bodies of functions. Tables and dates that stand outside of them, classes of
data and properties are not changed; the cases test dates on the day and on its eve.

A mutant that no test can tell from the original stands in ``equivalent-mutants.yaml`` with the
reason. Everything else that lives is printed.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
EQUIVALENT = Path(__file__).with_name("equivalent-mutants.yaml")
COPIED = ("src", "tests/__init__.py", "tests/shared.py", "tests/rules", "tests/cases")
LEFT_OUT = (
    "tests/rules/next",
    "tests/rules/test_conformance.py",
    "tests/rules/test_mutation.py",
)
SURVIVED = frozenset({0, 5, 33, None})
"""Exit codes of a run that noticed nothing; all others are failures, crashes or time-outs."""

SETTINGS = """\
[tool.pytest.ini_options]
testpaths = ["tests/rules"]
addopts = ["--import-mode=importlib", "-p", "no:cacheprovider"]
pythonpath = ["."]

[tool.mutmut]
source_paths = ["src/ninevotes"]
only_mutate = ["src/ninevotes/rules/*.py"]
do_not_mutate = ["src/ninevotes/rules/next/*.py"]
also_copy = ["tests", "src"]
pytest_add_cli_args_test_selection = ["tests/rules"]
"""

CONFTEST = '''\
"""What was computed by the unchanged rules is forgotten before each test."""

import sys

import pytest
from hypothesis import Phase, settings

PHASES = (Phase.explicit, Phase.generate)
settings.register_profile(
    "mutants", derandomize=True, max_examples=25, database=None, phases=PHASES
)
settings.load_profile("mutants")
READ_ONCE = {"parameters", "rulebook", "official_holidays"}


@pytest.fixture(autouse=True)
def forget(request):
    every = request.module.__name__.rpartition(".")[2] in {"test_rulebook", "test_parameters"}
    for name, module in list(sys.modules.items()):
        if not name.startswith("ninevotes.rules"):
            continue
        for key, found in list(vars(module).items()):
            if hasattr(found, "cache_clear") and (every or key not in READ_ONCE):
                found.cache_clear()
'''


@dataclass(frozen=True)
class Mutant:
    """One changed copy of a function: where, and which lines differ."""

    function: str
    was: str
    now: str

    def __str__(self) -> str:
        return f"{self.function}\n  - {self.was}\n  + {self.now}"


def main() -> int:
    """Run the check; status 1 when fewer than nine in ten mutants are killed."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="mutants-"))
    if not (folder / "mutants").exists():
        prepare(folder)
    mutmut = Path(sys.executable).with_name("mutmut")
    workers = str(os.cpu_count() or 1)
    run = [str(mutmut), "run", "--max-children", workers]
    done = subprocess.run(run, cwd=folder, check=False)  # noqa: S603 - our own arguments
    if done.returncode:
        return done.returncode
    return report(folder)


def prepare(folder: Path) -> None:
    """Copy what is needed; set caches apart, since decorated functions are not mutated."""
    for name in COPIED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    for name in LEFT_OUT:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in (folder / "src/ninevotes/rules").glob("*.py"):
        path.write_text(caches_apart(path.read_text("utf-8")), "utf-8")
    (folder / "pyproject.toml").write_text(SETTINGS, "utf-8")
    (folder / "tests/rules/conftest.py").write_text(CONFTEST, "utf-8")


def caches_apart(source: str) -> str:
    """``@cache`` above a function becomes ``f = cache(f)`` at the end of the file."""
    found = re.findall(r"^@((?:lru_)?cache(?:\(.*\))?)\ndef (\w+)", source, re.MULTILINE)
    plain = re.sub(r"^@(?:lru_)?cache(?:\(.*\))?\n(?=def )", "", source, flags=re.MULTILINE)
    return plain + "".join(f"\n\n{name} = {cache}({name})\n" for cache, name in found)


def report(folder: Path) -> int:
    """Print the figure and what survived."""
    codes = results(folder)
    alive = [name for name, code in codes.items() if code in SURVIVED]
    listed = set(equivalent())
    equal = Counter[bool]()
    for name in alive:
        mutant = difference(folder, name)
        known = mutant in listed
        equal[known] += 1
        if not known:
            sys.stdout.write(f"{mutant}\n")
    killed = len(codes) - len(alive)
    share = killed / len(codes)
    sys.stdout.write(
        f"{killed} of {len(codes)} mutants killed: {share:.1%}; {equal[True]} of the living are "
        f"listed as equivalent, {equal[False]} are not\n"
    )
    return int(share < 0.9)


def equivalent() -> Iterator[Mutant]:
    """The mutants that are listed as equivalent."""
    for group in yaml.safe_load(EQUIVALENT.read_text("utf-8")):
        for entry in group["mutants"]:
            yield Mutant(entry["function"], entry["was"], entry["now"])


def results(folder: Path) -> dict[str, int | None]:
    """The exit code of each mutant's test run; null where it was not run."""
    found: dict[str, int | None] = {}
    for path in sorted((folder / "mutants").rglob("*.meta")):
        found.update(json.loads(path.read_text("utf-8"))["exit_code_by_key"])
    return found


@cache
def functions(path: Path) -> dict[str, list[str]]:
    """The lines of every function of a file, those of mutants and of originals among them."""
    source = path.read_text("utf-8")
    lines = source.splitlines()
    return {
        node.name: lines[node.lineno : node.end_lineno]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    }


def difference(folder: Path, name: str) -> Mutant:
    """The lines of a mutant that are not those of the original."""
    module, _, mangled = name.rpartition(".")
    there = functions(folder / "mutants" / "src" / f"{module.replace('.', '/')}.py")
    original = re.sub(r"_\d+$", "_orig", mangled)
    lines = list(unified_diff(there[original], there[mangled], n=0, lineterm=""))[2:]
    was, now = (" ".join(line[1:].strip() for line in lines if line[0] == sign) for sign in "-+")
    function = re.sub(r"__mutmut_\d+$", "", mangled).removeprefix("x_").removeprefix("xǁ")
    return Mutant(
        f"{module.removeprefix('ninevotes.rules.')}.{function.replace('ǁ', '.')}", was, now
    )


if __name__ == "__main__":
    sys.exit(main())
