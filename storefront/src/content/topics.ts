// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people ask most. The answers are not here: they come from the shop's documents.

import type { Language } from '../api/types';

export interface Topic {
  slug: string;
  group: 'help' | 'shop';
  title: Readonly<Record<Language, string>>;
  question: Readonly<Record<Language, string>>;
}

export const topics: readonly Topic[] = [
  {
    slug: 'delivery',
    group: 'help',
    title: { en: 'Delivery', es: 'Envíos' },
    question: { en: 'How much is delivery and how long does it take?', es: '¿Cuánto cuesta el envío y cuánto tarda?' },
  },
  {
    slug: 'returns',
    group: 'help',
    title: { en: 'Returns and changes', es: 'Cambios y devoluciones' },
    question: { en: 'How do I return something?', es: '¿Cómo devuelvo algo?' },
  },
  {
    slug: 'repairs',
    group: 'help',
    title: { en: 'Repairs and spare parts', es: 'Reparaciones y recambios' },
    question: { en: 'How do I order a spare part or a repair?', es: '¿Cómo pido un recambio o una reparación?' },
  },
  {
    slug: 'cancelling',
    group: 'help',
    title: { en: 'Changing or cancelling', es: 'Cambiar o cancelar' },
    question: { en: 'Can I still cancel my order?', es: '¿Puedo cancelar todavía mi pedido?' },
  },
  {
    slug: 'warranty',
    group: 'help',
    title: { en: 'Warranty', es: 'Garantía' },
    question: { en: 'How long is the warranty?', es: '¿Cuánto dura la garantía?' },
  },
  {
    slug: 'hours',
    group: 'shop',
    title: { en: 'Opening hours', es: 'Horario' },
    question: { en: 'When is the counter open and where is it?', es: '¿Cuándo abre el mostrador y dónde está?' },
  },
  {
    slug: 'payment',
    group: 'shop',
    title: { en: 'Payment', es: 'Formas de pago' },
    question: { en: 'How can I pay?', es: '¿Cómo puedo pagar?' },
  },
  {
    slug: 'accessibility',
    group: 'shop',
    title: { en: 'Accessibility', es: 'Accesibilidad' },
    question: {
      en: 'Is the shop accessible with a wheelchair?',
      es: '¿Se puede entrar en la tienda con silla de ruedas?',
    },
  },
];

export function topicOf(slug: string | undefined): Topic | undefined {
  return topics.find((topic) => topic.slug === slug);
}
