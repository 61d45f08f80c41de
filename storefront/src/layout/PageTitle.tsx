// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

let isFirstPage = true;

interface PageTitleProps {
  title: string;
  windowTitle?: string;
  /** The page has become another one without a link: after signing in. */
  takesFocus?: boolean;
}

/** The h1 of a page. It gives the window its name, and takes the focus when the shopper has come here by a link; other
    filters of the same page leave the focus where it is. */
export function PageTitle({ title, windowTitle, takesFocus = false }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const navigation = useNavigationType();

  useEffect(() => {
    document.title = windowTitle ?? `${title} · Mostrador`;
  }, [title, windowTitle]);
  useEffect(() => {
    if (takesFocus || (!isFirstPage && navigation !== NavigationType.Pop))
      heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, [pathname, navigation, takesFocus]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
