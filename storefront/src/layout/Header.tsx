// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useRef, useState, type KeyboardEvent } from 'react';
import { Link, useMatch } from 'react-router';
import { piecesIn, useCart } from '../cart/useCart';
import { useLanguage } from '../i18n/language';
import { BrandMark, Icon } from '../icons/Icon';
import { useAccount } from '../shop/ShopContext';
import { pathTo, rootsOf, useCategories } from '../shop/useCategories';
import { LanguageSwitch } from './LanguageSwitch';
import { SearchField } from './SearchField';
import { ThemeSwitch } from './ThemeSwitch';

export function Header() {
  const { t } = useLanguage();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isMenuOpen) return;
    setMenuOpen(false);
    menuButton.current?.focus();
  };
  return (
    // Escape closes the menu from wherever the focus is in it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <header className="top" onKeyDown={onMenuKey}>
      <div className="wrap">
        <div className="bar">
          <button
            ref={menuButton}
            type="button"
            className="icon-button menu-button"
            aria-label={isMenuOpen ? t.closeMenu : t.menu}
            aria-expanded={isMenuOpen}
            aria-controls="menu"
            data-testid="menu"
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            <Icon name={isMenuOpen ? 'close' : 'menu'} size={24} />
          </button>
          <Brand />
          <SearchField />
          <div className="bar-choices">
            <LanguageSwitch />
          </div>
          <AccountLink />
          <CartLink />
        </div>
        <nav id="menu" className={isMenuOpen ? 'categories categories-open' : 'categories'} aria-label={t.categories}>
          <CategoryLinks onFollow={() => setMenuOpen(false)} />
          <p className="delivery small muted">
            <Icon name="truck" />
            {t.deliveryNote}
          </p>
          <div className="menu-choices">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </nav>
      </div>
    </header>
  );
}

/** In the checkout nothing leads away but the way back. */
export function CheckoutHeader() {
  const { t } = useLanguage();
  return (
    <header className="top">
      <div className="wrap">
        <div className="bar bar-checkout">
          <Brand />
          <Link className="bar-link bar-back" to="/cart">
            <Icon name="arrowLeft" size={16} />
            {t.shop.backToCart}
          </Link>
        </div>
      </div>
    </header>
  );
}

function Brand() {
  const { t } = useLanguage();
  return (
    <Link className="brand" to="/" aria-label={t.home}>
      <BrandMark />
      Mostrador
    </Link>
  );
}

function AccountLink() {
  const { t } = useLanguage();
  const account = useAccount();
  const firstName = account.status === 'signedIn' ? account.user.name.trim().split(/\s+/u)[0] : undefined;
  const label = account.status === 'signedIn' ? t.shop.account : t.shop.signIn;
  return (
    <Link
      className="bar-link bar-account"
      to="/account"
      aria-label={firstName ? `${t.shop.account}, ${firstName}` : label}
      data-testid="account"
    >
      <Icon name="person" size={24} />
      <span className="bar-word">{firstName ?? label}</span>
    </Link>
  );
}

function CartLink() {
  const { t } = useLanguage();
  const { cart } = useCart();
  const pieces = piecesIn(cart);
  const label = t.shop.cartLabel(pieces);
  return (
    <>
      <Link className="bar-link bar-cart" to="/cart" aria-label={label} data-testid="cart">
        <Icon name="bag" size={24} />
        <span className="bar-word">{t.shop.cart}</span>
        {pieces > 0 && <span className="bar-count figure" aria-hidden="true" data-count={pieces} />}
      </Link>
      <span className="visually-hidden" role="status" data-testid="cart-count">
        {cart !== null && label}
      </span>
    </>
  );
}

function CategoryLinks({ onFollow }: { onFollow: () => void }) {
  const { categories } = useCategories();
  const here = useMatch('/category/:slug')?.params.slug;
  const [root] = pathTo(categories, here);
  return rootsOf(categories).map((category) => (
    <Link
      key={category.id}
      to={`/category/${category.slug}`}
      className={category === root ? 'active' : ''}
      aria-current={category.slug === here ? 'page' : category === root ? 'true' : undefined}
      onClick={onFollow}
    >
      {category.name}
    </Link>
  ));
}
