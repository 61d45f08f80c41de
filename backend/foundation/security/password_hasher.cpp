// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/password_hasher.h"

#include "backend/foundation/security/random.h"
#include "core/base/deferred.h"

#include <QRegularExpression>
#include <QThreadPool>
#include <argon2.h>
#include <atomic>

namespace security {
namespace {

constexpr int saltBytes = 16;
constexpr int tagBytes = 32;
constexpr quint32 maxMemoryKibibytes = 1024 * 1024;  // a forged row must not ask for more than 1 GiB
constexpr quint32 maxPasses = 64;
constexpr quint32 maxLanes = 16;
const QString retryAfterSeconds = QStringLiteral("2");  // a full queue of 64 takes about that long on two cores

std::optional<Argon2Parameters> parametersOf(const QString &phc)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$)"));
    const QRegularExpressionMatch match = form.match(phc);
    if (!match.hasMatch())
        return std::nullopt;
    const Argon2Parameters found{match.captured(1).toUInt(), match.captured(2).toUInt(), match.captured(3).toUInt()};
    if (found.memoryKibibytes > maxMemoryKibibytes || found.passes > maxPasses || found.lanes > maxLanes)
        return std::nullopt;
    return found;
}

core::Error unknownHash()
{
    return {core::ErrorCode::Internal,
            QStringLiteral("unknown_password_hash"),
            QStringLiteral("A stored password hash is not in a form that can be checked."),
            {}};
}

core::Error busy()
{
    return core::Error{core::ErrorCode::Unavailable,
                       QStringLiteral("busy"),
                       QStringLiteral("Too many people sign in at this moment; try again in a few seconds."),
                       {}}
        .with(QStringLiteral("retryAfter"), retryAfterSeconds);
}

core::Result<QString> computeHash(const QByteArray &password, const Argon2Parameters &parameters)
{
    const QByteArray salt = randomBytes(saltBytes);
    QByteArray phc(
        qsizetype(argon2_encodedlen(parameters.passes, parameters.memoryKibibytes, parameters.lanes, saltBytes, tagBytes, Argon2_id)),
        '\0');
    const int status =
        argon2id_hash_encoded(parameters.passes, parameters.memoryKibibytes, parameters.lanes, password.constData(),
                              size_t(password.size()), salt.constData(), saltBytes, tagBytes, phc.data(), size_t(phc.size()));
    if (status != ARGON2_OK)
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("hash_failed"),
                          QStringLiteral("The password cannot be hashed now: %1.").arg(QString::fromLatin1(argon2_error_message(status))));
    return QString::fromLatin1(phc.constData());
}

core::Result<PasswordHasher::Check> computeCheck(const QByteArray &password, const QString &phc, const Argon2Parameters &current)
{
    const std::optional<Argon2Parameters> used = parametersOf(phc);
    if (!used)
        return core::fail(unknownHash());
    const int status = argon2id_verify(phc.toLatin1().constData(), password.constData(), size_t(password.size()));
    if (status != ARGON2_OK && status != ARGON2_VERIFY_MISMATCH)
        return core::fail(status == ARGON2_MEMORY_ALLOCATION_ERROR ? busy() : unknownHash());
    return PasswordHasher::Check{status == ARGON2_OK, *used != current};
}

QString makeDecoy(const Argon2Parameters &parameters)
{
    const auto part = [](int bytes) {
        return QString::fromLatin1(randomBytes(bytes).toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals));
    };
    return QStringLiteral("$argon2id$v=19$m=%1,t=%2,p=%3$%4$%5")
        .arg(QString::number(parameters.memoryKibibytes), QString::number(parameters.passes), QString::number(parameters.lanes),
             part(saltBytes), part(tagBytes));
}

}  // namespace

class PasswordHasher::Private {
public:
    explicit Private(const PasswordHasherOptions &given)
        : parameters(given.parameters)
        , decoy(makeDecoy(given.parameters))
    {
        const int threads = given.threads > 0 ? given.threads : QThread::idealThreadCount();
        acceptedMax = threads + given.queueMax;
        pool.setMaxThreadCount(threads);
        pool.setObjectName(QStringLiteral("argon2"));
    }
    ~Private() { pool.waitForDone(); }

    /// Computes on a thread of the pool; a full queue answers at once.
    template <class R, class F>
    core::Deferred<R> start(F compute)
    {
        const core::Deferred<R> done;
        if (accepted.fetch_add(1) >= acceptedMax) {
            accepted.fetch_sub(1);
            done.resolve(core::fail(busy()));
            return done;
        }
        pool.start([this, done, compute = std::move(compute)] {
            R result = compute();
            accepted.fetch_sub(1);  // before the answer, so that who has it finds the place free
            done.resolve(std::move(result));
        });
        return done;
    }

    Argon2Parameters parameters;
    QString decoy;
    int acceptedMax = 0;
    std::atomic<int> accepted = 0;
    QThreadPool pool;
};

PasswordHasher::PasswordHasher(PasswordHasherOptions options)
    : m_d(std::make_unique<Private>(options))
{
}
PasswordHasher::~PasswordHasher() = default;

core::Task<core::Result<QString>> PasswordHasher::hash(QByteArray password)
{
    const auto done =
        m_d->start<core::Result<QString>>([password, parameters = m_d->parameters] { return computeHash(password, parameters); });
    co_return co_await done;
}

core::Task<core::Result<PasswordHasher::Check>> PasswordHasher::verify(QByteArray password, QString phc)
{
    const auto done =
        m_d->start<core::Result<Check>>([password, phc, parameters = m_d->parameters] { return computeCheck(password, phc, parameters); });
    co_return co_await done;
}

const QString &PasswordHasher::decoy() const { return m_d->decoy; }

}  // namespace security
