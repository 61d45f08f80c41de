// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/svg_weight.h"

namespace app {
namespace {

constexpr qint64 elementsDrawnMax = 100'000;
constexpr int chainMax = 200;  // elements in elements, references followed

}  // namespace

struct SvgWeight::Walk {
    QHash<int, qint64> known;
    QHash<int, bool> under;  // on the way down to where we are
};

void SvgWeight::open(const QString &id)
{
    const int element = int(m_elements.size());
    m_elements.append(Element());
    if (!m_open.isEmpty())
        m_elements[m_open.last()].children.append(element);
    m_open.append(element);
    if (!id.isEmpty() && !m_byId.contains(id))
        m_byId.insert(id, element);
}

void SvgWeight::close() { m_open.removeLast(); }

void SvgWeight::refer(const QString &id) { m_elements[m_open.last()].references.append(id); }

bool SvgWeight::weigh(int element, int depth, Walk &walk) const
{
    if (walk.known.contains(element))
        return true;
    if (depth > chainMax || walk.under.value(element))
        return false;
    walk.under.insert(element, true);
    QList<int> parts = m_elements[element].children;
    for (const QString &id : m_elements[element].references)
        if (const auto found = m_byId.constFind(id); found != m_byId.constEnd())
            parts.append(*found);
    qint64 weight = 1;
    for (const int part : parts) {
        if (!weigh(part, depth + 1, walk))
            return false;
        weight += walk.known.value(part);
        if (weight > elementsDrawnMax)
            return false;
    }
    walk.under.insert(element, false);
    walk.known.insert(element, weight);
    return true;
}

bool SvgWeight::isBearable() const
{
    Walk walk;
    return m_elements.isEmpty() || weigh(0, 0, walk);
}

}  // namespace app
