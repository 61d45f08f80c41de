// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <atomic>
#include <chrono>
#include <optional>

namespace core {

/// A moment in UTC, milliseconds since 1970-01-01. RFC 3339 with milliseconds and "Z" on the wire.
class Timestamp {
public:
    constexpr Timestamp() = default;
    static constexpr Timestamp fromMilliseconds(qint64 milliseconds) { return Timestamp(milliseconds); }
    /// Null when the text is not RFC 3339 with a zone.
    static std::optional<Timestamp> parse(const QString &text);

    [[nodiscard]] constexpr qint64 milliseconds() const { return m_milliseconds; }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QDateTime toDateTime() const { return QDateTime::fromMSecsSinceEpoch(m_milliseconds, Qt::UTC); }
    constexpr auto operator<=>(const Timestamp &) const = default;
    constexpr Timestamp operator+(std::chrono::milliseconds span) const { return Timestamp(m_milliseconds + span.count()); }
    constexpr Timestamp operator-(std::chrono::milliseconds span) const { return Timestamp(m_milliseconds - span.count()); }
    constexpr std::chrono::milliseconds operator-(Timestamp other) const
    {
        return std::chrono::milliseconds(m_milliseconds - other.m_milliseconds);
    }

private:
    constexpr explicit Timestamp(qint64 milliseconds)
        : m_milliseconds(milliseconds)
    {
    }
    qint64 m_milliseconds = 0;
};

/// Where time comes from; passed in, so that a test can move it. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
};

/// Stands still until moved.
class FakeClock final : public Clock {
public:
    explicit FakeClock(Timestamp start = Timestamp::fromMilliseconds(1'790'000'000'000))
        : m_now(start.milliseconds())
    {
    }
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMilliseconds(m_now.load()); }
    void advance(std::chrono::milliseconds span) { m_now += span.count(); }

private:
    std::atomic<qint64> m_now;
};

}  // namespace core
