// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The description of api::Money; for codec .cpp files.

#include "core/api/codec.h"
#include "core/api/common/money.h"

MOSTRADOR_WIRE_STRUCT(api::Money, field("amount", &api::Money::amount), field("currency", &api::Money::currency, text(3, 3)))
