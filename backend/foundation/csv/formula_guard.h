// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// A cell that begins like a formula is run by the spreadsheet that opens the file, whoever wrote it: a customer's name
/// "=HYPERLINK(...)" would act on the desk of the shopkeeper. Quoting does not help; an apostrophe in front does.
/// Source: OWASP, "CSV Injection", with = + - @ tab CR; line feeds and full-width forms are guarded too, for spreadsheets
/// that trim or fold them. All functions are thread-safe: no state.
namespace csv {

/// True for a cell that begins with = + - @ (or their full-width forms), a tab, CR or LF, also behind apostrophes: without
/// these, nobody could tell our apostrophe from one that was there. False for a plain negative number (-12.50, -12,50).
/// A number with a plus is guarded: spreadsheets would drop the sign, and a phone number with it.
[[nodiscard]] bool needsGuard(QStringView cell);

/// The cell as it may be written: with one more apostrophe if it needs the guard.
[[nodiscard]] QString withGuard(const QString &cell);

/// Takes that apostrophe away: withoutGuard(withGuard(cell)) == cell for each cell. Other apostrophes stay.
[[nodiscard]] QString withoutGuard(const QString &cell);

}  // namespace csv
