// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import type { ProductSummary } from '../../api/shop';
import { useLanguage } from '../../i18n/language';
import { moneyText } from '../money';
import { Picture } from '../Picture';
import { ListPrice } from '../Price';
import { Swatch } from '../Swatch';
import { isColour } from '../variants';

const pictureSize = 480;
const shownColours = 6;
const shownValues = 4;

interface ProductCardProps {
  product: ProductSummary;
  heading: 'h2' | 'h3';
  /** On the first screen: its picture is not put off. */
  isFirst: boolean;
}

export function ProductCard({ product, heading: Heading, isFirst }: ProductCardProps) {
  const { t, language } = useLanguage();
  const { priceFrom, priceTo, listPriceFrom } = product;
  const price = moneyText(priceFrom, language);
  return (
    <li className="product-card">
      <Link to={`/product/${product.slug}`} data-testid={`product-${product.slug}`}>
        <span className="product-picture">
          <Picture url={product.image?.url} size={pictureSize} isLazy={!isFirst} />
        </span>
        <StockChip product={product} />
        <Heading>{product.title}</Heading>
      </Link>
      <SecondLine product={product} />
      <p className="product-price">
        <span className="figure">{priceFrom.amount === priceTo.amount ? price : t.shop.priceFromLabel(price)}</span>
        {listPriceFrom && <ListPrice money={listPriceFrom} />}
      </p>
      <Colours product={product} />
    </li>
  );
}

function StockChip({ product }: { product: ProductSummary }) {
  const { t } = useLanguage();
  if (product.stock === 'sold_out') return <span className="chip">{t.shop.soldOut}</span>;
  if (product.stock !== 'low') return null;
  return <span className="chip chip-warning">{t.shop.onlyLeft(product.available)}</span>;
}

/** The values of what is not a colour: "28 cm, 38 cm, 52 cm". */
function SecondLine({ product }: { product: ProductSummary }) {
  const values = product.options.filter((option) => !isColour(option.code)).flatMap((option) => option.values);
  if (values.length === 0) return null;
  const names = values.slice(0, shownValues).map((value) => value.name);
  return <p className="small muted">{names.join(', ')}</p>;
}

function Colours({ product }: { product: ProductSummary }) {
  const { t } = useLanguage();
  const colours = product.options.find((option) => isColour(option.code))?.values ?? [];
  if (colours.length < 2) return null;
  return (
    <p className="swatches">
      <span className="visually-hidden">{t.shop.colours(colours.map((colour) => colour.name).join(', '))}</span>
      {colours.slice(0, shownColours).map((colour) => (
        <Swatch key={colour.code} code={colour.code} />
      ))}
    </p>
  );
}
