// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "core/base/deferred.h"

#include <QStringList>
#include <atomic>

/// A language model that says what the test tells it, then ends, fails with a reason, or ("waits") waits to be aborted.
class ScriptedModel final : public ai::LanguageModel {
public:
    explicit ScriptedModel(QStringList pieces, QString failsWith = {}, bool refusesAtOnce = false)
        : m_pieces(std::move(pieces))
        , m_failsWith(std::move(failsWith))
        , m_refusesAtOnce(refusesAtOnce)
    {
    }
    QString name() const override { return QStringLiteral("scripted"); }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] const ai::ModelRequest &lastRequest() const { return m_lastRequest; }

    core::Task<core::Result<std::shared_ptr<ai::CompletionStream>>> complete(ai::ModelRequest request, core::AbortSignal abort) override
    {
        m_lastRequest = request;
        ++m_requests;
        if (m_refusesAtOnce)
            co_return core::fail(core::ErrorCode::Unavailable, m_failsWith, QStringLiteral("as the test wants"));
        std::shared_ptr<ai::CompletionStream> stream = std::make_shared<Stream>(m_pieces, m_failsWith, abort);
        co_return stream;
    }

private:
    class Stream final : public ai::CompletionStream {
    public:
        Stream(QStringList pieces, QString failsWith, core::AbortSignal abort)
            : m_pieces(std::move(pieces))
            , m_count(int(m_pieces.size()))
            , m_failsWith(std::move(failsWith))
            , m_abort(std::move(abort))
        {
        }
        core::Task<core::Result<std::optional<QString>>> next() override
        {
            if (!m_pieces.isEmpty())
                co_return std::optional<QString>(m_pieces.takeFirst());
            if (m_failsWith == QLatin1String("waits")) {
                const core::Deferred<bool> aborted;
                m_abort.onAbort([aborted] { aborted.resolve(true); });
                co_await aborted;
                co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("aborted"), QStringLiteral("stopped"));
            }
            if (!m_failsWith.isEmpty())
                co_return core::fail(core::ErrorCode::Unavailable, m_failsWith, QStringLiteral("as the test wants"));
            co_return std::optional<QString>();
        }
        ai::ModelUsage usage() const override { return {10, m_count}; }

    private:
        QStringList m_pieces;
        int m_count;
        QString m_failsWith;
        core::AbortSignal m_abort;
    };

    QStringList m_pieces;
    QString m_failsWith;
    bool m_refusesAtOnce;
    ai::ModelRequest m_lastRequest;
    std::atomic<int> m_requests = 0;
};
