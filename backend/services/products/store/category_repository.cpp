// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/category_repository.h"

#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/events/outgoing.h"
#include "backend/services/products/store/catalogue_rows.h"
#include "backend/services/products/store/summaries.h"

namespace products::categories {
namespace {

constexpr qint64 treeLockKey = 0x63617465676f7279;  // "category": two moves at one time could make a ring

struct Counts {
    qint64 all = 0;
    qint64 active = 0;
};

core::Result<QHash<core::CategoryId, Counts>> productCounts(sql::Connection &connection)
{
    static const sql::Statement statement("products/category_counts");
    const core::Result<sql::Rows> found = connection.query(statement);
    MOSTRADOR_TRY(found);
    QHash<core::CategoryId, Counts> counts;
    for (int row = 0; row < found->count(); ++row)
        counts.insert(core::CategoryId::fromTrusted(found->text(row, 0).mid(1)), {found->integer(row, 1), found->integer(row, 2)});
    return counts;
}

api::CategoryRecord recordOf(const CategoryNode &node, qint64 products)
{
    api::CategoryRecord record;
    record.id = node.id;
    record.slug = node.slug;
    record.nameEn = node.nameEn;
    record.nameEs = node.nameEs;
    record.parent = node.parent;
    record.position = node.position;
    record.products = products;
    record.version = node.version;
    return record;
}

core::Result<CategoryTree> lockTree(sql::Connection &connection)
{
    MOSTRADOR_TRY(connection.serializeWithReplicas(treeLockKey));
    return CategoryTree::read(connection);
}

tl::unexpected<core::Error> unknownCategory()
{
    return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_category"), QStringLiteral("There is no such category."));
}

/// Is `path` that of `ancestor`, or below it?
bool isBelow(const QString &path, const QString &ancestor) { return path == ancestor || path.startsWith(ancestor + u'/'); }

int depthOf(const QString &path) { return int(path.count(u'/')); }

/// How many levels hang below a node.
int heightOf(const CategoryTree &tree, const QString &path)
{
    int deepest = depthOf(path);
    for (const CategoryNode &node : tree.inOrder())
        if (isBelow(node.path, path))
            deepest = std::max(deepest, depthOf(node.path));
    return deepest - depthOf(path);
}

/// The node that was sent, with its path; `before`: the one that it replaces.
core::Result<CategoryNode> nodeOf(const CategoryTree &tree, const core::CategoryId &id, const api::SaveCategory &category,
                                  const CategoryNode *before)
{
    Mistakes mistakes;
    if (!isSlug(category.slug))
        mistakes.add(QStringLiteral("slug"), "invalid_slug",
                     QStringLiteral("A slug is made of small letters and digits, with - between them."));
    if (category.nameEn.trimmed().isEmpty() || category.nameEs.trimmed().isEmpty())
        mistakes.add(QStringLiteral("nameEn"), "invalid_name", QStringLiteral("A category has a name in both languages."));
    const CategoryNode *same = tree.bySlug(category.slug);
    if (same && same->id != id)
        mistakes.add(QStringLiteral("slug"), "slug_taken", QStringLiteral("Another category has the slug %1.").arg(category.slug),
                     core::ErrorCode::Conflict);
    const CategoryNode *parent = category.parent ? tree.byId(*category.parent) : nullptr;
    if (category.parent && !parent)
        mistakes.add(QStringLiteral("parent"), "unknown_parent", QStringLiteral("There is no such category to put it into."));
    if (parent && before && isBelow(parent->path, before->path))
        mistakes.add(QStringLiteral("parent"), "category_cycle", QStringLiteral("A category cannot be put into itself."));
    const int height = before ? heightOf(tree, before->path) : 0;
    if (parent && depthOf(parent->path) + 1 + height > categoryDepthMax)
        mistakes.add(QStringLiteral("parent"), "category_too_deep",
                     QStringLiteral("The tree has at most %1 levels.").arg(categoryDepthMax));
    MOSTRADOR_TRY(mistakes.result());
    CategoryNode node{id, category.slug, category.nameEn, category.nameEs, category.parent, category.position, {}, 0};
    node.path = (parent ? parent->path : QString()) + u'/' + id.text();
    return node;
}

sql::Bindings bindingsOf(const CategoryNode &node)
{
    return {{"id", node.id.text()},
            {"slug", node.slug},
            {"name_en", node.nameEn},
            {"name_es", node.nameEs},
            {"parent_id", node.parent ? QVariant(node.parent->text()) : QVariant()},
            {"position", node.position},
            {"path", node.path}};
}

/// What hangs below a node that moved, and the products in all of it.
core::Result<> moveBelow(sql::Connection &connection, const CategoryTree &before, const QString &from, const QString &to)
{
    static const sql::Statement setPath("products/set_category_path");
    static const sql::Statement productsBelow("products/products_below");
    for (const CategoryNode &node : before.inOrder()) {
        const QString path = to + node.path.mid(from.size());
        if (node.path != from && isBelow(node.path, from))
            MOSTRADOR_TRY(connection.execute(setPath, {{"id", node.id.text()}, {"path", path}}));
    }
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    const QString end = to + u'0';  // which comes right after "/", so the range ends after everything below
    const core::Result<sql::Rows> products = connection.query(productsBelow, {{"path", to}, {"path_end", end}});
    MOSTRADOR_TRY(products);
    for (int row = 0; row < products->count(); ++row)
        MOSTRADOR_TRY(summaries::refreshCategory(connection, core::ProductId::fromTrusted(products->text(row, 0)),
                                                 core::CategoryId::fromTrusted(products->text(row, 1)), *tree));
    return {};
}

core::Result<> conclude(sql::Connection &connection, const core::CategoryId &id, const char *action, const Origin &origin)
{
    MOSTRADOR_TRY(rows::audit(connection, QString::fromLatin1(action), id.text(), origin));
    return events::tellCategoryChanged(connection, id, origin.at);
}

core::Result<api::CategoryRecord> recordOf(sql::Connection &connection, const core::CategoryId &id)
{
    const core::Result<api::CategoryRecordList> all = records(connection);
    MOSTRADOR_TRY(all);
    for (const api::CategoryRecord &record : all->items)
        if (record.id == id)
            return record;
    return unknownCategory();
}

}  // namespace

core::Result<api::CategoryList> list(sql::Connection &connection, api::Language language)
{
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    const core::Result<QHash<core::CategoryId, Counts>> counts = productCounts(connection);
    MOSTRADOR_TRY(counts);
    api::CategoryList list;
    for (const CategoryNode &node : tree->inOrder()) {
        const QString &name = language == api::Language::Spanish ? node.nameEs : node.nameEn;
        list.items.append({node.id, node.slug, name, node.parent, counts->value(node.id).active});
    }
    return list;
}

core::Result<api::CategoryRecordList> records(sql::Connection &connection)
{
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    const core::Result<QHash<core::CategoryId, Counts>> counts = productCounts(connection);
    MOSTRADOR_TRY(counts);
    api::CategoryRecordList list;
    for (const CategoryNode &node : tree->inOrder())
        list.items.append(recordOf(node, counts->value(node.id).all));
    return list;
}

core::Result<api::CategoryRecord> create(sql::Connection &connection, const api::SaveCategory &category, const Origin &origin)
{
    static const sql::Statement statement("products/insert_category");
    const core::Result<CategoryTree> tree = lockTree(connection);
    MOSTRADOR_TRY(tree);
    if (tree->inOrder().size() >= categoriesMax)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("too_many_categories"),
                          QStringLiteral("A shop has at most %1 categories.").arg(categoriesMax));
    const core::CategoryId id = core::CategoryId::generate();
    const core::Result<CategoryNode> node = nodeOf(*tree, id, category, nullptr);
    MOSTRADOR_TRY(node);
    MOSTRADOR_TRY(connection.execute(statement, bindingsOf(*node)));
    MOSTRADOR_TRY(conclude(connection, id, "category_created", origin));
    return recordOf(connection, id);
}

core::Result<api::CategoryRecord> update(sql::Connection &connection, const core::CategoryId &id, qint64 version,
                                         const api::SaveCategory &category, const Origin &origin)
{
    static const sql::Statement statement("products/update_category");
    const core::Result<CategoryTree> tree = lockTree(connection);
    MOSTRADOR_TRY(tree);
    const CategoryNode *before = tree->byId(id);
    if (!before)
        return unknownCategory();
    if (before->version != version)
        return core::fail(core::Error{core::ErrorCode::PreconditionFailed,
                                      QStringLiteral("version_changed"),
                                      QStringLiteral("Somebody changed the category in the meantime."),
                                      {{QStringLiteral("version"), QString::number(before->version)}}});
    const core::Result<CategoryNode> node = nodeOf(*tree, id, category, before);
    MOSTRADOR_TRY(node);
    MOSTRADOR_TRY(connection.execute(statement, bindingsOf(*node)));
    if (node->path != before->path)
        MOSTRADOR_TRY(moveBelow(connection, *tree, before->path, node->path));
    MOSTRADOR_TRY(conclude(connection, id, "category_changed", origin));
    return recordOf(connection, id);
}

core::Result<> remove(sql::Connection &connection, const core::CategoryId &id, const Origin &origin)
{
    static const sql::Statement isUsed("products/category_is_used");
    static const sql::Statement erase("products/delete_category");
    const core::Result<CategoryTree> tree = lockTree(connection);
    MOSTRADOR_TRY(tree);
    if (!tree->byId(id))
        return unknownCategory();
    const core::Result<sql::Rows> used = connection.query(isUsed, {{"id", id.text()}});
    MOSTRADOR_TRY(used);
    if (used->integer(0, 0) > 0)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("category_in_use"),
                          QStringLiteral("There are products or categories in it."));
    MOSTRADOR_TRY(connection.execute(erase, {{"id", id.text()}}));
    return conclude(connection, id, "category_deleted", origin);
}

}  // namespace products::categories
