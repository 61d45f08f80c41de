// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import type { Product, ProductVariant } from '../api/shop';
import { fakeProducts, productIn } from '../testing/fakeCatalogue';
import { chosenVariant, imagesOf, pricesDiffer, variantName, variantWith } from './variants';

function luna(): Product {
  const [product] = fakeProducts();
  if (product === undefined) throw new Error('the catalogue is empty');
  return productIn(product, 'en');
}
function bySku(product: Product, sku: string): ProductVariant {
  const found = product.variants.find((variant) => variant.sku === sku);
  if (found === undefined) throw new Error(`there is no ${sku}`);
  return found;
}
function without(product: Product, ...skus: string[]): Product {
  return { ...product, variants: product.variants.filter((variant) => !skus.includes(variant.sku)) };
}

describe('the chosen variant', () => {
  it('is that of the address, else the first that can be bought', () => {
    const product = luna();
    expect(chosenVariant(product, 'LUNA-clay-52')?.sku).toBe('LUNA-clay-52');
    expect(chosenVariant(product, 'nothing')?.sku).toBe('LUNA-ochre-28');
    const soldOut = { ...product, variants: product.variants.filter((variant) => variant.options[1] !== '28') };
    expect(chosenVariant(soldOut, null)?.sku).toBe('LUNA-ochre-38');
    expect(chosenVariant({ ...product, variants: [] }, null)).toBeUndefined();
  });
});

describe('another value', () => {
  it('keeps the other options', () => {
    const product = luna();
    expect(variantWith(product, bySku(product, 'LUNA-ochre-38'), 0, 'night')?.sku).toBe('LUNA-night-38');
    expect(variantWith(product, bySku(product, 'LUNA-ochre-28'), 1, '52')?.sku).toBe('LUNA-ochre-52');
  });

  it('leads to what is most alike when that combination is not made, rather to one that is there', () => {
    const product = without(luna(), 'LUNA-night-52');
    expect(variantWith(product, bySku(product, 'LUNA-ochre-52'), 0, 'night')?.sku).toBe('LUNA-night-28');
    expect(variantWith(product, bySku(product, 'LUNA-ochre-52'), 0, 'pink')).toBeUndefined();
  });

  it('says its price where prices differ', () => {
    const product = luna();
    const chosen = bySku(product, 'LUNA-ochre-28');
    expect(pricesDiffer(product, 0, chosen)).toBe(false);
    expect(pricesDiffer(product, 1, chosen)).toBe(true);
  });
});

describe('a variant', () => {
  it('is called by its values', () => {
    const product = luna();
    expect(variantName(product, bySku(product, 'LUNA-night-38'))).toBe('Night blue, 38 cm');
  });

  it('shows its own pictures first, and never those of another', () => {
    const picture = (id: string, options: string[]) => ({
      ...{ id, url: id, thumbnail: '', alt: id, width: 1, height: 1 },
      options,
    });
    const product = {
      ...luna(),
      images: [picture('all', []), picture('clay', ['clay']), picture('ochre', ['ochre'])],
    };
    const ids = (sku: string) => imagesOf(product, bySku(product, sku)).map((image) => image.id);
    expect(ids('LUNA-clay-28')).toEqual(['clay', 'all']);
    expect(ids('LUNA-night-28')).toEqual(['all']);
    const onlyClay = { ...product, images: [picture('clay', ['clay'])] };
    expect(imagesOf(onlyClay, bySku(product, 'LUNA-night-28'))).toHaveLength(1);
  });
});
