// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "backend/foundation/http_client/http_client.h"
#include "core/config/settings.h"

namespace ai {

struct OpenAiOptions {
    QUrl baseUrl;       ///< "https://api.example.com/v1"; "/chat/completions" is added
    QByteArray apiKey;  ///< sent as a bearer token; may be empty for servers of one's own
    QString model;
    std::chrono::milliseconds connectTimeout{5'000};
    std::chrono::milliseconds idleTimeout{20'000};    ///< between two pieces, and before the first
    std::chrono::milliseconds totalDeadline{60'000};  ///< of a whole answer, retries included
    int attempts = 2;                                 ///< before the first piece
};

/// The settings "model.*" that the adapter understands.
[[nodiscard]] QList<core::SettingSpec> modelSettings();
/// Nothing when model.baseUrl is empty: no model is configured. Invalid "invalid_setting".
[[nodiscard]] core::Result<std::optional<OpenAiOptions>> openAiOptionsFrom(const core::Settings &settings);

/// A language model behind an OpenAI-compatible /chat/completions, streamed.
class OpenAiModel final : public LanguageModel {
public:
    OpenAiModel(httpclient::HttpClient &client, OpenAiOptions options);
    QString name() const override { return m_options.model; }
    /// Returns when the server has accepted the request. Unavailable "aborted"; "model_timeout" (deadline or silence);
    /// "model_rate_limited" with a detail "retryAfter" in seconds when the server said it; "model_failed" for the rest.
    core::Task<core::Result<std::shared_ptr<CompletionStream>>> complete(ModelRequest request, core::AbortSignal abort) override;

private:
    httpclient::HttpClient &m_client;
    const OpenAiOptions m_options;
};

}  // namespace ai
