// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Language } from '../api/types';
import { buyEn } from './buyEn';
import { buyEs } from './buyEs';
import { useLanguage } from './language';

export type BuyTexts = typeof buyEn;
export const buyTexts: Readonly<Record<Language, BuyTexts>> = { en: buyEn, es: buyEs };

export function useBuyTexts(): BuyTexts {
  return buyTexts[useLanguage().language];
}
