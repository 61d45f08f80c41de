// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { LineQuantity, Order, Parcel } from '../../api/shop';

/** A parcel as the page shows it; `parcel` is null for what has not been packed yet. */
export interface ParcelView {
  key: string;
  number: number;
  parcel: Parcel | null;
  lines: readonly LineQuantity[];
}

/** What of the order is in no parcel yet. */
export function leftToSend(order: Order): LineQuantity[] {
  const packed = new Map<string, number>();
  for (const parcel of order.parcels)
    if (parcel.state !== 'cancelled')
      for (const { lineId, quantity } of parcel.lines) packed.set(lineId, (packed.get(lineId) ?? 0) + quantity);
  return order.lines
    .map((line) => ({ lineId: line.id, quantity: line.quantity - line.withdrawn - (packed.get(line.id) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

/** Newest first; what is still to be packed comes before all. */
export function parcelsOf(order: Order): ParcelView[] {
  const views: ParcelView[] = order.parcels
    .filter((parcel) => parcel.state !== 'cancelled')
    .map((parcel, index) => ({ key: parcel.id, number: index + 1, parcel, lines: parcel.lines }));
  const left = order.status === 'cancelled' || order.status === 'expired' ? [] : leftToSend(order);
  if (left.length > 0) views.push({ key: 'left', number: views.length + 1, parcel: null, lines: left });
  return views.reverse();
}
