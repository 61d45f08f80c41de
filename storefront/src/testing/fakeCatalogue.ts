// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the shop of the tests sells. Words in both languages, prices in cents.

import type { Category, Money, Product, ProductOption, ProductVariant, StockState } from '../api/shop';
import type { Language } from '../api/types';

type Words = readonly [en: string, es: string];
export const words = ([en, es]: Words, language: Language) => (language === 'es' ? es : en);

interface Value {
  code: string;
  name: Words;
}
const colours: Readonly<Record<string, Words>> = {
  ochre: ['Ochre', 'Ocre'],
  clay: ['Clay', 'Barro'],
  teal: ['Teal', 'Verde azulado'],
  night: ['Night blue', 'Azul noche'],
  moss: ['Moss', 'Musgo'],
  cream: ['Cream', 'Crema'],
};

interface Row {
  slug: string;
  picture: string;
  category: string;
  title: Words;
  text: Words;
  price: number;
  listPrice?: number;
  colours?: readonly string[];
  /** A second option with what each of its values costs. */
  sizes?: { name: Words; values: readonly (readonly [name: string, price: number])[] };
  /** Pieces by SKU; 20 where nothing is said. */
  stock?: Readonly<Record<string, number>>;
}

const categoryNames: readonly (readonly [slug: string, name: Words])[] = [
  ['lighting', ['Lighting', 'Iluminación']],
  ['kitchen', ['Kitchen', 'Cocina']],
  ['tools', ['Tools', 'Herramientas']],
  ['furniture', ['Furniture', 'Muebles']],
  ['bags', ['Bags', 'Bolsas']],
  ['textiles', ['Textiles and scent', 'Textil y aroma']],
];

const rows: readonly Row[] = [
  {
    slug: 'luna-table-lamp',
    picture: 'luna-table-lamp',
    category: 'lighting',
    title: ['Luna table lamp', 'Lámpara de mesa Luna'],
    text: [
      'A shade of glazed clay on a turned ash foot. Warm light that does not glare.\n\nThe shade is thrown by hand and glazed twice, so no two are quite alike. The foot is ash from managed woods, oiled. The bulb is included and can be changed without tools.',
      'Pantalla de barro esmaltado sobre pie torneado de fresno. Luz cálida que no deslumbra.\n\nLa pantalla se tornea a mano y se esmalta dos veces, así que no hay dos iguales. El pie es de fresno de bosque gestionado, aceitado. La bombilla va incluida y se cambia sin herramientas.',
    ],
    price: 5900,
    colours: ['ochre', 'clay', 'night'],
    sizes: {
      name: ['Height', 'Altura'],
      values: [
        ['28 cm', 5900],
        ['38 cm', 7200],
        ['52 cm', 9400],
      ],
    },
    stock: { 'LUNA-ochre-28': 3, 'LUNA-ochre-52': 0, 'LUNA-clay-52': 0, 'LUNA-night-52': 0 },
  },
  row('cazo-kettle', 'kitchen', ['Cazo kettle', 'Tetera Cazo'], 4200, ['clay', 'cream', 'moss']),
  row('olmo-chair', 'furniture', ['Olmo chair', 'Silla Olmo'], 11800, ['moss', 'night', 'cream']),
  row('sendero-backpack', 'bags', ['Sendero backpack', 'Mochila Sendero'], 6800, ['night', 'moss']),
  row('trio-screwdrivers', 'tools', ['Trio screwdrivers', 'Destornilladores Trío'], 2450),
  row('vall-teapot', 'kitchen', ['Vall teapot', 'Tetera Vall'], 3600, ['night', 'cream']),
  { ...row('arcon-toolbox', 'tools', ['Arcón toolbox', 'Caja Arcón'], 5400, ['clay', 'teal']), listPrice: 6200 },
  row('faro-desk-lamp', 'lighting', ['Faro desk lamp', 'Flexo Faro'], 8400, ['teal', 'night']),
  {
    ...row('gres-mug', 'kitchen', ['Gres mug', 'Taza Gres'], 1390, ['clay', 'cream', 'night']),
    picture: 'gres-mugs',
    stock: { 'GRES-clay': 4 },
  },
  row('sierra-handsaw', 'tools', ['Sierra handsaw', 'Serrucho Sierra'], 3800),
  row('faena-tool-bag', 'bags', ['Faena tool bag', 'Bolsa de herramientas Faena'], 4600, ['ochre', 'moss']),
  {
    ...row('brasa-coffee-maker', 'kitchen', ['Brasa coffee maker', 'Cafetera Brasa'], 3200),
    sizes: {
      name: ['Cups', 'Tazas'],
      values: [
        ['3', 3200],
        ['6', 3900],
      ],
    },
  },
  row('aro-pendant', 'lighting', ['Aro pendant lamp', 'Lámpara de techo Aro'], 9200, ['clay', 'teal']),
  row('serra-blanket', 'textiles', ['Serra blanket', 'Manta Serra'], 8900, ['ochre', 'moss']),
  { ...row('tardor-candle', 'textiles', ['Tardor candle', 'Vela Tardor'], 2100), stock: { TARDOR: 0 } },
  row('taco-stool', 'furniture', ['Taco stool', 'Taburete Taco'], 7400),
  row('roble-hammer', 'tools', ['Roble hammer', 'Martillo Roble'], 2900),
  row('riego-watering-can', 'tools', ['Riego watering can', 'Regadera Riego'], 3300, ['teal', 'clay']),
];

function row(slug: string, category: string, title: Words, price: number, colourCodes?: readonly string[]): Row {
  const text: Words = [`${title[0]}, made to last.`, `${title[1]}, para muchos años.`];
  return { slug, picture: slug, category, title, text, price, ...(colourCodes && { colours: colourCodes }) };
}

const lowStock = 5;
const usualStock = 20;
const shownStock = 10;
const pictureSize = 480;
export const euros = (amount: number): Money => ({ amount, currency: 'EUR' });

export interface FakeVariant {
  id: string;
  sku: string;
  codes: readonly string[];
  price: number;
  listPrice: number | undefined;
  available: number;
}
export interface FakeProduct {
  row: Row;
  options: readonly { code: string; name: Words; values: readonly Value[] }[];
  variants: FakeVariant[];
}

function optionsOf({ colours: colourCodes, sizes }: Row): FakeProduct['options'] {
  const colourValues = colourCodes?.map((code): Value => ({ code, name: colours[code] ?? [code, code] }));
  const sizeValues = sizes?.values.map(([name]): Value => ({ code: name.replace(/\s.*$/u, ''), name: [name, name] }));
  return [
    ...(colourValues ? [{ code: 'colour', name: ['Colour', 'Color'] as Words, values: colourValues }] : []),
    ...(sizeValues && sizes ? [{ code: 'size', name: sizes.name, values: sizeValues }] : []),
  ];
}

function combinations(options: FakeProduct['options']): string[][] {
  return options.reduce<string[][]>(
    (before, option) => before.flatMap((codes) => option.values.map((value) => [...codes, value.code])),
    [[]],
  );
}

export function fakeProducts(): FakeProduct[] {
  return rows.map((one) => {
    const options = optionsOf(one);
    const word = (one.slug.split('-')[0] ?? '').toUpperCase();
    const variants = combinations(options).map((codes): FakeVariant => {
      const sku = [word, ...codes].join('-');
      const size = one.sizes?.values.find(([name]) => codes.includes(name.replace(/\s.*$/u, '')));
      return {
        id: `v-${sku}`,
        sku,
        codes,
        price: size?.[1] ?? one.price,
        listPrice: one.listPrice,
        available: one.stock?.[sku] ?? usualStock,
      };
    });
    return { row: one, options, variants };
  });
}

export function stateOf(available: number): StockState {
  if (available === 0) return 'sold_out';
  return available < lowStock ? 'low' : 'in_stock';
}

export function shown(available: number): number {
  return Math.min(available, shownStock);
}

export function optionsIn(product: FakeProduct, language: Language): ProductOption[] {
  return product.options.map((option) => ({
    code: option.code,
    name: words(option.name, language),
    values: option.values.map((value) => ({ code: value.code, name: words(value.name, language) })),
  }));
}

export function imageOf({ row: { slug, picture, title } }: FakeProduct, language: Language) {
  const url = `/pictures/${picture}.svg`;
  const alt = words(title, language);
  return { id: `i-${slug}`, url, alt, width: pictureSize, height: pictureSize, options: [], thumbnail: url };
}

function variantIn(variant: FakeVariant): ProductVariant {
  return {
    id: variant.id,
    sku: variant.sku,
    options: [...variant.codes],
    price: euros(variant.price),
    ...(variant.listPrice !== undefined && { listPrice: euros(variant.listPrice) }),
    available: shown(variant.available),
    stock: stateOf(variant.available),
  };
}

export function productIn(product: FakeProduct, language: Language): Product {
  return {
    id: `p-${product.row.slug}`,
    slug: product.row.slug,
    title: words(product.row.title, language),
    description: words(product.row.text, language),
    status: 'active',
    categoryPath: [product.row.category],
    options: optionsIn(product, language),
    variants: product.variants.map(variantIn),
    images: [imageOf(product, language)],
    version: 1,
    updatedAt: '2026-11-20T10:00:00Z',
  };
}

export function categoriesIn(language: Language): Category[] {
  return categoryNames.map(([slug, name]) => ({
    id: `c-${slug}`,
    slug,
    name: words(name, language),
    products: rows.filter((one) => one.category === slug).length,
  }));
}
