// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useChat } from '../ChatContext';
import { useFullScreenChat } from '../hooks';
import { AssistantLine } from './AssistantLine';

/** Says what answers here before anything is asked. Not a message: nothing of it is sent or stored. */
export function Welcome({ withSuggestions }: { withSuggestions: boolean }) {
  const { t } = useLanguage();
  const { ask, close } = useChat();
  const isFull = useFullScreenChat();
  return (
    <>
      <div className="message">
        <AssistantLine />
        <div className="bubble">
          <p>{t.chat.greeting}</p>
          <p>{t.chat.greetingPerson}</p>
        </div>
      </div>
      <p className="small muted">
        {t.chat.kept}{' '}
        <Link to="/privacy" onClick={() => isFull && close()}>
          {t.privacy}
        </Link>
      </p>
      {withSuggestions && (
        <div className="suggestions">
          {t.chat.suggestions.map((question) => (
            <button
              key={question}
              type="button"
              className="button"
              data-testid="chat-suggestion"
              onClick={() => ask(question)}
            >
              {question}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
