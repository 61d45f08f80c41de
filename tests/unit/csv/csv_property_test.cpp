// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/reader.h"
#include "backend/foundation/csv/text_encoding.h"
#include "backend/foundation/csv/writer.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <array>

namespace {

constexpr quint32 seed = 20261125;  // fixed: a failure comes again
constexpr std::array separators = {csv::Separator::Comma, csv::Separator::Semicolon, csv::Separator::Tab, csv::Separator::Bar};

// Rich in what has a meaning in CSV.
QString randomCell(QRandomGenerator &random)
{
    static const QString alphabet = QStringLiteral("ab01\"\"\"'',;\t|\r\n =+-@.\u00f1\u20ac\uff1d\ufeff");
    QString cell;
    for (int left = random.bounded(8); left > 0; --left)
        cell += alphabet[random.bounded(int(alphabet.size()))];
    return cell;
}

QList<QStringList> randomRows(QRandomGenerator &random)
{
    QList<QStringList> rows(random.bounded(1, 8));
    for (QStringList &row : rows) {
        for (int left = random.bounded(1, 6); left > 0; --left)
            row.append(randomCell(random));
    }
    return rows;
}

QByteArray randomBytes(QRandomGenerator &random)
{
    static const QByteArray alphabet("a\"\",;\r\n\xc3\xb1\xff\xfe\xef\xbb\xbf\x80\0", 16);
    QByteArray bytes;
    for (int left = random.bounded(200); left > 0; --left)
        bytes += random.bounded(4) == 0 ? char(random.bounded(256)) : alphabet[random.bounded(int(alphabet.size()))];
    if (random.bounded(2) == 0)
        bytes.replace('\0', ' ');  // else few of them would be texts
    return bytes;
}

// The number of calls that a whole text takes; -1 for more than it can have records.
qint64 callsFor(const QString &text, const csv::ReaderOptions &options)
{
    csv::Reader reader(text, options);
    qint64 lastLine = 0;
    for (qint64 calls = 1; calls <= text.size() + 1; ++calls) {
        const auto record = reader.next();
        if (record && !*record)
            return calls;
        if (record && (*record)->line <= lastLine)
            return -1;
        if (record)
            lastLine = (*record)->line;
    }
    return -1;
}

}  // namespace

class CsvPropertyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        QRandomGenerator random(seed);
        for (int round = 0; round < 20'000; ++round) {
            const QList<QStringList> rows = randomRows(random);
            const csv::Separator separator = separators[size_t(random.bounded(4))];
            csv::Writer writer({separator, true});
            for (const QStringList &row : rows)
                writer.addRow(row);
            const auto decoded = csv::decodeText(writer.text().toUtf8());
            QVERIFY(decoded);
            QCOMPARE(decoded->text, writer.text());
            csv::ReaderOptions options;
            if (rows.first().size() == 1)
                options.separator = separator;  // nothing to sniff
            csv::Reader reader(decoded->text, options);
            for (const QStringList &row : rows) {
                auto record = reader.next();
                QVERIFY2(record && *record, qPrintable(writer.text()));
                for (QString &cell : (*record)->fields)
                    cell = csv::withoutGuard(cell);
                QCOMPARE((*record)->fields, row);
            }
            const auto end = reader.next();
            QVERIFY(end && !*end);
        }
    }

    void anyBytesAreReadToTheirEnd()
    {
        QRandomGenerator random(seed);
        csv::ReaderOptions tight;
        tight.limits = {3, 5, 4};
        int texts = 0;
        for (int round = 0; round < 20'000; ++round) {
            const auto decoded = csv::decodeText(randomBytes(random));
            if (!decoded) {
                QCOMPARE(decoded.error().reason, QStringLiteral("not_text"));
                continue;
            }
            ++texts;
            QVERIFY2(callsFor(decoded->text, {}) > 0, qPrintable(decoded->text));
            QVERIFY2(callsFor(decoded->text, tight) > 0, qPrintable(decoded->text));
        }
        QVERIFY(texts > 5'000);
    }

    void changedFilesAreReadToTheirEnd()
    {
        QRandomGenerator random(seed);
        for (int round = 0; round < 5'000; ++round) {
            csv::Writer writer;
            for (const QStringList &row : randomRows(random))
                writer.addRow(row);
            QByteArray bytes = writer.text().toUtf8();
            for (int left = random.bounded(1, 5); left > 0 && !bytes.isEmpty(); --left)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(1, 256));
            const auto decoded = csv::decodeText(bytes);
            if (decoded)
                QVERIFY2(callsFor(decoded->text, {}) > 0, bytes.constData());
        }
    }

    // Each of them takes well below a second; were the time not linear in the text, it would be hours.
    void longFilesTakeLinearTime()
    {
        constexpr qsizetype length = 1'000'000;
        QElapsedTimer timer;
        timer.start();
        for (const char *piece : {"\"", "\"\"", "\"a\"x,\"", ",", "\n", "\r", "\"\n", "\"\"x\n", "a,\"b\n\"\"", "\"a\"\"\n"}) {
            const QString text = QString::fromLatin1(piece).repeated(length / qsizetype(qstrlen(piece)));
            QVERIFY2(callsFor(text, {}) > 0, piece);
        }
        QVERIFY(csv::decodeText(QByteArray("\xf1\n").repeated(length / 2)));
        QVERIFY2(timer.elapsed() < 60'000, "not linear");
    }
};

MOSTRADOR_TEST(CsvPropertyTest)
#include "csv_property_test.moc"
