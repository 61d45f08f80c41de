// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

let isFirstPage = true;

/** The h1 of a page. It gives the window its name, and takes the focus when the shopper has come here by a link. */
export function PageTitle({ title, windowTitle }: { title: string; windowTitle?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const navigation = useNavigationType();

  useEffect(() => {
    document.title = windowTitle ?? `${title} · Mostrador`;
  }, [title, windowTitle]);
  useEffect(() => {
    if (!isFirstPage && navigation !== NavigationType.Pop) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, [key, navigation]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
