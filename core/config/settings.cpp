// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include <QFile>
#include <sstream>
#include <toml++/toml.h>

namespace core {
namespace {

int editDistance(const QString &left, const QString &right)
{
    QList<int> previous(right.size() + 1);
    for (int column = 0; column <= right.size(); ++column)
        previous[column] = column;
    for (int row = 1; row <= left.size(); ++row) {
        QList<int> current(right.size() + 1);
        current[0] = row;
        for (int column = 1; column <= right.size(); ++column) {
            const int cost = left[row - 1].toLower() == right[column - 1].toLower() ? 0 : 1;
            current[column] = std::min({previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost});
        }
        previous = current;
    }
    return previous[right.size()];
}

QString nearest(const QString &key, const QStringList &known)
{
    QString best;
    int bestDistance = 1000;
    for (const QString &candidate : known) {
        const int distance = editDistance(key, candidate);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

/// Flattens tables into "section.name" -> text. Lists are joined by commas.
Result<> flatten(const toml::table &table, const QString &prefix, QList<std::pair<QString, QString>> &out)
{
    for (const auto &[name, node] : table) {
        const QString key = prefix + QString::fromStdString(std::string(name.str()));
        if (const toml::table *nested = node.as_table()) {
            MOSTRADOR_TRY(flatten(*nested, key + u'.', out));
        } else if (const auto *string = node.as_string()) {
            out.append({key, QString::fromStdString(string->get())});
        } else if (const auto *integer = node.as_integer()) {
            out.append({key, QString::number(integer->get())});
        } else if (const auto *boolean = node.as_boolean()) {
            out.append({key, boolean->get() ? QStringLiteral("true") : QStringLiteral("false")});
        } else if (const auto *array = node.as_array()) {
            QStringList parts;
            for (const auto &item : *array)
                parts.append(QString::fromStdString(item.value_or(std::string())));
            out.append({key, parts.join(u',')});
        } else {
            return fail(ErrorCode::Invalid, QStringLiteral("invalid_setting"),
                        QStringLiteral("The setting %1 holds a kind of value that is not used here.").arg(key));
        }
    }
    return {};
}

}  // namespace

QString environmentName(const QString &key) { return QStringLiteral("MOSTRADOR_") + QString(key).replace(u'.', u'_').toUpper(); }

Result<Settings> Settings::load(const QList<SettingSpec> &specs, const QString &file, const QMap<QString, QString> &environment,
                                const QStringList &overrides)
{
    Settings settings;
    for (const SettingSpec &spec : specs)
        settings.m_values.insert(spec.key, Value{spec, spec.defaultValue, QStringLiteral("default")});

    if (!file.isEmpty()) {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Invalid, QStringLiteral("unreadable_settings"),
                        QStringLiteral("The settings file %1 cannot be read: %2.").arg(file, source.errorString()));
        const QByteArray text = source.readAll();
        try {
            const toml::table table = toml::parse(std::string_view(text.constData(), size_t(text.size())));
            QList<std::pair<QString, QString>> flat;
            MOSTRADOR_TRY(flatten(table, QString(), flat));
            for (const auto &[key, value] : flat)
                MOSTRADOR_TRY(settings.set(key, value, QStringLiteral("file")));
        } catch (const toml::parse_error &error) {
            return fail(ErrorCode::Invalid, QStringLiteral("unreadable_settings"),
                        QStringLiteral("The settings file %1 is not valid TOML, line %2: %3.")
                            .arg(file)
                            .arg(error.source().begin.line)
                            .arg(QString::fromUtf8(error.description().data())));
        }
    }

    for (auto entry = settings.m_values.begin(); entry != settings.m_values.end(); ++entry) {
        const auto found = environment.find(environmentName(entry.key()));
        if (found != environment.end())
            MOSTRADOR_TRY(settings.set(entry.key(), found.value(), QStringLiteral("environment")));
    }

    for (const QString &pair : overrides) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return fail(ErrorCode::Invalid, QStringLiteral("invalid_setting"),
                        QStringLiteral("--set takes key=value, not \"%1\".").arg(pair));
        MOSTRADOR_TRY(settings.set(pair.left(equals), pair.mid(equals + 1), QStringLiteral("--set")));
    }
    return settings;
}

Result<> Settings::set(const QString &key, const QString &value, const QString &source)
{
    const auto found = m_values.find(key);
    if (found == m_values.end())
        return fail(
            ErrorCode::Invalid, QStringLiteral("unknown_setting"),
            QStringLiteral("There is no setting \"%1\" (from %2); did you mean \"%3\"?").arg(key, source, nearest(key, m_values.keys())));
    const SettingSpec &spec = found->spec;
    if (spec.kind == SettingKind::Integer) {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        const bool limited = spec.minimum != 0 || spec.maximum != 0;
        if (!isNumber || (limited && (number < spec.minimum || number > spec.maximum)))
            return fail(ErrorCode::Invalid, QStringLiteral("invalid_setting"),
                        limited
                            ? QStringLiteral("The setting %1 is a whole number from %2 to %3.").arg(key).arg(spec.minimum).arg(spec.maximum)
                            : QStringLiteral("The setting %1 is a whole number.").arg(key));
    }
    if (spec.kind == SettingKind::Boolean && value != QLatin1String("true") && value != QLatin1String("false"))
        return fail(ErrorCode::Invalid, QStringLiteral("invalid_setting"), QStringLiteral("The setting %1 is true or false.").arg(key));
    found->text = value;
    found->source = source;
    return {};
}

const Settings::Value &Settings::value(const QString &key) const
{
    const auto found = m_values.find(key);
    Q_ASSERT_X(found != m_values.end(), "Settings", qPrintable(key));
    return *found;
}

QString Settings::text(const QString &key) const { return value(key).text; }

qint64 Settings::integer(const QString &key) const { return value(key).text.toLongLong(); }

bool Settings::boolean(const QString &key) const { return value(key).text == QLatin1String("true"); }

QList<Settings::Shown> Settings::shown() const
{
    QList<Shown> list;
    for (const Value &one : m_values) {
        const bool hidden = one.spec.kind == SettingKind::Secret && !one.text.isEmpty();
        list.append({one.spec.key, hidden ? QStringLiteral("***") : one.text, one.source, one.spec.help});
    }
    return list;
}

}  // namespace core
