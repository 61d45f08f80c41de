// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Amounts and moments as the shopper's language writes them. An amount comes and goes in minor units; nothing is added up.

import type { Money } from '../api/shop';
import type { Language } from '../api/types';

export function localeOf(language: Language): string {
  return language === 'es' ? 'es-ES' : 'en-IE';
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, language: Language): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, useGrouping: true });
    formats.set(key, format);
  }
  return format;
}

function digitsOf(currency: string): number {
  return formatOf(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2;
}

/** "€59.00", "59,00 €". The decimal text is made of the digits themselves, so that no amount is too large for it. */
export function moneyText({ amount, currency }: Money, language: Language): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const decimal = digits === 0 ? whole : `${whole}.${text.slice(-digits)}`;
  return formatOf(currency, language).format(`${amount < 0 ? '-' : ''}${decimal}` as Intl.StringNumericLiteral);
}

/** "€120", "120 €": for limits, which are whole mostly. */
export function roundMoneyText(money: Money, language: Language): string {
  const scale = 10 ** digitsOf(money.currency);
  if (money.amount % scale !== 0) return moneyText(money, language);
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency: money.currency,
    maximumFractionDigits: 0,
  }).format(money.amount / scale);
}

/** The currency's sign: "€". */
export function currencySign(currency: string, language: Language): string {
  const parts = formatOf(currency, language).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** What a shopper typed as a price, in minor units; undefined when it is none. Both "12.50" and "12,50" are one. */
export function minorUnitsOf(typed: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(typed.trim());
  if (match === null) return undefined;
  const [, whole = '', fraction = ''] = match;
  return Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
}

/** As a shopper would type it. */
export function typedPrice(amount: number | undefined, currency: string, language: Language): string {
  if (amount === undefined) return '';
  const digits = digitsOf(currency);
  const scale = 10 ** digits;
  const text = amount % scale === 0 ? String(amount / scale) : (amount / scale).toFixed(digits);
  return language === 'es' ? text.replace('.', ',') : text;
}

/** "Monday 23 November 2026 at 17:42" */
export function longMoment(at: string, language: Language): string {
  const moment = new Date(at);
  const date = moment.toLocaleDateString(language === 'es' ? 'es-ES' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return `${date.replaceAll(',', '')} ${language === 'es' ? 'a las' : 'at'} ${timeOnly(moment, language)}`;
}

/** "Mon 23 November, 17:42" */
export function shortMoment(at: string, language: Language): string {
  const moment = new Date(at);
  const date = moment
    .toLocaleDateString(language === 'es' ? 'es-ES' : 'en-GB', { weekday: 'short', day: 'numeric', month: 'long' })
    .replace(',', '');
  return `${capital(date)}, ${timeOnly(moment, language)}`;
}

/** "23 November 2026" */
export function dayText(at: string, language: Language): string {
  return new Date(at).toLocaleDateString(language === 'es' ? 'es-ES' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

function timeOnly(moment: Date, language: Language): string {
  return moment.toLocaleTimeString(language === 'es' ? 'es-ES' : 'en-GB', { hour: 'numeric', minute: '2-digit' });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([localeOf(language)], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
