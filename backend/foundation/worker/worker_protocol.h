// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace worker {

// One task a process: the request comes on standard input and ends with it, the answer goes to standard output.
//   request   "<task> <name, percent-encoded>\n" <bytes>
//   answer    "ok <label>\n" <bytes>   |   "error <code> <reason>\n" <sentence>

struct Request {
    QByteArray task;  ///< "extract", "image"
    QString name;     ///< of the file
    QByteArray content;
};

struct Answer {
    QByteArray label;  ///< what the task says of its content, in words without line breaks
    QByteArray content;
};

[[nodiscard]] QByteArray encodeRequest(const Request &request);
[[nodiscard]] core::Result<Request> decodeRequest(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeAnswer(const core::Result<Answer> &answer);
/// Unavailable "worker_failed" for what is no answer.
[[nodiscard]] core::Result<Answer> decodeAnswer(const QByteArray &bytes);

}  // namespace worker
