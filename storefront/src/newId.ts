// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

const bytes = 16;

/** An id that nobody else has. Not crypto.randomUUID(), which a shop on plain HTTP in a local network lacks. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
