// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type SubmitEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ProductSummary } from '../api/shop';
import { useLanguage } from '../i18n/language';
import { Icon } from '../icons/Icon';
import { moneyText } from '../shop/money';
import { Picture } from '../shop/Picture';
import { useShop } from '../shop/ShopContext';

const pauseMs = 200;
const fewestLetters = 2;
const suggestions = 6;
const longestWords = 200;
const thumbnail = 40;

/** The value of a moment ago, once it has rested. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function useWordsInAddress(): string {
  const { pathname, search } = useLocation();
  return pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '') : '';
}

/** A combobox: the list below follows what is typed, the arrows move in it, Enter searches or opens. */
export function SearchField() {
  const { t, language } = useLanguage();
  const { api } = useShop();
  const navigate = useNavigate();
  const inAddress = useWordsInAddress();
  // What was typed counts over the address it was typed over: another search begins with its own words.
  const [typed, setTyped] = useState({ over: inAddress, text: inAddress });
  const text = typed.over === inAddress ? typed.text : inAddress;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);

  const words = text.trim();
  const rested = useRested(words);
  const isAsking = isOpen && rested.length >= fewestLetters;
  const found = useQuery({
    queryKey: ['products', 'suggestions', rested, language],
    queryFn: () => api.products({ q: rested, limit: suggestions, language }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  });
  const items = words.length >= fewestLetters ? (found.data?.items ?? []) : [];
  const isShown = isOpen && words.length >= fewestLetters && found.data !== undefined;
  const last = items.length;

  const leave = () => {
    setOpen(false);
    setActive(-1);
  };
  const searchAll = () => {
    leave();
    if (words === '') return;
    void navigate(`/search?${new URLSearchParams({ q: words }).toString()}`);
  };
  const openProduct = (product: ProductSummary) => {
    leave();
    setTyped({ over: inAddress, text: inAddress });
    void navigate(`/product/${product.slug}`);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const product = isShown ? items[active] : undefined;
    if (product === undefined) searchAll();
    else openProduct(product);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      leave();
    }
    if (!isShown || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const places = last + 2; // the products, what stands for all of them, and the field itself
    const step = event.key === 'ArrowDown' ? 1 : places - 1;
    setActive(((active + 1 + step) % places) - 1);
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave();
  };

  return (
    // The list closes when the focus leaves both the field and the list.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="search" role="search" onSubmit={onSubmit} onBlur={onBlur}>
      <label className="visually-hidden" htmlFor="search">
        {t.shop.search}
      </label>
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        className="field"
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={longestWords}
        aria-expanded={isShown}
        aria-controls="search-list"
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `search-${active}` : undefined}
        placeholder={t.shop.searchPlaceholder}
        value={text}
        data-testid="search"
        onChange={(event) => {
          setTyped({ over: inAddress, text: event.target.value });
          setActive(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(text !== inAddress)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button
          type="button"
          className="search-clear"
          aria-label={t.shop.searchClear}
          onClick={() => {
            setTyped({ over: inAddress, text: '' });
            leave();
            input.current?.focus();
          }}
        >
          <Icon name="close" size={16} />
        </button>
      )}
      <div className="search-panel" hidden={!isShown}>
        <div id="search-list" role="listbox" aria-label={t.shop.search}>
          {items.map((product, index) => (
            <SuggestedProduct
              key={product.id}
              id={`search-${index}`}
              product={product}
              isActive={index === active}
              onChoose={() => openProduct(product)}
            />
          ))}
          {/* Keys are the field's, which keeps the focus. */}
          {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
          <div
            id={`search-${last}`}
            role="option"
            aria-selected={active === last}
            tabIndex={-1}
            className="search-all"
            onPointerDown={(event) => event.preventDefault()}
            onClick={searchAll}
          >
            {items.length === 0 ? t.shop.searchNone(words) : t.shop.searchAll(words)}
          </div>
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {isShown && t.shop.searchFound(items.length)}
      </p>
    </form>
  );
}

interface SuggestedProductProps {
  id: string;
  product: ProductSummary;
  isActive: boolean;
  onChoose: () => void;
}

function SuggestedProduct({ id, product, isActive, onChoose }: SuggestedProductProps) {
  const { language } = useLanguage();
  return (
    // Keys are the field's, which keeps the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="search-picture">
        <Picture url={product.image?.thumbnail} size={thumbnail} />
      </span>
      <span className="search-name">{product.title}</span>
      <span className="figure muted small">{moneyText(product.priceFrom, language)}</span>
    </div>
  );
}
