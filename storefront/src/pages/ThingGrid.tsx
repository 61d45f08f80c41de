// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useChat } from '../chat/ChatContext';
import type { Thing } from '../content/goods';
import { useLanguage } from '../i18n/language';

interface ThingGridProps {
  things: readonly Thing[];
  /** The heading under which the grid stands is one above this. */
  heading: 'h2' | 'h3';
}

export function ThingGrid({ things, heading: Heading }: ThingGridProps) {
  const { t, language } = useLanguage();
  const { open } = useChat();
  return (
    <ul className="grid">
      {things.map((thing) => {
        const name = thing.name[language];
        return (
          <li key={thing.id} className="thing">
            <img src={thing.picture} width={480} height={480} alt="" loading="lazy" />
            <Heading>{name}</Heading>
            <p className="small muted">{thing.line[language]}</p>
            <button
              type="button"
              className="link-button"
              aria-label={t.askAboutThing(name)}
              onClick={() => open(`${name}: `)}
            >
              {t.askAbout}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
