// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Icon } from '../icons/Icon';

interface QuantityProps {
  value: number;
  least: number;
  most: number;
  labels: { group: string; fewer: string; more: string };
  isSmall?: boolean;
  onChange: (quantity: number) => void;
}

/** At an end the button stays where it is, and reachable, so that no focus is lost. */
export function Quantity({ value, least, most, labels, isSmall = false, onChange }: QuantityProps) {
  const step = (name: 'minus' | 'plus', label: string, next: number) => {
    const isOff = next < least || next > most;
    return (
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        aria-disabled={isOff}
        onClick={() => {
          if (!isOff) onChange(next);
        }}
      >
        <Icon name={name} size={isSmall ? 16 : 20} />
      </button>
    );
  };
  return (
    <div className={isSmall ? 'quantity quantity-small' : 'quantity'} role="group" aria-label={labels.group}>
      {step('minus', labels.fewer, value - 1)}
      <output aria-live="polite">{value}</output>
      {step('plus', labels.more, value + 1)}
    </div>
  );
}
