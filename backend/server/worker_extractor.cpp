// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/worker_extractor.h"

#include "backend/foundation/worker/worker_process.h"

namespace backend {

bool WorkerExtractor::takes(const QString &fileName, const QByteArray &bytes) const { return rag::TextExtractor().takes(fileName, bytes); }

core::Result<rag::ExtractedText> WorkerExtractor::extract(const QString &fileName, const QByteArray &bytes) const
{
    worker::WorkerOptions options;
    options.program = m_program;
    core::Result<worker::Answer> answer = worker::runTask(options, {"extract", fileName, bytes});
    if (!answer)
        return core::fail(answer.error());
    const qsizetype space = answer->label.indexOf(' ');
    rag::ExtractedText text;
    text.text = QString::fromUtf8(answer->content);
    text.kind = answer->label.left(space) == "markdown" ? rag::TextKind::Markdown : rag::TextKind::Plain;
    text.mediaType = QString::fromLatin1(answer->label.mid(space + 1));
    return text;
}

}  // namespace backend
