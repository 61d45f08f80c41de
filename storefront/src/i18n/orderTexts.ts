// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Language } from '../api/types';
import { useLanguage } from './language';
import { orderEn } from './orderEn';
import { orderEs } from './orderEs';

export type OrderTexts = typeof orderEn;
export const orderTexts: Readonly<Record<Language, OrderTexts>> = { en: orderEn, es: orderEs };

export function useOrderTexts(): OrderTexts {
  return orderTexts[useLanguage().language];
}
