// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type {
  Answer,
  AnswerRequest,
  GuestToken,
  OpenConversation,
  OpenedConversation,
  OwnershipAnswer,
  Problem,
  SetupRequest,
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

const deadlineMs = 15_000;
const msPerSecond = 1_000;

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
async function post<T>(path: string, body: unknown, credentials: Record<string, string> = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', ...credentials };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
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

const visitor = (token: string) => ({ 'X-Visitor-Token': token });

/** A token is renewed so long before its end. */
const tokenMarginMs = 30_000;
let guest: { token: Promise<string>; until: number } | null = null;

/** For calls that anybody may make but not without saying so. One token serves the page. */
async function guestToken(): Promise<string> {
  if (guest === null || guest.until <= Date.now()) {
    const asked = post<GuestToken>('/auth/guest', undefined);
    const mine = { token: asked.then((answer) => answer.accessToken), until: Number.POSITIVE_INFINITY };
    guest = mine;
    asked.then(
      (answer) => {
        mine.until = Date.now() + answer.expiresIn * msPerSecond - tokenMarginMs;
      },
      () => {
        if (guest === mine) guest = null;
      },
    );
  }
  return guest.token;
}

async function asGuest<T>(path: string, body: unknown): Promise<T> {
  try {
    return await post<T>(path, body, { Authorization: `Bearer ${await guestToken()}` });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    guest = null; // the server has other keys than when it gave us the token
    return post<T>(path, body, { Authorization: `Bearer ${await guestToken()}` });
  }
}

/** The calls that the storefront makes. */
export const api = {
  openConversation: (request: OpenConversation) => post<OpenedConversation>('/conversations', request),
  wsTicket: (visitorToken: string) => post<WsTicket>('/ws-tickets', undefined, visitor(visitorToken)),
  requestPerson: (conversationId: string, visitorToken: string) =>
    post<OwnershipAnswer>(
      `/conversations/${encodeURIComponent(conversationId)}/request-person`,
      {},
      visitor(visitorToken),
    ),
  answer: (request: AnswerRequest) => asGuest<Answer>('/answers', request),
  setUp: (request: SetupRequest) => post<unknown>('/auth/setup', request),
};

/** The calls that the chat makes. */
export type ChatApi = Pick<typeof api, 'openConversation' | 'wsTicket' | 'requestPerson'>;
