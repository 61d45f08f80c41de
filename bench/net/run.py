#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the transport benchmark: our server beside Boost.Beast and node `ws`, interleaved in rounds.

Every figure is processor time of the server for one unit of work, since that moves far less with a busy machine than
rates do. Compare within one run only. See bench/README.md.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TASK_TIMEOUT_SECONDS = 120

# name: (arguments of bench_net_load, what a unit is, the goal against beast, the goal against node)
TASKS = {
    "handshake 10k": (["handshake", "10000"], "us/connection", 1.3, None),
    "echo": (["echo", "64", "2", "0"], "us/message", 1.0, None),
    "echo, 5k idle": (["echo", "64", "2", "5000"], "us/message", None, None),
    "fan-out 1:1000": (["fanout", "1000", "60", "1"], "us/delivery", 1.0, 0.65),
    "fan-out, bursts": (["fanout", "1000", "200", "10"], "us/delivery", None, None),
    "fan-out, 20/s": (["paced", "1000", "40", "20"], "us/delivery", 1.0, None),
    "HTTP hello": (["hello", "64", "2", "0"], "us/request", 1.0, None),
    "HTTP, 5k idle": (["hello", "64", "2", "5000"], "us/request", None, None),
}


class Server:
    def __init__(self, command, cwd=None):
        self.process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, text=True)
        self.port = self.process.stdout.readline().strip()
        if not self.port.isdigit():
            raise RuntimeError(f"{command[0]} did not start")

    def stop(self):
        self.process.kill()
        self.process.wait()


def raise_descriptor_limit():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if hard < 10_200:
        sys.exit(f"10,000 connections need 10,200 descriptors in each process; the hard limit here is {hard} (ulimit -Hn).")


def servers(build):
    found = {"mostrador": [str(build / "bin/bench_net_server"), "1"]}
    if (build / "bin/bench_net_beast").exists():
        found["beast"] = [str(build / "bin/bench_net_beast")]
    if (HERE / "node_modules/ws").exists():
        found["node ws"] = ["node", str(HERE / "ws_server.mjs")]
    else:
        print("node ws is left out: run `npm ci` in bench/net first.", file=sys.stderr)
    return found


def measure(build, command, arguments):
    server = Server(command, cwd=HERE)
    try:
        try:
            done = subprocess.run(
                [str(build / "bin/bench_net_load"), server.port, str(server.process.pid), *arguments],
                capture_output=True, text=True, timeout=TASK_TIMEOUT_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            print(f"  {command} {arguments}: not done in {TASK_TIMEOUT_SECONDS} s", file=sys.stderr)
            return None
        if done.returncode != 0:
            print(f"  {command} {arguments}: {done.stderr.strip()}", file=sys.stderr)
            return None
        return json.loads(done.stdout)
    finally:
        server.stop()


def run(build, rounds, wanted, keep):
    peers = servers(build)
    results = {task: {name: [] for name in peers} for task in wanted}
    for number in range(rounds):
        for task in wanted:
            names = list(peers)
            names = names[number % len(names):] + names[:number % len(names)]  # nobody is always first
            for name in names:
                measured = measure(build, peers[name], TASKS[task][0])
                if measured:
                    results[task][name].append(measured)
        print(f"round {number + 1} of {rounds} done", file=sys.stderr)
        if keep:
            keep.write_text(json.dumps(results, indent=1) + os.linesep)
    return results


def median(results, name, key="usPerUnit"):
    return statistics.median(one[key] for one in results[name]) if results.get(name) else None


def span(results, name):
    values = [one["usPerUnit"] for one in results[name]]
    return f"{median(results, name):.1f} [{min(values):.1f}-{max(values):.1f}]" if values else "-"


def ratio(results, other, goal):
    ours, theirs = median(results, "mostrador"), median(results, other)
    if not ours or not theirs:
        return "-"
    value = ours / theirs
    mark = "" if goal is None else " ok" if value <= goal else f" MISSED (goal {goal})"
    return f"{value:.2f}{mark}"


def table(results):
    names = list(next(iter(results.values())))
    lines = ["| task | unit | " + " | ".join(names) + " | / beast | / node |", "|---" * (len(names) + 4) + "|"]
    for task, of_task in results.items():
        _, unit, against_beast, against_node = TASKS[task]
        cells = [span(of_task, name) for name in names]
        lines.append(f"| {task} | {unit} | " + " | ".join(cells) +
                     f" | {ratio(of_task, 'beast', against_beast)} | {ratio(of_task, 'node ws', against_node)} |")
    if "handshake 10k" in results:
        held = results["handshake 10k"]
        cells = [f"{median(held, name, 'residentPerUnit'):.0f}" if held[name] else "-" for name in names]
        lines.append("| memory of an idle channel | bytes (RSS) | " + " | ".join(cells) + " | - | - |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True, help="build folder configured with MOSTRADOR_BENCH=ON and Release")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--task", action="append", choices=list(TASKS), help="only these; may be repeated")
    parser.add_argument("--json", type=Path, help="all single figures go there, after each round")
    options = parser.parse_args()
    raise_descriptor_limit()
    results = run(options.build.resolve(), options.rounds, options.task or list(TASKS), options.json)
    print(table(results))


if __name__ == "__main__":
    main()
