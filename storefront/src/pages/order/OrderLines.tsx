// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import type { OrderLine } from '../../api/shop';
import { useOrderTexts } from '../../i18n/orderTexts';
import { Picture } from '../../shop/Picture';
import { Amount } from '../../shop/Price';

const pictureSize = 64;

export function OrderLines({ lines }: { lines: readonly OrderLine[] }) {
  const o = useOrderTexts();
  return (
    <section className="card">
      <h2 className="card-title">{o.whatYouOrdered}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className="cart-line order-line">
            <div className="cart-picture">
              <Picture url={line.imageUrl} size={pictureSize} />
            </div>
            <div>
              <div className="cart-row">
                <p className="order-line-title">
                  {line.slug ? (
                    <Link to={`/product/${line.slug}?variant=${encodeURIComponent(line.sku)}`}>
                      {o.pieces(line.title, line.quantity)}
                    </Link>
                  ) : (
                    o.pieces(line.title, line.quantity)
                  )}
                </p>
                <p>
                  <Amount money={line.total} />
                </p>
              </div>
              <p className="small muted">{line.options.join(', ')}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
