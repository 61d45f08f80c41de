#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the storefront into storefront/dist: packages as locked, API types from the OpenAPI document, then Vite.
# Nothing is done again whose input has the same content as last time.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
storefront=$root/storefront
node=$root/tools/node.sh
installed=$storefront/node_modules/.installed-lock
built=$root/.cache/storefront-built

mkdir -p "$root/.cache"
exec 8>"$root/.cache/storefront.lock"
flock 8

content_hash() {
    (
        cd "$root"
        {
            find storefront \( -name node_modules -o -name dist -o -name schema.d.ts \) -prune -o -type f ! -name '*.test.ts' ! -name '*.test.tsx' -print
            echo tools/build-storefront.sh
            echo tools/node/package-lock.json
            echo docs/api/openapi.json
        } | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum
    )
}

cd "$storefront"
if ! cmp -s package-lock.json "$installed"; then
    "$node" npm ci --no-fund --no-audit --loglevel=error >&2
    cp package-lock.json "$installed"
    rm -f "$built"
fi

if [ -f dist/index.html ] && [ "$(content_hash)" = "$(cat "$built" 2>/dev/null)" ]; then
    exit 0
fi
rm -f "$built"
"$node" npm run --silent types >&2
"$node" npm run --silent bundle >&2
content_hash >"$built"
