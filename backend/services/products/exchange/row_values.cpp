// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/row_values.h"

#include "backend/services/products/domain/stock.h"
#include "core/base/currency.h"

#include <QHash>
#include <QRegularExpression>

namespace products::exchange {
namespace {

std::optional<api::ProductStatus> statusOfCell(const QString &cell)
{
    static const QHash<QString, api::ProductStatus> words{
        {QStringLiteral("draft"), api::ProductStatus::Draft},
        {QStringLiteral("borrador"), api::ProductStatus::Draft},
        {QStringLiteral("false"), api::ProductStatus::Draft},
        {QStringLiteral("no"), api::ProductStatus::Draft},
        {QStringLiteral("active"), api::ProductStatus::Active},
        {QStringLiteral("activo"), api::ProductStatus::Active},
        {QStringLiteral("activa"), api::ProductStatus::Active},
        {QStringLiteral("published"), api::ProductStatus::Active},
        {QStringLiteral("publicado"), api::ProductStatus::Active},
        {QStringLiteral("true"), api::ProductStatus::Active},
        {QStringLiteral("yes"), api::ProductStatus::Active},
        {QStringLiteral("si"), api::ProductStatus::Active},
        {QStringLiteral("archived"), api::ProductStatus::Archived},
        {QStringLiteral("archivado"), api::ProductStatus::Archived},
        {QStringLiteral("discontinued"), api::ProductStatus::Archived},
        {QStringLiteral("descatalogado"), api::ProductStatus::Archived},
    };
    const auto found = words.constFind(plainHeader(cell));
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

/// The name of the option that a header is: "option_color" -> "Color".
QString optionNameOf(const QString &header)
{
    static const QRegularExpression prefix(QStringLiteral("\\A(?:option|opcion|opción)[ _-]+(?=\\D)"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString name = header.trimmed();
    name.remove(prefix).replace(u'_', u' ');
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

/// One row being read.
class Reading {
public:
    explicit Reading(QString currency)
        : m_currency(std::move(currency))
    {
    }

    void take(const Column &column, const QString &cell)
    {
        RowValues &values = row.values;
        OptionCells &option = values.options[size_t(column.field.option)];
        switch (column.field.part) {
        case Part::ProductSlug: values.slug = cell.trimmed(); break;
        case Part::Status: takeStatus(column, cell.trimmed()); break;
        case Part::Category: values.category = cell.trimmed(); break;
        case Part::TitleEn: values.titleEn = cell; break;
        case Part::TitleEs: values.titleEs = cell; break;
        case Part::DescriptionEn: values.descriptionEn = cell; break;
        case Part::DescriptionEs: values.descriptionEs = cell; break;
        case Part::OptionCode: option.code = cell.trimmed(); break;
        case Part::OptionNameEn: option.nameEn = cell; break;
        case Part::OptionNameEs: option.nameEs = cell; break;
        case Part::ValueCode: option.valueCode = cell.trimmed(); break;
        case Part::ValueEn: option.valueEn = cell; break;
        case Part::ValueEs: option.valueEs = cell; break;
        case Part::Sku: values.sku = cell.trimmed(); break;
        case Part::Price: takePrice(column, cell.trimmed(), values.prices); break;
        case Part::SalePrice:
            if (!values.salePrices)
                values.salePrices.emplace();
            takePrice(column, cell.trimmed(), *values.salePrices);
            break;
        case Part::Currency: break;  // was looked at first
        case Part::OnHand: takeQuantity(column, cell.trimmed(), values.onHand); break;
        case Part::LowStock: takeQuantity(column, cell.trimmed(), values.lowStock); break;
        }
    }

    void mistake(const QString &column, const char *code, const QString &sentence)
    {
        row.mistakes.append({column, QString::fromLatin1(code), sentence});
    }

    ReadRow row;

private:
    void takeStatus(const Column &column, const QString &cell)
    {
        if (cell.isEmpty())
            return;
        row.values.status = statusOfCell(cell);
        if (!row.values.status)
            mistake(column.header, "invalid_status", QStringLiteral("\"%1\" is no status: draft, active or archived.").arg(cell.left(40)));
    }

    void takePrice(const Column &column, const QString &cell, QList<api::Money> &prices)
    {
        if (cell.isEmpty())
            return;
        const QString currency = column.field.currency.isEmpty() ? m_currency : column.field.currency;
        const core::Result<core::Money> money =
            column.field.minor ? minorAmount(cell, currency) : core::moneyFromDecimal(plainAmount(cell), currency);
        if (!money)
            mistake(column.header, money.error().reason.toLatin1().constData(), money.error().message);
        else if (money->minorUnits() < 0)
            mistake(column.header, "negative_amount", QStringLiteral("A price is not negative."));
        else if (money->minorUnits() > amountMax)
            mistake(column.header, "money_overflow", QStringLiteral("The price is too large."));
        else
            prices.append({money->minorUnits(), money->currency()});
    }

    static core::Result<core::Money> minorAmount(const QString &cell, const QString &currency)
    {
        bool whole = false;
        const qint64 amount = cell.toLongLong(&whole);
        if (!core::minorDigits(currency))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("unknown_currency"),
                              QStringLiteral("There is no currency \"%1\".").arg(currency.left(10)));
        if (!whole)
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_amount"),
                              QStringLiteral("\"%1\" is no whole number of cents.").arg(cell.left(40)));
        return core::Money::of(amount, currency);
    }

    void takeQuantity(const Column &column, const QString &cell, std::optional<qint64> &quantity)
    {
        if (cell.isEmpty())
            return;
        bool whole = false;
        const qint64 number = cell.toLongLong(&whole);
        if (!whole || number < 0 || number > onHandMax)
            mistake(column.header, "invalid_quantity",
                    QStringLiteral("\"%1\" is no whole number from 0 to %2.").arg(cell.left(40)).arg(onHandMax));
        else
            quantity = number;
    }

    QString m_currency;
};

}  // namespace

RowReader::RowReader(QList<Column> columns, QString currency)
    : m_columns(std::move(columns))
    , m_currency(std::move(currency))
{
    for (const Column &column : m_columns)
        if (column.field.part == Part::ValueEn || column.field.part == Part::ValueEs)
            m_optionNames[size_t(column.field.option)] = optionNameOf(column.header);
}

bool RowReader::has(Part part) const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [part](const Column &column) { return column.field.part == part; });
}

ReadRow RowReader::read(const QStringList &cells) const
{
    QString currency = m_currency;
    for (const Column &column : m_columns)
        if (column.field.part == Part::Currency && !cells[column.index].trimmed().isEmpty())
            currency = cells[column.index].trimmed().toUpper();
    Reading reading(currency);
    for (const Column &column : m_columns)
        reading.take(column, cells[column.index]);
    RowValues &values = reading.row.values;
    for (size_t option = 0; option < values.options.size(); ++option) {
        OptionCells &cell = values.options[option];
        const bool valued = !cell.valueCode.isEmpty() || !cell.valueEn.isEmpty() || !cell.valueEs.isEmpty();
        if (valued && cell.code.isEmpty() && cell.nameEn.isEmpty() && cell.nameEs.isEmpty())
            cell.nameEn = m_optionNames[option];
    }
    if (values.sku.isEmpty())
        reading.mistake({}, "sku_missing", QStringLiteral("The row has no SKU."));
    if (values.slug.isEmpty() && !(values.titleEn.trimmed().isEmpty() && values.titleEs.trimmed().isEmpty())) {
        values.slug = slugOf(values.titleEn.isEmpty() ? values.titleEs : values.titleEn);
        if (values.slug.isEmpty())
            reading.mistake({}, "slug_missing", QStringLiteral("No address can be made of the title; the row needs a product slug."));
    }
    return reading.row;
}

QString slugOf(const QString &text)
{
    QString slug;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        const QChar lower = letter.toLower();
        if ((lower >= u'a' && lower <= u'z') || (lower >= u'0' && lower <= u'9'))
            slug += lower;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(slugLengthMax);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QString plainAmount(const QString &text)
{
    static const QRegularExpression commaDecimals(QStringLiteral("\\A-?[0-9]{1,3}(?:\\.[0-9]{3})*,[0-9]+\\z|\\A-?[0-9]+,[0-9]{1,2}\\z"));
    static const QRegularExpression pointDecimals(QStringLiteral("\\A-?[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+\\z"));
    QString plain = text;
    if (pointDecimals.match(plain).hasMatch())
        return plain.remove(u',');
    if (commaDecimals.match(plain).hasMatch())
        return plain.remove(u'.').replace(u',', u'.');
    return plain;
}

}  // namespace products::exchange
