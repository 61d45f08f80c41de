// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { FulfilmentStatus, OrderStatus, PaymentStatus } from '../../api/shop';
import { useOrderTexts } from '../../i18n/orderTexts';
import { Icon, type IconName } from '../../icons/Icon';

function Chip({ look, icon, text }: { look: string; icon: IconName; text: string }) {
  return (
    <span className={`chip ${look}`}>
      <Icon name={icon} size={16} />
      {text}
    </span>
  );
}

/** Only what stands out: an order that is placed and goes its way says nothing here. */
export function StatusChip({ status }: { status: OrderStatus }) {
  const o = useOrderTexts();
  switch (status) {
    case 'placed':
    case 'completed':
      return null;
    case 'cancelled':
    case 'expired':
      return <Chip look="chip-danger" icon="close" text={o.status[status]} />;
    case 'pending_payment':
    case 'on_hold':
      return <Chip look="chip-warning" icon="clock" text={o.status[status]} />;
  }
}

export function PaymentChip({ status }: { status: PaymentStatus }) {
  const o = useOrderTexts();
  switch (status) {
    case 'paid':
    case 'overcharged':
      return <Chip look="chip-ok" icon="check" text={o.payment[status]} />;
    case 'refunded':
    case 'partially_refunded':
      return <Chip look="chip-accent" icon="turnBack" text={o.payment[status]} />;
    case 'none':
    case 'authorized':
    case 'partially_paid':
    case 'voided':
      return <Chip look="" icon="clock" text={o.payment[status]} />;
  }
}

interface GoodsChipProps {
  order: { status: OrderStatus; fulfilmentStatus: FulfilmentStatus };
}

export function GoodsChip({ order: { status, fulfilmentStatus } }: GoodsChipProps) {
  const o = useOrderTexts();
  if ((status === 'cancelled' || status === 'expired') && fulfilmentStatus === 'unfulfilled') return null;
  const isThere = fulfilmentStatus === 'delivered';
  return (
    <Chip
      look={isThere ? 'chip-ok' : 'chip-accent'}
      icon={isThere ? 'check' : fulfilmentStatus === 'unfulfilled' ? 'box' : 'truck'}
      text={o.goods[fulfilmentStatus]}
    />
  );
}
