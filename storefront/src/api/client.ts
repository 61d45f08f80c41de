// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type {
  Answer,
  AnswerRequest,
  OpenConversation,
  OpenedConversation,
  OwnershipAnswer,
  Problem,
  WsTicket,
} from './types';

/** A call that did not succeed. `status` is 0 when no answer came at all; `code` is the server's stable word. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** What the server advised in Retry-After, in milliseconds. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** Whether the same call may succeed later without anyone changing anything. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const deadlineMs = 15_000;
const msPerSecond = 1_000;

async function problemOf(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(retryAfter) ? retryAfter * msPerSecond : null;
  try {
    const problem = (await response.json()) as Partial<Problem>;
    return new ApiError(
      response.status,
      problem.code ?? 'unknown',
      problem.detail ?? response.statusText,
      retryAfterMs,
    );
  } catch {
    return new ApiError(response.status, 'unknown', response.statusText, retryAfterMs);
  }
}

/** `body` undefined: none is sent, for the calls that take none. */
async function post<T>(path: string, body: unknown, visitorToken?: string): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (visitorToken !== undefined) headers['X-Visitor-Token'] = visitorToken;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(deadlineMs),
    });
  } catch {
    throw new ApiError(0, 'no_connection', 'The shop did not answer.');
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

/** The calls that the storefront makes. */
export const api = {
  openConversation: (request: OpenConversation) => post<OpenedConversation>('/conversations', request),
  wsTicket: (visitorToken: string) => post<WsTicket>('/ws-tickets', undefined, visitorToken),
  requestPerson: (conversationId: string, visitorToken: string) =>
    post<OwnershipAnswer>(`/conversations/${encodeURIComponent(conversationId)}/request-person`, {}, visitorToken),
  answer: (request: AnswerRequest) => post<Answer>('/answers', request),
};
export type Api = typeof api;
