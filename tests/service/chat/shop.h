// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/in_process_event_bus.h"
#include "backend/services/chat/chat_service.h"
#include "fake_rag.h"
#include "tests/support/each_database.h"
#include "tests/support/fake_shop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace test {

class NamedPeople final : public auth::Contract {
public:
    core::Result<net::Caller> callerOfToken(const QByteArray &) override
    {
        return core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("invalid_token"), QStringLiteral("No tokens here."));
    }
    core::Task<core::Result<QString>> nameOf(core::UserId user) override { co_return u"Name of " + user.text().left(8); }
};

/// A channel whose frames a test reads.
class RecordingChannel final : public net::WebSocketChannel {
public:
    explicit RecordingChannel(net::Caller caller);
    [[nodiscard]] const net::Caller &caller() const override { return m_caller; }
    [[nodiscard]] quint64 serial() const override { return m_serial; }
    void send(net::SharedFrame frame) override;
    void close(quint16 code, QByteArray reason) override;
    core::Deferred<bool> drained() override;
    /// From now on nothing gets away until release(), as on a slow link.
    void hold();
    void release();

    [[nodiscard]] QList<QJsonObject> frames() const;
    [[nodiscard]] QList<QJsonObject> framesOf(const QString &type) const;
    /// Waits for the n-th frame of a type, from 0; an empty object when it does not come.
    [[nodiscard]] QJsonObject frame(const QString &type, int index = 0) const;
    /// Waits for the event with this version.
    [[nodiscard]] QJsonObject event(qint64 version) const;
    /// Waits for the n-th event of a type, from 0; its data.
    [[nodiscard]] QJsonObject eventData(const QString &type, int index = 0) const;
    /// Text of all deltas so far.
    [[nodiscard]] QString streamed() const;

private:
    const net::Caller m_caller;
    const quint64 m_serial;
    mutable std::mutex m_mutex;
    QList<QJsonObject> m_frames;
    bool m_held = false;
    QList<core::Deferred<bool>> m_askDrained;
};
using TestChannel = std::shared_ptr<RecordingChannel>;

struct Answer {
    int status = 0;
    QString code;  ///< of a failure
    QJsonObject body;
    QList<core::ErrorDetail> details;
};

/// A chat service with everything around it, on a database of its own.
class Shop {
public:
    explicit Shop(const DatabasePlace &place);
    ~Shop();

    /// Ends the service and starts another one on the same database, as after a restart.
    void restart();

    Answer call(net::Method method, const QString &path, const net::Caller &caller, const QByteArray &body = {});
    Answer post(const QString &path, const net::Caller &caller, const QByteArray &body = {})
    {
        return call(net::Method::Post, path, caller, body);
    }
    Answer get(const QString &path, const net::Caller &caller) { return call(net::Method::Get, path, caller); }

    /// Opens a conversation; its visitor.
    net::Caller visitor();
    QString say(const net::Caller &visitor, const QString &text);  ///< returns the clientMessageId
    static QString pathOf(const net::Caller &visitor, const QString &rest = {});

    TestChannel channel(const net::Caller &caller);
    void frame(const TestChannel &channel, const QByteArray &json);
    /// Subscribes and waits for the seam.
    TestChannel subscribed(const net::Caller &caller, const net::Caller &visitor, qint64 after = 0);

    core::FakeClock clock;
    ScriptedRag rag;
    FakeProducts products;
    FakeOrders orders;
    NamedPeople people;
    eventing::InProcessEventBus bus;
    std::unique_ptr<sql::Database> database;
    std::unique_ptr<chat::ChatService> service;
    const net::Caller ana;
    const net::Caller luis;
    const net::Caller boss;

private:
    void startService();
    const DatabasePlace &m_place;
    std::unique_ptr<net::RouteTable> m_table;
};

[[nodiscard]] net::Caller staff(const QString &name, api::Role role);
[[nodiscard]] net::Caller guest();

}  // namespace test
