// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/text/stop_words.h"

namespace text {
namespace {

// Apostrophes are dropped by the tokeniser, hence "dont".
constexpr QStringView english =
    u"a about above after again against all already also am an and any anybody anyone anything are arent as at be because been before "
    u"being "
    u"below between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each either else ever "
    u"every few for from further get gets getting got had hadnt happen happened happens has hasnt have havent having he her here hers "
    u"herself hi him himself "
    u"his how however i id if ill im in into is isnt it its itself ive just know let lets like long many may maybe me might more most much "
    u"must my myself need needs neither no nor not now of off on once one only or other our ours ourselves out over own please same say "
    u"shall she should shouldnt so some somebody someone something such tell than thank thanks that thats the their theirs them "
    u"themselves then there theres these they theyre thing things this those through to too under until up upon us very want wants was "
    u"wasnt we were "
    u"werent what whats when where whether which while who whom whose why will with without wont would wouldnt wondering yes yet you "
    u"your youre yours yourself";

constexpr QStringView spanish =
    u"a al algo alguien algun alguna algunas alguno algunos alli ante antes aqui asi aun aunque bien cada casi como con contra cosa cosas "
    u"cual "
    u"cuales cualquier cuando cuanta cuantas cuanto cuantos da dado dan dar de debe deben deberia debo decir decirme del desde despues "
    u"dime donde dos durante e el ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso esos esta estaba estan "
    u"estar estas este esto estos estoy favor fue fueron gracias gustaria ha haber hace hacen hacer haces hacia hago han has hasta hay "
    u"he hemos hola igual incluso ir jamas la las le les lo los luego mas me mediante mi mia mias mientras mio mios mis misma mismas "
    u"mismo mismos mucha muchas mucho muchos muy nada nadie necesito ni ningun ninguna ninguno no nos nosotras nosotros nuestra "
    u"nuestras nuestro nuestros nunca o os otra otras otro otros ocurre para pasa pasaria pero poco podeis podemos poder podia podria "
    u"podriais podrian "
    u"podrias por porque pudo puede pueden puedes puedo pues que querer queria quien quienes quiere quieres quiero quisiera sabe saber "
    u"saberlo se sea sean segun ser seria si sido siempre siendo sin sino sobre sois solo somos son soy su sus suya suyas suyo suyos "
    u"tal tambien tampoco tan tanto te teneis tenemos tener tengo ti tiene tienen tienes toda todas todavia todo todos tras tu tus tuya "
    u"tuyas tuyo tuyos u un una unas uno unos usted ustedes va vais vamos van vosotras vosotros voy vuestra vuestras vuestro vuestros y "
    u"ya yo";

QSet<QString> setOf(QStringView words)
{
    QSet<QString> set;
    for (const QStringView word : words.split(u' '))
        set.insert(word.toString());
    return set;
}

}  // namespace

const QSet<QString> &stopWords(api::Language language)
{
    static const QSet<QString> englishSet = setOf(english);
    static const QSet<QString> spanishSet = setOf(spanish);
    switch (language) {
    case api::Language::English: return englishSet;
    case api::Language::Spanish: return spanishSet;
    }
    Q_UNREACHABLE();
}

}  // namespace text
