// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/live/phrases.h"

namespace chat {

// The language is the visitor's, not that of the process, so tr() does not serve here.
QString apology(api::Language language)
{
    switch (language) {
    case api::Language::English: return QStringLiteral("I cannot answer right now. Would you like to talk to a person?");
    case api::Language::Spanish: return QStringLiteral("Ahora mismo no puedo responder. ¿Quieres hablar con una persona?");
    }
    Q_UNREACHABLE();
}

}  // namespace chat
