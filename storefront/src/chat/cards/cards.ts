// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders and products beside an answer. The event only names them; the values are asked for when they are shown. What the
// server sends is trusted for meaning but not for shape: a card that cannot be read counts as one that is gone.

import type { Money } from '../../api/shop';
import { asBag, integer, text } from '../store/eventData';

export type OrderStage =
  | 'pending_payment'
  | 'preparing'
  | 'on_hold'
  | 'partly_shipped'
  | 'on_its_way'
  | 'delivered'
  | 'returned'
  | 'cancelled'
  | 'expired';
export type OrderStepName = 'placed' | 'packed' | 'with_carrier' | 'delivered';
export interface OrderStep {
  name: OrderStepName;
  state: 'done' | 'current' | 'ahead';
}
export interface CardParcel {
  state: string;
  titles: readonly string[];
  carrier: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
}
export interface OrderCardValues {
  kind: 'order';
  id: string;
  number: number;
  stage: OrderStage;
  /** Four, or none when the order goes no further. */
  steps: readonly OrderStep[];
  parcels: readonly CardParcel[];
  pieces: number;
  placedAt: string;
}
export interface ProductCardValues {
  kind: 'product';
  id: string;
  /** What "Add" adds; null when the shopper has to choose first. */
  variantId: string | null;
  slug: string;
  title: string;
  options: readonly string[];
  price: Money;
  priceIsFrom: boolean;
  listPrice: Money | null;
  available: number;
  stock: 'in_stock' | 'low' | 'sold_out';
  imageUrl: string | null;
  imageAlt: string;
}
/** What was there when the answer was given, and is no more. */
export interface GoneCard {
  kind: 'gone';
  id: string;
  was: 'order' | 'product';
}
export type CardValues = OrderCardValues | ProductCardValues | GoneCard;

const stages: readonly OrderStage[] = [
  'pending_payment',
  'preparing',
  'on_hold',
  'partly_shipped',
  'on_its_way',
  'delivered',
  'returned',
  'cancelled',
  'expired',
];
const stepNames: readonly OrderStepName[] = ['placed', 'packed', 'with_carrier', 'delivered'];
const stepStates = ['done', 'current', 'ahead'] as const;
const stocks = ['in_stock', 'low', 'sold_out'] as const;

function among<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function words(value: unknown): string[] {
  return list(value).filter((word): word is string => typeof word === 'string');
}

function money(value: unknown): Money | null {
  const bag = asBag(value);
  const amount = integer(bag, 'amount');
  const currency = text(bag, 'currency');
  return amount === null || currency === null || !/^[A-Z]{3}$/.test(currency) ? null : { amount, currency };
}

function orderOf(value: unknown): OrderCardValues | null {
  const bag = asBag(value);
  const id = text(bag, 'id');
  const number = integer(bag, 'number');
  const stage = among(stages, bag.stage);
  const placedAt = text(bag, 'placedAt');
  if (id === null || number === null || stage === null || placedAt === null) return null;
  const steps = list(bag.steps).flatMap((step): OrderStep[] => {
    const name = among(stepNames, asBag(step).name);
    const state = among(stepStates, asBag(step).state);
    return name === null || state === null ? [] : [{ name, state }];
  });
  const parcels = list(bag.parcels).map((item): CardParcel => {
    const parcel = asBag(item);
    return {
      state: text(parcel, 'state') ?? '',
      titles: words(parcel.titles),
      carrier: text(parcel, 'carrier'),
      shippedAt: text(parcel, 'shippedAt'),
      deliveredAt: text(parcel, 'deliveredAt'),
    };
  });
  return { kind: 'order', id, number, stage, steps, parcels, pieces: integer(bag, 'pieces') ?? 0, placedAt };
}

function productOf(value: unknown): ProductCardValues | null {
  const bag = asBag(value);
  const id = text(bag, 'id');
  const slug = text(bag, 'slug');
  const title = text(bag, 'title');
  const price = money(bag.price);
  const stock = among(stocks, bag.stock);
  if (id === null || slug === null || title === null || price === null || stock === null) return null;
  return {
    kind: 'product',
    id,
    variantId: text(bag, 'variantId'),
    slug,
    title,
    options: words(bag.options),
    price,
    priceIsFrom: bag.priceIsFrom === true,
    listPrice: money(bag.listPrice),
    available: integer(bag, 'available') ?? 0,
    stock,
    imageUrl: text(bag, 'imageUrl'),
    imageAlt: text(bag, 'imageAlt') ?? '',
  };
}

/** The answer of GET /conversations/{id}/cards/{messageId}. */
export function cardsOf(answer: unknown): CardValues[] {
  return list(asBag(answer).items).map((item): CardValues => {
    const card = asBag(item);
    const was = card.kind === 'order' ? 'order' : 'product';
    const values = was === 'order' ? orderOf(card.order) : productOf(card.product);
    return values ?? { kind: 'gone', id: text(card, 'id') ?? '', was };
  });
}
