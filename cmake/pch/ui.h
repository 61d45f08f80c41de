// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core.h"
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QWebSocket>
#include <QtWidgets>
