// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/codec.h"

#include <cmath>
#include <set>
#include <vector>

namespace wire {

SchemaSet::SchemaSet()
    : m_schemas(std::make_unique<nlohmann::ordered_json>(nlohmann::ordered_json::object()))
{
}
SchemaSet::~SchemaSet() = default;

namespace detail {
namespace {

constexpr int maxDepth = 32;  // deeper documents are attacks on whoever walks them

}  // namespace

bool Reader::refuse(const char *reason, const QString &sentence)
{
    const QString where = m_path.isEmpty() ? QStringLiteral("The document") : u'"' + m_path + u'"';
    m_error =
        core::Error{core::ErrorCode::Invalid, QString::fromLatin1(reason), where + QStringLiteral(": ") + sentence, {{m_path, sentence}}};
    return false;
}

bool readText(const Json &json, QString &value, const Rule &rule, Reader &reader)
{
    if (!json.is_string())
        return reader.refuse("wrong_type", QStringLiteral("Text is expected here."));
    const std::string &utf8 = json.get_ref<const std::string &>();
    if (utf8.find('\0') != std::string::npos)
        return reader.refuse("nul_character", QStringLiteral("Text must not hold the character U+0000."));
    qint64 codePoints = 0;
    for (const char byte : utf8)
        codePoints += (byte & 0xc0) != 0x80;
    if (codePoints > rule.maxLength)
        return reader.refuse("too_long", QStringLiteral("At most %1 characters are taken.").arg(rule.maxLength));
    if (codePoints < rule.minLength)
        return reader.refuse("too_short", QStringLiteral("At least %1 characters are needed.").arg(rule.minLength));
    value = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    return true;
}

bool readInteger(const Json &json, qint64 &value, const Rule &rule, Reader &reader)
{
    if (!json.is_number_integer())
        return reader.refuse("wrong_type", QStringLiteral("A whole number is expected here."));
    const bool tooBig = json.is_number_unsigned() && json.get<quint64>() > quint64(std::numeric_limits<qint64>::max());
    value = tooBig ? std::numeric_limits<qint64>::max() : json.get<qint64>();
    if (tooBig || value < rule.minimum || value > rule.maximum)
        return reader.refuse("out_of_range", QStringLiteral("The number must be from %1 to %2.").arg(rule.minimum).arg(rule.maximum));
    return true;
}

bool readDouble(const Json &json, double &value, Reader &reader)
{
    if (!json.is_number())
        return reader.refuse("wrong_type", QStringLiteral("A number is expected here."));
    value = json.get<double>();
    if (!std::isfinite(value))
        return reader.refuse("out_of_range", QStringLiteral("The number is out of range."));
    return true;
}

bool readBool(const Json &json, bool &value, Reader &reader)
{
    if (!json.is_boolean())
        return reader.refuse("wrong_type", QStringLiteral("true or false is expected here."));
    value = json.get<bool>();
    return true;
}

bool readTimestamp(const Json &json, core::Timestamp &value, Reader &reader)
{
    QString text;
    if (!readText(json, text, Rule{.maxLength = 40}, reader))
        return false;
    const std::optional<core::Timestamp> parsed = core::Timestamp::parse(text);
    if (!parsed)
        return reader.refuse("invalid_value", QStringLiteral("A time like 2026-01-31T09:30:00.000Z is expected here."));
    value = *parsed;
    return true;
}

bool readUuid(const Json &json, QString &value, Reader &reader)
{
    if (!readText(json, value, Rule{.maxLength = 64}, reader))
        return false;
    if (!core::isUuid(value))
        return reader.refuse("invalid_id", QStringLiteral("An id is a lower-case UUID."));
    return true;
}

core::Result<Json> parse(const QByteArray &text)
{
    bool tooDeep = false;
    bool namedTwice = false;
    std::vector<std::set<std::string>> names;  // of the objects that are open
    const auto guard = [&](int depth, Json::parse_event_t event, Json &value) {
        tooDeep = tooDeep || depth > maxDepth;
        if (event == Json::parse_event_t::object_start)
            names.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            names.pop_back();
        else if (event == Json::parse_event_t::key)
            namedTwice = !names.back().insert(value.get<std::string>()).second || namedTwice;
        return !tooDeep;
    };
    Json json = Json::parse(text.begin(), text.end(), guard, false);
    if (tooDeep)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("malformed_json"),
                          QStringLiteral("The JSON is nested deeper than 32 levels."));
    if (json.is_discarded())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("malformed_json"),
                          QStringLiteral("The body is not valid JSON in UTF-8."));
    // Which of the two counts differs between programs, and so would what a proxy checked and what we do (RFC 8259 section 4).
    if (namedTwice)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("malformed_json"),
                          QStringLiteral("An object has two members of the same name."));
    return json;
}

Json textJson(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return std::string(utf8.constData(), size_t(utf8.size()));
}

QByteArray dump(const Json &json)
{
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return QByteArray(text.data(), qsizetype(text.size()));
}

Json textSchema(const Rule &rule, const char *format)
{
    Json schema = {{"type", "string"}};
    if (rule.minLength > 0)
        schema["minLength"] = rule.minLength;
    if (rule.maxLength < std::numeric_limits<qint64>::max())
        schema["maxLength"] = rule.maxLength;
    if (format)
        schema["format"] = format;
    return schema;
}

Json integerSchema(const Rule &rule)
{
    Json schema = {{"type", "integer"}};
    if (rule.minimum > std::numeric_limits<qint64>::min())
        schema["minimum"] = rule.minimum;
    if (rule.maximum < std::numeric_limits<qint64>::max())
        schema["maximum"] = rule.maximum;
    return schema;
}

}  // namespace detail
}  // namespace wire
