// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../../i18n/language';
import type { ChatState } from '../store/state';
import { TalkToPerson } from './TalkToPerson';

/** Stands under an answer that was "I do not know". */
export function RefusalOffer({ state }: { state: ChatState }) {
  const { t } = useLanguage();
  return (
    <div className="offer" data-testid="chat-offer">
      <p className="strong">{t.chat.refusedTitle}</p>
      <p className="small muted">{t.chat.refusedText}</p>
      <TalkToPerson state={state} wide />
    </div>
  );
}
