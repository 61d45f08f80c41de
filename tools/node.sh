#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tools/node.sh COMMAND...: runs COMMAND with the project's own Node and npm first in PATH.
# They are npm packages, pinned in tools/node/package-lock.json and kept in .cache/node. Any npm from 8.12 on can install
# them (Debian's can); afterwards nothing is asked of the network.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lock=$root/tools/node/package-lock.json
home=$root/.cache/node

if [ $# = 0 ]; then
    echo "usage: tools/node.sh COMMAND [ARGUMENT...]" >&2
    exit 2
fi

is_current() { cmp -s "$lock" "$home/package-lock.json" && [ -e "$home/complete" ]; }

install_node() {
    if ! command -v npm >/dev/null; then
        echo "tools/node.sh: npm is missing; ./dev install brings it" >&2
        exit 1
    fi
    rm -rf "$home"
    mkdir -p "$home"
    cp "$root/tools/node/"{package.json,package-lock.json,.npmrc} "$home/"
    (cd "$home" && npm ci --ignore-scripts --no-fund --no-audit --loglevel=error >&2)
    # Debian's npm leaves out the link to an optional package's program.
    local node
    for node in "$home"/node_modules/node-linux-*/bin/node; do
        [ ! -x "$node" ] || ln -sf "$node" "$home/node_modules/.bin/node"
    done
    [ -x "$home/node_modules/.bin/node" ] || {
        echo "tools/node.sh: there is no Node package for $(uname -m); x86_64 and aarch64 have one" >&2
        exit 1
    }
    touch "$home/complete"
}

if ! is_current; then
    mkdir -p "$root/.cache"
    # Two programs of one test run may come here together: one installs, the other waits.
    exec 9>"$root/.cache/node.lock"
    flock 9
    is_current || install_node
    exec 9>&-
fi

export PATH=$home/node_modules/.bin:$PATH
exec "$@"
