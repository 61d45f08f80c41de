// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../../i18n/language';
import { useReducedMotion } from '../hooks';
import type { Stream } from '../store/state';
import { wholeSentences } from '../store/view';
import { AssistantLine } from './AssistantLine';
import { UnfinishedAnswer } from './UnfinishedAnswer';

/** The answer as it is written. Screen readers hear it once, when it is whole and stands in the log as a message. */
export function StreamingAnswer({ stream }: { stream: Stream }) {
  const { t } = useLanguage();
  const isCalm = useReducedMotion();
  const text = isCalm ? wholeSentences(stream.text) : stream.text;
  return (
    <div className="message" aria-busy="true" aria-live="off" data-testid="chat-stream" data-turn={stream.turnId}>
      <AssistantLine />
      <div className="bubble">
        {stream.missedBefore > 0 && <p className="small muted">{t.chat.earlierMissed}</p>}
        <div className="answer">
          <UnfinishedAnswer text={text} />
          <span className="caret" />
        </div>
      </div>
      <p className="meta">{t.chat.writing}</p>
    </div>
  );
}
