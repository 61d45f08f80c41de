// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text.h"

#include <QLocale>

namespace widgets {
namespace {

using std::chrono::duration_cast;
constexpr std::chrono::minutes longWait{10};

QDateTime local(core::Timestamp at) { return at.toDateTime().toLocalTime(); }

struct Sentence {
    const char *reason;
    const char *text;
};

// Reasons that a person meets in the console, and what each means to them. Others fall back to the kind of failure.
constexpr Sentence sentences[] = {
    {"wrong_credentials", QT_TRANSLATE_NOOP("Text", "E-mail or password is not right. Check both and try again.")},
    {"invalid_credentials", QT_TRANSLATE_NOOP("Text", "E-mail or password is not right. Check both and try again.")},
    {"not_staff", QT_TRANSLATE_NOOP("Text", "This account is a shopper’s. The console needs a staff account.")},
    {"fingerprint_changed",
     QT_TRANSLATE_NOOP("Text", "The certificate of this server is not the one you accepted. Nothing was sent. Ask whoever runs it.")},
    {"fingerprint_unknown", QT_TRANSLATE_NOOP("Text", "Compare the fingerprint of this server first.")},
    {"no_connection", QT_TRANSLATE_NOOP("Text", "The server does not answer. Check the address and the network.")},
    {"no_certificate", QT_TRANSLATE_NOOP("Text", "The server showed no certificate. Check the address and the port.")},
    {"timed_out", QT_TRANSLATE_NOOP("Text", "The server took too long. Try again in a moment.")},
    {"invalid_address", QT_TRANSLATE_NOOP("Text", "An address looks like https://shop.example:8443.")},
    {"not_our_server", QT_TRANSLATE_NOOP("Text", "Something else answers at this address. Check the port.")},
    {"already_claimed", QT_TRANSLATE_NOOP("Text", "A colleague was faster. The chat is theirs now.")},
    {"illegal_transition", QT_TRANSLATE_NOOP("Text", "The chat has moved on. Look at its state and try again.")},
    {"force_not_allowed", QT_TRANSLATE_NOOP("Text", "Your role does not allow taking a chat from a colleague.")},
    {"not_owner", QT_TRANSLATE_NOOP("Text", "This chat is not yours. Take it over to reply.")},
    {"stale_generation", QT_TRANSLATE_NOOP("Text", "The chat has changed hands. Look at its state and try again.")},
    {"invalid_setup_token", QT_TRANSLATE_NOOP("Text", "This set-up link is not right or was used. The server’s log has the current one.")},
    {"email_taken", QT_TRANSLATE_NOOP("Text", "There is an account with this e-mail. Use another one, or sign in.")},
    {"not_text", QT_TRANSLATE_NOOP("Text", "The file is not text. Save it as text or Markdown and add it again.")},
    {"unsupported_media_type", QT_TRANSLATE_NOOP("Text", "Only text and Markdown files can be added.")},
    {"empty_document", QT_TRANSLATE_NOOP("Text", "There is no text in this file.")},
    {"too_large", QT_TRANSLATE_NOOP("Text", "The file is larger than 32 MB. Split it and add the parts.")},
    {"document_too_large", QT_TRANSLATE_NOOP("Text", "The file is larger than the server takes. Split it and add the parts.")},
    {"too_many_chunks", QT_TRANSLATE_NOOP("Text", "The file has more passages than the server takes. Split it and add the parts.")},
    {"document_exists", QT_TRANSLATE_NOOP("Text", "The same text is in the library under another name.")},
    {"invalid_file_name", QT_TRANSLATE_NOOP("Text", "The file name cannot be used. Give it a plain one and add it again.")},
    {"too_many_attempts", QT_TRANSLATE_NOOP("Text", "Too many tries. Wait a minute and try again.")},
    {"file_unreadable", QT_TRANSLATE_NOOP("Text", "The file cannot be read on this computer.")},
    {"nul_character", QT_TRANSLATE_NOOP("Text", "The text has a character that cannot be stored. Type it again.")},
    {"too_long", QT_TRANSLATE_NOOP("Text", "The text is too long. Shorten it, or send it in two parts.")},
    {"too_short", QT_TRANSLATE_NOOP("Text", "Something is missing. Fill in every field.")},
};

const char *byKind(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::Invalid: return QT_TRANSLATE_NOOP("Text", "Something in this is not right. Check it and try again.");
    case core::ErrorCode::Unauthenticated: return QT_TRANSLATE_NOOP("Text", "Your session has ended. Sign in again.");
    case core::ErrorCode::Forbidden: return QT_TRANSLATE_NOOP("Text", "Your role does not allow this. Ask an administrator.");
    case core::ErrorCode::NotFound: return QT_TRANSLATE_NOOP("Text", "It is no longer there.");
    case core::ErrorCode::Conflict: return QT_TRANSLATE_NOOP("Text", "Someone changed this in the meantime. Look again and try once more.");
    case core::ErrorCode::PreconditionFailed:
    case core::ErrorCode::PreconditionRequired:
        return QT_TRANSLATE_NOOP("Text", "Someone changed this in the meantime. Look again and try once more.");
    case core::ErrorCode::TooLarge: return QT_TRANSLATE_NOOP("Text", "This is larger than the server takes.");
    case core::ErrorCode::Unprocessable: return QT_TRANSLATE_NOOP("Text", "The server cannot work with this.");
    case core::ErrorCode::MethodNotAllowed:
        return QT_TRANSLATE_NOOP("Text", "The server does not know this request. It may be another version.");
    case core::ErrorCode::UnsupportedMedia: return QT_TRANSLATE_NOOP("Text", "Only text and Markdown files can be added.");
    case core::ErrorCode::RateLimited: return QT_TRANSLATE_NOOP("Text", "That was too often. Wait a moment and try again.");
    case core::ErrorCode::Unavailable: return QT_TRANSLATE_NOOP("Text", "The server does not answer now. Try again in a moment.");
    case core::ErrorCode::Internal: return QT_TRANSLATE_NOOP("Text", "The server made a mistake. Its log has the details.");
    }
    Q_UNREACHABLE();
}

}  // namespace

QString Text::when(core::Timestamp at, core::Timestamp now)
{
    const QDateTime then = local(at);
    const QDateTime today = local(now);
    if (then.date() == today.date())
        return then.toString(QStringLiteral("HH:mm"));
    const QString format = then.date().year() == today.date().year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy");
    return QLocale().toString(then.date(), format);
}

QString Text::whenInFull(core::Timestamp at) { return QLocale().toString(local(at), QLocale::LongFormat); }

QString Text::clock(core::Timestamp at) { return local(at).toString(QStringLiteral("HH:mm:ss")); }

QString Text::wait(std::chrono::milliseconds span)
{
    const std::chrono::milliseconds positive = std::max(span, std::chrono::milliseconds(0));
    if (positive >= longWait)
        return Text::span(positive);
    const qint64 seconds = duration_cast<std::chrono::seconds>(positive).count();
    constexpr int secondsAMinute = 60;
    return QStringLiteral("%1:%2").arg(seconds / secondsAMinute).arg(seconds % secondsAMinute, 2, 10, QLatin1Char('0'));
}

QString Text::span(std::chrono::milliseconds span)
{
    const qint64 seconds = std::max<qint64>(0, duration_cast<std::chrono::seconds>(span).count());
    const qint64 minutes = duration_cast<std::chrono::minutes>(span).count();
    const qint64 hours = duration_cast<std::chrono::hours>(span).count();
    constexpr int hoursADay = 24;
    if (minutes < 1)
        return tr("%1 s").arg(seconds);
    if (hours < 1)
        return tr("%1 min").arg(minutes);
    if (hours < hoursADay)
        return tr("%1 h").arg(hours);
    return tr("%1 d").arg(hours / hoursADay);
}

QString Text::bytes(qint64 count) { return QLocale().formattedDataSize(count, 1, QLocale::DataSizeSIFormat); }

QString Text::initials(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    QString letters = words.first().left(1);
    if (words.size() > 1)
        letters += words.at(1).left(1);
    else
        letters = words.first().left(2);
    return letters.toUpper();
}

QString Text::sentence(const core::Error &error)
{
    for (const Sentence &candidate : sentences)
        if (error.reason == QLatin1String(candidate.reason))
            return tr(candidate.text);
    return tr(byKind(error.code));
}

}  // namespace widgets
