// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/caller.h"
#include "tests/support/test_registry.h"

#include <QTest>

using api::Permission;
using net::Caller;

class CallerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kindsOpenWhatNeedsNoRole()
    {
        QVERIFY(Caller{}.may(Permission::Public));
        QVERIFY(!Caller{}.may(Permission::Identified));
        QVERIFY(!Caller{}.may(Permission::ConverseAsVisitor));
        for (const Caller::Kind kind : {Caller::Kind::Guest, Caller::Kind::Visitor, Caller::Kind::User}) {
            Caller caller;
            caller.kind = kind;
            QVERIFY(caller.may(Permission::Identified));
            QVERIFY(caller.may(Permission::ConverseAsVisitor));
            QVERIFY(!caller.may(Permission::ConversationsRead));
        }
    }

    void rolesCountForUsersOnly()
    {
        Caller caller;
        caller.roles = {api::Role::Shopper, api::Role::Agent};
        for (const Caller::Kind kind : {Caller::Kind::Nobody, Caller::Kind::Guest, Caller::Kind::Visitor}) {
            caller.kind = kind;
            QVERIFY(!caller.may(Permission::ConversationsHandle));
        }
        caller.kind = Caller::Kind::User;
        QVERIFY(caller.may(Permission::ConversationsHandle));
        QVERIFY(!caller.may(Permission::UsersManage));
        QVERIFY(caller.isStaff());
    }
};

MOSTRADOR_TEST(CallerTest)
#include "caller_test.moc"
