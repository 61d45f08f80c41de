// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/index/retriever.h"

namespace rag {

struct ComposedAnswer {
    QString text;                    ///< sentences of the documents with their citation numbers: "Within 30 days. [1]"
    QList<api::Citation> citations;  ///< [1] is the first; each quote stands word for word in its chunk
};

/// Up to three sentences that answer, in reading order, each followed by the number of its citation; a whole list when its
/// heading asks the same. Says when the documents are in another language than the question. Needs
/// `retrieval.supported`; empty when no line says anything.
[[nodiscard]] ComposedAnswer composeAnswer(const Retrieval &retrieval, const LexicalIndex &index, QStringView question);

}  // namespace rag
