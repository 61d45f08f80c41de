// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Language } from '../api/types';
import { useLanguage } from '../i18n/language';
import { Icon } from '../icons/Icon';

const languages: readonly { code: Language; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
];

export function LanguageSwitch() {
  const { t, language, choose } = useLanguage();
  return (
    <div className="choice-group" role="group" aria-label={t.language}>
      <Icon name="globe" />
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={`${code.toUpperCase()}, ${name}`}
          aria-pressed={language === code}
          data-testid={`language-${code}`}
          onClick={() => choose(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
