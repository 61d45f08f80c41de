// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Icon } from '../icons/Icon';

interface TextFieldProps {
  id: string;
  label: string;
  optional?: string | undefined;
  hint?: string | undefined;
  /** What is right instead of what stands there. */
  complaint?: string | undefined;
  type?: 'text' | 'email' | 'password' | 'tel';
  inputMode?: 'text' | 'numeric';
  autoComplete: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  value: string;
  onChange: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { id, label, optional, hint, complaint, value, onChange, type = 'text', ...input } = props;
  const isWrong = complaint !== undefined;
  const described = [isWrong ? `${id}-error` : '', hint === undefined ? '' : `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
        {optional !== undefined && <span className="optional muted"> {optional}</span>}
      </label>
      <input
        {...input}
        id={id}
        type={type}
        className={isWrong ? 'field field-error' : 'field'}
        aria-invalid={isWrong}
        aria-required={optional === undefined}
        aria-describedby={described === '' ? undefined : described}
        value={value}
        data-testid={id}
        onChange={(event) => onChange(event.target.value)}
      />
      {isWrong && <FieldComplaint id={`${id}-error`} text={complaint} />}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint small muted">
          {hint}
        </p>
      )}
    </div>
  );
}

export function FieldComplaint({ id, text }: { id: string; text: string }) {
  return (
    <p id={id} className="field-complaint danger small">
      <Icon name="alert" size={16} />
      {text}
    </p>
  );
}
