// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import { topics, type Topic } from '../content/topics';
import { useLanguage } from '../i18n/language';
import { BrandMark } from '../icons/Icon';
import { ThemeSwitch } from './ThemeSwitch';

export function Footer() {
  const { t } = useLanguage();
  return (
    <footer className="foot">
      <div className="wrap foot-columns">
        <div>
          <Link className="brand" to="/" aria-label={t.home}>
            <BrandMark />
            Mostrador
          </Link>
          <p className="small muted">{t.footAbout}</p>
          <ThemeSwitch />
        </div>
        <TopicLinks title={t.footHelp} group="help" />
        <TopicLinks title={t.footShop} group="shop" />
        <nav aria-labelledby="foot-data">
          <h2 id="foot-data">{t.footData}</h2>
          <ul>
            <li>
              <Link to="/privacy">{t.privacy}</Link>
            </li>
            <li>
              <Link to="/assistant">{t.assistantPage}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function TopicLinks({ title, group }: { title: string; group: Topic['group'] }) {
  const { t, language } = useLanguage();
  return (
    <nav aria-labelledby={`foot-${group}`}>
      <h2 id={`foot-${group}`}>{title}</h2>
      <ul>
        {topics
          .filter((topic) => topic.group === group)
          .map((topic) => (
            <li key={topic.slug}>
              <Link to={`/help/${topic.slug}`}>{topic.title[language]}</Link>
            </li>
          ))}
        {group === 'shop' && (
          <li>
            <Link to="/orders/find">{t.shop.findOrder}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
