// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Address } from '../../api/shop';
import type { BuyTexts } from '../../i18n/buyTexts';

/** What the address step asks for, as it was typed. */
export interface AddressForm {
  name: string;
  email: string;
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  country: string;
  phone: string;
}
export type FieldName = keyof AddressForm;

/** `short` for the list on top of the page, `long` under the field: what is right, not what is wrong. */
export interface Complaint {
  short: string;
  long: string;
}
export type Complaints = Partial<Record<FieldName, Complaint>>;

/** In the order in which they stand on the page. */
export const fieldNames: readonly FieldName[] = [
  'name',
  'email',
  'line1',
  'line2',
  'postalCode',
  'city',
  'country',
  'phone',
];
export const emptyAddress: AddressForm = {
  name: '',
  email: '',
  line1: '',
  line2: '',
  postalCode: '',
  city: '',
  country: 'ES',
  phone: '',
};
/** Where the shop sends to, as ISO 3166-1 codes. */
export const countries = ['ES', 'PT', 'FR', 'DE', 'IT', 'NL', 'BE', 'AT', 'IE'] as const;

/** The server's limits. */
const longest: Readonly<Record<FieldName, number>> = {
  name: 200,
  email: 254,
  line1: 200,
  line2: 200,
  postalCode: 20,
  city: 120,
  country: 2,
  phone: 40,
};
const spanishPostcodeDigits = 5;

function emailComplaint(email: string, b: BuyTexts): Complaint | undefined {
  if (/^[^@\s]+@\s*$/u.test(email)) return b.complaint.emailDomain;
  return /^[^@\s]+@[^@\s]+$/u.test(email) ? undefined : b.complaint.email;
}

function postcodeComplaint({ postalCode, country }: AddressForm, b: BuyTexts): Complaint | undefined {
  const code = postalCode.trim();
  if (code === '') return b.complaint.postalCode;
  if (country !== 'ES') return undefined;
  if (!/^\d+$/.test(code)) return b.complaint.spanishPostcodeForm;
  return code.length === spanishPostcodeDigits ? undefined : b.complaint.spanishPostcode(code.length);
}

/** What is wrong before anything is sent; the server knows more rules. */
export function complaintsOf(form: AddressForm, b: BuyTexts): Complaints {
  const complaints: Complaints = {};
  const complain = (name: FieldName, complaint: Complaint | undefined) => {
    if (complaint !== undefined) complaints[name] = complaint;
  };
  for (const name of ['name', 'line1', 'city', 'country'] as const)
    if (form[name].trim() === '') complain(name, b.complaint[name]);
  complain('email', emailComplaint(form.email.trim(), b));
  complain('postalCode', postcodeComplaint(form, b));
  if (form.phone.trim() !== '' && !/^\+?[\d\s().-]{6,}$/.test(form.phone.trim())) complain('phone', b.complaint.phone);
  for (const name of fieldNames)
    if (Array.from(form[name].trim()).length > longest[name]) complain(name, b.complaint.tooLong);
  return complaints;
}

/** The fields that the server's refusal names: "shippingAddress.postalCode", "email". */
export function refusedFields(fields: readonly string[], b: BuyTexts): Complaints {
  const complaints: Complaints = {};
  for (const field of fields) {
    const name = fieldNames.find((one) => one === field.replace(/^shippingAddress\./, ''));
    if (name !== undefined) complaints[name] = b.complaint.other;
  }
  return complaints;
}

export function addressOf(form: AddressForm): Address {
  const [line2, phone] = [form.line2.trim(), form.phone.trim()];
  return {
    name: form.name.trim(),
    line1: form.line1.trim(),
    ...(line2 !== '' && { line2 }),
    city: form.city.trim(),
    postalCode: form.postalCode.trim(),
    country: form.country,
    ...(phone !== '' && { phone }),
  };
}
