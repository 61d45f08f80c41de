// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace app {

/// How much a drawing draws once all that it refers to is drawn in its place: a few lines that use each other ten at a time
/// draw a thousand million shapes ("billion laughs"), or never end.
class SvgWeight {
public:
    /// Elements are opened and closed as they come; `id` may be empty.
    void open(const QString &id);
    void close();
    /// The open element refers to another.
    void refer(const QString &id);

    /// False for a drawing that is too heavy or refers to itself.
    [[nodiscard]] bool isBearable() const;

private:
    struct Element {
        QList<int> children;
        QList<QString> references;
    };
    struct Walk;
    [[nodiscard]] bool weigh(int element, int depth, Walk &walk) const;

    QList<Element> m_elements;
    QList<int> m_open;
    QHash<QString, int> m_byId;
};

}  // namespace app
