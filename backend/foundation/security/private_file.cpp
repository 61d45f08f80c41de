// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/private_file.h"

#include "backend/foundation/security/random.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace security {
namespace {

constexpr qint64 maxKeyFileBytes = 64 * 1024;
constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;

tl::unexpected<core::Error> unreadable(const QString &path, const QString &why)
{
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("key_file_unreadable"),
                      QStringLiteral("The key file %1 cannot be read: %2.").arg(QFileInfo(path).fileName(), why));
}

tl::unexpected<core::Error> unwritable(const QString &path, int error)
{
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("key_file_unwritable"),
                      QStringLiteral("The key file %1 cannot be written: %2.").arg(QFileInfo(path).fileName(), qt_error_string(error)));
}

class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

bool writeDurably(const QByteArray &path, const QByteArray &contents)
{
    const Descriptor file(::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnly));
    return file.number() >= 0 && ::write(file.number(), contents.constData(), size_t(contents.size())) == contents.size() &&
           ::fsync(file.number()) == 0;
}

void syncFolder(const QString &path)
{
    const Descriptor folder(::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() >= 0)
        ::fsync(folder.number());
}

}  // namespace

core::Result<QByteArray> readPrivateFile(const QString &path)
{
    // The rights are asked of the open descriptor, so that the file cannot be swapped between the question and the reading.
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) {
        if (errno == ENOENT)
            return core::fail(core::ErrorCode::NotFound, QStringLiteral("no_such_file"),
                              QStringLiteral("There is no key file %1.").arg(QFileInfo(path).fileName()));
        return unreadable(path, qt_error_string(errno));
    }
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return unreadable(path, QStringLiteral("it is no regular file"));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return core::fail(core::ErrorCode::Forbidden, QStringLiteral("key_file_exposed"),
                          QStringLiteral("The key file %1 may be used by others; take the rights away with chmod 600 and replace the key "
                                         "if others have read it.")
                              .arg(QFileInfo(path).fileName()));
    if (status.st_size > maxKeyFileBytes)
        return unreadable(path, QStringLiteral("it is too large for a key"));
    QByteArray contents(qsizetype(status.st_size), Qt::Uninitialized);
    if (::read(file.number(), contents.data(), size_t(contents.size())) != contents.size())
        return unreadable(path, QStringLiteral("it ended early"));
    return contents;
}

core::Result<> createPrivateFile(const QString &path, const QByteArray &contents)
{
    const QByteArray target = QFile::encodeName(path);
    constexpr int suffixBytes = 8;
    const QByteArray draft = target + "." + randomBytes(suffixBytes).toHex() + ".new";
    if (!writeDurably(draft, contents)) {
        const int error = errno;
        ::unlink(draft.constData());
        return unwritable(path, error);
    }
    // link() fails when the name is taken, where rename() would replace the key of a process that was first.
    const int linked = ::link(draft.constData(), target.constData());
    const int error = errno;
    ::unlink(draft.constData());
    if (linked == 0) {
        syncFolder(path);
        return {};
    }
    if (error == EEXIST)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("key_file_exists"),
                          QStringLiteral("The key file %1 is there already.").arg(QFileInfo(path).fileName()));
    return unwritable(path, error);
}

core::Result<> ensurePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    const QByteArray name = QFile::encodeName(path);
    const bool made = QDir().mkpath(info.absolutePath()) && (::mkdir(name.constData(), S_IRWXU) == 0 || errno == EEXIST);
    if (!made)
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("key_folder_unwritable"),
                          QStringLiteral("The folder for keys cannot be created: %1.").arg(qt_error_string(errno)));
    return {};
}

}  // namespace security
