// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/svg_rules.h"

#include "app/svg_weight.h"
#include "backend/services/products/images/image_worker.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <algorithm>

namespace app {
namespace {

constexpr int depthMax = 64;
constexpr int elementsMax = 20'000;

const QString &svgNamespace()
{
    static const QString name = QStringLiteral("http://www.w3.org/2000/svg");
    return name;
}
const QString &linkNamespace()
{
    static const QString name = QStringLiteral("http://www.w3.org/1999/xlink");
    return name;
}

QSet<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(u' ');
    return QSet<QString>(list.begin(), list.end());
}

bool isElement(const QString &name)
{
    static const QSet<QString> allowed =
        words("svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient "
              "radialGradient stop clipPath mask pattern marker style image switch");
    return allowed.contains(name);
}

bool isAttribute(const QString &name)
{
    static const QSet<QString> allowed =
        words("id class style x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio version "
              "transform gradientTransform gradientUnits patternTransform patternUnits patternContentUnits spreadMethod offset "
              "clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient pathLength rotate "
              "textLength lengthAdjust startOffset method spacing fill fill-opacity fill-rule stroke stroke-width stroke-opacity "
              "stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color stop-color "
              "stop-opacity clip-path clip-rule mask marker-start marker-mid marker-end marker display visibility overflow "
              "font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor "
              "text-decoration dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi "
              "paint-order vector-effect shape-rendering text-rendering image-rendering color-rendering color-interpolation "
              "mix-blend-mode isolation transform-origin enable-background role lang focusable type");
    return allowed.contains(name);
}

/// Editors' notes: their loss changes nothing that is seen.
bool isNote(const QString &name) { return name == QLatin1String("metadata"); }

const QRegularExpression &innerReference()
{
    static const QRegularExpression form(QStringLiteral("url\\(\\s*[\"']?#([^)\"'\\s]+)[\"']?\\s*\\)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form;
}

QStringList referencesOf(const QString &value)
{
    QStringList ids;
    for (auto match = innerReference().globalMatch(value); match.hasNext();)
        ids.append(match.next().captured(1));
    return ids;
}

/// A value or a style sheet that fetches nothing and runs nothing.
bool isHarmless(QString value)
{
    static const QRegularExpression doubtful(
        QStringLiteral("url\\s*\\(|src\\s*\\(|image(-set)?\\s*\\(|@|\\\\|javascript|expression|binding|<"),
        QRegularExpression::CaseInsensitiveOption);
    return !value.replace(innerReference(), QString()).contains(doubtful);
}

bool isEmbeddedPicture(const QString &link)
{
    return link.startsWith(QLatin1String("data:image/png;base64,")) || link.startsWith(QLatin1String("data:image/jpeg;base64,")) ||
           link.startsWith(QLatin1String("data:image/gif;base64,"));
}

tl::unexpected<core::Error> unsafe(const QString &why)
{
    return core::fail(core::ErrorCode::Unprocessable, QStringLiteral("image_unsafe"),
                      QStringLiteral("The drawing is refused: %1.").arg(why));
}

class Rewriter {
public:
    explicit Rewriter(const QByteArray &bytes)
        : m_in(bytes)
        , m_out(&m_safe.text)
    {
    }

    core::Result<SafeSvg> run()
    {
        while (!m_in.atEnd()) {
            MOSTRADOR_TRY(take(m_in.readNext()));
        }
        if (m_in.hasError() || m_elements == 0)
            return products::imageUnreadable();
        if (!m_weight.isBearable() || !styleIsFlat())
            return unsafe(QStringLiteral("it draws its own parts over and over"));
        return m_safe;
    }

private:
    core::Result<> take(QXmlStreamReader::TokenType token)
    {
        if (token == QXmlStreamReader::DTD && (!m_in.entityDeclarations().isEmpty() || m_in.text().contains(u'[')))
            return unsafe(QStringLiteral("it declares entities"));
        if (token == QXmlStreamReader::EntityReference)
            return unsafe(QStringLiteral("it uses entities that are not its own"));
        if (token == QXmlStreamReader::ProcessingInstruction)
            m_safe.whole = false;
        if (token == QXmlStreamReader::StartElement)
            return open();
        if (token == QXmlStreamReader::EndElement) {
            m_out.writeEndElement();
            m_weight.close();
            m_names.removeLast();
        }
        if (token == QXmlStreamReader::Characters && !m_names.isEmpty())
            takeText(m_in.text().toString());
        return {};
    }

    core::Result<> open()
    {
        const QString name = m_in.name().toString();
        const QString space = m_in.namespaceUri().toString();
        if (m_names.isEmpty() && name != QLatin1String("svg"))
            return products::imageUnreadable();
        if (++m_elements > elementsMax || m_names.size() >= depthMax)
            return unsafe(QStringLiteral("it has too many parts"));
        const bool ours = space.isEmpty() || space == svgNamespace();
        if (!ours || !isElement(name) || (name == QLatin1String("image") && !isEmbeddedPicture(link()))) {
            const bool foreign = !ours && space != QLatin1String("http://www.w3.org/1999/xhtml");
            if (!foreign && !isNote(name))
                m_safe.whole = false;
            return skip();
        }
        if (name == QLatin1String("image"))
            m_safe.whole = false;  // it keeps what its camera wrote into it, until it is drawn
        write(name);
        return {};
    }

    /// Passes over an element and all in it, as deep as may be.
    core::Result<> skip()
    {
        for (int depth = 1; depth > 0 && !m_in.atEnd();) {
            const QXmlStreamReader::TokenType token = m_in.readNext();
            depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
            m_elements += token == QXmlStreamReader::StartElement ? 1 : 0;
            if (m_elements > elementsMax)
                return unsafe(QStringLiteral("it has too many parts"));
        }
        return {};
    }

    [[nodiscard]] QString link() const
    {
        const QString plain = m_in.attributes().value(QLatin1String("href")).toString();
        return plain.isEmpty() ? m_in.attributes().value(linkNamespace(), QLatin1String("href")).toString() : plain;
    }

    void write(const QString &name)
    {
        m_out.writeStartElement(name);
        if (m_names.isEmpty()) {
            m_out.writeAttribute(QStringLiteral("xmlns"), svgNamespace());
            m_out.writeAttribute(QStringLiteral("xmlns:xlink"), linkNamespace());
        }
        m_names.append(name);
        const QString id = m_in.attributes().value(QLatin1String("id")).toString();
        m_weight.open(id);
        if (!id.isEmpty() && name.endsWith(QLatin1String("Gradient")))
            m_gradients.insert(id);
        for (const QXmlStreamAttribute &attribute : m_in.attributes())
            write(attribute);
    }

    void write(const QXmlStreamAttribute &attribute)
    {
        const QString name = attribute.name().toString();
        const QString value = attribute.value().toString();
        const QString space = attribute.namespaceUri().toString();
        if (name == QLatin1String("href") && (space.isEmpty() || space == linkNamespace())) {
            writeLink(value);
        } else if (attribute.qualifiedName() == QLatin1String("xml:space")) {
            m_out.writeAttribute(QStringLiteral("xml:space"), value);
        } else if (space.isEmpty() && (isAttribute(name) || name.startsWith(QLatin1String("aria-"))) && isHarmless(value)) {
            m_out.writeAttribute(name, value);
            for (const QString &id : referencesOf(value))
                m_weight.refer(id);
        } else if (space.isEmpty() && !name.startsWith(QLatin1String("data-"))) {
            m_safe.whole = false;
        }
    }

    void writeLink(const QString &value)
    {
        const bool inner = value.startsWith(u'#');
        if (inner)
            m_weight.refer(value.mid(1));
        if (inner || (m_names.last() == QLatin1String("image") && isEmbeddedPicture(value)))
            m_out.writeAttribute(QStringLiteral("xlink:href"), value);
        else
            m_safe.whole = false;
    }

    void takeText(const QString &text)
    {
        if (m_names.last() != QLatin1String("style")) {
            m_out.writeCharacters(text);
        } else if (isHarmless(text)) {
            m_out.writeCharacters(text);
            m_styleReferences += referencesOf(text);
        } else {
            m_safe.whole = false;
        }
    }

    /// A rule may hold for any element, so what it points to must not draw elements in turn.
    [[nodiscard]] bool styleIsFlat() const
    {
        return std::all_of(m_styleReferences.begin(), m_styleReferences.end(),
                           [this](const QString &id) { return m_gradients.contains(id); });
    }

    QXmlStreamReader m_in;
    SafeSvg m_safe;
    QXmlStreamWriter m_out;
    SvgWeight m_weight;
    QStringList m_names;  // of the open elements
    QStringList m_styleReferences;
    QSet<QString> m_gradients;
    int m_elements = 0;
};

}  // namespace

core::Result<SafeSvg> safeSvg(const QByteArray &bytes) { return Rewriter(bytes).run(); }

}  // namespace app
