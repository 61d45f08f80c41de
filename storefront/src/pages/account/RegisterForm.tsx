// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { ApiError } from '../../api/client';
import { useOrderTexts, type OrderTexts } from '../../i18n/orderTexts';
import { Icon } from '../../icons/Icon';
import { useShop } from '../../shop/ShopContext';
import { TextField } from '../../shop/TextField';
import { signInRefusal } from './SignInForm';

const passwordMin = 12;

interface Values {
  name: string;
  email: string;
  password: string;
}
type Complaints = Partial<Record<keyof Values, string>>;

function complaintsOf(values: Values, o: OrderTexts): Complaints {
  const complaints: Complaints = {};
  if (values.name.trim() === '') complaints.name = o.nameMissing;
  if (!/^[^@\s]+@[^@\s]+$/u.test(values.email.trim())) complaints.email = o.emailWrong;
  const length = Array.from(values.password).length;
  if (length < passwordMin) complaints.password = o.passwordShort(length);
  return complaints;
}

/** What the server's refusal means for a field; null when it is about none. */
function refusedOf(error: Error | null, o: OrderTexts): Complaints | null {
  if (!(error instanceof ApiError) || error.isPassing) return null;
  if (error.status === 409) return { email: o.emailTaken };
  if (error.fields.includes('password') || error.code.includes('password')) return { password: o.passwordWeak };
  if (error.fields.includes('email')) return { email: o.emailWrong };
  return error.fields.includes('name') ? { name: o.nameMissing } : null;
}

export function RegisterForm() {
  const o = useOrderTexts();
  const { account } = useShop();
  const [values, setValues] = useState<Values>({ name: '', email: '', password: '' });
  const [isChecked, setChecked] = useState(false);
  const register = useMutation({
    mutationFn: () =>
      account.register({ name: values.name.trim(), email: values.email.trim(), password: values.password }),
  });
  const refused = refusedOf(register.error, o);
  const complaints: Complaints = { ...refused, ...(isChecked ? complaintsOf(values, o) : {}) };

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const wrong = Object.keys(complaintsOf(values, o))[0];
    if (wrong !== undefined) document.getElementById(`register-${wrong}`)?.focus();
    else if (!register.isPending) register.mutate();
  };
  const change = (change: Partial<Values>) => {
    setValues({ ...values, ...change });
    if (register.isError) register.reset();
  };
  return (
    <form className="form" noValidate onSubmit={onSubmit}>
      {register.error !== null && refused === null && (
        <p className="note note-danger" role="alert">
          <Icon name="alert" />
          {signInRefusal(register.error, o)}
        </p>
      )}
      <TextField
        id="register-name"
        label={o.name}
        autoComplete="name"
        complaint={complaints.name}
        value={values.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        id="register-email"
        label={o.email}
        type="email"
        autoComplete="username"
        complaint={complaints.email}
        value={values.email}
        onChange={(email) => change({ email })}
      />
      <TextField
        id="register-password"
        label={o.password}
        type="password"
        autoComplete="new-password"
        hint={complaints.password === undefined ? o.passwordHint : undefined}
        complaint={complaints.password}
        value={values.password}
        onChange={(password) => change({ password })}
      />
      <div>
        <button
          type="submit"
          className="button button-primary button-large"
          aria-disabled={register.isPending}
          data-testid="register"
        >
          {register.isPending ? o.registering : o.register}
        </button>
      </div>
    </form>
  );
}
