// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <compare>

namespace core {

/// A new UUIDv7 (RFC 9562) in canonical lower case: 48 bits of Unix milliseconds, then 74 random bits. Ids made later
/// sort later, to the millisecond. Thread-safe.
[[nodiscard]] QString newUuid();

/// Is this the canonical text of a UUID: 36 characters, lower-case hexadecimal, hyphens in place?
[[nodiscard]] bool isUuid(QStringView text);

/// An identifier that does not pass for another kind of thing: Id<struct ConversationTag>. Opaque on the wire.
template <class Tag>
class Id {
public:
    Id() = default;

    [[nodiscard]] static Id generate() { return Id(newUuid()); }

    /// Trusts the text: for what our own database holds. Input from outside goes through parse().
    [[nodiscard]] static Id fromTrusted(QString text) { return Id(std::move(text)); }

    [[nodiscard]] static Result<Id> parse(const QString &text)
    {
        if (!isUuid(text))
            return fail(ErrorCode::Invalid, QStringLiteral("invalid_id"), QStringLiteral("An id is a lower-case UUID."));
        return Id(text);
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    bool operator==(const Id &) const = default;
    std::strong_ordering operator<=>(const Id &other) const
    {
        const int order = m_text.compare(other.m_text);
        return order < 0 ? std::strong_ordering::less : order > 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

using UserId = Id<struct UserTag>;    ///< staff and registered shoppers
using GuestId = Id<struct GuestTag>;  ///< a visitor without an account
using ConversationId = Id<struct ConversationTag>;
using DocumentId = Id<struct DocumentTag>;
using ChunkId = Id<struct ChunkTag>;
using EventId = Id<struct EventTag>;
using JobId = Id<struct JobTag>;

}  // namespace core

template <class Tag>
struct std::hash<core::Id<Tag>> {
    size_t operator()(const core::Id<Tag> &id) const noexcept { return qHash(id); }
};
