// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Descriptions of the types that several services share; for codec .cpp files.

#include "core/api/codec.h"
#include "core/api/common/common.h"

MOSTRADOR_WIRE_ENUM(api::Language, {api::Language::English, "en"}, {api::Language::Spanish, "es"})
