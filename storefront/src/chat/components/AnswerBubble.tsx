// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useId, useRef, useState } from 'react';
import type { Citation } from '../../api/types';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { pieces } from '../store/view';

/** An answer with the numbers of its sources in the text and the sources below; each row unfolds what it says. */
export function AnswerBubble({ body, citations }: { body: string; citations: readonly Citation[] }) {
  const { t } = useLanguage();
  const id = useId();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const rows = useRef<(HTMLButtonElement | null)[]>([]);

  const toggle = (number: number) => {
    const next = new Set(opened);
    if (!next.delete(number)) next.add(number);
    setOpened(next);
  };
  const show = (number: number) => {
    setOpened(new Set(opened).add(number));
    rows.current[number]?.focus();
  };

  return (
    <div className="bubble">
      <div className="answer">
        {pieces(body, citations.length).map((piece, index) =>
          piece.kind === 'text' ? (
            <span key={index}>{piece.text}</span>
          ) : (
            <span key={index} className="together">
              {piece.before}
              <button
                type="button"
                className="citation"
                aria-label={t.chat.source(piece.number)}
                onClick={() => show(piece.number)}
              >
                [{piece.number}]
              </button>
              {piece.after}
            </span>
          ),
        )}
      </div>
      {citations.length > 0 && (
        <ol className="sources" aria-label={t.chat.sources} data-testid="chat-sources">
          {citations.map((citation, index) => {
            const number = index + 1;
            const isOpen = opened.has(number);
            return (
              <li key={citation.chunkId + String(number)}>
                <button
                  ref={(row) => {
                    rows.current[number] = row;
                  }}
                  type="button"
                  className="source"
                  aria-expanded={isOpen}
                  aria-controls={`${id}-${number}`}
                  data-testid="chat-source"
                  onClick={() => toggle(number)}
                >
                  <span className="source-number">{number}</span>
                  <span className="source-title">{citation.title}</span>
                  <Icon name={isOpen ? 'chevronUp' : 'chevronDown'} size={16} />
                </button>
                <p id={`${id}-${number}`} className="quote" hidden={!isOpen} data-testid="chat-quote">
                  {t.chat.quoted(citation.quote)}
                </p>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
