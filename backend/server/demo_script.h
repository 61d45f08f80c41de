// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace backend {

/// resources/demo/conversations.json, read. Part of the program, so a mistake in it is ours (Internal).
struct DemoCitation {
    QString file;  ///< "es/returns-and-changes.md"
    QString quote;
};
struct DemoStep {
    enum class Kind { Visitor, Bot, RequestPerson, TakeOver, Agent, Note, HandBack, Queue, Resolve };
    Kind kind = Kind::Visitor;
    int afterSeconds = 0;
    QString by;  ///< key of staff
    QString text;
    QString reason;
    bool grounded = false;
    QList<DemoCitation> citations;
};
struct DemoConversation {
    QString key;
    api::Language language = api::Language::English;
    QString name;
    int openedMinutesAgo = 0;
    QList<DemoStep> steps;
};
struct DemoStaff {
    QString key;
    QString name;
};
struct DemoScript {
    QList<DemoStaff> staff;
    QList<DemoConversation> conversations;
};

[[nodiscard]] core::Result<DemoScript> readDemoScript(const QByteArray &json);

}  // namespace backend
