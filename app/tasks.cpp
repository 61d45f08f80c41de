// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks.h"

#include "backend/services/rag/ingestion/extractor.h"

namespace app {

core::Result<worker::Answer> perform(const worker::Request &request)
{
    if (request.task != "extract")
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_task"),
                          QStringLiteral("There is no task \"%1\".").arg(QString::fromUtf8(request.task)));
    const core::Result<rag::ExtractedText> text = rag::TextExtractor().extract(request.name, request.content);
    if (!text)
        return core::fail(text.error());
    const QByteArray kind = text->kind == rag::TextKind::Markdown ? "markdown" : "plain";
    return worker::Answer{kind + ' ' + text->mediaType.toLatin1(), text->text};
}

}  // namespace app
