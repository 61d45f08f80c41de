// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks.h"

#include "app/image_task.h"
#include "backend/services/rag/ingestion/extractor.h"

namespace app {
namespace {

core::Result<worker::Answer> extract(const worker::Request &request)
{
    const core::Result<rag::ExtractedText> text = rag::TextExtractor().extract(request.name, request.content);
    MOSTRADOR_TRY(text);
    const QByteArray kind = text->kind == rag::TextKind::Markdown ? "markdown" : "plain";
    return worker::Answer{kind + ' ' + text->mediaType.toLatin1(), text->text.toUtf8()};
}

core::Result<worker::Answer> image(const worker::Request &request)
{
    const core::Result<products::DerivedImage> derived = deriveImage(request.content);
    MOSTRADOR_TRY(derived);
    return worker::Answer{products::labelOf(*derived), products::contentOf(*derived)};
}

}  // namespace

core::Result<worker::Answer> perform(const worker::Request &request)
{
    if (request.task == "extract")
        return extract(request);
    if (request.task == "image" && imagesPrepared())
        return image(request);
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_task"),
                      QStringLiteral("There is no task \"%1\".").arg(QString::fromUtf8(request.task)));
}

}  // namespace app
