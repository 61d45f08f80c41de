// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/demo_files.h"

#include "tests/architecture/source_tree.h"

#include <QFile>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace arch {

QString textOf(const nlohmann::json &object, const char *key) { return QString::fromStdString(object.at(key).get<std::string>()); }

QString readDemo(const QString &path)
{
    QFile file(sourceRoot() + QStringLiteral("/resources/demo/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

nlohmann::json readDemoJson(const QString &path) { return nlohmann::json::parse(readDemo(path).toStdString()); }

QStringList figuresOf(const QString &text, bool spanish)
{
    static const QRegularExpression step(QStringLiteral("^\\d+\\. "), QRegularExpression::MultilineOption);
    static const QRegularExpression figure(QStringLiteral("\\d[\\d.,:]*\\d|\\d"));
    QString body = text;
    body.remove(step);
    QStringList found;
    for (auto match = figure.globalMatch(body); match.hasNext();) {
        QString number = match.next().captured();
        if (spanish)
            number.remove(u'.').replace(u',', u'.');
        else
            number.remove(u',');
        found.append(number.remove(u'.'));
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

}  // namespace arch
