// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/separator.h"

#include <algorithm>
#include <array>

namespace csv {
namespace {

// Of equals the first one wins.
constexpr std::array candidates = {Separator::Tab, Separator::Semicolon, Separator::Bar, Separator::Comma};

bool isBreak(QChar character) { return character == u'\r' || character == u'\n'; }

// The index behind the quoted part that opens at `at`. A doubled quote looks like two parts, which comes to the same.
qsizetype behindQuoted(QStringView text, qsizetype at)
{
    const qsizetype close = text.indexOf(u'"', at + 1);
    return close < 0 ? text.size() : close + 1;
}

}  // namespace

bool isSeparator(QChar character)
{
    return std::any_of(candidates.begin(), candidates.end(), [&](Separator one) { return character == char16_t(one); });
}

Separator sniffSeparator(QStringView text)
{
    const auto begin = std::find_if_not(text.begin(), text.end(), isBreak);
    std::array<qsizetype, candidates.size()> counts = {};
    bool mayOpen = true;  // a quote within a cell that does not begin with one is a character like others: 12" pipe
    for (qsizetype at = begin - text.begin(); at < text.size() && !isBreak(text[at]);) {
        if (mayOpen && text[at] == u'"') {
            at = behindQuoted(text, at);
            continue;
        }
        mayOpen = false;
        for (size_t index = 0; index < candidates.size(); ++index) {
            if (text[at] == char16_t(candidates[index])) {
                ++counts[index];
                mayOpen = true;
            }
        }
        ++at;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? Separator::Comma : candidates[size_t(most - counts.begin())];
}

}  // namespace csv
