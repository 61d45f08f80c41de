// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>
#include <functional>

namespace widgets {

/// Adds what a screen reader says of a row to a model that knows no words: rows are painted, so their text is not.
class SpokenModel : public QIdentityProxyModel {
    Q_OBJECT
public:
    SpokenModel(QAbstractItemModel &source, std::function<QString(const QModelIndex &)> spoken, QObject *parent)
        : QIdentityProxyModel(parent)
        , m_spoken(std::move(spoken))
    {
        setSourceModel(&source);
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole && index.isValid())
            return m_spoken(index);
        return QIdentityProxyModel::data(index, role);
    }

private:
    std::function<QString(const QModelIndex &)> m_spoken;
};

}  // namespace widgets
