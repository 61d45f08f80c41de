// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../api/client';
import { useOrderTexts, type OrderTexts } from '../../i18n/orderTexts';
import { Icon } from '../../icons/Icon';
import { PageTitle } from '../../layout/PageTitle';
import { useShop } from '../../shop/ShopContext';
import { TextField } from '../../shop/TextField';

const tooMany = 429;

function refusalOf(error: Error, o: OrderTexts): string {
  if (!(error instanceof ApiError)) return o.failedText;
  if (error.status === tooMany) return o.tooOften;
  return error.isPassing ? o.failedText : o.notFound;
}

/** For whoever ordered without an account: the number and the e-mail together open the order. */
export function FindOrderPage() {
  const o = useOrderTexts();
  const { api } = useShop();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [email, setEmail] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isNumberWrong = !/^\d{1,12}$/.test(number.trim());
  const isEmailWrong = !/^[^@\s]+@[^@\s]+$/u.test(email.trim());

  const find = useMutation({
    mutationFn: () => api.lookUpOrder({ number: Number(number.trim()), email: email.trim() }),
    onSuccess: (order) => {
      queries.setQueryData(['order', order.id], order);
      void navigate(`/order/${order.id}`);
    },
  });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isNumberWrong || isEmailWrong) document.getElementById(isNumberWrong ? 'order-number' : 'order-email')?.focus();
    else if (!find.isPending) find.mutate();
  };
  return (
    <section className="plain-page reading">
      <PageTitle title={o.findTitle} />
      <p className="muted">{o.findText}</p>
      <form className="form" noValidate onSubmit={onSubmit}>
        {find.isError && (
          <p className="note note-danger" role="alert" data-testid="find-failed">
            <Icon name="alert" />
            {refusalOf(find.error, o)}
          </p>
        )}
        <TextField
          id="order-number"
          label={o.number}
          inputMode="numeric"
          autoComplete="off"
          complaint={isChecked && isNumberWrong ? o.numberWrong : undefined}
          value={number}
          onChange={setNumber}
        />
        <TextField
          id="order-email"
          label={o.email}
          type="email"
          autoComplete="email"
          complaint={isChecked && isEmailWrong ? o.emailWrong : undefined}
          value={email}
          onChange={setEmail}
        />
        <div>
          <button
            type="submit"
            className="button button-primary button-large"
            aria-disabled={find.isPending}
            data-testid="find-order"
          >
            {find.isPending ? o.finding : o.find}
          </button>
        </div>
      </form>
    </section>
  );
}
