// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend.h"
#include <QSignalSpy>
#include <QTest>
#include <qcoro/coroutine.h>
