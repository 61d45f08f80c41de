// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/ingestion/extractor.h"

namespace backend {

/// Reads documents in mostrador-worker, one process a document.
class WorkerExtractor final : public rag::Extractor {
public:
    explicit WorkerExtractor(QString program)
        : m_program(std::move(program))
    {
    }
    [[nodiscard]] bool takes(const QString &fileName, const QByteArray &bytes) const override;
    /// Also Unavailable "worker_failed", "worker_missing".
    [[nodiscard]] core::Result<rag::ExtractedText> extract(const QString &fileName, const QByteArray &bytes) const override;

private:
    QString m_program;
};

}  // namespace backend
