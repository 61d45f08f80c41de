// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands on the shelves of the home page: words and drawings of ours. Prices and stock are not here, since only
// the server may say them.

import type { Language } from '../api/types';
import arcon from '../pictures/arcon-toolbox.svg';
import aro from '../pictures/aro-pendant.svg';
import brasa from '../pictures/brasa-coffee-maker.svg';
import cazo from '../pictures/cazo-kettle.svg';
import faena from '../pictures/faena-tool-bag.svg';
import faro from '../pictures/faro-desk-lamp.svg';
import gres from '../pictures/gres-mugs.svg';
import luna from '../pictures/luna-table-lamp.svg';
import olmo from '../pictures/olmo-chair.svg';
import riego from '../pictures/riego-watering-can.svg';
import roble from '../pictures/roble-hammer.svg';
import sendero from '../pictures/sendero-backpack.svg';
import serra from '../pictures/serra-blanket.svg';
import sierra from '../pictures/sierra-handsaw.svg';
import taco from '../pictures/taco-stool.svg';
import tardor from '../pictures/tardor-candle.svg';
import trio from '../pictures/trio-screwdrivers.svg';
import vall from '../pictures/vall-teapot.svg';

type Words = Readonly<Record<Language, string>>;

export const categorySlugs = ['lighting', 'kitchen', 'tools', 'furniture', 'bags', 'textiles'] as const;
export type CategorySlug = (typeof categorySlugs)[number];

export interface Category {
  slug: CategorySlug;
  name: Words;
  line: Words;
  picture: string;
}
export interface Thing {
  id: string;
  category: CategorySlug;
  name: Words;
  line: Words;
  picture: string;
}

export const categories: readonly Category[] = [
  {
    slug: 'lighting',
    name: { en: 'Lighting', es: 'Iluminación' },
    line: { en: 'Warm light, where it is needed.', es: 'Luz cálida, donde hace falta.' },
    picture: aro,
  },
  {
    slug: 'kitchen',
    name: { en: 'Kitchen', es: 'Cocina' },
    line: {
      en: 'For water, coffee, tea and what goes with them.',
      es: 'Para el agua, el café, el té y lo que los acompaña.',
    },
    picture: cazo,
  },
  {
    slug: 'tools',
    name: { en: 'Tools', es: 'Herramientas' },
    line: { en: 'They can be sharpened, mended and handed on.', es: 'Se afilan, se arreglan y se heredan.' },
    picture: roble,
  },
  {
    slug: 'furniture',
    name: { en: 'Furniture', es: 'Muebles' },
    line: { en: 'Solid wood, screws that can be reached.', es: 'Madera maciza y tornillos a mano.' },
    picture: olmo,
  },
  {
    slug: 'bags',
    name: { en: 'Bags', es: 'Bolsas' },
    line: { en: 'Cotton that wears in before it wears out.', es: 'Algodón que mejora antes de gastarse.' },
    picture: sendero,
  },
  {
    slug: 'textiles',
    name: { en: 'Textiles and scent', es: 'Textil y aroma' },
    line: { en: 'Wool and wax for the long evenings.', es: 'Lana y cera para las tardes largas.' },
    picture: serra,
  },
];

export const things: readonly Thing[] = [
  {
    id: 'luna',
    category: 'lighting',
    name: { en: 'Luna table lamp', es: 'Lámpara de mesa Luna' },
    line: { en: 'Glazed clay and ash', es: 'Barro esmaltado y fresno' },
    picture: luna,
  },
  {
    id: 'cazo',
    category: 'kitchen',
    name: { en: 'Cazo kettle', es: 'Tetera Cazo' },
    line: { en: 'Enamel, 1.8 l', es: 'Esmaltada, 1,8 l' },
    picture: cazo,
  },
  {
    id: 'olmo',
    category: 'furniture',
    name: { en: 'Olmo chair', es: 'Silla Olmo' },
    line: { en: 'Beech, painted', es: 'Haya pintada' },
    picture: olmo,
  },
  {
    id: 'sendero',
    category: 'bags',
    name: { en: 'Sendero backpack', es: 'Mochila Sendero' },
    line: { en: 'Waxed cotton, 22 l', es: 'Algodón encerado, 22 l' },
    picture: sendero,
  },
  {
    id: 'trio',
    category: 'tools',
    name: { en: 'Trio screwdrivers', es: 'Destornilladores Trío' },
    line: { en: 'Set of three', es: 'Juego de tres' },
    picture: trio,
  },
  {
    id: 'vall',
    category: 'kitchen',
    name: { en: 'Vall teapot', es: 'Tetera Vall' },
    line: { en: 'Stoneware, 1.1 l', es: 'Gres, 1,1 l' },
    picture: vall,
  },
  {
    id: 'arcon',
    category: 'tools',
    name: { en: 'Arcón toolbox', es: 'Caja Arcón' },
    line: { en: 'Steel, 42 cm', es: 'Acero, 42 cm' },
    picture: arcon,
  },
  {
    id: 'faro',
    category: 'lighting',
    name: { en: 'Faro desk lamp', es: 'Flexo Faro' },
    line: { en: 'Steel, two joints', es: 'Acero, dos articulaciones' },
    picture: faro,
  },
  {
    id: 'gres',
    category: 'kitchen',
    name: { en: 'Gres mug', es: 'Taza Gres' },
    line: { en: 'Stoneware, 33 cl', es: 'Gres, 33 cl' },
    picture: gres,
  },
  {
    id: 'sierra',
    category: 'tools',
    name: { en: 'Sierra handsaw', es: 'Serrucho Sierra' },
    line: { en: 'Walnut handle, 45 cm', es: 'Mango de nogal, 45 cm' },
    picture: sierra,
  },
  {
    id: 'faena',
    category: 'bags',
    name: { en: 'Faena tool bag', es: 'Bolsa de herramientas Faena' },
    line: { en: 'Canvas, seven pockets', es: 'Lona, siete bolsillos' },
    picture: faena,
  },
  {
    id: 'brasa',
    category: 'kitchen',
    name: { en: 'Brasa coffee maker', es: 'Cafetera Brasa' },
    line: { en: 'Steel, 6 cups', es: 'Acero, 6 tazas' },
    picture: brasa,
  },
  {
    id: 'aro',
    category: 'lighting',
    name: { en: 'Aro pendant lamp', es: 'Lámpara de techo Aro' },
    line: { en: 'Spun steel', es: 'Acero repujado' },
    picture: aro,
  },
  {
    id: 'serra',
    category: 'textiles',
    name: { en: 'Serra blanket', es: 'Manta Serra' },
    line: { en: 'Pure wool', es: 'Pura lana' },
    picture: serra,
  },
  {
    id: 'tardor',
    category: 'textiles',
    name: { en: 'Tardor candle', es: 'Vela Tardor' },
    line: { en: 'Soy wax, fig and dry leaves', es: 'Cera de soja, higo y hojas secas' },
    picture: tardor,
  },
  {
    id: 'taco',
    category: 'furniture',
    name: { en: 'Taco stool', es: 'Taburete Taco' },
    line: { en: 'Solid wood', es: 'Madera maciza' },
    picture: taco,
  },
  {
    id: 'roble',
    category: 'tools',
    name: { en: 'Roble hammer', es: 'Martillo Roble' },
    line: { en: 'Forged, oak handle', es: 'Forjado, mango de roble' },
    picture: roble,
  },
  {
    id: 'riego',
    category: 'tools',
    name: { en: 'Riego watering can', es: 'Regadera Riego' },
    line: { en: 'Painted steel', es: 'Acero pintado' },
    picture: riego,
  },
];

export function categoryOf(slug: string | undefined): Category | undefined {
  return categories.find((category) => category.slug === slug);
}
