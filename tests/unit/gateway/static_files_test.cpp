// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/static_files.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

class StaticFilesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    gateway::StaticFiles m_files;

    void write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    std::optional<net::HttpResponse> get(const QByteArray &path, const QByteArray &etag = {}) const
    {
        net::HttpRequest request;
        request.path = path;
        if (!etag.isEmpty())
            request.headers.add("If-None-Match", etag);
        return m_files.answer(request);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_files.load(m_folder.path()).error().reason, QStringLiteral("storefront_missing"));
        write(QStringLiteral("index.html"), "<!doctype html><title>shop</title>");
        write(QStringLiteral("assets/app-1a2b.js"), "run()");
        QVERIFY(m_files.load(m_folder.path()).has_value());
    }

    void hashedFilesAreCachedForEver()
    {
        const auto answer = get("/assets/app-1a2b.js");
        QVERIFY(answer.has_value());
        QCOMPARE(answer->headers.value("Content-Type"), QByteArray("text/javascript; charset=utf-8"));
        QVERIFY(answer->headers.value("Cache-Control").contains("immutable"));
    }

    void pagesOfTheApplicationAreTheIndex()
    {
        for (const QByteArray &path : {QByteArray("/"), QByteArray("/index.html"), QByteArray("/help/returns")}) {
            const auto answer = get(path);
            QVERIFY(answer.has_value());
            QCOMPARE(answer->headers.value("Cache-Control"), QByteArray("no-cache"));
            QVERIFY(answer->headers.value("Content-Security-Policy").contains("script-src 'self'"));
        }
    }

    void anUnchangedFileIsNotSentAgain()
    {
        const QByteArray etag = get("/")->headers.value("ETag");
        const auto answer = get("/", etag);
        QCOMPARE(answer->status, 304);
        QVERIFY(answer->body.isEmpty());
    }

    void whatIsNotThereIsNotAnswered()
    {
        QVERIFY(!get("/assets/missing.js").has_value());
        QVERIFY(!get("/../secret.txt").has_value());
        QVERIFY(!get("/favicon.ico").has_value());
    }
};

MOSTRADOR_TEST(StaticFilesTest)
#include "static_files_test.moc"
