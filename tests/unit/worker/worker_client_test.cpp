// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/worker/worker_client.h"
#include "tests/support/test_registry.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class WorkerClientTest : public QObject {
    Q_OBJECT
    QString m_program = qEnvironmentVariable("MOSTRADOR_BUILD_DIR") + QStringLiteral("/mostrador-worker");

    static QString script(const QTemporaryDir &folder, const QByteArray &text)
    {
        QFile file(folder.filePath(QStringLiteral("fake")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + text);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

private Q_SLOTS:
    void readsTextAndRefusesPictures()
    {
        worker::WorkerClient client({.program = m_program});
        auto good = client.extract("text/markdown", "# Días\n\nTreinta.");
        auto bad = client.extract("text/plain", QByteArray("\x89PNG\0", 5));
        const core::Result<QString> text = QCoro::waitFor(good);
        QVERIFY2(text.has_value(), text ? "" : qPrintable(text.error().message));
        QCOMPARE(*text, QStringLiteral("# Días\n\nTreinta."));
        const core::Result<QString> refused = QCoro::waitFor(bad);
        QCOMPARE(refused.error().reason, QStringLiteral("not_text"));
        QCOMPARE(refused.error().code, core::ErrorCode::UnsupportedMedia);
    }

    void theLockHolds()
    {
        QProcess process;
        process.start(m_program, {QStringLiteral("--check")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("locked in"));
        QCOMPARE(process.exitCode(), 0);
    }

    void aProcessThatDiesHangsOrIsMissingCostsOnlyItself_data()
    {
        QTest::addColumn<QByteArray>("shell");
        QTest::addColumn<QString>("reason");
        QTest::newRow("dies") << QByteArray("kill -9 $$\n") << QStringLiteral("worker_failed");
        QTest::newRow("hangs") << QByteArray("exec tail -f /dev/null\n") << QStringLiteral("worker_failed");
        QTest::newRow("babbles") << QByteArray("echo hello\n") << QStringLiteral("worker_failed");
    }
    void aProcessThatDiesHangsOrIsMissingCostsOnlyItself()
    {
        QFETCH(QByteArray, shell);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        worker::WorkerClient client({.program = script(folder, shell), .processes = 1, .deadline = std::chrono::milliseconds(500)});
        auto first = client.extract("text/plain", "x");
        auto second = client.extract("text/plain", "y");
        QCOMPARE(QCoro::waitFor(first).error().reason, reason);
        QCOMPARE(QCoro::waitFor(second).error().reason, reason);
    }

    void aMissingProgramIsSaid()
    {
        worker::WorkerClient client({.program = QStringLiteral("/nonexistent/mostrador-worker")});
        auto task = client.extract("text/plain", "x");
        QCOMPARE(QCoro::waitFor(task).error().reason, QStringLiteral("worker_missing"));
    }
};

MOSTRADOR_TEST(WorkerClientTest)
#include "worker_client_test.moc"
