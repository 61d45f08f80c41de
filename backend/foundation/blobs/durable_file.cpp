// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/blobs/durable_file.h"

#include "backend/foundation/security/random.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace blobs {
namespace {

constexpr int suffixBytes = 8;

tl::unexpected<core::Error> unwritable(const QString &path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return core::fail(core::ErrorCode::Unavailable, full ? QStringLiteral("disk_full") : QStringLiteral("blob_unwritable"),
                      QStringLiteral("The file %1 cannot be written: %2.").arg(QFileInfo(path).fileName(), qt_error_string(error)));
}

/// 0, or what errno was.
int writeAll(int descriptor, const QByteArray &contents)
{
    for (qsizetype done = 0; done < contents.size();) {
        const ssize_t written = ::write(descriptor, contents.constData() + done, size_t(contents.size() - done));
        if (written < 0 && errno != EINTR)
            return errno;
        done += std::max<ssize_t>(written, 0);
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

int writeNew(const QByteArray &path, const QByteArray &contents)
{
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return errno;
    const int error = writeAll(descriptor, contents);
    return ::close(descriptor) == 0 ? error : (error != 0 ? error : errno);
}

int syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

/// Makes the folder and those above it; each new name is on disk before anything is put below it.
int ensureFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return 0;
    const QString above = QFileInfo(folder).absolutePath();
    if (const int error = ensureFolder(above); error != 0)
        return error;
    if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return errno;
    return syncFolder(above);
}

}  // namespace

core::Result<> writeDurably(const QString &path, const QByteArray &contents)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (const int error = ensureFolder(folder); error != 0)
        return unwritable(path, error);
    const QByteArray target = QFile::encodeName(path);
    const QByteArray draft = target + '.' + security::randomBytes(suffixBytes).toHex() + ".new";
    int error = writeNew(draft, contents);
    if (error == 0 && ::rename(draft.constData(), target.constData()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(draft.constData());
        return unwritable(path, error);
    }
    error = syncFolder(folder);
    return error == 0 ? core::Result<>() : unwritable(path, error);
}

core::Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    QByteArray contents;
    if (file.open(QIODevice::ReadOnly))
        contents = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("blob_unreadable"),
                          QStringLiteral("The file %1 cannot be read: %2.").arg(QFileInfo(path).fileName(), file.errorString()));
    return contents;
}

core::Result<> removeDurably(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? core::Result<>() : unwritable(path, errno);
    const int error = syncFolder(QFileInfo(path).absolutePath());
    return error == 0 ? core::Result<>() : unwritable(path, error);
}

}  // namespace blobs
