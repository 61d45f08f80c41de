// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/ticket_store.h"
#include "tests/support/test_registry.h"

#include <QTest>

class TicketStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTicketIsGoodOnce()
    {
        core::FakeClock clock;
        gateway::TicketStore store(clock);
        net::Caller caller;
        caller.kind = net::Caller::Kind::Guest;
        caller.subject = QStringLiteral("g1");
        const core::Result<QString> ticket = store.issue(caller);
        QVERIFY(ticket.has_value());
        QCOMPARE(ticket->size(), 43);  // 256 bits in base64url
        const core::Result<net::Caller> back = store.redeem(ticket->toLatin1());
        QVERIFY(back.has_value());
        QCOMPARE(back->subject, caller.subject);
        QCOMPARE(store.redeem(ticket->toLatin1()).error().reason, QStringLiteral("invalid_ticket"));
    }

    void itEndsAfterThirtySeconds()
    {
        core::FakeClock clock;
        gateway::TicketStore store(clock);
        const core::Result<QString> inTime = store.issue({});
        const core::Result<QString> late = store.issue({});
        clock.advance(gateway::TicketStore::lifetime);
        QVERIFY(store.redeem(inTime->toLatin1()).has_value());
        clock.advance(std::chrono::milliseconds(1));
        QVERIFY(!store.redeem(late->toLatin1()).has_value());
    }

    void madeUpTicketsAreRefused()
    {
        core::FakeClock clock;
        gateway::TicketStore store(clock);
        for (const QByteArray &ticket : {QByteArray(), QByteArray("x"), QByteArray(100'000, 'a')})
            QCOMPARE(store.redeem(ticket).error().code, core::ErrorCode::Unauthenticated);
    }
};

MOSTRADOR_TEST(TicketStoreTest)
#include "ticket_store_test.moc"
