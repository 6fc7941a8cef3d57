"""Builds what is measured: release programs, and the broadcaster with the compiler of Swift."""

import pathlib
import shutil
import subprocess
import typing

WORKPLACE = pathlib.Path(".build/bench")
SOURCES = "Tests/Bench"


class Programs(typing.NamedTuple):
    worldcafe: str
    load: str
    broadcaster: str
    swaps: str
    meaning: str
    products: str
    reports: str
    workplace: pathlib.Path


def build():
    """Returns the programs, each built from the sources of this checkout."""
    subprocess.run(["scripts/setup", "build"], check=True)
    swift = ["swift", "build", "--quiet", "--configuration", "release"]
    for product in ("worldcafe", "bench-load", "bench-meaning", "bench-reports"):
        subprocess.run([*swift, "--product", product], check=True)
    folder = subprocess.run([*swift[:2], *swift[3:], "--show-bin-path"], check=True, text=True,
                            capture_output=True).stdout.strip()
    WORKPLACE.mkdir(parents=True, exist_ok=True)
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libwebsockets"], check=True,
                           text=True, capture_output=True).stdout.split()
    return Programs(f"{folder}/worldcafe", f"{folder}/bench-load",
                    compiled("broadcaster", *flags, "-lev"), compiled("swaps", "-lm"), f"{folder}/bench-meaning",
                    compiled("products"), f"{folder}/bench-reports", WORKPLACE)


def compiled(name, *flags):
    """Builds a program of one C source, and returns its path."""
    program = str(WORKPLACE / name)
    compiler = shutil.which("clang") or "cc"
    subprocess.run([compiler, "-O2", "-o", program, f"{SOURCES}/{name}.c", *flags], check=True)
    return program
