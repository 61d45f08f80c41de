// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { createContext, useContext } from 'react';
import type { Language } from '../api/types';
import { texts, type Texts } from './texts';

export interface LanguageChoice {
  language: Language;
  t: Texts;
  choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'en', t: texts.en, choose: () => undefined });

/** The texts in the shopper's language. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}
