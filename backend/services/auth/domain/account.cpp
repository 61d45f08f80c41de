// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/domain/account.h"

#include <algorithm>
#include <array>

namespace auth {
namespace {

constexpr qsizetype localPartMax = 64;
constexpr qsizetype domainMax = 253;
constexpr qsizetype labelMax = 63;
constexpr qsizetype nameMax = 120;

struct RoleRow {
    api::Role role;
    const char *word;
};
constexpr std::array roleTable{
    RoleRow{api::Role::Shopper, "shopper"},
    RoleRow{api::Role::Agent, "agent"},
    RoleRow{api::Role::Catalogue, "catalogue"},
    RoleRow{api::Role::Admin, "admin"},
};

bool isUnprintable(QChar unit) { return !unit.isPrint() && !unit.isSurrogate(); }

bool isLocalPart(QStringView part)
{
    if (part.isEmpty() || part.size() > localPartMax || part.startsWith(u'.') || part.endsWith(u'.') || part.contains(QLatin1String("..")))
        return false;
    constexpr QStringView refused = u" \"(),:;<>@[\\]";
    return std::none_of(part.begin(), part.end(),
                        [refused](QChar unit) { return refused.contains(unit) || unit.isSpace() || isUnprintable(unit); });
}

bool isDomainLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= labelMax && !label.startsWith(u'-') && !label.endsWith(u'-') &&
           std::all_of(label.begin(), label.end(),
                       [](QChar unit) { return unit.isLetterOrNumber() || unit == u'-' || unit.isSurrogate(); });
}

bool isDomain(QStringView domain)
{
    const QList<QStringView> labels = domain.split(u'.');
    return domain.size() <= domainMax && std::all_of(labels.begin(), labels.end(), isDomainLabel);
}

}  // namespace

core::Result<QString> foldEmail(const QString &email)
{
    const QString folded = email.trimmed().normalized(QString::NormalizationForm_C).toLower();
    const qsizetype at = folded.indexOf(u'@');
    const QStringView whole(folded);
    if (at < 0 || !isLocalPart(whole.first(at)) || !isDomain(whole.sliced(at + 1))) {
        core::Error error{core::ErrorCode::Invalid,
                          QStringLiteral("invalid_email"),
                          QStringLiteral("This is no e-mail address; one like name@example.com is expected."),
                          {}};
        return core::fail(
            std::move(error).with(QStringLiteral("email"), QStringLiteral("An address like name@example.com is expected here.")));
    }
    return folded;
}

core::Result<QString> cleanName(const QString &name)
{
    const QString clean = name.trimmed().normalized(QString::NormalizationForm_C);
    if (clean.isEmpty() || clean.size() > nameMax || std::any_of(clean.begin(), clean.end(), isUnprintable)) {
        core::Error error{core::ErrorCode::Invalid,
                          QStringLiteral("invalid_name"),
                          QStringLiteral("A name has 1 to 120 characters that can be seen."),
                          {}};
        return core::fail(std::move(error).with(QStringLiteral("name"), QStringLiteral("1 to 120 visible characters are expected here.")));
    }
    return clean;
}

QString roleWord(api::Role role)
{
    for (const RoleRow &row : roleTable)
        if (row.role == role)
            return QString::fromLatin1(row.word);
    Q_UNREACHABLE();
}

QList<api::Role> rolesFromWords(const QStringList &words)
{
    QList<api::Role> roles;
    for (const RoleRow &row : roleTable)
        if (words.contains(QLatin1String(row.word)))
            roles.append(row.role);
    return roles;
}

api::User wireUser(const Account &account) { return {account.id, account.email, account.name, account.roles}; }

}  // namespace auth
