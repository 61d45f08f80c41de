// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

bool anyMandateStands(const chat::Mandate &, const std::optional<chat::Mandate> &) { return true; }

bool ignoresGeneration(const chat::Mandate &claimed, const std::optional<chat::Mandate> &standing)
{
    return !standing || claimed.turnId == standing->turnId;
}

void report(const char *name, const model::Exploration &exploration)
{
    qInfo("%s: %lld states, %lld steps%s%s", name, exploration.states, exploration.steps,
          exploration.violation.isEmpty() ? "" : ", broken: ", exploration.violation.constData());
    for (const QByteArray &step : exploration.trace)
        qInfo("    %s", step.constData());
}

}  // namespace

/// Every interleaving of visitor, bot, agent, store, crash and retry, over the production domain and fence.
class ModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBotNeverTalksOverAPerson_data()
    {
        QTest::addColumn<model::Bounds>("bounds");
        const bool deep = qEnvironmentVariableIsSet("MOSTRADOR_DEEP_MODEL");  // minutes and millions of states
        const int more = deep ? 2 : 1;
        QTest::newRow("takeover, hand back, takeover while it speaks") << model::Bounds{.messages = more,
                                                                                        .sendsPerMessage = 1,
                                                                                        .piecesPerTurn = 2,
                                                                                        .takeOvers = 2,
                                                                                        .handBacks = 1,
                                                                                        .resolves = 0,
                                                                                        .personRequests = 0,
                                                                                        .crashes = 0,
                                                                                        .failedWrites = 0};
        QTest::newRow("a second question in mid-answer") << model::Bounds{.messages = 2,
                                                                          .sendsPerMessage = 1,
                                                                          .piecesPerTurn = 2,
                                                                          .takeOvers = 1,
                                                                          .handBacks = deep,
                                                                          .resolves = 0,
                                                                          .personRequests = 0,
                                                                          .crashes = 0,
                                                                          .failedWrites = 0};
        QTest::newRow("resolve and reopen, person, failing store") << model::Bounds{.messages = 2,
                                                                                    .sendsPerMessage = 1,
                                                                                    .piecesPerTurn = 1,
                                                                                    .takeOvers = deep,
                                                                                    .handBacks = 0,
                                                                                    .resolves = 1,
                                                                                    .personRequests = deep,
                                                                                    .crashes = 0,
                                                                                    .failedWrites = 1};
        QTest::newRow("person, failing store") << model::Bounds{.messages = 1,
                                                                .sendsPerMessage = 2,
                                                                .piecesPerTurn = 1,
                                                                .takeOvers = 1,
                                                                .handBacks = 1,
                                                                .resolves = 0,
                                                                .personRequests = 1,
                                                                .crashes = 0,
                                                                .failedWrites = 1};
        QTest::newRow("crash and resend") << model::Bounds{.messages = more,
                                                           .sendsPerMessage = 2,
                                                           .piecesPerTurn = 1,
                                                           .takeOvers = 1,
                                                           .handBacks = 1,
                                                           .resolves = 0,
                                                           .personRequests = 0,
                                                           .crashes = 1,
                                                           .failedWrites = 0};
        QTest::newRow("two crashes") << model::Bounds{.messages = more,
                                                      .sendsPerMessage = 3,
                                                      .piecesPerTurn = 1,
                                                      .takeOvers = 1,
                                                      .handBacks = 0,
                                                      .resolves = 0,
                                                      .personRequests = 0,
                                                      .crashes = 2,
                                                      .failedWrites = 1};
    }

    void theBotNeverTalksOverAPerson()
    {
        QFETCH(model::Bounds, bounds);
        const model::Exploration exploration = model::explore(bounds, {});
        report(QTest::currentDataTag(), exploration);
        QCOMPARE(exploration.violation, QByteArray());
        QVERIFY(exploration.states > 1'000);
    }

    void findsThePlantedBug_data()
    {
        QTest::addColumn<bool>("holds");
        QTest::addColumn<int>("check");
        QTest::newRow("no check of the mandate") << true << 0;
        QTest::newRow("no check of the generation") << true << 1;
        QTest::newRow("the fence is not held while control passes") << false << 2;
    }

    void findsThePlantedBug()
    {
        QFETCH(bool, holds);
        QFETCH(int, check);
        const std::array checks{&anyMandateStands, &ignoresGeneration, &chat::mandateStands};
        const model::Exploration exploration = model::explore({}, {.check = checks[size_t(check)], .holdsDuringChange = holds});
        report(QTest::currentDataTag(), exploration);
        QVERIFY(!exploration.violation.isEmpty());
        QVERIFY(exploration.trace.size() > 2);
    }
};

MOSTRADOR_TEST(ModelTest)
#include "model_test.moc"
