#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# bench/run.sh <build folder> [options of bench/net/run.py]: everything that is measured, one after the other.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$1
shift
ulimit -n "$(ulimit -Hn)"
[ -d "$here/net/node_modules/ws" ] || npm ci --prefix "$here/net" --ignore-scripts --no-audit --no-fund >&2
exec "$here/net/run.py" --build "$build" "$@"
