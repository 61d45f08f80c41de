// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace shell {

/// The language of the console: ours and Qt's own words, and how numbers and dates are written. Widgets made before a
/// change keep their words; the window is built anew.
class Language {
public:
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// "en", "es", or empty for the desktop's; one we do not speak becomes English.
    void use(const QString &code);
    [[nodiscard]] QString code() const { return m_code; }

    /// Code and own name of each language the console speaks.
    [[nodiscard]] static QList<std::pair<QString, QString>> all();

private:
    QString m_code = QStringLiteral("en");
    QTranslator m_ours;
    QTranslator m_qt;
};

}  // namespace shell
