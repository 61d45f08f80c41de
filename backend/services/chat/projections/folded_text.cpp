// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/projections/folded_text.h"

namespace chat {

QString foldedText(const QString &text)
{
    QString folded;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    folded.reserve(decomposed.size());
    for (const QChar character : decomposed)
        if (character.category() != QChar::Mark_NonSpacing)
            folded.append(character);
    return folded.simplified();
}

QString likePattern(const QString &words)
{
    QString pattern = foldedText(words);
    if (pattern.isEmpty())
        return {};
    pattern.replace(u'!', QStringLiteral("!!"));
    pattern.replace(u'%', QStringLiteral("!%"));
    pattern.replace(u'_', QStringLiteral("!_"));
    return u'%' + pattern + u'%';
}

}  // namespace chat
