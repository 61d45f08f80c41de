// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>

/// JSON on the wire. A wire struct is a plain aggregate in core/api/<service>/; its shape is described once, beside it
/// in the codec .cpp (core/api/codec.h), and from that come the decoder, the encoder and the JSON Schema that OpenAPI
/// and the TypeScript types are made of.
namespace wire {

/// JSON that passes through as it is: an event's data, a schema.
struct RawJson {
    QByteArray text;  ///< one JSON value
    bool operator==(const RawJson &) const = default;
};

/// How strictly unknown members are seen: servers refuse them in requests, clients ignore them in answers.
enum class Unknown { Refuse, Ignore };

class SchemaSet;

/// A described type, for the route table: its name in OpenAPI and how to write its schema.
struct TypeInfo {
    const char *name;
    void (*emitSchema)(SchemaSet &);
};

/// Reads one JSON document. Errors: Invalid "malformed_json" (syntax, bad UTF-8, depth over 32), "wrong_type",
/// "unknown_field", "missing_field", "too_long", "too_short", "out_of_range", "nul_character", "invalid_value"; details
/// name the JSON path. Defined for the types that a codec .cpp instantiates with MOSTRADOR_WIRE_TYPE.
template <class T>
[[nodiscard]] core::Result<T> decode(const QByteArray &text, Unknown unknown = Unknown::Refuse);

/// Compact JSON in UTF-8, members in the order of the description; empty optionals are left out.
template <class T>
[[nodiscard]] QByteArray encode(const T &value);

template <class T>
[[nodiscard]] const TypeInfo &typeOf();

/// Schemas by name, for "components/schemas" of OpenAPI 3.1 (JSON Schema 2020-12).
class SchemaSet {
public:
    SchemaSet();
    ~SchemaSet();
    SchemaSet(const SchemaSet &) = delete;
    SchemaSet &operator=(const SchemaSet &) = delete;
    nlohmann::ordered_json &schemas() { return *m_schemas; }
    [[nodiscard]] const nlohmann::ordered_json &schemas() const { return *m_schemas; }

private:
    std::unique_ptr<nlohmann::ordered_json> m_schemas;
};

}  // namespace wire
