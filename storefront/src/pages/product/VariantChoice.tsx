// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { OptionValue, Product, ProductVariant } from '../../api/shop';
import { useBuyTexts } from '../../i18n/buyTexts';
import { Amount } from '../../shop/Price';
import { Swatch } from '../../shop/Swatch';
import { isColour, pricesDiffer, variantWith } from '../../shop/variants';

interface VariantChoiceProps {
  product: Product;
  variant: ProductVariant;
  onChoose: (variant: ProductVariant) => void;
}

/** A group of radio buttons for each option. What is sold out says so and can still be chosen, to be asked about. */
export function VariantChoice({ product, variant, onChoose }: VariantChoiceProps) {
  return product.options.map((option, index) => {
    const chosen = option.values.find((value) => value.code === variant.options[index]);
    const hasPrices = pricesDiffer(product, index, variant);
    return (
      <fieldset key={option.code} className="variant-choice">
        <legend>
          {option.name}: <span>{chosen?.name}</span>
        </legend>
        <div className="options">
          {option.values.map((value) => {
            const leadsTo = variantWith(product, variant, index, value.code);
            return (
              leadsTo !== undefined && (
                <Choice
                  key={value.code}
                  group={option.code}
                  value={value}
                  leadsTo={leadsTo}
                  hasSwatch={isColour(option.code)}
                  hasPrice={hasPrices}
                  isChosen={value === chosen}
                  onChoose={() => onChoose(leadsTo)}
                />
              )
            );
          })}
        </div>
      </fieldset>
    );
  });
}

interface ChoiceProps {
  group: string;
  value: OptionValue;
  leadsTo: ProductVariant;
  hasSwatch: boolean;
  hasPrice: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ group, value, leadsTo, hasSwatch, hasPrice, isChosen, onChoose }: ChoiceProps) {
  const b = useBuyTexts();
  const isSoldOut = leadsTo.stock === 'sold_out';
  const look = `option${hasPrice ? ' option-tall' : ''}${isSoldOut ? ' option-sold-out' : ''}`;
  return (
    <label className={look}>
      <input
        type="radio"
        className="visually-hidden"
        name={group}
        value={value.code}
        checked={isChosen}
        data-testid={`option-${group}-${value.code}`}
        onChange={onChoose}
      />
      {hasSwatch && <Swatch code={value.code} />}
      {hasPrice ? (
        <>
          <span>{value.name}</span>{' '}
          <span className="small muted">{isSoldOut ? b.soldOut : <Amount money={leadsTo.price} />}</span>
        </>
      ) : (
        <span>{isSoldOut ? b.valueSoldOut(value.name) : value.name}</span>
      )}
    </label>
  );
}
