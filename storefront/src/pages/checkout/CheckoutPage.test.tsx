// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import '../../testing/dom';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { refusal, type FakeAnswer } from '../../testing/fakeWire';
import { gate, shopParts, showPage, type ShopParts } from '../../testing/shopPage';
import { CheckoutPage } from './CheckoutPage';

const address = {
  name: 'Iker Basterra',
  email: 'iker@correo.example',
  line1: 'Calle del Roble 8',
  postalCode: '48011',
  city: 'Bilbao',
};

async function show(parts: ShopParts = shopParts()) {
  await parts.cart.add('v-GRES-cream', 2);
  return showPage({ path: '/checkout', routes: { '/checkout': <CheckoutPage /> }, parts });
}
async function fill(values: Partial<typeof address>) {
  for (const [name, value] of Object.entries(values))
    fireEvent.change(await screen.findByTestId(`address-${name}`), { target: { value } });
}
async function press(testId: string) {
  fireEvent.click(await screen.findByTestId(testId));
}
async function toReview(parts?: ShopParts) {
  const page = await show(parts);
  await fill(address);
  await press('address-done');
  await press('delivery-done');
  await press('payment-done');
  await screen.findByTestId('place-order');
  return page;
}
const orders = ({ fake }: ShopParts) => fake.requestsOf('POST', '/orders');

afterEach(() => {
  sessionStorage.clear();
});

describe('the address', () => {
  it('that has mistakes is answered by a list that takes the focus and leads to the fields', async () => {
    await show();
    await fill({ ...address, email: 'iker@', postalCode: '4801' });
    await press('address-done');
    const summary = await screen.findByTestId('error-summary');
    expect(document.activeElement).toBe(summary);
    expect(summary.textContent).toContain('Two fields need another look');
    expect([...summary.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
      'E-mail: the part after @ is missing',
      'Postcode: five digits in Spain',
    ]);
    fireEvent.click(screen.getByRole('link', { name: /^Postcode/ }));
    const postcode = screen.getByTestId('address-postalCode');
    expect(document.activeElement).toBe(postcode);
    expect(postcode.getAttribute('aria-invalid')).toBe('true');
    const saidBy = postcode.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(saidBy)?.textContent).toBe('Five digits in Spain. This has four');
  });

  it('that is mended says so while it is typed', async () => {
    await show();
    await fill({ ...address, postalCode: '4801' });
    await press('address-done');
    await fill({ postalCode: '48011' });
    expect(screen.queryByTestId('error-summary')).toBeNull();
    expect(screen.getByTestId('address-postalCode').getAttribute('aria-invalid')).toBe('false');
  });

  it('folds when it is done, and the next step has the focus', async () => {
    await show();
    await fill(address);
    await press('address-done');
    expect(document.activeElement?.textContent).toBe('Delivery');
    expect(screen.getByText('Iker Basterra, Calle del Roble 8, 48011 Bilbao, Spain')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Change address' }));
    expect((await screen.findByTestId<HTMLInputElement>('address-city')).value).toBe('Bilbao');
  });
});

describe('delivery', () => {
  it('changes the total by the server', async () => {
    const { fake } = await show();
    await fill(address);
    await press('address-done');
    await press('shipping-pickup');
    await waitFor(() => expect(screen.getByText('€27.80', { selector: '.sum-total .figure' })).toBeDefined());
    expect(fake.requestsOf('PATCH', '/carts')[0]?.body).toEqual({ shippingMethod: 'pickup' });
  });
});

describe('the order', () => {
  it('is placed with what was seen, and its page follows', async () => {
    const page = await toReview();
    await press('place-order');
    await waitFor(() => expect(page.address()).toMatch(/^\/order\/order-/));
    expect(orders(page)).toHaveLength(1);
    expect(orders(page)[0]?.body).toMatchObject({
      email: 'iker@correo.example',
      paymentMethod: 'manual',
      shippingMethod: 'standard',
      language: 'en',
      expectedTotal: { amount: 2 * 1390 + 490, currency: 'EUR' },
      shippingAddress: { postalCode: '48011', country: 'ES' },
    });
    expect(localStorage.getItem('mostrador.cart')).toBeNull();
    expect(localStorage.getItem('mostrador.orders')).toContain('order-');
    expect(sessionStorage.getItem('mostrador.checkout')).toBeNull();
  });

  it('is sent once for two presses', async () => {
    const page = await toReview();
    const { passed, open } = gate();
    page.fake.intercept = async ({ path }) => (path === '/orders' ? passed.then(() => undefined) : undefined);
    await press('place-order');
    await press('place-order');
    open();
    await waitFor(() => expect(page.address()).toMatch(/^\/order\//));
    expect(orders(page)).toHaveLength(1);
  });

  it('is sent again with the same key when no answer came, so that it is placed once', async () => {
    const page = await toReview();
    const { fake } = page;
    const real = fake.fetch;
    let isLost = true;
    // The order reaches the shop; only its answer is lost.
    fake.intercept = () => undefined;
    page.account.send = async (method, path, body, headers) => {
      const response = await real(`/api/v1${path}`, { method, headers: headers ?? {}, body: JSON.stringify(body) });
      if (path === '/orders' && isLost) {
        isLost = false;
        const { ApiError } = await import('../../api/client');
        throw new ApiError(0, 'no_connection', 'lost');
      }
      return (await response.json()) as never;
    };
    await press('place-order');
    const failed = await screen.findByTestId('order-failed');
    expect(failed.textContent).toContain('it is ordered once only');
    await waitFor(() => expect(document.activeElement).toBe(failed));
    await press('place-order');
    await waitFor(() => expect(page.address()).toMatch(/^\/order\//));
    const [first, second] = orders(page).map(({ headers }) => headers['Idempotency-Key']);
    expect(first).toBe(second);
    expect(fake.orders).toHaveLength(1);
  });

  it('has another key after a refusal, for it is another wish', async () => {
    const page = await toReview();
    let answer: FakeAnswer | undefined = refusal(409, 'total_changed');
    page.fake.intercept = ({ path }) => (path === '/orders' ? answer : undefined);
    await press('place-order');
    expect((await screen.findByTestId('order-failed')).textContent).toContain('The total has changed');
    answer = undefined;
    await press('place-order');
    await waitFor(() => expect(page.address()).toMatch(/^\/order\//));
    const [first, second] = orders(page).map(({ headers }) => headers['Idempotency-Key']);
    expect(first).not.toBe(second);
  });

  it('whose address the server does not accept leads back to the field', async () => {
    const page = await toReview();
    page.fake.intercept = ({ path }) =>
      path === '/orders' ? refusal(400, 'invalid_field', ['shippingAddress.postalCode']) : undefined;
    await press('place-order');
    const summary = await screen.findByTestId('error-summary');
    expect(summary.textContent).toContain('Postcode: the shop does not accept it');
    await waitFor(() => expect(document.activeElement).toBe(summary));
  });

  it('whose payment is declined leads back to the payment, with the reason', async () => {
    const page = await toReview();
    page.fake.intercept = ({ path }) => (path === '/orders' ? refusal(409, 'payment_declined') : undefined);
    await press('place-order');
    expect((await screen.findByRole('alert')).textContent).toContain('The payment was declined');
    expect(screen.getByTestId('payment-done')).toBeDefined();
  });
});
