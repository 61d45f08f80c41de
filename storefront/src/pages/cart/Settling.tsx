// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { ReactNode } from 'react';
import { useBuyTexts } from '../../i18n/buyTexts';

/** A figure that is the server's: while it counts, a bone of the same size stands there. */
export function Settling({ isSettling, children }: { isSettling: boolean; children: ReactNode }) {
  const b = useBuyTexts();
  if (!isSettling) return children;
  return (
    <span className="settling" data-testid="settling">
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">{b.counting}</span>
    </span>
  );
}
