// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace arch {

namespace {

constexpr qint64 maxFileBytes = 2 * 1024 * 1024;

bool isOurs(const QString &folder)
{
    static const QSet<QString> foreign{QStringLiteral(".git"), QStringLiteral(".cache"), QStringLiteral("node_modules"),
                                       QStringLiteral("dist"), QStringLiteral("__pycache__")};
    return !foreign.contains(folder) && !folder.startsWith(QStringLiteral("build"));
}

bool isText(const QString &name)
{
    static const QSet<QString> endings{
        QStringLiteral("h"),    QStringLiteral("cpp"),  QStringLiteral("c"),    QStringLiteral("cmake"), QStringLiteral("txt"),
        QStringLiteral("sh"),   QStringLiteral("py"),   QStringLiteral("ts"),   QStringLiteral("tsx"),   QStringLiteral("js"),
        QStringLiteral("mjs"),  QStringLiteral("cjs"),  QStringLiteral("css"),  QStringLiteral("qss"),   QStringLiteral("sql"),
        QStringLiteral("md"),   QStringLiteral("json"), QStringLiteral("html"), QStringLiteral("toml"),  QStringLiteral("ui"),
        QStringLiteral("conf"), QStringLiteral("yml"),  QStringLiteral("yaml"), QStringLiteral("jsonl"), QStringLiteral("service")};
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool isScript = dot < 0 && name != QStringLiteral("LICENSE");
    return isScript || endings.contains(name.mid(dot + 1));
}

void collect(const QDir &folder, const QString &prefix, QList<SourceFile> &into)
{
    for (const QFileInfo &entry : folder.entryInfoList(QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        const QString path = prefix + entry.fileName();
        if (entry.isDir()) {
            if (isOurs(entry.fileName()))
                collect(QDir(entry.filePath()), QString(path + u'/'), into);
            continue;
        }
        if (!isText(entry.fileName()) || entry.size() > maxFileBytes)
            continue;
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            into.append({path, QString::fromUtf8(file.readAll())});
    }
}

/// Walks a text once and blanks what must not be read as code.
class Stripper {
public:
    Stripper(const QString &text, Strip what)
        : m_text(text)
        , m_out(text)
        , m_literals(what == Strip::CommentsAndLiterals)
    {
    }

    QString run()
    {
        while (m_at < m_text.size())
            step();
        return m_out;
    }

private:
    void step()
    {
        const QChar c = m_text[m_at];
        if (startsWith(u"//"))
            blankUntil(m_text.indexOf(u'\n', m_at), true);
        else if (startsWith(u"/*"))
            blankUntil(after(m_text.indexOf(QStringLiteral("*/"), m_at + 2), 2), true);
        else if (startsWith(u"R\"") && isEncodingPrefix(wordBefore(m_at)))
            rawString();
        else if (c == u'"' || (c == u'\'' && !isInNumber(m_at)))
            quoted(c);
        else
            ++m_at;
    }

    void rawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        if (open < 0) {
            m_at += 2;
            return;
        }
        const QString close = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        const qsizetype end = m_text.indexOf(close, open);
        m_at = open + 1;
        blankUntil(end, m_literals);
        m_at = after(end, close.size());
    }

    void quoted(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        ++m_at;
        blankUntil(std::min(end, m_text.size()), m_literals);
        m_at = std::min(end + 1, m_text.size());
    }

    void blankUntil(qsizetype end, bool blank)
    {
        if (end < 0)
            end = m_text.size();
        for (; m_at < end; ++m_at) {
            if (blank && m_text[m_at] != u'\n')
                m_out[m_at] = u' ';
        }
    }

    [[nodiscard]] qsizetype after(qsizetype found, qsizetype length) const { return found < 0 ? m_text.size() : found + length; }
    [[nodiscard]] bool startsWith(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }
    [[nodiscard]] bool isWord(qsizetype at) const { return at >= 0 && (m_text[at].isLetterOrNumber() || m_text[at] == u'_'); }

    /// The word that ends right before an offset: letters, digits and the quotes between digits.
    [[nodiscard]] QStringView wordBefore(qsizetype at) const
    {
        qsizetype begin = at;
        while (begin > 0 && (isWord(begin - 1) || (m_text[begin - 1] == u'\'' && isWord(begin - 2))))
            --begin;
        return QStringView(m_text).mid(begin, at - begin);
    }
    [[nodiscard]] static bool isEncodingPrefix(QStringView word)
    {
        return word.isEmpty() || word == u"u8" || word == u"u" || word == u"U" || word == u"L";
    }
    /// 1'000: a quote that parts digits, unlike the one of u'x'.
    [[nodiscard]] bool isInNumber(qsizetype at) const
    {
        const QStringView word = wordBefore(at);
        return !word.isEmpty() && word.front().isDigit();
    }

    const QString &m_text;
    QString m_out;
    bool m_literals;
    qsizetype m_at = 0;
};

}  // namespace

QString stripped(const QString &text, Strip what) { return Stripper(text, what).run(); }

qsizetype lineAt(const QString &text, qsizetype offset) { return QStringView(text).left(offset).count(u'\n') + 1; }

bool isCpp(const QString &path) { return path.endsWith(QStringLiteral(".h")) || path.endsWith(QStringLiteral(".cpp")); }

QList<SourceFile> readTree(const QString &root)
{
    QList<SourceFile> files;
    collect(QDir(root), QString(), files);
    return files;
}

QString sourceRoot() { return qEnvironmentVariable("MOSTRADOR_SOURCE_DIR", QDir::currentPath()); }

}  // namespace arch
