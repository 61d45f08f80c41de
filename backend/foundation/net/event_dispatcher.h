// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <functional>
#include <memory>

namespace net {

/// An event dispatcher whose wake-ups cost the same with ten or ten thousand descriptors (epoll); Qt's own polls them
/// all. Install it before the thread starts: QThread::setEventDispatcher(), or QCoreApplication::setEventDispatcher()
/// before the application object is made. Where there is no epoll: null, and Qt's dispatcher serves.
[[nodiscard]] std::unique_ptr<QAbstractEventDispatcher> createEpollDispatcher();

/// Runs `work` on the calling thread at the end of each turn of its event loop, before it waits: with our dispatcher
/// every turn, with another one when it is about to block. One a thread; lives as long as the dispatcher or `context`.
void runAtEndOfTurn(QObject *context, std::function<void()> work);

}  // namespace net
