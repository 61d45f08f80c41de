// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Ref } from 'react';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';

interface LauncherProps {
  ref: Ref<HTMLButtonElement>;
  unread: number;
  onOpen: () => void;
}

export function Launcher({ ref, unread, onOpen }: LauncherProps) {
  const { t } = useLanguage();
  return (
    <button
      ref={ref}
      type="button"
      className="launcher"
      aria-haspopup="dialog"
      aria-label={t.chat.launcherLabel(unread)}
      data-testid="chat-launcher"
      onClick={onOpen}
    >
      <Icon name="chat" size={24} />
      <span className="launcher-word">{t.chat.launcher}</span>
      {unread > 0 && (
        <span className="launcher-count" aria-hidden="true" data-testid="chat-unread">
          {unread}
        </span>
      )}
    </button>
  );
}
