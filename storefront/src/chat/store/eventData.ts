// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The `data` of an event by its type. The server's word is trusted for meaning but not for shape: a member that is
// missing or of another kind reads as absent, so that one odd event never takes the widget down.

import type { ActorKind, Citation, Owner, StateName } from '../../api/types';

type Bag = Readonly<Record<string, unknown>>;

export function asBag(value: unknown): Bag {
  return typeof value === 'object' && value !== null ? (value as Bag) : {};
}
export function text(bag: Bag, name: string): string | null {
  const value = bag[name];
  return typeof value === 'string' ? value : null;
}
export function integer(bag: Bag, name: string): number | null {
  const value = bag[name];
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

const states: readonly StateName[] = ['bot', 'queued', 'agent', 'snoozed', 'resolved'];
const ownerKinds: readonly Owner['kind'][] = ['bot', 'queue', 'agent', 'nobody'];
const readers: readonly ActorKind[] = ['visitor', 'agent'];

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

export function stateName(bag: Bag): StateName | null {
  return oneOf(states, bag.state);
}

export function reader(bag: Bag): ActorKind | null {
  return oneOf(readers, bag.reader);
}

export function owner(bag: Bag): Owner | null {
  const value = asBag(bag.owner);
  const kind = oneOf(ownerKinds, value.kind);
  if (kind === null) return null;
  const id = text(value, 'id');
  const name = text(value, 'name');
  return { kind, ...(id !== null && { id }), ...(name !== null && { name }) };
}

export function citations(bag: Bag): Citation[] {
  if (!Array.isArray(bag.citations)) return [];
  return bag.citations.map((item: unknown) => {
    const citation = asBag(item);
    return {
      documentId: text(citation, 'documentId') ?? '',
      chunkId: text(citation, 'chunkId') ?? '',
      title: text(citation, 'title') ?? '',
      quote: text(citation, 'quote') ?? '',
    };
  });
}

/** How many orders and products stand beside the message; what they are is read when they are shown. */
export function cardCount(bag: Bag): number {
  return Array.isArray(bag.cards) ? bag.cards.length : 0;
}
