// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/event_dispatcher.h"

#ifdef Q_OS_LINUX
#include "backend/foundation/net/epoll_dispatcher.h"
#endif

namespace net {

std::unique_ptr<QAbstractEventDispatcher> createEpollDispatcher()
{
#ifdef Q_OS_LINUX
    return std::make_unique<EpollDispatcher>();
#else
    return nullptr;
#endif
}

void runAtEndOfTurn(QObject *context, std::function<void()> work)
{
    QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
#ifdef Q_OS_LINUX
    if (auto *ours = dynamic_cast<EpollDispatcher *>(dispatcher)) {
        ours->setEndOfTurn(context, std::move(work));
        return;
    }
#endif
    QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, context, std::move(work));
}

}  // namespace net
