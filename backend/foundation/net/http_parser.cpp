// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/http_parser.h"

#include "backend/foundation/net/http_syntax.h"

#include <algorithm>
#include <cstring>

namespace net {
namespace {

constexpr qint64 chunkLineBytes = 1024;
constexpr qint64 chunkOverheadBytes = 64 * 1024;  // size lines of one body, beyond one 16th of the body itself
constexpr qint64 overheadShare = 16;
constexpr qint64 firstReserveBytes = 64 * 1024;  // what a length in a head can make us allocate before bytes come

constexpr HttpRefusal malformed{400, "malformed_request", "The request is not well-formed HTTP/1.1."};
constexpr HttpRefusal malformedField{400, "malformed_header", "A header field is not well-formed."};
constexpr HttpRefusal malformedLine{400, "malformed_line", "A line must end with CR LF and hold no other control characters."};
constexpr HttpRefusal malformedTarget{400, "malformed_target", "The request target is not a well-formed path."};
constexpr HttpRefusal badHost{400, "invalid_host", "Exactly one valid Host header field is required."};
constexpr HttpRefusal badLength{400, "invalid_content_length", "Content-Length must be one plain decimal number."};
constexpr HttpRefusal bothLengths{400, "ambiguous_length", "Content-Length and Transfer-Encoding exclude each other."};
constexpr HttpRefusal badCoding{400, "invalid_transfer_encoding", "Transfer-Encoding must be exactly \"chunked\"."};
constexpr HttpRefusal unknownCoding{501, "unknown_transfer_encoding", "Of the transfer codings only \"chunked\" is understood."};
constexpr HttpRefusal badChunk{400, "malformed_chunk", "The chunked body is not well-formed."};
constexpr HttpRefusal unknownMethod{501, "unknown_method", "The method is not known here."};
constexpr HttpRefusal badVersion{505, "unsupported_http_version", "Only HTTP/1.1 and HTTP/1.0 are spoken here."};
constexpr HttpRefusal longTarget{414, "uri_too_long", "The request line is too long."};
constexpr HttpRefusal longHeader{431, "header_too_large", "The header is too large."};
constexpr HttpRefusal longBody{413, "body_too_large", "The body is larger than this address takes."};
constexpr HttpRefusal badExpectation{417, "unknown_expectation", "Of the expectations only 100-continue is understood."};

bool isTargetCharacter(char c) { return static_cast<unsigned char>(c) > ' ' && static_cast<unsigned char>(c) < 0x7f && c != '#'; }

bool isHttpVersion(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == 8 && text.startsWith("HTTP/") && isDigit(text[5]) && text[6] == '.' && isDigit(text[7]);
}

}  // namespace

HttpParser::HttpParser(const ServerLimits &limits)
    : m_limits(limits)
{
}

qsizetype HttpParser::feed(QByteArrayView data)
{
    qsizetype taken = 0;
    while (m_state == State::Reading && taken < data.size()) {
        const QByteArrayView rest = data.sliced(taken);
        const bool rawBody = m_stage == Stage::Body || m_stage == Stage::ChunkData;
        taken += rawBody ? feedBody(rest) : feedLine(rest);
    }
    return taken;
}

qint64 HttpParser::lineLimit() const
{
    switch (m_stage) {
    case Stage::RequestLine: return m_limits.requestLineBytes;
    case Stage::Fields:
    case Stage::Trailers: return m_limits.headerBytes - m_fieldBytes;
    case Stage::ChunkSize: return chunkLineBytes;
    case Stage::ChunkEnd:
    case Stage::Body:
    case Stage::ChunkData: return 2;
    }
    Q_UNREACHABLE();
}

void HttpParser::refuseLongLine()
{
    switch (m_stage) {
    case Stage::RequestLine: return refuse(longTarget);
    case Stage::Fields:
    case Stage::Trailers: return refuse(longHeader);
    case Stage::ChunkSize:
    case Stage::ChunkEnd:
    case Stage::Body:
    case Stage::ChunkData: return refuse(badChunk);
    }
}

qsizetype HttpParser::feedLine(QByteArrayView data)
{
    // Never looks further than the limit: the answer does not depend on where the stream was cut.
    const qint64 room = std::max<qint64>(0, lineLimit() - m_line.size());
    const qsizetype window = qsizetype(std::min<qint64>(data.size(), room));
    const auto *end = static_cast<const char *>(window > 0 ? std::memchr(data.data(), '\n', size_t(window)) : nullptr);
    if (!end) {
        if (window < data.size() || window == room) {
            refuseLongLine();
            return window;
        }
        m_line.append(data.data(), window);
        return window;
    }
    const qsizetype taken = end - data.data() + 1;
    if (m_line.isEmpty()) {
        lineComplete(data.first(taken));
    } else {
        m_line.append(data.data(), taken);
        const QByteArray line = std::exchange(m_line, {});
        lineComplete(line);
    }
    return taken;
}

void HttpParser::lineComplete(QByteArrayView line)
{
    const qsizetype wireSize = line.size();
    if (wireSize < 2 || line[wireSize - 2] != '\r')
        return refuse(malformedLine);
    line.chop(2);
    if (!syntax::isFieldValue(line))
        return refuse(malformedLine);
    switch (m_stage) {
    case Stage::RequestLine: return requestLine(line);
    case Stage::Fields: m_fieldBytes += wireSize; return line.isEmpty() ? headComplete() : fieldLine(line);
    case Stage::ChunkSize: m_chunkOverhead += wireSize; return chunkSizeLine(line);
    case Stage::ChunkEnd:
        if (!line.isEmpty())
            return refuse(badChunk);
        m_stage = Stage::ChunkSize;
        return;
    case Stage::Trailers: m_fieldBytes += wireSize; return trailerLine(line);
    case Stage::Body:
    case Stage::ChunkData: break;
    }
    Q_UNREACHABLE();
}

void HttpParser::requestLine(QByteArrayView line)
{
    if (line.isEmpty()) {
        // RFC 9112 section 2.2: one empty line before the request is forgiven.
        if (std::exchange(m_blankLineSeen, true))
            refuse(malformed);
        return;
    }
    m_request = std::make_shared<HttpRequest>();
    const qsizetype firstSpace = line.indexOf(' ');
    const qsizetype lastSpace = line.lastIndexOf(' ');
    if (firstSpace <= 0 || lastSpace == firstSpace)
        return refuse(malformed);
    const QByteArrayView method = line.first(firstSpace);
    const QByteArrayView target = line.sliced(firstSpace + 1, lastSpace - firstSpace - 1);
    const QByteArrayView version = line.sliced(lastSpace + 1);
    if (!syntax::isToken(method) || !isHttpVersion(version) || !std::all_of(target.begin(), target.end(), isTargetCharacter))
        return refuse(malformed);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(badVersion);
    m_framing.http10 = version == "HTTP/1.0";
    m_framing.keepAlive = !m_framing.http10;
    const std::optional<Method> known = syntax::methodOf(method);
    if (!known)
        return refuse(unknownMethod);
    m_request->method = *known;
    if (!parseTarget(target))
        return refuse(malformedTarget);
    m_stage = Stage::Fields;
}

bool HttpParser::parseTarget(QByteArrayView target)
{
    if (target == "*" && m_request->method == Method::Options) {
        m_request->target = m_request->path = "*";
        return true;
    }
    // Absolute form (RFC 9112 section 3.2.2): its authority counts, whatever Host says.
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() > scheme.size() && syntax::sameText(target.first(scheme.size()), scheme)) {
            target = target.sliced(scheme.size());
            const auto border = std::find_if(target.begin(), target.end(), [](char c) { return c == '/' || c == '?'; });
            m_authority = QByteArrayView(target.begin(), border).toByteArray();
            if (!syntax::isHost(m_authority))
                return false;
            target = target.sliced(border - target.begin());
            break;
        }
    }
    m_request->target = target.toByteArray();
    if (!m_authority.isEmpty() && !target.startsWith('/'))
        m_request->target.prepend('/');
    const QByteArrayView origin = m_request->target;
    const qsizetype mark = origin.indexOf('?');
    std::optional<QByteArray> path = syntax::decodedPath(mark < 0 ? origin : origin.first(mark));
    auto query = syntax::decodedQuery(mark < 0 ? QByteArrayView() : origin.sliced(mark + 1));
    if (!path || !query)
        return false;
    m_request->path = std::move(*path);
    m_request->query = std::move(*query);
    return true;
}

void HttpParser::fieldLine(QByteArrayView line)
{
    if (++m_fieldCount > m_limits.headerCount)
        return refuse(longHeader);
    const qsizetype colon = line.indexOf(':');
    // A name that is no token covers obsolete folding and blanks before the colon, too.
    if (colon <= 0 || !syntax::isToken(line.first(colon)))
        return refuse(malformedField);
    m_request->headers.add(line.first(colon).toByteArray(), syntax::trimmed(line.sliced(colon + 1)).toByteArray());
}

void HttpParser::headComplete()
{
    Headers &headers = m_request->headers;
    const int hosts = headers.count("Host");
    if (hosts > 1 || (hosts == 0 && !m_framing.http10) || (hosts == 1 && !syntax::isHost(headers.value("Host"))))
        return refuse(badHost);
    if (!m_authority.isEmpty())
        headers.set("Host", m_authority);

    const int lengths = headers.count("Content-Length");
    const int codings = headers.count("Transfer-Encoding");
    if (lengths > 0 && codings > 0)
        return refuse(bothLengths);
    if (lengths > 0) {
        m_framing.contentLength = syntax::decimal(headers.value("Content-Length"));
        if (lengths > 1 || !m_framing.contentLength)
            return refuse(badLength);
    }
    if (codings > 0) {
        const QByteArray coding = headers.value("Transfer-Encoding");
        if (codings > 1 || m_framing.http10 || !syntax::isToken(coding))
            return refuse(badCoding);
        if (!syntax::sameText(coding, "chunked"))
            return refuse(unknownCoding);
        m_framing.chunked = true;
    }
    if (syntax::listContains(headers, "Connection", "close"))
        m_framing.keepAlive = false;
    if (headers.contains("Expect") && !m_framing.http10) {
        if (headers.count("Expect") > 1 || !syntax::sameText(headers.value("Expect"), "100-continue"))
            return refuse(badExpectation);
        m_framing.expectContinue = m_framing.hasBody();
    }
    m_state = State::Head;
}

void HttpParser::allowBody(qint64 limitBytes)
{
    Q_ASSERT(m_state == State::Head);
    m_bodyLimit = std::min(limitBytes, m_limits.bodyBytes);
    m_state = State::Reading;
    m_fieldBytes = 0;
    m_fieldCount = 0;
    if (m_framing.chunked) {
        m_stage = Stage::ChunkSize;
        return;
    }
    m_stage = Stage::Body;
    m_bodyLeft = m_framing.contentLength.value_or(0);
    if (m_bodyLeft > m_bodyLimit)
        return refuse(longBody);
    if (m_bodyLeft == 0)
        m_state = State::Complete;
    else
        m_request->body.reserve(qsizetype(std::min(m_bodyLeft, firstReserveBytes)));
}

qsizetype HttpParser::feedBody(QByteArrayView data)
{
    const qsizetype taken = qsizetype(std::min<qint64>(data.size(), m_bodyLeft));
    m_request->body.append(data.data(), taken);
    m_bodyLeft -= taken;
    if (m_bodyLeft == 0) {
        if (m_stage == Stage::Body)
            m_state = State::Complete;
        else
            m_stage = Stage::ChunkEnd;
    }
    return taken;
}

void HttpParser::chunkSizeLine(QByteArrayView line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArrayView digits = semicolon < 0 ? line : syntax::trimmed(line.first(semicolon));
    const std::optional<qint64> size = syntax::hexadecimal(digits);
    if (!size || m_chunkOverhead > chunkOverheadBytes + m_request->body.size() / overheadShare)
        return refuse(badChunk);
    if (*size > m_bodyLimit - m_request->body.size())
        return refuse(longBody);
    m_bodyLeft = *size;
    m_stage = *size == 0 ? Stage::Trailers : Stage::ChunkData;
}

void HttpParser::trailerLine(QByteArrayView line)
{
    if (line.isEmpty()) {
        m_state = State::Complete;
        return;
    }
    // Checked and dropped: a trailer must never pass for a header field.
    const qsizetype colon = line.indexOf(':');
    if (++m_fieldCount > m_limits.headerCount)
        return refuse(longHeader);
    if (colon <= 0 || !syntax::isToken(line.first(colon)))
        refuse(malformedField);
}

void HttpParser::refuse(HttpRefusal refusal)
{
    m_refusal = refusal;
    m_state = State::Failed;
    m_line.clear();
}

std::shared_ptr<HttpRequest> HttpParser::take()
{
    Q_ASSERT(m_state == State::Complete);
    m_state = State::Reading;
    m_stage = Stage::RequestLine;
    m_framing = {};
    m_authority.clear();
    m_blankLineSeen = false;
    m_fieldBytes = 0;
    m_fieldCount = 0;
    m_chunkOverhead = 0;
    return std::move(m_request);
}

}  // namespace net
