// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import {
  at,
  botSaid,
  conversationId,
  event,
  marta,
  subscribed,
  takenOver,
  turnStarted,
  visitorSaid,
} from '../../testing/frames';
import { reduce } from './reduce';
import { initialState, type ChatState } from './state';
import {
  endsInRefusal,
  initials,
  newestFromShop,
  personName,
  pieces,
  stripKind,
  unreadCount,
  wholeSentences,
} from './view';
import type { ConversationFrame } from '../../api/frames';

const resuming = reduce(reduce(initialState, { type: 'opened', conversationId }), { type: 'resumeAsked' });
function afterFrames(...frames: ConversationFrame[]): ChatState {
  return [subscribed(0), ...frames].reduce(
    (state, frame) => reduce(state, { type: 'frame', frame, now: Date.parse(at) }),
    resuming,
  );
}

describe('unread answers', () => {
  it('are those of the shop past the read mark', () => {
    const state = afterFrames(visitorSaid(1, 'When?'), botSaid(2, 'Today.'), botSaid(3, 'At five.'));
    expect(unreadCount(state)).toBe(2);
    expect(newestFromShop(state)).toBe(3);
    expect(unreadCount(reduce(state, { type: 'readHere', version: 2 }))).toBe(1);
    const marked = reduce(state, {
      type: 'frame',
      frame: event(4, 'read_marked', marta, { reader: 'visitor', version: 3 }),
      now: 0,
    });
    expect(unreadCount(marked)).toBe(0);
  });
});

describe('a refusal', () => {
  const refused = [visitorSaid(1, 'Why?'), botSaid(2, 'I don’t know.', { grounded: false })];

  it('offers a person while it is the last word', () => {
    expect(endsInRefusal(afterFrames(...refused))).toBe(true);
    expect(endsInRefusal(afterFrames(...refused, visitorSaid(3, 'Well')))).toBe(false);
    expect(endsInRefusal(afterFrames(...refused, turnStarted(3, 't')))).toBe(false);
    expect(endsInRefusal(afterFrames(...refused, takenOver(3, 1)))).toBe(false);
  });
});

describe('the strip', () => {
  it('says first that there is no connection', () => {
    const state = afterFrames(takenOver(1, 1));
    expect(stripKind(state)).toBe('person');
    expect(stripKind(reduce(state, { type: 'link', link: { status: 'lost', retryAt: null } }))).toBe('lost');
  });

  it('knows the person', () => {
    expect(personName(afterFrames(takenOver(1, 1)))).toBe('Marta Coll');
    expect(personName(afterFrames())).toBeNull();
    expect(initials('Marta Coll')).toBe('MC');
    expect(initials('  marta  ')).toBe('M');
    expect(initials('Rocío del Mar Vidal')).toBe('RV');
  });
});

describe('pieces of an answer', () => {
  it('keep a number with the word before it and the stop after it', () => {
    expect(pieces('You have 30 days [1]. Free [2], too', 2)).toEqual([
      { kind: 'text', text: 'You have 30 ' },
      { kind: 'source', number: 1, before: 'days ', after: '.' },
      { kind: 'text', text: ' ' },
      { kind: 'source', number: 2, before: 'Free ', after: ',' },
      { kind: 'text', text: ' too' },
    ]);
  });

  it('leave numbers without a source alone', () => {
    expect(pieces('See [3] and [0].', 2)).toEqual([{ kind: 'text', text: 'See [3] and [0].' }]);
  });

  it.each(['', 'No numbers', '[1]', '[1][2]', 'a [1] b[2]. «c» [1]…', 'x'.repeat(40) + ' [2]!'])(
    'lose nothing of %j',
    (body) => {
      const joined = pieces(body, 2)
        .map((piece) => (piece.kind === 'text' ? piece.text : `${piece.before}[${piece.number}]${piece.after}`))
        .join('');
      expect(joined).toBe(body);
    },
  );
});

describe('whole sentences', () => {
  it.each([
    ['', ''],
    ['It is', ''],
    ['It is so.', 'It is so.'],
    ['It is so. And the', 'It is so.'],
    ['It is so [1]. Then “no!” And', 'It is so [1]. Then “no!'],
    ['One. Two? Thr', 'One. Two?'],
  ])('of %j are %j', (text, whole) => {
    expect(wholeSentences(text)).toBe(whole);
  });
});
