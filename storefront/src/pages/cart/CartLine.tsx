// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import type { CartLine as Line, CartWarning } from '../../api/shop';
import { useCart } from '../../cart/useCart';
import { useBuyTexts, type BuyTexts } from '../../i18n/buyTexts';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { moneyText } from '../../shop/money';
import { Picture } from '../../shop/Picture';
import { Amount } from '../../shop/Price';
import { Quantity } from '../../shop/Quantity';
import { Settling } from './Settling';

const mostPieces = 99;
const pictureSize = 96;

interface CartLineProps {
  line: Line;
  warning: CartWarning | undefined;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

export function CartLine({ line, warning, onQuantity, onRemove }: CartLineProps) {
  const { language } = useLanguage();
  const b = useBuyTexts();
  const { isSettling, refused } = useCart();
  const address = `/product/${line.slug}?variant=${encodeURIComponent(line.sku)}`;
  const isRefused = refused?.variantId === line.variantId;
  return (
    <li className="cart-line" data-testid={`line-${line.sku}`}>
      <Link to={address} className="cart-picture" tabIndex={-1} aria-hidden="true">
        <Picture url={line.imageUrl} size={pictureSize} />
      </Link>
      <div>
        <div className="cart-row">
          <h2>
            <Link to={address} data-line-title>
              {line.title}
            </Link>
          </h2>
          <p className="strong">
            <Settling isSettling={isSettling}>
              <Amount money={line.total} />
            </Settling>
          </p>
        </div>
        <div className="cart-row small muted">
          <p>{line.options.join(', ')}</p>
          {line.quantity > 1 && <p>{b.each(moneyText(line.unitPrice, language))}</p>}
        </div>
        <Changed line={line} warning={warning} b={b} />
        {isRefused && (
          <p className="cart-warning small" role="alert">
            <Icon name="alert" size={16} />
            {refused.error.isPassing ? b.notSaved : b.refused}
          </p>
        )}
        <div className="cart-tools">
          {line.available > 0 && (
            <Quantity
              isSmall
              value={line.quantity}
              least={1}
              most={mostPieces}
              labels={{
                group: b.quantityOf(line.title),
                fewer: b.oneFewerOf(line.title),
                more: b.oneMoreOf(line.title),
              }}
              onChange={onQuantity}
            />
          )}
          <button
            type="button"
            className="quiet-button"
            aria-label={b.removeLine(line.title)}
            data-testid={`remove-${line.sku}`}
            onClick={onRemove}
          >
            {b.remove}
          </button>
        </div>
      </div>
    </li>
  );
}

function Changed({ line, warning, b }: { line: Line; warning: CartWarning | undefined; b: BuyTexts }) {
  const { language } = useLanguage();
  const said = (icon: 'trend' | 'box', text: string) => (
    <p className="cart-warning small">
      <Icon name={icon} size={16} />
      {text}
    </p>
  );
  if (warning?.kind === 'sold_out' || line.available === 0) return said('box', b.lineSoldOut);
  if (warning?.kind === 'quantity_reduced') return said('box', b.reduced(line.quantity));
  if (warning?.kind === 'price_changed' && warning.before)
    return said(
      'trend',
      b.priceWas(moneyText(warning.before, language), moneyText(warning.now ?? line.unitPrice, language)),
    );
  return null;
}
