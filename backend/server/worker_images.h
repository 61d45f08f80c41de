// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/images/image_worker.h"

namespace backend {

/// Reads pictures in mostrador-worker, one process a picture: a hostile one costs only itself.
class WorkerImages final : public products::ImageWorker {
public:
    explicit WorkerImages(QString program)
        : m_program(std::move(program))
    {
    }
    [[nodiscard]] core::Result<products::DerivedImage> derive(const QByteArray &upload) const override;

private:
    QString m_program;
};

}  // namespace backend
