// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/source_tree.h"

#include <QHash>

namespace arch {

struct Include {
    qsizetype line = 0;
    QString target;
    bool quoted = false;
};

[[nodiscard]] QList<Include> includesOf(const SourceFile &file);

/// Which module a Qt header belongs to: "QLabel" -> "QtWidgets".
using QtModules = QHash<QString, QString>;

/// Read from the headers that Qt is installed with; empty when there are none.
[[nodiscard]] QtModules installedQtModules();

/// What is wrong with the includes of one file, a sentence each. The rules are those of docs/architecture.md:
///   core -> core, Qt Core, QCoro, tl::expected, nlohmann/json (toml++ only in core/config's .cpp)
///   foundation -> core, foundation; a service and the gateway see another service through its contract.h only
///   backend knows no Gui, Widgets or Qt server classes; ui -> core and ui, sockets only in ui/client
///   ui/models and ui/client know no Widgets; nothing -> app; Qt Test only in tests
[[nodiscard]] QStringList includeViolations(const SourceFile &file, const QtModules &modules);

}  // namespace arch
