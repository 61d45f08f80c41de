// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';

/** The line over a bubble of the bot. */
export function AssistantLine() {
  const { t } = useLanguage();
  return (
    <p className="meta meta-who">
      <Icon name="bot" size={16} className="bot-ink" />
      {t.chat.assistantName}
    </p>
  );
}
