// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/rag/answers/answerer.h"

namespace rag {

/// POST /search for staff, POST /answers for everyone who is identified. Both outlive the table.
void addAnswerRoutes(net::RouteTable &table, Answerer &answerer, const LexicalIndex &index);

}  // namespace rag
