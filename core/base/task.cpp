// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/task.h"

#include <QAbstractEventDispatcher>
#include <QMetaObject>
#include <QPointer>

namespace core {
namespace {

Task<> awaitAndReport(Task<Result<>> task, QPointer<QObject> context, std::function<void(const Error &)> onError)
{
    Result<> result = co_await task;
    if (!result && context)
        onError(result.error());
}

}  // namespace

void post(QObject *context, std::function<void()> work) { QMetaObject::invokeMethod(context, std::move(work), Qt::QueuedConnection); }

void post(QThread *thread, std::function<void()> work)
{
    // Every thread with an event loop has a dispatcher object that lives on it for as long as the loop runs.
    if (QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance(thread))
        QMetaObject::invokeMethod(dispatcher, std::move(work), Qt::QueuedConnection);
}

void detach(Task<Result<>> task, QObject *context, std::function<void(const Error &)> onError)
{
    awaitAndReport(std::move(task), QPointer<QObject>(context), std::move(onError));
}

}  // namespace core
