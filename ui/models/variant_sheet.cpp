// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/variant_sheet.h"

#include "core/base/currency.h"

#include <QRegularExpression>

namespace models {
namespace {

using Kind = SheetColumn::Kind;

const api::Money *priceIn(const QList<api::Money> &prices, const QString &currency)
{
    for (const api::Money &price : prices)
        if (price.currency == currency)
            return &price;
    return nullptr;
}

bool sameWord(const QString &left, const QString &right) { return left.compare(right, Qt::CaseInsensitive) == 0; }

/// Is `separator` between groups of three digits and nothing else?
bool groups(const QString &text, QChar separator)
{
    const QStringList parts = text.split(separator);
    if (parts.first().isEmpty() || parts.first().size() > 3)
        return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](const QString &part) { return part.size() == 3; });
}

/// Digits with at most one point, from what people and spreadsheets write.
QString plainNumber(QString text, const QLocale &locale)
{
    static const QRegularExpression around(QStringLiteral("[\\s\\x{a0}\\x{202f}'’]"));
    text.remove(around);
    const QChar own = locale.decimalPoint().at(0);
    const bool point = text.contains(QLatin1Char('.'));
    const bool comma = text.contains(QLatin1Char(','));
    QChar decimal = own;
    if (point && comma)
        decimal = text.lastIndexOf(QLatin1Char('.')) > text.lastIndexOf(QLatin1Char(',')) ? QLatin1Char('.') : QLatin1Char(',');
    else if (point || comma) {
        const QChar only = point ? QLatin1Char('.') : QLatin1Char(',');
        const bool grouping = text.count(only) > 1 || (only != own && groups(text, only));
        decimal = grouping ? (point ? QLatin1Char(',') : QLatin1Char('.')) : only;
    }
    const QChar group = decimal == QLatin1Char('.') ? QLatin1Char(',') : QLatin1Char('.');
    const QString whole = text.section(decimal, 0, 0);
    if (whole.contains(group) && !groups(whole, group))
        return {};
    text.remove(group);
    return text.replace(decimal, QLatin1Char('.'));
}

}  // namespace

bool SheetColumn::isWritable() const
{
    switch (kind) {
    case Kind::Sku:
    case Kind::Option:
    case Kind::Price:
    case Kind::Sale:
    case Kind::OnHand:
    case Kind::ReorderAt: return true;
    case Kind::Allocated:
    case Kind::Available:
    case Kind::Stock:
    case Kind::Note: return false;
    }
    Q_UNREACHABLE();
}

bool SheetColumn::isNumber() const
{
    switch (kind) {
    case Kind::Price:
    case Kind::Sale:
    case Kind::OnHand:
    case Kind::Allocated:
    case Kind::Available:
    case Kind::ReorderAt: return true;
    case Kind::Sku:
    case Kind::Option:
    case Kind::Stock:
    case Kind::Note: return false;
    }
    Q_UNREACHABLE();
}

std::optional<qint64> VariantSheet::amountOf(const QString &text, const QString &currency, const QLocale &locale)
{
    static const QRegularExpression money(QStringLiteral("[€$£¥]"));
    QString rest = text;
    rest.remove(money);
    rest = rest.trimmed();
    if (rest.endsWith(currency, Qt::CaseInsensitive))
        rest.chop(currency.size());
    else if (rest.startsWith(currency, Qt::CaseInsensitive))
        rest.remove(0, currency.size());
    const core::Result<core::Money> amount = core::moneyFromDecimal(plainNumber(rest, locale), currency);
    return amount && amount->minorUnits() >= 0 ? std::optional(amount->minorUnits()) : std::nullopt;
}

QString VariantSheet::amountText(qint64 amount, const QString &currency, const QLocale &locale)
{
    const core::Result<core::Money> money = core::Money::of(amount, currency);
    if (!money)
        return {};
    QString text = core::decimalOf(*money);
    return text.replace(QLatin1Char('.'), locale.decimalPoint());
}

std::optional<qint64> VariantSheet::countOf(const QString &text, const QLocale &locale)
{
    constexpr qint64 mostPieces = 1'000'000'000;
    static const QRegularExpression digits(QStringLiteral("^[0-9]+(\\.0+)?$"));
    const QString plain = plainNumber(text, locale);
    if (!digits.match(plain).hasMatch())
        return std::nullopt;
    bool ok = false;
    const qint64 count = plain.section(QLatin1Char('.'), 0, 0).toLongLong(&ok);
    return ok && count <= mostPieces ? std::optional(count) : std::nullopt;
}

VariantSheet::VariantSheet(const api::ProductRecord &record, const QString &shopCurrency, api::Language language, const QLocale &locale,
                           bool withSales)
    : m_withSales(withSales)
    , m_record(record)
    , m_language(language)
    , m_locale(locale)
{
    QStringList onSale;
    for (const api::VariantRecord &variant : record.variants) {
        for (const api::Money &price : variant.prices)
            if (!m_currencies.contains(price.currency))
                m_currencies.append(price.currency);
        for (const api::Money &price : variant.salePrices)
            if (!onSale.contains(price.currency))
                onSale.append(price.currency);
    }
    m_currencies.removeAll(shopCurrency);
    m_currencies.prepend(shopCurrency);
    m_columns.append({Kind::Sku, -1, {}});
    for (int option = 0; option < record.options.size(); ++option)
        m_columns.append({Kind::Option, option, {}});
    for (const QString &currency : std::as_const(m_currencies)) {
        m_columns.append({Kind::Price, -1, currency});
        if (withSales || onSale.contains(currency))
            m_columns.append({Kind::Sale, -1, currency});
    }
    for (const Kind kind : {Kind::OnHand, Kind::Allocated, Kind::Available, Kind::ReorderAt, Kind::Stock, Kind::Note})
        m_columns.append({kind, -1, {}});
    for (const api::VariantRecord &variant : record.variants) {
        m_places.insert(variant.id.text(), int(m_saved.size()));
        m_saved.append(rowOf(variant));
    }
}

VariantSheet VariantSheet::withOptions(const QList<api::NewProductOption> &options) const
{
    api::ProductRecord record = m_record;
    record.options = options;
    VariantSheet changed(record, m_currencies.value(0), m_language, m_locale, m_withSales);
    changed.m_optionsChanged = true;
    return changed;
}

QString VariantSheet::optionName(int option) const
{
    const api::NewProductOption &named = m_record.options[option];
    const QString name = m_language == api::Language::Spanish ? named.nameEs : named.nameEn;
    return name.isEmpty() ? named.code : name;
}

QString VariantSheet::valueName(int option, const QString &code) const
{
    for (const api::NewOptionValue &value : m_record.options[option].values) {
        const QString &name = m_language == api::Language::Spanish ? value.nameEs : value.nameEn;
        if (value.code == code)
            return name.isEmpty() ? code : name;
    }
    return code;
}

SheetRow VariantSheet::rowOf(const api::VariantRecord &variant) const
{
    SheetRow row;
    row.id = variant.id;
    for (const SheetColumn &column : m_columns) {
        QString text;
        switch (column.kind) {
        case Kind::Sku: text = variant.sku; break;
        case Kind::Option: text = valueName(column.option, variant.options.value(column.option)); break;
        case Kind::Price:
            if (const api::Money *price = priceIn(variant.prices, column.currency))
                text = amountText(price->amount, column.currency, m_locale);
            break;
        case Kind::Sale:
            if (const api::Money *price = priceIn(variant.salePrices, column.currency))
                text = amountText(price->amount, column.currency, m_locale);
            break;
        case Kind::OnHand: text = QString::number(variant.onHand); break;
        case Kind::Allocated: text = QString::number(variant.allocated + variant.reserved); break;
        case Kind::Available: text = QString::number(variant.available); break;
        case Kind::ReorderAt: text = QString::number(variant.lowStock); break;
        case Kind::Stock:
        case Kind::Note: break;
        }
        row.cells.append(text);
    }
    return row;
}

SheetRow VariantSheet::emptyRow() const
{
    SheetRow row;
    for (const SheetColumn &column : m_columns)
        row.cells.append(column.kind == Kind::OnHand || column.kind == Kind::ReorderAt ? QStringLiteral("0") : QString());
    return row;
}

SheetRow VariantSheet::rowWith(const QStringList &codes, const QString &sku, const QString &price) const
{
    SheetRow row = emptyRow();
    for (int column = 0; column < m_columns.size(); ++column) {
        const SheetColumn &what = m_columns[column];
        if (what.kind == Kind::Sku)
            row.cells[column] = sku;
        else if (what.kind == Kind::Price && what.currency == m_currencies.first())
            row.cells[column] = price;
        else if (what.kind == Kind::Option)
            row.cells[column] = valueName(what.option, codes.value(what.option));
    }
    return row;
}

const SheetRow *VariantSheet::savedOf(const SheetRow &row) const
{
    if (!row.id)
        return nullptr;
    const auto found = m_places.constFind(row.id->text());
    return found == m_places.constEnd() ? nullptr : &m_saved[*found];
}

const api::VariantRecord *VariantSheet::variantOf(const SheetRow &row) const
{
    if (!row.id)
        return nullptr;
    const auto found = m_places.constFind(row.id->text());
    return found == m_places.constEnd() ? nullptr : &m_record.variants[*found];
}

bool VariantSheet::isChanged(const SheetRow &row, int column) const
{
    if (!m_columns[column].isWritable())
        return false;
    const SheetRow *before = savedOf(row);
    return before == nullptr ? !row.cells.value(column).isEmpty() : before->cells.value(column) != row.cells.value(column);
}

int VariantSheet::changeCount(const SheetRows &rows) const
{
    int count = 0;
    for (const SheetRow &row : rows) {
        if (row.removed || !row.id) {
            count += row.removed && !row.id ? 0 : 1;
            continue;
        }
        for (int column = 0; column < m_columns.size(); ++column)
            count += isChanged(row, column) ? 1 : 0;
    }
    return count;
}

int VariantSheet::columnOf(Kind kind, const QString &currency) const
{
    for (int column = 0; column < m_columns.size(); ++column)
        if (m_columns[column].kind == kind && (currency.isEmpty() || m_columns[column].currency == currency))
            return column;
    return 0;
}

std::optional<QString> VariantSheet::optionCode(int option, const QString &text) const
{
    for (const api::NewOptionValue &value : m_record.options[option].values)
        if (sameWord(value.code, text) || sameWord(value.nameEn, text) || sameWord(value.nameEs, text))
            return value.code;
    return std::nullopt;
}

std::optional<QStringList> VariantSheet::optionCodes(const SheetRow &row) const
{
    QStringList codes;
    for (int column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].kind != Kind::Option)
            continue;
        const auto code = optionCode(m_columns[column].option, row.cells.value(column).trimmed());
        if (!code)
            return std::nullopt;
        codes.append(*code);
    }
    return codes;
}

}  // namespace models
