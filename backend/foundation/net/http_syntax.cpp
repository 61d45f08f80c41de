// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/http_syntax.h"

#include <QHostAddress>
#include <algorithm>
#include <array>
#include <limits>

namespace net::syntax {
namespace {

constexpr unsigned char firstVisible = 0x21;
constexpr unsigned char deleteCharacter = 0x7f;

constexpr std::array<bool, 256> tokenTable()
{
    std::array<bool, 256> table{};
    for (int c = 0; c < 256; ++c)
        table[size_t(c)] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    for (const char c : {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        table[size_t(c)] = true;
    return table;
}
constexpr std::array<bool, 256> isTokenCharacter = tokenTable();

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

bool isControl(char c) { return static_cast<unsigned char>(c) < ' ' || static_cast<unsigned char>(c) == deleteCharacter; }

bool isRegisteredName(QByteArrayView host)
{
    constexpr qsizetype longestName = 253;  // RFC 1035
    return !host.isEmpty() && host.size() <= longestName && std::all_of(host.begin(), host.end(), [](char c) {
        return isDigit(c) || (lowered(c) >= 'a' && lowered(c) <= 'z') || c == '-' || c == '.' || c == '_';
    });
}

/// Where the port begins, with its colon, or the end.
qsizetype portPosition(QByteArrayView host)
{
    if (host.startsWith('[')) {
        const qsizetype bracket = host.indexOf(']');
        return bracket < 0 ? host.size() : bracket + 1;
    }
    const qsizetype colon = host.indexOf(':');
    return colon < 0 ? host.size() : colon;
}

}  // namespace

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return isTokenCharacter[static_cast<unsigned char>(c)]; });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= firstVisible && byte != deleteCharacter) || c == ' ' || c == '\t';
    });
}

QByteArrayView trimmed(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool sameText(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(), [](char a, char b) { return lowered(a) == lowered(b); });
}

bool isHost(QByteArrayView text)
{
    const qsizetype split = portPosition(text);
    const QByteArrayView host = text.first(split);
    const QByteArrayView port = text.sliced(split);
    if (!port.isEmpty()) {
        const std::optional<qint64> number = port.front() == ':' ? decimal(port.sliced(1)) : std::nullopt;
        if (!number || *number > std::numeric_limits<quint16>::max())
            return false;
    }
    if (!host.startsWith('['))
        return isRegisteredName(host);
    if (!host.endsWith(']') || host.contains('%'))
        return false;
    QHostAddress address;
    return address.setAddress(QString::fromLatin1(host.sliced(1).chopped(1))) && address.protocol() == QAbstractSocket::IPv6Protocol;
}

QByteArrayView withoutPort(QByteArrayView host) { return host.first(portPosition(host)); }

std::optional<qint64> decimal(QByteArrayView text)
{
    if (text.isEmpty())
        return std::nullopt;
    qint64 value = 0;
    for (const char c : text) {
        if (!isDigit(c) || value > (std::numeric_limits<qint64>::max() - (c - '0')) / 10)
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<qint64> hexadecimal(QByteArrayView text)
{
    constexpr qsizetype mostDigits = 15;
    if (text.isEmpty() || text.size() > mostDigits)
        return std::nullopt;
    qint64 value = 0;
    for (const char c : text) {
        const int digit = hexValue(c);
        if (digit < 0)
            return std::nullopt;
        value = value * 16 + digit;
    }
    return value;
}

std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        char c = text[at];
        if (c == '%') {
            const int high = at + 2 < text.size() ? hexValue(text[at + 1]) : -1;
            const int low = high >= 0 ? hexValue(text[at + 2]) : -1;
            if (low < 0)
                return std::nullopt;
            c = char(high * 16 + low);
            at += 2;
            if (c == '\0')
                return std::nullopt;
        } else if (c == '+' && plusIsSpace) {
            c = ' ';
        }
        decoded.append(c);
    }
    return decoded;
}

std::optional<QByteArray> decodedPath(QByteArrayView path)
{
    if (!path.startsWith('/'))
        return std::nullopt;
    std::optional<QByteArray> decoded;
    if (path.contains('%')) {
        decoded = percentDecoded(path, false);
        // An escaped slash would move the borders of segments between a proxy's eyes and ours.
        if (!decoded || decoded->count('/') != std::count(path.begin(), path.end(), '/'))
            return std::nullopt;
    } else {
        decoded = path.toByteArray();
    }
    if (decoded->contains('\\') || std::any_of(decoded->cbegin(), decoded->cend(), isControl))
        return std::nullopt;
    if (decoded->contains("/../") || decoded->endsWith("/..") || decoded->contains("/./") || decoded->endsWith("/."))
        return std::nullopt;
    return decoded;
}

std::optional<QList<std::pair<QByteArray, QByteArray>>> decodedQuery(QByteArrayView query)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView pair = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        std::optional<QByteArray> name = percentDecoded(equals < 0 ? pair : pair.first(equals), true);
        std::optional<QByteArray> value = percentDecoded(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1), true);
        if (!name || !value)
            return std::nullopt;
        pairs.append({std::move(*name), std::move(*value)});
    }
    return pairs;
}

bool listContains(const Headers &headers, QByteArrayView name, QByteArrayView token)
{
    for (const Headers::Field &field : headers.fields()) {
        if (!sameText(field.name, name))
            continue;
        QByteArrayView rest = field.value;
        while (!rest.isEmpty()) {
            const qsizetype comma = rest.indexOf(',');
            if (sameText(trimmed(comma < 0 ? rest : rest.first(comma)), token))
                return true;
            rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
        }
    }
    return false;
}

std::optional<Method> methodOf(QByteArrayView name)
{
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete, Method::Head, Method::Options})
        if (name == methodName(method))
            return method;
    return std::nullopt;
}

}  // namespace net::syntax
