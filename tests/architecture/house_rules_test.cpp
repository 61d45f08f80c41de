// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/text_rules.h"
#include "tests/support/test_registry.h"

#include <QTest>

using arch::SourceFile;
using Rule = QStringList (*)(const SourceFile &);

namespace {

const QString licence =
    QStringLiteral("// SPDX-FileCopyrightText: 2026 The Mostrador authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n");

SourceFile made(const char *path, const QString &text) { return {QString::fromLatin1(path), text}; }

SourceFile testClass(const QString &members)
{
    return made("tests/unit/x/x_test.cpp",
                QStringLiteral("class XTest : public QObject {\n    Q_OBJECT\nprivate Q_SLOTS:\n%1};\n").arg(members));
}

}  // namespace

/// What every file of the tree keeps. Each rule is tried on the tree, on a planted violation and on a harmless twin.
class HouseRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_tree = arch::readTree(arch::sourceRoot());
        QVERIFY2(m_tree.size() > 50, "the walk found no sources: is MOSTRADOR_SOURCE_DIR set?");
    }

    void everySourceHasItsLicence()
    {
        keepsIn(m_tree, arch::licenceViolations);
        breaks(arch::licenceViolations, made("core/a.cpp", QStringLiteral("#include <QString>\n")));
        breaks(arch::licenceViolations, made("dev", QStringLiteral("#!/bin/sh\necho\n")));
        breaks(arch::licenceViolations, made("storefront/src/App.tsx", QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")));
        breaks(arch::licenceViolations, made("backend/x/store/sql/add.sql", QStringLiteral("insert into t values (1)\n")));
        keeps(arch::licenceViolations, made("core/a.cpp", licence));
        keeps(arch::licenceViolations, made("docs/a.md", QStringLiteral("# A page\n")));
        keeps(arch::licenceViolations, made("translations/mostrador_es.ts", QStringLiteral("<?xml?>\n")));
    }

    void noFileIsTooLong()
    {
        keepsIn(m_tree, arch::lengthViolations);
        breaks(arch::lengthViolations, made("core/a.cpp", QString(801, u'\n')));
        keeps(arch::lengthViolations, made("core/a.cpp", QString(800, u'\n')));
        keeps(arch::lengthViolations,
              made("storefront/src/api/types.ts", QString(QStringLiteral("// @generated\n") + QString(900, u'\n'))));
    }

    void nobodySleeps()
    {
        keepsIn(m_tree, arch::sleepViolations);
        breaks(arch::sleepViolations, made("core/a.cpp", QStringLiteral("usleep(10);")));
        breaks(arch::sleepViolations, made("core/a.cpp", QStringLiteral("std::this_thread::sleep_for(1s);")));
        breaks(arch::sleepViolations, made("tests/a.cpp", QStringLiteral("QTest::qWait(100);")));
        breaks(arch::sleepViolations, made("tests/a.cpp", QStringLiteral("QThread::msleep(100);")));
        breaks(arch::sleepViolations, made("tools/a.py", QStringLiteral("time.sleep(1)\n")));
        breaks(arch::sleepViolations, made("tools/a.sh", QStringLiteral("while true; do sleep 0.1; done\n")));
        breaks(arch::sleepViolations, made("tests/e2e/browser/a.mjs", QStringLiteral("await page.waitForTimeout(100)\n")));
        keeps(arch::sleepViolations, made("tests/a.cpp", QStringLiteral("QVERIFY(QTest::qWaitFor(ready));")));
        keeps(arch::sleepViolations, made("tests/a.cpp", QStringLiteral("// sleep(1) would be wrong\nlog(\"sleep(1)\");")));
    }

    void testSlotsReturnVoid()
    {
        keepsIn(m_tree, arch::testSlotViolations);
        breaks(arch::testSlotViolations, testClass(QStringLiteral("    QCoro::Task<void> answers()\n    {\n        co_return;\n    }\n")));
        breaks(arch::testSlotViolations, testClass(QStringLiteral("    void a() {}\n    core::Task<core::Result<int>> b();\n")));
        breaks(arch::testSlotViolations, testClass(QStringLiteral("    void a() { if (x) { y(); } }\n    bool b() { return true; }\n")));
        keeps(arch::testSlotViolations, testClass(QStringLiteral("    void a_data() { z(); }\n    void a() { QCOMPARE(x(), 1); }\n")));
        keeps(arch::testSlotViolations,
              testClass(QStringLiteral("    void a() {}\n\nprivate:\n    QCoro::Task<int> help() { co_return 1; }\n")));
    }

    void coloursLiveInTheTheme()
    {
        keepsIn(m_tree, arch::colourViolations);
        breaks(arch::colourViolations, made("ui/rooms/inbox/page.cpp", QStringLiteral("pen(QColor(\"#0B6E69\"));")));
        breaks(arch::colourViolations, made("ui/widgets/chip.cpp", QStringLiteral("const QColor ground(240, 240, 240);")));
        breaks(arch::colourViolations, made("ui/widgets/chip.cpp", QStringLiteral("auto c = qRgb(0x10, 2, 3);")));
        breaks(arch::colourViolations, made("resources/qss/console.qss", QStringLiteral("QPushButton { color: #fff; }")));
        breaks(arch::colourViolations, made("storefront/src/App.tsx", QStringLiteral("style={{color: '#0B6E69'}}")));
        keeps(arch::colourViolations, made("ui/theme/tokens.cpp", QStringLiteral("QColor(\"#0B6E69\")")));
        keeps(arch::colourViolations, made("storefront/src/styles/tokens.css", QStringLiteral("--accent: #0B6E69;")));
        keeps(arch::colourViolations, made("resources/qss/console.qss", QStringLiteral("QLabel#title { color: @text; }")));
    }

    void noPathOfAMachine()
    {
        keepsIn(m_tree, arch::machinePathViolations);
        breaks(arch::machinePathViolations, made("docs/a.md", QStringLiteral("see /home/ana/mostrador\n")));
        breaks(arch::machinePathViolations, made("dev", QStringLiteral("cache=/tmp/cache\n")));
        keeps(arch::machinePathViolations, made("docs/a.md", QStringLiteral("see /etc/mostrador and https://x.example/home/a\n")));
    }

    void sqlKeywordsAreLowerCase()
    {
        keepsIn(m_tree, arch::sqlViolations);
        breaks(arch::sqlViolations, made("backend/x/a.sql", QStringLiteral("select id from t WHERE id = :id\n")));
        keeps(arch::sqlViolations, made("backend/x/a.sql", QStringLiteral("-- WHERE it is\nselect 'IN' from t where id = :id\n")));
    }

    void nothingIsPromised()
    {
        keepsIn(m_tree, arch::promiseViolations);
        breaks(arch::promiseViolations, made("core/a.cpp", QStringLiteral("// TODO later\n")));
        keeps(arch::promiseViolations, made("core/a.cpp", QStringLiteral("// método\n")));
    }

    void strippingKeepsLinesAndCode()
    {
        const QString text = QStringLiteral("a(1'000, 'x'); // c\nb(R\"(\"}//)\"); /* d\n */ e(\"\\\"f\");\n");
        const QString code = arch::stripped(text, arch::Strip::CommentsAndLiterals);
        QCOMPARE(code.size(), text.size());
        QCOMPARE(code.count(u'\n'), text.count(u'\n'));
        QVERIFY(code.contains(QStringLiteral("a(1'000, ' ');")));
        QVERIFY(code.contains(QStringLiteral("e(\"   \");")));
        QVERIFY(!code.contains(u'}'));
        const QString prefixed = QStringLiteral("f(u'{', 0x1'f, u8R\"(\"{)\", L'\"');");
        QCOMPARE(arch::stripped(prefixed, arch::Strip::CommentsAndLiterals), QStringLiteral("f(u' ', 0x1'f, u8R\"(  )\", L' ');"));
    }

private:
    static void keepsIn(const QList<SourceFile> &tree, Rule rule)
    {
        QStringList found;
        for (const SourceFile &file : tree)
            found += rule(file);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
    static void breaks(Rule rule, const SourceFile &file)
    {
        const QStringList found = rule(file);
        QVERIFY2(found.size() == 1, qPrintable(QStringLiteral("not found in %1: %2").arg(file.path, file.text)));
    }
    static void keeps(Rule rule, const SourceFile &file) { QCOMPARE(rule(file), QStringList()); }

    QList<SourceFile> m_tree;
};

MOSTRADOR_TEST(HouseRulesTest)
#include "house_rules_test.moc"
