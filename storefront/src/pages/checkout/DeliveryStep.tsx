// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useState, type SubmitEvent } from 'react';
import { ApiError } from '../../api/client';
import type { Cart } from '../../api/shop';
import { useCart } from '../../cart/useCart';
import { useBuyTexts } from '../../i18n/buyTexts';
import { Icon } from '../../icons/Icon';
import { ChoiceCard } from '../../shop/ChoiceCard';
import { Amount } from '../../shop/Price';
import { useShop } from '../../shop/ShopContext';
import { TextField } from '../../shop/TextField';

const longestNote = 500;

interface DeliveryStepProps {
  cart: Cart;
  note: string;
  onNote: (note: string) => void;
  onDone: () => void;
}

export function DeliveryStep({ cart, note, onNote, onDone }: DeliveryStepProps) {
  const b = useBuyTexts();
  const { cart: keeper } = useShop();
  const { isSettling } = useCart();
  const [isFailed, setFailed] = useState(false);

  const choose = async (shippingMethod: string) => {
    setFailed(false);
    try {
      await keeper.patch({ shippingMethod });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailed(true);
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isSettling) onDone();
  };
  return (
    <form className="card pad" onSubmit={onSubmit}>
      <h2 data-step-title tabIndex={-1}>
        {b.stepDelivery}
      </h2>
      <fieldset className="choices">
        <legend className="visually-hidden">{b.howDelivered}</legend>
        {cart.shippingOptions.map((option) => (
          <ChoiceCard
            key={option.code}
            group="shipping"
            value={option.code}
            title={option.name}
            text={option.description}
            end={option.price.amount === 0 ? b.free : <Amount money={option.price} />}
            isChosen={option.code === cart.shippingMethod}
            onChoose={() => void choose(option.code)}
          />
        ))}
      </fieldset>
      {isFailed && (
        <p className="note note-danger" role="alert">
          <Icon name="alert" />
          {b.failedText}
        </p>
      )}
      <div className="step-rest">
        <TextField
          id="carrier-note"
          label={b.note}
          optional={b.optional}
          autoComplete="off"
          maxLength={longestNote}
          value={note}
          onChange={onNote}
        />
        <button
          type="submit"
          className="button button-primary button-large button-next"
          aria-disabled={isSettling}
          data-testid="delivery-done"
        >
          {b.onToPayment}
        </button>
      </div>
    </form>
  );
}
