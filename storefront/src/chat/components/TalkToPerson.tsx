// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { useChat } from '../ChatContext';
import type { ChatState } from '../store/state';

/** Asks for a person. `wide`: the one way on that a refusal offers. */
export function TalkToPerson({ state, wide = false }: { state: ChatState; wide?: boolean }) {
  const { t } = useLanguage();
  const { session } = useChat();
  const isAsking = state.personRequest === 'asking';
  return (
    <button
      type="button"
      className={wide ? 'button button-primary button-wide' : 'button button-small'}
      aria-disabled={isAsking}
      data-testid={wide ? 'chat-offer-person' : 'chat-talk-to-person'}
      onClick={() => void session.requestPerson()}
    >
      {!wide && <Icon name="person" size={16} />}
      {isAsking ? t.chat.asking : t.chat.talkToPerson}
    </button>
  );
}
