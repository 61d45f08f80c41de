// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/index/lexical_index.h"

namespace rag {

/// Chunks for a search, best first, with the stems that matched. Without a language both are searched, each with its own
/// rules, and merged by normalised score; with one, only documents in that language are.
[[nodiscard]] api::SearchResult searchDocuments(const LexicalIndex &index, const api::SearchRequest &request, Reader reader);

}  // namespace rag
