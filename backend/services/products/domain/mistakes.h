// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace products {

/// What is wrong with something that was sent, all of it at once: the first gives the answer its code, each is a detail.
class Mistakes {
public:
    void add(const QString &path, const char *reason, const QString &sentence, core::ErrorCode code = core::ErrorCode::Invalid)
    {
        if (m_error.reason.isEmpty())
            m_error = {code, QString::fromLatin1(reason), sentence, {}};
        if (m_error.details.size() < detailsMax)
            m_error.details.append({path, sentence});
    }
    [[nodiscard]] bool isEmpty() const { return m_error.reason.isEmpty(); }
    /// A failure when there are any.
    [[nodiscard]] core::Result<> result() const
    {
        if (isEmpty())
            return {};
        return core::fail(m_error);
    }

private:
    static constexpr qsizetype detailsMax = 100;
    core::Error m_error;
};

}  // namespace products
