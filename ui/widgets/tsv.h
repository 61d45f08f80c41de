// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace widgets {

/// What spreadsheets put on the clipboard: rows by line ends, cells by tabs; a cell with either, or with quotes, stands
/// in quotes. Rows may differ in length. At most `tsvMostCells` cells are read, the rest is left out.
inline constexpr int tsvMostCells = 200'000;
[[nodiscard]] QList<QStringList> fromTsv(const QString &text);
[[nodiscard]] QString toTsv(const QList<QStringList> &rows);

}  // namespace widgets
