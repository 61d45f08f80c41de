// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Product, ProductImage, ProductVariant } from '../api/shop';

/** The one that the address names, else the first that can be bought, else the first. */
export function chosenVariant(product: Product, sku: string | null): ProductVariant | undefined {
  return (
    product.variants.find((variant) => variant.sku === sku) ??
    product.variants.find((variant) => variant.stock !== 'sold_out') ??
    product.variants[0]
  );
}

/** What choosing a value leads to: the same variant but for that, else the one that is most like it. */
export function variantWith(
  product: Product,
  from: ProductVariant,
  option: number,
  value: string,
): ProductVariant | undefined {
  const likeness = (variant: ProductVariant) =>
    variant.options.filter((code, index) => index !== option && code === from.options[index]).length;
  let best: ProductVariant | undefined;
  for (const variant of product.variants) {
    if (variant.options[option] !== value) continue;
    if (best === undefined || likeness(variant) > likeness(best)) best = variant;
    else if (likeness(variant) === likeness(best) && best.stock === 'sold_out' && variant.stock !== 'sold_out')
      best = variant;
  }
  return best;
}

/** Names of the variant's values: "Ochre, 28 cm". */
export function variantName(product: Product, variant: ProductVariant): string {
  return variant.options
    .map((code, index) => product.options[index]?.values.find((value) => value.code === code)?.name ?? code)
    .join(', ');
}

/** The pictures that show this variant or fit all; every picture when none does. */
export function imagesOf(product: Product, variant: ProductVariant): ProductImage[] {
  const fitting = product.images.filter((image) => image.options.every((code) => variant.options.includes(code)));
  const special = fitting.filter((image) => image.options.length > 0);
  const general = fitting.filter((image) => image.options.length === 0);
  return fitting.length > 0 ? [...special, ...general] : product.images;
}

/** Whether the variants of an option differ in price, so that each value says its own. */
export function pricesDiffer(product: Product, option: number, from: ProductVariant): boolean {
  const values = product.options[option]?.values ?? [];
  const prices = values.map((value) => variantWith(product, from, option, value.code)?.price.amount);
  return new Set(prices.filter((price) => price !== undefined)).size > 1;
}

const colourCodes = ['colour', 'color'];

export function isColour(optionCode: string): boolean {
  return colourCodes.includes(optionCode);
}
