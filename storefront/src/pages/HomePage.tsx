// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useChat } from '../chat/ChatContext';
import { topics } from '../content/topics';
import { useLanguage } from '../i18n/language';
import { Icon } from '../icons/Icon';
import { PageTitle } from '../layout/PageTitle';
import bench from '../pictures/scene-bench.svg';
import { ProductListing } from '../shop/listing/ProductListing';

export function HomePage() {
  const { t } = useLanguage();
  return (
    <>
      <section className="hero">
        <div className="hero-text">
          <PageTitle title={t.heroTitle} windowTitle={t.shopTitle} />
          <p>{t.heroText}</p>
        </div>
        <div className="hero-scene">
          <img src={bench} width={720} height={320} alt="" />
        </div>
      </section>
      <ProductListing />
      <Questions />
    </>
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
