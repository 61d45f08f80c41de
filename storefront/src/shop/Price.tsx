// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Money } from '../api/shop';
import { useLanguage } from '../i18n/language';
import { moneyText } from './money';

export function Amount({ money }: { money: Money }) {
  const { language } = useLanguage();
  return <span className="figure">{moneyText(money, language)}</span>;
}

/** The regular price beside the lower one, struck and said. */
export function ListPrice({ money }: { money: Money }) {
  const { t } = useLanguage();
  return (
    <span className="list-price">
      <span className="visually-hidden">{t.shop.insteadOf} </span>
      <s>
        <Amount money={money} />
      </s>
    </span>
  );
}
