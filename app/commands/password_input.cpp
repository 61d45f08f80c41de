// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/password_input.h"

#include <QFile>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace app {
namespace {

constexpr qint64 passwordFileBytesMax = 4096;

/// Turns the echo of a terminal off while a password is typed.
class SilentTerminal {
public:
    SilentTerminal()
        : m_isTerminal(isatty(STDIN_FILENO) != 0)
    {
        if (!m_isTerminal)
            return;
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &silent);
        std::fputs("Password: ", stderr);
    }
    ~SilentTerminal()
    {
        if (!m_isTerminal)
            return;
        tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    bool m_isTerminal;
    termios m_before{};
};

}  // namespace

core::Result<QString> readPassword(const QString &fileName)
{
    QByteArray line;
    if (fileName.isEmpty()) {
        const SilentTerminal silent;
        QFile input;
        if (input.open(stdin, QIODevice::ReadOnly))
            line = input.readLine(passwordFileBytesMax);
    } else {
        QFile file(fileName);
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"),
                              QStringLiteral("The password file %1 cannot be read: %2.").arg(fileName, file.errorString()));
        line = file.readLine(passwordFileBytesMax);
    }
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

}  // namespace app
