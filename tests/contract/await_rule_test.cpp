// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

bool opens(QChar c) { return c == u'(' || c == u'{' || c == u'['; }
bool closes(QChar c) { return c == u')' || c == u'}' || c == u']'; }

/// Does a lambda with captures begin at the bracket?
bool isCapturingLambda(QStringView text, qsizetype bracket)
{
    static const QRegularExpression lambda(QStringLiteral("^\\[\\s*[^\\]\\s][^\\]]*\\]\\s*(\\(|\\{|mutable|->)"));
    const QChar before = bracket > 0 ? text[bracket - 1] : QChar(u'(');
    const bool isSubscript = before.isLetterOrNumber() || before == u'_' || before == u')' || before == u']';
    return !isSubscript && lambda.match(text.sliced(bracket)).hasMatch();
}

/// The text with its line comments blanked.
QString withoutComments(QString text)
{
    static const QRegularExpression comment(QStringLiteral("//[^\n]*"));
    return text.remove(comment);
}

/// Lines on which a co_await expression holds a lambda with captures as a temporary.
QList<int> linesAgainstTheRule(const QString &source)
{
    const QString text = withoutComments(source);
    QList<int> lines;
    static const QRegularExpression await(QStringLiteral("\\bco_await\\b"));
    QRegularExpressionMatchIterator matches = await.globalMatch(text);
    while (matches.hasNext()) {
        const qsizetype start = matches.next().capturedEnd();
        int depth = 0;
        for (qsizetype at = start; at < text.size() && depth >= 0; ++at) {
            if (depth == 0 && text[at] == u';')
                break;
            if (text[at] == u'[' && isCapturingLambda(text, at)) {
                lines.append(int(text.first(start).count(u'\n')) + 1);
                break;
            }
            depth += opens(text[at]) ? 1 : closes(text[at]) ? -1 : 0;
        }
    }
    return lines;
}

}  // namespace

/// g++ 12 destroys a closure that is a temporary of a co_await expression twice: what it captured is freed while in use.
class AwaitRuleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsOffenders_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("count");
        QTest::newRow("temporary") << QStringLiteral("co_await db.read([id](C &c) { return f(c, id); });") << 1;
        QTest::newRow("two lines") << QStringLiteral("co_return co_await db.write(\n    [a = b, c]() mutable -> R {\n return g(a);\n });")
                                   << 1;
        QTest::newRow("named") << QStringLiteral("auto w = [id](C &c) { return id; };\nco_await db.read(std::move(w));") << 0;
        QTest::newRow("no captures") << QStringLiteral("co_await db.read([](C &c) { return f(c); });") << 0;
        QTest::newRow("comment") << QStringLiteral("// co_await f(\nauto w = [id] { return id; };") << 0;
        QTest::newRow("subscript") << QStringLiteral("co_await tasks[index](1); auto w = [id] { return id; };") << 0;
    }
    void findsOffenders()
    {
        QFETCH(QString, code);
        QFETCH(int, count);
        QCOMPARE(linesAgainstTheRule(code).size(), count);
    }

    void noClosureIsATemporaryOfAnAwait()
    {
        const QString root = qEnvironmentVariable("MOSTRADOR_SOURCE_DIR");
        if (root.isEmpty())
            QSKIP("MOSTRADOR_SOURCE_DIR names no source tree");
        QStringList offenders;
        int files = 0;
        for (const QString &folder : {QStringLiteral("app"), QStringLiteral("backend"), QStringLiteral("core"), QStringLiteral("ui")}) {
            QDirIterator walk(root + u'/' + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++files;
                const QList<int> lines = linesAgainstTheRule(QString::fromUtf8(file.readAll()));
                for (const int line : lines)
                    offenders.append(QStringLiteral("%1:%2").arg(file.fileName().mid(root.size() + 1)).arg(line));
            }
        }
        QVERIFY(files > 0);
        for (const QString &offender : std::as_const(offenders))
            qWarning("name this lambda before the co_await: %s", qPrintable(offender));
        QCOMPARE(offenders.size(), 0);
    }
};

MOSTRADOR_TEST(AwaitRuleTest)
#include "await_rule_test.moc"
