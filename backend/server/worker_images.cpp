// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/worker_images.h"

#include "backend/foundation/worker/worker_process.h"

namespace backend {

core::Result<products::DerivedImage> WorkerImages::derive(const QByteArray &upload) const
{
    if (upload.size() > products::imageBytesMax)
        return products::imageTooLarge(QStringLiteral("%1 bytes; %2 are taken").arg(upload.size()).arg(products::imageBytesMax));
    worker::WorkerOptions options;
    options.program = m_program;
    options.arguments = {QStringLiteral("--images")};
    const core::Result<worker::Answer> answer = worker::runTask(options, {"image", {}, upload});
    if (!answer && answer.error().reason == QLatin1String("worker_failed"))
        return products::imageUnreadable();  // it was what the process died of
    MOSTRADOR_TRY(answer);
    return products::derivedImageOf(answer->label, answer->content);
}

}  // namespace backend
