#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What can be said about the sources without building them: layout, licence lines, syntax of scripts. Says all that is
# wrong, not only the first thing, and ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

passed=0
failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Tracked files and new ones, not ignored ones; NUL between them. A file that is tracked and deleted is left out.
files() {
    git ls-files -co --exclude-standard -z -- "$@" | while IFS= read -r -d '' path; do
        [ -f "$path" ] && printf '%s\0' "$path"
    done
}

# check NAME: reads what is wrong from stdin, a line each.
check() {
    local wrong
    wrong=$(cat)
    if [ -z "$wrong" ]; then
        passed=$((passed + 1))
        printf 'ok   %s\n' "$1"
    else
        failed=$((failed + 1))
        printf 'FAIL %s\n%s\n' "$1" "$wrong"
    fi
}

has_licence() {
    local top
    top=$(head -n 6 "$1")
    [[ $top == *"SPDX-FileCopyrightText: 2026 The Mostrador authors"* && $top == *"SPDX-License-Identifier: GPL-3.0-or-later"* ]]
}

is_script() { [ "$(head -c 2 "$1" | tr -d '\0')" = '#!' ]; }

layout() {
    local formatter=clang-format-14
    command -v "$formatter" >/dev/null || { echo "clang-format-14 is not installed: ./dev install"; return; }
    # One line for each place that would change is too many: a file once is enough to run ./dev format.
    files '*.h' '*.cpp' | xargs -0 -r -n 16 -P "$(nproc)" "$formatter" --dry-run -Werror 2>"$scratch/layout"
    sed -n 's/^\([^ :]*\):[0-9]*:[0-9]*: error: code should be clang-formatted.*/\1: run .\/dev format/p' "$scratch/layout" | sort -u
    grep -E '^(error|Invalid|.*: error: unknown)' "$scratch/layout" || true
}

licences() {
    files '*.h' '*.cpp' '*.c' '*.cmake' '*CMakeLists.txt' '*.sh' '*.py' '*.tsx' '*.js' '*.mjs' '*.css' '*.qss' '*.sql' \
        'storefront/*.ts' 'tests/*.ts' dev .ci/run | sort -zu | while IFS= read -r -d '' path; do
        has_licence "$path" || printf '%s: the two SPDX lines are missing\n' "$path"
    done
}

shells() {
    files '*.sh' dev .ci/run 'tools/*' 'packaging/*' 'bench/*' | sort -zu | while IFS= read -r -d '' path; do
        case $path in *.sh) ;; *) is_script "$path" || continue ;; esac
        case $(head -n 1 "$path") in
        *bash*) bash -n "$path" 2>&1 ;;
        '#!'*sh*) sh -n "$path" 2>&1 ;;
        esac
    done
}

pythons() {
    files '*.py' | xargs -0 -r python3 -c '
import ast, sys
for path in sys.argv[1:]:
    try:
        ast.parse(open(path, encoding="utf-8").read(), path)
    except SyntaxError as error:
        print(f"{path}:{error.lineno}: {error.msg}")'
}

executables() {
    files '*.sh' dev .ci/run | while IFS= read -r -d '' path; do
        is_script "$path" && [ ! -x "$path" ] && printf '%s: is a script and cannot be run: chmod +x\n' "$path"
    done
}

json() {
    files '*.json' ':!:**/tsconfig*.json' | xargs -0 -r python3 -c '
import json, sys
for path in sys.argv[1:]:
    try:
        json.load(open(path, encoding="utf-8"))
    except ValueError as error:
        print(f"{path}: {error}")'
}

check "C++ layout (clang-format 14)" < <(layout)
check "licence lines" < <(licences)
check "shell syntax" < <(shells)
check "Python syntax" < <(pythons)
check "scripts can be run" < <(executables)
check "JSON syntax" < <(json)

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
