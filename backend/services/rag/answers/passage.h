// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/text/sentences.h"

#include <QString>

namespace rag {

/// A line of a chunk that can be read alone.
struct PassageLine {
    enum class Kind { Sentence, ListItem, TableHead, TableRow };
    Kind kind = Kind::Sentence;
    SentenceSpan span;
    int tableHead = -1;  ///< of rows: index of their head's line
};

/// The lines of a chunk's text in order. A line with cells that follows no other such line is a table's head.
[[nodiscard]] QList<PassageLine> passageLines(QStringView text);

/// A line as a person reads it: a list item without its mark, a row with the names of its columns
/// ("Country: Spain; Time: 3 days").
[[nodiscard]] QString readableLine(QStringView text, const QList<PassageLine> &lines, int index);

}  // namespace rag
