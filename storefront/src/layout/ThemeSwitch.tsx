// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../i18n/language';
import { Icon, type IconName } from '../icons/Icon';
import type { Theme } from '../preferences';
import { useTheme } from '../theme';

export function ThemeSwitch() {
  const { t } = useLanguage();
  const { theme, choose } = useTheme();
  const themes: readonly { theme: Theme; icon: IconName; name: string }[] = [
    { theme: 'system', icon: 'screen', name: t.themeSystem },
    { theme: 'light', icon: 'sun', name: t.themeLight },
    { theme: 'dark', icon: 'moon', name: t.themeDark },
  ];
  return (
    <div className="choice-group" role="group" aria-label={t.theme}>
      {themes.map((item) => (
        <button
          key={item.theme}
          type="button"
          aria-label={item.name}
          title={item.name}
          aria-pressed={theme === item.theme}
          data-testid={`theme-${item.theme}`}
          onClick={() => choose(item.theme)}
        >
          <Icon name={item.icon} />
        </button>
      ))}
    </div>
  );
}
