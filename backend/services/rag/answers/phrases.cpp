// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/phrases.h"

namespace rag {
namespace {

QString inEnglish(Phrase phrase)
{
    switch (phrase) {
    case Phrase::Refusal:
        return QStringLiteral("I'm sorry, I could not find an answer to that in the shop's documents, and I would rather not guess. "
                              "Would you like to talk to a person? Just ask and I will pass you on.");
    case Phrase::OnlyInOtherLanguage: return QStringLiteral("I only found this in our documents in Spanish:");
    case Phrase::Greeting: return QStringLiteral("Hello! What would you like to know? I answer from the shop's documents.");
    case Phrase::Thanks: return QStringLiteral("You're welcome! If anything else comes up, just ask.");
    case Phrase::Goodbye: return QStringLiteral("Goodbye, and thank you for your visit!");
    case Phrase::WhoAreYou:
        return QStringLiteral("I'm the shop's assistant, a program: I answer from the shop's documents and say where each answer comes "
                              "from. You can talk to a person whenever you like.");
    case Phrase::Fine: return QStringLiteral("Good. I'm here if you need anything else.");
    case Phrase::Person: return QStringLiteral("Of course. Choose \"Talk to a person\" and somebody from the team will take over.");
    case Phrase::CanHelpWith:
        return QStringLiteral("I can help with questions about orders, deliveries, returns, products and whatever else the shop's "
                              "documents cover. Just ask in your own words.");
    case Phrase::NotFromDocuments:
        return QStringLiteral("I cannot show a document for this, so please take it with care. A person can confirm it: just ask.");
    }
    Q_UNREACHABLE();
}

QString inSpanish(Phrase phrase)
{
    switch (phrase) {
    case Phrase::Refusal:
        return QStringLiteral("Lo siento, no he encontrado respuesta a eso en los documentos de la tienda y prefiero no inventármela. "
                              "¿Quieres hablar con una persona? Pídelo y te paso.");
    case Phrase::OnlyInOtherLanguage: return QStringLiteral("Solo he encontrado esto en nuestros documentos en inglés:");
    case Phrase::Greeting: return QStringLiteral("¡Hola! ¿Qué te gustaría saber? Respondo a partir de los documentos de la tienda.");
    case Phrase::Thanks: return QStringLiteral("¡De nada! Si te surge otra duda, pregúntame.");
    case Phrase::Goodbye: return QStringLiteral("¡Hasta luego y gracias por tu visita!");
    case Phrase::WhoAreYou:
        return QStringLiteral("Soy el asistente de la tienda, un programa: respondo a partir de sus documentos y digo de dónde sale cada "
                              "respuesta. Puedes hablar con una persona cuando quieras.");
    case Phrase::Fine: return QStringLiteral("Muy bien. Aquí estoy si necesitas algo más.");
    case Phrase::Person: return QStringLiteral("Claro. Elige «Hablar con una persona» y alguien del equipo te atenderá.");
    case Phrase::CanHelpWith:
        return QStringLiteral("Puedo ayudarte con pedidos, envíos, devoluciones, productos y todo lo que esté en los documentos de la "
                              "tienda. Pregunta con tus propias palabras.");
    case Phrase::NotFromDocuments:
        return QStringLiteral(
            "No tengo un documento que lo respalde, así que tómalo con cautela. Una persona puede confirmártelo: pídelo y "
            "te paso.");
    }
    Q_UNREACHABLE();
}

}  // namespace

QString phrase(Phrase phrase, api::Language language)
{
    switch (language) {
    case api::Language::English: return inEnglish(phrase);
    case api::Language::Spanish: return inSpanish(phrase);
    }
    Q_UNREACHABLE();
}

}  // namespace rag
