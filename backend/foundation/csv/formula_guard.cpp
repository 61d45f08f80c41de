// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/formula_guard.h"

#include <algorithm>

namespace csv {
namespace {

constexpr QStringView triggers = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar one) { return one >= u'0' && one <= u'9'; });
}

// Digits, and perhaps a decimal sign with digits on both sides.
bool isPlainNegative(QStringView cell)
{
    if (!cell.startsWith(u'-'))
        return false;
    const QStringView number = cell.sliced(1);
    const auto sign = std::find_if(number.begin(), number.end(), [](QChar one) { return one == u'.' || one == u','; });
    const qsizetype at = sign - number.begin();
    return areDigits(number.first(at)) && (at == number.size() || areDigits(number.sliced(at + 1)));
}

}  // namespace

bool needsGuard(QStringView cell)
{
    const auto first = std::find_if_not(cell.begin(), cell.end(), [](QChar one) { return one == u'\''; });
    return first != cell.end() && triggers.contains(*first) && !isPlainNegative(cell);
}

QString withGuard(const QString &cell) { return needsGuard(cell) ? QString(u'\'' + cell) : cell; }

// A cell that keeps its apostrophe here is never what withGuard wrote: what needs the guard with one apostrophe less needs
// it with that apostrophe too.
QString withoutGuard(const QString &cell)
{
    return cell.startsWith(u'\'') && needsGuard(QStringView(cell).sliced(1)) ? cell.sliced(1) : cell;
}

}  // namespace csv
