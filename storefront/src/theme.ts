// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useSyncExternalStore } from 'react';
import { chosenTheme, keepTheme, type Theme } from './preferences';

const listeners = new Set<() => void>();
let current: Theme | null = null;

function theme(): Theme {
  current ??= chosenTheme();
  return current;
}

function choose(next: Theme): void {
  current = next;
  keepTheme(next);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen appearance; "system" follows the system by CSS alone. */
export function useTheme(): { theme: Theme; choose: (theme: Theme) => void } {
  return { theme: useSyncExternalStore(subscribe, theme), choose };
}
