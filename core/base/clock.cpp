// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace core {

std::optional<Timestamp> Timestamp::parse(const QString &text)
{
    const bool hasZone = text.endsWith(u'Z') || (text.size() > 6 && (text[text.size() - 6] == u'+' || text[text.size() - 6] == u'-'));
    if (!hasZone || text.size() < 20)
        return std::nullopt;
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    return Timestamp(parsed.toMSecsSinceEpoch());
}

QString Timestamp::toString() const { return toDateTime().toString(Qt::ISODateWithMs); }

Timestamp SystemClock::now() const { return Timestamp::fromMilliseconds(QDateTime::currentMSecsSinceEpoch()); }

}  // namespace core
