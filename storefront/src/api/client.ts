// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { ApiError, bearer, send, type Headers } from './http';
import type {
  Answer,
  AnswerRequest,
  GuestToken,
  Language,
  OpenConversation,
  OpenedConversation,
  OwnershipAnswer,
  SetupRequest,
  WsTicket,
} from './types';

export { ApiError };

const msPerSecond = 1_000;

function post<T>(path: string, body: unknown, credentials: Headers = {}): Promise<T> {
  return send<T>('POST', path, body, credentials);
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
    return await post<T>(path, body, bearer(await guestToken()));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    guest = null; // the server has other keys than when it gave us the token
    return post<T>(path, body, bearer(await guestToken()));
  }
}

/** The calls that the storefront makes. */
export const api = {
  /** With the token of a shopper who is signed in the conversation is theirs, and the bot may see their orders. */
  openConversation: (request: OpenConversation, accessToken?: string) =>
    post<OpenedConversation>('/conversations', request, accessToken === undefined ? {} : bearer(accessToken)),
  wsTicket: (visitorToken: string) => post<WsTicket>('/ws-tickets', undefined, visitor(visitorToken)),
  requestPerson: (conversationId: string, visitorToken: string) =>
    post<OwnershipAnswer>(
      `/conversations/${encodeURIComponent(conversationId)}/request-person`,
      {},
      visitor(visitorToken),
    ),
  /** What stands beside a message, with the values of this moment (chat/cards/cards.ts reads it). */
  cards: (conversationId: string, messageId: string, visitorToken: string, language: Language) =>
    send<unknown>(
      'GET',
      `/conversations/${encodeURIComponent(conversationId)}/cards/${encodeURIComponent(messageId)}?language=${language}`,
      undefined,
      visitor(visitorToken),
    ),
  answer: (request: AnswerRequest) => asGuest<Answer>('/answers', request),
  setUp: (request: SetupRequest) => post<unknown>('/auth/setup', request),
};

/** The calls that the chat makes. */
export type ChatApi = Pick<typeof api, 'openConversation' | 'wsTicket' | 'requestPerson' | 'cards'>;
