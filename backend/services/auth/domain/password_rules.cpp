// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/domain/password_rules.h"

#include <QSet>

namespace auth {
namespace {

/// Words that become a "long" password by what people put around them: "Password2026!!", "123qwerty123". Lower case.
constexpr const char *commonWords[] = {
    "password",    "passwort",      "contrasena",    "contraseña", "passw0rd",  "p@ssword", "p@ssw0rd",   "pa$$word",   "pa$$w0rd",
    "admin",       "administrator", "administrador", "root",       "toor",      "welcome",  "welcome to", "bienvenido", "bienvenida",
    "changeme",    "change me",     "changeit",      "letmein",    "let me in", "secret",   "secreto",    "qwerty",     "qwertyuiop",
    "qwertz",      "azerty",        "asdfgh",        "asdfghjkl",  "zxcvbnm",   "iloveyou", "i love you", "tequiero",   "teamo",
    "sunshine",    "princess",      "princesa",      "dragon",     "monkey",    "football", "baseball",   "barcelona",  "realmadrid",
    "master",      "superman",      "batman",        "pokemon",    "michael",   "jordan",   "default",    "guest",      "user",
    "usuario",     "test",          "testing",       "testtest",   "demo",      "hola",     "holahola",   "hello",      "helloworld",
    "hello world", "mostrador",     "shop",          "tienda",     "computer",  "internet", "samsung",    "whatever",   "trustno1",
    "starwars",    "summer",        "winter",        "spring",     "autumn",    "verano",   "invierno",   "login",      "abc",
    "abcd",        "abcdef",
};

/// Whole passwords of twelve characters and more from public lists of what is used most. Lower case.
constexpr const char *commonPasswords[] = {
    "1q2w3e4r5t6y",
    "1q2w3e4r5t6y7u",
    "1qaz2wsx3edc",
    "1qaz2wsx3edc4rfv",
    "qazwsxedcrfv",
    "zaq12wsxcde3",
    "q1w2e3r4t5y6",
    "q1w2e3r4t5y6u7",
    "qwertyuiop[]",
    "qwertyuiopasdfghjkl",
    "qwertyuiopasdfghjklzxcvbnm",
    "asdfghjkl;'",
    "1234qwerasdf",
    "1234qwerasdfzxcv",
    "qwerasdfzxcv",
    "qweasdzxc123",
    "123qweasdzxc",
    "qwe123asd456",
    "abcdefghijkl",
    "abcdefghijklm",
    "abcdefghijklmnopqrstuvwxyz",
    "abc123abc123",
    "123abc123abc",
    "a1b2c3d4e5f6",
    "1a2b3c4d5e6f",
    "passwordpassword",
    "adminadminadmin",
    "qwertyqwerty",
    "iloveyouforever",
    "correcthorsebatterystaple",
    "correct horse battery staple",
    "thequickbrownfox",
    "nothingtohide",
    "opensesame123",
    "donttellanyone",
    "thisisapassword",
    "thisismypassword",
    "mypassword123",
    "newpassword123",
    "password is password",
    "unbreakable1",
    "contraseñasegura",
    "contrasenasegura",
    "micontraseña",
    "micontrasena",
    "micontraseña123",
    "micontrasena123",
    "contraseñacontraseña",
    "todopoderoso",
    "nomeacuerdo1",
    "nomeacuerdo123",
    "teamomucho123",
    "!qaz2wsx#edc",
    "!qaz@wsx#edc",
    "1qaz!qaz2wsx@wsx",
    "zxcvbnm,./",
    "asdfasdfasdf",
    "qwer1234qwer",
    "qwer1234asdf",
    "test1234test",
    "q1w2e3r4t5y6u7i8o9p0",
    "1q2w3e4r5t6y7u8i9o0p",
    "aabbccddeeff",
    "aaabbbcccddd",
};

template <size_t count>
QSet<QString> setOf(const char *const (&texts)[count])
{
    QSet<QString> set;
    for (const char *text : texts)
        set.insert(QString::fromUtf8(text));
    return set;
}

/// What is left between the digits and marks at both ends.
QStringView coreOf(QStringView text)
{
    while (!text.isEmpty() && !text.front().isLetter())
        text = text.sliced(1);
    while (!text.isEmpty() && !text.back().isLetter())
        text.chop(1);
    return text;
}

/// "aaaaaaaaaaaa", "121212121212", "abcabcabcabc": a piece of up to four characters over and over.
bool repeatsItself(QStringView text)
{
    constexpr qsizetype pieceMax = 4;
    for (qsizetype piece = 1; piece <= pieceMax; ++piece)
        if (text.size() > piece && text.sliced(piece) == text.first(text.size() - piece))
            return true;
    return false;
}

/// "123456789012", "987654321098": each digit follows the one before, up or down, zero after nine.
bool countsOn(QStringView text)
{
    constexpr int digits = 10;
    for (const int step : {1, digits - 1}) {
        bool follows = text.size() > 1;
        for (qsizetype at = 0; follows && at < text.size(); ++at)
            follows = text[at].isDigit() && (at == 0 || text[at].digitValue() == (text[at - 1].digitValue() + step) % digits);
        if (follows)
            return true;
    }
    return false;
}

core::Error refusal(const char *reason, const QString &sentence)
{
    return core::Error{core::ErrorCode::Invalid, QString::fromLatin1(reason), sentence, {}}.with(QStringLiteral("password"), sentence);
}

}  // namespace

bool isCommonPassword(const QString &password)
{
    static const QSet<QString> words = setOf(commonWords);
    static const QSet<QString> whole = setOf(commonPasswords);
    const QString folded = password.normalized(QString::NormalizationForm_KC).toLower();
    return whole.contains(folded) || words.contains(folded) || words.contains(coreOf(folded).toString()) || repeatsItself(folded) ||
           countsOn(folded);
}

core::Result<> checkPassword(const QString &password, const QString &email)
{
    const qsizetype length = password.toUcs4().size();
    if (length < passwordMin)
        return core::fail(refusal("too_short", QStringLiteral("A password has at least 12 characters; a few words in a row are good.")));
    if (length > passwordMax)
        return core::fail(refusal("too_long", QStringLiteral("A password has at most 128 characters.")));
    const QString folded = password.toLower();
    if (isCommonPassword(password) || folded == email || folded == email.section(u'@', 0, 0))
        return core::fail(refusal("common_password",
                                  QStringLiteral("This password is among the first that are tried; choose one that nobody would guess.")));
    return {};
}

}  // namespace auth
