// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <nlohmann/json.hpp>

namespace {

QString read(const QString &path)
{
    QFile file(arch::sourceRoot() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList packagesIn(const QString &list)
{
    QStringList names;
    for (const QString &line : list.split(u'\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith(u'#'))
            names.append(line.trimmed());
    }
    return names;
}

QStringList directDependencies(const QString &packageJson)
{
    QStringList names;
    const auto package = nlohmann::json::parse(packageJson.toStdString());
    for (const char *kind : {"dependencies", "devDependencies", "optionalDependencies"}) {
        const auto list = package.value(kind, nlohmann::json::object());
        for (auto entry = list.begin(); entry != list.end(); ++entry)
            names.append(QString::fromStdString(entry.key()));
    }
    return names;
}

/// Names without a row "| `name` |" of their own in the page.
QStringList missingRows(const QString &page, const QStringList &names)
{
    QStringList missing;
    for (const QString &name : names) {
        if (!page.contains(QStringLiteral("| `%1` |").arg(name)))
            missing.append(name);
    }
    return missing;
}

/// Keys of the settings that a source declares: through the helpers of backend/server, or as a row that begins with its key.
QStringList settingKeysIn(const QString &source)
{
    static const QRegularExpression spec(QStringLiteral(
        "(?:\\b(?:text|secret|boolean|integer|choice|number)\\(|\\{QStringLiteral\\()\"([a-z][A-Za-z]*\\.[A-Za-z]+)\"\\)?,"));
    QStringList keys;
    for (auto match = spec.globalMatch(source); match.hasNext();)
        keys.append(match.next().captured(1));
    return keys;
}

/// Endpoints of an OpenAPI document that a page does not name as `VERB /path`, the prefix /api/v1 left out.
QStringList unnamedEndpoints(const QString &page, const QString &openApi)
{
    QStringList unnamed;
    const auto document = nlohmann::json::parse(openApi.toStdString());
    const auto &paths = document.at("paths");
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        QString place = QString::fromStdString(path.key());
        if (place.startsWith(QStringLiteral("/api/v1")))
            place.remove(0, 7);
        for (auto verb = path->begin(); verb != path->end(); ++verb) {
            const QString name = QString::fromStdString(verb.key()).toUpper() + u' ' + place;
            if (!page.contains(QString(u'`' + name + u'`')))
                unnamed.append(name);
        }
    }
    return unnamed;
}

/// Relative links of a Markdown page that lead nowhere.
QStringList brokenLinks(const arch::SourceFile &page)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)"));
    QStringList broken;
    const QString folder = arch::sourceRoot() + u'/' + page.path.section(u'/', 0, -2);
    for (auto match = link.globalMatch(page.text); match.hasNext();) {
        const auto hit = match.next();
        const QString target = hit.captured(1);
        if (!QFileInfo::exists(QString(folder + u'/' + target)))
            broken.append(QStringLiteral("%1:%2: %3").arg(page.path).arg(arch::lineAt(page.text, hit.capturedStart())).arg(target));
    }
    return broken;
}

}  // namespace

/// The pages keep up with the tree.
class DocumentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPackageHasItsReason()
    {
        const QStringList packages = packagesIn(read(QStringLiteral("packaging/debian-packages.txt")));
        QVERIFY(packages.size() > 10);
        const QStringList missing = missingRows(read(QStringLiteral("docs/dependencies.md")), packages);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }

    void everyNpmPackageHasItsReason()
    {
        const QString page = read(QStringLiteral("docs/dependencies.md"));
        for (const QString &path : {QStringLiteral("storefront/package.json"), QStringLiteral("tools/node/package.json"),
                                    QStringLiteral("tests/e2e/browser/package.json")}) {
            const QString package = read(path);
            if (package.isEmpty())
                continue;
            const QStringList missing = missingRows(page, directDependencies(package));
            QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(path, missing.join(u' '))));
        }
    }

    void aMissingReasonIsFound()
    {
        QCOMPARE(missingRows(QStringLiteral("| `cmake` | builds |\n"), {QStringLiteral("cmake"), QStringLiteral("mold")}),
                 QStringList{QStringLiteral("mold")});
        QCOMPARE(directDependencies(QStringLiteral(R"({"dependencies": {"a": "1"}, "devDependencies": {"b": "2"}})")),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void everyEndpointHasItsLine()
    {
        const QString openApi = read(QStringLiteral("docs/api/openapi.json"));
        QVERIFY2(!openApi.isEmpty(), "docs/api/openapi.json is missing");
        const QStringList unnamed = unnamedEndpoints(read(QStringLiteral("docs/api/changelog.md")), openApi);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QStringLiteral(", "))));
        QCOMPARE(unnamedEndpoints(QStringLiteral("`GET /a`"), QStringLiteral(R"({"paths": {"/api/v1/a": {"get": {}, "post": {}}}})")),
                 QStringList{QStringLiteral("POST /a")});
    }

    void everySettingIsExplained()
    {
        QStringList keys;
        for (const arch::SourceFile &file : arch::readTree(arch::sourceRoot()))
            if (file.path.startsWith(QStringLiteral("backend/")) && file.path.endsWith(QStringLiteral(".cpp")))
                keys += settingKeysIn(file.text);
        QVERIFY(keys.size() > 10);
        const QString page = read(QStringLiteral("docs/operations.md"));
        const QStringList missing = missingRows(page, keys);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
        QCOMPARE(settingKeysIn(QStringLiteral("integer(\"net.headerBytes\", 1), {QStringLiteral(\"model.name\"), Text, x}")),
                 (QStringList{QStringLiteral("net.headerBytes"), QStringLiteral("model.name")}));
    }

    void settingsThatAreGoneAreNotExplained()
    {
        static const QRegularExpression row(QStringLiteral("^\\| `([a-z][A-Za-z]*\\.[A-Za-z]+)` \\|"), QRegularExpression::MultilineOption);
        QString sources;
        for (const arch::SourceFile &file : arch::readTree(arch::sourceRoot()))
            if (file.path.startsWith(QStringLiteral("backend/")) && file.path.endsWith(QStringLiteral(".cpp")))
                sources += file.text;
        const QStringList keys = settingKeysIn(sources);
        QStringList gone;
        for (auto match = row.globalMatch(read(QStringLiteral("docs/operations.md"))); match.hasNext();) {
            const QString key = match.next().captured(1);
            if (!keys.contains(key))
                gone.append(key);
        }
        QVERIFY2(gone.isEmpty(), qPrintable(gone.join(u' ')));
    }

    void linksLeadSomewhere()
    {
        QStringList broken;
        for (const arch::SourceFile &file : arch::readTree(arch::sourceRoot())) {
            if (file.path.endsWith(QStringLiteral(".md")))
                broken += brokenLinks(file);
        }
        QVERIFY2(broken.isEmpty(), qPrintable(u'\n' + broken.join(u'\n')));
        QCOMPARE(brokenLinks({QStringLiteral("docs/x.md"), QStringLiteral("[a](no-such-page.md#b) [c](https://d.example)")}).size(), 1);
    }
};

MOSTRADOR_TEST(DocumentsTest)
#include "documents_test.moc"
