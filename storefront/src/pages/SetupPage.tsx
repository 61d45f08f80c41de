// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type SubmitEvent } from 'react';
import { api, ApiError } from '../api/client';
import { useLanguage } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { Icon } from '../icons/Icon';
import { PageTitle } from '../layout/PageTitle';

const passwordMin = 12;

type FieldName = 'name' | 'email' | 'password';
type Complaints = Partial<Record<FieldName, string>>;

/** What is wrong before anything is sent; the server knows more rules. */
function complaintsOf(values: Record<FieldName, string>, t: Texts): Complaints {
  const complaints: Complaints = {};
  if (values.name.trim() === '') complaints.name = t.setup.errorName;
  if (!/^[^@\s]+@[^@\s]+$/u.test(values.email.trim())) complaints.email = t.setup.errorEmail;
  const length = Array.from(values.password).length;
  if (length < passwordMin) complaints.password = t.setup.errorPassword(length);
  return complaints;
}

/** What the server's refusal means for the form; null when it is not about a field. */
function complaintsOfError(error: ApiError, values: Record<FieldName, string>, t: Texts): Complaints | null {
  if (error.fields.includes('email')) return { email: t.setup.errorEmail };
  if (error.fields.includes('name')) return { name: t.setup.errorName };
  if (error.fields.includes('password') || error.code.includes('password'))
    return { password: t.setup.errorPassword(Array.from(values.password).length) };
  return null;
}

/** Where the link leads that a server without an administrator prints: /setup#token. */
export function SetupPage() {
  const { t } = useLanguage();
  // Kept from the first moment: it is gone from the address after a move to another page and back.
  const [token] = useState(() => window.location.hash.slice(1));
  const setUp = useMutation({ mutationFn: api.setUp });
  if (setUp.isSuccess)
    return (
      <section className="plain-page reading" data-testid="setup-done">
        <PageTitle title={t.setup.doneTitle} />
        <p>{t.setup.done}</p>
      </section>
    );
  return (
    <section className="plain-page reading">
      <PageTitle title={t.setup.title} />
      <p>{t.setup.intro}</p>
      {token === '' ? (
        <p className="note note-warning" role="alert">
          <Icon name="alert" />
          {t.setup.noToken}
        </p>
      ) : (
        <SetupForm
          isBusy={setUp.isPending}
          error={setUp.error}
          onSend={(values) => setUp.mutate({ ...values, token })}
        />
      )}
    </section>
  );
}

interface SetupFormProps {
  isBusy: boolean;
  error: Error | null;
  onSend: (values: Record<FieldName, string>) => void;
}

function SetupForm({ isBusy, error, onSend }: SetupFormProps) {
  const { t } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState({ name: '', email: '', password: '' });
  const [isChecked, setChecked] = useState(false);
  const refused = error instanceof ApiError ? complaintsOfError(error, values, t) : null;
  const complaints = { ...refused, ...(isChecked ? complaintsOf(values, t) : {}) };

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const wrong = Object.keys(complaintsOf(values, t))[0];
    if (wrong !== undefined) form.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus();
    else if (!isBusy) onSend({ ...values, name: values.name.trim(), email: values.email.trim() });
  };
  const field = (name: FieldName, label: string, type: string, autoComplete: string, hint?: string) => (
    <SetupField
      name={name}
      label={label}
      type={type}
      autoComplete={autoComplete}
      hint={hint}
      complaint={complaints[name]}
      value={values[name]}
      onChange={(value) => setValues({ ...values, [name]: value })}
    />
  );
  return (
    <form ref={form} className="form" noValidate onSubmit={onSubmit}>
      {error !== null && refused === null && (
        <p className="note note-warning" role="alert">
          <Icon name="alert" />
          {error instanceof ApiError && !error.isPassing ? t.setup.errorToken : t.answerFailed}
        </p>
      )}
      {field('name', t.setup.name, 'text', 'name', t.setup.nameHint)}
      {field('email', t.setup.email, 'email', 'username')}
      {field('password', t.setup.password, 'password', 'new-password', t.setup.passwordHint)}
      <div>
        <button type="submit" className="button button-primary" aria-disabled={isBusy} data-testid="setup-send">
          {isBusy ? t.setup.making : t.setup.make}
        </button>
      </div>
    </form>
  );
}

interface SetupFieldProps {
  name: FieldName;
  label: string;
  type: string;
  autoComplete: string;
  hint: string | undefined;
  complaint: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

function SetupField({ name, label, type, autoComplete, hint, complaint, value, onChange }: SetupFieldProps) {
  const id = `setup-${name}`;
  const isWrong = complaint !== undefined;
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={type}
        className={isWrong ? 'field field-error' : 'field'}
        autoComplete={autoComplete}
        required
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-error` : hint === undefined ? undefined : `${id}-hint`}
        value={value}
        data-testid={id}
        onChange={(event) => onChange(event.target.value)}
      />
      {isWrong ? (
        <p id={`${id}-error`} className="field-complaint danger small">
          <Icon name="alert" size={16} />
          {complaint}
        </p>
      ) : (
        hint !== undefined && (
          <p id={`${id}-hint`} className="field-hint small muted">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
