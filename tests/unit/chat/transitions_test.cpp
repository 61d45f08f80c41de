// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/domain/transitions.h"
#include "tests/support/test_registry.h"

#include <QSet>
#include <QTest>

using State = api::ConversationState;
using Who = core::Actor::Kind;

class TransitionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableIsTheOneOfTheDesign()
    {
        QSet<QString> ways;
        for (const chat::Edge &edge : chat::edges())
            ways.insert(chat::stateName(edge.from) + u'>' + chat::stateName(edge.to));
        const QSet<QString> expected{QStringLiteral("bot>queued"),     QStringLiteral("bot>agent"),     QStringLiteral("bot>resolved"),
                                     QStringLiteral("queued>agent"),   QStringLiteral("queued>bot"),    QStringLiteral("queued>resolved"),
                                     QStringLiteral("agent>bot"),      QStringLiteral("agent>queued"),  QStringLiteral("agent>agent"),
                                     QStringLiteral("agent>resolved"), QStringLiteral("agent>snoozed"), QStringLiteral("snoozed>agent"),
                                     QStringLiteral("snoozed>queued"), QStringLiteral("resolved>bot"),  QStringLiteral("resolved>queued")};
        QCOMPARE(ways, expected);
    }

    void aCauseIsOneWayOnly()
    {
        QSet<QString> seen;
        for (const chat::Edge &edge : chat::edges()) {
            const QString key = chat::stateName(edge.from) + chat::causeName(edge.cause) + QString::number(int(edge.actor));
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen.insert(key);
        }
    }

    void onlyANewVisitorMessageOrRequestLeavesResolved()
    {
        for (const chat::Edge &edge : chat::edges())
            if (edge.from == State::Resolved)
                QCOMPARE(edge.actor, Who::Visitor);
    }

    void theIllegalSaysWhatIsAllowed()
    {
        const auto edge = chat::edgeFor(State::Snoozed, chat::Cause::HandBack, Who::Agent);
        QVERIFY(!edge);
        QCOMPARE(edge.error().code, core::ErrorCode::Conflict);
        QCOMPARE(edge.error().reason, QStringLiteral("illegal_transition"));
        QCOMPARE(edge.error().details.first().name, QStringLiteral("allowed"));
        QCOMPARE(edge.error().details.first().value, QStringLiteral("agent queued"));
    }
};

MOSTRADOR_TEST(TransitionsTest)
#include "transitions_test.moc"
