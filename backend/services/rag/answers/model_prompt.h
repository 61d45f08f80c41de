// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "backend/services/rag/index/retriever.h"

namespace rag {

/// What the model says when the documents do not answer.
[[nodiscard]] const QString &noAnswerMark();

struct ModelPrompt {
    ai::ModelRequest request;
    int documents = 0;  ///< numbered 1 to this, in the order of Retrieval::chunks
};

/// The rules, the last lines of the conversation, the best chunks between marks, and the question. What looks like one of
/// our marks inside a document is defused, invisible characters are dropped, and personal data of the visitor is masked
/// (core::maskSensitive) before anything leaves the house.
/// With `tools` the rules speak of them.
[[nodiscard]] ModelPrompt buildPrompt(const Retrieval &retrieval, const Question &question, const QList<ai::ModelTool> &tools = {});

/// Text that others wrote, for a prompt: without our marks and without hidden characters.
[[nodiscard]] QString defused(QString text);

}  // namespace rag
