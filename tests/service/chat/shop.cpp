// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"

#include <atomic>

namespace test {
namespace {

/// Payload of one unmasked text frame (RFC 6455 section 5.2).
QByteArray payloadOf(const QByteArray &frame)
{
    const int length = uchar(frame[1]);
    return frame.mid(length == 127 ? 10 : length == 126 ? 4 : 2);
}

std::atomic<quint64> nextSerial{1};

}  // namespace

std::shared_ptr<ScriptedStream> ScriptedRag::stream(int index)
{
    if (!QTest::qWaitFor([this, index] { return asked() > index; }))
        qFatal("the bot was not asked question %d", index);
    const std::lock_guard lock(m_mutex);
    return m_streams[index];
}

RecordingChannel::RecordingChannel(net::Caller caller)
    : m_caller(std::move(caller))
    , m_serial(nextSerial++)
{
}

void RecordingChannel::send(net::SharedFrame frame)
{
    const std::lock_guard lock(m_mutex);
    m_frames.append(QJsonDocument::fromJson(payloadOf(frame->bytes())).object());
}

core::Deferred<bool> RecordingChannel::drained()
{
    core::Deferred<bool> drained;
    const std::lock_guard lock(m_mutex);
    if (m_held)
        m_askDrained.append(drained);
    else
        drained.resolve(true);
    return drained;
}

void RecordingChannel::hold()
{
    const std::lock_guard lock(m_mutex);
    m_held = true;
}

void RecordingChannel::release()
{
    const std::lock_guard lock(m_mutex);
    m_held = false;
    for (const core::Deferred<bool> &question : std::exchange(m_askDrained, {}))
        question.resolve(true);
}

void RecordingChannel::close(quint16 code, QByteArray reason)
{
    const std::lock_guard lock(m_mutex);
    m_frames.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("closed")},
                                {QStringLiteral("code"), code},
                                {QStringLiteral("reason"), QString::fromUtf8(reason)}});
}

QList<QJsonObject> RecordingChannel::frames() const
{
    const std::lock_guard lock(m_mutex);
    return m_frames;
}

QList<QJsonObject> RecordingChannel::framesOf(const QString &type) const
{
    QList<QJsonObject> result;
    for (const QJsonObject &frame : frames())
        if (frame[QStringLiteral("type")].toString() == type)
            result.append(frame);
    return result;
}

QJsonObject RecordingChannel::frame(const QString &type, int index) const
{
    return QTest::qWaitFor([&] { return framesOf(type).size() > index; }) ? framesOf(type)[index] : QJsonObject();
}

QJsonObject RecordingChannel::event(qint64 version) const
{
    QJsonObject found;
    const auto look = [&] {
        for (const QJsonObject &frame : framesOf(QStringLiteral("chat.event")))
            if (frame[QStringLiteral("version")].toInteger() == version)
                found = frame[QStringLiteral("event")].toObject();
        return !found.isEmpty();
    };
    std::ignore = QTest::qWaitFor(look);
    return found;
}

QJsonObject RecordingChannel::eventData(const QString &type, int index) const
{
    QList<QJsonObject> found;
    const auto look = [&] {
        found.clear();
        for (const QJsonObject &frame : framesOf(QStringLiteral("chat.event")))
            if (frame[QStringLiteral("event")][QStringLiteral("type")].toString() == type)
                found.append(frame[QStringLiteral("event")][QStringLiteral("data")].toObject());
        return found.size() > index;
    };
    return QTest::qWaitFor(look) ? found[index] : QJsonObject();
}

QString RecordingChannel::streamed() const
{
    QString text;
    for (const QJsonObject &frame : framesOf(QStringLiteral("chat.delta")))
        text += frame[QStringLiteral("text")].toString();
    return text;
}

net::Caller staff(const QString &name, api::Role role)
{
    net::Caller caller;
    caller.kind = net::Caller::Kind::User;
    caller.subject = core::newUuid();
    caller.name = name;
    caller.roles = {role};
    return caller;
}

net::Caller guest()
{
    net::Caller caller;
    caller.kind = net::Caller::Kind::Guest;
    caller.subject = core::newUuid();
    return caller;
}

Shop::Shop(const DatabasePlace &place)
    : database(place.open())
    , ana(staff(QStringLiteral("Ana"), api::Role::Agent))
    , luis(staff(QStringLiteral("Luis"), api::Role::Agent))
    , boss(staff(QStringLiteral("Boss"), api::Role::Admin))
    , m_place(place)
{
    startService();
}

Shop::~Shop() { QCoro::waitFor(service->stop()); }

void Shop::startService()
{
    chat::ChatOptions options;
    options.deltaInterval = std::chrono::milliseconds(1);
    options.typingExpiry = std::chrono::milliseconds(50);
    service = std::make_unique<chat::ChatService>(*database, clock, rag, people, bus, options, &products, &orders);
    const core::Result<> started = QCoro::waitFor(service->start());
    if (!started)
        qFatal("%s: %s", qPrintable(started.error().reason), qPrintable(started.error().message));
    m_table = std::make_unique<net::RouteTable>();
    service->registerRoutes(*m_table);
    m_table->compile();
}

void Shop::restart()
{
    QCoro::waitFor(service->stop());
    service.reset();
    database.reset();
    database = m_place.open();
    startService();
}

Answer Shop::call(net::Method method, const QString &path, const net::Caller &caller, const QByteArray &body)
{
    auto request = std::make_shared<net::HttpRequest>();
    request->method = method;
    const QByteArray target = path.toUtf8();
    const qsizetype mark = target.indexOf('?');
    request->path = "/api/v1/conversations" + target.left(mark < 0 ? target.size() : mark);
    if (mark >= 0)
        for (const QByteArray &pair : target.mid(mark + 1).split('&'))
            request->query.append({pair.left(pair.indexOf('=')), pair.mid(pair.indexOf('=') + 1)});
    request->body = body;
    request->caller = caller;
    const net::RouteTable::Match match = m_table->match(method, request->path);
    if (!match.route)
        return {404, QStringLiteral("no_route"), {}, {}};
    if (!caller.may(match.route->permission))
        return {403, QStringLiteral("forbidden"), {}, {}};
    request->pathParameters = match.parameters;
    const net::HandlerResult result = QCoro::waitFor(match.route->handler(request));
    if (!result)
        return {0, result.error().reason, {}, result.error().details};
    return {result->status, {}, QJsonDocument::fromJson(result->body).object(), {}};
}

net::Caller Shop::visitor()
{
    const Answer opened = post(QString(), guest(), R"({"language":"es","name":"Marta"})");
    const QByteArray token = opened.body[QStringLiteral("visitorToken")].toString().toLatin1();
    const core::Result<net::Caller> caller = QCoro::waitFor(service->callerOfVisitorToken(token));
    if (!caller)
        qFatal("%s", qPrintable(caller.error().reason));
    return *caller;
}

QString Shop::pathOf(const net::Caller &visitor, const QString &rest) { return u'/' + visitor.conversation + rest; }

QString Shop::say(const net::Caller &visitor, const QString &text)
{
    const QString id = core::newUuid();
    const QJsonObject body{{QStringLiteral("clientMessageId"), id}, {QStringLiteral("body"), text}};
    const Answer sent = post(pathOf(visitor, QStringLiteral("/messages")), visitor, QJsonDocument(body).toJson());
    if (sent.status != 201)
        qFatal("%s", qPrintable(sent.code));
    return id;
}

TestChannel Shop::channel(const net::Caller &caller) { return std::make_shared<RecordingChannel>(caller); }

void Shop::frame(const TestChannel &channel, const QByteArray &json)
{
    const core::Result<api::ClientFrame> frame = wire::decode<api::ClientFrame>(json);
    if (!frame)
        qFatal("%s", qPrintable(frame.error().message));
    service->frameReceived(channel, *frame);
}

TestChannel Shop::subscribed(const net::Caller &caller, const net::Caller &visitor, qint64 after)
{
    const TestChannel made = channel(caller);
    const QJsonObject json{{QStringLiteral("type"), QStringLiteral("chat.subscribe")},
                           {QStringLiteral("conversationId"), visitor.conversation},
                           {QStringLiteral("after"), after}};
    frame(made, QJsonDocument(json).toJson());
    if (made->frame(QStringLiteral("chat.subscribed")).isEmpty())
        qFatal("not subscribed");
    return made;
}

}  // namespace test
