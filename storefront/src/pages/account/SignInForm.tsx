// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { ApiError } from '../../api/client';
import { useOrderTexts, type OrderTexts } from '../../i18n/orderTexts';
import { Icon } from '../../icons/Icon';
import { useShop } from '../../shop/ShopContext';
import { TextField } from '../../shop/TextField';

const tooMany = 429;

export function signInRefusal(error: Error, o: OrderTexts): string {
  if (!(error instanceof ApiError)) return o.failedText;
  if (error.status === tooMany) return o.tooOften;
  return error.isPassing ? o.failedText : o.wrongPair;
}

export function SignInForm() {
  const o = useOrderTexts();
  const { account } = useShop();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const signIn = useMutation({ mutationFn: () => account.signIn(email.trim(), password) });
  const isEmailWrong = !/^[^@\s]+@[^@\s]+$/u.test(email.trim());

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isEmailWrong || password === '')
      document.getElementById(isEmailWrong ? 'sign-in-email' : 'sign-in-password')?.focus();
    else if (!signIn.isPending) signIn.mutate();
  };
  return (
    <form className="form" noValidate onSubmit={onSubmit}>
      {signIn.isError && (
        <p className="note note-danger" role="alert" data-testid="sign-in-failed">
          <Icon name="alert" />
          {signInRefusal(signIn.error, o)}
        </p>
      )}
      <TextField
        id="sign-in-email"
        label={o.email}
        type="email"
        autoComplete="username"
        complaint={isChecked && isEmailWrong ? o.emailWrong : undefined}
        value={email}
        onChange={setEmail}
      />
      <TextField
        id="sign-in-password"
        label={o.password}
        type="password"
        autoComplete="current-password"
        complaint={isChecked && password === '' ? o.passwordMissing : undefined}
        value={password}
        onChange={setPassword}
      />
      <div>
        <button
          type="submit"
          className="button button-primary button-large"
          aria-disabled={signIn.isPending}
          data-testid="sign-in"
        >
          {signIn.isPending ? o.signingIn : o.signIn}
        </button>
      </div>
    </form>
  );
}
