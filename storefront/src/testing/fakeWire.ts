// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

export interface FakeRequest {
  method: string;
  /** Below /api/v1, with its query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}
export interface FakeAnswer {
  status: number;
  body?: unknown;
}
export function refusal(status: number, code: string, fields: readonly string[] = []): FakeAnswer {
  return { status, body: { status, code, detail: code, errors: fields.map((name) => ({ name, value: '' })) } };
}
