// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { ApiError } from '../../api/client';
import type { Product, ProductVariant } from '../../api/shop';
import { useChat } from '../../chat/ChatContext';
import { useBuyTexts } from '../../i18n/buyTexts';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { PageTitle } from '../../layout/PageTitle';
import { Crumbs } from '../../shop/Crumbs';
import { splitDescription } from '../../shop/description';
import { Failure } from '../../shop/Failure';
import { useShop } from '../../shop/ShopContext';
import { pathTo, useCategories } from '../../shop/useCategories';
import { chosenVariant, imagesOf } from '../../shop/variants';
import { BuyBox } from './BuyBox';
import { Gallery } from './Gallery';

const notFound = 404;

export function ProductPage() {
  const { slug = '' } = useParams();
  const { language } = useLanguage();
  const { api } = useShop();
  const b = useBuyTexts();
  const query = useQuery({
    queryKey: ['product', slug, language],
    queryFn: () => api.product(slug, language),
    // In another language the same product stays in view until its words come.
    placeholderData: (before, beforeQuery) => (beforeQuery?.queryKey[1] === slug ? before : undefined),
  });
  if (query.isPending) return <ProductSkeleton />;
  if (query.isError)
    return query.error instanceof ApiError && query.error.status === notFound ? (
      <Gone />
    ) : (
      <Failure title={b.failedTitle} text={b.failedText} onRetry={() => void query.refetch()} />
    );
  return <Shown product={query.data} />;
}

function Shown({ product }: { product: Product }) {
  const [params, setParams] = useSearchParams();
  const variant = chosenVariant(product, params.get('variant'));
  const choose = (chosen: ProductVariant) => {
    const next = new URLSearchParams(params);
    next.set('variant', chosen.sku);
    // Trying variants is not a way that "back" should lead through.
    setParams(next, { replace: true });
  };
  const { language } = useLanguage();
  const { lead, rest } = splitDescription(product.description, language);
  return (
    <>
      <Way product={product} />
      <div className="product">
        <Gallery
          key={variant?.id}
          images={variant === undefined ? product.images : imagesOf(product, variant)}
          title={product.title}
        />
        <div className="product-buy">
          <div>
            <PageTitle title={product.title} />
            {lead !== undefined && <p className="muted product-lead">{lead}</p>}
          </div>
          {variant !== undefined && <BuyBox product={product} variant={variant} onChoose={choose} />}
        </div>
      </div>
      <div className="two product-more">
        <Description paragraphs={rest} />
        <Question title={product.title} />
      </div>
    </>
  );
}

function Way({ product }: { product: Product }) {
  const { t } = useLanguage();
  const { categories } = useCategories();
  const path = pathTo(categories, product.categoryPath.at(-1));
  return (
    <Crumbs
      path={[
        { name: t.shop.homeCrumb, to: '/' },
        ...path.map((category) => ({ name: category.name, to: `/category/${category.slug}` })),
      ]}
      here={product.title}
    />
  );
}

function Description({ paragraphs }: { paragraphs: readonly string[] }) {
  const b = useBuyTexts();
  if (paragraphs.length === 0) return <div />;
  return (
    <section className="product-description">
      <h2>{b.whatItIsLike}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

function Question({ title }: { title: string }) {
  const b = useBuyTexts();
  const { open } = useChat();
  return (
    <section className="card pad">
      <h2 className="with-icon">
        <Icon name="chat" />
        {b.questionAbout(title)}
      </h2>
      <p className="small muted product-question">{b.questionText}</p>
      <button type="button" className="button button-wide" onClick={() => open(`${title}: `)}>
        {b.askAbout}
      </button>
    </section>
  );
}

function Gone() {
  const { t } = useLanguage();
  const b = useBuyTexts();
  return (
    <section className="plain-page reading">
      <PageTitle title={b.productGone} />
      <p className="muted">{b.productGoneText}</p>
      <div>
        <Link className="button button-primary" to="/">
          {t.shop.seeEverything}
        </Link>
      </div>
    </section>
  );
}

function ProductSkeleton() {
  const b = useBuyTexts();
  return (
    <div className="product product-skeleton late" role="status" aria-label={b.loading}>
      <div className="bones bones-square">
        <span />
      </div>
      <div className="bones">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
