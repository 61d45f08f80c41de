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
    case Phrase::AskNumberAndEmail:
        return QStringLiteral("I can look that up. What is the number of the order, and which e-mail address did you order with?");
    case Phrase::AskNumber: return QStringLiteral("Thank you. And what is the number of the order? It is in the e-mail that confirmed it.");
    case Phrase::AskEmail: return QStringLiteral("Which e-mail address did you place that order with?");
    case Phrase::OrderNotFound:
        return QStringLiteral("I find no order with that number and that e-mail address. Please check both and tell me again.");
    case Phrase::NoOrderInAccount:
        return QStringLiteral(
            "There is no order in your account yet. If you ordered without signing in, tell me the number of the order and the "
            "e-mail address you used.");
    case Phrase::OrderNotInAccount:
        return QStringLiteral("That order is not in your account. If you ordered without signing in, tell me the e-mail address you used.");
    case Phrase::TooManyLookups:
        return QStringLiteral(
            "I could not find the order, and I look no further, to keep other people’s orders private. A person can help you.");
    case Phrase::LookupUnavailable: return QStringLiteral("I cannot look up orders right now. A person can help you.");
    case Phrase::ProductsFound: return QStringLiteral("This is what we have:");
    case Phrase::ClosestProducts: return QStringLiteral("This comes closest:");
    case Phrase::NoSuchProduct: return QStringLiteral("I find nothing like that in our catalogue.");
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
    case Phrase::AskNumberAndEmail: return QStringLiteral("Puedo consultarlo. ¿Cuál es el número del pedido y con qué correo lo hiciste?");
    case Phrase::AskNumber: return QStringLiteral("Gracias. ¿Y cuál es el número del pedido? Está en el correo de confirmación.");
    case Phrase::AskEmail: return QStringLiteral("¿Con qué correo hiciste ese pedido?");
    case Phrase::OrderNotFound:
        return QStringLiteral("No encuentro ningún pedido con ese número y ese correo. Revisa los dos y dímelos otra vez.");
    case Phrase::NoOrderInAccount:
        return QStringLiteral(
            "En tu cuenta todavía no hay ningún pedido. Si compraste sin iniciar sesión, dime el número del pedido y el correo "
            "que usaste.");
    case Phrase::OrderNotInAccount:
        return QStringLiteral("Ese pedido no está en tu cuenta. Si compraste sin iniciar sesión, dime el correo que usaste.");
    case Phrase::TooManyLookups:
        return QStringLiteral(
            "No he podido encontrar el pedido y no sigo buscando, para proteger los pedidos de otras personas. Una persona puede "
            "ayudarte.");
    case Phrase::LookupUnavailable: return QStringLiteral("Ahora mismo no puedo consultar pedidos. Una persona puede ayudarte.");
    case Phrase::ProductsFound: return QStringLiteral("Esto es lo que tenemos:");
    case Phrase::ClosestProducts: return QStringLiteral("Lo más parecido que tenemos:");
    case Phrase::NoSuchProduct: return QStringLiteral("No encuentro nada así en nuestro catálogo.");
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
