// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/small_talk.h"

#include "backend/foundation/text/analyzer.h"

#include <QRegularExpression>

namespace rag {
namespace {

struct Rule {
    Phrase phrase;
    api::Language language;
    QRegularExpression pattern;
};

/// Patterns match all words of the line, folded and joined by one space.
Rule rule(Phrase phrase, api::Language language, const char *pattern)
{
    return {phrase, language, QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))};
}

const QList<Rule> &rules()
{
    using enum api::Language;
    static const QList<Rule> list = {
        rule(Phrase::Greeting, English,
             "(?:(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|there|everyone|team|all|how are you"
             "(?: doing)?(?: today)?)(?: |$))+"),
        rule(Phrase::Greeting, Spanish,
             "(?:(?:hola|buenas|buenos dias|buen dia|buenas (?:tardes|noches)|saludos|que tal|como estas|como esta|a todos)(?: |$))+"),
        rule(Phrase::Thanks, English,
             "(?:(?:ok|okay|great|perfect|cool|nice|thanks?|thank you|thx|ty|cheers|a lot|very much|so much|many|again|for your help|for "
             "(?:the|your) (?:help|answer|reply)|that helps|that helped|much appreciated)(?: |$))*(?:(?:many |ok |great |perfect )?"
             "(?:thanks?|thank you|thx|ty|cheers|much appreciated))(?: (?:a lot|very much|so much|again|for (?:the|your) "
             "(?:help|answer|reply)|that helps|that helped))*"),
        rule(Phrase::Thanks, Spanish,
             "(?:(?:ok|vale|perfecto|genial|estupendo|muy bien|muchas|mil|de acuerdo) )*(?:gracias|te lo agradezco|se agradece)"
             "(?: (?:por (?:tu|su|la|todo|vuestra)(?: (?:ayuda|respuesta))?|por todo|de nuevo|otra vez|de verdad))*"),
        rule(Phrase::Goodbye, English,
             "(?:(?:ok|thanks|thank you) )*(?:bye|goodbye|bye bye|see you|see you later|good night|take care)(?: .{0,20})?"),
        rule(Phrase::Goodbye, Spanish,
             "(?:(?:ok|vale|gracias) )*(?:adios|hasta (?:luego|pronto|manana|otra)|chao|nos vemos|buenas noches)"),
        rule(Phrase::WhoAreYou, English,
             "(?:(?:who|what) are you|are you (?:an? )?(?:bot|robot|human|person|real|ai|machine|real person)|am i "
             "(?:talking|speaking|chatting) (?:to|with) "
             "(?:an? )?(?:bot|robot|human|person|real person|machine)|what is your name|whats your name)"),
        rule(Phrase::WhoAreYou, Spanish,
             "(?:(?:y )?(?:quien|que) eres(?: tu)?|(?:tu )?eres (?:un |una )?(?:bot|robot|humano|humana|persona|maquina|real|ia)|(?:estoy "
             ")?hablando con "
             "(?:un |una )?(?:bot|robot|humano|persona|maquina)|como te llamas)"),
        rule(Phrase::CanHelpWith, English,
             "(?:help|help me|i need help|can you help me|what can you do(?: for me)?|how can you help(?: me)?|what can i ask(?: you)?|i "
             "have a "
             "question|can i ask (?:you )?(?:a question|something))(?: please)?"),
        rule(Phrase::CanHelpWith, Spanish,
             "(?:ayuda|ayudame|necesito ayuda|me puedes ayudar|puedes ayudarme|que puedes hacer|en que puedes ayudarme|tengo una "
             "(?:pregunta|duda|consulta)|(?:te )?puedo (?:hacerte|preguntarte|hacer) (?:una (?:pregunta|consulta)|algo)|que te puedo "
             "preguntar)(?: por favor)?"),
        rule(Phrase::Fine, English,
             "(?:ok|okay|great|perfect|cool|nice|got it|i see|understood|alright|all right|fine|sure|yes|no|nope|yep)"
             "(?: (?:ok|great|perfect|got it|fine|then|nothing else))*"),
        rule(Phrase::Fine, Spanish,
             "(?:ok|vale|perfecto|genial|estupendo|entendido|de acuerdo|muy bien|bien|claro|si|nada mas)"
             "(?: (?:ok|vale|perfecto|genial|entendido|pues|nada mas))*"),
        rule(Phrase::Person, English,
             "(?:(?:hi|hello|please|ok|sorry|but) )*(?:(?:i )?(?:want|need|would like|id like|prefer)(?: to)?|can i|could i|may i|let "
             "me|please let me)? ?"
             "(?:to )?(?:(?:talk|speak|chat)(?: (?:to|with))?|connect me (?:to|with)|get me|pass me (?:to|on to)|transfer me to)? ?(?:an? "
             "|the |some)?"
             "(?:real |live |actual |human )?(?:person|human|human being|agent|somebody|someone|one|body|operator|representative|support "
             "agent)"
             "(?: (?:please|real|human|from (?:the|your) team|instead|now))*"),
        rule(Phrase::Person, Spanish,
             "(?:(?:hola|por favor|vale|perdona|pero) )*(?:(?:quiero|quisiera|necesito|prefiero|me gustaria|puedo|podria) )?(?:hablar "
             "con|hablar|que me "
             "atienda|pasame con|paseme con|ponme con|pongame con|me pasas con|comunicame con)? ?(?:un |una |el |la "
             ")?(?:persona|humano|agente|alguien|operador|"
             "operadora|asesor|persona real|agente humano|ser humano)(?: (?:por favor|real|humana|humano|del equipo|ya|ahora))*"),
    };
    return list;
}

}  // namespace

std::optional<SmallTalk> smallTalkOf(QStringView text)
{
    constexpr qsizetype longestSmallTalk = 120;
    if (text.size() > longestSmallTalk)
        return std::nullopt;
    const QString words = text::wordsOf(text).join(u' ');
    if (words.isEmpty())
        return std::nullopt;
    for (const Rule &rule : rules())
        if (rule.pattern.match(words).hasMatch())
            return SmallTalk{rule.phrase, rule.language};
    return std::nullopt;
}

}  // namespace rag
