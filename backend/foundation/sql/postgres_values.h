// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"

#include <libpq-fe.h>
#include <vector>

namespace sql {

/// Bound values in the form libpq takes them: text, and bytes in binary. The server infers the types.
class PostgresParameters {
public:
    /// `names`: of $1, $2... Every name needs a binding and every binding a name (Internal "sql_error").
    [[nodiscard]] core::Result<> assign(const QList<QByteArray> &names, const Bindings &bindings, const char *statement);
    [[nodiscard]] int count() const { return int(m_values.size()); }
    [[nodiscard]] const char *const *values() const { return m_pointers.data(); }
    [[nodiscard]] const int *lengths() const { return m_lengths.data(); }
    [[nodiscard]] const int *formats() const { return m_formats.data(); }

private:
    [[nodiscard]] core::Result<> set(size_t index, const Binding &binding, const char *statement);
    std::vector<QByteArray> m_values;
    std::vector<const char *> m_pointers;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

[[nodiscard]] Rows rowsOf(const PGresult *result);

}  // namespace sql
