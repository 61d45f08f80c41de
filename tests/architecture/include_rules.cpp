// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/include_rules.h"

#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace arch {

namespace {

/// What a part of the tree may include of ours and must not include of Qt. The first one that fits a path holds.
struct Layer {
    QString prefix;
    QStringList ours;     ///< prefixes of project includes that are allowed
    QStringList barred;   ///< Qt modules
    bool sockets = true;  ///< may include network headers of any kind
};

const QStringList &roots()
{
    static const QStringList list{QStringLiteral("core/"), QStringLiteral("backend/"), QStringLiteral("ui/"),
                                  QStringLiteral("app/"),  QStringLiteral("tests/"),   QStringLiteral("bench/")};
    return list;
}

const QList<Layer> &layers()
{
    const QString core = QStringLiteral("core/");
    const QString foundation = QStringLiteral("backend/foundation/");
    const QString backend = QStringLiteral("backend/");
    const QString ui = QStringLiteral("ui/");
    const QString test = QStringLiteral("QtTest");
    const QStringList desktop{QStringLiteral("QtGui"),
                              QStringLiteral("QtWidgets"),
                              QStringLiteral("QtSvg"),
                              QStringLiteral("QtPrintSupport"),
                              QStringLiteral("QtCharts"),
                              QStringLiteral("QtWebSockets"),
                              test};
    const QStringList server{QStringLiteral("QtSql"), test};
    static const QList<Layer> list{
        {core, {core}, {}, false},
        {foundation, {core, foundation}, desktop, true},
        {QStringLiteral("backend/services/"), {core, foundation}, desktop, true},  // its own room and contracts: see below
        {QStringLiteral("backend/gateway/"), {core, foundation, QStringLiteral("backend/gateway/")}, desktop, true},
        {backend, {core, backend}, desktop, true},
        {QStringLiteral("ui/client/"), {core, QStringLiteral("ui/client/")}, server + QStringList{QStringLiteral("QtWidgets")}, true},
        {QStringLiteral("ui/models/"), {core, ui}, server + QStringList{QStringLiteral("QtWidgets")}, false},
        {ui, {core, ui}, server, false},
        {QStringLiteral("app/"), {core, backend, ui, QStringLiteral("app/")}, {test}, true},
    };
    return list;
}

std::optional<Layer> layerOf(const QString &path)
{
    for (const Layer &layer : layers()) {
        if (path.startsWith(layer.prefix))
            return layer;
    }
    return std::nullopt;  // tests, bench, cmake
}

bool startsWithOneOf(const QString &text, const QStringList &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [&text](const QString &prefix) { return text.startsWith(prefix); });
}

/// "backend/services/chat/" of "backend/services/chat/domain/decide.cpp".
QString roomOf(const QString &path)
{
    static const QRegularExpression room(QStringLiteral("^backend/services/[^/]+/"));
    return room.match(path).captured();
}

bool isContract(const QString &target)
{
    static const QRegularExpression contract(QStringLiteral("^backend/services/[^/]+/contract\\.h$"));
    return contract.match(target).hasMatch();
}

bool seesContracts(const QString &path)
{
    return path.startsWith(QStringLiteral("backend/services/")) || path.startsWith(QStringLiteral("backend/gateway/"));
}

/// moc, uic and rcc write these; they are included by their bare name.
bool isGenerated(const QString &target)
{
    return target.endsWith(QStringLiteral(".moc")) || target.startsWith(QStringLiteral("ui_")) || target.startsWith(QStringLiteral("moc_"));
}

QString moduleOf(const QString &target, const QtModules &modules)
{
    const qsizetype slash = target.indexOf(u'/');
    if (slash > 0 && target.startsWith(QStringLiteral("Qt")))
        return target.left(slash);
    return modules.value(target);
}

/// A part of QCoro that drags in a module of Qt: <QCoroWebSocket> -> QtWebSockets.
QString moduleOfQCoro(const QString &target)
{
    const QString name = target.section(u'/', -1).toLower();
    if (!name.startsWith(QStringLiteral("qcoro")))
        return {};
    if (name.contains(QStringLiteral("websocket")))
        return QStringLiteral("QtWebSockets");
    if (name.contains(QStringLiteral("network")) || name.contains(QStringLiteral("socket")))
        return QStringLiteral("QtNetwork");
    return {};
}

bool isSocketHeader(const QString &target, const QString &module)
{
    static const QStringList raw{QStringLiteral("sys/socket.h"), QStringLiteral("netinet/"), QStringLiteral("arpa/"),
                                 QStringLiteral("curl/"), QStringLiteral("openssl/")};
    return module == QStringLiteral("QtNetwork") || module == QStringLiteral("QtWebSockets") || startsWithOneOf(target, raw);
}

QString oursViolation(const SourceFile &file, const Include &include, const Layer &layer)
{
    if (startsWithOneOf(include.target, layer.ours))
        return {};
    if (seesContracts(file.path)) {
        const QString room = roomOf(file.path);
        if ((!room.isEmpty() && include.target.startsWith(room)) || isContract(include.target))
            return {};
        if (!roomOf(include.target).isEmpty())
            return QStringLiteral("sees another room past its contract.h: %1").arg(include.target);
    }
    return QStringLiteral("%1 must not include %2").arg(layer.prefix, include.target);
}

/// core is the one with a list of what it may include; the others have lists of what they may not.
QString coreForeignViolation(const SourceFile &file, const Include &include, const QString &module)
{
    static const QSet<QString> known{QStringLiteral("tl/expected.hpp"), QStringLiteral("nlohmann/json.hpp"),
                                     QStringLiteral("nlohmann/json_fwd.hpp"), QStringLiteral("unistd.h"), QStringLiteral("time.h")};
    const QString &target = include.target;
    if (!module.isEmpty())
        return module == QStringLiteral("QtCore") ? QString() : QStringLiteral("core knows Qt Core only, not %1: %2").arg(module, target);
    if (target.startsWith(QStringLiteral("toml++/"))) {
        const bool allowed = file.path.startsWith(QStringLiteral("core/config/")) && file.path.endsWith(QStringLiteral(".cpp"));
        return allowed ? QString() : QStringLiteral("toml++ belongs in the .cpp files of core/config");
    }
    const bool isOther = target.contains(u'/') || target.contains(u'.');
    const bool isQCoro = target.startsWith(QStringLiteral("QCoro"), Qt::CaseInsensitive);
    if (isOther && !isQCoro && !known.contains(target) && !target.startsWith(QStringLiteral("sys/")))
        return QStringLiteral("core does not know the library of %1").arg(target);
    return {};
}

QString foreignViolation(const SourceFile &file, const Include &include, const Layer &layer, const QtModules &modules)
{
    QString module = moduleOf(include.target, modules);
    if (module.isEmpty())
        module = moduleOfQCoro(include.target);
    if (layer.barred.contains(module))
        return QStringLiteral("%1 must not include %2 (%3)").arg(layer.prefix, include.target, module);
    if (!layer.sockets && isSocketHeader(include.target, module))
        return QStringLiteral("%1 opens no sockets: %2").arg(layer.prefix, include.target);
    if (layer.prefix == QStringLiteral("core/"))
        return coreForeignViolation(file, include, module);
    return {};
}

QString jsonViolation(const SourceFile &file, const Include &include)
{
    const bool allowed = file.path.endsWith(QStringLiteral(".cpp")) || file.path == QStringLiteral("core/api/codec.h");
    if (include.target == QStringLiteral("nlohmann/json.hpp") && !allowed)
        return QStringLiteral("nlohmann/json.hpp in a header costs every build; json_fwd.hpp will do");
    return {};
}

QString violationOf(const SourceFile &file, const Include &include, const QtModules &modules)
{
    if (isGenerated(include.target))
        return {};
    if (const QString json = jsonViolation(file, include); !json.isEmpty())
        return json;
    const auto layer = layerOf(file.path);
    const bool ours = startsWithOneOf(include.target, roots());
    if (include.quoted && !ours && layer)
        return QStringLiteral("includes are written from the root: \"%1\"").arg(include.target);
    if (!layer)
        return {};
    return ours ? oursViolation(file, include, *layer) : foreignViolation(file, include, *layer, modules);
}

}  // namespace

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression directive(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"),
                                              QRegularExpression::MultilineOption);
    QList<Include> found;
    const QString text = stripped(file.text, Strip::Comments);
    for (auto match = directive.globalMatch(text); match.hasNext();) {
        const auto hit = match.next();
        found.append({lineAt(text, hit.capturedStart(2)), hit.captured(2), hit.captured(1) == QStringLiteral("\"")});
    }
    return found;
}

QtModules installedQtModules()
{
    QtModules modules;
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
        for (const QString &header : QDir(headers.filePath(module)).entryList(QDir::Files))
            modules.insert(header, module);
    }
    return modules;
}

QStringList includeViolations(const SourceFile &file, const QtModules &modules)
{
    QStringList found;
    if (!isCpp(file.path))
        return found;
    for (const Include &include : includesOf(file)) {
        const QString violation = violationOf(file, include, modules);
        if (!violation.isEmpty())
            found.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(include.line).arg(violation));
    }
    return found;
}

}  // namespace arch
