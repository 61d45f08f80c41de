// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules that hold for the whole storefront and that no compiler checks.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categories, categorySlugs, things } from './content/goods';
import { topics } from './content/topics';
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

/** Every text by its path; functions are called with values of the kinds they take. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...values: unknown[]) => unknown)(2, 'x'))]];
  return Object.entries(value as object).flatMap(([name, member]) => flat(member, `${path}/${name}`));
}

describe('the languages', () => {
  it('say the same things, each in its own words', () => {
    const english = flat(texts.en);
    const spanish = new Map(flat(texts.es));
    expect([...spanish.keys()]).toEqual(english.map(([path]) => path));
    // A sentence that is a value alone is the same in both.
    const same = english.filter(([path, text]) => spanish.get(path) === text && /\p{L}{2}/u.test(text));
    expect(same).toEqual([]);
  });

  it.each(['en', 'es'] as const)('leave nothing empty and glue no "undefined" in %s', (language) => {
    for (const [path, text] of flat(texts[language]))
      expect([path, text]).not.toEqual([path, expect.stringMatching(/^\s*$|undefined|\[object/)]);
  });

  it('both name what is on the shelves and what is asked', () => {
    for (const { name, line } of [...categories, ...things]) {
      expect(name.en && name.es && line.en && line.es).toBeTruthy();
    }
    for (const { title, question } of topics) expect(title.en && title.es && question.en && question.es).toBeTruthy();
  });
});

describe('the shelves', () => {
  it('have something of every category, and every thing once', () => {
    expect(new Set(things.map((thing) => thing.category))).toEqual(new Set(categorySlugs));
    expect(categories.map((category) => category.slug)).toEqual([...categorySlugs]);
    expect(new Set(things.map((thing) => thing.id)).size).toBe(things.length);
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
  it('stand in tokens.css only', () => {
    for (const file of filesUnder('src', /\.(css|tsx)$/)) {
      if (file.endsWith('tokens.css')) continue;
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
