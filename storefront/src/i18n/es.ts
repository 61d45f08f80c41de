// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { shopEs } from './shopEs';
import type { Texts } from './texts';

export const es: Texts = {
  shop: shopEs,
  shopTitle: 'Mostrador: cosas para la casa y el taller',
  skipToContent: 'Ir al contenido',
  home: 'Mostrador, inicio',
  menu: 'Menú',
  closeMenu: 'Cerrar el menú',
  categories: 'Categorías',
  language: 'Idioma',
  theme: 'Aspecto',
  themeSystem: 'Como el sistema',
  themeLight: 'Claro',
  themeDark: 'Oscuro',
  deliveryNote: 'Envío desde 4,90 €, o recógelo sin coste',

  heroTitle: 'Cosas que funcionan, para la casa y el taller',
  heroText: 'Objetos que usamos nosotros, con recambios durante diez años.',
  helpTitle: 'Lo que nos preguntáis',
  helpText: 'Cada respuesta sale de nuestras páginas y enseña dónde está.',
  moreQuestion: '¿Otra pregunta?',
  moreQuestionText: 'El asistente responde al momento, y una persona está a un botón.',

  footAbout: 'Tienda de muestra. Aquí no se vende nada.',
  footHelp: 'Ayuda',
  footShop: 'La tienda',
  footData: 'Tus datos',
  privacy: 'Privacidad',
  assistantPage: 'Cómo funciona el asistente',

  answerFrom: 'Lo que dicen nuestras páginas',
  answerLoading: 'Buscando en nuestras páginas',
  answerUnknown: 'Nuestras páginas aún no lo dicen. Una persona puede contártelo.',
  answerFailed: 'La tienda no responde en este momento.',
  tryAgain: 'Probar otra vez',
  askInChat: 'Preguntar más en el chat',
  otherQuestions: 'Otras preguntas',
  notFoundTitle: 'Aquí no hay ninguna página',
  notFoundText: 'Puede que la dirección haya cambiado o que falte una letra.',
  backHome: 'Ir al inicio',
  brokenTitle: 'Esta página no ha funcionado',
  brokenText: 'El fallo es nuestro. No se ha perdido nada de lo que has escrito.',
  reload: 'Cargar de nuevo',

  chat: {
    launcher: 'Pregúntanos',
    launcherLabel: (unread) =>
      unread === 0
        ? 'Pregúntanos, abrir el chat'
        : `Pregúntanos, abrir el chat, ${unread === 1 ? '1 mensaje nuevo' : `${unread} mensajes nuevos`}`,
    panel: 'Chat con la tienda',
    close: 'Cerrar chat',
    more: 'Más: guardar esta conversación, nueva conversación',
    save: 'Guardar esta conversación',
    saveFile: 'conversacion.txt',
    startNew: 'Nueva conversación',
    messages: 'Mensajes',
    message: 'Mensaje',
    send: 'Enviar',

    assistant: 'Asistente de la tienda',
    automatic: 'Automático',
    assistantName: 'Asistente, automático',
    personName: (name) => `${name}, persona`,
    someone: 'La tienda',
    shopPerson: 'Persona de la tienda',
    waitingTitle: 'Esperando a una persona',
    assistantOff: 'El asistente está apagado',
    chatClosed: (time) => (time === '' ? 'Chat cerrado' : `Chat cerrado a las ${time}`),
    you: 'Tú',

    stripBot: 'Usa nuestras páginas. Puede fallar.',
    talkToPerson: 'Hablar con una persona',
    asking: 'Avisando a una persona',
    askFailed: 'No ha llegado. Prueba otra vez dentro de un momento.',
    ahead: (people) =>
      people === 0
        ? 'Eres la siguiente persona'
        : people === 1
          ? 'Hay una persona delante de ti'
          : `Hay ${people} personas delante de ti`,
    aheadUnknown: 'Estás en la cola',
    keepPlace: 'Guardamos tu sitio si cierras esto.',
    stripPerson: (name) => `${name} está contigo. El asistente está apagado.`,
    stripSnoozed: (name) => `${name} volverá a esto. Escribe cuando quieras.`,
    stripResolved: 'Este chat está cerrado. Escribe para abrirlo otra vez.',
    lost: 'Sin conexión.',
    lostRetrying: 'Probando otra vez.',
    lostWaiting: (messages) =>
      messages === 0
        ? 'Se prueba otra vez sin que hagas nada.'
        : messages === 1
          ? '1 mensaje espera en este dispositivo.'
          : `${messages} mensajes esperan en este dispositivo.`,
    tryNow: 'Probar ahora',

    greeting:
      'Hola. Soy un asistente automático, no una persona. Respondo con las páginas de esta tienda y enseño de dónde sale cada respuesta.',
    greetingPerson: 'Puedes pedir una persona en cualquier momento.',
    kept: 'Guardamos los chats 12 meses y después los borramos.',
    suggestions: ['¿Cómo devuelvo algo?', '¿Cuánto cuesta el envío y cuánto tarda?', '¿Se puede reparar mi lámpara?'],
    placeholderFirst: 'Pregunta por la tienda o por algo',
    placeholderBot: 'Escribe un mensaje',
    placeholderStreaming: 'Puedes escribir mientras',
    placeholderRefused: 'O pregúntalo de otra forma',
    placeholderQueue: 'Añade detalles mientras esperas',
    placeholderResolved: 'Escribe para abrirlo otra vez',
    tooLong: (over) => `Sobran ${over} caracteres. Envíalo en dos mensajes.`,

    writing: 'Escribiendo',
    personWriting: (name) => `${name} está escribiendo`,
    stopped: (time) => `${time}, parado`,
    read: (time) => `${time}, leído`,
    willRead: (time) => `${time}, la persona lo leerá`,
    waiting: 'Esperando para enviarse',
    sending: 'Enviando',
    failed: 'No se ha enviado.',
    discard: 'Borrar',
    sources: 'Fuentes',
    source: (number) => `Fuente ${number}`,
    quoted: (quote) => `«${quote}»`,
    refusedTitle: 'Una persona puede averiguarlo',
    refusedText: 'Puede leer este chat, así que no tienes que repetir nada.',
    newMessage: 'Mensaje nuevo',
    goOnWriting: 'Puedes seguir escribiendo. Todo sale, en orden, cuando vuelvas a tener conexión.',
    earlierMissed: 'El principio de esta respuesta llegará con la respuesta entera.',

    cards: {
      reading: 'Leyendo cómo está ahora',
      failed: 'Ahora mismo no se puede mostrar.',
      tryAgain: 'Probar otra vez',
      orderGone: 'Este pedido ya no se puede mostrar.',
      productGone: 'Este producto ya no está en la tienda.',
      order: (number: number) => `Pedido ${number}`,
      stage: {
        pending_payment: 'Pendiente de pago',
        preparing: 'En preparación',
        on_hold: 'En espera',
        partly_shipped: 'Enviado en parte',
        on_its_way: 'En camino',
        delivered: 'Entregado',
        returned: 'Devuelto',
        cancelled: 'Cancelado',
        expired: 'Caducado',
      },
      stepName: {
        placed: 'pedido hecho',
        packed: 'preparado en la tienda',
        with_carrier: 'con el transportista',
        delivered: 'en tu puerta',
      },
      step: (step: number, name: string) => `Paso ${step} de 4: ${name}`,
      parcelOf: (parcel: number, parcels: number) => `Paquete ${parcel} de ${parcels}`,
      parcelWith: (parcel: string, titles: string) => `${parcel}: ${titles}`,
      pieces: (pieces: number) => (pieces === 1 ? '1 artículo' : `${pieces} artículos`),
      placed: 'Hecho el',
      left: 'Salió el',
      delivered: 'Entregado el',
      withCarrier: (carrier: string) => `, con ${carrier}`,
      follow: 'Seguir el pedido',
      from: (price: string) => `Desde ${price}`,
      before: 'Precio habitual',
      inStock: 'Disponible',
      onlyLeft: (pieces: number) => (pieces === 1 ? 'Solo queda 1' : `Solo quedan ${pieces}`),
      soldOut: 'Agotado',
      add: 'Añadir al carrito',
      addMore: 'Añadir otro',
      adding: 'Añadiendo',
      addTitle: (title: string) => `Añadir al carrito: ${title}`,
      added: 'Está en tu carrito.',
      addFailed: 'No se ha añadido. Prueba otra vez o míralo en la tienda.',
      see: 'Verlo',
      seeTitle: (title: string) => `Verlo: ${title}`,
    },

    notice: {
      personRequested: () => 'Has pedido una persona.',
      personQueued: () => 'Has pedido una persona. El asistente ya no responde.',
      queued: () => 'Te responderá una persona. El asistente ya no.',
      leftQueue: () => 'El asistente responde otra vez.',
      joined: (name) => `${name} está aquí y ha leído el chat.`,
      transferred: (name) => `${name} responde ahora y ha leído el chat.`,
      handedBack: (name) => `${name} se ha ido. El asistente responde otra vez.`,
      backInQueue: (name) => `${name} se ha ido. Te atenderá otra persona.`,
      resolved: (name) => `${name} ha cerrado el chat.`,
      reopened: () => 'El chat está abierto otra vez. Responde el asistente.',
    },
  },

  setup: {
    title: 'Quien administra la tienda',
    intro: 'Esta tienda aún no tiene a nadie que la administre. El enlace que te ha traído aquí lo arregla, una vez.',
    name: 'Tu nombre',
    nameHint: 'Lo ven quienes compran cuando les respondes.',
    email: 'Correo',
    password: 'Contraseña',
    passwordHint: 'Al menos 12 caracteres. Unas cuantas palabras seguidas van bien.',
    make: 'Crear la cuenta',
    making: 'Creando la cuenta',
    errorName: 'Hace falta un nombre.',
    errorEmail: 'Una dirección de correo lleva una @ en medio.',
    errorPassword: (has) =>
      has < 12
        ? `Al menos 12 caracteres. Aquí hay ${has}.`
        : 'Esta contraseña es demasiado fácil de adivinar. Usa unas cuantas palabras que no vayan juntas.',
    errorToken:
      'Este enlace ya se ha usado o es demasiado antiguo. Arranca el servidor otra vez: mientras no haya nadie que administre, imprime uno nuevo.',
    noToken: 'Esta página necesita el enlace entero que el servidor imprimió al arrancar por primera vez.',
    doneTitle: 'La tienda ya tiene quien la administre',
    done: 'Entra con este correo y esta contraseña en la consola.',
  },
  privacyPage: {
    title: 'Privacidad',
    intro: 'Guardamos lo que hace falta para responderte, el tiempo que hace falta, y nada para publicidad.',
    deviceTitle: 'Lo que esta página guarda en tu dispositivo',
    device: [
      'Tu idioma y el aspecto, si los has elegido.',
      'Qué chat es el tuyo, para que siga ahí cuando vuelvas.',
      'Los mensajes que aún no se han podido enviar. Se borran en cuanto llegan.',
      'Las llaves de tu carrito y de los pedidos sin cuenta, para que los encuentres aquí otra vez.',
      'Lo que escribes al finalizar la compra, hasta que pides o cierras la pestaña.',
      'Que alguien ha entrado en su cuenta aquí. La sesión misma va en una cookie que ningún programa de la página lee.',
    ],
    deviceEnd: 'No hay cookies de publicidad ni de seguimiento, así que no hay ningún aviso que aceptar.',
    forget: 'Olvidar mi chat en este dispositivo',
    forgotten: 'Este dispositivo ya no conoce tu chat.',
    nothingKept: 'Este dispositivo no guarda ningún chat.',
    shopTitle: 'Lo que guarda la tienda',
    question: '¿Qué guardáis de un chat y durante cuánto tiempo?',
  },
  assistantText: {
    title: 'Cómo funciona el asistente',
    intro: 'El asistente del chat es un programa, no una persona, y lo dice.',
    points: [
      {
        title: 'Responde con nuestras páginas',
        text: 'Busca tu pregunta en las páginas de esta tienda y enseña, debajo de cada respuesta, las frases de las que sale.',
      },
      {
        title: 'Dice cuándo no lo sabe',
        text: 'Cuando las páginas no lo dicen, el asistente no adivina. Te ofrece una persona.',
      },
      {
        title: 'Una persona está a un botón',
        text: '«Hablar con una persona» está siempre arriba en el chat. Desde entonces el asistente calla.',
      },
      {
        title: 'Puede equivocarse',
        text: 'Abre la fuente y léela cuando importe. Lo que vale es lo que dicen nuestras páginas.',
      },
    ],
    tryIt: 'Preguntar al asistente',
  },
};
