// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { countryName, currencySign, minorUnitsOf, moneyText, roundMoneyText, typedPrice } from './money';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
/** Intl puts spaces of its own kind between figure and sign. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('an amount', () => {
  it('is written as the language does', () => {
    expect(moneyText(euros(5900), 'en')).toBe('€59.00');
    expect(plain(moneyText(euros(5900), 'es'))).toBe('59,00 €');
    expect(moneyText(euros(5), 'en')).toBe('€0.05');
    expect(moneyText(euros(-490), 'en')).toBe('-€4.90');
    expect(currencySign('EUR', 'es')).toBe('€');
  });

  it('keeps every digit, whatever the currency and the size', () => {
    expect(moneyText({ amount: 1500, currency: 'JPY' }, 'en')).toMatch(/1,500$/);
    expect(moneyText(euros(9_007_199_254_740_991), 'en')).toBe('€90,071,992,547,409.91');
  });

  it('is short as a limit when it is whole', () => {
    expect(roundMoneyText(euros(12_000), 'en')).toBe('€120');
    expect(roundMoneyText(euros(12_050), 'en')).toBe('€120.50');
  });
});

describe('a typed price', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['12,50', 1250],
    [' 0,999 ', 99],
    ['', undefined],
    ['-3', undefined],
    ['twelve', undefined],
  ])('"%s" is %s', (typed, amount) => {
    expect(minorUnitsOf(typed, 'EUR')).toBe(amount);
  });

  it('comes back as the shopper would type it', () => {
    expect(typedPrice(12_000, 'EUR', 'en')).toBe('120');
    expect(typedPrice(1250, 'EUR', 'es')).toBe('12,50');
    expect(typedPrice(undefined, 'EUR', 'es')).toBe('');
  });
});

describe('a country', () => {
  it('has a name, and a code nobody knows stays one', () => {
    expect(countryName('ES', 'es')).toBe('España');
    expect(countryName('??', 'en')).toBe('??');
  });
});
