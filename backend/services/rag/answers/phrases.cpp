// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/phrases.h"

namespace rag {
namespace {

QString inEnglish(Phrase phrase)
{
    switch (phrase) {
    case Phrase::Refusal:
        return QStringLiteral("I don’t know. The shop’s documents don’t say, and I would rather not guess. A person can find out.");
    case Phrase::OnlyInOtherLanguage: return QStringLiteral("I only found this in our documents in Spanish:");
    case Phrase::Greeting: return QStringLiteral("Hello. What would you like to know? I answer from the shop’s documents.");
    case Phrase::Thanks: return QStringLiteral("You’re welcome. If anything else comes up, ask.");
    case Phrase::Goodbye: return QStringLiteral("Goodbye, and thank you for your visit.");
    case Phrase::WhoAreYou:
        return QStringLiteral("I am an automatic assistant, not a person. I answer from the shop’s documents and say where each answer "
                              "comes from. You can talk to a person whenever you like.");
    case Phrase::Fine: return QStringLiteral("Good. If you need anything else, ask.");
    case Phrase::Person: return QStringLiteral("Choose “Talk to a person” and somebody from the team will take over.");
    case Phrase::CanHelpWith:
        return QStringLiteral("I can help with questions about orders, deliveries, returns, products and whatever else the shop’s "
                              "documents cover. Ask in your own words.");
    }
    Q_UNREACHABLE();
}

QString inSpanish(Phrase phrase)
{
    switch (phrase) {
    case Phrase::Refusal:
        return QStringLiteral("No lo sé: no está en los documentos de la tienda y prefiero no suponer. Una persona puede averiguarlo.");
    case Phrase::OnlyInOtherLanguage: return QStringLiteral("Solo he encontrado esto en nuestros documentos en inglés:");
    case Phrase::Greeting: return QStringLiteral("Hola. ¿Qué te gustaría saber? Respondo a partir de los documentos de la tienda.");
    case Phrase::Thanks: return QStringLiteral("De nada. Si te surge otra duda, pregúntame.");
    case Phrase::Goodbye: return QStringLiteral("Hasta luego y gracias por tu visita.");
    case Phrase::WhoAreYou:
        return QStringLiteral("Soy un asistente automático, no una persona. Respondo a partir de los documentos de la tienda y digo de "
                              "dónde sale cada respuesta. Puedes hablar con una persona cuando quieras.");
    case Phrase::Fine: return QStringLiteral("Muy bien. Si necesitas algo más, pregúntame.");
    case Phrase::Person: return QStringLiteral("Elige «Hablar con una persona» y alguien del equipo te atenderá.");
    case Phrase::CanHelpWith:
        return QStringLiteral("Puedo ayudarte con pedidos, envíos, devoluciones, productos y todo lo que esté en los documentos de la "
                              "tienda. Pregunta con tus propias palabras.");
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
