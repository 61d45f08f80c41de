// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/script.h"

#include <QDateTime>
#include <QTimeZone>

namespace script {
namespace {

const QString martaId = QStringLiteral("01900000-0000-7000-8000-0000000000a1");
const QString rocioId = QStringLiteral("01900000-0000-7000-8000-0000000000a2");

template <class Id>
Id idOf(int kind, int number)
{
    return Id::fromTrusted(
        QStringLiteral("01900000-0000-7000-8%1-%2").arg(kind, 3, 10, QLatin1Char('0')).arg(number, 12, 10, QLatin1Char('0')));
}

api::ChatActor actor(api::ActorKind kind, const QString &name = {}, const QString &id = {})
{
    api::ChatActor made;
    made.kind = kind;
    if (!name.isEmpty())
        made.name = name;
    if (!id.isEmpty())
        made.id = id;
    return made;
}

const auto visitor = [] { return actor(api::ActorKind::Visitor, QStringLiteral("Lucía Ferrer")); };
const auto bot = [] { return actor(api::ActorKind::Bot); };
const auto martaActor = [] { return actor(api::ActorKind::Agent, QStringLiteral("Marta"), martaId); };

template <class Data>
api::ConversationEvent event(qint64 version, const char *type, core::Timestamp when, const api::ChatActor &who, const Data &data)
{
    api::ConversationEvent made;
    made.version = version;
    made.type = QLatin1String(type);
    made.at = when;
    made.actor = who;
    made.data.text = wire::encode(data);
    return made;
}

api::ConversationEvent message(qint64 version, core::Timestamp when, const api::ChatActor &who, const QString &body,
                               const QList<api::Citation> &citations = {})
{
    api::MessagePostedData data;
    data.messageId = QStringLiteral("m%1").arg(version);
    data.body = body;
    data.citations = citations;
    if (who.kind == api::ActorKind::Bot) {
        data.generation = 3;
        data.grounded = true;
    }
    return event(version, "message_posted", when, who, data);
}

api::Citation citation(int chunk, const QString &title, const QString &quote)
{
    return {document(5), idOf<core::ChunkId>(3, chunk), title, quote};
}

struct Row {
    int number;
    const char *name;
    api::ConversationState state;
    const char *text;
    api::ActorKind lastActor;
    int secondsAgo;
    bool waits;
    int unread;
    api::Language language;
};

api::ConversationSummary summaryOf(const Row &row)
{
    api::ConversationSummary made;
    made.id = conversation(row.number);
    made.state = row.state;
    made.generation = 1;
    made.version = 5;
    made.language = row.language;
    made.visitorName = QString::fromUtf8(row.name);
    made.lastText = QString::fromUtf8(row.text);
    made.lastActor = row.lastActor;
    made.lastAt = at(14, 5, 6) - std::chrono::seconds(row.secondsAgo);
    made.openedAt = at(13, 40);
    if (row.waits)
        made.waitingSince = made.lastAt;
    made.unread = row.unread;
    switch (row.state) {
    case api::ConversationState::Bot: made.owner.kind = api::OwnerKind::Bot; break;
    case api::ConversationState::Queued:
        made.owner.kind = api::OwnerKind::Queue;
        made.generation = 2;
        break;
    case api::ConversationState::Agent:
    case api::ConversationState::Snoozed:
        made.owner = {api::OwnerKind::Agent, martaId, QStringLiteral("Marta")};
        made.generation = 2;
        break;
    case api::ConversationState::Resolved: made.owner.kind = api::OwnerKind::Nobody; break;
    }
    return made;
}

}  // namespace

core::Timestamp at(int hour, int minute, int second)
{
    const QDateTime moment(QDate(2026, 11, 24), QTime(hour, minute, second), Qt::UTC);
    return core::Timestamp::fromMilliseconds(moment.toMSecsSinceEpoch());
}

core::ConversationId conversation(int number) { return idOf<core::ConversationId>(1, number); }

core::DocumentId document(int number) { return idOf<core::DocumentId>(2, number); }

api::TokenPair marta()
{
    api::TokenPair tokens;
    tokens.accessToken = QStringLiteral("scripted");
    tokens.user.id = core::UserId::fromTrusted(martaId);
    tokens.user.email = QStringLiteral("marta.cano@tienda.example");
    tokens.user.name = QStringLiteral("Marta Cano");
    tokens.user.roles = {api::Role::Admin};
    return tokens;
}

api::ConversationSummary lucia(bool takenOver)
{
    api::ConversationSummary made =
        summaryOf({7, "Lucía Ferrer", api::ConversationState::Bot, "Ya le quité la etiqueta. ¿Aun así lo aceptáis?",
                   api::ActorKind::Visitor, 42, true, 1, api::Language::Spanish});
    made.openedAt = at(14, 2);
    made.generation = 3;
    made.version = 6;
    if (!takenOver)
        return made;
    made.state = api::ConversationState::Agent;
    made.owner = {api::OwnerKind::Agent, martaId, QStringLiteral("Marta")};
    made.generation = 4;
    made.version = 13;
    made.lastText = QStringLiteral("¡Gracias! ¿Y cuándo me recogéis la gris?");
    made.lastAt = at(14, 8);
    made.waitingSince = at(14, 8);
    return made;
}

QList<api::ConversationSummary> inbox(bool takenOver)
{
    using State = api::ConversationState;
    using Who = api::ActorKind;
    using Language = api::Language;
    const Row rows[] = {
        {1, "Tom Whitaker", State::Queued, "My lamp arrived with a cracked shade", Who::Visitor, 252, true, 3, Language::English},
        {2, "Nuria Salas", State::Queued, "¿Podéis facturar a nombre de empresa?", Who::Visitor, 115, true, 1, Language::Spanish},
        {3, "Visitor 8F21", State::Queued, "Hablar con una persona, por favor", Who::Visitor, 20, true, 1, Language::Spanish},
        {4, "Iker Basterra", State::Agent, "¿Llega antes del viernes?", Who::Visitor, 8, true, 1, Language::Spanish},
        {5, "Priya Menon", State::Agent, "The parcel leaves Leeds today", Who::Agent, 720, false, 0, Language::English},
        {8, "Amaia Ruiz", State::Bot, "La vajilla de gres admite lavavajillas y microondas.", Who::Bot, 130, false, 0, Language::Spanish},
        {9, "Jonas Dahl", State::Bot, "We ship to Norway in 4–6 days, duties included.", Who::Bot, 310, false, 0, Language::English},
        {10, "Visitor 3C07", State::Bot, "La mochila Sendero pesa 780 g y cabe en cabina.", Who::Bot, 550, false, 0, Language::Spanish},
        {11, "Ola Nowak", State::Agent, "I will look for the invoice", Who::Agent, 400, false, 0, Language::English},
        {12, "Bea Soler", State::Resolved, "Gracias, todo claro", Who::Visitor, 3600, false, 0, Language::Spanish},
    };
    QList<api::ConversationSummary> list;
    for (const Row &row : rows) {
        api::ConversationSummary made = summaryOf(row);
        if (row.number == 3)
            made.personRequested = true;
        if (row.number == 11)
            made.owner = {api::OwnerKind::Agent, rocioId, QStringLiteral("Rocío")};
        list.append(made);
    }
    list.append(lucia(takenOver));
    return list;
}

api::ConversationView chat(bool takenOver)
{
    api::ConversationView view;
    view.summary = lucia(takenOver);
    api::ConversationOpenedData opened;
    opened.language = api::Language::Spanish;
    api::BotTurnStartedData turn;
    turn.turnId = QStringLiteral("turn-2");
    turn.generation = 3;
    view.events = {
        event(1, "conversation_opened", at(14, 2), visitor(), opened),
        message(2, at(14, 2), visitor(),
                QStringLiteral(
                    "Hola, recibí la manta Serra el lunes pero el gris no es como en la foto. ¿Puedo cambiarla por la de color arena?")),
        message(3, at(14, 3), bot(),
                QStringLiteral(
                    "Hola, Lucía. Sí: tienes 30 días desde la entrega para cambiar un artículo sin usar, y el primer cambio de color es "
                    "gratis [1]. Tu pedido llegó el 16 de noviembre, así que el plazo acaba el 16 de diciembre [2]."),
                {citation(5, QStringLiteral("Cambios y devoluciones"), QStringLiteral("El primer cambio de color o talla es gratis.")),
                 citation(6, QStringLiteral("Plazos de entrega"), QStringLiteral("El plazo cuenta desde el día de la entrega."))}),
        event(4, "read_marked", at(14, 4), visitor(), api::ReadMarkedData{api::ActorKind::Visitor, 3}),
        message(5, at(14, 5), visitor(),
                QStringLiteral(
                    "Ya le quité la etiqueta. ¿Aun así lo aceptáis? Y si no queda arena, prefiero que me devolváis el dinero hoy mismo.")),
        event(6, "bot_turn_started", at(14, 5), bot(), turn),
    };
    if (!takenOver)
        return view;
    api::BotTurnEndedData ended;
    ended.turnId = turn.turnId;
    ended.generation = 3;
    ended.outcome = api::TurnOutcome::Aborted;
    ended.text = delta().text;
    api::OwnerChangedData owner;
    owner.owner = view.summary.owner;
    owner.state = api::ConversationState::Agent;
    owner.generation = 4;
    owner.reason = QStringLiteral("takeover");
    api::NoteAddedData note;
    note.messageId = QStringLiteral("n1");
    note.body = QStringLiteral("@Rocío I keep one sand blanket aside (MAN-SER-ARE-M). Please do not sell the last ones before 15:00.");
    view.events += {
        event(7, "bot_turn_ended", at(14, 5, 30), bot(), ended),
        event(8, "owner_changed", at(14, 6), martaActor(), owner),
        event(9, "note_added", at(14, 7), martaActor(), note),
        message(10, at(14, 7), martaActor(),
                QStringLiteral(
                    "Hola, Lucía, soy Marta. Sin etiqueta no hay problema si la manta está limpia. Te aparto ahora una en color arena.")),
        event(11, "read_marked", at(14, 7, 30), visitor(), api::ReadMarkedData{api::ActorKind::Visitor, 10}),
        event(12, "read_marked", at(14, 7, 40), martaActor(), api::ReadMarkedData{api::ActorKind::Agent, 10}),
        message(13, at(14, 8), visitor(), QStringLiteral("¡Gracias! ¿Y cuándo me recogéis la gris?")),
    };
    return view;
}

api::DeltaFrame delta()
{
    api::DeltaFrame frame;
    frame.conversationId = conversation(7);
    frame.generation = 3;
    frame.turnId = QStringLiteral("turn-2");
    frame.text =
        QStringLiteral("Sin la etiqueta también aceptamos el cambio si la manta está limpia y sin usar [1]. De la 130 × 180 en color arena "
                       "quedan 4 unidades. Para el reembolso inmedia");
    return frame;
}

api::ConversationView queued()
{
    api::ConversationView view;
    for (const api::ConversationSummary &summary : inbox(false))
        if (summary.id == conversation(3))
            view.summary = summary;
    const api::ChatActor who = actor(api::ActorKind::Visitor, QStringLiteral("Visitor 8F21"));
    api::ConversationOpenedData opened;
    opened.language = api::Language::Spanish;
    api::PersonRequestedData asked;
    api::OwnerChangedData owner;
    owner.owner.kind = api::OwnerKind::Queue;
    owner.state = api::ConversationState::Queued;
    owner.generation = 2;
    owner.reason = QStringLiteral("person_requested");
    api::ConversationEvent refusal =
        message(3, at(14, 4, 20), bot(), QStringLiteral("No lo sé y prefiero no suponer. Una persona puede averiguarlo."));
    api::MessagePostedData said;
    said.messageId = QStringLiteral("m3");
    said.body = QStringLiteral("No lo sé y prefiero no suponer. Una persona puede averiguarlo.");
    said.generation = 1;
    said.grounded = false;
    refusal.data.text = wire::encode(said);
    view.events = {
        event(1, "conversation_opened", at(14, 4), who, opened),
        message(2, at(14, 4), who, QStringLiteral("¿Podéis grabar un nombre en la taza de gres?")),
        refusal,
        event(4, "person_requested", at(14, 4, 40), who, asked),
        event(5, "owner_changed", at(14, 4, 40), who, owner),
        message(6, at(14, 4, 46), who, QStringLiteral("Hablar con una persona, por favor")),
    };
    view.summary.version = 6;
    view.queuePosition = 2;
    return view;
}

QList<api::Document> documents()
{
    struct Entry {
        const char *title;
        api::Language language;
        api::Audience audience;
        api::DocumentStatus status;
        const char *stage;
        int progress;
        int chunks;
        int day;
    };
    using Status = api::DocumentStatus;
    constexpr auto es = api::Language::Spanish;
    constexpr auto en = api::Language::English;
    constexpr auto everyone = api::Audience::Everyone;
    constexpr auto staff = api::Audience::Staff;
    const Entry entries[] = {
        {"Manual cafetera Brasa", es, everyone, Status::Processing, "index", 72, 0, 24},
        {"Size guide, blankets and towels", en, everyone, Status::Processing, "extract", 31, 0, 24},
        {"Tarifas de envío 2026", es, everyone, Status::Queued, "", 0, 0, 24},
        {"Supplier terms", en, staff, Status::Failed, "", 0, 0, 24},
        {"Cambios y devoluciones", es, everyone, Status::Ready, "done", 100, 18, 16},
        {"Returns and exchanges", en, everyone, Status::Ready, "done", 100, 16, 16},
        {"Recogidas a domicilio", es, everyone, Status::Ready, "done", 100, 7, 12},
        {"Caring for wool", en, everyone, Status::Ready, "done", 100, 9, 9},
        {"How we handle late parcels", en, staff, Status::Ready, "done", 100, 12, 2},
    };
    QList<api::Document> list;
    int number = 0;
    for (const Entry &entry : entries) {
        api::Document made;
        made.id = document(++number);
        made.title = QString::fromUtf8(entry.title);
        made.fileName = made.title + QStringLiteral(".md");
        made.mediaType = QStringLiteral("text/markdown");
        made.language = entry.language;
        made.audience = entry.audience;
        made.status = entry.status;
        made.stage = QLatin1String(entry.stage);
        made.progress = entry.progress;
        made.chunks = entry.chunks;
        made.bytes = 4200LL * number;
        const QDateTime moment(QDate(2026, 11, entry.day), QTime(14, 10 - number, 0), Qt::UTC);
        made.createdAt = core::Timestamp::fromMilliseconds(moment.toMSecsSinceEpoch());
        made.updatedAt = made.createdAt;
        if (entry.status == Status::Failed)
            made.errorCode = QStringLiteral("not_text");
        list.append(made);
    }
    return list;
}

QList<api::Chunk> chunks()
{
    const std::pair<const char *, const char *> texts[] = {
        {"Cambios y devoluciones > Antes de empezar", "Guarda el correo de tu pedido: lleva el número que te pediremos."},
        {"Cambios y devoluciones > Plazos", "Tienes 30 días desde la entrega. El plazo acaba a las 24 h del último día."},
        {"Cambios y devoluciones > Quién paga", "El primer cambio de color o talla es gratis. Desde el segundo, el envío cuesta 3,90 €."},
        {"Cambios y devoluciones > Cambiar un artículo",
         "Tienes 30 días desde la entrega para cambiar cualquier artículo sin usar. El primer cambio de color o talla es gratis."},
        {"Cambios y devoluciones > Cambiar un artículo", "Si falta la etiqueta, aceptamos el cambio siempre que la pieza esté limpia y sin "
                                                         "señales de uso. Las mantas y toallas deben volver en su "
                                                         "bolsa o en una caja cerrada."},
        {"Cambios y devoluciones > Recogida", "Recogemos en casa de lunes a viernes, de 9 a 14 h. El mensajero lleva la etiqueta impresa."},
        {"Cambios y devoluciones > Devolver y cobrar",
         "El dinero vuelve por el mismo medio de pago en un plazo de 3 a 5 días laborables desde que la pieza llega al almacén."},
    };
    QList<api::Chunk> list;
    int ordinal = 0;
    for (const auto &[path, text] : texts) {
        api::Chunk made;
        made.id = idOf<core::ChunkId>(3, ordinal + 1);
        made.ordinal = ordinal++;
        made.titlePath = QString::fromUtf8(path);
        made.text = QString::fromUtf8(text);
        list.append(made);
    }
    return list;
}

}  // namespace script
