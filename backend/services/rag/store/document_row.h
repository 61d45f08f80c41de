// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/store/document_store.h"

namespace rag::store {

/// A row of the document queries, which all name the same columns.
[[nodiscard]] StoredDocument documentOfRow(const sql::Rows &rows, int row);

}  // namespace rag::store
