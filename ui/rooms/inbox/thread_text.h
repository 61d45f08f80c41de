// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "core/base/clock.h"
#include "ui/models/thread_row.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

namespace inbox {

/// A run of words in one colour; an icon before it when named.
struct Run {
    QString text;
    theme::Token token = theme::Token::Muted;
    bool strong = false;
    QString icon = {};
    theme::Token iconToken = theme::Token::Muted;
    bool action = false;  ///< a click on it does what the row offers (try again)
};

/// The words of a thread in the reader's language.
class ThreadText {
    Q_DECLARE_TR_FUNCTIONS(ThreadText)
public:
    /// The line under a bubble: who, when, and how it went.
    [[nodiscard]] static QList<Run> meta(const models::ThreadRow &row, core::Timestamp now);
    /// A system line.
    [[nodiscard]] static QList<Run> system(const models::ThreadRow &row, core::Timestamp now);
    /// A card in one line: "Order 10491 · On its way · €59.00".
    [[nodiscard]] static QString card(const api::Card &card);
    /// A card whose values have not been read.
    [[nodiscard]] static QString card(const api::CardRef &card);
    /// The name a visitor has given, else "Visitor 8F21" after the end of the conversation's id.
    [[nodiscard]] static QString visitorName(const api::ConversationSummary &summary);
    /// What a screen reader says of the row.
    [[nodiscard]] static QString spoken(const models::ThreadRow &row, core::Timestamp now);
    /// "English", "Spanish"; "ES"
    [[nodiscard]] static QString languageName(api::Language language);
    /// "Answered by the bot", "Waiting for a person"...
    [[nodiscard]] static QString stateName(api::ConversationState state);

private:
    [[nodiscard]] static QString stageName(api::OrderStage stage);
    [[nodiscard]] static QString stockName(const api::ProductCard &product);
    [[nodiscard]] static QString ownerLine(const models::ThreadRow &row);
    [[nodiscard]] static QList<Run> outboxMeta(const models::ThreadRow &row, const QString &when);
};

}  // namespace inbox
