// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/northwind_files.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

const char products[] = "sku,name,category,pack,price_minor,currency,stock_on_hand,reorder_point,discontinued\n"
                        "NW-1,Chai,Beverages,10 boxes,1800,USD,39,10,0\n"
                        "NW-2,Chang,Beverages,24 bottles,1900,USD,17,25,1\n";
const char customers[] = "customer_code,company,contact,address,city,region,postal_code,country,phone\n"
                         "ALFKI,Alfreds,Maria Anders,Street 1,Berlin,,12209,Germany,030\n";
const char orders[] = "order_no,customer_code,placed_on,required_on,shipped_on,shipping_minor,currency,ship_name,ship_address,ship_city,"
                      "ship_region,ship_postal,ship_country\n"
                      "10249,ALFKI,1996-07-05,1996-08-01,,1161,USD,Alfreds,Street 1,Berlin,,12209,Germany\n"
                      "10248,ALFKI,1996-07-04,1996-08-01,1996-07-16,3238,USD,Alfreds,\"Street 1, 2\",Berlin,,12209,Germany\n";
const char lines[] = "order_no,sku,unit_price_minor,quantity,discount_pct\n"
                     "10248,NW-1,1400,12,0\n10249,NW-2,980,10,15\n10248,NW-2,900,1,0\n";

/// A folder with the four files, one of them with something replaced.
class Export {
public:
    explicit Export(const QByteArray &file = {}, const QByteArray &from = {}, const QByteArray &to = {})
    {
        for (const auto &[name, text] : {std::pair{"products.csv", products}, std::pair{"customers.csv", customers},
                                         std::pair{"orders.csv", orders}, std::pair{"order_lines.csv", lines}}) {
            QByteArray content(text);
            if (file == name)
                content.replace(from, to);
            write(QString::fromLatin1(name), content);
        }
    }
    void write(const QString &name, const QByteArray &content)
    {
        QFile out(m_folder.filePath(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    void remove(const QString &name) { QFile::remove(m_folder.filePath(name)); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

}  // namespace

class NorthwindFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGoodExportIsRead()
    {
        const Export folder;
        const auto files = backend::readNorthwind(folder.path());
        QVERIFY2(files, files ? "" : qPrintable(files.error().message));
        QCOMPARE(files->products.size(), 2);
        QVERIFY(files->products[1].discontinued);
        QCOMPARE(files->customers.size(), 1);
        QCOMPARE(files->orders.size(), 2);
        QCOMPARE(files->orders[0].number, 10248);
        QCOMPARE(files->orders[0].address, QStringLiteral("Street 1, 2"));
        QCOMPARE(files->orders[0].lines.size(), 2);
        QCOMPARE(files->orders[0].country, QStringLiteral("DE"));
        QVERIFY(files->orders[0].shipped.has_value());
        QVERIFY(!files->orders[1].shipped.has_value());
        QCOMPARE(files->orders[1].lines[0].discountPercent, 15);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *file, const char *from, const char *to, const char *sentence) {
            QTest::newRow(name) << QByteArray(file) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(sentence);
        };
        row("column", "products.csv", "price_minor", "price", "products.csv has no column \"price_minor\"");
        row("price", "products.csv", "1800", "18.00", "products.csv, line 2, price_minor is \"18.00\"");
        row("negative price", "products.csv", "1900", "-1", "products.csv, line 3, price_minor is \"-1\"");
        row("huge price", "order_lines.csv", "980", "99999999999999999999", "order_lines.csv, line 3, unit_price_minor");
        row("currency", "products.csv", "1800,USD", "1800,usd", "products.csv, line 2, currency is \"usd\"");
        row("second sku", "products.csv", "NW-2", "NW-1", "sku is \"NW-1\" a second time");
        row("cells", "customers.csv", ",030", "", "customers.csv, line 2 has 8 cells and not 9");
        row("customer", "orders.csv", "10248,ALFKI", "10248,NOBODY", "orders.csv, line 3, customer_code is \"NOBODY\"");
        row("date", "orders.csv", "1996-07-04", "04/07/1996", "orders.csv, line 3, placed_on is \"04/07/1996\"");
        row("country", "orders.csv", "12209,Germany", "12209,Atlantis", "ship_country is \"Atlantis\"");
        row("second order", "orders.csv", "10249", "10248", "order_no is 10248 a second time");
        row("quantity", "order_lines.csv", "1400,12", "1400,0", "order_lines.csv, line 2, quantity is \"0\"");
        row("discount", "order_lines.csv", "10,15", "10,101", "order_lines.csv, line 3, discount_pct is \"101\"");
        row("unknown sku", "order_lines.csv", "NW-1", "NW-9", "sku is \"NW-9\"");
        row("unknown order", "order_lines.csv", "10249", "10250", "order_no is 10250");
        row("no lines", "order_lines.csv", "10249,NW-2,980,10,15\n", "", "order 10249 has no lines");
        row("empty", "customers.csv", customers, "", "customers.csv is empty");
        row("open quote", "orders.csv", "\"Street 1, 2\"", "\"Street 1, 2", "orders.csv");
        row("zero", "products.csv", "Chai", QByteArray("Ch\0i", 4).constData(), "");
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, sentence);
        if (sentence.isEmpty()) {  // a NUL does not pass through the table of texts
            to = QByteArray("Ch\0i", 4);
            sentence = QStringLiteral("products.csv");
        }
        const Export folder(file, from, to);
        const auto files = backend::readNorthwind(folder.path());
        QVERIFY(!files);
        QCOMPARE(files.error().reason, QStringLiteral("invalid_import"));
        QVERIFY2(files.error().message.contains(sentence), qPrintable(files.error().message));
    }

    void aMissingFileIsNamed()
    {
        Export folder;
        folder.remove(QStringLiteral("orders.csv"));
        const auto files = backend::readNorthwind(folder.path());
        QVERIFY(!files);
        QVERIFY2(files.error().message.contains(QStringLiteral("orders.csv cannot be read")), qPrintable(files.error().message));
        QVERIFY(!backend::readNorthwind(QStringLiteral("/nowhere/at/all")));
    }
};

MOSTRADOR_TEST(NorthwindFilesTest)
#include "northwind_files_test.moc"
