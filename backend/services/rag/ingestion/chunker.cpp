// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/ingestion/chunker.h"

#include "backend/services/rag/text/sentences.h"

namespace rag {
namespace {

/// The pieces a too long block may be cut into.
QStringList piecesOf(const Block &block, qsizetype most)
{
    QStringList pieces;
    if (block.kind == Block::Kind::Paragraph)
        for (const SentenceSpan &sentence : splitSentences(block.text))
            pieces.append(sentence.in(block.text).toString());
    else
        pieces = block.text.split(u'\n');
    QStringList bounded;
    for (const QString &piece : pieces)
        for (qsizetype at = 0; at == 0 || at < piece.size();) {
            qsizetype length = std::min(most, piece.size() - at);
            const bool more = at + length < piece.size();
            const qsizetype space = more ? piece.lastIndexOf(u' ', at + length - 1) : -1;
            if (more && space > at)
                length = space - at + 1;
            else if (more && piece[at + length - 1].isHighSurrogate())
                --length;
            bounded.append(piece.mid(at, length));
            at += std::max<qsizetype>(length, 1);
        }
    return bounded;
}

/// A table's head stays with each part of it, or its numbers would mean nothing.
QString headOf(const Block &block) { return block.kind == Block::Kind::Table ? block.text.section(u'\n', 0, 0) : QString(); }

QStringList splitBlock(const Block &block, const ChunkLimits &limits)
{
    const qsizetype whole = block.kind == Block::Kind::Paragraph ? limits.target : limits.most;
    if (block.text.size() <= whole)
        return {block.text};
    const QString joint = block.kind == Block::Kind::Paragraph ? QStringLiteral(" ") : QStringLiteral("\n");
    QString head = headOf(block);
    if (head.size() > limits.most / 2)
        head.clear();  // no head, but a row that is too long like any other
    QStringList parts;
    QString part;
    for (const QString &piece : piecesOf(block, limits.most - head.size() - 1)) {
        if (!part.isEmpty() && part.size() + joint.size() + piece.size() > whole) {
            parts.append(part);
            part = head;
        }
        part += part.isEmpty() ? piece : QString(joint % piece);
    }
    parts.append(part);
    return parts;
}

class Cutter {
public:
    explicit Cutter(const ChunkLimits &limits)
        : m_limits(limits)
    {
    }

    core::Result<ChunkedDocument> cut(const QList<Block> &blocks)
    {
        for (qsizetype at = 0; at < blocks.size(); ++at) {
            const Block &block = blocks[at];
            if (block.kind != Block::Kind::Heading) {
                addBody(block);
                continue;
            }
            closeChunk();
            if (at == 0 && block.level == 1)
                m_document.title = block.text;
            enterHeading(block);
        }
        closeChunk();
        if (m_document.chunks.isEmpty())
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("empty_document"),
                              QStringLiteral("The document holds headings only, so there is nothing to answer from."));
        if (m_document.chunks.size() > m_limits.chunks)
            return core::fail(core::ErrorCode::TooLarge, QStringLiteral("too_many_chunks"),
                              QStringLiteral("The document makes more than %1 pieces; split it into several.").arg(m_limits.chunks));
        return m_document;
    }

private:
    struct Heading {
        int level;
        QString text;
    };

    void enterHeading(const Block &block)
    {
        while (!m_headings.isEmpty() && m_headings.last().level >= block.level)
            m_headings.removeLast();
        m_headings.append({block.level, block.text});
    }

    void addBody(const Block &block)
    {
        for (const QString &part : splitBlock(block, m_limits)) {
            if (!m_text.isEmpty() && m_text.size() + part.size() > m_limits.target)
                closeChunk();
            if (!m_text.isEmpty())
                m_text += QStringLiteral("\n\n");
            m_text += part;
        }
    }

    void closeChunk()
    {
        if (m_text.isEmpty())
            return;
        QStringList headings;
        for (const Heading &heading : m_headings)
            headings.append(heading.text);
        m_document.chunks.append({headings, m_text});
        m_text.clear();
    }

    const ChunkLimits &m_limits;
    ChunkedDocument m_document;
    QList<Heading> m_headings;
    QString m_text;
};

}  // namespace

QString titlePathOf(const QStringList &headings) { return headings.join(QStringLiteral(" > ")); }

core::Result<ChunkedDocument> chunk(const ExtractedText &document, const ChunkLimits &limits)
{
    return Cutter(limits).cut(blocksOf(document.text, document.kind));
}

}  // namespace rag
