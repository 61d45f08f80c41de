// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/ingestion/chunker.h"

#include <QRegularExpression>
#include <algorithm>
#include <md4c.h>

namespace rag {
namespace {

constexpr int deepestIndent = 8;  // of a list in a list; deeper ones would make a text grow with the square of its depth

/// Receives md4c's events and writes plain blocks.
class BlockBuilder {
public:
    QList<Block> build(const QString &markdown)
    {
        const QByteArray utf8 = markdown.toUtf8();
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return of(self)->enterBlock(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self)->leaveBlock(type); };
        parser.enter_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return of(self)->addText(type, QString::fromUtf8(text, qsizetype(size)));
        };
        md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, this);
        return m_blocks;
    }

private:
    struct ListLevel {
        bool ordered = false;
        int next = 1;
    };

    static BlockBuilder *of(void *self) { return static_cast<BlockBuilder *>(self); }

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_H: m_level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level); break;
        case MD_BLOCK_UL: m_lists.append({false, 1}); break;
        case MD_BLOCK_OL: m_lists.append({true, int(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start)}); break;
        case MD_BLOCK_LI: beginItem(); break;
        case MD_BLOCK_P:
        case MD_BLOCK_CODE:
            if (!m_lists.isEmpty() && !m_atItem)
                m_text += u'\n';
            m_atItem = false;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (m_cells++ > 0)
                m_text += QStringLiteral(" | ");
            break;
        case MD_BLOCK_TR: m_cells = 0; break;
        default: break;
        }
        return 0;
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_H: finish(Block::Kind::Heading); break;
        case MD_BLOCK_P:
            if (m_lists.isEmpty())
                finish(Block::Kind::Paragraph);
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_lists.removeLast();
            if (m_lists.isEmpty())
                finish(Block::Kind::List);
            break;
        case MD_BLOCK_CODE:
            if (m_lists.isEmpty())
                finish(Block::Kind::Code);
            break;
        case MD_BLOCK_TR: m_text += u'\n'; break;
        case MD_BLOCK_TABLE:
            if (m_lists.isEmpty())
                finish(Block::Kind::Table);
            break;
        default: break;
        }
        return 0;
    }

    void beginItem()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\n';
        m_text += QString(std::min<int>(int(m_lists.size()) - 1, deepestIndent) * 2, u' ');
        ListLevel &list = m_lists.last();
        m_text += list.ordered ? QString(QString::number(list.next++) % QStringLiteral(". ")) : QStringLiteral("- ");
        m_atItem = true;
    }

    int addText(MD_TEXTTYPE type, const QString &text)
    {
        switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR: m_text += u' '; break;
        case MD_TEXT_NULLCHAR: break;
        case MD_TEXT_HTML: break;  // markup of pages: never shown, never searched
        case MD_TEXT_ENTITY: m_text += entity(text); break;
        default: m_text += text; break;
        }
        return 0;
    }

    /// The few entities that prose uses; others stay as they are written.
    static QString entity(const QString &text)
    {
        static const QHash<QString, QString> known = {
            {QStringLiteral("&amp;"), QStringLiteral("&")},    {QStringLiteral("&lt;"), QStringLiteral("<")},
            {QStringLiteral("&gt;"), QStringLiteral(">")},     {QStringLiteral("&quot;"), QStringLiteral("\"")},
            {QStringLiteral("&nbsp;"), QStringLiteral(" ")},   {QStringLiteral("&euro;"), QStringLiteral("€")},
            {QStringLiteral("&ndash;"), QStringLiteral("–")},  {QStringLiteral("&mdash;"), QStringLiteral("—")},
            {QStringLiteral("&hellip;"), QStringLiteral("…")}, {QStringLiteral("&copy;"), QStringLiteral("©")},
            {QStringLiteral("&aacute;"), QStringLiteral("á")}, {QStringLiteral("&eacute;"), QStringLiteral("é")},
            {QStringLiteral("&iacute;"), QStringLiteral("í")}, {QStringLiteral("&oacute;"), QStringLiteral("ó")},
            {QStringLiteral("&uacute;"), QStringLiteral("ú")}, {QStringLiteral("&ntilde;"), QStringLiteral("ñ")}};
        return known.value(text, text);
    }

    void finish(Block::Kind kind)
    {
        QString text = kind == Block::Kind::Heading ? m_text.simplified() : trimmedLines(m_text);
        m_text.clear();
        if (!text.isEmpty())
            m_blocks.append({kind, kind == Block::Kind::Heading ? m_level : 0, text});
    }

    static QString trimmedLines(QString text)
    {
        while (text.endsWith(u'\n') || text.endsWith(u' '))
            text.chop(1);
        while (text.startsWith(u'\n'))
            text.remove(0, 1);
        return text;
    }

    QList<Block> m_blocks;
    QList<ListLevel> m_lists;
    QString m_text;
    int m_level = 0;
    int m_cells = 0;
    bool m_atItem = false;  ///< right behind the marker of a list item
};

/// "---" between the first lines holds settings of site generators, not text.
QString withoutFrontMatter(const QString &text)
{
    static const QRegularExpression frontMatter(QStringLiteral("\\A---\\n(?:[A-Za-z_-]+:.*\\n|[ \\t-].*\\n)*?---\\n"));
    QString rest = text;
    rest.remove(frontMatter);
    return rest;
}

bool isUnderline(QStringView line) { return line.size() >= 3 && (line.count(u'=') == line.size() || line.count(u'-') == line.size()); }

bool isListLine(const QString &line)
{
    static const QRegularExpression item(QStringLiteral("^\\s*(?:[-*•]|\\d{1,3}[.)])\\s+\\S"));
    return item.match(line).hasMatch();
}

void addPlainParagraph(const QStringList &lines, QList<Block> &blocks)
{
    if (lines.isEmpty())
        return;
    if (lines.size() == 2 && isUnderline(lines[1].trimmed())) {
        blocks.append({Block::Kind::Heading, lines[1].trimmed().startsWith(u'=') ? 1 : 2, lines[0].simplified()});
        return;
    }
    const bool list = std::any_of(lines.cbegin(), lines.cend(), isListLine);
    blocks.append({list ? Block::Kind::List : Block::Kind::Paragraph, 0, list ? lines.join(u'\n') : lines.join(u' ').simplified()});
}

QList<Block> plainBlocks(const QString &text)
{
    QList<Block> blocks;
    QStringList paragraph;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            paragraph.append(line);
            continue;
        }
        addPlainParagraph(paragraph, blocks);
        paragraph.clear();
    }
    addPlainParagraph(paragraph, blocks);
    return blocks;
}

}  // namespace

QList<Block> blocksOf(const QString &text, TextKind kind)
{
    if (kind == TextKind::Plain)
        return plainBlocks(text);
    BlockBuilder builder;
    return builder.build(withoutFrontMatter(text));
}

}  // namespace rag
