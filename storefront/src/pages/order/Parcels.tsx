// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Order, Parcel } from '../../api/shop';
import { useLanguage } from '../../i18n/language';
import { useOrderTexts } from '../../i18n/orderTexts';
import { Icon } from '../../icons/Icon';
import { shortMoment } from '../../shop/money';
import { Picture } from '../../shop/Picture';
import { parcelsOf, type ParcelView } from './parcels';

const thumbnailSize = 56;
const shownThumbnails = 4;

export function Parcels({ order }: { order: Order }) {
  const o = useOrderTexts();
  if (order.status === 'cancelled' || order.status === 'expired') {
    const text = order.status === 'cancelled' ? o.cancelledText : o.expiredText;
    if (order.parcels.length === 0)
      return (
        <p className="note" role="status">
          <Icon name="alert" />
          {text}
        </p>
      );
  }
  const views = parcelsOf(order);
  return views.map((view) => <ParcelCard key={view.key} view={view} count={views.length} order={order} />);
}

interface ParcelCardProps {
  view: ParcelView;
  count: number;
  order: Order;
}

function ParcelCard({ view, count, order }: ParcelCardProps) {
  const o = useOrderTexts();
  const { language } = useLanguage();
  const { parcel, number } = view;
  const name = parcel === null && count > 1 ? o.stillToSend : count > 1 ? o.parcelOf(number, count) : o.parcel;
  if (parcel?.state === 'delivered')
    return (
      <section className="card pad parcel-done">
        <span className="ok-ink">
          <Icon name="circleCheck" />
        </span>
        <div>
          <p className="small muted">{name}</p>
          <h2>{o.deliveredOn(shortMoment(parcel.deliveredAt ?? order.placedAt, language))}</h2>
        </div>
        <Thumbnails view={view} order={order} />
      </section>
    );
  const isOnItsWay = parcel?.state === 'shipped';
  const isUnpaid = order.status === 'pending_payment';
  return (
    <section className="card pad">
      <div className="parcel-head">
        <div>
          <p className="small muted">{name}</p>
          <h2>{isOnItsWay ? o.onItsWay : isUnpaid ? o.status.pending_payment : o.preparing}</h2>
        </div>
        <Thumbnails view={view} order={order} />
      </div>
      <Timeline order={order} parcel={isOnItsWay ? parcel : null} />
    </section>
  );
}

function Thumbnails({ view, order }: { view: ParcelView; order: Order }) {
  const lines = view.lines.flatMap(({ lineId }) => order.lines.find((line) => line.id === lineId) ?? []);
  return (
    <div className="parcel-pictures">
      {lines.slice(0, shownThumbnails).map((line) => (
        <Picture key={line.id} url={line.imageUrl} alt={line.title} size={thumbnailSize} />
      ))}
    </div>
  );
}

type PointState = 'done' | 'now' | 'next';
interface Point {
  state: PointState;
  title: string;
  text?: string | undefined;
  tracking?: string | null | undefined;
}

/** The way of a parcel. `parcel` null: it has not left yet. */
function Timeline({ order, parcel }: { order: Order; parcel: Parcel | null }) {
  const o = useOrderTexts();
  const { language } = useLanguage();
  const hasLeft = parcel !== null;
  const points: Point[] = [
    { state: 'done', title: o.placed, text: shortMoment(order.placedAt, language) },
    ...(order.status === 'pending_payment' ? [{ state: 'now', title: o.status.pending_payment } satisfies Point] : []),
    hasLeft
      ? { state: 'done', title: o.packed }
      : { state: order.status === 'pending_payment' ? 'next' : 'now', title: o.packing },
    {
      state: hasLeft ? 'now' : 'next',
      title: parcel?.carrier ? o.withCarrierNamed(parcel.carrier) : o.withCarrier,
      text: parcel?.shippedAt ? o.left(shortMoment(parcel.shippedAt, language)) : undefined,
      tracking: parcel?.trackingNumber,
    },
    { state: 'next', title: o.atYourDoor },
  ];
  return (
    <ol className="timeline">
      {points.map(({ state, title, text, tracking }) => (
        <li key={title} className={`timeline-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="timeline-point">{state === 'done' && <Icon name="check" size={16} />}</span>
          <p className="timeline-title">{title}</p>
          {text !== undefined && <p className="small muted">{text}</p>}
          {tracking && (
            <p className="small">
              {o.tracking} <span className="figure">{tracking}</span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
