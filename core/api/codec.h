// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The description language of wire structs. Included by codec .cpp files only: it brings all of nlohmann/json.
//
//     MOSTRADOR_WIRE_STRUCT(api::SendMessage,
//         field("clientMessageId", &api::SendMessage::clientMessageId, text(1, 64)),
//         field("body", &api::SendMessage::body, text(1, 4000)))
//     MOSTRADOR_WIRE_ENUM(api::Delivery, {api::Delivery::Body, "body"}, {api::Delivery::Cookie, "cookie"})
//     MOSTRADOR_WIRE_TYPE(api::SendMessage)      // after all descriptions: instantiates decode, encode and typeOf
//
// An optional member may be absent or null; a member with withDefault() may be absent; all others must be there.

#include "core/api/wire.h"

#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <tuple>

namespace wire {

using Json = nlohmann::ordered_json;

/// What a value must keep to, beyond its type. Lengths of text count Unicode code points, of lists items.
struct Rule {
    qint64 minLength = 0;
    qint64 maxLength = 4096;
    qint64 minimum = std::numeric_limits<qint64>::min();
    qint64 maximum = std::numeric_limits<qint64>::max();
    const char *format = nullptr;  ///< JSON Schema "format": said, and checked where the type does not
};

constexpr Rule text(qint64 minLength, qint64 maxLength) { return {.minLength = minLength, .maxLength = maxLength}; }
constexpr Rule integer(qint64 minimum, qint64 maximum) { return {.minimum = minimum, .maximum = maximum}; }
constexpr Rule items(qint64 minLength, qint64 maxLength) { return {.minLength = minLength, .maxLength = maxLength}; }
/// For what only servers write: no limit.
constexpr Rule unlimited() { return {.maxLength = std::numeric_limits<qint64>::max()}; }

template <class Struct, class Member>
struct Field {
    const char *name;
    Member Struct::*member;
    Rule rule;
    bool hasDefault = false;

    constexpr Field withDefault() const
    {
        Field copy = *this;
        copy.hasDefault = true;
        return copy;
    }
};

template <class Struct, class Member>
constexpr Field<Struct, Member> field(const char *name, Member Struct::*member, Rule rule = {})
{
    return {name, member, rule};
}

template <class T>
struct EnumEntry {
    T value;
    const char *name;
};

/// Specialised by the macros below.
template <class T>
struct Description;

template <class T>
concept DescribedStruct = requires
{
    Description<T>::fields();
};
template <class T>
concept DescribedEnum = requires
{
    Description<T>::entries();
};

template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool isList = false;
template <class T>
inline constexpr bool isList<QList<T>> = true;
template <>
inline constexpr bool isList<QStringList> = true;
template <class T>
inline constexpr bool isId = false;
template <class Tag>
inline constexpr bool isId<core::Id<Tag>> = true;

namespace detail {

/// Where the decoder stands, for messages: "lines[2].quantity".
class Reader {
public:
    Reader(Unknown unknown)
        : m_unknown(unknown)
    {
    }
    [[nodiscard]] Unknown unknown() const { return m_unknown; }
    [[nodiscard]] const std::optional<core::Error> &error() const { return m_error; }
    [[nodiscard]] core::Error takeError() { return std::move(*m_error); }
    [[nodiscard]] QString path() const { return m_path; }

    bool refuse(const char *reason, const QString &sentence);

    template <class F>
    bool inside(const QString &step, F &&body)
    {
        const qsizetype before = m_path.size();
        m_path += step;
        const bool good = body();
        if (good)
            m_path.truncate(before);
        return good;
    }

private:
    Unknown m_unknown;
    QString m_path;
    std::optional<core::Error> m_error;
};

bool readText(const Json &json, QString &value, const Rule &rule, Reader &reader);
bool readInteger(const Json &json, qint64 &value, const Rule &rule, Reader &reader);
bool readDouble(const Json &json, double &value, Reader &reader);
bool readBool(const Json &json, bool &value, Reader &reader);
bool readTimestamp(const Json &json, core::Timestamp &value, Reader &reader);
bool readUuid(const Json &json, QString &value, Reader &reader);
[[nodiscard]] core::Result<Json> parse(const QByteArray &text);
[[nodiscard]] Json textJson(const QString &text);
[[nodiscard]] QByteArray dump(const Json &json);
[[nodiscard]] Json textSchema(const Rule &rule, const char *format);
[[nodiscard]] Json integerSchema(const Rule &rule);

template <class T>
bool read(const Json &json, T &value, const Rule &rule, Reader &reader);

template <class T>
bool readStruct(const Json &json, T &value, Reader &reader)
{
    if (!json.is_object())
        return reader.refuse("wrong_type", QStringLiteral("An object is expected here."));
    constexpr auto fields = Description<T>::fields();
    if (reader.unknown() == Unknown::Refuse) {
        for (const auto &[name, unused] : json.items()) {
            const bool known = std::apply([&name](const auto &...candidate) { return ((name == candidate.name) || ...); }, fields);
            if (!known) {
                const QString key = QString::fromStdString(name).left(64);
                return reader.inside(reader.path().isEmpty() ? key : u'.' + key,
                                     [&] { return reader.refuse("unknown_field", QStringLiteral("This field is not known.")); });
            }
        }
    }
    const auto readOne = [&](const auto &one) {
        const QString key = QString::fromLatin1(one.name);
        return reader.inside(reader.path().isEmpty() ? key : u'.' + key, [&] {
            auto &member = value.*(one.member);
            using Member = std::remove_cvref_t<decltype(member)>;
            const auto found = json.find(one.name);
            if (found == json.end() || (found->is_null() && isOptional<Member>)) {
                if (isOptional<Member> || one.hasDefault)
                    return true;
                return reader.refuse("missing_field", QStringLiteral("This field is required."));
            }
            return read(*found, member, one.rule, reader);
        });
    };
    return std::apply([&readOne](const auto &...one) { return (readOne(one) && ...); }, fields);
}

template <class T>
bool readEnum(const Json &json, T &value, Reader &reader)
{
    QString name;
    if (!readText(json, name, Rule{}, reader))
        return false;
    QStringList allowed;
    for (const auto &entry : Description<T>::entries()) {
        if (name == QLatin1String(entry.name)) {
            value = entry.value;
            return true;
        }
        allowed.append(QString::fromLatin1(entry.name));
    }
    return reader.refuse("invalid_value", QStringLiteral("One of these is expected: ") + allowed.join(QStringLiteral(", ")) + u'.');
}

template <class T>
bool readList(const Json &json, T &list, const Rule &rule, Reader &reader)
{
    if (!json.is_array())
        return reader.refuse("wrong_type", QStringLiteral("A list is expected here."));
    if (qint64(json.size()) > rule.maxLength)
        return reader.refuse("too_long", QStringLiteral("At most %1 items are taken.").arg(rule.maxLength));
    if (qint64(json.size()) < rule.minLength)
        return reader.refuse("too_short", QStringLiteral("At least %1 items are needed.").arg(rule.minLength));
    for (size_t index = 0; index < json.size(); ++index) {
        typename T::value_type item{};
        if (!reader.inside(u'[' + QString::number(index) + u']', [&] { return read(json[index], item, Rule{}, reader); }))
            return false;
        list.append(std::move(item));
    }
    return true;
}

template <class T>
bool read(const Json &json, T &value, const Rule &rule, Reader &reader)
{
    if constexpr (isOptional<T>) {
        return read(json, value.emplace(), rule, reader);
    } else if constexpr (DescribedStruct<T>) {
        return readStruct(json, value, reader);
    } else if constexpr (DescribedEnum<T>) {
        return readEnum(json, value, reader);
    } else if constexpr (isList<T>) {
        return readList(json, value, rule, reader);
    } else if constexpr (isId<T>) {
        QString text;
        if (!readUuid(json, text, reader))
            return false;
        value = T::fromTrusted(std::move(text));
        return true;
    } else if constexpr (std::is_same_v<T, QString>) {
        return readText(json, value, rule, reader);
    } else if constexpr (std::is_same_v<T, bool>) {
        return readBool(json, value, reader);
    } else if constexpr (std::is_same_v<T, double>) {
        return readDouble(json, value, reader);
    } else if constexpr (std::is_same_v<T, core::Timestamp>) {
        return readTimestamp(json, value, reader);
    } else if constexpr (std::is_same_v<T, RawJson>) {
        value.text = dump(json);
        return true;
    } else {
        static_assert(std::is_integral_v<T>, "no JSON form is known for this type");
        qint64 wide = 0;
        Rule narrowed = rule;
        narrowed.minimum = std::max<qint64>(rule.minimum, std::numeric_limits<T>::min());
        narrowed.maximum = std::min<qint64>(rule.maximum, std::numeric_limits<T>::max());
        if (!readInteger(json, wide, narrowed, reader))
            return false;
        value = T(wide);
        return true;
    }
}

template <class T>
Json write(const T &value)
{
    if constexpr (isOptional<T>) {
        return value ? write(*value) : Json(nullptr);
    } else if constexpr (DescribedStruct<T>) {
        Json object = Json::object();
        const auto writeOne = [&](const auto &one) {
            const auto &member = value.*(one.member);
            if constexpr (isOptional<std::remove_cvref_t<decltype(member)>>) {
                if (!member)
                    return;
            }
            object[one.name] = write(member);
        };
        std::apply([&writeOne](const auto &...one) { (writeOne(one), ...); }, Description<T>::fields());
        return object;
    } else if constexpr (DescribedEnum<T>) {
        for (const auto &entry : Description<T>::entries())
            if (entry.value == value)
                return entry.name;
        Q_UNREACHABLE();
    } else if constexpr (isList<T>) {
        Json array = Json::array();
        for (const auto &item : value)
            array.push_back(write(item));
        return array;
    } else if constexpr (isId<T>) {
        return textJson(value.text());
    } else if constexpr (std::is_same_v<T, QString>) {
        return textJson(value);
    } else if constexpr (std::is_same_v<T, core::Timestamp>) {
        return textJson(value.toString());
    } else if constexpr (std::is_same_v<T, RawJson>) {
        return Json::parse(value.text.begin(), value.text.end(), nullptr, false);
    } else {
        return value;
    }
}

template <class T>
Json schemaOf(const Rule &rule, SchemaSet &set)
{
    if constexpr (isOptional<T>) {
        return schemaOf<typename T::value_type>(rule, set);
    } else if constexpr (DescribedStruct<T>) {
        const char *name = Description<T>::name();
        if (!set.schemas().contains(name)) {
            set.schemas()[name] = Json::object();  // stops recursion
            Json properties = Json::object();
            Json required = Json::array();
            const auto describeOne = [&](const auto &one) {
                using Member = std::remove_cvref_t<decltype(std::declval<T>().*(one.member))>;
                properties[one.name] = schemaOf<Member>(one.rule, set);
                if (!isOptional<Member> && !one.hasDefault)
                    required.push_back(one.name);
            };
            std::apply([&describeOne](const auto &...one) { (describeOne(one), ...); }, Description<T>::fields());
            Json schema = {{"type", "object"}, {"properties", properties}};
            if (!required.empty())
                schema["required"] = required;
            set.schemas()[name] = std::move(schema);
        }
        return Json{{"$ref", std::string("#/components/schemas/") + name}};
    } else if constexpr (DescribedEnum<T>) {
        Json names = Json::array();
        for (const auto &entry : Description<T>::entries())
            names.push_back(entry.name);
        return Json{{"type", "string"}, {"enum", names}};
    } else if constexpr (isList<T>) {
        Json schema = {{"type", "array"}, {"items", schemaOf<typename T::value_type>(Rule{}, set)}};
        if (rule.maxLength < std::numeric_limits<qint64>::max())
            schema["maxItems"] = rule.maxLength;
        return schema;
    } else if constexpr (isId<T>) {
        return Json{{"type", "string"}, {"format", "uuid"}};
    } else if constexpr (std::is_same_v<T, QString>) {
        return textSchema(rule, rule.format);
    } else if constexpr (std::is_same_v<T, bool>) {
        return Json{{"type", "boolean"}};
    } else if constexpr (std::is_same_v<T, double>) {
        return Json{{"type", "number"}};
    } else if constexpr (std::is_same_v<T, core::Timestamp>) {
        return Json{{"type", "string"}, {"format", "date-time"}};
    } else if constexpr (std::is_same_v<T, RawJson>) {
        return Json{{"type", "object"}};
    } else {
        return integerSchema(rule);
    }
}

template <class T>
core::Result<T> decodeDescribed(const QByteArray &text, Unknown unknown)
{
    core::Result<Json> json = parse(text);
    if (!json)
        return core::fail(json.error());
    T value{};
    Reader reader(unknown);
    if (!read(*json, value, Rule{}, reader))
        return core::fail(reader.takeError());
    return value;
}

}  // namespace detail

}  // namespace wire

#define MOSTRADOR_WIRE_STRUCT(Type, ...)                                                                                                   \
    template <>                                                                                                                            \
    struct wire::Description<Type> {                                                                                                       \
        static constexpr const char *name() { return wire::lastName(#Type); }                                                              \
        static constexpr auto fields()                                                                                                     \
        {                                                                                                                                  \
            using namespace wire;                                                                                                          \
            return std::make_tuple(__VA_ARGS__);                                                                                           \
        }                                                                                                                                  \
    };

#define MOSTRADOR_WIRE_ENUM(Type, ...)                                                                                                     \
    template <>                                                                                                                            \
    struct wire::Description<Type> {                                                                                                       \
        static constexpr auto entries() { return std::to_array<wire::EnumEntry<Type>>({__VA_ARGS__}); }                                    \
    };

#define MOSTRADOR_WIRE_TYPE(Type)                                                                                                          \
    template <>                                                                                                                            \
    core::Result<Type> wire::decode<Type>(const QByteArray &text, wire::Unknown unknown)                                                   \
    {                                                                                                                                      \
        return wire::detail::decodeDescribed<Type>(text, unknown);                                                                         \
    }                                                                                                                                      \
    template <>                                                                                                                            \
    QByteArray wire::encode<Type>(const Type &value)                                                                                       \
    {                                                                                                                                      \
        return wire::detail::dump(wire::detail::write(value));                                                                             \
    }                                                                                                                                      \
    template <>                                                                                                                            \
    const wire::TypeInfo &wire::typeOf<Type>()                                                                                             \
    {                                                                                                                                      \
        static const wire::TypeInfo info{wire::Description<Type>::name(),                                                                  \
                                         [](wire::SchemaSet &set) { wire::detail::schemaOf<Type>(wire::Rule{}, set); }};                   \
        return info;                                                                                                                       \
    }

namespace wire {

/// "api::chat::SendMessage" -> "SendMessage".
constexpr const char *lastName(const char *qualified)
{
    const char *last = qualified;
    for (const char *at = qualified; *at != '\0'; ++at)
        if (*at == ':')
            last = at + 1;
    return last;
}

}  // namespace wire
