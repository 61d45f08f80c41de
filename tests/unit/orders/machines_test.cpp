// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/machines.h"
#include "tests/support/test_registry.h"

#include <QSet>
#include <QTest>

namespace {

// The table of the design, said again by hand: "from>to action".
template <class State>
void compare(const orders::Machine<State> &machine, const QSet<QString> &expected)
{
    QSet<QString> seen;
    for (const auto &from : machine.words)
        for (const auto &to : machine.words) {
            const auto checked = orders::check(machine, from.state, to.state);
            QString action;
            for (const auto &move : machine.moves)
                if (move.from == from.state && move.to == to.state)
                    action = move.action;
            const QString way = QString(from.word) + u'>' + QString(to.word) + u' ' + action;
            QVERIFY2(checked.has_value() == expected.contains(way), qPrintable(way));
            if (checked)
                seen.insert(way);
            else
                QCOMPARE(checked.error().reason, QStringLiteral("illegal_transition"));
        }
    QCOMPARE(seen, expected);
}

template <class State>
void wordsRoundTrip(const orders::Machine<State> &machine, int states)
{
    QCOMPARE(int(machine.words.size()), states);
    QSet<QString> words;
    for (const auto &entry : machine.words) {
        const auto state = orders::stateOf(machine, orders::wordOf(machine, entry.state));
        QVERIFY(state);
        QCOMPARE(*state, entry.state);
        words.insert(entry.word);
    }
    QCOMPARE(int(words.size()), states);
    QCOMPARE(orders::stateOf(machine, QStringLiteral("no such")).error().reason, QStringLiteral("unknown_state"));
}

QSet<QString> set(const char *text)
{
    QSet<QString> ways;
    for (const QString &way : QString::fromLatin1(text).split(u','))
        ways.insert(way.trimmed());
    return ways;
}

}  // namespace

class MachinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPairIsLegalOnlyWhenTheDesignSaysSo()
    {
        compare(orders::orderMachine(),
                set("pending_payment>placed place, pending_payment>expired expire, pending_payment>cancelled cancel,"
                    "placed>on_hold hold, on_hold>placed release, placed>cancelled cancel, placed>completed complete"));
        compare(orders::paymentMachine(),
                set("created>authorized authorize, created>failed fail, authorized>captured capture, authorized>voided void"));
        compare(orders::fulfilmentMachine(), set("pending>shipped ship, shipped>delivered deliver, pending>cancelled cancel"));
        compare(orders::refundMachine(), set("pending>settled settle, pending>failed fail"));
        compare(orders::returnMachine(), set("requested>approved approve, approved>received receive, received>refunded refund,"
                                             "requested>rejected reject, requested>cancelled cancel, approved>cancelled cancel"));
    }

    void wordsAreStableAndRoundTrip()
    {
        wordsRoundTrip(orders::orderMachine(), 6);
        wordsRoundTrip(orders::paymentMachine(), 5);
        wordsRoundTrip(orders::fulfilmentMachine(), 4);
        wordsRoundTrip(orders::refundMachine(), 3);
        wordsRoundTrip(orders::returnMachine(), 6);
    }

    void theIllegalSaysFromToAndAllowed()
    {
        const auto checked = orders::check(orders::orderMachine(), orders::OrderState::Placed, orders::OrderState::Expired);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, core::ErrorCode::Conflict);
        const QList<core::ErrorDetail> expected{{QStringLiteral("from"), QStringLiteral("placed")},
                                                {QStringLiteral("to"), QStringLiteral("expired")},
                                                {QStringLiteral("allowed"), QStringLiteral("on_hold cancelled completed")}};
        QCOMPARE(checked.error().details, expected);
    }

    void aStateListsItsActions()
    {
        QCOMPARE(orders::actionsFrom(orders::orderMachine(), orders::OrderState::Placed),
                 (QStringList{QStringLiteral("hold"), QStringLiteral("cancel"), QStringLiteral("complete")}));
        QVERIFY(orders::actionsFrom(orders::orderMachine(), orders::OrderState::Completed).isEmpty());
        QVERIFY(orders::actionsFrom(orders::paymentMachine(), orders::PaymentState::Captured).isEmpty());
    }
};

MOSTRADOR_TEST(MachinesTest)
#include "machines_test.moc"
