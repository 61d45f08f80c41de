// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/northwind_files.h"

#include "backend/foundation/csv/reader.h"
#include "backend/foundation/csv/text_encoding.h"
#include "backend/services/orders/domain/limits.h"
#include "core/base/money.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <algorithm>

namespace backend {
namespace {

constexpr qint64 amountMax = 1'000'000'000'00;  ///< minor units of one price or freight
constexpr qint64 piecesMax = 1'000'000'000;
constexpr qint64 numberMax = 999'999'999;
constexpr int percentMax = 100;

core::Error mistake(const QString &sentence) { return {core::ErrorCode::Invalid, QStringLiteral("invalid_import"), sentence, {}}; }

/// One file, row by row, its cells by the name of their column.
class Table {
public:
    static core::Result<Table> open(const QString &folder, const QString &name, const QStringList &columns)
    {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(mistake(QStringLiteral("%1 cannot be read: %2.").arg(file.fileName(), file.errorString())));
        if (file.size() > northwindFileBytesMax)
            return core::fail(mistake(QStringLiteral("%1 is larger than %2 bytes.").arg(file.fileName()).arg(northwindFileBytesMax)));
        const core::Result<csv::DecodedText> text = csv::decodeText(file.readAll());
        if (!text)
            return core::fail(mistake(QStringLiteral("%1: %2").arg(name, text.error().message)));
        Table table(name, text->text);
        const core::Result<bool> heading = table.next();
        if (!heading)
            return core::fail(heading.error());
        if (!*heading)
            return core::fail(mistake(QStringLiteral("%1 is empty.").arg(name)));
        for (const QString &column : columns) {
            const qsizetype at = table.m_record.fields.indexOf(column);
            if (at < 0)
                return core::fail(mistake(QStringLiteral("%1 has no column \"%2\".").arg(name, column)));
            table.m_columns.insert(column, at);
        }
        table.m_width = table.m_record.fields.size();
        return table;
    }

    /// False at the end.
    core::Result<bool> next()
    {
        core::Result<std::optional<csv::Record>> record = m_reader.next();
        if (!record)
            return core::fail(mistake(QStringLiteral("%1: %2").arg(m_name, record.error().message)));
        if (!*record)
            return false;
        m_record = std::move(**record);
        if (m_width > 0 && m_record.fields.size() != m_width)
            return core::fail(at(QString(), QStringLiteral("has %1 cells and not %2").arg(m_record.fields.size()).arg(m_width)));
        return true;
    }

    [[nodiscard]] QString text(const char *column) const { return m_record.fields.value(m_columns.value(QLatin1String(column))).trimmed(); }

    core::Result<QString> filled(const char *column) const
    {
        const QString cell = text(column);
        if (cell.isEmpty())
            return core::fail(at(QLatin1String(column), QStringLiteral("is empty")));
        return cell;
    }

    core::Result<qint64> number(const char *column, qint64 least, qint64 most) const
    {
        bool isNumber = false;
        const qint64 number = text(column).toLongLong(&isNumber);
        if (!isNumber || number < least || number > most)
            return core::fail(
                at(QLatin1String(column),
                   QStringLiteral("is \"%1\" and not a whole number from %2 to %3").arg(text(column).left(40)).arg(least).arg(most)));
        return number;
    }

    core::Result<QDate> date(const char *column) const
    {
        const QDate date = QDate::fromString(text(column), Qt::ISODate);
        if (!date.isValid())
            return core::fail(
                at(QLatin1String(column), QStringLiteral("is \"%1\" and not a date like 1996-07-04").arg(text(column).left(40))));
        return date;
    }

    core::Result<QString> currency(const char *column) const
    {
        const QString code = text(column);
        if (!core::Money::of(0, code))
            return core::fail(at(QLatin1String(column), QStringLiteral("is \"%1\" and not a currency").arg(code.left(40))));
        return code;
    }

    [[nodiscard]] core::Error at(const QString &column, const QString &what) const
    {
        const QString place = QStringLiteral("%1, line %2").arg(m_name).arg(m_record.line);
        return mistake((column.isEmpty() ? place : place + QStringLiteral(", ") + column) + u' ' + what + u'.');
    }

private:
    Table(QString name, const QString &text)
        : m_name(std::move(name))
        , m_reader(text, {csv::Separator::Comma})
    {
    }

    QString m_name;
    csv::Reader m_reader;
    csv::Record m_record;
    QHash<QString, qsizetype> m_columns;
    qsizetype m_width = 0;
};

/// The countries that Northwind ships to.
QString countryCode(const QString &name)
{
    static const QHash<QString, QString> codes{
        {QStringLiteral("Argentina"), QStringLiteral("AR")}, {QStringLiteral("Austria"), QStringLiteral("AT")},
        {QStringLiteral("Belgium"), QStringLiteral("BE")},   {QStringLiteral("Brazil"), QStringLiteral("BR")},
        {QStringLiteral("Canada"), QStringLiteral("CA")},    {QStringLiteral("Denmark"), QStringLiteral("DK")},
        {QStringLiteral("Finland"), QStringLiteral("FI")},   {QStringLiteral("France"), QStringLiteral("FR")},
        {QStringLiteral("Germany"), QStringLiteral("DE")},   {QStringLiteral("Ireland"), QStringLiteral("IE")},
        {QStringLiteral("Italy"), QStringLiteral("IT")},     {QStringLiteral("Mexico"), QStringLiteral("MX")},
        {QStringLiteral("Norway"), QStringLiteral("NO")},    {QStringLiteral("Poland"), QStringLiteral("PL")},
        {QStringLiteral("Portugal"), QStringLiteral("PT")},  {QStringLiteral("Spain"), QStringLiteral("ES")},
        {QStringLiteral("Sweden"), QStringLiteral("SE")},    {QStringLiteral("Switzerland"), QStringLiteral("CH")},
        {QStringLiteral("UK"), QStringLiteral("GB")},        {QStringLiteral("USA"), QStringLiteral("US")},
        {QStringLiteral("Venezuela"), QStringLiteral("VE")}};
    return codes.value(name);
}

core::Result<NorthwindProduct> productOf(const Table &table)
{
    NorthwindProduct product;
    const core::Result<QString> sku = table.filled("sku");
    MOSTRADOR_TRY(sku);
    const core::Result<QString> name = table.filled("name");
    MOSTRADOR_TRY(name);
    const core::Result<QString> category = table.filled("category");
    MOSTRADOR_TRY(category);
    const core::Result<qint64> price = table.number("price_minor", 0, amountMax);
    MOSTRADOR_TRY(price);
    const core::Result<QString> currency = table.currency("currency");
    MOSTRADOR_TRY(currency);
    const core::Result<qint64> stock = table.number("stock_on_hand", 0, piecesMax);
    MOSTRADOR_TRY(stock);
    const core::Result<qint64> reorder = table.number("reorder_point", 0, piecesMax);
    MOSTRADOR_TRY(reorder);
    const core::Result<qint64> discontinued = table.number("discontinued", 0, 1);
    MOSTRADOR_TRY(discontinued);
    return NorthwindProduct{*sku, *name, *category, table.text("pack"), *price, *currency, *stock, *reorder, *discontinued == 1};
}

core::Result<QList<NorthwindProduct>> readProducts(const QString &folder)
{
    core::Result<Table> table = Table::open(
        folder, QStringLiteral("products.csv"),
        {QStringLiteral("sku"), QStringLiteral("name"), QStringLiteral("category"), QStringLiteral("pack"), QStringLiteral("price_minor"),
         QStringLiteral("currency"), QStringLiteral("stock_on_hand"), QStringLiteral("reorder_point"), QStringLiteral("discontinued")});
    MOSTRADOR_TRY(table);
    QList<NorthwindProduct> products;
    QSet<QString> skus;
    while (true) {
        const core::Result<bool> more = table->next();
        MOSTRADOR_TRY(more);
        if (!*more)
            return products;
        const core::Result<NorthwindProduct> product = productOf(*table);
        MOSTRADOR_TRY(product);
        if (skus.contains(product->sku))
            return core::fail(table->at(QStringLiteral("sku"), QStringLiteral("is \"%1\" a second time").arg(product->sku)));
        skus.insert(product->sku);
        products.append(*product);
    }
}

core::Result<QHash<QString, NorthwindCustomer>> readCustomers(const QString &folder)
{
    core::Result<Table> table =
        Table::open(folder, QStringLiteral("customers.csv"),
                    {QStringLiteral("customer_code"), QStringLiteral("company"), QStringLiteral("contact"), QStringLiteral("phone")});
    MOSTRADOR_TRY(table);
    QHash<QString, NorthwindCustomer> customers;
    while (true) {
        const core::Result<bool> more = table->next();
        MOSTRADOR_TRY(more);
        if (!*more)
            return customers;
        const core::Result<QString> code = table->filled("customer_code");
        MOSTRADOR_TRY(code);
        const core::Result<QString> company = table->filled("company");
        MOSTRADOR_TRY(company);
        if (customers.contains(*code))
            return core::fail(table->at(QStringLiteral("customer_code"), QStringLiteral("is \"%1\" a second time").arg(*code)));
        customers.insert(*code, {*code, *company, table->text("contact"), table->text("phone")});
    }
}

core::Result<NorthwindOrder> orderOf(const Table &table, const QHash<QString, NorthwindCustomer> &customers)
{
    NorthwindOrder order;
    const core::Result<qint64> number = table.number("order_no", 1, numberMax);
    MOSTRADOR_TRY(number);
    const core::Result<QDate> placed = table.date("placed_on");
    MOSTRADOR_TRY(placed);
    if (!table.text("shipped_on").isEmpty()) {
        const core::Result<QDate> shipped = table.date("shipped_on");
        MOSTRADOR_TRY(shipped);
        order.shipped = *shipped;
    }
    const core::Result<qint64> freight = table.number("shipping_minor", 0, amountMax);
    MOSTRADOR_TRY(freight);
    const core::Result<QString> currency = table.currency("currency");
    MOSTRADOR_TRY(currency);
    order.number = *number;
    order.placed = *placed;
    order.freight = *freight;
    order.currency = *currency;
    order.customer = table.text("customer_code");
    if (!customers.contains(order.customer))
        return core::fail(table.at(QStringLiteral("customer_code"),
                                   QStringLiteral("is \"%1\", whom customers.csv does not know").arg(order.customer.left(40))));
    order.name = table.text("ship_name");
    order.address = table.text("ship_address");
    order.city = table.text("ship_city");
    order.region = table.text("ship_region");
    order.postalCode = table.text("ship_postal");
    order.country = countryCode(table.text("ship_country"));
    if (order.country.isEmpty())
        return core::fail(
            table.at(QStringLiteral("ship_country"),
                     QStringLiteral("is \"%1\" and not a country that is known here").arg(table.text("ship_country").left(40))));
    return order;
}

core::Result<QList<NorthwindOrder>> readOrders(const QString &folder, const QHash<QString, NorthwindCustomer> &customers)
{
    core::Result<Table> table = Table::open(folder, QStringLiteral("orders.csv"),
                                            {QStringLiteral("order_no"), QStringLiteral("customer_code"), QStringLiteral("placed_on"),
                                             QStringLiteral("shipped_on"), QStringLiteral("shipping_minor"), QStringLiteral("currency"),
                                             QStringLiteral("ship_name"), QStringLiteral("ship_address"), QStringLiteral("ship_city"),
                                             QStringLiteral("ship_region"), QStringLiteral("ship_postal"), QStringLiteral("ship_country")});
    MOSTRADOR_TRY(table);
    QList<NorthwindOrder> orders;
    QSet<qint64> numbers;
    while (true) {
        const core::Result<bool> more = table->next();
        MOSTRADOR_TRY(more);
        if (!*more)
            return orders;
        const core::Result<NorthwindOrder> order = orderOf(*table, customers);
        MOSTRADOR_TRY(order);
        if (numbers.contains(order->number))
            return core::fail(table->at(QStringLiteral("order_no"), QStringLiteral("is %1 a second time").arg(order->number)));
        numbers.insert(order->number);
        orders.append(*order);
    }
}

core::Result<NorthwindLine> lineOf(const Table &table, const QSet<QString> &skus)
{
    const QString sku = table.text("sku");
    if (!skus.contains(sku))
        return core::fail(table.at(QStringLiteral("sku"), QStringLiteral("is \"%1\", which products.csv does not have").arg(sku.left(40))));
    const core::Result<qint64> price = table.number("unit_price_minor", 0, amountMax);
    MOSTRADOR_TRY(price);
    const core::Result<qint64> quantity = table.number("quantity", 1, orders::maxLineQuantity);
    MOSTRADOR_TRY(quantity);
    const core::Result<qint64> discount = table.number("discount_pct", 0, percentMax);
    MOSTRADOR_TRY(discount);
    return NorthwindLine{sku, *price, int(*quantity), int(*discount)};
}

core::Result<> readLines(const QString &folder, NorthwindFiles &files)
{
    core::Result<Table> table = Table::open(folder, QStringLiteral("order_lines.csv"),
                                            {QStringLiteral("order_no"), QStringLiteral("sku"), QStringLiteral("unit_price_minor"),
                                             QStringLiteral("quantity"), QStringLiteral("discount_pct")});
    MOSTRADOR_TRY(table);
    QSet<QString> skus;
    for (const NorthwindProduct &product : std::as_const(files.products))
        skus.insert(product.sku);
    QHash<qint64, qsizetype> places;
    for (qsizetype index = 0; index < files.orders.size(); ++index)
        places.insert(files.orders[index].number, index);
    while (true) {
        const core::Result<bool> more = table->next();
        MOSTRADOR_TRY(more);
        if (!*more)
            return {};
        const core::Result<qint64> number = table->number("order_no", 1, numberMax);
        MOSTRADOR_TRY(number);
        const core::Result<NorthwindLine> line = lineOf(*table, skus);
        MOSTRADOR_TRY(line);
        if (!places.contains(*number))
            return core::fail(table->at(QStringLiteral("order_no"), QStringLiteral("is %1, which orders.csv does not have").arg(*number)));
        files.orders[places.value(*number)].lines.append(*line);
    }
}

}  // namespace

core::Result<NorthwindFiles> readNorthwind(const QString &folder)
{
    NorthwindFiles files;
    core::Result<QList<NorthwindProduct>> products = readProducts(folder);
    MOSTRADOR_TRY(products);
    files.products = std::move(*products);
    core::Result<QHash<QString, NorthwindCustomer>> customers = readCustomers(folder);
    MOSTRADOR_TRY(customers);
    files.customers = std::move(*customers);
    core::Result<QList<NorthwindOrder>> orders = readOrders(folder, files.customers);
    MOSTRADOR_TRY(orders);
    files.orders = std::move(*orders);
    MOSTRADOR_TRY(readLines(folder, files));
    for (const NorthwindOrder &order : std::as_const(files.orders))
        if (order.lines.isEmpty())
            return core::fail(mistake(QStringLiteral("orders.csv: order %1 has no lines in order_lines.csv.").arg(order.number)));
    std::sort(files.orders.begin(), files.orders.end(),
              [](const NorthwindOrder &left, const NorthwindOrder &right) { return left.number < right.number; });
    return files;
}

}  // namespace backend
