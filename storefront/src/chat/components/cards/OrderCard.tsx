// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { dayOf } from '../../../i18n/texts';
import { Icon } from '../../../icons/Icon';
import type { OrderCardValues, OrderStage } from '../../cards/cards';
import { useLeaveChat } from '../../hooks';

const chips: Readonly<Record<OrderStage, string>> = {
  pending_payment: 'chip chip-warning',
  preparing: 'chip',
  on_hold: 'chip chip-warning',
  partly_shipped: 'chip chip-accent',
  on_its_way: 'chip chip-accent',
  delivered: 'chip chip-ok',
  returned: 'chip',
  cancelled: 'chip chip-danger',
  expired: 'chip chip-danger',
};

/** The parcel that is awaited: the first that has not arrived, else the last. */
function awaited(order: OrderCardValues): number {
  const place = order.parcels.findIndex((parcel) => parcel.state !== 'delivered');
  return place < 0 ? order.parcels.length - 1 : place;
}

export function OrderCard({ order }: { order: OrderCardValues }) {
  const { t, language } = useLanguage();
  const leave = useLeaveChat();
  const words = t.chat.cards;
  const place = awaited(order);
  const parcel = order.parcels[place];
  const inParcel = parcel?.titles.join(', ') ?? '';
  const name = order.parcels.length > 1 ? words.parcelOf(place + 1, order.parcels.length) : '';
  const content =
    inParcel === '' ? name || words.pieces(order.pieces) : name === '' ? inParcel : words.parcelWith(name, inParcel);
  const current = order.steps.findIndex((step) => step.state === 'current');
  const step = current < 0 ? order.steps.length - 1 : current;
  const stepName = order.steps[step]?.name;
  const moment =
    parcel?.deliveredAt != null
      ? { word: words.delivered, at: parcel.deliveredAt }
      : parcel?.shippedAt != null
        ? { word: words.left, at: parcel.shippedAt }
        : { word: words.placed, at: order.placedAt };

  return (
    <article className="chat-card" data-testid="chat-order-card" data-stage={order.stage}>
      <div className="chat-card-head">
        <h3>{words.order(order.number)}</h3>
        <span className={chips[order.stage]}>{words.stage[order.stage]}</span>
      </div>
      <p className="chat-card-line">{content}</p>
      {stepName !== undefined && (
        <div className="order-bar" role="img" aria-label={words.step(step + 1, words.stepName[stepName])}>
          {order.steps.map((one) => (
            <span key={one.name} className={`order-bar-${one.state}`} />
          ))}
        </div>
      )}
      <p className="chat-card-when">
        {moment.word} <strong>{dayOf(moment.at, language)}</strong>
        {moment.word === words.left && parcel?.carrier != null && words.withCarrier(parcel.carrier)}
      </p>
      <Link className="button button-small button-wide" to={`/order/${encodeURIComponent(order.id)}`} onClick={leave}>
        {words.follow}
        <Icon name="arrowRight" size={16} />
      </Link>
    </article>
  );
}
