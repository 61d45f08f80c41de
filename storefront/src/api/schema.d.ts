// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made from docs/api/openapi.json by "npm run types"; not edited by hand.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type?: string;
            title?: string;
            status: number;
            code: string;
            detail?: string;
            requestId?: string;
            errors?: components["schemas"]["ProblemDetail"][];
        };
        ProblemDetail: {
            name: string;
            value: string;
        };
        ClientFrame: {
            type: string;
            id?: string;
            /** Format: uuid */
            conversationId?: string;
            after?: number;
            clientMessageId?: string;
            body?: string;
            version?: number;
            writing?: boolean;
        };
        AckFrame: {
            type: string;
            id?: string;
            /** Format: uuid */
            conversationId: string;
            clientMessageId: string;
            version: number;
        };
        SubscribedFrame: {
            type: string;
            id?: string;
            /** Format: uuid */
            conversationId: string;
            version: number;
        };
        EventFrame: {
            type: string;
            /** Format: uuid */
            conversationId: string;
            version: number;
            event: components["schemas"]["ConversationEvent"];
        };
        ConversationEvent: {
            version: number;
            type: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["ChatActor"];
            data: Record<string, never>;
        };
        ChatActor: {
            /** @enum {string} */
            kind: "visitor" | "agent" | "bot" | "system";
            id?: string;
            name?: string;
        };
        DeltaFrame: {
            type: string;
            /** Format: uuid */
            conversationId: string;
            generation: number;
            turnId: string;
            offset: number;
            text: string;
        };
        TypingFrame: {
            type: string;
            /** Format: uuid */
            conversationId: string;
            actor: components["schemas"]["ChatActor"];
            writing: boolean;
        };
        QueueFrame: {
            type: string;
            /** Format: uuid */
            conversationId: string;
            ahead: number;
        };
        PongFrame: {
            type: string;
            id?: string;
        };
        ErrorFrame: {
            type: string;
            id?: string;
            code: string;
            message: string;
            clientMessageId?: string;
        };
        GoodbyeFrame: {
            type: string;
            resume: boolean;
            reconnectAfterMs: number;
        };
        ConversationOpenedData: {
            /** @enum {string} */
            language: "en" | "es";
            visitorName?: string;
        };
        MessagePostedData: {
            messageId: string;
            clientMessageId?: string;
            body: string;
            generation?: number;
            citations?: components["schemas"]["Citation"][];
            grounded?: boolean;
        };
        Citation: {
            /** Format: uuid */
            documentId: string;
            /** Format: uuid */
            chunkId: string;
            title: string;
            quote: string;
        };
        NoteAddedData: {
            messageId: string;
            clientMessageId?: string;
            body: string;
        };
        OwnerChangedData: {
            owner: components["schemas"]["Owner"];
            /** @enum {string} */
            state: "bot" | "queued" | "agent" | "snoozed" | "resolved";
            generation: number;
            reason: string;
            note?: string;
        };
        Owner: {
            /** @enum {string} */
            kind: "bot" | "queue" | "agent" | "nobody";
            id?: string;
            name?: string;
        };
        BotTurnStartedData: {
            turnId: string;
            generation: number;
            attempt?: number;
        };
        BotTurnEndedData: {
            turnId: string;
            generation: number;
            /** @enum {string} */
            outcome: "answered" | "refused" | "aborted" | "failed";
            text?: string;
            model?: string;
            promptTokens?: number;
            completionTokens?: number;
        };
        PersonRequestedData: {
            reason?: string;
        };
        ConversationResolvedData: {
            reason?: string;
        };
        ReadMarkedData: {
            /** @enum {string} */
            reader: "visitor" | "agent" | "bot" | "system";
            version: number;
        };
        OpenConversation: {
            /** @enum {string} */
            language?: "en" | "es";
            name?: string;
        };
        OpenedConversation: {
            /** Format: uuid */
            id: string;
            visitorToken: string;
        };
        OwnershipAnswer: {
            owner: components["schemas"]["Owner"];
            generation: number;
            version: number;
        };
        TransitionRequest: {
            reason?: string;
            force?: boolean;
        };
        WsTicket: {
            ticket: string;
            expiresIn: number;
        };
        AnswerRequest: {
            question: string;
            /** @enum {string} */
            language?: "en" | "es";
        };
        Answer: {
            answer: string;
            grounded: boolean;
            citations: components["schemas"]["Citation"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
