// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Fragment } from 'react';
import type { Address, Order } from '../../api/shop';
import { useChat } from '../../chat/ChatContext';
import { useLanguage } from '../../i18n/language';
import { useOrderTexts } from '../../i18n/orderTexts';
import { Icon } from '../../icons/Icon';
import { countryName, moneyText } from '../../shop/money';
import { Amount } from '../../shop/Price';
import { CancelOrder } from './CancelOrder';

export function OrderAside({ order }: { order: Order }) {
  const o = useOrderTexts();
  const { ask } = useChat();
  return (
    <div className="stack">
      <section className="card pad order-help">
        <h2>{o.notRight}</h2>
        <p className="small muted">{o.notRightText}</p>
        <button type="button" className="button button-wide" onClick={() => ask(o.askOrder(order.number))}>
          <Icon name="chat" />
          {o.askAboutOrder}
        </button>
        <CancelOrder order={order} />
      </section>
      <Sums order={order} />
      <section className="card pad">
        <h2 className="small-title">{o.deliveredTo}</h2>
        <Where address={order.shippingAddress} />
        <p className="small muted">{order.shippingName}</p>
      </section>
    </div>
  );
}

function Sums({ order }: { order: Order }) {
  const o = useOrderTexts();
  const { language } = useLanguage();
  const { totals } = order;
  return (
    <section className="card pad">
      <h2 className="small-title">{o.sum}</h2>
      <dl className="sums">
        <dt>{o.items}</dt>
        <dd>
          <Amount money={totals.items} />
        </dd>
        <dt>{o.delivery}</dt>
        <dd>
          <Amount money={totals.shipping} />
        </dd>
        {!order.taxIncluded && (
          <>
            <dt>{o.tax}</dt>
            <dd>
              <Amount money={totals.tax} />
            </dd>
          </>
        )}
        <dt className="sum-total">{o.total}</dt>
        <dd className="sum-total">
          <Amount money={order.total} />
        </dd>
        {order.refunds
          .filter((refund) => refund.state === 'settled')
          .map((refund) => (
            <Fragment key={refund.id}>
              <dt>{o.refunds}</dt>
              <dd>
                <Amount money={refund.amount} />
              </dd>
            </Fragment>
          ))}
      </dl>
      {order.taxIncluded && <p className="small muted sum-hint">{o.includesTax(moneyText(totals.tax, language))}</p>}
    </section>
  );
}

function Where({ address }: { address: Address }) {
  const { language } = useLanguage();
  const lines = [
    address.name,
    address.line1,
    address.line2,
    `${address.postalCode} ${address.city}`,
    countryName(address.country, language),
  ];
  return (
    <address>
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
