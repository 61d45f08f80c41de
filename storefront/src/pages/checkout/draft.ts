// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useState } from 'react';
import { emptyAddress, fieldNames, type AddressForm } from './address';
import { tabStorage } from './attempt';

export type Step = 'address' | 'delivery' | 'payment' | 'review';
export const steps: readonly Step[] = ['address', 'delivery', 'payment', 'review'];

/** What was typed in the checkout. Kept until the tab is closed or the order is placed, so that a reload loses nothing. */
export interface Draft {
  address: AddressForm;
  note: string;
  paymentMethod: string | null;
}

const draftKey = 'mostrador.checkout';
const emptyDraft: Draft = { address: emptyAddress, note: '', paymentMethod: null };

function stored(): Draft {
  try {
    const kept = JSON.parse(tabStorage.read(draftKey) ?? 'null') as Partial<Draft> | null;
    if (kept === null) return emptyDraft;
    const address = { ...emptyAddress };
    for (const name of fieldNames) {
      const value: unknown = kept.address?.[name];
      if (typeof value === 'string') address[name] = value;
    }
    return {
      address,
      note: typeof kept.note === 'string' ? kept.note : '',
      paymentMethod: typeof kept.paymentMethod === 'string' ? kept.paymentMethod : null,
    };
  } catch {
    return emptyDraft;
  }
}

export function useDraft() {
  const [draft, setDraft] = useState(stored);
  const keep = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    tabStorage.write(draftKey, JSON.stringify(next));
    setDraft(next);
  };
  return { draft, keep, forget: () => tabStorage.write(draftKey, null) };
}
