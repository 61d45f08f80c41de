// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { splitDescription } from './description';

describe('a description', () => {
  it('begins under the title with its first paragraph', () => {
    expect(splitDescription('One. Two.\n\nThree.\n\n\nFour.', 'en')).toEqual({
      lead: 'One. Two.',
      rest: ['Three.', 'Four.'],
    });
  });

  it('of one paragraph begins with its first sentence, whatever points are in figures', () => {
    expect(splitDescription('Luz de 2.700 K y 1,8 m. Un paño seco. Nada más.', 'es')).toEqual({
      lead: 'Luz de 2.700 K y 1,8 m.',
      rest: ['Un paño seco. Nada más.'],
    });
    expect(splitDescription('Only this', 'en')).toEqual({ lead: 'Only this', rest: [] });
    expect(splitDescription('', 'en')).toEqual({ lead: undefined, rest: [] });
  });
});
