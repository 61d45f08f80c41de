// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/reader.h"
#include "backend/foundation/csv/writer.h"
#include "tests/support/test_registry.h"

#include <QTest>

class WriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writes_data()
    {
        QTest::addColumn<QStringList>("row");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QStringList{} << "";
        QTest::newRow("plain") << QStringList{"a", "b c", ""} << "a,b c,\r\n";
        QTest::newRow("quote") << QStringList{"a\"b", "\""} << "\"a\"\"b\",\"\"\"\"\r\n";
        QTest::newRow("separators") << QStringList{"a,b", "a;b", "a\tb", "a|b"} << "\"a,b\",\"a;b\",\"a\tb\",\"a|b\"\r\n";
        QTest::newRow("breaks") << QStringList{"a\r\nb", "a\nb", "a\rb"} << "\"a\r\nb\",\"a\nb\",\"a\rb\"\r\n";
        QTest::newRow("blanks at an end") << QStringList{" a", "a "} << "\" a\",\"a \"\r\n";
        QTest::newRow("empty cell alone") << QStringList{""} << "\"\"\r\n";
        QTest::newRow("empty cells") << QStringList{"", ""} << ",\r\n";
        QTest::newRow("byte order mark") << QStringList{QStringLiteral("\ufeffa"), "b"} << QStringLiteral("\"\ufeffa\",b\r\n");
        QTest::newRow("formula") << QStringList{"=1+1", "=\"a\""} << "'=1+1,\"'=\"\"a\"\"\"\r\n";
    }
    void writes()
    {
        QFETCH(QStringList, row);
        csv::Writer writer;
        writer.addRow(row);
        QTEST(writer.text(), "text");
    }

    void writesWithOptions()
    {
        csv::Writer writer({csv::Separator::Semicolon, false});
        writer.addRow({"=1", "b"});
        QCOMPARE(writer.take(), QStringLiteral("=1;b\r\n"));
        writer.addRow({"c", "d"});
        QCOMPARE(writer.take(), QStringLiteral("c;d\r\n"));
        QVERIFY(writer.text().isEmpty());
    }

    void guards_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("guarded");
        for (const char *cell :
             {"=1+1", "=",   "+1", "+34600111222", "-",   "-a",  "-1+1", "-1.",  "-.5",     "-1.5.2", "-1e3",
              "- 1",  "--1", "@a", "\ta",          "\ra", "\na", "'=1",  "''=1", "'-12.50", "'@",     "-2+3+cmd|' /C calc'!A0"})
            QTest::addRow("guarded %s", cell) << QString::fromUtf8(cell) << true;
        for (const char *cell : {"", "a", "a=1", "12", "-12", "-12.50", "-12,50", "-0", "'", "''", "'a", "'12", "1-2", " a", "\"=1"})
            QTest::addRow("as it is %s", cell) << QString::fromUtf8(cell) << false;
        QTest::newRow("full-width") << QStringLiteral("\uff1d1") << true;
        QTest::newRow("other digits") << QStringLiteral("-\u0661") << true;
    }
    void guards()
    {
        QFETCH(QString, cell);
        QFETCH(bool, guarded);
        QCOMPARE(csv::needsGuard(cell), guarded);
        QCOMPARE(csv::withGuard(cell), guarded ? QString(u'\'' + cell) : cell);
        QCOMPARE(csv::withoutGuard(csv::withGuard(cell)), cell);
    }

    void takesOnlyItsOwnApostropheAway()
    {
        QCOMPARE(csv::withoutGuard("'=1"), QStringLiteral("=1"));
        QCOMPARE(csv::withoutGuard("''=1"), QStringLiteral("'=1"));
        QCOMPARE(csv::withoutGuard("'tis"), QStringLiteral("'tis"));
        QCOMPARE(csv::withoutGuard("'-12.50"), QStringLiteral("'-12.50"));  // never written by withGuard
        QCOMPARE(csv::withoutGuard("=1"), QStringLiteral("=1"));
    }
};

MOSTRADOR_TEST(WriterTest)
#include "writer_test.moc"
