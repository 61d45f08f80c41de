// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace shell {

QList<std::pair<QString, QString>> Language::all()
{
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("es"), QStringLiteral("Español")}};
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString &code)
{
    const QString wanted = code.isEmpty() ? QLocale::system().name().left(2) : code;
    m_code = wanted == QLatin1String("es") ? QStringLiteral("es") : QStringLiteral("en");
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    const bool spanish = m_code == QLatin1String("es");
    QLocale::setDefault(spanish ? QLocale(QLocale::Spanish, QLocale::Spain) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    // English has a file too: for the plurals.
    if (m_ours.load(QStringLiteral(":/i18n/mostrador_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_ours);
    else
        qWarning("the words of language %s are missing", qPrintable(m_code));
    if (m_qt.load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

}  // namespace shell
