// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A page that is still loading grows for so long after a step back; then the place is given up. */
const growthMs = 2_000;

/** A new page begins at its top; going back leads to where the page was left. Other filters of a page do not move it. */
export function Scroll() {
  const { key, pathname, hash } = useLocation();
  const navigation = useNavigationType();
  const places = useRef(new Map<string, number>());
  const shownPath = useRef(pathname);

  useEffect(() => {
    window.history.scrollRestoration = 'manual';
  }, []);
  // In the layout phase: a page that goes must not note where its successor begins.
  useLayoutEffect(() => {
    const known = places.current;
    const note = () => known.set(key, window.scrollY);
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [key]);
  useLayoutEffect(() => {
    const isSamePage = shownPath.current === pathname;
    shownPath.current = pathname;
    if (hash !== '') return;
    if (navigation !== NavigationType.Pop) {
      if (!isSamePage) window.scrollTo(0, 0);
      return;
    }
    const place = places.current.get(key);
    if (place === undefined) return;
    return returnTo(place);
  }, [key, pathname, hash, navigation]);
  return null;
}

/** Scrolls as soon as the page is long enough, unless the shopper moves first. Returns what ends that. */
function returnTo(place: number): () => void {
  window.scrollTo(0, place);
  const isThere = () => Math.abs(window.scrollY - place) < 2;
  if (isThere()) return () => undefined;
  const observer = new ResizeObserver(() => {
    window.scrollTo(0, place);
    if (isThere()) end();
  });
  const timer = setTimeout(() => end(), growthMs);
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
    window.removeEventListener('wheel', end);
    window.removeEventListener('touchstart', end);
    window.removeEventListener('keydown', end);
  };
  observer.observe(document.body);
  window.addEventListener('wheel', end, { passive: true });
  window.addEventListener('touchstart', end, { passive: true });
  window.addEventListener('keydown', end);
  return end;
}
