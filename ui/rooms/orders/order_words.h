// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "core/api/orders/orders.h"
#include "ui/widgets/paint.h"

#include <QCoreApplication>

namespace order_room {

/// A state as a chip shows it.
struct Chip {
    QString word;
    widgets::paint::Tone tone = widgets::paint::Tone::Neutral;
    QString icon = {};
};

/// Words for what the wire says of an order, in the language of the console.
class OrderWords {
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
public:
    /// "€112.60", "112,60 €"; a real minus sign.
    [[nodiscard]] static QString money(const api::Money &money);
    /// "3,75", "€3.75": nullopt for what is not an amount of that currency.
    [[nodiscard]] static std::optional<api::Money> amount(const QString &text, const QString &currency);
    /// "14:05" today, "yesterday", "22 Nov".
    [[nodiscard]] static QString day(core::Timestamp at, core::Timestamp now);
    /// "24 Nov, 09:10"; with the year when it is another.
    [[nodiscard]] static QString moment(core::Timestamp at, core::Timestamp now);
    /// "23 Nov 2026, 17:42".
    [[nodiscard]] static QString fullMoment(core::Timestamp at);
    /// "24 Nov".
    [[nodiscard]] static QString date(core::Timestamp at);

    [[nodiscard]] static Chip status(api::OrderStatus status);
    [[nodiscard]] static Chip payment(api::PaymentStatus status);
    [[nodiscard]] static Chip fulfilment(api::FulfilmentStatus status);
    /// The two chips of a row: how it stands with the money, and with the goods or what is in their way.
    [[nodiscard]] static Chip money(const api::OrderSummary &order);
    [[nodiscard]] static Chip goods(const api::OrderSummary &order);
    [[nodiscard]] static Chip parcelState(const QString &state);
    [[nodiscard]] static Chip paymentState(const QString &state);
    [[nodiscard]] static Chip refundState(const QString &state);
    [[nodiscard]] static Chip returnState(const QString &state);
    [[nodiscard]] static QString paymentMethod(const QString &code);
    [[nodiscard]] static QString paymentFailure(const QString &word);

    /// Why an action is not possible, and what is instead: one sentence. Falls back to the server's English one.
    [[nodiscard]] static QString blocked(const api::Order &order, const api::OrderAction &action);

    /// Reasons that people choose from, as stable words for the wire; the first is what is chosen at the start.
    [[nodiscard]] static QStringList refundReasons();
    [[nodiscard]] static QString reason(const QString &word);

    /// Of a request that was refused.
    [[nodiscard]] static QString sentence(const api::Order &order, const core::Error &error);

    /// What the timeline tells, the newest first: steps whose outcome is known are left out.
    [[nodiscard]] static QList<api::OrderEvent> told(const api::Order &order);
    struct Event {
        QString icon;
        theme::Token token = theme::Token::Muted;
        QString words;   ///< what happened
        QString detail;  ///< second words: who, how
        QString note;    ///< what somebody wrote about it
    };
    [[nodiscard]] static Event event(const api::Order &order, const api::OrderEvent &event);
    /// Of events: a person's name, or empty for the program itself and for what has no name.
    [[nodiscard]] static QString actor(const QString &actor);

    /// "Serra blanket sand, 130 × 180".
    [[nodiscard]] static QString options(const api::OrderLine &line);
    /// Of an ISO 3166 code.
    [[nodiscard]] static QString country(const QString &code);
    [[nodiscard]] static QStringList addressLines(const api::Address &address);
    /// Where a chat stands: "with the bot", "waiting for a person", "with Marta", "closed".
    [[nodiscard]] static QString chatState(const api::ConversationSummary &chat);
    [[nodiscard]] static QString chatIcon(api::ConversationState state);
};

}  // namespace order_room
