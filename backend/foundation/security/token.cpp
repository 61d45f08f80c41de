// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/token.h"

#include "backend/foundation/security/digest.h"

#include <nlohmann/json.hpp>
#include <set>

namespace security {
namespace {

using Json = nlohmann::json;

constexpr auto algorithm = "ES256";
constexpr auto tokenType = "at+jwt";
constexpr std::chrono::seconds maxLeeway{60};
constexpr qint64 lastSecond = 253'402'300'799;  // 9999-12-31, so that no arithmetic on times can overflow
constexpr size_t maxTextMember = 512;

tl::unexpected<core::Error> invalid(const char *why)
{
    return core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("invalid_token"), QString::fromLatin1(why));
}

std::string text(const QString &value) { return value.toStdString(); }
std::string bytes(const QByteArray &value) { return value.toStdString(); }

QByteArray encodePart(const Json &json)
{
    const std::string dumped = json.dump();
    return toBase64Url(QByteArray(dumped.data(), qsizetype(dumped.size())));
}

/// An object in which no member comes twice, however deep; null for anything else.
std::optional<Json> decodePart(QByteArrayView part)
{
    const std::optional<QByteArray> decoded = fromBase64Url(part);
    if (!decoded)
        return std::nullopt;
    bool repeated = false;
    std::vector<std::set<std::string>> open;
    const auto refuseRepeated = [&repeated, &open](int, Json::parse_event_t event, Json &value) {
        if (event == Json::parse_event_t::object_start)
            open.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            open.pop_back();
        else if (event == Json::parse_event_t::key)
            repeated = repeated || !open.back().insert(value.get<std::string>()).second;
        return true;
    };
    Json json = Json::parse(decoded->begin(), decoded->end(), refuseRepeated, false);
    if (repeated || json.is_discarded() || !json.is_object())
        return std::nullopt;
    return json;
}

/// A text member that is there, not empty, of sane length and without NUL; null otherwise.
std::optional<QString> textMember(const Json &object, const char *name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    const std::string &value = found->get_ref<const std::string &>();
    if (value.empty() || value.size() > maxTextMember || value.find('\0') != std::string::npos)
        return std::nullopt;
    return QString::fromStdString(value);
}

std::optional<core::Timestamp> timeMember(const Json &object, const char *name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer())
        return std::nullopt;
    constexpr qint64 millisecondsPerSecond = 1000;
    const bool fits = found->is_number_unsigned() && found->get<quint64>() <= quint64(lastSecond);
    if (!fits)
        return std::nullopt;
    return core::Timestamp::fromMilliseconds(found->get<qint64>() * millisecondsPerSecond);
}

bool namesAudience(const Json &object, const QString &audience)
{
    const auto found = object.find("aud");
    if (found == object.end())
        return false;
    if (found->is_array())
        return std::any_of(found->begin(), found->end(), [&audience](const Json &one) { return one == text(audience); });
    return *found == text(audience);
}

/// The key that the header names, or why there is none.
core::Result<const Es256Key *> keyOf(const Json &header, const KeySet &keys)
{
    for (const char *foreign : {"jku", "jwk", "x5u", "x5c"})
        if (header.contains(foreign))
            return invalid("The token brings a key of its own, which is not taken.");
    if (header.contains("crit"))
        return invalid("The token asks for an extension that is not known.");
    if (header.value("alg", Json()) != algorithm)
        return invalid("The token is not signed with ES256.");
    if (header.value("typ", Json()) != tokenType)
        return invalid("The token is no access token.");
    const std::optional<QString> kid = textMember(header, "kid");
    const Es256Key *key = kid ? keys.find(kid->toUtf8()) : nullptr;
    if (!key)
        return invalid("The token names no key of this server.");
    return key;
}

core::Result<> checkTimes(const Json &payload, std::chrono::seconds leeway, core::Timestamp now)
{
    const std::optional<core::Timestamp> expires = timeMember(payload, "exp");
    const std::optional<core::Timestamp> notBefore = timeMember(payload, "nbf");
    const std::optional<core::Timestamp> issued = timeMember(payload, "iat");
    if (!expires || !notBefore || !issued)
        return invalid("The token lacks one of its times.");
    if (*notBefore > now + leeway || *issued > now + leeway)
        return invalid("The token is not valid yet.");
    if (now >= *expires + leeway)
        return core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("expired_token"),
                          QStringLiteral("The session has expired; refresh it or sign in again."));
    return {};
}

core::Result<QStringList> rolesOf(const Json &payload)
{
    QStringList roles;
    const auto found = payload.find("roles");
    if (found == payload.end())
        return roles;
    if (!found->is_array())
        return invalid("The roles of the token are no list.");
    for (const Json &role : *found) {
        if (!role.is_string())
            return invalid("A role of the token is no text.");
        roles.append(QString::fromStdString(role.get<std::string>()));
    }
    return roles;
}

core::Result<QString> nameOf(const Json &payload, const Sealer &sealer, const QString &subject)
{
    if (!payload.contains("sealedName"))
        return QString();
    const std::optional<QString> sealed = textMember(payload, "sealedName");
    const std::optional<QByteArray> bytes = sealed ? fromBase64Url(sealed->toUtf8()) : std::nullopt;
    const std::optional<QByteArray> name = bytes ? sealer.open(*bytes, subject.toUtf8()) : std::nullopt;
    if (!name)
        return invalid("The sealed name of the token does not open.");
    return QString::fromUtf8(*name);
}

core::Result<TokenClaims> claimsOf(const Json &payload, const Sealer &sealer, const TokenPolicy &policy, core::Timestamp now)
{
    if (textMember(payload, "iss") != policy.issuer)
        return invalid("The token was issued by another server.");
    if (!namesAudience(payload, policy.audience))
        return invalid("The token is meant for another audience.");
    MOSTRADOR_TRY(checkTimes(payload, std::min(policy.leeway, maxLeeway), now));
    const std::optional<QString> subject = textMember(payload, "sub");
    const std::optional<QString> tokenId = textMember(payload, "jti");
    const std::optional<QString> kind = textMember(payload, "kind");
    if (!subject || !tokenId || !kind)
        return invalid("The token does not say whose it is.");
    core::Result<QStringList> roles = rolesOf(payload);
    if (!roles)
        return core::fail(roles.error());
    core::Result<QString> name = nameOf(payload, sealer, *subject);
    if (!name)
        return core::fail(name.error());
    return TokenClaims{*subject,
                       *kind,
                       *roles,
                       *name,
                       textMember(payload, "sid").value_or(QString()),
                       *tokenId,
                       *timeMember(payload, "iat"),
                       *timeMember(payload, "exp")};
}

}  // namespace

QByteArray signToken(const KeySet &keys, const Sealer &sealer, const TokenPolicy &policy, const TokenClaims &claims)
{
    constexpr qint64 millisecondsPerSecond = 1000;
    const qint64 issued = claims.issuedAt.milliseconds() / millisecondsPerSecond;
    const Json header = {{"alg", algorithm}, {"typ", tokenType}, {"kid", bytes(keys.signing().kid())}};
    Json payload = {{"iss", text(policy.issuer)},
                    {"aud", text(policy.audience)},
                    {"client_id", text(policy.client)},
                    {"sub", text(claims.subject)},
                    {"kind", text(claims.kind)},
                    {"jti", text(claims.tokenId)},
                    {"iat", issued},
                    {"nbf", issued},
                    {"exp", claims.expiresAt.milliseconds() / millisecondsPerSecond}};
    if (!claims.session.isEmpty())
        payload["sid"] = text(claims.session);
    if (!claims.roles.isEmpty()) {
        Json roles = Json::array();
        for (const QString &role : claims.roles)
            roles.push_back(text(role));
        payload["roles"] = std::move(roles);
    }
    if (!claims.name.isEmpty())
        payload["sealedName"] = bytes(toBase64Url(sealer.seal(claims.name.toUtf8(), claims.subject.toUtf8())));
    const QByteArray signedPart = encodePart(header) + '.' + encodePart(payload);
    return signedPart + '.' + toBase64Url(keys.signing().sign(signedPart));
}

core::Result<TokenClaims> verifyToken(const KeySet &keys, const Sealer &sealer, const TokenPolicy &policy, const QByteArray &token,
                                      core::Timestamp now)
{
    if (token.size() > maxTokenBytes)
        return invalid("The token is longer than 8 KB.");
    const qsizetype first = token.indexOf('.');
    const qsizetype second = token.indexOf('.', first + 1);
    if (first <= 0 || second < 0 || token.indexOf('.', second + 1) >= 0)
        return invalid("The token does not have three parts.");
    const QByteArrayView whole(token);
    const std::optional<Json> header = decodePart(whole.first(first));
    if (!header)
        return invalid("The header of the token cannot be read.");
    const core::Result<const Es256Key *> key = keyOf(*header, keys);
    if (!key)
        return core::fail(key.error());
    const std::optional<QByteArray> signature = fromBase64Url(whole.sliced(second + 1));
    if (!signature || !(*key)->verify(whole.first(second), *signature))
        return invalid("The signature of the token is wrong.");
    const std::optional<Json> payload = decodePart(whole.sliced(first + 1, second - first - 1));
    if (!payload)
        return invalid("The claims of the token cannot be read.");
    return claimsOf(*payload, sealer, policy, now);
}

}  // namespace security
