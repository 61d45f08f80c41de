// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules that hold for the whole storefront and that no compiler checks.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { topics } from './content/topics';
import { buyTexts } from './i18n/buyTexts';
import { orderTexts } from './i18n/orderTexts';
import { texts } from './i18n/texts';

const root = join(import.meta.dirname, '..');
function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}
function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What a text says of values: a number and a word, or two words for one that takes no number. */
function said(text: (...values: unknown[]) => unknown): unknown {
  try {
    return text(2, 'x');
  } catch {
    return text('X', 'y');
  }
}
/** Every text by its path; functions are called with values of the kinds they take. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return flat(said(value as (...values: unknown[]) => unknown), path);
  return Object.entries(value as object).flatMap(([name, member]) => flat(member, `${path}/${name}`));
}

/** Those of the frame and those that some pages bring along. */
const all = {
  en: { ...texts.en, buy: buyTexts.en, order: orderTexts.en },
  es: { ...texts.es, buy: buyTexts.es, order: orderTexts.es },
};
/** Words that both languages spell alike. */
const shared = ['Total'];

describe('the languages', () => {
  it('say the same things, each in its own words', () => {
    const english = flat(all.en);
    const spanish = new Map(flat(all.es));
    expect([...spanish.keys()]).toEqual(english.map(([path]) => path));
    // A sentence that is a value alone is the same in both.
    const same = english.filter(
      ([path, text]) => spanish.get(path) === text && !shared.includes(text) && /\p{L}{2}/u.test(text),
    );
    expect(same).toEqual([]);
  });

  it.each(['en', 'es'] as const)('leave nothing empty and glue no "undefined" in %s', (language) => {
    for (const [path, text] of flat(all[language]))
      expect([path, text]).not.toEqual([path, expect.stringMatching(/^\s*$|undefined|\[object/)]);
  });

  it('both name what is asked, once', () => {
    for (const { title, question } of topics) expect(title.en && title.es && question.en && question.es).toBeTruthy();
    expect(new Set(topics.map((topic) => topic.slug)).size).toBe(topics.length);
  });
});

describe('the content security policy', () => {
  it('finds nothing inline in the page', () => {
    const page = read('index.html');
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    for (const script of page.match(/<script[^>]*>/g) ?? []) expect(script).toContain('src="/');
  });

  it('finds no inline style in components', () => {
    for (const file of filesUnder('src', /\.tsx$/))
      expect([file, read(file)]).not.toEqual([file, expect.stringMatching(/\sstyle=\{/)]);
  });

  it('finds no address of another host in styles and components', () => {
    for (const file of filesUnder('src', /(?<!\.test)\.(tsx?|css)$/))
      expect([file, read(file)]).not.toEqual([file, expect.stringMatching(/https?:\/\//)]);
  });
});

describe('colours', () => {
  it('stand in tokens.css only, and those of goods in swatches.css', () => {
    for (const file of filesUnder('src', /\.(css|tsx)$/)) {
      if (/(tokens|swatches)\.css$/.test(file)) continue;
      expect([file, read(file)]).not.toEqual([file, expect.stringMatching(/#[0-9a-f]{3,8}\b(?!")|rgba?\(/i)]);
    }
  });

  it('are the same names in light and dark', () => {
    const blocks = [...read('src/styles/tokens.css').matchAll(/\{([^{}]*)\}/g)].map((block) =>
      [...(block[1] ?? '').matchAll(/--([a-z-]+):/g)]
        .map((name) => name[1])
        .filter((name) => !name?.startsWith('radius')),
    );
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toEqual(blocks[0]);
    expect(blocks[2]).toEqual(blocks[0]);
  });
});
