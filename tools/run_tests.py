#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every test and ends with "N passed, N failed".

Each program prints a line "N passed, N failed[, N skipped]"; the lines are added up. A program that dies, hangs or
prints no such line counts as one failure. Output of a program is shown when it fails, and kept in <build>/test-logs.
"""
import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOTALS = re.compile(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", re.M)


class Program:
    def __init__(self, name, command, environment=None, timeout=300, alone=False, folder=ROOT):
        self.name, self.command, self.timeout, self.alone, self.folder = name, command, timeout, alone, folder
        self.environment = {**os.environ, **(environment or {})}


def ctest_programs(build):
    listing = json.loads(subprocess.run(["ctest", "--test-dir", str(build), "--show-only=json-v1"], check=True,
                                        capture_output=True, text=True).stdout)
    for test in listing["tests"]:
        properties = {p["name"]: p["value"] for p in test.get("properties", [])}
        environment = dict(pair.split("=", 1) for pair in properties.get("ENVIRONMENT", []) if "=" in pair)
        # A test program that was not built fails, with these words in its log.
        command = test.get("command", ["sh", "-c", f"echo {test['name']} is not built; exit 1"])
        yield Program(test["name"], command, environment, properties.get("TIMEOUT", 300),
                      "alone" in properties.get("LABELS", []))


def storefront_programs():
    if (ROOT / "storefront" / "package.json").exists():
        yield Program("storefront", [str(ROOT / "tools" / "node.sh"), "npm", "test", "--silent"], timeout=300,
                      folder=ROOT / "storefront")
        yield Program("storefront-lint", [str(ROOT / "tools" / "node.sh"), "npm", "run", "--silent", "lint"], timeout=300,
                      folder=ROOT / "storefront")


def lint_programs():
    yield Program("lint", [str(ROOT / "tools" / "lint.sh")], timeout=300)


def run(program, logs):
    started = time.monotonic()
    log = logs / f"{program.name}.log"
    with open(log, "wb") as sink:
        process = subprocess.Popen(program.command, stdout=sink, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                                   env=program.environment, cwd=program.folder, start_new_session=True)
        try:
            code = process.wait(program.timeout)
            ending = f"exit code {code}"
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()
            code, ending = -1, f"no end within {program.timeout} s"
    text = re.sub(r"\x1b\[[0-9;]*m", "", log.read_text(errors="replace"))
    totals = TOTALS.findall(text)
    if totals:
        passed, failed, skipped = (int(n or 0) for n in totals[-1])
    else:
        passed, failed, skipped = (1 if code == 0 else 0), 0, 0
    if code != 0 and failed == 0:
        failed = 1
    return program, passed, failed, skipped, ending, time.monotonic() - started, text


def asan_programs(build, wanted):
    """Core, net and parsers run under the sanitizers at each submission; ./dev asan runs everything."""
    subprocess.run(["cmake", "--preset", "asan"], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    targets = [f"test_{name}" for name in wanted]
    subprocess.run(["cmake", "--build", str(build), "--parallel", str(os.cpu_count() or 2), "--target", *targets], check=True,
                   cwd=ROOT, stdout=subprocess.DEVNULL)
    for program in ctest_programs(build):
        if program.name in wanted:
            program.name = f"asan-{program.name}"
            program.timeout *= 3
            yield program


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="only these")
    parser.add_argument("--build", default="build")
    parser.add_argument("--cpp-only", action="store_true")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()

    build = ROOT / options.build
    programs = list(ctest_programs(build))
    if not options.cpp_only:
        programs += [*storefront_programs(), *lint_programs()]
        sanitized = [name for name in ("core", "net", "csv", "ai", "rag") if name in {p.name for p in programs}]
        if options.list:
            print("\n".join(sorted([p.name for p in programs] + ["asan"])))
            return 0
        if not options.names or "asan" in options.names:
            print("building core, net and parsers with sanitizers", flush=True)
            programs += asan_programs(ROOT / "build-asan", sanitized)
            options.names = [name for name in options.names if name != "asan"] + (
                [p.name for p in programs if p.name.startswith("asan-")] if options.names else [])
    if options.names:
        unknown = set(options.names) - {p.name for p in programs}
        if unknown:
            print(f"no such test: {', '.join(sorted(unknown))}", file=sys.stderr)
            return 2
        programs = [p for p in programs if p.name in options.names]

    logs = build / "test-logs"
    logs.mkdir(parents=True, exist_ok=True)
    passed = failed = skipped = 0
    bad = []

    def account(result):
        nonlocal passed, failed, skipped
        program, p, f, s, ending, seconds, text = result
        passed, failed, skipped = passed + p, failed + f, skipped + s
        print(f"{'ok  ' if f == 0 else 'FAIL'} {program.name:28} {p:5} passed {f:3} failed {s:3} skipped  {seconds:6.1f} s", flush=True)
        if f:
            bad.append(program.name)
            print("\n".join(text.splitlines()[-120:]))
            print(f"---- {program.name}: {ending}", flush=True)

    together = [p for p in programs if not p.alone]
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        for future in concurrent.futures.as_completed([pool.submit(run, p, logs) for p in together]):
            account(future.result())
    for program in (p for p in programs if p.alone):
        account(run(program, logs))

    if bad:
        print(f"failed: {', '.join(bad)}")
    if skipped:
        print(f"{skipped} skipped: they say why in {logs.relative_to(ROOT)}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
