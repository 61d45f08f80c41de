// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/fields.h"

#include "core/base/currency.h"

#include <QRegularExpression>
#include <QSet>
#include <array>

namespace products::exchange {
namespace {

struct Name {
    QLatin1String text;
    Part part;
};
constexpr std::array plainNames{
    Name{QLatin1String("product_slug"), Part::ProductSlug},
    Name{QLatin1String("status"), Part::Status},
    Name{QLatin1String("category"), Part::Category},
    Name{QLatin1String("title_en"), Part::TitleEn},
    Name{QLatin1String("title_es"), Part::TitleEs},
    Name{QLatin1String("description_en"), Part::DescriptionEn},
    Name{QLatin1String("description_es"), Part::DescriptionEs},
    Name{QLatin1String("sku"), Part::Sku},
    Name{QLatin1String("currency"), Part::Currency},
    Name{QLatin1String("on_hand"), Part::OnHand},
    Name{QLatin1String("low_stock"), Part::LowStock},
};
constexpr std::array optionNames{
    Name{QLatin1String("code"), Part::OptionCode},      Name{QLatin1String("name_en"), Part::OptionNameEn},
    Name{QLatin1String("name_es"), Part::OptionNameEs}, Name{QLatin1String("value_code"), Part::ValueCode},
    Name{QLatin1String("value_en"), Part::ValueEn},     Name{QLatin1String("value_es"), Part::ValueEs},
};

tl::unexpected<core::Error> invalid(const char *reason, const QString &column, const QString &sentence)
{
    return core::fail(core::Error{core::ErrorCode::Invalid, QString::fromLatin1(reason), sentence, {{column, sentence}}});
}

}  // namespace

std::optional<Field> fieldOf(const QString &name)
{
    for (const Name &plain : plainNames)
        if (name == plain.text)
            return Field{plain.part};
    static const QRegularExpression option(QStringLiteral("\\Aoption([1-3])_([a-z_]+)\\z"));
    if (const QRegularExpressionMatch match = option.match(name); match.hasMatch())
        for (const Name &part : optionNames)
            if (match.capturedView(2) == part.text)
                return Field{part.part, match.capturedView(1).toInt() - 1};
    static const QRegularExpression price(QStringLiteral("\\A(sale_)?price(_minor)?(?:_([A-Z]{3}))?\\z"));
    if (const QRegularExpressionMatch match = price.match(name); match.hasMatch())
        return Field{match.capturedView(1).isEmpty() ? Part::Price : Part::SalePrice, 0, match.captured(3),
                     !match.capturedView(2).isEmpty()};
    return std::nullopt;
}

QStringList fieldNames(const QStringList &currencies)
{
    QStringList names{QStringLiteral("product_slug"),  QStringLiteral("status"),   QStringLiteral("category"),
                      QStringLiteral("title_en"),      QStringLiteral("title_es"), QStringLiteral("description_en"),
                      QStringLiteral("description_es")};
    for (int option = 1; option <= optionsMax; ++option)
        for (const Name &part : optionNames)
            names.append(QStringLiteral("option%1_").arg(option) + part.text);
    names.append(QStringLiteral("sku"));
    for (const QString &currency : currencies)
        names += {QStringLiteral("price_") + currency, QStringLiteral("sale_price_") + currency};
    names += {QStringLiteral("on_hand"), QStringLiteral("low_stock")};
    return names;
}

core::Result<QList<Column>> columnsOf(const QStringList &headers, const QList<api::ColumnMapping> &given)
{
    QList<Column> columns;
    QSet<QString> fields;
    QSet<QString> seen;
    for (const api::ColumnMapping &mapping : given) {
        const qsizetype index = headers.indexOf(mapping.column);
        if (index < 0)
            return invalid("unknown_column", mapping.column, QStringLiteral("The file has no column \"%1\".").arg(mapping.column));
        if (seen.contains(mapping.column))
            return invalid("column_twice", mapping.column, QStringLiteral("The column \"%1\" is mapped twice.").arg(mapping.column));
        seen.insert(mapping.column);
        if (mapping.field.isEmpty())
            continue;
        const std::optional<Field> field = fieldOf(mapping.field);
        if (!field)
            return invalid("unknown_field", mapping.column, QStringLiteral("There is no field \"%1\".").arg(mapping.field));
        if (!field->currency.isEmpty() && !core::minorDigits(field->currency))
            return invalid("unknown_currency", mapping.column, QStringLiteral("There is no currency \"%1\".").arg(field->currency));
        if (fields.contains(mapping.field))
            return invalid("field_twice", mapping.column, QStringLiteral("Two columns are mapped to \"%1\".").arg(mapping.field));
        fields.insert(mapping.field);
        columns.append({index, mapping.column, *field});
    }
    if (!fields.contains(QStringLiteral("sku")))
        return invalid("sku_not_mapped", QStringLiteral("mapping"),
                       QStringLiteral("No column is the SKU, which names the variant of a row."));
    return columns;
}

}  // namespace products::exchange
