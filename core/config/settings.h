// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <functional>

namespace core {

/// What a setting may hold.
enum class SettingKind { Text, Integer, Boolean, Secret };

/// One known setting: "server.listen". The environment form is MOSTRADOR_SERVER_LISTEN, the command-line form
/// --set server.listen=..., the file form a TOML table. Later sources win: default, file, environment, --set.
struct SettingSpec {
    QString key;  ///< "section.name", camelCase
    SettingKind kind = SettingKind::Text;
    QString defaultValue;
    QString unit;        ///< "ms", "bytes", "" for words
    QString help;        ///< one sentence
    qint64 minimum = 0;  ///< of integers
    qint64 maximum = 0;  ///< of integers; 0 and 0: no limits
};

/// All settings in force. Immutable after load; typed access by key, which must be known (asserted).
class Settings {
public:
    /// `file`: empty for none. `environment`: pairs as in QProcessEnvironment. `overrides`: "key=value" of --set.
    /// Invalid "unknown_setting" (names the nearest known key), "invalid_setting" (says what is expected),
    /// "unreadable_settings".
    [[nodiscard]] static Result<Settings> load(const QList<SettingSpec> &specs, const QString &file,
                                               const QMap<QString, QString> &environment, const QStringList &overrides);

    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] qint64 integer(const QString &key) const;
    [[nodiscard]] bool boolean(const QString &key) const;

    /// Key, value and source ("default", "file", "environment", "--set") of every setting; secrets as "***".
    struct Shown {
        QString key;
        QString value;
        QString source;
        QString help;
    };
    [[nodiscard]] QList<Shown> shown() const;

private:
    struct Value {
        SettingSpec spec;
        QString text;
        QString source;
    };
    Result<> set(const QString &key, const QString &value, const QString &source);
    const Value &value(const QString &key) const;
    QMap<QString, Value> m_values;
};

/// The environment variable of a key: "rateLimits.enabled" -> "MOSTRADOR_RATELIMITS_ENABLED".
[[nodiscard]] QString environmentName(const QString &key);

}  // namespace core
