// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace bench {

/// The peer: what a page of the newest products, and one product, cost when they are asked of the same file by hand, with
/// prepared statements of the SQLite library and nothing around them. Microseconds of each round; empty when the file cannot
/// be opened.
struct PlainTimes {
    std::vector<double> list;
    std::vector<double> detail;
};
[[nodiscard]] PlainTimes measurePlain(const QString &file, int rounds);

}  // namespace bench
