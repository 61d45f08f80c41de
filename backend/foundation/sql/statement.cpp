// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/connection.h"

#include <QFile>
#include <QMutex>
#include <map>

namespace sql {
namespace {

QString readText(const char *path, Dialect dialect)
{
    const QString base = QString::fromLatin1(":/sql/") + QString::fromLatin1(path);
    const QString suffix = dialect == Dialect::Postgres ? QStringLiteral(".postgres.sql") : QStringLiteral(".sqlite.sql");
    for (const QString &name : {QString(base + suffix), QString(base + QStringLiteral(".sql"))}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    qFatal("The program holds no SQL statement \"%s\".", path);
}

}  // namespace

QString Statement::textFor(Dialect dialect) const
{
    static QMutex mutex;
    static std::map<std::pair<QByteArray, Dialect>, QString> texts;
    const QMutexLocker lock(&mutex);
    QString &text = texts[{QByteArray(m_path), dialect}];
    if (text.isNull())
        text = readText(m_path, dialect);
    return text;
}

}  // namespace sql
