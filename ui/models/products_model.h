// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace models {

/// The products of one query, as far as they have come: pages are appended in the server's order, and more is asked for
/// by moreWanted(). A refresh keeps every row that is still there in its place for selection and scroll. Rows are ticked
/// by id, so a tick outlives a refresh. It holds values and knows no words.
class ProductsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        CheckColumn,
        TitleColumn,
        SkuColumn,
        CategoryColumn,
        VariantsColumn,
        PriceColumn,
        AvailableColumn,
        StatusColumn,
        ChangedColumn,
        ColumnCount
    };
    enum Role { SummaryRole = Qt::UserRole + 1, IdRole };

    explicit ProductsModel(QObject *parent = nullptr);

    /// Empties it for another query.
    void clear();
    /// The next page. A row that is here already (it moved while pages were read) is not doubled.
    void append(const api::ProductList &page);
    /// The same query read anew from its start: `rows` take the place of all.
    void replace(const QList<api::ProductSummary> &rows, const api::ProductList &lastPage);
    /// A new state of a row, where it stands.
    void apply(const api::ProductSummary &summary);
    void remove(const core::ProductId &id);
    /// No page came; another may be asked for.
    void pageFailed() { m_fetching = false; }

    [[nodiscard]] std::optional<QString> nextCursor() const { return m_nextCursor; }
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] bool countIsEstimate() const { return m_countIsEstimate; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] std::optional<api::ProductSummary> product(const core::ProductId &id) const;
    [[nodiscard]] const api::ProductSummary &at(int row) const { return m_rows[row]; }
    [[nodiscard]] QModelIndex indexOf(const core::ProductId &id) const;

    [[nodiscard]] QList<core::ProductId> checked() const;  ///< in the order of the rows
    [[nodiscard]] int checkedCount() const { return int(m_checked.size()); }
    void setAllChecked(bool checked);
    /// May its cells be written in place? Title and status always; price and count where there is one variant.
    void setWritable(bool writable);
    [[nodiscard]] bool isWritable(const api::ProductSummary &product, Column column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted(const QString &cursor);
    void countChanged();
    void checkedChanged();
    /// A cell was written in place; nothing has changed yet.
    void editAsked(const core::ProductId &id, int column, const QString &text);

private:
    void takeCounts(const api::ProductList &page);
    void removeMissing(const QHash<core::ProductId, int> &wanted);
    void reorder(const QHash<core::ProductId, int> &wanted);
    void insertNew(const QList<api::ProductSummary> &rows);
    void reindex(int from = 0);
    [[nodiscard]] Qt::CheckState allChecked() const;

    QList<api::ProductSummary> m_rows;
    QHash<core::ProductId, int> m_places;
    QSet<core::ProductId> m_checked;
    std::optional<QString> m_nextCursor;
    qint64 m_count = 0;
    bool m_countIsEstimate = false;
    bool m_loaded = false;
    bool m_fetching = false;
    bool m_writable = false;
};

}  // namespace models
