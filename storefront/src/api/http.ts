// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Problem } from './types';

/** A call that did not succeed. `status` is 0 when no answer came at all; `code` is the server's stable word. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** What the server advised in Retry-After, in milliseconds. */
    readonly retryAfterMs: number | null = null,
    /** Fields of the request that the server complained about. */
    readonly fields: readonly string[] = [],
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** Whether the same call may succeed later without anyone changing anything. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Headers = Readonly<Record<string, string>>;

const deadlineMs = 15_000;
const msPerSecond = 1_000;
const noContent = 204;

async function problemOf(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(retryAfter) ? retryAfter * msPerSecond : null;
  try {
    const problem = (await response.json()) as Partial<Problem>;
    const fields = (problem.errors ?? []).map((error) => error.name);
    const { code = 'unknown', detail = response.statusText } = problem;
    return new ApiError(response.status, code, detail, retryAfterMs, fields);
  } catch {
    return new ApiError(response.status, 'unknown', response.statusText, retryAfterMs);
  }
}

/** `body` undefined: none is sent, for the calls that take none. */
export async function send<T>(method: Method, path: string, body?: unknown, more: Headers = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', ...more };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(deadlineMs),
    });
  } catch {
    throw new ApiError(0, 'no_connection', 'The shop did not answer.');
  }
  if (!response.ok) throw await problemOf(response);
  return (response.status === noContent ? undefined : await response.json()) as T;
}

export function bearer(token: string): Headers {
  return { Authorization: `Bearer ${token}` };
}
