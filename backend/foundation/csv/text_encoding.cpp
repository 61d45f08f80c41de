// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/text_encoding.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>

namespace csv {
namespace {

// 0x80 to 0x9f of Windows-1252 (WHATWG Encoding Standard); all other bytes are their own code point.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
    0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

core::Result<DecodedText> notText(QString message)
{
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("not_text"), std::move(message));
}

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), [](char signedByte) {
        const auto byte = static_cast<unsigned char>(signedByte);
        return QChar(byte >= 0x80 && byte <= 0x9f ? windows1252[byte - 0x80U] : char16_t(byte));
    });
    return text;
}

// Unlike QString::fromUtf8, keeps a U+FEFF at the begin of the piece: within a file it is a character like others.
QString fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

core::Result<DecodedText> decodeUtf16(QByteArrayView bytes, TextEncoding encoding)
{
    if (bytes.size() % 2 != 0)
        return notText(QStringLiteral("The file ends within a UTF-16 character."));
    const auto unit = [&](qsizetype index) {
        const auto first = static_cast<unsigned char>(bytes[index]);
        const auto second = static_cast<unsigned char>(bytes[index + 1]);
        return encoding == TextEncoding::Utf16Le ? QChar(first, second) : QChar(second, first);
    };
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype index = 0; index < text.size(); ++index)
        text[index] = unit(2 * index);
    if (text.contains(QChar(u'\0')))
        return notText(QStringLiteral("The file has NUL characters: it is not a text."));
    if (!text.isValidUtf16())
        return notText(QStringLiteral("The file has half a UTF-16 surrogate pair."));
    return DecodedText{text, encoding};
}

// The line at the begin of `bytes`, with its line break.
QByteArrayView firstLine(QByteArrayView bytes)
{
    const auto end = std::find_if(bytes.begin(), bytes.end(), [](char byte) { return byte == '\r' || byte == '\n'; });
    qsizetype length = end - bytes.begin();
    if (length < bytes.size())
        length += bytes.sliced(length).startsWith("\r\n") ? 2 : 1;
    return bytes.first(length);
}

// Right for a Windows-1252 file as well as for a mixed one: what tells them apart is a line with accents in UTF-8.
DecodedText decodeByLine(QByteArrayView bytes, bool markedUtf8)
{
    DecodedText decoded;
    decoded.text.reserve(bytes.size());
    bool someUtf8 = markedUtf8;
    for (qint64 line = 1; !bytes.isEmpty(); ++line) {
        const QByteArrayView piece = firstLine(bytes);
        bytes = bytes.sliced(piece.size());
        if (piece.isValidUtf8()) {
            someUtf8 = someUtf8 || !isAscii(piece);
            decoded.text += fromUtf8(piece);
            continue;
        }
        decoded.text += fromWindows1252(piece);
        ++decoded.fallbackLineCount;
        if (decoded.fallbackLines.size() < maxFallbackLines)
            decoded.fallbackLines.append(line);
    }
    decoded.encoding = someUtf8 ? TextEncoding::Mixed : TextEncoding::Windows1252;
    if (!someUtf8) {
        decoded.fallbackLines.clear();
        decoded.fallbackLineCount = 0;
    }
    return decoded;
}

}  // namespace

core::Result<DecodedText> decodeText(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return decodeUtf16(bytes.sliced(2), TextEncoding::Utf16Le);
    if (bytes.startsWith("\xfe\xff"))
        return decodeUtf16(bytes.sliced(2), TextEncoding::Utf16Be);
    if (bytes.contains('\0'))
        return notText(QStringLiteral("The file has NUL bytes: it is not a text."));
    const bool marked = bytes.startsWith("\xef\xbb\xbf");
    if (marked)
        bytes = bytes.sliced(3);
    if (!bytes.isValidUtf8())
        return decodeByLine(bytes, marked);
    return DecodedText{fromUtf8(bytes), marked ? TextEncoding::Utf8Bom : TextEncoding::Utf8};
}

}  // namespace csv
