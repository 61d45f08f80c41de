// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shapes of the wire that the storefront reads and writes, by the names of the server's OpenAPI document.

import type { components } from './schema';

type Schemas = components['schemas'];
/** A frame whose `type` says which one it is; the document only knows that it is a word. */
type Frame<Name extends string, Shape extends { type: string }> = { type: Name } & Omit<Shape, 'type'>;

export type Answer = Schemas['Answer'];
export type AnswerRequest = Schemas['AnswerRequest'];
export type ChatActor = Schemas['ChatActor'];
export type Citation = Schemas['Citation'];
export type GuestToken = Schemas['GuestToken'];
export type OpenConversation = Schemas['OpenConversation'];
export type OpenedConversation = Schemas['OpenedConversation'];
export type Owner = Schemas['Owner'];
export type OwnershipAnswer = Schemas['OwnershipAnswer'];
export type Problem = Schemas['Problem'];
export type SetupRequest = Schemas['SetupRequest'];
export type WsTicket = Schemas['WsTicket'];

export type ActorKind = ChatActor['kind'];
export type Language = Schemas['ConversationOpenedData']['language'];
export type StateName = Schemas['OwnerChangedData']['state'];

/** `data` depends on `type`, and a newer server may send types that this page does not know (store/eventData.ts). */
export type ConversationEvent = Omit<Schemas['ConversationEvent'], 'data'> & { data: unknown };

export type AckFrame = Frame<'chat.ack', Schemas['AckFrame']>;
/** `offset`: UTF-16 units of this turn sent before `text`; other than our own length when we joined in the middle. */
export type DeltaFrame = Frame<'chat.delta', Schemas['DeltaFrame']>;
export type ErrorFrame = Frame<'error', Schemas['ErrorFrame']>;
export type EventFrame = Omit<Frame<'chat.event', Schemas['EventFrame']>, 'event'> & { event: ConversationEvent };
export type GoodbyeFrame = Frame<'goodbye', Schemas['GoodbyeFrame']>;
export type PongFrame = Frame<'pong', Schemas['PongFrame']>;
export type QueueFrame = Frame<'chat.queue', Schemas['QueueFrame']>;
export type SubscribedFrame = Frame<'chat.subscribed', Schemas['SubscribedFrame']>;
export type TypingFrame = Frame<'chat.typing', Schemas['TypingFrame']>;

type Sent<Name extends string, Members extends keyof Schemas['ClientFrame']> = { type: Name } & Required<
  Pick<Schemas['ClientFrame'], Members>
>;
export type ClientFrame =
  | Sent<'chat.subscribe', 'conversationId' | 'after'>
  | Sent<'chat.send', 'conversationId' | 'clientMessageId' | 'body'>
  | Sent<'chat.typing', 'conversationId' | 'writing'>
  | Sent<'chat.read', 'conversationId' | 'version'>
  | { type: 'ping' };
