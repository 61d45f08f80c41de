// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Call = [path: string, request: RequestInit];
const server = vi.fn<(...call: Call) => Promise<Response>>();

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}
/** The module keeps the guest's token, so each test has its own. */
async function freshClient() {
  vi.resetModules();
  return import('./client');
}
function header(call: number, name: string): string | undefined {
  return (server.mock.calls[call]?.[1].headers as Record<string, string>)[name];
}

beforeEach(() => {
  server.mockReset();
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a call', () => {
  it('says what it sends, and that it sends nothing', async () => {
    const { api } = await freshClient();
    server.mockImplementation(() => Promise.resolve(json(201, { ticket: 't', expiresIn: 30 })));
    await api.wsTicket('secret');
    expect(server.mock.calls[0]?.[1].body).toBeNull();
    expect(header(0, 'Content-Type')).toBeUndefined();
    expect(header(0, 'X-Visitor-Token')).toBe('secret');
    await api.openConversation({ language: 'es' });
    expect(server.mock.calls[1]?.[1].body).toBe('{"language":"es"}');
    expect(header(1, 'Content-Type')).toBe('application/json');
  });

  it('fails with what the server says', async () => {
    const { api } = await freshClient();
    const problem = {
      status: 429,
      code: 'rate_limited',
      detail: 'Slow down.',
      errors: [{ name: 'email', value: 'x' }],
    };
    server.mockResolvedValue(json(429, problem, { 'Retry-After': '7' }));
    await expect(api.openConversation({ language: 'en' })).rejects.toMatchObject({
      status: 429,
      code: 'rate_limited',
      retryAfterMs: 7_000,
      fields: ['email'],
      isPassing: true,
    });
  });

  it('fails as passing when nobody answers, and as lasting when it is wrong', async () => {
    const { api } = await freshClient();
    server.mockRejectedValueOnce(new TypeError('no network'));
    await expect(api.openConversation({ language: 'en' })).rejects.toMatchObject({ status: 0, isPassing: true });
    server.mockResolvedValueOnce(new Response('<html>', { status: 400 }));
    await expect(api.openConversation({ language: 'en' })).rejects.toMatchObject({ code: 'unknown', isPassing: false });
  });
});

describe('a question outside the chat', () => {
  const answer = { answer: 'Yes.', grounded: true, citations: [] };
  const ask = { question: 'Is it so?', language: 'en' } as const;

  it('is asked as a guest, with one token for the page', async () => {
    const { api } = await freshClient();
    server.mockImplementation((path) =>
      Promise.resolve(
        path.endsWith('/auth/guest') ? json(201, { accessToken: 'g1', expiresIn: 900 }) : json(200, answer),
      ),
    );
    await Promise.all([api.answer(ask), api.answer(ask)]);
    expect(server.mock.calls.filter(([path]) => path.endsWith('/auth/guest'))).toHaveLength(1);
    expect(header(1, 'Authorization')).toBe('Bearer g1');
  });

  it('takes another token when the server does not know the first one any more', async () => {
    const { api } = await freshClient();
    let tokens = 0;
    server.mockImplementation((path, request) => {
      if (path.endsWith('/auth/guest'))
        return Promise.resolve(json(201, { accessToken: `g${(tokens += 1)}`, expiresIn: 900 }));
      const isKnown = (request.headers as Record<string, string>).Authorization === 'Bearer g2';
      return Promise.resolve(isKnown ? json(200, answer) : json(401, { status: 401, code: 'invalid_token' }));
    });
    await expect(api.answer(ask)).resolves.toEqual(answer);
    expect(tokens).toBe(2);
  });

  it('asks for a token again after that has failed', async () => {
    const { api } = await freshClient();
    server.mockRejectedValueOnce(new TypeError('no network'));
    await expect(api.answer(ask)).rejects.toMatchObject({ status: 0 });
    server.mockImplementation((path) =>
      Promise.resolve(
        path.endsWith('/auth/guest') ? json(201, { accessToken: 'g1', expiresIn: 900 }) : json(200, answer),
      ),
    );
    await expect(api.answer(ask)).resolves.toEqual(answer);
  });
});
