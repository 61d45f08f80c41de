// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace arch {

/// A text file of the tree. Rules are functions of it, so a test can make one up.
struct SourceFile {
    QString path;  ///< from the root, with slashes: "core/base/result.h"
    QString text;
};

enum class Strip { Comments, CommentsAndLiterals };

/// C++ (or TypeScript) text with comments, and on demand the insides of literals, turned into spaces; lines stay lines.
[[nodiscard]] QString stripped(const QString &text, Strip what);

/// Number of the line, from 1, at an offset.
[[nodiscard]] qsizetype lineAt(const QString &text, qsizetype offset);

[[nodiscard]] bool isCpp(const QString &path);

/// Every text file of ours below `root`: build folders, packages of others and pictures left out.
[[nodiscard]] QList<SourceFile> readTree(const QString &root);

/// The root of the sources under test: MOSTRADOR_SOURCE_DIR, as ctest sets it, else the working folder.
[[nodiscard]] QString sourceRoot();

}  // namespace arch
