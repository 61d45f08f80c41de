// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/named_parameters.h"

namespace sql {
namespace {

bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool isNamePart(char c) { return isNameStart(c) || (c >= '0' && c <= '9'); }

/// Index behind the closing `mark`, or the end of the text.
qsizetype behind(const QByteArray &text, qsizetype from, const char *mark)
{
    const qsizetype found = text.indexOf(mark, from);
    return found < 0 ? text.size() : found + qsizetype(qstrlen(mark));
}

/// Where the piece that begins at `at` ends when it is opaque: string, identifier, comment or cast; else `at`.
qsizetype endOfOpaque(const QByteArray &text, qsizetype at)
{
    const QByteArrayView rest = QByteArrayView(text).sliced(at);
    if (rest.startsWith("'"))
        return behind(text, at + 1, "'");  // a doubled quote opens the next string at once
    if (rest.startsWith("\""))
        return behind(text, at + 1, "\"");
    if (rest.startsWith("--"))
        return behind(text, at, "\n");
    if (rest.startsWith("/*"))
        return behind(text, at + 2, "*/");
    if (rest.startsWith("::"))
        return at + 2;
    return at;
}

}  // namespace

NumberedStatement numberParameters(const QByteArray &text)
{
    NumberedStatement result;
    qsizetype at = 0;
    while (at < text.size()) {
        if (const qsizetype end = endOfOpaque(text, at); end > at) {
            result.text += text.sliced(at, end - at);
            at = end;
            continue;
        }
        if (text[at] != ':' || at + 1 >= text.size() || !isNameStart(text[at + 1])) {
            result.text += text[at++];
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && isNamePart(text[end]))
            ++end;
        const QByteArray name = text.sliced(at + 1, end - at - 1);
        qsizetype index = result.names.indexOf(name);
        if (index < 0) {
            index = result.names.size();
            result.names.append(name);
        }
        result.text += '$' + QByteArray::number(index + 1);
        at = end;
    }
    return result;
}

}  // namespace sql
