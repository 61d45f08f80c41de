// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace csv {

/// What stands between two cells. RFC 4180 knows the comma only; where the comma is the decimal sign, spreadsheets write
/// semicolons.
enum class Separator : char16_t { Comma = u',', Semicolon = u';', Tab = u'\t', Bar = u'|' };

/// Whether `character` is one of them.
[[nodiscard]] bool isSeparator(QChar character);

/// The one met most often outside quotes in the first record that is not empty. Of equals, the comma comes last, for it is
/// also found in plain text ("name;price, EUR"). Comma if there is none at all. Thread-safe: no state.
[[nodiscard]] Separator sniffSeparator(QStringView text);

}  // namespace csv
