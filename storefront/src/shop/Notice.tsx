// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  text: string;
  heading?: 'h2' | 'h3';
  /** An error that somebody has to hear of. */
  isAlert?: boolean;
  /** The one way on. */
  children: ReactNode;
}

/** Stands where something is missing: why, and what can be done. */
export function Notice({ title, text, heading: Heading = 'h2', isAlert = false, children }: NoticeProps) {
  return (
    <div className="empty" role={isAlert ? 'alert' : undefined}>
      <Heading>{title}</Heading>
      <p className="muted">{text}</p>
      {children}
    </div>
  );
}
