// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Cart } from '../../api/shop';
import { useCart } from '../../cart/useCart';
import { useBuyTexts, type BuyTexts } from '../../i18n/buyTexts';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { PageTitle } from '../../layout/PageTitle';
import { Failure } from '../../shop/Failure';
import { countryName } from '../../shop/money';
import { useAccount } from '../../shop/ShopContext';
import { Summary } from '../cart/Summary';
import type { AddressForm, Complaints } from './address';
import { AddressStep } from './AddressStep';
import { DeliveryStep } from './DeliveryStep';
import { steps, useDraft, type Step } from './draft';
import { PaymentStep } from './PaymentStep';
import { ReviewStep, type Refusal } from './ReviewStep';

export function CheckoutPage() {
  const b = useBuyTexts();
  const { cart, isPending, isError, retry } = useCart();
  const account = useAccount();
  if (isError) return <Failure title={b.failedTitle} text={b.failedText} onRetry={retry} />;
  if (isPending || account.status === 'unknown')
    return (
      <div className="plain-page">
        <PageTitle title={b.checkout} />
        <div className="bones cart-bones late" role="status" aria-label={b.loading}>
          <span />
          <span />
        </div>
      </div>
    );
  if (cart === null || cart.lines.length === 0) return <Empty />;
  return <Checkout cart={cart} user={account.status === 'signedIn' ? account.user : null} />;
}

function Empty() {
  const b = useBuyTexts();
  return (
    <section className="plain-page reading">
      <PageTitle title={b.cartEmptyTitle} />
      <p className="muted">{b.cartEmptyText}</p>
      <div>
        <Link className="button button-primary" to="/">
          {b.lookAround}
        </Link>
      </div>
    </section>
  );
}

function Checkout({ cart, user }: { cart: Cart; user: { name: string; email: string } | null }) {
  const b = useBuyTexts();
  const { draft, keep, forget } = useDraft();
  const [step, setStep] = useState<Step>('address');
  const [refused, setRefused] = useState<Complaints>({});
  const [declined, setDeclined] = useState<string | null>(null);
  const { panel, go } = useStepFocus(setStep);
  const address = withAccount(draft.address, user);
  const at = steps.indexOf(step);
  const payment = cart.paymentOptions.find((one) => one.code === draft.paymentMethod) ?? cart.paymentOptions[0];

  const onRefused = (refusal: Refusal) => {
    if (refusal.kind === 'fields') {
      setRefused(refusal.complaints);
      go('address');
    } else if (refusal.kind === 'payment') {
      setDeclined(refusal.text);
      go('payment');
    }
  };
  return (
    <div className="plain-page">
      <PageTitle title={b.checkout} />
      <StepBar at={at} b={b} />
      <div className="two">
        <div ref={panel} className="stack">
          {step === 'address' ? (
            <AddressStep
              address={address}
              refused={refused}
              onDone={(next) => {
                keep({ address: next });
                setRefused({});
                go('delivery');
              }}
            />
          ) : (
            <Done title={b.stepAddress} b={b} onChange={() => go('address')}>
              <AddressLine address={address} />
            </Done>
          )}
          {step === 'delivery' ? (
            <DeliveryStep
              cart={cart}
              note={draft.note}
              onNote={(note) => keep({ note })}
              onDone={() => go('payment')}
            />
          ) : at > 1 ? (
            <Done title={b.stepDelivery} b={b} onChange={() => go('delivery')}>
              <p>{cart.shippingOptions.find((one) => one.code === cart.shippingMethod)?.name}</p>
              {draft.note !== '' && <p className="small muted">{draft.note}</p>}
            </Done>
          ) : (
            <ToCome title={b.stepDelivery} hint={cart.shippingOptions.map((one) => one.name).join(', ')} />
          )}
          {step === 'payment' ? (
            <PaymentStep
              options={cart.paymentOptions}
              chosen={payment?.code}
              declined={declined}
              onChoose={(paymentMethod) => keep({ paymentMethod })}
              onDone={() => {
                setDeclined(null);
                go('review');
              }}
            />
          ) : at > 2 ? (
            <Done title={b.stepPayment} b={b} onChange={() => go('payment')}>
              <p>{payment?.name}</p>
            </Done>
          ) : (
            <ToCome title={b.stepPayment} hint={cart.paymentOptions.map((one) => one.name).join(', ')} />
          )}
          {step === 'review' ? (
            <ReviewStep
              cart={cart}
              address={address}
              note={draft.note}
              paymentMethod={payment?.code ?? ''}
              onRefused={onRefused}
              onPlaced={forget}
            />
          ) : (
            <ToCome title={b.stepReviewLong} hint={b.nothingCharged} />
          )}
        </div>
        <Summary cart={cart} hasLines />
      </div>
    </div>
  );
}

/** An account's own words, where nothing was typed. */
function withAccount(address: AddressForm, user: { name: string; email: string } | null): AddressForm {
  if (user === null) return address;
  return { ...address, name: address.name || user.name, email: address.email || user.email };
}

/** The next step's title takes the focus once it is there. */
function useStepFocus(setStep: (step: Step) => void) {
  const panel = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (moves === 0) return;
    const summary = panel.current?.querySelector<HTMLElement>('.error-summary');
    (summary ?? panel.current?.querySelector<HTMLElement>('[data-step-title]'))?.focus();
  }, [moves]);
  const go = (step: Step) => {
    setStep(step);
    setMoves((before) => before + 1);
  };
  return { panel, go };
}

function StepBar({ at, b }: { at: number; b: BuyTexts }) {
  const names = [b.stepAddress, b.stepDelivery, b.stepPayment, b.stepReview];
  return (
    <ol className="steps" aria-label={b.steps}>
      {names.map((name, index) => (
        <li
          key={name}
          className={index < at ? 'step-done' : index === at ? 'step-now' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at && <Icon name="check" size={16} />}
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}

function AddressLine({ address }: { address: AddressForm }) {
  const { language } = useLanguage();
  const parts = [
    address.name,
    address.line1,
    address.line2,
    `${address.postalCode} ${address.city}`,
    countryName(address.country, language),
  ];
  return (
    <>
      <p>{parts.filter((part) => part.trim() !== '').join(', ')}</p>
      <p className="small muted">{address.email}</p>
    </>
  );
}

interface DoneProps {
  title: string;
  b: BuyTexts;
  onChange: () => void;
  children: ReactNode;
}

function Done({ title, b, onChange, children }: DoneProps) {
  return (
    <section className="card pad step-folded">
      <span className="ok-ink">
        <Icon name="circleCheck" />
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      <button type="button" className="quiet-button" aria-label={b.changeStep(title)} onClick={onChange}>
        {b.change}
      </button>
    </section>
  );
}

function ToCome({ title, hint }: { title: string; hint: string }) {
  return (
    <section className="card pad step-folded muted">
      <h2>{title}</h2>
      <p className="small">{hint}</p>
    </section>
  );
}
