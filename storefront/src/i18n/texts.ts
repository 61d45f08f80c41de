// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Language } from '../api/types';
import { en } from './en';
import { es } from './es';

/** The names and kinds of all texts, as English has them. */
export type Texts = typeof en;

export const texts: Readonly<Record<Language, Texts>> = { en, es };

/** "14:05" as the language writes it; the date before it when it was not today. */
export function timeOf(at: string, language: Language, now: Date): string {
  const moment = new Date(at);
  const locale = language === 'es' ? 'es-ES' : 'en-GB';
  const time = moment.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === now.toDateString()) return time;
  return `${moment.toLocaleDateString(locale, { day: 'numeric', month: 'short' })}, ${time}`;
}

/** "Thursday 26 November", "jueves 26 de noviembre". */
export function dayOf(at: string, language: Language): string {
  const locale = language === 'es' ? 'es-ES' : 'en-GB';
  const day = new Date(at).toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return day.replace(',', '');
}
