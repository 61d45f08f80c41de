// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { SubmitEvent } from 'react';
import type { PaymentOption } from '../../api/shop';
import { useBuyTexts } from '../../i18n/buyTexts';
import { Icon } from '../../icons/Icon';
import { ChoiceCard } from '../../shop/ChoiceCard';

interface PaymentStepProps {
  options: readonly PaymentOption[];
  chosen: string | undefined;
  /** Why the last try was not taken. */
  declined: string | null;
  onChoose: (code: string) => void;
  onDone: () => void;
}

export function PaymentStep({ options, chosen, declined, onChoose, onDone }: PaymentStepProps) {
  const b = useBuyTexts();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen === undefined) return;
    onChoose(chosen);
    onDone();
  };
  return (
    <form className="card pad" onSubmit={onSubmit}>
      <h2 data-step-title tabIndex={-1}>
        {b.stepPayment}
      </h2>
      {declined !== null && (
        <p className="note note-danger" role="alert">
          <Icon name="alert" />
          {declined}
        </p>
      )}
      <fieldset className="choices">
        <legend className="visually-hidden">{b.howPaid}</legend>
        {options.map((option) => (
          <ChoiceCard
            key={option.code}
            group="payment"
            value={option.code}
            title={option.name}
            text={option.description}
            isChosen={option.code === chosen}
            onChoose={() => onChoose(option.code)}
          />
        ))}
      </fieldset>
      <div className="step-rest">
        <button type="submit" className="button button-primary button-large button-next" data-testid="payment-done">
          {b.onToReview}
        </button>
      </div>
    </form>
  );
}
