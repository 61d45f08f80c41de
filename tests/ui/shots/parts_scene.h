// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>
#include <memory>

namespace shots {

/// Every small part in its states, on one page.
[[nodiscard]] std::unique_ptr<QWidget> partsScene(const theme::Theme &theme);

}  // namespace shots
