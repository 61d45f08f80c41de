// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/text_rules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace arch {

namespace {

constexpr qsizetype maxLines = 800;
constexpr qsizetype headLines = 6;  ///< the licence stands in these, after a shebang at most

bool hasEnding(const QString &path, std::initializer_list<const char *> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&path](const char *ending) { return path.endsWith(QLatin1StringView(ending)); });
}

bool isTranslation(const QString &path) { return path.startsWith(QStringLiteral("translations/")); }

bool isWebSource(const QString &path) { return hasEnding(path, {".ts", ".tsx", ".js", ".mjs", ".cjs"}) && !isTranslation(path); }

bool isScript(const SourceFile &file) { return hasEnding(file.path, {".sh", ".py"}) || file.text.startsWith(QStringLiteral("#!")); }

bool isSource(const SourceFile &file)
{
    return isCpp(file.path) || isWebSource(file.path) || isScript(file) || hasEnding(file.path, {".c", ".cmake", ".sql", ".css", ".qss"}) ||
           file.path.endsWith(QStringLiteral("CMakeLists.txt"));
}

/// The rules name what they forbid, and so do their own tests.
bool isRuleBook(const QString &path) { return path.startsWith(QStringLiteral("tests/architecture/")); }

QString head(const QString &text) { return text.section(u'\n', 0, headLines - 1); }

/// Its head says that a program wrote it.
bool isGenerated(const SourceFile &file)
{
    const QString top = head(file.text);
    return top.contains(QStringLiteral("@generated")) || top.contains(QStringLiteral("not edited by hand"));
}

QStringList hits(const SourceFile &file, const QString &text, const QRegularExpression &pattern, const QString &sentence)
{
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const auto hit = match.next();
        const QString what = hit.captured().simplified();
        found.append(QStringLiteral("%1:%2: %3: %4").arg(file.path).arg(lineAt(text, hit.capturedStart())).arg(sentence, what));
    }
    return found;
}

/// Shell, Python and CMake comments and SQL ones; strings stay.
QString withoutLineComments(const QString &text, const QString &sign)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        const qsizetype at = line.indexOf(sign);
        if (at >= 0)
            line.truncate(at);
    }
    return lines.join(u'\n');
}

/// Reads the members of a class from behind "private Q_SLOTS:" to the next access specifier or the end of the class.
class SlotReader {
public:
    SlotReader(const QString &code, qsizetype from)
        : m_code(code)
        , m_at(from)
    {
    }

    /// Calls `onHead` with the text of each declaration or definition up to its body, and the offset of its end.
    template <typename F>
    void each(F onHead)
    {
        QString head;
        int depth = 0;
        for (; m_at < m_code.size() && !(depth == 0 && atEnd(head)); ++m_at) {
            const QChar c = m_code[m_at];
            if (depth == 0 && (c == u'{' || c == u';')) {
                onHead(head.simplified(), m_at);
                head.clear();
            } else if (depth == 0 && c != u'}') {
                head += c;
            }
            depth += c == u'{' ? 1 : (c == u'}' ? -1 : 0);
            if (depth < 0)
                return;
        }
    }

private:
    [[nodiscard]] bool atEnd(const QString &head) const
    {
        static const QRegularExpression specifier(QStringLiteral("^\\s*(public|protected|private|Q_SIGNALS)\\b[^;{]*:$"));
        return m_at > 0 && m_code[m_at - 1] == u':' && specifier.match(head).hasMatch();
    }

    const QString &m_code;
    qsizetype m_at;
};

/// What a member returns, from the text before its body; empty for what is no function.
QString returnTypeOf(const QString &head)
{
    static const QRegularExpression function(
        QStringLiteral("^(?:\\[\\[\\w+\\]\\]\\s*)?(?:(?:static|virtual|inline|constexpr)\\s+)*(.+?[\\s*&>])(\\w+)\\s*\\("));
    return function.match(head).captured(1).trimmed();
}

}  // namespace

QStringList licenceViolations(const SourceFile &file)
{
    if (!isSource(file))
        return {};
    const QString top = head(file.text);
    if (top.contains(QStringLiteral("SPDX-FileCopyrightText: 2026 The Mostrador authors")) &&
        top.contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")))
        return {};
    return {QStringLiteral("%1:1: the two SPDX lines are missing").arg(file.path)};
}

QStringList lengthViolations(const SourceFile &file)
{
    const qsizetype lines = file.text.count(u'\n');
    if (!isSource(file) || lines <= maxLines || isGenerated(file))
        return {};
    return {QStringLiteral("%1:1: %2 lines, at most %3: it is more than one file").arg(file.path).arg(lines).arg(maxLines)};
}

QStringList sleepViolations(const SourceFile &file)
{
    static const QRegularExpression cpp(QStringLiteral(
        "\\b(?:(?:std::this_thread::)?sleep_(?:for|until)|usleep|nanosleep|sleep|QThread::m?u?sleep|QTest::q(?:Wait|Sleep))\\s*\\("));
    static const QRegularExpression web(QStringLiteral("\\bwaitForTimeout\\s*\\("));
    static const QRegularExpression python(QStringLiteral("\\btime\\.sleep\\s*\\("));
    static const QRegularExpression shell(QStringLiteral("(?:^|[;&|(]|\\bdo\\b|\\bthen\\b)\\s*sleep\\s+[\\d.$]"),
                                          QRegularExpression::MultilineOption);
    const QString sentence = QStringLiteral("wait for a condition, not for time");
    if (isRuleBook(file.path))
        return {};
    if (isCpp(file.path))
        return hits(file, stripped(file.text, Strip::CommentsAndLiterals), cpp, sentence);
    if (isWebSource(file.path))
        return hits(file, stripped(file.text, Strip::Comments), web, sentence);
    if (file.path.endsWith(QStringLiteral(".py")))
        return hits(file, withoutLineComments(file.text, QStringLiteral("#")), python, sentence);
    if (isScript(file))
        return hits(file, withoutLineComments(file.text, QStringLiteral("# ")), shell, sentence);
    return {};
}

QStringList testSlotViolations(const SourceFile &file)
{
    static const QRegularExpression section(QStringLiteral("\\bprivate\\s+Q_SLOTS\\s*:"));
    QStringList found;
    if (!isCpp(file.path) || !file.path.startsWith(QStringLiteral("tests/")))
        return found;
    const QString code = stripped(file.text, Strip::CommentsAndLiterals);
    for (auto match = section.globalMatch(code); match.hasNext();) {
        SlotReader(code, match.next().capturedEnd()).each([&](const QString &head, qsizetype at) {
            const QString type = returnTypeOf(head);
            if (!type.isEmpty() && type != QStringLiteral("void"))
                found.append(
                    QStringLiteral("%1:%2: Qt Test never runs a slot that returns %3").arg(file.path).arg(lineAt(code, at)).arg(type));
        });
    }
    return found;
}

QStringList colourViolations(const SourceFile &file)
{
    static const QRegularExpression hex(QStringLiteral("#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b"));
    static const QRegularExpression number(
        QStringLiteral("\\b(?:QColor(?:\\s+\\w+)?\\s*[({]|qRgba?\\s*\\(|QColor::fromRgba?\\s*\\()\\s*(?:0x|\\d)"));
    const bool isConsole = file.path.startsWith(QStringLiteral("ui/")) || file.path.startsWith(QStringLiteral("app/"));
    const bool isStyleSheet = hasEnding(file.path, {".qss"});
    const bool isShop =
        file.path.startsWith(QStringLiteral("storefront/src/")) && !file.path.startsWith(QStringLiteral("storefront/src/styles/"));
    const QString sentence = QStringLiteral("a colour belongs to the theme");
    if (file.path.startsWith(QStringLiteral("ui/theme/")))
        return {};
    if (isConsole && isCpp(file.path)) {
        const QString code = stripped(file.text, Strip::Comments);
        return hits(file, code, hex, sentence) + hits(file, code, number, sentence);
    }
    if (isStyleSheet || (isConsole && file.path.endsWith(QStringLiteral(".ui"))))
        return hits(file, file.text, hex, sentence);
    if (isShop && (isWebSource(file.path) || file.path.endsWith(QStringLiteral(".css"))))
        return hits(file, stripped(file.text, Strip::Comments), hex, sentence);
    return {};
}

QStringList machinePathViolations(const SourceFile &file)
{
    static const QRegularExpression path(QStringLiteral("(?<![\\w.})/])/(?:work|root|home|Users|tmp)/[\\w.{$-]+"));
    if (isRuleBook(file.path))
        return {};
    return hits(file, file.text, path, QStringLiteral("a path of one machine"));
}

QStringList sqlViolations(const SourceFile &file)
{
    static const QRegularExpression keyword(QStringLiteral(
        "\\b(?:SELECT|INSERT|INTO|UPDATE|DELETE|FROM|WHERE|AND|OR|NOT|NULL|CREATE|TABLE|INDEX|UNIQUE|PRIMARY|KEY|REFERENCES|ON|"
        "CONFLICT|DO|NOTHING|SET|VALUES|ORDER|GROUP|BY|HAVING|LIMIT|JOIN|LEFT|INNER|AS|IN|IS|LIKE|EXISTS|DEFAULT|CHECK|CONSTRAINT|"
        "IF|BEGIN|COMMIT|ALTER|ADD|COLUMN|DROP|TRIGGER|VIEW|WITH|RETURNING|CASE|WHEN|THEN|ELSE|END|DISTINCT|UNION|ALL|INTEGER|TEXT|"
        "BLOB|BIGINT|BYTEA|BOOLEAN|STRICT|WITHOUT|ROWID|ASC|DESC|MAX|MIN|COUNT|SUM|COALESCE)\\b"));
    static const QRegularExpression literal(QStringLiteral("'[^'\\n]*'"));
    if (!file.path.endsWith(QStringLiteral(".sql")))
        return {};
    QString text = withoutLineComments(file.text, QStringLiteral("--"));
    text.replace(literal, QStringLiteral("''"));
    return hits(file, text, keyword, QStringLiteral("keywords of SQL are lower case"));
}

QStringList promiseViolations(const SourceFile &file)
{
    static const QRegularExpression promise(QStringLiteral("\\b(?:TODO|FIXME|XXX|HACK)\\b"));
    if (!isSource(file) || isRuleBook(file.path))
        return {};
    return hits(file, file.text, promise, QStringLiteral("do it now or file an issue"));
}

}  // namespace arch
