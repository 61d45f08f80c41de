// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/database.h"
#include "tests/support/test_registry.h"

#include <QTest>

class DatabaseUrlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesBothKinds()
    {
        const auto file = sql::DatabaseUrl::parse(QStringLiteral("sqlite:///var/lib/a%20shop/chat.db"));
        QVERIFY(file);
        QVERIFY(file->dialect() == sql::Dialect::Sqlite);
        QCOMPARE(file->filePath(), QStringLiteral("/var/lib/a shop/chat.db"));
        const auto server = sql::DatabaseUrl::parse(QStringLiteral("postgresql://shop:secret@db.example:5432/chat?sslmode=verify-full"));
        QVERIFY(server);
        QVERIFY(server->dialect() == sql::Dialect::Postgres);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "chat.db", "sqlite://relative.db", "sqlite:///folder/", "mysql://host/name",
                                 "postgresql://host:notaport:1/x?nosuchoption=1"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto url = sql::DatabaseUrl::parse(text);
        QVERIFY(!url);
        QCOMPARE(url.error().code, core::ErrorCode::Invalid);
        QCOMPARE(url.error().reason, QStringLiteral("invalid_database_url"));
    }

    void masksThePassword_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("user part") << QStringLiteral("postgresql://shop:hunter2@db:5432/chat");
        QTest::newRow("with an at sign") << QStringLiteral("postgresql://shop:hunter2@hunter2@db/chat");
        QTest::newRow("query") << QStringLiteral("postgresql://db/chat?user=shop&password=hunter2&sslmode=require");
    }
    void masksThePassword()
    {
        QFETCH(QString, text);
        const QString masked = sql::DatabaseUrl{text}.masked();
        QVERIFY2(!masked.contains(QStringLiteral("hunter2")), qPrintable(masked));
        QVERIFY(masked.contains(QStringLiteral("***")));
        QVERIFY(masked.contains(QStringLiteral("chat")));
    }
};

MOSTRADOR_TEST(DatabaseUrlTest)
#include "database_url_test.moc"
