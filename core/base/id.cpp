// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace core {

QString newUuid()
{
    quint8 bytes[16];
    const quint64 milliseconds = quint64(QDateTime::currentMSecsSinceEpoch());
    for (int index = 0; index < 6; ++index)
        bytes[index] = quint8(milliseconds >> (40 - 8 * index));
    quint32 random[3];
    QRandomGenerator::system()->fillRange(random);
    for (int index = 6; index < 16; ++index)
        bytes[index] = quint8(random[(index - 6) / 4] >> (8 * ((index - 6) % 4)));
    bytes[6] = quint8(0x70 | (bytes[6] & 0x0f));
    bytes[8] = quint8(0x80 | (bytes[8] & 0x3f));

    static const char digits[] = "0123456789abcdef";
    char text[36];
    int at = 0;
    for (int index = 0; index < 16; ++index) {
        if (index == 4 || index == 6 || index == 8 || index == 10)
            text[at++] = '-';
        text[at++] = digits[bytes[index] >> 4];
        text[at++] = digits[bytes[index] & 0x0f];
    }
    return QString::fromLatin1(text, 36);
}

bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype index = 0; index < text.size(); ++index) {
        const char16_t unit = text[index].unicode();
        const bool hyphen = index == 8 || index == 13 || index == 18 || index == 23;
        if (hyphen ? unit != u'-' : !((unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'f')))
            return false;
    }
    return true;
}

}  // namespace core
