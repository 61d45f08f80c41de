// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "ui/client/channel.h"
#include "ui/client/session.h"
#include "ui/models/order_filter.h"
#include "ui/models/orders_model.h"
#include "ui/rooms/products/thumbnails.h"

#include <QTimer>

namespace order_room {

/// How often the room asks again; tests shorten it.
struct Pace {
    std::chrono::milliseconds poll{20'000};  ///< the server tells of no order by itself, so it is asked while it is looked at
    std::chrono::milliseconds settle{1500};  ///< after an act, for what the server goes on with by itself
    std::chrono::milliseconds preview{150};  ///< after the last change of a refund that is put together
};

/// Decides for the orders: what is listed, what is open, what may be done with it, and what becomes of a change that
/// somebody else made in between. Outlives its page.
class OrdersPresenter : public QObject {
    Q_OBJECT
public:
    OrdersPresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, const core::Clock &clock, Pace pace = {},
                    QObject *parent = nullptr);

    [[nodiscard]] models::OrdersModel &orders() { return m_orders; }
    [[nodiscard]] product_room::Thumbnails &pictures() { return m_pictures; }

    void start();
    void stop();
    /// Somebody looks at the room: it is kept fresh.
    void setWatched(bool watched);
    void refresh();

    void setFilter(const models::OrderFilter &filter);
    [[nodiscard]] const models::OrderFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isListing() const { return m_listing; }
    [[nodiscard]] const std::optional<core::Error> &listError() const { return m_listError; }

    void select(const core::OrderId &id);
    /// By the number that people say.
    void selectNumber(qint64 number);
    [[nodiscard]] const core::OrderId &selectedId() const { return m_selected; }
    [[nodiscard]] bool hasSelection() const { return !m_path.isEmpty(); }
    [[nodiscard]] const std::optional<api::Order> &order() const { return m_order; }
    [[nodiscard]] const std::optional<core::Error> &orderError() const { return m_orderError; }
    void retryOrder() { load(); }

    [[nodiscard]] bool isOnline() const { return m_online; }
    [[nodiscard]] bool mayHandle() const { return m_session.may(api::Permission::OrdersHandle); }
    [[nodiscard]] bool mayReadChats() const { return m_session.may(api::Permission::ConversationsRead); }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void ship(const api::ShipOrder &request) { act(QStringLiteral("ship"), QStringLiteral("/fulfilments"), wire::encode(request)); }
    void deliver(const QString &parcelId);
    void refund(const api::RefundOrder &request) { act(QStringLiteral("refund"), QStringLiteral("/refunds"), wire::encode(request)); }
    void takeBack(const api::ReturnOrder &request) { act(QStringLiteral("return"), QStringLiteral("/returns"), wire::encode(request)); }
    /// `verb`: "approve", "reject", "receive".
    void moveReturn(const QString &returnId, const QString &verb);
    void pay(const api::PaymentReceived &request) { act(QStringLiteral("pay"), QStringLiteral("/payments"), wire::encode(request)); }
    /// `verb`: "capture", "void".
    void movePayment(const QString &paymentId, const QString &verb);
    /// `verb`: "hold", "release", "cancel", "complete".
    void move(const QString &verb, const QString &reason = {});
    void addNote(const QString &text);

    /// What a refund would do; answered by previewChanged(). A later request takes the place of an earlier one.
    void preview(const api::RefundOrder &request);
    void dropPreview();
    [[nodiscard]] const std::optional<api::RefundPreview> &previewed() const { return m_preview; }
    [[nodiscard]] const std::optional<core::Error> &previewError() const { return m_previewError; }
    /// What is previewed is of an earlier request; the answer to the last one is on its way.
    [[nodiscard]] bool isPreviewing() const { return m_previewing; }

    /// Something is being typed about the order as it is shown: a newer one waits until reload().
    void setEditing(bool editing) { m_editing = editing; }
    /// The order has changed on the server since it was shown here.
    struct Conflict {
        QString who;  ///< actor of the newest event; may be empty
        core::Timestamp at;
        api::Order newer;
    };
    [[nodiscard]] const std::optional<Conflict> &conflict() const { return m_conflict; }
    void reload();

    /// Chats of who ordered: those that mention the e-mail, else those of the name. Newest first.
    [[nodiscard]] const QList<api::ConversationSummary> &chats() const { return m_chats; }

    /// Shows an order that the server has answered.
    void show(const api::Order &order);
    void showListError(const core::Error &error);
    void showChats(const QList<api::ConversationSummary> &chats);
    void showPreview(const api::RefundPreview &preview);
    /// The order is this by now, while an older state is on screen.
    void showNewer(const api::Order &newer);

Q_SIGNALS:
    void filterChanged();
    void listChanged();
    void selectionChanged();
    void orderChanged();
    void conflictChanged();
    void busyChanged();
    void previewChanged();
    void chatsChanged();
    /// "ship", "refund", "hold"...
    void done(const QString &verb);
    void failed(const core::Error &error);

private:
    void list();
    void listMore(const QString &cursor);
    [[nodiscard]] QUrlQuery listQuery(const QString &cursor) const;
    void open(const QString &path);
    void load();
    void loaded(const QString &path, const core::Result<api::Order> &order);
    void loadChats(const QString &words, const QString &otherwise);
    void act(const QString &verb, const QString &rest, const QByteArray &body);
    void acted(const QString &verb, const QString &path, const core::Result<api::Order> &order);
    void fetchForConflict();
    void askPreview();
    void connectionChanged(const client::ConnectionState &state);

    client::ApiClient &m_api;
    client::Session &m_session;
    const core::Clock &m_clock;
    models::OrdersModel m_orders;
    product_room::Thumbnails m_pictures;
    models::OrderFilter m_filter;
    QString m_path;  ///< of the order that is open or on its way: "/orders/<id>"
    core::OrderId m_selected;
    std::optional<api::Order> m_order;
    std::optional<core::Error> m_orderError;
    std::optional<core::Error> m_listError;
    std::optional<Conflict> m_conflict;
    std::optional<api::RefundPreview> m_preview;
    std::optional<core::Error> m_previewError;
    api::RefundOrder m_previewRequest;
    QList<api::ConversationSummary> m_chats;
    QTimer m_poll;
    QTimer m_settle;
    QTimer m_previewPause;
    QByteArray m_actKey;    ///< Idempotency-Key of the last act, kept while it is tried again unchanged
    QByteArray m_actWords;  ///< what it was
    int m_listing = 0;      ///< lists under way
    int m_listAsked = 0;    ///< an answer to an older question is ignored
    int m_previewAsked = 0;
    bool m_started = false;
    bool m_online = false;
    bool m_busy = false;
    bool m_editing = false;
    bool m_previewing = false;
};

}  // namespace order_room
