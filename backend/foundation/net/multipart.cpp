// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/multipart.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

namespace net {
namespace {

constexpr int mostParts = 8;
constexpr qsizetype mostHeaderBytes = 4096;       // of one part
constexpr qsizetype mostBoundaryCharacters = 70;  // RFC 2046

tl::unexpected<core::Error> malformed(const char *why)
{
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("malformed_multipart"),
                      QStringLiteral("The multipart body is malformed: %1.").arg(QString::fromLatin1(why)));
}

/// Name=value pairs behind the first ';' of a header value; nothing when they are not well-formed.
std::optional<QHash<QByteArray, QByteArray>> parametersOf(const QByteArray &value)
{
    static const QRegularExpression parameter(QStringLiteral(
        "\\G[ \\t]*;[ \\t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:\"((?:[^\"\\\\\\x00-\\x1f]|\\\\.)*)\"|([!#$%&'*+.^_`|~0-9A-Za-z-]+))"));
    const QString text = QString::fromLatin1(value);
    QHash<QByteArray, QByteArray> parameters;
    qsizetype at = value.indexOf(';');
    while (at >= 0 && at < text.size()) {
        const QRegularExpressionMatch match = parameter.match(text, at);
        if (!match.hasMatch())
            return std::nullopt;
        const QByteArray name = match.captured(1).toLatin1().toLower();
        if (parameters.contains(name))
            return std::nullopt;
        parameters.insert(name, (match.capturedStart(2) >= 0 ? match.captured(2) : match.captured(3)).toLatin1());
        at = match.capturedEnd();
        if (QStringView(text).mid(at).trimmed().isEmpty())
            break;
    }
    return parameters;
}

/// What stands before the parameters of a header value.
QByteArray headOf(const QByteArray &value)
{
    const qsizetype end = value.indexOf(';');
    return (end < 0 ? value : value.left(end)).trimmed().toLower();
}

core::Result<QByteArray> boundaryOf(const QByteArray &contentType)
{
    if (headOf(contentType) != "multipart/form-data")
        return core::fail(core::ErrorCode::UnsupportedMedia, QStringLiteral("wrong_media_type"),
                          QStringLiteral("Send a form as multipart/form-data with a part named \"file\"."));
    static const QRegularExpression form(QStringLiteral("^[0-9A-Za-z'()+_,./:=? -]*[0-9A-Za-z'()+_,./:=?-]$"));
    const auto parameters = parametersOf(contentType);
    const QByteArray boundary = parameters ? parameters->value("boundary") : QByteArray();
    if (boundary.isEmpty() || boundary.size() > mostBoundaryCharacters || !form.match(QString::fromLatin1(boundary)).hasMatch())
        return malformed("the boundary is missing or not one");
    return boundary;
}

std::optional<QString> utf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    return text;
}

/// Browsers write %22 for a quote and %0D, %0A for line ends (WHATWG "multipart/form-data encoding"); others a backslash.
QByteArray unescaped(QByteArray value)
{
    value.replace("\\\"", "\"").replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    return value;
}

core::Result<FormPart> partOf(const QByteArray &header, QByteArray body)
{
    QByteArray disposition;
    for (const QByteArray &line : header.split('\n')) {
        const QByteArray text = line.endsWith('\r') ? line.chopped(1) : line;
        const qsizetype colon = text.indexOf(':');
        if (colon <= 0 || text.startsWith(' ') || text.startsWith('\t'))
            return malformed("a part has a header line that is none");
        const QByteArray name = text.left(colon).toLower();
        if (name == "content-disposition" && !disposition.isEmpty())
            return malformed("a part has two Content-Disposition lines");
        if (name == "content-disposition")
            disposition = text.mid(colon + 1).trimmed();
        else if (name == "content-transfer-encoding")
            return malformed("parts must not be transfer-encoded");
    }
    if (headOf(disposition) != "form-data")
        return malformed("a part has no Content-Disposition: form-data");
    const auto parameters = parametersOf(disposition);
    if (!parameters || !parameters->contains("name") || parameters->contains("filename*"))
        return malformed("a part's Content-Disposition has no name, or parameters that are not taken");
    const auto name = utf8(unescaped(parameters->value("name")));
    const auto fileName = utf8(unescaped(parameters->value("filename")));
    if (!name || name->isEmpty() || !fileName)
        return malformed("a name is not UTF-8 text");
    FormPart part{*name, {}, std::move(body)};
    if (parameters->contains("filename"))
        part.fileName = *fileName;
    return part;
}

}  // namespace

core::Result<QList<FormPart>> parseMultipart(const QByteArray &contentType, const QByteArray &body)
{
    const core::Result<QByteArray> boundary = boundaryOf(contentType);
    MOSTRADOR_TRY(boundary);
    const QByteArray opening = "--" + *boundary + "\r\n";
    const QByteArray delimiter = "\r\n--" + *boundary;
    if (!body.startsWith(opening))
        return malformed("it does not begin with its boundary");
    QList<FormPart> parts;
    QSet<QString> names;
    qsizetype at = opening.size();
    for (;;) {
        const qsizetype headerEnd = body.indexOf("\r\n\r\n", at);
        if (headerEnd < 0 || headerEnd - at > mostHeaderBytes)
            return malformed("the header of a part does not end");
        const qsizetype bodyEnd = body.indexOf(delimiter, headerEnd + 2);
        if (bodyEnd < 0)
            return malformed("the last boundary is missing");
        const qsizetype bodyBegin = std::min(headerEnd + 4, bodyEnd);
        core::Result<FormPart> part = partOf(body.mid(at, headerEnd - at), body.mid(bodyBegin, bodyEnd - bodyBegin));
        MOSTRADOR_TRY(part);
        if (names.contains(part->name))
            return malformed("a part is there twice");
        names.insert(part->name);
        parts.append(std::move(*part));
        if (parts.size() > mostParts)
            return core::fail(core::ErrorCode::TooLarge, QStringLiteral("too_many_parts"), QStringLiteral("The form has too many parts."));
        at = bodyEnd + delimiter.size();
        const QByteArrayView after = QByteArrayView(body).sliced(at);
        if (after == QByteArrayView("--") || after == QByteArrayView("--\r\n"))
            return parts;
        if (!after.startsWith("\r\n"))
            return malformed("a boundary is followed by something else than a line end");
        at += 2;
    }
}

core::Result<QString> formText(const FormPart &part, qsizetype mostBytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(part.body);
    if (decoder.hasError() || part.body.size() > mostBytes || part.fileName)
        return invalidPart(part.name, QStringLiteral("Short text in UTF-8 is expected here."));
    if (text.contains(QChar(u'\0')))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("nul_character"),
                          QStringLiteral("Text must not hold the character U+0000."));
    return text;
}

tl::unexpected<core::Error> invalidPart(const QString &name, const QString &sentence)
{
    return core::fail(core::Error{
        core::ErrorCode::Invalid, QStringLiteral("invalid_value"), u'"' + name + QStringLiteral("\": ") + sentence, {{name, sentence}}});
}

tl::unexpected<core::Error> missingPart(const QString &name, const QString &sentence)
{
    return core::fail(core::Error{core::ErrorCode::Invalid,
                                  QStringLiteral("missing_field"),
                                  QStringLiteral("The form has no part \"%1\".").arg(name),
                                  {{name, sentence}}});
}

tl::unexpected<core::Error> unknownPart(const QString &name)
{
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("unknown_field"),
                      QStringLiteral("The form has a part \"%1\" that is not known.").arg(name));
}

}  // namespace net
