// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import { useChat } from '../chat/ChatContext';
import { categories, things } from '../content/goods';
import { topics } from '../content/topics';
import { useLanguage } from '../i18n/language';
import { Icon } from '../icons/Icon';
import { PageTitle } from '../layout/PageTitle';
import bench from '../pictures/scene-bench.svg';
import { ThingGrid } from './ThingGrid';

/** As many as fill whole rows of two, three and four. */
const shownThings = 12;

export function HomePage() {
  const { t } = useLanguage();
  const { open } = useChat();
  return (
    <>
      <section className="hero">
        <div className="hero-text">
          <PageTitle title={t.heroTitle} windowTitle={t.shopTitle} />
          <p>{t.heroText}</p>
          <div className="actions">
            <button type="button" className="button button-primary" data-testid="hero-ask" onClick={() => open()}>
              {t.askLabel}
            </button>
            <Link className="button" to="/assistant">
              {t.heroHow}
            </Link>
          </div>
        </div>
        <div className="hero-scene">
          <img src={bench} width={720} height={320} alt="" />
        </div>
      </section>
      <Categories />
      <section className="block" aria-labelledby="shelves">
        <h2 id="shelves">{t.shelvesTitle}</h2>
        <p className="muted">{t.shelvesText}</p>
        <ThingGrid heading="h3" things={things.slice(0, shownThings)} />
      </section>
      <Questions />
    </>
  );
}

function Categories() {
  const { t, language } = useLanguage();
  return (
    <section className="block" aria-labelledby="categories">
      <h2 id="categories">{t.categories}</h2>
      <ul className="category-cards">
        {categories.map((category) => (
          <li key={category.slug}>
            <Link className="card category-card" to={`/category/${category.slug}`}>
              <img src={category.picture} width={480} height={480} alt="" />
              <span>{category.name[language]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions() {
  const { t, language } = useLanguage();
  const { ask } = useChat();
  return (
    <section className="block" aria-labelledby="questions">
      <h2 id="questions">{t.helpTitle}</h2>
      <p className="muted">{t.helpText}</p>
      <ul className="questions">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <button
              type="button"
              className="card question"
              data-testid={`question-${topic.slug}`}
              onClick={() => ask(topic.question[language])}
            >
              <span>{topic.question[language]}</span>
              <Icon name="chat" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
