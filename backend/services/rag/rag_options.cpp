// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/rag_options.h"

namespace rag {

QList<core::SettingSpec> ragSettings()
{
    constexpr qint64 mostBytes = 31 * 1024 * 1024;  // below what the transport takes
    return {{QStringLiteral("rag.documentBytes"), core::SettingKind::Integer, QString::number(RagOptions().documentBytes),
             QStringLiteral("bytes"), QStringLiteral("Largest document that is taken."), 1, mostBytes}};
}

RagOptions ragOptionsFrom(const core::Settings &settings)
{
    RagOptions options;
    options.documentBytes = settings.integer(QStringLiteral("rag.documentBytes"));
    return options;
}

}  // namespace rag
