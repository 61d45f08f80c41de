// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace worker {

// One task a process: the request comes on standard input and ends with it, the answer goes to standard output.
//   request   "extract <media type>\n" <bytes>
//   answer    "ok\n" <text in UTF-8>   |   "error <code> <reason>\n" <sentence>

struct Request {
    QByteArray task;       ///< "extract"
    QByteArray mediaType;  ///< "text/markdown"
    QByteArray content;
};

[[nodiscard]] QByteArray encodeRequest(const Request &request);
[[nodiscard]] core::Result<Request> decodeRequest(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeAnswer(const core::Result<QString> &answer);
/// Unavailable "worker_failed" for what is no answer.
[[nodiscard]] core::Result<QString> decodeAnswer(const QByteArray &bytes);

/// Does the task; what the child process runs. Pure.
[[nodiscard]] core::Result<QString> perform(const Request &request);

}  // namespace worker
