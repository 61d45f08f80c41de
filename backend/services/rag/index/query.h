// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

#include <QList>
#include <QString>

namespace rag {

/// A way to say a word of the question, as an index term.
struct Alternative {
    QString term;
    double weight = 1.0;  ///< 1 for the word itself, less for synonyms and translations
};

/// One word of the question with all its alternatives; the best of them counts, never their sum.
struct QueryTerm {
    QList<Alternative> alternatives;
    double weight = 1.0;  ///< less for what comes from earlier lines of the conversation
};

using Query = QList<QueryTerm>;

/// The query that a question in `asked` makes for documents in `searched`: its terms once each, with synonyms; for another
/// language the word itself (names, model numbers) and its translations.
[[nodiscard]] Query buildQuery(QStringView question, api::Language asked, api::Language searched);

/// `query` with the terms of an earlier line at a lower weight, for "and how long does that take?".
[[nodiscard]] Query withContext(Query query, QStringView earlier, api::Language asked, api::Language searched);

}  // namespace rag
