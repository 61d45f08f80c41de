#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills databases of several sizes with made-up goods and orders, measures the rooms on each, and prints a table.

The data are the same on every machine. Sizes are measured in turns, so that all of them see the same weather; compare
within one run only. See bench/README.md.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

READS = ["list", "list, deep", "category, facets", "search, facets", "detail", "order list"]
PEERS = {"list": "plain list", "detail": "plain detail"}
SIZES = {"10k": (10_000, 10_000), "100k": (100_000, 100_000), "1M orders": (100_000, 1_000_000)}


def command(program, *arguments):
    done = subprocess.run([str(program), *map(str, arguments)], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{program} {' '.join(map(str, arguments))} failed")
    return done.stdout


def median(results, name, key):
    return statistics.median(one[name][key] for one in results)


def cell(results, name):
    spans = [one[name]["p50"] for one in results]
    return f"{median(results, name, 'p50') / 1000:.2f} / {median(results, name, 'p95') / 1000:.2f} [{min(spans) / 1000:.2f}-{max(spans) / 1000:.2f}]"


def ratio(results, name):
    peer = PEERS.get(name)
    if not peer or peer not in results[0]:
        return "-"
    return f"{median(results, name, 'p50') / median(results, peer, 'p50'):.1f}"


def table(measured):
    sizes = list(measured)
    first, last = sizes[0], sizes[-1]
    lines = ["| what, ms p50 / p95 | " + " | ".join(sizes) + f" | growth | / plain ({last}) |", "|---" * (len(sizes) + 3) + "|"]
    for name in READS:
        growth = median(measured[last], name, "p50") / median(measured[first], name, "p50")
        cells = " | ".join(cell(measured[size], name) for size in sizes)
        lines.append(f"| {name} | {cells} | {growth:.1f}x | {ratio(measured[last], name)} |")
    placing = " | ".join(cell(measured[size], "placing") for size in sizes)
    lines.append(f"| cart of two, placed | {placing} | {median(measured[last], 'placing', 'p50') / median(measured[first], 'placing', 'p50'):.1f}x | - |")
    rates = " | ".join(f"{median(measured[size], 'placing', 'perSecond'):.0f}" for size in sizes)
    lines.append(f"| orders placed a second | {rates} | | - |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--size", action="append", choices=list(SIZES), help="default: 10k and 100k")
    parser.add_argument("--rounds", type=int, default=3, help="turns of all sizes")
    parser.add_argument("--reads", type=int, default=400, help="of each kind in one turn")
    parser.add_argument("--placed", type=int, default=300, help="orders in one turn")
    parser.add_argument("--folder", type=Path, help="where the databases are kept for another run; default: none")
    parser.add_argument("--json", type=Path, help="keeps every figure")
    options = parser.parse_args()
    program = options.build / "bin/bench_commerce"
    with tempfile.TemporaryDirectory() as temporary:
        base = options.folder or Path(temporary)
        measured = {}
        for size in options.size or ["10k", "100k"]:
            (base / size.replace(" ", "-")).mkdir(parents=True, exist_ok=True)
            command(program, "fill", "sqlite", base / size.replace(" ", "-"), *SIZES[size])
            measured[size] = []
        for number in range(options.rounds):
            for size in measured:
                output = command(program, "measure", "sqlite", base / size.replace(" ", "-"), options.reads, options.placed)
                measured[size].append(json.loads(output))
            print(f"round {number + 1} of {options.rounds} done", file=sys.stderr)
            if options.json:
                options.json.write_text(json.dumps(measured, indent=1) + "\n")
    print(table(measured))


if __name__ == "__main__":
    main()
