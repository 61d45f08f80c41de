// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shapes of the wire that the storefront reads and writes.

export type Language = 'en' | 'es';
export type StateName = 'bot' | 'queued' | 'agent' | 'snoozed' | 'resolved';
export type ActorKind = 'visitor' | 'agent' | 'bot' | 'system';

export interface Owner {
  kind: 'bot' | 'queue' | 'agent' | 'nobody';
  id?: string;
  name?: string;
}
export interface ChatActor {
  kind: ActorKind;
  id?: string;
  name?: string;
}
export interface OpenConversation {
  language: Language;
  name?: string;
}
export interface OpenedConversation {
  id: string;
  visitorToken: string;
}
export interface OwnershipAnswer {
  owner: Owner;
  generation: number;
  version: number;
}
export interface Citation {
  documentId: string;
  chunkId: string;
  title: string;
  quote: string;
}
export interface ConversationEvent {
  version: number;
  type: string;
  at: string;
  actor: ChatActor;
  data: unknown;
}
export interface WsTicket {
  ticket: string;
  expiresIn: number;
}
export interface AnswerRequest {
  question: string;
  language: Language;
}
export interface Answer {
  answer: string;
  grounded: boolean;
  citations: Citation[];
}
export interface Problem {
  status: number;
  code: string;
  detail?: string;
  errors?: { name: string; value: string }[];
}
