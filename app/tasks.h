// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/worker/worker_protocol.h"

namespace app {

/// Does a worker's task, inside the locked-in process. "extract": the text of a document, labelled "<kind> <media type>".
/// "image" (in a process that was started with --images): the sizes of a picture, labelled as products::labelOf() says.
[[nodiscard]] core::Result<worker::Answer> perform(const worker::Request &request);

}  // namespace app
