// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/worker/text_decoder.h"

#include <QStringDecoder>
#include <algorithm>
#include <optional>

namespace worker {
namespace {

constexpr int controlCharactersPerHundred = 1;

tl::unexpected<core::Error> notText(const QString &why)
{
    return core::fail(core::ErrorCode::UnsupportedMedia, QStringLiteral("not_text"),
                      why + QStringLiteral(" Save the document as text or Markdown in UTF-8 and add it again."));
}

bool isOddControl(QChar unit)
{
    const char16_t code = unit.unicode();
    return code < 0x20 && code != u'\n' && code != u'\t' && code != u'\f' && code != u'\r';
}

}  // namespace

core::Result<QString> decodeText(const QByteArray &bytes)
{
    std::optional<QStringConverter::Encoding> marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decode(marked.value_or(QStringConverter::Utf8), QStringConverter::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError())
        return notText(QStringLiteral("The file is not text in UTF-8."));
    if (text.contains(QChar(u'\0')))
        return notText(QStringLiteral("The file holds NUL characters, as programs and pictures do."));
    const qsizetype odd = std::count_if(text.cbegin(), text.cend(), isOddControl);
    if (odd * 100 > text.size() * controlCharactersPerHundred)
        return notText(QStringLiteral("The file holds control characters that text does not have."));
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QChar(u'\r'), QChar(u'\n'));
    return text;
}

}  // namespace worker
