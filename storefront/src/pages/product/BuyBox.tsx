// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import { ApiError } from '../../api/client';
import type { Product, ProductVariant } from '../../api/shop';
import { piecesIn, useCart } from '../../cart/useCart';
import { useChat } from '../../chat/ChatContext';
import { useBuyTexts, type BuyTexts } from '../../i18n/buyTexts';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { Amount, ListPrice } from '../../shop/Price';
import { Quantity } from '../../shop/Quantity';
import { useShop } from '../../shop/ShopContext';
import { variantName } from '../../shop/variants';
import { VariantChoice } from './VariantChoice';

/** Of one order's line as the page offers it; a shopper who needs more says so in the cart. */
const mostPieces = 99;

interface BuyBoxProps {
  product: Product;
  variant: ProductVariant;
  onChoose: (variant: ProductVariant) => void;
}

type Outcome = { kind: 'added'; pieces: number; onlyLeft: number | null } | { kind: 'refused' } | { kind: 'failed' };

export function BuyBox({ product, variant, onChoose }: BuyBoxProps) {
  const b = useBuyTexts();
  const { cart } = useCart();
  const [wanted, setWanted] = useState(1);
  const { add, isAdding, outcome, forget } = useAdd();
  const button = useRef<HTMLButtonElement>(null);
  const isButtonInView = useInView(button);

  const isSoldOut = variant.stock === 'sold_out';
  const most = variant.stock === 'low' ? Math.max(1, variant.available) : mostPieces;
  const quantity = Math.min(wanted, most);
  const name = variantName(product, variant);
  const choose = (chosen: ProductVariant) => {
    forget();
    onChoose(chosen);
  };
  const addNow = () => {
    if (!isSoldOut && !isAdding) void add(variant.id, quantity);
  };

  return (
    <>
      <p className="product-amount">
        <span className="amount-large">
          <Amount money={variant.price} />
        </span>
        {variant.listPrice && <ListPrice money={variant.listPrice} />}
        {cart?.taxIncluded && <span className="small muted">{b.vatIncluded}</span>}
      </p>
      <VariantChoice product={product} variant={variant} onChoose={choose} />
      <div className="buy-row">
        <Quantity
          value={quantity}
          least={1}
          most={most}
          labels={{ group: b.quantity, fewer: b.oneFewer, more: b.oneMore }}
          onChange={setWanted}
        />
        <button
          ref={button}
          type="button"
          className="button button-primary"
          aria-disabled={isSoldOut || isAdding}
          aria-describedby="stock"
          data-testid="add-to-cart"
          onClick={addNow}
        >
          {isSoldOut ? b.soldOut : isAdding ? b.adding : b.addToCart}
        </button>
      </div>
      <OutcomeNote outcome={outcome} b={b} />
      <Facts product={product} variant={variant} name={name} />
      {!isButtonInView && (
        <BuyBar
          variant={variant}
          name={name}
          word={isSoldOut ? b.soldOut : isAdding ? b.adding : b.addToCart}
          isOff={isSoldOut || isAdding}
          onAdd={addNow}
        />
      )}
    </>
  );
}

function useAdd() {
  const { cart: keeper } = useShop();
  const [isAdding, setAdding] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const add = async (variantId: string, quantity: number) => {
    setAdding(true);
    setOutcome(null);
    try {
      const cart = await keeper.add(variantId, quantity);
      const isReduced = cart.warnings.some((one) => one.variantId === variantId && one.kind !== 'price_changed');
      const inCart = cart.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
      if (inCart === 0) setOutcome({ kind: 'refused' });
      else setOutcome({ kind: 'added', pieces: piecesIn(cart), onlyLeft: isReduced ? inCart : null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setOutcome({ kind: error.isPassing ? 'failed' : 'refused' });
    } finally {
      setAdding(false);
    }
  };
  return { add, isAdding, outcome, forget: () => setOutcome(null) };
}

function OutcomeNote({ outcome, b }: { outcome: Outcome | null; b: BuyTexts }) {
  return (
    <div aria-live="polite" className="buy-outcome">
      {outcome?.kind === 'added' && (
        <p className="note note-ok" data-testid="added">
          <Icon name="circleCheck" />
          <span>
            {outcome.onlyLeft === null ? b.added(outcome.pieces) : b.addedFewer(outcome.onlyLeft)}{' '}
            <Link to="/cart">{b.seeCart}</Link>
          </span>
        </p>
      )}
      {outcome !== null && outcome.kind !== 'added' && (
        <p className="note note-danger" role="alert">
          <Icon name="alert" />
          {outcome.kind === 'failed' ? b.addFailed : b.addRefused}
        </p>
      )}
    </div>
  );
}

function Facts({ product, variant, name }: { product: Product; variant: ProductVariant; name: string }) {
  const b = useBuyTexts();
  return (
    <ul className="facts">
      <Stock product={product} variant={variant} name={name} />
      <li>
        <Icon name="truck" />
        <div>
          <p>{b.delivery}</p>
          <p className="small muted">{b.deliveryHint}</p>
        </div>
      </li>
      <li>
        <Icon name="turnBack" />
        <div>
          <p>{b.returns}</p>
          <p className="small">
            <Link to="/help/returns">{b.returnsLink}</Link>
          </p>
        </div>
      </li>
    </ul>
  );
}

function Stock({ product, variant, name }: { product: Product; variant: ProductVariant; name: string }) {
  const b = useBuyTexts();
  const { t, language } = useLanguage();
  const { ask } = useChat();
  // "Ochre, 28 cm" goes on in the sentence; only its first letter is of a name.
  const inSentence = name === '' ? '' : name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
  switch (variant.stock) {
    case 'in_stock':
      return (
        <li id="stock">
          <Icon name="box" />
          <p>{b.inStock}</p>
        </li>
      );
    case 'low':
      return (
        <li id="stock" className="fact-warning">
          <Icon name="box" />
          <p>{b.onlyLeftIn(variant.available, inSentence)}</p>
        </li>
      );
    case 'sold_out':
      return (
        <li id="stock">
          <Icon name="box" />
          <div>
            <p>{b.soldOutIn(inSentence)}</p>
            <p className="small muted">{b.soldOutHint}</p>
            <button
              type="button"
              className="link-button"
              onClick={() => ask(b.askBack(name === '' ? product.title : `${product.title}, ${inSentence}`))}
            >
              {t.shop.askShop}
            </button>
          </div>
        </li>
      );
  }
}

interface BuyBarProps {
  variant: ProductVariant;
  name: string;
  word: string;
  isOff: boolean;
  onAdd: () => void;
}

/** On a narrow page, while the page's own button is out of view. The chat's launcher moves up for it. */
function BuyBar({ variant, name, word, isOff, onAdd }: BuyBarProps) {
  const b = useBuyTexts();
  useEffect(() => {
    document.documentElement.classList.add('has-buy-bar');
    return () => document.documentElement.classList.remove('has-buy-bar');
  }, []);
  return createPortal(
    <section className="buy-bar" aria-label={b.buy}>
      <div>
        <p className="strong">
          <Amount money={variant.price} />
        </p>
        <p className="small muted">{name}</p>
      </div>
      <button type="button" className="button button-primary button-large" aria-disabled={isOff} onClick={onAdd}>
        {word}
      </button>
    </section>,
    document.body,
  );
}

function useInView(target: React.RefObject<HTMLElement | null>): boolean {
  const [isInView, setInView] = useState(true);
  useEffect(() => {
    const { current } = target;
    if (current === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting ?? true));
    observer.observe(current);
    return () => observer.disconnect();
  }, [target]);
  return isInView;
}
