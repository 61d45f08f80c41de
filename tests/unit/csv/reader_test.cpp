// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/reader.h"
#include "tests/support/test_registry.h"

#include <QTest>

using csv::Separator;

namespace {

using Rows = QList<QStringList>;

struct Outcome {
    Rows rows;
    QList<qint64> lines;
    QStringList errors;  // "reason@line"
};

QString detail(const core::Error &error, const QString &name)
{
    for (const core::ErrorDetail &one : error.details) {
        if (one.name == name)
            return one.value;
    }
    return {};
}

Outcome readAll(const QString &text, csv::ReaderOptions options = {})
{
    csv::Reader reader(text, options);
    Outcome outcome;
    while (true) {
        auto record = reader.next();
        if (!record) {
            outcome.errors.append(record.error().reason + u'@' + detail(record.error(), QStringLiteral("line")));
            continue;
        }
        if (!*record)
            return outcome;
        outcome.rows.append((*record)->fields);
        outcome.lines.append((*record)->line);
    }
}

}  // namespace

class ReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        const Rows two = {{"a", "b"}, {"c", "d"}};
        QTest::newRow("nothing") << "" << Rows{};
        QTest::newRow("2.1 CRLF") << "a,b\r\nc,d\r\n" << two;
        QTest::newRow("LF") << "a,b\nc,d\n" << two;
        QTest::newRow("CR") << "a,b\rc,d\r" << two;
        QTest::newRow("breaks of all kinds") << "\r\n\n\ra,b\n\r\n\rc,d" << two;
        QTest::newRow("2.2 no break at the end") << "a,b\r\nc,d" << two;
        QTest::newRow("2.4 blanks belong to the cell") << " a , b \n" << Rows{{" a ", " b "}};
        QTest::newRow("rows of other lengths") << "a,b,c\nd\n" << Rows{{"a", "b", "c"}, {"d"}};
        QTest::newRow("2.5 quoted") << "\"a\",\"b\"\r\nc,d" << two;
        QTest::newRow("2.6 break in quotes") << "\"a\r\nx\",b\r\n\"\n\r\"" << Rows{{"a\r\nx", "b"}, {"\n\r"}};
        QTest::newRow("2.6 separator in quotes") << "\"a,b\",c" << Rows{{"a,b", "c"}};
        QTest::newRow("2.7 doubled quote") << "\"a\"\"b\",\"\"\"\",\"\"\"c\"" << Rows{{"a\"b", "\"", "\"c"}};
        QTest::newRow("empty cells") << ",\n,,\n" << Rows{{"", ""}, {"", "", ""}};
        QTest::newRow("empty cell at the end") << "a," << Rows{{"a", ""}};
        QTest::newRow("quoted empty cell alone") << "\"\"\n\n\"\"" << Rows{{""}, {""}};
        QTest::newRow("quote within a cell") << "12\" pipe,a\"\"b" << Rows{{"12\" pipe", "a\"\"b"}};
        QTest::newRow("blanks alone") << " \n" << Rows{{" "}};
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(Rows, rows);
        const Outcome outcome = readAll(text);
        QCOMPARE(outcome.errors, QStringList());
        QCOMPARE(outcome.rows, rows);
    }

    void sniffsTheSeparator_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("separator");
        const auto row = [](const char *name, const char *text, Separator separator) {
            QTest::newRow(name) << QString::fromUtf8(text) << int(separator);
        };
        row("nothing", "", Separator::Comma);
        row("one column", "name\na;b", Separator::Comma);
        row("comma", "a,b,c;d", Separator::Comma);
        row("semicolon", "a;b\n1,2,3,4;5", Separator::Semicolon);
        row("tab", "\r\na\tb", Separator::Tab);
        row("bar", "a|b|c,d", Separator::Bar);
        row("comma loses a draw", "name;price, EUR", Separator::Semicolon);
        row("quoted ones do not count", "\"a,b,\"\"c,\";d\n", Separator::Semicolon);
        row("first record of two lines", "\"a\n,,\"|b\n;;;", Separator::Bar);
        row("quote within a cell", "12\" pipe;b", Separator::Semicolon);
        row("unclosed", "a;\"b,c,d", Separator::Semicolon);
    }
    void sniffsTheSeparator()
    {
        QFETCH(QString, text);
        QTEST(int(csv::sniffSeparator(text)), "separator");
        QTEST(int(csv::Reader(text).separator()), "separator");
    }

    void theGivenSeparatorCounts()
    {
        csv::ReaderOptions options;
        options.separator = Separator::Bar;
        QCOMPARE(readAll("a,b;c|d", options).rows, (Rows{{"a,b;c", "d"}}));
    }

    void recordsKnowTheirFirstLine()
    {
        const Outcome outcome = readAll("a\r\n\r\n\"b\r\n\n\r\"\"\r\n\",c\rd\n\n\ne");
        QCOMPARE(outcome.lines, (QList<qint64>{1, 3, 8, 11}));
    }

    void errorsNameTheirLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("errors");
        QTest::addColumn<Rows>("rows");
        const auto row = [](const char *name, const char *text, const QStringList &errors, const Rows &rows) {
            QTest::newRow(name) << QString::fromUtf8(text) << errors << rows;
        };
        row("text after a quote", "a,b\n\"c\"d,e\nf,g", {"text_after_quote@2"}, {{"a", "b"}, {"f", "g"}});
        row("blank after a quote", "\"a\" ,b\nc,d", {"text_after_quote@1"}, {{"c", "d"}});
        row("behind a cell of two lines", "\"a\nb\"x,c\nd,e", {"text_after_quote@2"}, {{"d", "e"}});
        row("a quoted cell behind it", "\"a\"x,\"b\nc\"\nd,e", {"text_after_quote@1"}, {{"d", "e"}});
        row("one error a record", "\"a\"x,\"b\"y\n\"c\"z\nd,e", {"text_after_quote@1", "text_after_quote@2"}, {{"d", "e"}});
        row("unclosed", "a,b\nc,\"d\ne,f\ng", {"unclosed_quote@2"}, {{"a", "b"}});
        row("unclosed behind two lines", "\"a\nb\",\"c\nd", {"unclosed_quote@2"}, {});
        row("unclosed goes before", "\"a\"x,\"b\nc", {"unclosed_quote@1"}, {});
        row("quote at the end", "a,\"", {"unclosed_quote@1"}, {});
        row("doubled quote at the end", "a,\"b\"\"", {"unclosed_quote@1"}, {});
    }
    void errorsNameTheirLine()
    {
        QFETCH(QString, text);
        QFETCH(Rows, rows);
        const Outcome outcome = readAll(text);
        QTEST(outcome.errors, "errors");
        QCOMPARE(outcome.rows, rows);
    }

    void columnsAreLimited()
    {
        const QString wide = QString(9999, u',');
        const Outcome outcome = readAll(wide + "\r\n" + QString(255, u',') + "\n" + QString(256, u',') + "\na");
        QCOMPARE(outcome.errors, (QStringList{"too_many_columns@1", "too_many_columns@3"}));
        QCOMPARE(outcome.rows.size(), 2);
        QCOMPARE(outcome.rows.first().size(), 256);
        csv::ReaderOptions options;
        options.limits.columns = 10'000;
        QCOMPARE(readAll(wide, options).rows.first().size(), 10'000);
    }

    void cellsAreLimited()
    {
        csv::ReaderOptions options;
        options.limits.fieldChars = 4;
        const Outcome outcome = readAll("abcd,x\nabcde,x\n\"ab\n\"\"\",x\ny,\"ab\n\"\"\"\"c\",x\nz", options);
        QCOMPARE(outcome.errors, (QStringList{"field_too_long@2", "field_too_long@5"}));
        QCOMPARE(outcome.rows, (Rows{{"abcd", "x"}, {"ab\n\"", "x"}, {"z"}}));
        QCOMPARE(readAll("\"" + QString(70'000, u'a') + "\nb", {}).errors, QStringList{"unclosed_quote@1"});
        QCOMPARE(readAll(QString(65'536, u'a')).errors, QStringList());
        QCOMPARE(readAll(QString(65'537, u'a')).errors, QStringList{"field_too_long@1"});
    }

    void rowsAreLimited()
    {
        csv::ReaderOptions options;
        options.limits.rows = 2;
        QCOMPARE(readAll("a\n\nb\n\n", options).errors, QStringList());
        const Outcome outcome = readAll("a\n\nb\n\nc\nd", options);
        QCOMPARE(outcome.errors, QStringList{"too_many_rows@5"});
        QCOMPARE(outcome.rows, (Rows{{"a"}, {"b"}}));
        QCOMPARE(readAll("\"a\"x\n\"b\"x\n\"c\"x\nd", options).errors.last(), QStringLiteral("too_many_rows@3"));
    }

    void excessNamesWhatIsAllowed()
    {
        csv::ReaderOptions options;
        options.limits.columns = 1;
        const auto record = csv::Reader(QStringLiteral("a,b"), options).next();
        QVERIFY(!record);
        QCOMPARE(record.error().code, core::ErrorCode::TooLarge);
        QCOMPARE(record.error().message, QStringLiteral("Line 1: too many columns, at most 1."));
        QCOMPARE(detail(record.error(), QStringLiteral("allowed")), QStringLiteral("1"));
        const auto stray = csv::Reader(QStringLiteral("\"a\"b")).next();
        QVERIFY(!stray);
        QCOMPARE(stray.error().code, core::ErrorCode::Invalid);
    }

    void theEndStaysTheEnd()
    {
        csv::Reader reader(QStringLiteral("\"a"));
        QVERIFY(!reader.next());
        for (int round = 0; round < 3; ++round) {
            const auto end = reader.next();
            QVERIFY(end && !*end);
        }
    }
};

MOSTRADOR_TEST(ReaderTest)
#include "reader_test.moc"
