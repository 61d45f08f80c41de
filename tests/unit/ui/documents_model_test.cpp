// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/models/chunks_model.h"
#include "ui/models/documents_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::DocumentsModel;

namespace {

api::Document document(int number, int updatedAt = 0, api::DocumentStatus status = api::DocumentStatus::Ready)
{
    api::Document made;
    made.id = core::DocumentId::fromTrusted(QStringLiteral("01900000-0000-7000-8002-%1").arg(number, 12, 10, QLatin1Char('0')));
    made.title = QStringLiteral("Document %1").arg(number);
    made.status = status;
    made.createdAt = core::Timestamp::fromMilliseconds(number * 1000);
    made.updatedAt = core::Timestamp::fromMilliseconds(number * 1000 + updatedAt);
    return made;
}

}  // namespace

class DocumentsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestStandsFirstAndProgressMovesNothing()
    {
        DocumentsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const int number : {2, 1, 3})
            model.apply(document(number));
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Document 3"));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.apply(document(1, 9000, api::DocumentStatus::Processing));
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(model.index(2, 0).data(DocumentsModel::DocumentRole).value<api::Document>().status, api::DocumentStatus::Processing);
        QCOMPARE(model.inProgress().size(), 1);
    }

    void anOlderStateIsIgnored()
    {
        DocumentsModel model;
        model.apply(document(1, 500));
        model.apply(document(1, 100, api::DocumentStatus::Queued));
        QCOMPARE(model.document(document(1).id)->status, api::DocumentStatus::Ready);
    }

    void hiddenRowsComeBack()
    {
        DocumentsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int number = 1; number <= 3; ++number)
            model.apply(document(number));
        model.setHidden(document(2).id, true);
        QCOMPARE(model.rowCount(), 2);
        model.setHidden(document(2).id, false);
        QCOMPARE(model.indexOf(document(2).id).row(), 1);
        model.setFilter(QStringLiteral("document 3"));
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({});
        model.remove(document(2).id);
        QCOMPARE(model.rowCount(), 2);
    }

    void passagesFollowTheirDocument()
    {
        models::ChunksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        api::Chunk chunk;
        chunk.id = core::ChunkId::fromTrusted(QStringLiteral("01900000-0000-7000-8003-000000000001"));
        model.show(document(1).id, {chunk});
        QCOMPARE(model.indexOf(chunk.id).row(), 0);
        model.show(document(2).id, {});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf(chunk.id).isValid());
    }
};

MOSTRADOR_TEST(DocumentsModelTest)
#include "documents_model_test.moc"
