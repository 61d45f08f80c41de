// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace sql {

/// A statement with :name rewritten to $1, $2... for PostgreSQL; a name that comes twice is one parameter.
struct NumberedStatement {
    QByteArray text;
    QList<QByteArray> names;  ///< of $1, $2...
};

/// Leaves strings, quoted identifiers, comments and the "::" of casts alone.
[[nodiscard]] NumberedStatement numberParameters(const QByteArray &text);

}  // namespace sql
