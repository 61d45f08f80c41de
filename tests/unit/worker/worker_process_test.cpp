// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/worker/worker_process.h"
#include "tests/support/test_registry.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class WorkerProcessTest : public QObject {
    Q_OBJECT
    worker::WorkerOptions m_options{.program = qEnvironmentVariable("MOSTRADOR_BUILD_DIR") + QStringLiteral("/mostrador-worker")};

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
    void readsText()
    {
        const QByteArray content = "# Días\n\nTreinta.";
        const auto answer = worker::runTask(m_options, {"extract", QStringLiteral("años y días.md"), content});
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->label, QByteArray("markdown text/markdown"));
        QCOMPARE(answer->content, content);
    }

    void refusesWhatIsNoText()
    {
        const auto answer = worker::runTask(m_options, {"extract", QStringLiteral("photo.md"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)});
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().reason, QStringLiteral("not_text"));
        QCOMPARE(answer.error().code, core::ErrorCode::UnsupportedMedia);
    }

    void refusesUnknownTasks()
    {
        const auto answer = worker::runTask(m_options, {"dance", QStringLiteral("x"), "y"});
        QCOMPARE(answer.error().reason, QStringLiteral("invalid_task"));
    }

    void theLockHolds()
    {
        QProcess process;
        process.start(m_options.program, {QStringLiteral("--check")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("locked in"));
        QCOMPARE(process.exitCode(), 0);
    }

    void aProcessThatDiesHangsOrBabblesIsSaid_data()
    {
        QTest::addColumn<QByteArray>("shell");
        QTest::newRow("dies") << QByteArray("kill -9 $$\n");
        QTest::newRow("hangs") << QByteArray("exec tail -f /dev/null\n");
        QTest::newRow("babbles") << QByteArray("echo hello\n");
        QTest::newRow("says nothing") << QByteArray("exit 0\n");
    }
    void aProcessThatDiesHangsOrBabblesIsSaid()
    {
        QFETCH(QByteArray, shell);
        const QTemporaryDir folder;
        const worker::WorkerOptions options{.program = script(folder, shell), .deadline = std::chrono::milliseconds(500)};
        const auto answer = worker::runTask(options, {"extract", QStringLiteral("x.txt"), "text"});
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().reason, QStringLiteral("worker_failed"));
    }

    void aMissingProgramIsSaid()
    {
        const worker::WorkerOptions options{.program = QStringLiteral("/nonexistent/mostrador-worker")};
        QCOMPARE(worker::runTask(options, {"extract", QStringLiteral("x.txt"), "x"}).error().reason, QStringLiteral("worker_missing"));
    }
};

MOSTRADOR_TEST(WorkerProcessTest)
#include "worker_process_test.moc"
