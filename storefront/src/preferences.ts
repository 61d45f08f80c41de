// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the shopper chose on this device. public/early.js reads the same keys before the first paint.

import type { Language } from './api/types';

export type Theme = 'system' | 'light' | 'dark';

const themeKey = 'mostrador.theme';
const languageKey = 'mostrador.language';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}

export function chosenTheme(): Theme {
  const stored = read(themeKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function keepTheme(theme: Theme): void {
  write(themeKey, theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chosenLanguage(): Language {
  const stored = read(languageKey);
  if (stored === 'en' || stored === 'es') return stored;
  return /^es\b/i.test(navigator.language) ? 'es' : 'en';
}

export function keepLanguage(language: Language): void {
  write(languageKey, language);
}
