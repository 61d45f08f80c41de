// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { delta } from '../testing/frames';
import { parseServerFrame } from './frames';

describe('a frame', () => {
  it('is read when it has what its kind must have', () => {
    const frame = delta('t', 0, 'Hello');
    expect(parseServerFrame(JSON.stringify({ ...frame, somethingNew: true }))).toMatchObject(frame);
  });

  it.each([
    'not json',
    'null',
    '[]',
    '7',
    '{}',
    '{"type":"chat.coffee"}',
    '{"type":"toString"}',
    '{"type":"chat.event","conversationId":"c","version":1}',
    '{"type":"chat.event","conversationId":"c","version":"1","event":{}}',
    '{"type":"chat.event","conversationId":"c","version":1,"event":null}',
    '{"type":"goodbye","resume":"yes","reconnectAfterMs":1}',
  ])('is left alone when it is %s', (text) => {
    expect(parseServerFrame(text)).toBeNull();
  });
});
