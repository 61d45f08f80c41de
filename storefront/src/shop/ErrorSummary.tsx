// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef, type MouseEvent } from 'react';
import { Icon } from '../icons/Icon';

export interface FieldError {
  /** Id of the field. */
  id: string;
  text: string;
}

interface ErrorSummaryProps {
  title: string;
  errors: readonly FieldError[];
  /** Another number: the form was sent again, so the summary takes the focus again. */
  attempt: number;
}

/** On top of a form that was sent with mistakes: it takes the focus and leads to each field. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  const toField = (event: MouseEvent, id: string) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return (
    <div ref={box} className="note note-danger error-summary" role="alert" tabIndex={-1} data-testid="error-summary">
      <Icon name="alert" />
      <div>
        <p className="strong">{title}</p>
        <ul>
          {errors.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => toField(event, id)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
