// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Language } from '../api/types';

/** What stands under a product's title, and what further down: the first paragraph, or the first sentence of the only one. */
export function splitDescription(text: string, language: Language): { lead: string | undefined; rest: string[] } {
  const [first, ...others] = text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  if (first === undefined || others.length > 0) return { lead: first, rest: others };
  const [sentence = first] = Array.from(
    new Intl.Segmenter(language, { granularity: 'sentence' }).segment(first),
    ({ segment }) => segment,
  );
  const rest = first.slice(sentence.length).trim();
  return { lead: sentence.trim(), rest: rest === '' ? [] : [rest] };
}
