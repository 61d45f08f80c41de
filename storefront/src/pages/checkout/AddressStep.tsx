// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useState, type SubmitEvent } from 'react';
import { useBuyTexts } from '../../i18n/buyTexts';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { ErrorSummary } from '../../shop/ErrorSummary';
import { countryName } from '../../shop/money';
import { FieldComplaint, TextField } from '../../shop/TextField';
import { complaintsOf, countries, fieldNames, type AddressForm, type Complaints, type FieldName } from './address';

interface AddressStepProps {
  address: AddressForm;
  /** What the server did not accept when the order was placed. */
  refused: Complaints;
  onDone: (address: AddressForm) => void;
}

const idOf = (name: FieldName) => `address-${name}`;

export function AddressStep({ address, refused, onDone }: AddressStepProps) {
  const b = useBuyTexts();
  const [form, setForm] = useState(address);
  const [sent, setSent] = useState(0);
  // A refusal holds for what was refused, not for what is typed instead.
  const [complaints, setComplaints] = useState<Complaints>(refused);
  const labels: Record<FieldName, string> = {
    name: b.name,
    email: b.email,
    line1: b.street,
    line2: b.more,
    postalCode: b.postcode,
    city: b.city,
    country: b.country,
    phone: b.phone,
  };
  const errors = fieldNames.flatMap((name) => {
    const complaint = complaints[name];
    return complaint === undefined ? [] : [{ id: idOf(name), text: `${labels[name]}: ${complaint.short}` }];
  });

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = complaintsOf(form, b);
    setComplaints(found);
    if (Object.keys(found).length === 0) onDone(form);
    else setSent(sent + 1);
  };
  const change = (name: FieldName, value: string) => {
    setForm({ ...form, [name]: value });
    // What was wrong is looked at again at once, so that a mended field says so.
    if (complaints[name] !== undefined) {
      const { [name]: now } = complaintsOf({ ...form, [name]: value }, b);
      const others = Object.fromEntries(Object.entries(complaints).filter(([one]) => one !== name));
      setComplaints(now === undefined ? others : { ...others, [name]: now });
    }
  };
  const field = (name: FieldName, autoComplete: string, more: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <TextField
      {...more}
      id={idOf(name)}
      label={labels[name]}
      autoComplete={autoComplete}
      complaint={complaints[name]?.long}
      value={form[name]}
      onChange={(value) => change(name, value)}
    />
  );
  return (
    <form className="card pad" noValidate onSubmit={onSubmit}>
      <h2 data-step-title tabIndex={-1}>
        {b.stepAddress}
      </h2>
      <div className="form form-wide">
        {errors.length > 0 && <ErrorSummary title={b.lookAgain(errors.length)} errors={errors} attempt={sent} />}
        {field('name', 'name')}
        {field('email', 'email', { type: 'email', hint: b.emailHint })}
        {field('line1', 'address-line1')}
        {field('line2', 'address-line2', { optional: b.optional })}
        <div className="field-pair">
          {field('postalCode', 'postal-code', { inputMode: form.country === 'ES' ? 'numeric' : 'text' })}
          {field('city', 'address-level2')}
        </div>
        <div className="field-pair">
          <CountryField
            value={form.country}
            complaint={complaints.country?.long}
            onChange={(value) => change('country', value)}
          />
          {field('phone', 'tel', { type: 'tel', optional: b.optional, hint: b.phoneHint })}
        </div>
        <div>
          <button type="submit" className="button button-primary button-large button-next" data-testid="address-done">
            {b.onToDelivery}
          </button>
        </div>
      </div>
    </form>
  );
}

interface CountryFieldProps {
  value: string;
  complaint: string | undefined;
  onChange: (value: string) => void;
}

function CountryField({ value, complaint, onChange }: CountryFieldProps) {
  const b = useBuyTexts();
  const { language } = useLanguage();
  const id = idOf('country');
  const isWrong = complaint !== undefined;
  return (
    <div>
      <label className="label" htmlFor={id}>
        {b.country}
      </label>
      <div className="select select-field">
        <select
          id={id}
          className={isWrong ? 'field field-error' : 'field'}
          autoComplete="country"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          value={value}
          data-testid={id}
          onChange={(event) => onChange(event.target.value)}
        >
          {countries.map((code) => (
            <option key={code} value={code}>
              {countryName(code, language)}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size={16} />
      </div>
      {isWrong && <FieldComplaint id={`${id}-error`} text={complaint} />}
    </div>
  );
}
