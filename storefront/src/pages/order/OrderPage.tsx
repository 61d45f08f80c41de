// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router';
import { ApiError } from '../../api/client';
import type { Order } from '../../api/shop';
import { useLanguage } from '../../i18n/language';
import { useOrderTexts } from '../../i18n/orderTexts';
import { Icon } from '../../icons/Icon';
import { PageTitle } from '../../layout/PageTitle';
import { Crumbs } from '../../shop/Crumbs';
import { Failure } from '../../shop/Failure';
import { longMoment } from '../../shop/money';
import { useAccount, useShop } from '../../shop/ShopContext';
import { OrderAside } from './OrderAside';
import { OrderLines } from './OrderLines';
import { Parcels } from './Parcels';
import { GoodsChip, PaymentChip, StatusChip } from './StatusChips';

const freshForMs = 30_000;

export function OrderPage() {
  const { id = '' } = useParams();
  const { api, cart } = useShop();
  const account = useAccount();
  const o = useOrderTexts();
  const query = useQuery({
    queryKey: ['order', id],
    queryFn: () => api.order(id, cart.orderToken(id)),
    enabled: account.status !== 'unknown',
    staleTime: freshForMs,
  });
  if (query.data !== undefined) return <Shown order={query.data} />;
  if (query.isPending)
    return (
      <div className="bones cart-bones order-bones late" role="status" aria-label={o.loading}>
        <span />
        <span />
      </div>
    );
  const isRefused = query.error instanceof ApiError && !query.error.isPassing;
  return isRefused ? (
    <Unknown />
  ) : (
    <Failure title={o.failedTitle} text={o.failedText} onRetry={() => void query.refetch()} />
  );
}

function Shown({ order }: { order: Order }) {
  const o = useOrderTexts();
  const { t, language } = useLanguage();
  const account = useAccount();
  const { state } = useLocation() as { state: { placed?: boolean } | null };
  const isSignedIn = account.status === 'signedIn';
  const crumbs = isSignedIn
    ? [
        { name: o.account, to: '/account' },
        { name: o.orders, to: '/account#orders' },
      ]
    : [{ name: t.shop.homeCrumb, to: '/' }];
  return (
    <>
      <Crumbs path={crumbs} here={String(order.number)} />
      <div className="order-title">
        <PageTitle title={o.order(order.number)} />
        <span className="chips">
          <StatusChip status={order.status} />
          <PaymentChip status={order.paymentStatus} />
          <GoodsChip order={order} />
        </span>
      </div>
      <p className="muted">{o.placedOn(longMoment(order.placedAt, language))}</p>
      {state?.placed && (
        <div className="note note-ok order-placed" role="status" data-testid="order-placed">
          <Icon name="circleCheck" />
          <div>
            <p className="strong">{o.placedTitle}</p>
            <p>{o.placedText(order.number)}</p>
          </div>
        </div>
      )}
      <div className="two order">
        <div className="stack">
          <Parcels order={order} />
          <OrderLines lines={order.lines} />
        </div>
        <OrderAside order={order} />
      </div>
    </>
  );
}

function Unknown() {
  const o = useOrderTexts();
  return (
    <section className="plain-page reading">
      <PageTitle title={o.unknownTitle} />
      <p className="muted">{o.unknownText}</p>
      <div className="actions">
        <Link className="button button-primary" to="/orders/find">
          {o.findTitle}
        </Link>
        <Link className="button" to="/account">
          {o.signIn}
        </Link>
      </div>
    </section>
  );
}
