// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/group.h"

#include "backend/services/products/store/category_repository.h"

#include <QRegularExpression>
#include <algorithm>

namespace products::exchange {
namespace {

struct ProductCell {
    QString RowValues::*value;
    const char *name;
};
constexpr ProductCell productCells[]{
    {&RowValues::category, "category"},
    {&RowValues::titleEn, "title_en"},
    {&RowValues::titleEs, "title_es"},
    {&RowValues::descriptionEn, "description_en"},
    {&RowValues::descriptionEs, "description_es"},
};

/// The first row's word on something that all rows say.
QString firstOf(const Group &group, QString RowValues::*value)
{
    for (const GroupRow &row : group.rows)
        if (!(row.values.*value).isEmpty())
            return row.values.*value;
    return {};
}

std::optional<api::ProductStatus> statusOfGroup(const Group &group)
{
    std::optional<api::ProductStatus> liveliest;
    const auto rank = [](api::ProductStatus status) {
        return status == api::ProductStatus::Active ? 2 : status == api::ProductStatus::Draft ? 1 : 0;
    };
    for (const GroupRow &row : group.rows)
        if (row.values.status && (!liveliest || rank(*row.values.status) > rank(*liveliest)))
            liveliest = row.values.status;
    return liveliest;
}

QString firstFilled(const QString &one, const QString &other) { return one.isEmpty() ? other : one; }

QString optionCode(const OptionCells &cells) { return firstFilled(cells.code, slugOf(firstFilled(cells.nameEn, cells.nameEs))); }
QString valueCode(const OptionCells &cells) { return firstFilled(cells.valueCode, slugOf(firstFilled(cells.valueEn, cells.valueEs))); }
bool hasValue(const OptionCells &cells) { return !valueCode(cells).isEmpty(); }

/// What is there of an option or value, so that a file with one language does not take away the other.
template <class T>
const T *known(const QList<T> &list, const QString &code)
{
    const auto found = std::find_if(list.begin(), list.end(), [&code](const T &item) { return item.code == code; });
    return found == list.end() ? nullptr : &*found;
}

template <class T>
T named(const T *before, const QString &code, const QString &english, const QString &spanish)
{
    T item;
    item.code = code;
    item.nameEn = firstFilled(english, before ? before->nameEn : firstFilled(spanish, code));
    item.nameEs = firstFilled(spanish, before ? before->nameEs : firstFilled(english, code));
    return item;
}

QList<api::NewProductOption> optionsOf(const Group &group, const QList<api::NewProductOption> &before)
{
    QList<api::NewProductOption> options;
    for (const GroupRow &row : group.rows)
        for (const OptionCells &cells : row.values.options) {
            if (!hasValue(cells))
                continue;
            const QString code = optionCode(cells);
            const api::NewProductOption *was = known(before, code);
            auto option = std::find_if(options.begin(), options.end(), [&code](const auto &item) { return item.code == code; });
            if (option == options.end()) {
                options.append(named(was, code, cells.nameEn, cells.nameEs));
                option = options.end() - 1;
            }
            const QString value = valueCode(cells);
            if (!known(option->values, value))
                option->values.append(named(was ? known(was->values, value) : static_cast<const api::NewOptionValue *>(nullptr), value,
                                            cells.valueEn, cells.valueEs));
        }
    return options;
}

QList<api::ProductText> textsOf(const Group &group, const QList<api::ProductText> &before)
{
    QList<api::ProductText> texts;
    for (const auto &[language, title, description] :
         {std::tuple(api::Language::English, &RowValues::titleEn, &RowValues::descriptionEn),
          std::tuple(api::Language::Spanish, &RowValues::titleEs, &RowValues::descriptionEs)}) {
        api::ProductText text{language, firstOf(group, title), firstOf(group, description)};
        if (text.title.isEmpty() && text.description.isEmpty())
            continue;
        for (const api::ProductText &was : before)
            if (was.language == language)
                text = {language, firstFilled(text.title, was.title), firstFilled(text.description, was.description)};
        texts.append(text);
    }
    return texts;
}

VariantEntry variantOf(const RowValues &values)
{
    VariantEntry entry;
    entry.sku = values.sku;
    for (const OptionCells &cells : values.options)
        if (hasValue(cells))
            entry.options.append(valueCode(cells));
    if (!values.prices.isEmpty())
        entry.prices = values.prices;
    entry.salePrices = values.salePrices;
    entry.onHand = values.onHand;
    entry.lowStock = values.lowStock;
    return entry;
}

core::Result<std::optional<core::ProductId>> productOf(sql::Connection &connection, const Group &group)
{
    const QString slug = firstOf(group, &RowValues::slug);
    if (!slug.isEmpty())
        return catalogue::findBySlug(connection, slug);
    const QString sku = group.rows.first().values.sku;
    const core::Result<std::optional<catalogue::SkuOwner>> owner = catalogue::findBySku(connection, sku);
    MOSTRADOR_TRY(owner);
    if (*owner)
        return std::optional((*owner)->product);
    const QString sentence = QStringLiteral("No variant has the SKU \"%1\", and the row names no product.").arg(sku);
    return core::fail(
        core::Error{core::ErrorCode::NotFound, QStringLiteral("unknown_sku"), sentence, {{QStringLiteral("variants[0].sku"), sentence}}});
}

/// A slug is one that is there, or a mistake; a name ("Road Frames") makes its category when there is none of that slug.
core::Result<std::optional<QString>> categoryOf(sql::Connection &connection, const QString &cell, const Origin &origin)
{
    if (cell.isEmpty())
        return std::optional<QString>();
    if (isSlug(cell))
        return std::optional(cell);
    const QString slug = slugOf(cell);
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    if (!tree->bySlug(slug)) {
        api::SaveCategory category;
        category.slug = slug;
        category.nameEn = category.nameEs = cell.simplified();
        MOSTRADOR_TRY(categories::create(connection, category, origin));
    }
    return std::optional(slug);
}

}  // namespace

bool Group::isBroken() const
{
    return std::any_of(rows.begin(), rows.end(), [](const GroupRow &row) { return !row.mistakes.isEmpty(); });
}

QList<api::ImportRow> rejected(const Group &group)
{
    QList<api::ImportRow> report;
    for (const GroupRow &row : group.rows) {
        QList<api::RowMistake> mistakes = row.mistakes;
        if (mistakes.isEmpty())
            mistakes.append({{}, QStringLiteral("product_rejected"), QStringLiteral("Another row of this product has a mistake.")});
        report.append({row.number, api::ImportRowState::Rejected, row.values.sku, mistakes, row.cells});
    }
    return report;
}

QList<api::ImportRow> accepted(const Group &group, const ProductEntryResult &result)
{
    QList<api::ImportRow> report;
    for (qsizetype index = 0; index < group.rows.size(); ++index) {
        const EntryOutcome outcome = result.variants.value(index, result.outcome);
        const api::ImportRowState state = outcome == EntryOutcome::Created   ? api::ImportRowState::Created
                                          : outcome == EntryOutcome::Updated ? api::ImportRowState::Updated
                                                                             : api::ImportRowState::Unchanged;
        report.append({group.rows[index].number, state, group.rows[index].values.sku, {}, {}});
    }
    return report;
}

void checkAgreement(Group &group)
{
    for (const ProductCell &cell : productCells) {
        const QString first = firstOf(group, cell.value);
        for (GroupRow &row : group.rows)
            if (const QString &own = row.values.*cell.value; !own.isEmpty() && own != first)
                row.mistakes.append({QString::fromLatin1(cell.name), QStringLiteral("conflicting_value"),
                                     QStringLiteral("Another row of this product says something else.")});
    }
}

core::Result<ProductEntryResult> applyGroup(sql::Connection &connection, const Group &group, qint64 defaultLowStock, const Origin &origin)
{
    const core::Result<std::optional<core::ProductId>> id = productOf(connection, group);
    MOSTRADOR_TRY(id);
    api::ProductRecord before;
    if (*id) {
        const core::Result<api::ProductRecord> record = catalogue::record(connection, **id, origin.at);
        MOSTRADOR_TRY(record);
        before = *record;
    }
    ProductEntry entry;
    entry.slug = *id ? before.slug : firstOf(group, &RowValues::slug);
    const core::Result<std::optional<QString>> category = categoryOf(connection, firstOf(group, &RowValues::category), origin);
    MOSTRADOR_TRY(category);
    entry.category = *category;
    entry.status = statusOfGroup(group);
    entry.texts = textsOf(group, before.texts);
    entry.options = optionsOf(group, before.options);
    for (const GroupRow &row : group.rows)
        entry.variants.append(variantOf(row.values));
    return catalogue::apply(connection, entry, defaultLowStock, origin);
}

void blame(Group &group, const core::Error &error)
{
    static const QRegularExpression place(QStringLiteral("\\Avariants\\[([0-9]+)\\](?:\\.(.+))?\\z"));
    bool blamed = false;
    for (const core::ErrorDetail &detail : error.details) {
        const QRegularExpressionMatch match = place.match(detail.name);
        const qsizetype row = match.capturedView(1).toLongLong();
        if (match.hasMatch() && row < group.rows.size()) {
            group.rows[row].mistakes.append({match.captured(2), error.reason, detail.value});
            blamed = true;
        }
    }
    if (!blamed)
        group.rows.first().mistakes.append({error.details.isEmpty() ? QString() : error.details.first().name, error.reason, error.message});
}

}  // namespace products::exchange
