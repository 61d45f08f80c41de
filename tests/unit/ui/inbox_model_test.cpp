// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/models/inbox_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::InboxModel;
using models::Section;

namespace {

const QString me = QStringLiteral("01900000-0000-7000-8000-0000000000a1");

core::ConversationId idOf(int number)
{
    return core::ConversationId::fromTrusted(QStringLiteral("01900000-0000-7000-8001-%1").arg(number, 12, 10, QLatin1Char('0')));
}

core::Timestamp second(int at) { return core::Timestamp::fromMilliseconds(1'790'000'000'000 + at * 1000LL); }

struct Row {
    int number = 1;
    api::ConversationState state = api::ConversationState::Bot;
    qint64 version = 1;
    std::optional<int> waitsSince = {};
    int lastAt = 0;
    QString owner = {};
    QString name = QStringLiteral("Ana");
};

api::ConversationSummary summary(const Row &row)
{
    api::ConversationSummary made;
    made.id = idOf(row.number);
    made.state = row.state;
    made.version = row.version;
    made.visitorName = row.name;
    made.lastAt = second(row.lastAt);
    if (row.waitsSince)
        made.waitingSince = second(*row.waitsSince);
    if (!row.owner.isEmpty())
        made.owner = {api::OwnerKind::Agent, row.owner, QStringLiteral("Someone")};
    return made;
}

QStringList rowsOf(const InboxModel &model, Section section)
{
    QStringList ids;
    const QModelIndex head = model.index(int(section), 0);
    for (int row = 0; row < model.rowCount(head); ++row)
        ids.append(model.index(row, 0, head).data(InboxModel::IdRole).toString().right(1));
    return ids;
}

}  // namespace

class InboxModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void putsEachChatIntoItsSection()
    {
        InboxModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMe(me);
        model.apply(summary({.number = 1, .state = api::ConversationState::Bot}));
        model.apply(summary({.number = 2, .state = api::ConversationState::Queued}));
        model.apply(summary({.number = 3, .state = api::ConversationState::Agent, .owner = me}));
        model.apply(summary({.number = 4, .state = api::ConversationState::Agent, .owner = QStringLiteral("other")}));
        model.apply(summary({.number = 5, .state = api::ConversationState::Resolved}));
        QCOMPARE(rowsOf(model, Section::Bot), QStringList{QStringLiteral("1")});
        QCOMPARE(rowsOf(model, Section::Waiting), QStringList{QStringLiteral("2")});
        QCOMPARE(rowsOf(model, Section::Mine), QStringList{QStringLiteral("3")});
        QCOMPARE(rowsOf(model, Section::Others), QStringList{QStringLiteral("4")});
        QCOMPARE(rowsOf(model, Section::Closed), QStringList{QStringLiteral("5")});
        QCOMPARE(model.count(Section::Waiting), 1);
    }

    void theLongestWaitStandsFirst()
    {
        InboxModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(summary({.number = 1, .state = api::ConversationState::Queued, .waitsSince = 30}));
        model.apply(summary({.number = 2, .state = api::ConversationState::Queued, .waitsSince = 10}));
        model.apply(summary({.number = 3, .state = api::ConversationState::Queued, .lastAt = 99}));
        model.apply(summary({.number = 4, .state = api::ConversationState::Queued, .waitsSince = 20}));
        QCOMPARE(rowsOf(model, Section::Waiting).join(QString()), QStringLiteral("2413"));
        QCOMPARE(model.longestWait(), std::optional(second(10)));
    }

    void anOlderVersionChangesNothing()
    {
        InboxModel model;
        model.apply(summary({.number = 1, .state = api::ConversationState::Agent, .version = 7, .owner = me}));
        model.apply(summary({.number = 1, .state = api::ConversationState::Bot, .version = 6}));
        QCOMPARE(model.summary(idOf(1))->version, 7);
        QCOMPARE(model.count(Section::Bot), 0);
    }

    void movesBetweenSectionsWithoutReset()
    {
        InboxModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMe(me);
        for (int number = 1; number <= 3; ++number)
            model.apply(summary({.number = number, .lastAt = number}));
        const QPersistentModelIndex kept(model.indexOf(idOf(2)));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
        model.apply(summary({.number = 2, .state = api::ConversationState::Agent, .version = 2, .lastAt = 2, .owner = me}));
        model.apply(summary({.number = 1, .version = 2, .lastAt = 50}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(moves.size(), 2);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data(InboxModel::IdRole).toString(), idOf(2).text());
        QCOMPARE(kept.parent().row(), int(Section::Mine));
        QCOMPARE(rowsOf(model, Section::Bot).join(QString()), QStringLiteral("13"));
    }

    void everythingSentAgainAfterAReconnectionMovesNothing()
    {
        InboxModel model;
        for (int number = 1; number <= 9; ++number)
            model.apply(summary({.number = number, .version = 3, .lastAt = number}));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        for (int number = 1; number <= 9; ++number)
            model.apply(summary({.number = number, .version = 3, .lastAt = number}));
        QCOMPARE(inserted.size() + removed.size() + moved.size() + changed.size(), 0);
    }

    void aFilterHidesWithoutForgetting()
    {
        InboxModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(summary({.number = 1, .name = QStringLiteral("Lucía Ferrer")}));
        model.apply(summary({.number = 2, .name = QStringLiteral("Tom")}));
        model.setFilter(QStringLiteral("lucia"));
        QCOMPARE(rowsOf(model, Section::Bot), QStringList{QStringLiteral("1")});
        QCOMPARE(model.count(Section::Bot), 2);
        model.apply(summary({.number = 2, .state = api::ConversationState::Queued, .version = 2, .name = QStringLiteral("Tom")}));
        QCOMPARE(model.count(Section::Waiting), 1);
        QCOMPARE(rowsOf(model, Section::Waiting), QStringList());
        model.setFilter({});
        QCOMPARE(rowsOf(model, Section::Waiting), QStringList{QStringLiteral("2")});
        model.clear();
        QCOMPARE(model.count(Section::Bot), 0);
    }
};

MOSTRADOR_TEST(InboxModelTest)
#include "inbox_model_test.moc"
