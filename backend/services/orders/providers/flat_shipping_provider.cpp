// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/providers/flat_shipping_provider.h"

namespace orders {

FlatShippingProvider::FlatShippingProvider(qint64 standard, qint64 evening)
    : m_standard(standard)
    , m_evening(evening)
{
}

QList<api::ShippingOption> FlatShippingProvider::options(const ShippingQuestion &question) const
{
    const api::Money standard{m_standard, question.currency};
    const api::Money evening{m_evening, question.currency};
    const api::Money free{0, question.currency};
    if (question.language == api::Language::Spanish)
        return {{QStringLiteral("standard"), QStringLiteral("Envío estándar"), QStringLiteral("En 2 o 3 días laborables."), standard},
                {QStringLiteral("pickup"), QStringLiteral("Recogida en tienda"), QStringLiteral("Gratis, desde mañana."), free},
                {QStringLiteral("evening"), QStringLiteral("Entrega por la tarde"),
                 QStringLiteral("El próximo día laborable, de 18 a 22 h."), evening}};
    return {
        {QStringLiteral("standard"), QStringLiteral("Standard shipping"), QStringLiteral("In 2 or 3 working days."), standard},
        {QStringLiteral("pickup"), QStringLiteral("Pick up in the shop"), QStringLiteral("Free, from tomorrow on."), free},
        {QStringLiteral("evening"), QStringLiteral("Evening delivery"), QStringLiteral("The next working day, from 6 to 10 pm."), evening}};
}

}  // namespace orders
