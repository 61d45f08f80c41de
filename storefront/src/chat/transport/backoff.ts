// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

const baseMs = 500;
const capMs = 30_000;

/**
 * How long to wait before try number `attempt` (0 for the first): anywhere between nothing and a bound that doubles, so
 * that the shoppers of a restarted server do not come back all at once ("full jitter").
 */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt));
}
