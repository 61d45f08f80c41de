// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link, useParams } from 'react-router';
import { useChat } from '../chat/ChatContext';
import { topicOf, topics } from '../content/topics';
import { useLanguage } from '../i18n/language';
import { PageTitle } from '../layout/PageTitle';
import { NotFoundPage } from './NotFoundPage';
import { ShopAnswer } from './ShopAnswer';

export function HelpPage() {
  const { t, language } = useLanguage();
  const { open } = useChat();
  const { slug } = useParams();
  const topic = topicOf(slug);
  if (topic === undefined) return <NotFoundPage />;
  return (
    <article className="plain-page reading">
      <PageTitle title={topic.title[language]} />
      <section aria-labelledby="answer">
        <h2 id="answer">{topic.question[language]}</h2>
        <p className="small muted">{t.answerFrom}</p>
        <ShopAnswer question={topic.question[language]} />
      </section>
      <section className="card more-help" aria-labelledby="more-help">
        <h2 id="more-help">{t.moreQuestion}</h2>
        <p className="muted">{t.moreQuestionText}</p>
        <button type="button" className="button button-primary" onClick={() => open()}>
          {t.askInChat}
        </button>
      </section>
      <nav aria-labelledby="other">
        <h2 id="other">{t.otherQuestions}</h2>
        <ul className="plain-links">
          {topics
            .filter((other) => other !== topic)
            .map((other) => (
              <li key={other.slug}>
                <Link to={`/help/${other.slug}`}>{other.question[language]}</Link>
              </li>
            ))}
        </ul>
      </nav>
    </article>
  );
}
