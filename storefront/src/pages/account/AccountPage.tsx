// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { User } from '../../api/shop';
import { useOrderTexts } from '../../i18n/orderTexts';
import { Icon } from '../../icons/Icon';
import { PageTitle } from '../../layout/PageTitle';
import { useAccount, useShop } from '../../shop/ShopContext';
import { OrderHistory } from './OrderHistory';
import { RegisterForm } from './RegisterForm';
import { SignInForm } from './SignInForm';

export function AccountPage() {
  const o = useOrderTexts();
  const account = useAccount();
  // Signing in or out makes this another page, whose title takes the focus.
  const [firstStatus] = useState(account.status);
  const hasTurned = firstStatus !== 'unknown' && account.status !== firstStatus;
  if (account.status === 'signedIn') return <SignedIn user={account.user} hasTurned={hasTurned} />;
  if (account.status === 'guest') return <SignedOut hasTurned={hasTurned} />;
  return (
    <div className="bones cart-bones late" role="status" aria-label={o.loading}>
      <span />
      <span />
    </div>
  );
}

function SignedOut({ hasTurned }: { hasTurned: boolean }) {
  const o = useOrderTexts();
  const [isNew, setNew] = useState<boolean | null>(null);
  return (
    <section className="plain-page reading">
      <PageTitle
        key={isNew ? 'new' : 'known'}
        title={isNew ? o.register : o.signIn}
        takesFocus={hasTurned || isNew !== null}
      />
      <p className="muted">{isNew ? o.registerText : o.signInText}</p>
      {isNew ? <RegisterForm /> : <SignInForm />}
      <div className="account-ways">
        <button type="button" className="quiet-button" data-testid="account-other" onClick={() => setNew(!isNew)}>
          {isNew ? o.haveAccount : o.haveNone}
        </button>
        <Link className="quiet-button" to="/orders/find">
          {o.findLink}
        </Link>
      </div>
    </section>
  );
}

function SignedIn({ user, hasTurned }: { user: User; hasTurned: boolean }) {
  const o = useOrderTexts();
  const { account } = useShop();
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    if (window.location.hash === '#orders') document.getElementById('orders')?.scrollIntoView();
  }, []);
  const signOut = async () => {
    setLeaving(true);
    // The device forgets the session even when the shop could not be told.
    await account.signOut().catch(() => undefined);
  };
  return (
    <div className="account">
      <nav className="account-nav" aria-label={o.account}>
        <Link to="/account" aria-current="page">
          <Icon name="box" />
          {o.orders}
        </Link>
        <Link to="/privacy">
          <Icon name="shield" />
          {o.privacy}
        </Link>
        <button type="button" aria-disabled={isLeaving} data-testid="sign-out" onClick={() => void signOut()}>
          <Icon name="leave" />
          {o.signOut}
        </button>
      </nav>
      <div className="stack">
        <div>
          <PageTitle title={o.orders} takesFocus={hasTurned} />
          <p className="muted" data-testid="signed-in-as">
            {o.hello(user.name)}
          </p>
        </div>
        <OrderHistory />
      </div>
    </div>
  );
}
