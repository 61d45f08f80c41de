// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/demo_script.h"

#include <array>
#include <nlohmann/json.hpp>

namespace backend {
namespace {

using Json = nlohmann::ordered_json;

QString textOf(const Json &object, const char *name) { return QString::fromStdString(object.value(name, std::string())); }

DemoStep::Kind kindOf(const std::string &word)
{
    static const std::array<std::pair<const char *, DemoStep::Kind>, 9> words{{{"visitor", DemoStep::Kind::Visitor},
                                                                               {"bot", DemoStep::Kind::Bot},
                                                                               {"requestPerson", DemoStep::Kind::RequestPerson},
                                                                               {"takeover", DemoStep::Kind::TakeOver},
                                                                               {"agent", DemoStep::Kind::Agent},
                                                                               {"note", DemoStep::Kind::Note},
                                                                               {"handback", DemoStep::Kind::HandBack},
                                                                               {"queue", DemoStep::Kind::Queue},
                                                                               {"resolve", DemoStep::Kind::Resolve}}};
    for (const auto &[name, kind] : words)
        if (word == name)
            return kind;
    throw std::invalid_argument("unknown step " + word);
}

DemoStep readStep(const Json &json)
{
    DemoStep step;
    step.kind = kindOf(json.at("do").get<std::string>());
    step.afterSeconds = json.value("after", 0);
    step.by = textOf(json, "by");
    step.text = textOf(json, "text");
    step.reason = textOf(json, "reason");
    step.grounded = json.value("grounded", false);
    for (const Json &citation : json.value("citations", Json::array()))
        step.citations.append({textOf(citation, "file"), textOf(citation, "quote")});
    return step;
}

DemoConversation readConversation(const Json &json)
{
    DemoConversation conversation;
    conversation.key = textOf(json, "key");
    conversation.language = json.at("language") == "es" ? api::Language::Spanish : api::Language::English;
    conversation.name = textOf(json, "name");
    conversation.openedMinutesAgo = json.value("openedMinutesAgo", 0);
    for (const Json &step : json.at("steps"))
        conversation.steps.append(readStep(step));
    return conversation;
}

}  // namespace

core::Result<DemoScript> readDemoScript(const QByteArray &json)
{
    try {
        const Json document = Json::parse(json.begin(), json.end());
        DemoScript script;
        for (const auto &[key, person] : document.at("staff").items())
            script.staff.append({QString::fromStdString(key), textOf(person, "name")});
        for (const Json &conversation : document.at("conversations"))
            script.conversations.append(readConversation(conversation));
        return script;
    } catch (const std::exception &error) {
        return core::fail(core::ErrorCode::Internal, QStringLiteral("demo_broken"),
                          QStringLiteral("The demo conversations cannot be read: %1.").arg(QString::fromUtf8(error.what())));
    }
}

}  // namespace backend
