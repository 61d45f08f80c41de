// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useParams } from 'react-router';
import { categoryOf, things } from '../content/goods';
import { useLanguage } from '../i18n/language';
import { PageTitle } from '../layout/PageTitle';
import { NotFoundPage } from './NotFoundPage';
import { ThingGrid } from './ThingGrid';

export function CategoryPage() {
  const { language } = useLanguage();
  const { slug } = useParams();
  const category = categoryOf(slug);
  if (category === undefined) return <NotFoundPage />;
  return (
    <section className="plain-page">
      <PageTitle title={category.name[language]} />
      <p className="muted">{category.line[language]}</p>
      <ThingGrid heading="h2" things={things.filter((thing) => thing.category === category.slug)} />
    </section>
  );
}
