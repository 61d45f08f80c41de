#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Starts the driver of the shoppers' browsers (driver.mjs): commands as JSON lines on stdin, answers on stdout.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
node=$here/../../../tools/node.sh
installed=$here/node_modules/.installed-lock

if ! cmp -s "$here/package-lock.json" "$installed"; then
    mkdir -p "$here/../../../.cache"
    exec 7>"$here/../../../.cache/browser-tests.lock"
    flock 7
    if ! cmp -s "$here/package-lock.json" "$installed"; then
        (cd "$here" && "$node" npm ci --ignore-scripts --no-fund --no-audit --loglevel=error >&2)
        cp "$here/package-lock.json" "$installed"
    fi
    exec 7>&-
fi
exec "$node" node "$here/driver.mjs" "$@"
