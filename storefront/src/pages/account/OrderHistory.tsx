// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OrderSummary } from '../../api/shop';
import { useLanguage } from '../../i18n/language';
import { useOrderTexts } from '../../i18n/orderTexts';
import { dayText } from '../../shop/money';
import { Notice } from '../../shop/Notice';
import { Amount } from '../../shop/Price';
import { useShop } from '../../shop/ShopContext';
import { GoodsChip, PaymentChip, StatusChip } from '../order/StatusChips';

const pageSize = 10;

export function OrderHistory() {
  const o = useOrderTexts();
  const { t } = useLanguage();
  const { api } = useShop();
  const query = useInfiniteQuery({
    queryKey: ['orders'],
    queryFn: ({ pageParam }) => api.orders({ sort: 'newest', limit: pageSize, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
  });
  const orders = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending)
    return (
      <div className="bones cart-bones late" role="status" aria-label={o.loading}>
        <span />
        <span />
      </div>
    );
  if (query.isError && orders.length === 0)
    return (
      <Notice title={o.failedTitle} text={o.failedText} isAlert>
        <button type="button" className="button" onClick={() => void query.refetch()}>
          {t.tryAgain}
        </button>
      </Notice>
    );
  if (orders.length === 0)
    return (
      <Notice title={o.ordersEmptyTitle} text={o.ordersEmptyText}>
        <Link className="button button-primary" to="/">
          {o.lookAround}
        </Link>
      </Notice>
    );
  return (
    <>
      <ul id="orders" className="card">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div>
          <button
            type="button"
            className="button"
            aria-disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {o.showMore}
          </button>
        </div>
      )}
    </>
  );
}

function OrderRow({ order }: { order: OrderSummary }) {
  const o = useOrderTexts();
  const { language } = useLanguage();
  return (
    <li className="order-row">
      <div>
        <h2>
          <Link to={`/order/${order.id}`}>{o.order(order.number)}</Link>
        </h2>
        <p className="small muted">
          {dayText(order.placedAt, language)}, {o.pieceCount(order.pieces)}
        </p>
      </div>
      <span className="chips">
        <StatusChip status={order.status} />
        <PaymentChip status={order.paymentStatus} />
        <GoodsChip order={order} />
      </span>
      <p className="strong">
        <Amount money={order.total} />
      </p>
    </li>
  );
}
