// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/category_tree.h"

#include <algorithm>

namespace products {

core::Result<CategoryTree> CategoryTree::read(sql::Connection &connection)
{
    static const sql::Statement statement("products/categories");
    const core::Result<sql::Rows> found = connection.query(statement);
    MOSTRADOR_TRY(found);
    CategoryTree tree;
    for (int row = 0; row < found->count(); ++row) {
        CategoryNode node;
        node.id = core::CategoryId::fromTrusted(found->text(row, 0));
        node.slug = found->text(row, 1);
        node.nameEn = found->text(row, 2);
        node.nameEs = found->text(row, 3);
        if (!found->isNull(row, 4))
            node.parent = core::CategoryId::fromTrusted(found->text(row, 4));
        node.position = found->integer(row, 5);
        node.path = found->text(row, 6);
        node.version = found->integer(row, 7);
        tree.m_byId.insert(node.id, tree.m_nodes.size());
        tree.m_nodes.append(node);
    }
    return tree;
}

const CategoryNode *CategoryTree::byId(const core::CategoryId &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_nodes[*found];
}

const CategoryNode *CategoryTree::bySlug(const QString &slug) const
{
    const auto found = std::ranges::find(m_nodes, slug, &CategoryNode::slug);
    return found == m_nodes.end() ? nullptr : &*found;
}

QList<CategoryNode> CategoryTree::inOrder() const
{
    // By their places: sorting nodes themselves would move many texts.
    QHash<QString, QList<qsizetype>> children;
    for (qsizetype index = 0; index < m_nodes.size(); ++index)
        children[m_nodes[index].parent ? m_nodes[index].parent->text() : QString()].append(index);
    for (QList<qsizetype> &siblings : children)
        std::ranges::sort(siblings, [this](qsizetype left, qsizetype right) {
            const CategoryNode &a = m_nodes[left];
            const CategoryNode &b = m_nodes[right];
            return a.position != b.position ? a.position < b.position : a.slug < b.slug;
        });
    QList<CategoryNode> ordered;
    QList<qsizetype> waiting = children.value(QString());
    while (!waiting.isEmpty()) {
        ordered.append(m_nodes[waiting.takeFirst()]);
        waiting = children.value(ordered.last().id.text()) + waiting;
    }
    return ordered;
}

QStringList CategoryTree::slugsTo(const std::optional<core::CategoryId> &id) const
{
    QStringList slugs;
    const CategoryNode *node = id ? byId(*id) : nullptr;
    while (node && slugs.size() <= m_nodes.size()) {
        slugs.prepend(node->slug);
        node = node->parent ? byId(*node->parent) : nullptr;
    }
    return slugs;
}

QStringList CategoryTree::termsOf(const std::optional<core::CategoryId> &id) const
{
    QStringList terms;
    const CategoryNode *node = id ? byId(*id) : nullptr;
    if (!node)
        return terms;
    for (const QString &step : node->path.split(u'/', Qt::SkipEmptyParts))
        terms.append(u'/' + step);
    return terms;
}

}  // namespace products
