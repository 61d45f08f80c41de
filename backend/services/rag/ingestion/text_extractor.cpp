// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/ingestion/extractor.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace rag {
namespace {

constexpr qsizetype leastLettersPercent = 60;  // of what is not white space, for bytes in an 8-bit code page

core::Error notText(const QString &fileName, const QString &why)
{
    return core::Error{
        core::ErrorCode::UnsupportedMedia, QStringLiteral("not_text"),
        QStringLiteral("\"%1\" is not a text or Markdown file (%2); save it as UTF-8 text (.txt) or Markdown (.md) and upload that.")
            .arg(fileName, why)};
}

std::optional<QString> decoded(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError() || !text.isValidUtf16())
        return std::nullopt;
    return text;
}

/// Windows-1252 differs from ISO 8859-1 in 0x80..0x9f, where the latter has control characters that no text holds.
QString decodedWindows1252(const QByteArray &bytes)
{
    static constexpr char16_t upper[32] = {0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
                                           0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                                           0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = uchar(byte);
        text.append(QChar(code >= 0x80 && code < 0xa0 ? upper[code - 0x80] : char16_t(code)));
    }
    return text;
}

bool readsAsText(const QString &text)
{
    qsizetype letters = 0;
    qsizetype others = 0;
    for (const QChar c : text) {
        if (c == QChar::ReplacementCharacter)
            return false;
        if (!c.isSpace())
            ++(c.isLetterOrNumber() ? letters : others);
    }
    return letters * 100 >= (letters + others) * leastLettersPercent;
}

bool isForbiddenControl(QChar c)
{
    return (c < u' ' && c != u'\n' && c != u'\t' && c != u'\r' && c != u'\f' && c != u'\v') || c == QChar(0x7f);
}

core::Result<QString> decode(const QString &fileName, const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        if (std::optional<QString> text = decoded(bytes, *encoding))
            return *text;
        return core::fail(notText(fileName, QStringLiteral("its byte order mark promises Unicode that does not follow")));
    }
    if (bytes.contains('\0'))
        return core::fail(notText(fileName, QStringLiteral("it holds NUL bytes")));
    if (std::optional<QString> text = decoded(bytes, QStringConverter::Utf8))
        return *text;
    QString text = decodedWindows1252(bytes);
    if (!readsAsText(text))
        return core::fail(notText(fileName, QStringLiteral("it is neither UTF-8 nor another text encoding we know")));
    return text;
}

bool hasMarkdownName(const QString &fileName)
{
    static const QRegularExpression ending(QStringLiteral("\\.(md|markdown|mdown|mkd)$"), QRegularExpression::CaseInsensitiveOption);
    return ending.match(fileName).hasMatch();
}

/// Formats that are text on the outside and must not be read as prose.
std::optional<QString> foreignFormat(const QByteArray &bytes)
{
    struct Signature {
        const char *beginning;
        const char *name;
    };
    static constexpr Signature signatures[] = {{"%PDF-", "it is a PDF"},
                                               {"PK\x03\x04", "it is a ZIP or office file"},
                                               {"{\\rtf", "it is rich text"},
                                               {"%!PS", "it is PostScript"},
                                               {"\x7f"
                                                "ELF",
                                                "it is a program"},
                                               {"\x89PNG", "it is a picture"},
                                               {"GIF8", "it is a picture"},
                                               {"\xff\xd8\xff", "it is a picture"}};
    for (const Signature &signature : signatures)
        if (bytes.startsWith(signature.beginning))
            return QString::fromLatin1(signature.name);
    return std::nullopt;
}

}  // namespace

bool TextExtractor::takes(const QString &, const QByteArray &) const { return true; }

core::Result<ExtractedText> TextExtractor::extract(const QString &fileName, const QByteArray &bytes) const
{
    if (const auto format = foreignFormat(bytes))
        return core::fail(notText(fileName, *format));
    core::Result<QString> text = decode(fileName, bytes);
    if (!text)
        return core::fail(text.error());
    if (std::any_of(text->cbegin(), text->cend(), isForbiddenControl))
        return core::fail(notText(fileName, QStringLiteral("it holds control characters")));
    text->remove(QChar::ByteOrderMark);
    text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text->replace(u'\r', u'\n');
    if (text->trimmed().isEmpty())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("empty_document"),
                          QStringLiteral("\"%1\" holds no text.").arg(fileName));
    const bool markdown = hasMarkdownName(fileName);
    return ExtractedText{*text, markdown ? TextKind::Markdown : TextKind::Plain,
                         markdown ? QStringLiteral("text/markdown") : QStringLiteral("text/plain")};
}

}  // namespace rag
