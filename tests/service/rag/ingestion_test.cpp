// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/ingestion/ingestion.h"
#include "rag_bench.h"
#include "tests/support/test_registry.h"

using rag::AddedDocument;

namespace {

const QByteArray returnsText = "# Returns\n\n## Time\n\nYou have 30 days to return a lamp.\n\n## Cost\n\nA return costs nothing.\n";

/// Rows that are left of documents, contents, chunks and jobs.
core::Result<QList<qint64>> rowCounts(sql::Connection &connection)
{
    static const sql::Statement statement("ragtest/row_counts");
    const core::Result<sql::Rows> rows = connection.query(statement);
    MOSTRADOR_TRY(rows);
    QList<qint64> counts;
    for (int column = 0; column < 4; ++column)
        counts.append(rows->integer(0, column));
    return counts;
}

/// The pieces of the pipeline without a service around them: each step is the test's to make.
struct Pipeline {
    explicit Pipeline(sql::Database &database, const core::Clock &clock)
        : follower(database, index, std::chrono::hours(1), [](const core::DocumentId &, bool) {})
        , ingestion({database, clock, extractor, follower, pool}, rag::RagOptions(),
                    [this](const api::Document &document) { seen.append(document); })
    {
    }
    rag::LexicalIndex index;
    rag::TextExtractor extractor;
    QThreadPool pool;
    rag::IndexFollower follower;
    QList<api::Document> seen;
    rag::Ingestion ingestion;
};

rag::RagOptions queueOnly()
{
    rag::RagOptions options = RagBench::defaults();
    options.ingest = false;
    return options;
}

}  // namespace

/// From a file to answers, through crashes, on both databases.
class IngestionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void ingestsAndAnswers()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto added = bench.ingest(QStringLiteral("folder/returns.md"), returnsText);
        QVERIFY2(added, qPrintable(added ? QString() : added.error().message));
        QVERIFY(added->outcome == AddedDocument::Outcome::Created);
        QCOMPARE(added->document.status, api::DocumentStatus::Queued);
        QCOMPARE(added->document.fileName, QStringLiteral("returns.md"));
        QCOMPARE(added->document.title, QStringLiteral("Returns"));
        QCOMPARE(added->document.mediaType, QStringLiteral("text/markdown"));
        bench.untilIngested();
        const api::Document document = one(bench, added->document.id);
        QCOMPARE(document.status, api::DocumentStatus::Ready);
        QCOMPARE(document.progress, 100);
        QCOMPARE(document.stage, QStringLiteral("done"));
        QCOMPARE(document.chunks, 2);
        QCOMPARE(bench.search(QStringLiteral("return lamp")).value(0), QStringLiteral("Returns"));
        bench.restart();
        QCOMPARE(bench.search(QStringLiteral("return lamp")).value(0), QStringLiteral("Returns"));
    }

    void sameBytesAreTheSameDocument()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto first = bench.ingest(QStringLiteral("a.md"), returnsText);
        const auto again = bench.ingest(QStringLiteral("other-name.md"), returnsText);
        QVERIFY(first && again);
        QVERIFY(again->outcome == AddedDocument::Outcome::Unchanged);
        QCOMPARE(again->document.id, first->document.id);
        bench.untilIngested();
        QCOMPARE(bench.search(QStringLiteral("return")).size(), 2);
    }

    /// Same bytes, other words about them: a document that becomes internal must not stay public.
    void sameBytesWithAnotherAudienceChangeIt()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto first = bench.ingest(QStringLiteral("a.md"), returnsText);
        bench.untilIngested();
        QVERIFY(answer(bench, QStringLiteral("How many days do I have to return a lamp?")).grounded);
        rag::AddDocument command;
        command.fileName = QStringLiteral("a.md");
        command.bytes = returnsText;
        command.audience = api::Audience::Staff;
        const auto again = QCoro::waitFor(bench.service().ingest(command));
        QVERIFY(again && again->outcome == AddedDocument::Outcome::Replaced);
        QCOMPARE(again->document.id, first->document.id);
        bench.untilIngested();
        QVERIFY(!answer(bench, QStringLiteral("How many days do I have to return a lamp?")).grounded);
        QCOMPARE(bench.search(QStringLiteral("return")).size(), 2);
    }

    void aNewUploadReplacesAtomically()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto first = bench.ingest(QStringLiteral("a.md"), "# Old\n\nThe unicorn costs 5 euros.\n");
        bench.untilIngested();
        bench.restart(queueOnly());
        const auto second = bench.ingest(QStringLiteral("a.md"), "# New\n\nThe dragon costs 7 euros.\n");
        QVERIFY(second && second->outcome == AddedDocument::Outcome::Replaced);
        QCOMPARE(second->document.id, first->document.id);
        QCOMPARE(second->document.title, QStringLiteral("New"));
        QCOMPARE(bench.search(QStringLiteral("unicorn")), QStringList{"Old"});
        QVERIFY(bench.search(QStringLiteral("dragon")).isEmpty());
        bench.restart(RagBench::defaults());
        bench.untilIngested();
        QVERIFY(bench.search(QStringLiteral("unicorn")).isEmpty());
        QCOMPARE(bench.search(QStringLiteral("dragon")), QStringList{"New"});
        QCOMPARE(rows(bench), (QList<qint64>{1, 1, 1, 0}));
    }

    void sameNameInTwoLanguagesIsTwoDocuments()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto english = bench.ingest(QStringLiteral("returns.md"), returnsText);
        const auto spanish =
            bench.ingest(QStringLiteral("returns.md"), "# Devoluciones\n\nTienes 30 días para devolver lo que no te guste.\n");
        QVERIFY(english && spanish);
        QVERIFY(spanish->document.language == api::Language::Spanish);
        QVERIFY(english->document.id != spanish->document.id);
    }

    void deletionLeavesNothing()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto first = bench.ingest(QStringLiteral("a.md"), returnsText);
        bench.ingest(QStringLiteral("b.md"), "# Other\n\nThe dragon costs 7 euros.\n").value();
        bench.untilIngested();
        const QByteArray path = "/api/v1/documents/" + first->document.id.text().toLatin1();
        QCOMPARE(bench.call(net::Method::Delete, path)->status, 204);
        QVERIFY(bench.search(QStringLiteral("lamp")).isEmpty());
        QCOMPARE(rows(bench), (QList<qint64>{1, 1, 1, 0}));
        QCOMPARE(bench.call(net::Method::Get, path).error().reason, QStringLiteral("document_not_found"));
        QCOMPARE(bench.call(net::Method::Delete, path).error().reason, QStringLiteral("document_not_found"));
        bench.restart();
        QVERIFY(bench.search(QStringLiteral("lamp")).isEmpty());
        QCOMPARE(bench.search(QStringLiteral("dragon")), QStringList{"Other"});
        const auto again = bench.ingest(QStringLiteral("a.md"), returnsText);
        QVERIFY(again && again->outcome == AddedDocument::Outcome::Created);
    }

    void deletingWhileQueuedStopsTheWork()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place, queueOnly());
        const auto added = bench.ingest(QStringLiteral("a.md"), returnsText);
        QCOMPARE(bench.call(net::Method::Delete, "/api/v1/documents/" + added->document.id.text().toLatin1())->status, 204);
        QCOMPARE(rows(bench), (QList<qint64>{0, 0, 0, 0}));
        bench.restart(RagBench::defaults());
        bench.untilIngested();
        QVERIFY(bench.search(QStringLiteral("lamp")).isEmpty());
    }

    /// A crash after each stage: the next process goes on where the last one was, when the lease has run out.
    void resumesAfterACrashInEachStage()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place, queueOnly());
        const auto added = bench.ingest(QStringLiteral("a.md"), returnsText);
        QStringList stages;
        for (int crash = 0; crash < 3; ++crash) {
            Pipeline pipeline(bench.database(), bench.clock());
            QVERIFY(QCoro::waitFor(pipeline.follower.load()));
            stages.append(one(bench, added->document.id).stage);
            QVERIFY(*QCoro::waitFor(pipeline.ingestion.step()));
        }
        QCOMPARE(stages, (QStringList{"extract", "chunk", "index"}));
        QCOMPARE(one(bench, added->document.id).status, api::DocumentStatus::Ready);
        QTRY_COMPARE(bench.search(QStringLiteral("lamp")).size(), 1);
    }

    void aLeaseIsTakenOverWhenItRunsOut()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place, queueOnly());
        const auto added = bench.ingest(QStringLiteral("a.md"), returnsText);
        // A process that takes the job and dies.
        const core::Timestamp now = bench.clock().now();
        const auto claimed = QCoro::waitFor(bench.database().write([now](sql::Connection &connection) {
            return rag::store::claimJob(connection, QStringLiteral("dead"), now, now + std::chrono::seconds(30));
        }));
        QVERIFY(claimed && *claimed);
        Pipeline pipeline(bench.database(), bench.clock());
        QVERIFY(!*QCoro::waitFor(pipeline.ingestion.step()));
        bench.clock().advance(std::chrono::seconds(31));
        QVERIFY(*QCoro::waitFor(pipeline.ingestion.step()));
        QCOMPARE(one(bench, added->document.id).stage, QStringLiteral("chunk"));
        // What the dead one would still write has no effect.
        const rag::IngestionJob job = **claimed;
        const auto late = QCoro::waitFor(bench.database().write([job](sql::Connection &connection) {
            return rag::store::advanceJob(connection, QStringLiteral("dead"), job, QStringLiteral("index"));
        }));
        QVERIFY(late && !*late);
    }

    void aReplacedJobIsNotFinishedByTheOldOne()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place, queueOnly());
        bench.ingest(QStringLiteral("a.md"), "# Old\n\nThe unicorn costs 5 euros.\n").value();
        Pipeline pipeline(bench.database(), bench.clock());
        QVERIFY(*QCoro::waitFor(pipeline.ingestion.step()));
        bench.ingest(QStringLiteral("a.md"), "# New\n\nThe dragon costs 7 euros.\n").value();
        bench.restart(RagBench::defaults());
        bench.untilIngested();
        QVERIFY(bench.search(QStringLiteral("unicorn")).isEmpty());
        QCOMPARE(bench.search(QStringLiteral("dragon")).size(), 1);
    }

    void failuresAreSaidAndTheOldTextStays()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        bench.ingest(QStringLiteral("a.md"), "# Old\n\nThe unicorn costs 5 euros.\n").value();
        bench.untilIngested();
        const auto bad = bench.ingest(QStringLiteral("a.md"), "# Only a heading\n");
        QVERIFY(bad);
        bench.untilIngested();
        const api::Document document = one(bench, bad->document.id);
        QCOMPARE(document.status, api::DocumentStatus::Failed);
        QCOMPARE(*document.errorCode, QStringLiteral("empty_document"));
        QVERIFY(!document.error->isEmpty());
        QCOMPARE(bench.search(QStringLiteral("unicorn")), QStringList{"Old"});
    }

    /// `mostrador ingest` beside a running server: the server's index follows.
    void anotherProcessIsFollowed()
    {
        MOSTRADOR_DATABASE(place);
        RagBench server(place, queueOnly());
        RagBench other(place);
        const auto added = other.ingest(QStringLiteral("a.md"), returnsText);
        other.untilIngested();
        QTRY_COMPARE(server.search(QStringLiteral("lamp")).size(), 1);
        QCOMPARE(other.call(net::Method::Delete, "/api/v1/documents/" + added->document.id.text().toLatin1())->status, 204);
        QTRY_VERIFY(server.search(QStringLiteral("lamp")).isEmpty());
    }

    void manyAtOnce()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        std::vector<core::Task<core::Result<AddedDocument>>> tasks;
        for (int number = 0; number < 30; ++number) {
            rag::AddDocument command;
            command.fileName = QStringLiteral("n%1.md").arg(number % 20);
            command.bytes = "# Number\n\nThe gadget " + QByteArray::number(number % 20) + " is here.\n";
            tasks.push_back(bench.service().ingest(command));
        }
        QSet<core::DocumentId> ids;
        for (auto &task : tasks) {
            const auto added = QCoro::waitFor(task);
            QVERIFY2(added, qPrintable(added ? QString() : added.error().message));
            ids.insert(added->document.id);
        }
        QCOMPARE(ids.size(), 20);
        bench.untilIngested();
        QCOMPARE(rows(bench), (QList<qint64>{20, 20, 20, 0}));
    }

private:
    static api::Document one(RagBench &bench, const core::DocumentId &id)
    {
        const auto response = bench.call(net::Method::Get, "/api/v1/documents/" + id.text().toLatin1());
        return response ? wire::decode<api::Document>(response->body).value() : api::Document();
    }
    static api::Answer answer(RagBench &bench, const QString &question)
    {
        const auto response =
            bench.call(net::Method::Post, "/api/v1/answers", wire::encode(api::AnswerRequest{question, api::Language::English}));
        return wire::decode<api::Answer>(response->body).value();
    }
    static QList<qint64> rows(RagBench &bench) { return QCoro::waitFor(bench.database().read(&rowCounts)).value_or(QList<qint64>()); }
};

MOSTRADOR_TEST(IngestionTest)
#include "ingestion_test.moc"
