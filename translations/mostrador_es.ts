<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 The Mostrador authors
     SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Text</name>
    <message>
        <source>E-mail or password is not right. Check both and try again.</source>
        <translation>El correo o la contraseña no son correctos. Revísalos y prueba de nuevo.</translation>
    </message>
    <message>
        <source>This account is a shopper’s. The console needs a staff account.</source>
        <translation>Esta cuenta es de cliente. La consola necesita una del equipo.</translation>
    </message>
    <message>
        <source>The certificate of this server is not the one you accepted. Nothing was sent. Ask whoever runs it.</source>
        <translation>El certificado de este servidor no es el que aceptaste. No se ha enviado nada. Pregunta a quien lo lleva.</translation>
    </message>
    <message>
        <source>Compare the fingerprint of this server first.</source>
        <translation>Compara antes la huella de este servidor.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the address and the network.</source>
        <translation>El servidor no responde. Revisa la dirección y la red.</translation>
    </message>
    <message>
        <source>The server showed no certificate. Check the address and the port.</source>
        <translation>El servidor no mostró ningún certificado. Revisa la dirección y el puerto.</translation>
    </message>
    <message>
        <source>The server took too long. Try again in a moment.</source>
        <translation>El servidor ha tardado demasiado. Prueba dentro de un momento.</translation>
    </message>
    <message>
        <source>An address looks like https://shop.example:8443.</source>
        <translation>Una dirección es como https://tienda.example:8443.</translation>
    </message>
    <message>
        <source>Something else answers at this address. Check the port.</source>
        <translation>En esta dirección responde otra cosa. Revisa el puerto.</translation>
    </message>
    <message>
        <source>A colleague was faster. The chat is theirs now.</source>
        <translation>Un compañero fue más rápido. El chat es suyo ahora.</translation>
    </message>
    <message>
        <source>The chat has moved on. Look at its state and try again.</source>
        <translation>El chat ya está en otro estado. Míralo y prueba de nuevo.</translation>
    </message>
    <message>
        <source>Your role does not allow taking a chat from a colleague.</source>
        <translation>Tu rol no permite tomar el chat de un compañero.</translation>
    </message>
    <message>
        <source>This chat is not yours. Take it over to reply.</source>
        <translation>Este chat no es tuyo. Tómalo para responder.</translation>
    </message>
    <message>
        <source>The chat has changed hands. Look at its state and try again.</source>
        <translation>El chat ha cambiado de manos. Míralo y prueba de nuevo.</translation>
    </message>
    <message>
        <source>This set-up link is not right or was used. The server’s log has the current one.</source>
        <translation>Este enlace de instalación no es correcto o ya se usó. El actual está en el registro del servidor.</translation>
    </message>
    <message>
        <source>There is an account with this e-mail. Use another one, or sign in.</source>
        <translation>Ya hay una cuenta con este correo. Usa otro, o entra.</translation>
    </message>
    <message>
        <source>The file is not text. Save it as text or Markdown and add it again.</source>
        <translation>El archivo no es texto. Guárdalo como texto o Markdown y añádelo de nuevo.</translation>
    </message>
    <message>
        <source>Only text and Markdown files can be added.</source>
        <translation>Solo se pueden añadir archivos de texto y Markdown.</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>En este archivo no hay texto.</translation>
    </message>
    <message>
        <source>The file is larger than 32 MB. Split it and add the parts.</source>
        <translation>El archivo pasa de 32 MB. Divídelo y añade las partes.</translation>
    </message>
    <message>
        <source>The file is larger than the server takes. Split it and add the parts.</source>
        <translation>El archivo es mayor de lo que admite el servidor. Divídelo y añade las partes.</translation>
    </message>
    <message>
        <source>The file has more passages than the server takes. Split it and add the parts.</source>
        <translation>El archivo tiene más pasajes de los que admite el servidor. Divídelo y añade las partes.</translation>
    </message>
    <message>
        <source>The same text is in the library under another name.</source>
        <translation>El mismo texto ya está en la biblioteca con otro nombre.</translation>
    </message>
    <message>
        <source>The file name cannot be used. Give it a plain one and add it again.</source>
        <translation>El nombre del archivo no sirve. Ponle uno sencillo y añádelo de nuevo.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a minute and try again.</source>
        <translation>Demasiados intentos. Espera un minuto y prueba de nuevo.</translation>
    </message>
    <message>
        <source>The file cannot be read on this computer.</source>
        <translation>El archivo no se puede leer en este equipo.</translation>
    </message>
    <message>
        <source>The text has a character that cannot be stored. Type it again.</source>
        <translation>El texto tiene un carácter que no se puede guardar. Escríbelo de nuevo.</translation>
    </message>
    <message>
        <source>The text is too long. Shorten it, or send it in two parts.</source>
        <translation>El texto es demasiado largo. Acórtalo, o envíalo en dos partes.</translation>
    </message>
    <message>
        <source>Something is missing. Fill in every field.</source>
        <translation>Falta algo. Rellena todos los campos.</translation>
    </message>
    <message>
        <source>Something in this is not right. Check it and try again.</source>
        <translation>Algo no es correcto. Revísalo y prueba de nuevo.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Tu sesión ha terminado. Entra de nuevo.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Tu rol no lo permite. Pide ayuda a quien administra.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Ya no está.</translation>
    </message>
    <message>
        <source>Someone changed this in the meantime. Look again and try once more.</source>
        <translation>Alguien lo cambió mientras tanto. Míralo y prueba otra vez.</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>Es mayor de lo que admite el servidor.</translation>
    </message>
    <message>
        <source>The server cannot work with this.</source>
        <translation>El servidor no puede trabajar con esto.</translation>
    </message>
    <message>
        <source>The server does not know this request. It may be another version.</source>
        <translation>El servidor no conoce esta petición. Puede ser de otra versión.</translation>
    </message>
    <message>
        <source>That was too often. Wait a moment and try again.</source>
        <translation>Han sido demasiadas veces. Espera un momento y prueba de nuevo.</translation>
    </message>
    <message>
        <source>The server does not answer now. Try again in a moment.</source>
        <translation>El servidor no responde ahora. Prueba dentro de un momento.</translation>
    </message>
    <message>
        <source>The server made a mistake. Its log has the details.</source>
        <translation>El servidor ha cometido un error. Su registro tiene los detalles.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>ThreadText</name>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Note, only your team</source>
        <translation>Nota, solo tu equipo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>goes out when the server is back</source>
        <translation>sale cuando vuelva el servidor</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>stopped at takeover</source>
        <translation>parado al tomar el chat</translation>
    </message>
    <message>
        <source>turn of generation %1</source>
        <translation>turno de la generación %1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parado</translation>
    </message>
    <message>
        <source>found nothing sure</source>
        <translation>no encontró nada seguro</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un compañero</translation>
    </message>
    <message>
        <source>The visitor</source>
        <translation>El visitante</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un compañero</translation>
    </message>
    <message>
        <source>%1 took over from the bot</source>
        <translation>%1 tomó el chat del bot</translation>
    </message>
    <message>
        <source>%1 picked it up from the queue</source>
        <translation>%1 lo atendió de la cola</translation>
    </message>
    <message>
        <source>%1 took over from %2</source>
        <translation>%1 tomó el chat de %2</translation>
    </message>
    <message>
        <source>%1 returned it to the bot</source>
        <translation>%1 lo devolvió al bot</translation>
    </message>
    <message>
        <source>%1 put it in the queue</source>
        <translation>%1 lo puso en la cola</translation>
    </message>
    <message>
        <source>%1 put it off</source>
        <translation>%1 lo pospuso</translation>
    </message>
    <message>
        <source>Open again, the bot answers</source>
        <translation>Abierto de nuevo, responde el bot</translation>
    </message>
    <message>
        <source>The bot has it</source>
        <translation>Lo lleva el bot</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>%1 has it</source>
        <translation>Lo lleva %1</translation>
    </message>
    <message>
        <source>Nobody has it</source>
        <translation>No lo lleva nadie</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>the bot answers</source>
        <translation>responde el bot</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>generación %1</translation>
    </message>
    <message>
        <source>The visitor asks for a person</source>
        <translation>El visitante pide una persona</translation>
    </message>
    <message>
        <source>The bot could not answer</source>
        <translation>El bot no pudo responder</translation>
    </message>
    <message>
        <source>Closed by %1</source>
        <translation>Cerrado por %1</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visitante</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Bot answers</source>
        <translation>Responde el bot</translation>
    </message>
    <message>
        <source>With a person</source>
        <translation>Con una persona</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Pospuesto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Visitor %1</source>
        <translation>Visita %1</translation>
    </message>
</context>
<context>
    <name>inbox::ContextPanel</name>
    <message>
        <source>Source %1: %2</source>
        <translation>Fuente %1: %2</translation>
    </message>
    <message>
        <source>About this chat</source>
        <translation>Sobre este chat</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sources of the last answer</source>
        <translation>Fuentes de la última respuesta</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Lo lleva</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generación</translation>
    </message>
    <message>
        <source>Person asked for</source>
        <translation>Pide persona</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Espera desde</translation>
    </message>
    <message>
        <source>the bot</source>
        <translation>el bot</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>la cola</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un compañero</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The last answer names none.</source>
        <translation>La última respuesta no cita ninguna.</translation>
    </message>
</context>
<context>
    <name>inbox::ConversationDelegate</name>
    <message>
        <source>Needs a person</source>
        <translation>Necesitan persona</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Bot handling</source>
        <translation>Los lleva el bot</translation>
    </message>
    <message>
        <source>With colleagues</source>
        <translation>Con compañeros</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>longest wait first</source>
        <translation>más espera primero</translation>
    </message>
    <message>
        <source>Bot is writing…</source>
        <translation>El bot escribe…</translation>
    </message>
    <message>
        <source>is writing…</source>
        <translation>escribe…</translation>
    </message>
    <message>
        <source>Bot: %1</source>
        <translation>Bot: %1</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Tú: %1</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>espera desde hace %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inbox::InboxList</name>
    <message>
        <source>Filter chats</source>
        <translation>Filtrar chats</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
</context>
<context>
    <name>inbox::InboxPage</name>
    <message>
        <source>Take over</source>
        <translation>Tomar el chat</translation>
    </message>
    <message>
        <source>Return to bot</source>
        <translation>Devolver al bot</translation>
    </message>
    <message>
        <source>To queue</source>
        <translation>A la cola</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Filter chats</source>
        <translation>Filtrar chats</translation>
    </message>
    <message>
        <source>Next chat that waits</source>
        <translation>Siguiente chat en espera</translation>
    </message>
    <message>
        <source>Overview beside the chat</source>
        <translation>Resumen junto al chat</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nadie espera</translation>
    </message>
    <message>
        <source>Possible again when the server is back</source>
        <translation>Se podrá cuando vuelva el servidor</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>Force take</source>
        <translation>Tomar a la fuerza</translation>
    </message>
    <message>
        <source>You answer from here on; the bot stops at once</source>
        <translation>Respondes tú desde ahora; el bot para al momento</translation>
    </message>
    <message>
        <source>The bot answers from here on</source>
        <translation>Desde ahora responde el bot</translation>
    </message>
    <message>
        <source>A colleague picks it up</source>
        <translation>Lo atenderá un compañero</translation>
    </message>
    <message>
        <source>Close the chat; it opens again when the visitor writes</source>
        <translation>Cierra el chat; se abre de nuevo si el visitante escribe</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>generación %1</translation>
    </message>
    <message>
        <source>Bot is answering</source>
        <translation>El bot responde</translation>
    </message>
    <message>
        <source>The bot has this chat</source>
        <translation>El bot lleva este chat</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>You own this chat</source>
        <translation>Llevas este chat</translation>
    </message>
    <message>
        <source>%1 owns this chat</source>
        <translation>%1 lleva este chat</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un compañero</translation>
    </message>
    <message>
        <source>This chat is closed</source>
        <translation>Este chat está cerrado</translation>
    </message>
    <message>
        <source>· it opens again when the visitor writes</source>
        <translation>· se abre de nuevo si el visitante escribe</translation>
    </message>
    <message>
        <source>Take over to reply</source>
        <translation>Toma el chat para responder</translation>
    </message>
    <message>
        <source>Pick up to reply</source>
        <translation>Atiende el chat para responder</translation>
    </message>
    <message>
        <source>%1 replies here</source>
        <translation>Aquí responde %1</translation>
    </message>
    <message>
        <source>The chat is closed</source>
        <translation>El chat está cerrado</translation>
    </message>
    <message>
        <source>Your role reads only</source>
        <translation>Tu rol solo lee</translation>
    </message>
    <message>
        <source>Sent when the server is back</source>
        <translation>Se envía cuando vuelva el servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a person</source>
        <translation>
            <numerusform>%n espera a una persona</numerusform>
            <numerusform>%n esperan a una persona</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a chat at the left, or press Ctrl+J for the longest wait.</source>
        <translation>Abre un chat a la izquierda, o pulsa Ctrl+J para el que más espera.</translation>
    </message>
    <message>
        <source>Chats arrive here the moment a shopper writes. The bot answers first and calls you when it needs a person.</source>
        <translation>Los chats llegan aquí en cuanto alguien escribe. Primero responde el bot y te avisa cuando hace falta una persona.</translation>
    </message>
</context>
<context>
    <name>inbox::ThreadDelegate</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
</context>
<context>
    <name>inbox::ThreadView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>knowledge::AddBar</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The file under way is finished, the others are left out</source>
        <translation>Termina el archivo en curso y deja los demás</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n file(s)</source>
        <translation>
            <numerusform>Añadiendo %n archivo</numerusform>
            <numerusform>Añadiendo %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 de %2 · %3</translation>
    </message>
</context>
<context>
    <name>knowledge::DocumentDelegate</name>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Cutting up</source>
        <translation>Troceando</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexando</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>knowledge::DropGround</name>
    <message>
        <source>Drop the files to add them</source>
        <translation>Suelta los archivos para añadirlos</translation>
    </message>
    <message>
        <source>Text and Markdown. The old versions keep answering until the new ones are ready.</source>
        <translation>Texto y Markdown. Las versiones anteriores siguen respondiendo hasta que las nuevas estén listas.</translation>
    </message>
</context>
<context>
    <name>knowledge::KnowledgePage</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Lang.</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Trozos</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add text or Markdown files, or drop them here</source>
        <translation>Añade archivos de texto o Markdown, o suéltalos aquí</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the document and all its passages</source>
        <translation>Borra el documento y todos sus pasajes</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>Buscar documento</translation>
    </message>
    <message>
        <source>Language found by itself</source>
        <translation>Idioma detectado</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Aún no hay documentos</translation>
    </message>
    <message>
        <source>The bot answers from what stands here. Drop text or Markdown files on this page, or choose them.</source>
        <translation>El bot responde con lo que hay aquí. Suelta archivos de texto o Markdown en esta página, o elígelos.</translation>
    </message>
    <message>
        <source>The bot answers from what stands here. Someone who looks after the catalogue can add documents.</source>
        <translation>El bot responde con lo que hay aquí. Quien cuida del catálogo puede añadir documentos.</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nada elegido</translation>
    </message>
    <message>
        <source>Choose a document to read the passages the bot finds in it.</source>
        <translation>Elige un documento para leer los pasajes que encuentra el bot.</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Cualquier idioma</translation>
    </message>
    <message>
        <source>Language of new files: %1</source>
        <translation>Idioma de los archivos nuevos: %1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Para: %1</translation>
    </message>
    <message>
        <source>New files are for: %1</source>
        <translation>Los archivos nuevos son para: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n trozo</numerusform>
            <numerusform>%n trozos</numerusform>
        </translation>
    </message>
    <message>
        <source>Text and Markdown (*.md *.markdown *.txt)</source>
        <translation>Texto y Markdown (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1: borrado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>product_room::BulkBar</name>
    <message>
        <source>Tick none</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Make draft</source>
        <translation>Pasar a borrador</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>What is done stays done</source>
        <translation>Lo hecho, hecho queda</translation>
    </message>
    <message>
        <source>Your role may look at products and not change them</source>
        <translation>Tu función permite ver productos, pero no cambiarlos</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n marcado</numerusform>
            <numerusform>%n marcados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::CellEdits</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
</context>
<context>
    <name>product_room::ConflictDialog</name>
    <message>
        <source>Someone changed this product too</source>
        <translation>Alguien más ha cambiado este producto</translation>
    </message>
    <message>
        <source>%1. Saved %2 ago. Nothing of yours is saved yet.</source>
        <translation>%1. Guardado hace %2. Lo tuyo aún no está guardado.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo suyo</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Dejar lo mío</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Lo suyo</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::DetailsTab</name>
    <message>
        <source>Title, English</source>
        <translation>Título, inglés</translation>
    </message>
    <message>
        <source>Title, Spanish</source>
        <translation>Título, español</translation>
    </message>
    <message>
        <source>Description, English</source>
        <translation>Descripción, inglés</translation>
    </message>
    <message>
        <source>Description, Spanish</source>
        <translation>Descripción, español</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>The end of the page’s address in the shop</source>
        <translation>El final de la dirección de la página en la tienda</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>Volver a lo guardado</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Delete the product; one that was sold is archived instead</source>
        <translation>Eliminar el producto; uno que se vendió se archiva</translation>
    </message>
    <message>
        <source>A product needs a title in one language at least.</source>
        <translation>Un producto necesita un título al menos en un idioma.</translation>
    </message>
    <message>
        <source>The page needs an address.</source>
        <translation>La página necesita una dirección.</translation>
    </message>
    <message>
        <source>Your role may look at products and not change them</source>
        <translation>Tu función permite ver productos, pero no cambiarlos</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n campo cambiado</numerusform>
            <numerusform>%n campos cambiados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>No hay cambios</translation>
    </message>
    <message>
        <source>Save what is changed</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Give it a title first</source>
        <translation>Ponle antes un título</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message>
        <source>Its texts, variants and pictures go and do not come back. Archiving keeps them and takes the product off the shop.</source>
        <translation>Sus textos, variantes e imágenes se van y no vuelven. Archivar los conserva y retira el producto de la tienda.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
</context>
<context>
    <name>product_room::ImagesTab</name>
    <message>
        <source>Add pictures…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP or SVG; or drop them here</source>
        <translation>PNG, JPEG, WebP o SVG; o suéltalas aquí</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>Drop picture files here, or choose them. Each gets a few words for those who cannot see it.</source>
        <translation>Suelta aquí los archivos o elígelos. Cada imagen lleva unas palabras para quien no puede verla.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.svg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp *.svg)</translation>
    </message>
    <message>
        <source>Your role may look at products and not change them</source>
        <translation>Tu función permite ver productos, pero no cambiarlos</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n picture(s)</source>
        <translation>
            <numerusform>Añadiendo %n imagen</numerusform>
            <numerusform>Añadiendo %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>The first picture stands in lists</source>
        <translation>La primera imagen aparece en las listas</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait for words</source>
        <translation>
            <numerusform>%n imagen espera palabras</numerusform>
            <numerusform>%n imágenes esperan palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>What it shows, English</source>
        <translation>Qué muestra, inglés</translation>
    </message>
    <message>
        <source>What it shows, Spanish</source>
        <translation>Qué muestra, español</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Dejar fuera %1</translation>
    </message>
    <message>
        <source>Send the picture</source>
        <translation>Enviar la imagen</translation>
    </message>
    <message>
        <source>Say in both languages what it shows</source>
        <translation>Di en los dos idiomas qué muestra</translation>
    </message>
    <message>
        <source>A picture needs words for those who cannot see it.</source>
        <translation>Una imagen necesita palabras para quien no puede verla.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>Eliminar la imagen</translation>
    </message>
</context>
<context>
    <name>product_room::ImportPanel</name>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>A spreadsheet saved as CSV or tab-separated text; or drop it here</source>
        <translation>Una hoja de cálculo guardada como CSV o texto con tabuladores; o suéltala aquí</translation>
    </message>
    <message>
        <source>Back to the products</source>
        <translation>Volver a los productos</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Importar productos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>¿Qué archivo?</translation>
    </message>
    <message>
        <source>One row a variant, the first row names the columns. Nothing is changed before you have seen what the file would do. An export of this list shows the form.</source>
        <translation>Una fila por variante; la primera nombra las columnas. Nada cambia antes de que veas qué haría el archivo. Una exportación de esta lista muestra la forma.</translation>
    </message>
    <message>
        <source>Leave products with mistakes out</source>
        <translation>Dejar fuera los productos con errores</translation>
    </message>
    <message>
        <source>One mistake stops the whole import</source>
        <translation>Un error detiene toda la importación</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Cancelar la importación</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>Guardar las rechazadas…</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Se deja fuera</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Title, %1</source>
        <translation>Título, %1</translation>
    </message>
    <message>
        <source>Description, %1</source>
        <translation>Descripción, %1</translation>
    </message>
    <message>
        <source>Price, %1</source>
        <translation>Precio, %1</translation>
    </message>
    <message>
        <source>Sale, %1</source>
        <translation>Oferta, %1</translation>
    </message>
    <message>
        <source>Option %1, name</source>
        <translation>Opción %1, nombre</translation>
    </message>
    <message>
        <source>Option %1, value</source>
        <translation>Opción %1, valor</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>En almacén</translation>
    </message>
    <message>
        <source>Reorder at</source>
        <translation>Reponer en</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n columna</numerusform>
            <numerusform>%n columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Checking, nothing is changed yet</source>
        <translation>Comprobando, aún no cambia nada</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>%1 of %2 rows · %3 %</source>
        <translation>%1 de %2 filas · %3 %</translation>
    </message>
    <message>
        <source>%1 % sent</source>
        <translation>%1 % enviado</translation>
    </message>
    <message>
        <source>The file cannot be imported as it is</source>
        <translation>El archivo no se puede importar así</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>No se ha importado nada</translation>
    </message>
    <message>
        <source>Cancelled. What was imported until then stays.</source>
        <translation>Cancelado. Lo importado hasta entonces se queda.</translation>
    </message>
    <message>
        <source>This is what the file would do</source>
        <translation>Esto es lo que haría el archivo</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Shows what the file would do and changes nothing</source>
        <translation>Muestra qué haría el archivo y no cambia nada</translation>
    </message>
    <message>
        <source>Two columns go to %1. Choose one of them.</source>
        <translation>Dos columnas van a %1. Elige una de ellas.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) left out</source>
        <translation>
            <numerusform>%n columna fuera</numerusform>
            <numerusform>%n columnas fuera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Importar %n fila</numerusform>
            <numerusform>Importar %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>One mistake stops the whole import. Mend the rows, or go back and leave them out.</source>
        <translation>Un error detiene toda la importación. Corrige las filas, o vuelve y déjalas fuera.</translation>
    </message>
    <message>
        <source>Everything in the file is so already.</source>
        <translation>Todo lo del archivo ya está así.</translation>
    </message>
    <message>
        <source>The import goes on when you leave this page.</source>
        <translation>La importación sigue aunque salgas de esta página.</translation>
    </message>
    <message>
        <source>Spreadsheets as text (*.csv *.tsv *.txt)</source>
        <translation>Hojas de cálculo como texto (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>Guardar las filas rechazadas</translation>
    </message>
    <message>
        <source>refused.csv</source>
        <translation>rechazadas.csv</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
</context>
<context>
    <name>product_room::ImportPresenter</name>
    <message>
        <source>problem</source>
        <translation>problema</translation>
    </message>
</context>
<context>
    <name>product_room::MappingHead</name>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Fila %1</translation>
    </message>
</context>
<context>
    <name>product_room::NewProductPanel</name>
    <message>
        <source>Title, English</source>
        <translation>Título, inglés</translation>
    </message>
    <message>
        <source>Title, Spanish</source>
        <translation>Título, español</translation>
    </message>
    <message>
        <source>Description, English</source>
        <translation>Descripción, inglés</translation>
    </message>
    <message>
        <source>Description, Spanish</source>
        <translation>Descripción, español</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>En almacén</translation>
    </message>
    <message>
        <source>Back to the products</source>
        <translation>Volver a los productos</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>The end of the page’s address in the shop</source>
        <translation>El final de la dirección de la página en la tienda</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Without options there is one variant. With options there is one for every combination; values are parted by commas, a slash parts English from Spanish.</source>
        <translation>Sin opciones hay una variante. Con opciones hay una por combinación; los valores se separan con comas y una barra separa el inglés del español.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Make as draft</source>
        <translation>Crear como borrador</translation>
    </message>
    <message numerus="yes">
        <source>That would be more than %n variants.</source>
        <translation>
            <numerusform>Serían más de %n variante.</numerusform>
            <numerusform>Serían más de %n variantes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variante</numerusform>
            <numerusform>%n variantes</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be seen in the shop when you activate it</source>
        <translation>Se verá en la tienda cuando lo actives</translation>
    </message>
    <message>
        <source>Give it a title first</source>
        <translation>Ponle antes un título</translation>
    </message>
    <message>
        <source>A variant needs a SKU.</source>
        <translation>Una variante necesita un SKU.</translation>
    </message>
    <message>
        <source>An amount looks like %1.</source>
        <translation>Un importe es como %1.</translation>
    </message>
    <message>
        <source>A whole number from 0.</source>
        <translation>Un número entero desde 0.</translation>
    </message>
    <message>
        <source>The page needs an address.</source>
        <translation>La página necesita una dirección.</translation>
    </message>
</context>
<context>
    <name>product_room::OptionsForm</name>
    <message>
        <source>Add option</source>
        <translation>Añadir opción</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Opción %1</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Colour / Color</source>
        <translation>Colour / Color</translation>
    </message>
    <message>
        <source>Grey / Gris, Sand / Arena</source>
        <translation>Grey / Gris, Sand / Arena</translation>
    </message>
</context>
<context>
    <name>product_room::PricesTab</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>Historial de precios</translation>
    </message>
    <message>
        <source>No prices yet</source>
        <translation>Aún no hay precios</translation>
    </message>
    <message>
        <source>A price stands here from the moment it is saved.</source>
        <translation>Un precio aparece aquí desde que se guarda.</translation>
    </message>
</context>
<context>
    <name>product_room::ProductDelegate</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variante</numerusform>
            <numerusform>%n variantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n available</source>
        <translation>
            <numerusform>%n disponible</numerusform>
            <numerusform>%n disponibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::ProductEditor</name>
    <message>
        <source>Add variants</source>
        <translation>Añadir variantes</translation>
    </message>
    <message>
        <source>Make variants</source>
        <translation>Crear variantes</translation>
    </message>
    <message>
        <source>Remove variants</source>
        <translation>Quitar variantes</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>Título, inglés</translation>
    </message>
    <message>
        <source>Title, Spanish</source>
        <translation>Título, español</translation>
    </message>
    <message>
        <source>Description, English</source>
        <translation>Descripción, inglés</translation>
    </message>
    <message>
        <source>Description, Spanish</source>
        <translation>Descripción, español</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo suyo</translation>
    </message>
</context>
<context>
    <name>product_room::ProductFilters</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>in</source>
        <translation>en</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>From, %1</source>
        <translation>Desde, %1</translation>
    </message>
    <message>
        <source>Up to, %1</source>
        <translation>Hasta, %1</translation>
    </message>
    <message>
        <source>An amount looks like %1.</source>
        <translation>Un importe es como %1.</translation>
    </message>
    <message>
        <source>This is less than the other one.</source>
        <translation>Es menor que el otro.</translation>
    </message>
</context>
<context>
    <name>product_room::ProductHead</name>
    <message>
        <source>Ticked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
</context>
<context>
    <name>product_room::ProductPanel</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>Historial de precios</translation>
    </message>
    <message>
        <source>Close the product</source>
        <translation>Cerrar el producto</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>The product is on its way.</source>
        <translation>El producto está en camino.</translation>
    </message>
    <message>
        <source>The product cannot be opened</source>
        <translation>El producto no se puede abrir</translation>
    </message>
</context>
<context>
    <name>product_room::ProductsPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 está escrito</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1: guardado</translation>
    </message>
    <message>
        <source>%1 is made</source>
        <translation>%1: creado</translation>
    </message>
    <message>
        <source>Your role may look at products and not change them</source>
        <translation>Tu función permite ver productos, pero no cambiarlos</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>Write a new product</source>
        <translation>Escribir un producto nuevo</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Read products from a file</source>
        <translation>Leer productos de un archivo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write this list, as it is filtered, to a file</source>
        <translation>Escribir esta lista, tal como está filtrada, en un archivo</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Buscar un producto</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Leer la lista de nuevo</translation>
    </message>
    <message>
        <source>Name, SKU or part of it</source>
        <translation>Nombre, SKU o parte</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Leave %1 without saving?</source>
        <translation>¿Salir de %1 sin guardar?</translation>
    </message>
    <message>
        <source>What is changed and not saved is lost.</source>
        <translation>Lo cambiado y no guardado se pierde.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Leyendo la lista</translation>
    </message>
    <message>
        <source>The products are on their way.</source>
        <translation>Los productos están en camino.</translation>
    </message>
    <message>
        <source>The list did not come</source>
        <translation>La lista no ha llegado</translation>
    </message>
    <message>
        <source>No product is like that</source>
        <translation>Ningún producto es así</translation>
    </message>
    <message>
        <source>Take a filter away, or look for another word.</source>
        <translation>Quita un filtro o busca otra palabra.</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Aún no hay productos</translation>
    </message>
    <message>
        <source>Write the first one with New product, or import a list.</source>
        <translation>Escribe el primero con Producto nuevo, o importa una lista.</translation>
    </message>
    <message>
        <source>Someone who looks after the catalogue can add them.</source>
        <translation>Quien lleva el catálogo puede añadirlos.</translation>
    </message>
    <message>
        <source>Sort by: %1</source>
        <translation>Ordenar por: %1</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>Guardar como vista nueva…</translation>
    </message>
    <message>
        <source>Keep these filters in “%1”</source>
        <translation>Dejar estos filtros en «%1»</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Eliminar «%1»</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Una vista necesita un nombre.</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Exportar productos</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) stayed as they were: %1</source>
        <translation>
            <numerusform>%n producto se quedó como estaba: %1</numerusform>
            <numerusform>%n productos se quedaron como estaban: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s): %1</source>
        <translation>
            <numerusform>%n producto: %1</numerusform>
            <numerusform>%n productos: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::ProductsPresenter</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>Pocas existencias</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
</context>
<context>
    <name>product_room::RefusedHead</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué falla</translation>
    </message>
</context>
<context>
    <name>product_room::SheetWords</name>
    <message>
        <source>Removed when saved</source>
        <translation>Se quita al guardar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>%1 until today</source>
        <translation>%1 hasta hoy</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
</context>
<context>
    <name>product_room::VariantMaker</name>
    <message>
        <source>SKUs begin with</source>
        <translation>Los SKU empiezan por</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Make variants</source>
        <translation>Crear variantes</translation>
    </message>
    <message>
        <source>Values are parted by commas; a slash parts English from Spanish. Variants that are there already stay as they are.</source>
        <translation>Los valores se separan con comas; una barra separa el inglés del español. Las variantes que ya están se quedan como están.</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>Volver a la hoja</translation>
    </message>
    <message numerus="yes">
        <source>That would be more than %n variants.</source>
        <translation>
            <numerusform>Serían más de %n variante.</numerusform>
            <numerusform>Serían más de %n variantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every combination is there.</source>
        <translation>Están todas las combinaciones.</translation>
    </message>
    <message numerus="yes">
        <source>%n new variant(s)</source>
        <translation>
            <numerusform>%n variante nueva</numerusform>
            <numerusform>%n variantes nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what SKUs begin with</source>
        <translation>Di por qué empiezan los SKU</translation>
    </message>
</context>
<context>
    <name>product_room::VariantsTab</name>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message numerus="yes">
        <source>Change %n cell(s)</source>
        <translation>
            <numerusform>Cambiar %n celda</numerusform>
            <numerusform>Cambiar %n celdas</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Make variants…</source>
        <translation>Crear variantes…</translation>
    </message>
    <message>
        <source>A variant for every combination of options</source>
        <translation>Una variante por cada combinación de opciones</translation>
    </message>
    <message>
        <source>Remove variants</source>
        <translation>Quitar variantes</translation>
    </message>
    <message>
        <source>Remove the selected variants when saving, or keep them after all</source>
        <translation>Quitar al guardar las variantes elegidas, o conservarlas</translation>
    </message>
    <message>
        <source>Sale prices</source>
        <translation>Precios de oferta</translation>
    </message>
    <message>
        <source>Show columns for sale prices</source>
        <translation>Mostrar columnas de precios de oferta</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada que rehacer</translation>
    </message>
    <message>
        <source>Go to cell</source>
        <translation>Ir a la celda</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Fila %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>Guardar %n cambio</numerusform>
            <numerusform>Guardar %n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role may look at products and not change them</source>
        <translation>Tu función permite ver productos, pero no cambiarlos</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Mend the marked cells first</source>
        <translation>Corrige antes las celdas marcadas</translation>
    </message>
    <message>
        <source>Save all changes at once</source>
        <translation>Guardar todos los cambios a la vez</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>No hay cambios</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>Volver a lo guardado</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n celda cambiada</numerusform>
            <numerusform>%n celdas cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n elegida</numerusform>
            <numerusform>%n elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>suma %1</translation>
    </message>
</context>
<context>
    <name>product_room::Words</name>
    <message>
        <source>Someone changed this product in the meantime.</source>
        <translation>Alguien ha cambiado este producto entretanto.</translation>
    </message>
    <message>
        <source>Another variant has this SKU. Each SKU stands for one variant.</source>
        <translation>Otra variante tiene este SKU. Cada SKU es de una sola variante.</translation>
    </message>
    <message>
        <source>Another product has this address. Choose a different one.</source>
        <translation>Otro producto tiene esta dirección. Elige otra.</translation>
    </message>
    <message>
        <source>Another variant has the same options.</source>
        <translation>Otra variante tiene las mismas opciones.</translation>
    </message>
    <message>
        <source>The stock has changed since you counted. Look at the new number and count again.</source>
        <translation>Las existencias han cambiado desde que contaste. Mira el nuevo número y cuenta otra vez.</translation>
    </message>
    <message>
        <source>Fewer pieces than are promised to orders. Ship or cancel those first.</source>
        <translation>Son menos piezas de las prometidas a pedidos. Envíalos o cancélalos antes.</translation>
    </message>
    <message>
        <source>That is more pieces than can be counted.</source>
        <translation>Son más piezas de las que se pueden contar.</translation>
    </message>
    <message>
        <source>This variant was sold, so it stays. Set its stock to 0 instead.</source>
        <translation>Esta variante se vendió, así que se queda. Pon sus existencias a 0.</translation>
    </message>
    <message>
        <source>This product was sold, so it stays. Archive it instead.</source>
        <translation>Este producto se vendió, así que se queda. Archívalo.</translation>
    </message>
    <message>
        <source>Every variant needs a price in the shop’s currency.</source>
        <translation>Cada variante necesita un precio en la moneda de la tienda.</translation>
    </message>
    <message>
        <source>There is no such category any more. Choose another one.</source>
        <translation>Esa categoría ya no existe. Elige otra.</translation>
    </message>
    <message>
        <source>There is no such currency.</source>
        <translation>No existe esa moneda.</translation>
    </message>
    <message>
        <source>An amount looks like 79.90.</source>
        <translation>Un importe es como 79,90.</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>El importe es demasiado grande.</translation>
    </message>
    <message>
        <source>There are products in this category. Move them first.</source>
        <translation>Hay productos en esta categoría. Muévelos antes.</translation>
    </message>
    <message>
        <source>The picture is larger than the server takes. Make it smaller and add it again.</source>
        <translation>La imagen es mayor de lo que acepta el servidor. Hazla más pequeña y añádela de nuevo.</translation>
    </message>
    <message>
        <source>The file is not a picture that can be read.</source>
        <translation>El archivo no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>The drawing holds scripts or links. Save it without them and add it again.</source>
        <translation>El dibujo lleva código o enlaces. Guárdalo sin ellos y añádelo de nuevo.</translation>
    </message>
    <message>
        <source>Pictures are PNG, JPEG, WebP or SVG files.</source>
        <translation>Las imágenes son archivos PNG, JPEG, WebP o SVG.</translation>
    </message>
    <message>
        <source>The file has more columns than a product list can have.</source>
        <translation>El archivo tiene más columnas de las que puede tener una lista de productos.</translation>
    </message>
    <message>
        <source>The file has more rows than are imported at once. Split it.</source>
        <translation>El archivo tiene más filas de las que se importan de una vez. Divídelo.</translation>
    </message>
    <message>
        <source>Another import is under way. Wait for it or cancel it.</source>
        <translation>Hay otra importación en marcha. Espera o cancélala.</translation>
    </message>
    <message>
        <source>The file is larger than the server takes. Split it.</source>
        <translation>El archivo es mayor de lo que acepta el servidor. Divídelo.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another place.</source>
        <translation>El archivo no se puede escribir ahí. Elige otro lugar.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Pocas</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>About %1 products</source>
        <translation>Unos %1 productos</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 de unos %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price, %1</source>
        <translation>Precio, %1</translation>
    </message>
    <message>
        <source>Sale, %1</source>
        <translation>Oferta, %1</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>En almacén</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Reorder at</source>
        <translation>Reponer en</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>Price note</source>
        <translation>Nota de precio</translation>
    </message>
    <message>
        <source>A variant needs a SKU.</source>
        <translation>Una variante necesita un SKU.</translation>
    </message>
    <message>
        <source>SKU %1 is already row %2.</source>
        <translation>El SKU %1 ya está en la fila %2.</translation>
    </message>
    <message>
        <source>Row %1 has the same options.</source>
        <translation>La fila %1 tiene las mismas opciones.</translation>
    </message>
    <message>
        <source>Choose a value.</source>
        <translation>Elige un valor.</translation>
    </message>
    <message>
        <source>“%1” is not one of the values.</source>
        <translation>«%1» no es uno de los valores.</translation>
    </message>
    <message>
        <source>A price in %1 is needed.</source>
        <translation>Hace falta un precio en %1.</translation>
    </message>
    <message>
        <source>“%1” is not an amount from 0.</source>
        <translation>«%1» no es un importe desde 0.</translation>
    </message>
    <message>
        <source>A sale price is lower than the price.</source>
        <translation>Un precio de oferta es menor que el precio.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from 0.</source>
        <translation>«%1» no es un número entero desde 0.</translation>
    </message>
</context>
<context>
    <name>shell::Console</name>
    <message>
        <source>This computer · %1</source>
        <translation>Este equipo · %1</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; drafts on this computer are gone.</source>
        <translation>Tu sesión ha terminado. Entra de nuevo; los borradores de este equipo se han perdido.</translation>
    </message>
</context>
<context>
    <name>shell::FirstRunPage</name>
    <message>
        <source>The server runs</source>
        <translation>El servidor funciona</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Tu cuenta</translation>
    </message>
    <message>
        <source>Documents and chats</source>
        <translation>Documentos y chats</translation>
    </message>
    <message>
        <source>This account looks after the shop. It makes the other accounts.</source>
        <translation>Esta cuenta cuida de la tienda. Con ella se crean las demás.</translation>
    </message>
    <message>
        <source>Set-up link</source>
        <translation>Enlace de instalación</translation>
    </message>
    <message>
        <source>The server prints it when it starts for the first time. It works once.</source>
        <translation>El servidor lo escribe la primera vez que arranca. Vale una sola vez.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>Al menos %n carácter</numerusform>
            <numerusform>Al menos %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody looks after this shop yet. Make the first account.</source>
        <translation>Nadie cuida aún de esta tienda. Crea la primera cuenta.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién eres?</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Mejor entrar</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>Crear la cuenta</translation>
    </message>
    <message>
        <source>Paste the link that the server printed.</source>
        <translation>Pega el enlace que escribió el servidor.</translation>
    </message>
    <message>
        <source>Type the name your colleagues know.</source>
        <translation>Escribe el nombre por el que te conocen.</translation>
    </message>
    <message>
        <source>An e-mail looks like ana@shop.example.</source>
        <translation>Un correo es como ana@tienda.example.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. This has fewer.</source>
        <translation>
            <numerusform>Al menos %n carácter. Aquí hay menos.</numerusform>
            <numerusform>Al menos %n caracteres. Aquí hay menos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::Menus</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>shell::SignInPage</name>
    <message>
        <source>One counter for every chat</source>
        <translation>Un mostrador para cada chat</translation>
    </message>
    <message>
        <source>The bot answers from your documents. You step in the moment it matters.</source>
        <translation>El bot responde con tus documentos. Tú entras cuando importa.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>the shop kept here</source>
        <translation>la tienda de aquí</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Otro servidor</translation>
    </message>
    <message>
        <source>by its address</source>
        <translation>por su dirección</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Huella del certificado</translation>
    </message>
    <message>
        <source>It is the same certificate</source>
        <translation>Es el mismo certificado</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>Olvidar el certificado anterior</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <translation>Seguir dentro en este equipo</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Work with the shop on this computer or on another server.</source>
        <translation>Trabaja con la tienda de este equipo o de otro servidor.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Use a set-up link</source>
        <translation>Usar un enlace de instalación</translation>
    </message>
    <message>
        <source>The server prints it when it starts for the first time</source>
        <translation>El servidor lo escribe la primera vez que arranca</translation>
    </message>
    <message>
        <source>Asking the server for its certificate…</source>
        <translation>Pidiendo al servidor su certificado…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Compare the fingerprint first</source>
        <translation>Compara antes la huella</translation>
    </message>
    <message>
        <source>The certificate has changed</source>
        <translation>El certificado ha cambiado</translation>
    </message>
    <message>
        <source>The certificate of this server has changed</source>
        <translation>El certificado de este servidor ha cambiado</translation>
    </message>
    <message>
        <source>First time with this server</source>
        <translation>Primera vez con este servidor</translation>
    </message>
    <message>
        <source>Nothing was sent. Someone may be in between, or the server was set up anew: ask whoever runs it. It shows now:</source>
        <translation>No se ha enviado nada. Puede haber alguien en medio, o el servidor es nuevo: pregunta a quien lo lleva. Ahora muestra:</translation>
    </message>
    <message>
        <source>Compare this fingerprint with whoever runs the server.</source>
        <translation>Compara esta huella con quien lleva el servidor.</translation>
    </message>
    <message>
        <source>Type the e-mail of your account.</source>
        <translation>Escribe el correo de tu cuenta.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
</context>
<context>
    <name>shell::Workplace</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Nobody waiting</source>
        <translation>Nadie espera</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting · longest %1</source>
        <translation>
            <numerusform>%n en espera · máx. %1</numerusform>
            <numerusform>%n en espera · máx. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the chat that waits longest</source>
        <translation>Abrir el chat que más espera</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>Salida %1</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Conectado de nuevo</translation>
    </message>
    <message>
        <source>· catching up</source>
        <translation>· poniéndose al día</translation>
    </message>
    <message>
        <source>trying again in %1</source>
        <translation>nuevo intento en %1</translation>
    </message>
    <message>
        <source>trying now</source>
        <translation>intentando ahora</translation>
    </message>
    <message>
        <source>last update %1</source>
        <translation>último dato %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the outbox. Keep writing, nothing is lost.</source>
        <translation>
            <numerusform>%n mensaje en la salida. Sigue escribiendo, nada se pierde.</numerusform>
            <numerusform>%n mensajes en la salida. Sigue escribiendo, nada se pierde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
</context>
<context>
    <name>widgets::ChoiceField</name>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>widgets::Composer</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Escribir una respuesta</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Tipo de mensaje</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>Write a note that only your team sees</source>
        <translation>Escribe una nota que solo ve tu equipo</translation>
    </message>
    <message>
        <source>Write to the visitor</source>
        <translation>Escribe al visitante</translation>
    </message>
    <message>
        <source>Note, only your team</source>
        <translation>Nota, solo tu equipo</translation>
    </message>
    <message>
        <source>Reply to the visitor</source>
        <translation>Respuesta al visitante</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>Sobra %n carácter</numerusform>
            <numerusform>Sobran %n caracteres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::Field</name>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>widgets::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Show only some rows</source>
        <translation>Mostrar solo algunas filas</translation>
    </message>
    <message>
        <source>Take all filters and the search away</source>
        <translation>Quitar todos los filtros y la búsqueda</translation>
    </message>
</context>
<context>
    <name>widgets::FilterChip</name>
    <message>
        <source>A filter. Enter changes it, Delete takes it away.</source>
        <translation>Un filtro. Intro lo cambia, Supr lo quita.</translation>
    </message>
</context>
<context>
    <name>widgets::OwnerBar</name>
    <message>
        <source>Owner of the chat</source>
        <translation>Quién lleva el chat</translation>
    </message>
</context>
<context>
    <name>widgets::PickList</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>widgets::Rail</name>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>%1: account, language, look</source>
        <translation>%1: cuenta, idioma, aspecto</translation>
    </message>
</context>
<context>
    <name>widgets::RailItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::Strip</name>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Intentar conectar ahora</translation>
    </message>
</context>
<context>
    <name>widgets::Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Goods reserved</source>
        <translation>Artículos reservados</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>Pedido realizado</translation>
    </message>
    <message>
        <source>Payment authorised</source>
        <translation>Pago autorizado</translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation>Pago rechazado</translation>
    </message>
    <message>
        <source>Payment is being captured</source>
        <translation>Se está cobrando el pago</translation>
    </message>
    <message>
        <source>Payment captured</source>
        <translation>Pago cobrado</translation>
    </message>
    <message>
        <source>The payment could not be captured</source>
        <translation>No se pudo cobrar el pago</translation>
    </message>
    <message>
        <source>The held payment is being let go</source>
        <translation>Se está liberando el pago retenido</translation>
    </message>
    <message>
        <source>Held payment let go</source>
        <translation>Pago retenido liberado</translation>
    </message>
    <message>
        <source>The held payment could not be let go</source>
        <translation>No se pudo liberar el pago retenido</translation>
    </message>
    <message>
        <source>Parcel packed</source>
        <translation>Paquete preparado</translation>
    </message>
    <message>
        <source>Parcel shipped</source>
        <translation>Paquete enviado</translation>
    </message>
    <message>
        <source>The parcel could not be sent</source>
        <translation>No se pudo enviar el paquete</translation>
    </message>
    <message>
        <source>Parcel delivered</source>
        <translation>Paquete entregado</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pedido cancelado</translation>
    </message>
    <message>
        <source>Order expired, not paid in time</source>
        <translation>Pedido caducado, no se pagó a tiempo</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>Pedido completado</translation>
    </message>
    <message>
        <source>Refund on its way</source>
        <translation>Reembolso en camino</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>The refund failed</source>
        <translation>El reembolso falló</translation>
    </message>
    <message>
        <source>Return asked for</source>
        <translation>Devolución solicitada</translation>
    </message>
    <message>
        <source>Return approved</source>
        <translation>Devolución aceptada</translation>
    </message>
    <message>
        <source>Return rejected</source>
        <translation>Devolución rechazada</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Devolución recibida</translation>
    </message>
    <message>
        <source>Return refunded</source>
        <translation>Devolución reembolsada</translation>
    </message>
    <message>
        <source>Stock and order disagree</source>
        <translation>Las existencias y el pedido no coinciden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>It cannot be shipped while it is on hold. Release it first.</source>
        <translation>No se puede enviar mientras está retenido. Libéralo antes.</translation>
    </message>
    <message>
        <source>It cannot be shipped: the order is not placed.</source>
        <translation>No se puede enviar: el pedido no está realizado.</translation>
    </message>
    <message>
        <source>Nothing is left to ship.</source>
        <translation>No queda nada por enviar.</translation>
    </message>
    <message>
        <source>Nothing is left to refund.</source>
        <translation>No queda nada por reembolsar.</translation>
    </message>
    <message>
        <source>Nothing can be returned: the order is not placed.</source>
        <translation>No se puede devolver nada: el pedido no está realizado.</translation>
    </message>
    <message>
        <source>Nothing can be returned yet: no piece was delivered.</source>
        <translation>Aún no se puede devolver nada: no se ha entregado ninguna pieza.</translation>
    </message>
    <message>
        <source>It cannot be cancelled: a parcel has left. Use refund or return.</source>
        <translation>No se puede cancelar: ya salió un paquete. Usa reembolso o devolución.</translation>
    </message>
    <message>
        <source>It cannot be cancelled any more.</source>
        <translation>Ya no se puede cancelar.</translation>
    </message>
    <message>
        <source>Only a placed order can be put on hold.</source>
        <translation>Solo se puede retener un pedido realizado.</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>No está retenido.</translation>
    </message>
    <message>
        <source>It cannot be completed: not everything was delivered.</source>
        <translation>No se puede completar: no se ha entregado todo.</translation>
    </message>
    <message>
        <source>It cannot be completed: paid and owed differ, or a refund is on its way.</source>
        <translation>No se puede completar: lo pagado y lo debido no coinciden, o hay un reembolso en camino.</translation>
    </message>
    <message>
        <source>Only a placed order can be completed.</source>
        <translation>Solo se puede completar un pedido realizado.</translation>
    </message>
    <message>
        <source>Everything that is owed is paid or held.</source>
        <translation>Todo lo que se debe está pagado o retenido.</translation>
    </message>
    <message>
        <source>The order is closed; it takes no payment.</source>
        <translation>El pedido está cerrado y no admite pagos.</translation>
    </message>
    <message>
        <source>No payment is held.</source>
        <translation>No hay ningún pago retenido.</translation>
    </message>
    <message>
        <source>The order is closed; a held payment can only be let go.</source>
        <translation>El pedido está cerrado; un pago retenido solo se puede liberar.</translation>
    </message>
    <message>
        <source>A parcel has left. Use refund or return.</source>
        <translation>Ya salió un paquete. Usa reembolso o devolución.</translation>
    </message>
    <message>
        <source>No delivered piece is left to return.</source>
        <translation>No queda ninguna pieza entregada por devolver.</translation>
    </message>
    <message>
        <source>That is more than was captured and not paid back yet.</source>
        <translation>Es más de lo cobrado y aún no reembolsado.</translation>
    </message>
    <message>
        <source>That is more than is left of the delivery.</source>
        <translation>Es más de lo que queda del envío.</translation>
    </message>
    <message>
        <source>Fewer pieces are left that were not paid back.</source>
        <translation>Quedan menos piezas sin reembolsar.</translation>
    </message>
    <message>
        <source>Fewer pieces are left that were not shipped.</source>
        <translation>Quedan menos piezas sin enviar.</translation>
    </message>
    <message>
        <source>Fewer pieces were delivered and are not on their way back.</source>
        <translation>Hay menos piezas entregadas que no estén de vuelta.</translation>
    </message>
    <message>
        <source>More pieces would go back into stock than left it.</source>
        <translation>Volverían a las existencias más piezas de las que salieron.</translation>
    </message>
    <message>
        <source>No single payment has that much left. Refund in parts.</source>
        <translation>Ningún pago tiene tanto disponible. Reembolsa por partes.</translation>
    </message>
    <message>
        <source>The amount is another by now. Look at it and try again.</source>
        <translation>El importe ha cambiado. Míralo y prueba de nuevo.</translation>
    </message>
    <message>
        <source>The order is being worked on. Try again in a moment.</source>
        <translation>El pedido se está procesando. Prueba dentro de un momento.</translation>
    </message>
    <message>
        <source>Not while the order is on hold. Release it first.</source>
        <translation>No mientras el pedido está retenido. Libéralo antes.</translation>
    </message>
    <message>
        <source>Not for an order that is not placed.</source>
        <translation>No con un pedido que no está realizado.</translation>
    </message>
    <message>
        <source>The order is closed.</source>
        <translation>El pedido está cerrado.</translation>
    </message>
    <message>
        <source>The order is past that.</source>
        <translation>El pedido ya ha pasado ese punto.</translation>
    </message>
    <message>
        <source>It cannot be cancelled: a parcel left on %1. Use refund or return.</source>
        <translation>No se puede cancelar: un paquete ya salió el %1. Usa reembolso o devolución.</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>el cliente</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>alguien del equipo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Parcel %1 shipped</source>
        <translation>Paquete %1 enviado</translation>
    </message>
    <message>
        <source>Parcel %1 delivered</source>
        <translation>Paquete %1 entregado</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Países Bajos</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Bélgica</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Noruega</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Pendiente de pago</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Realizado</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorizado</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Pago parcial</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Part refunded</source>
        <translation>Reembolso parcial</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>Pagado de más</translation>
    </message>
    <message>
        <source>Payment let go</source>
        <translation>Pago liberado</translation>
    </message>
    <message>
        <source>Not shipped</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Part shipped</source>
        <translation>Envío parcial</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Preparado</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Cobrado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>on delivery or bank transfer</source>
        <translation>contra reembolso o transferencia</translation>
    </message>
    <message>
        <source>test card</source>
        <translation>tarjeta de prueba</translation>
    </message>
    <message>
        <source>card</source>
        <translation>tarjeta</translation>
    </message>
    <message>
        <source>cash on delivery</source>
        <translation>contra reembolso</translation>
    </message>
    <message>
        <source>card declined</source>
        <translation>tarjeta rechazada</translation>
    </message>
    <message>
        <source>not enough funds</source>
        <translation>sin fondos suficientes</translation>
    </message>
    <message>
        <source>card expired</source>
        <translation>tarjeta caducada</translation>
    </message>
    <message>
        <source>the provider did not answer</source>
        <translation>el proveedor no respondió</translation>
    </message>
    <message>
        <source>Arrived damaged</source>
        <translation>Llegó dañado</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>No es como se describe</translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation>Ha cambiado de idea</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Llegó tarde</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Gesto comercial</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>with the bot</source>
        <translation>con el bot</translation>
    </message>
    <message>
        <source>waiting for a person</source>
        <translation>esperando a una persona</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>aplazado</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>customer_room::CustomerDelegate</name>
    <message>
        <source>Guest</source>
        <translation>Invitado</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n pedido</numerusform>
            <numerusform>%n pedidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>customer_room::CustomerView</name>
    <message>
        <source>The customer did not come</source>
        <translation>No se pudo cargar el cliente</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Nadie elegido</translation>
    </message>
    <message>
        <source>Choose a customer to see their orders and chats.</source>
        <translation>Elige un cliente para ver sus pedidos y chats.</translation>
    </message>
    <message>
        <source>Copy the e-mail</source>
        <translation>Copiar el correo</translation>
    </message>
    <message>
        <source>E-mail copied</source>
        <translation>Correo copiado</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>has an account</source>
        <translation>tiene cuenta</translation>
    </message>
    <message>
        <source>ordered as a guest</source>
        <translation>compró sin cuenta</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Compras</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) · %1</source>
        <translation>
            <numerusform>%n pedido · %1</numerusform>
            <numerusform>%n pedidos · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>First order</source>
        <translation>Primer pedido</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Último pedido</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>None that can be shown.</source>
        <translation>Ninguno que se pueda mostrar.</translation>
    </message>
    <message>
        <source>Show more orders</source>
        <translation>Mostrar más pedidos</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>Abrir chat</translation>
    </message>
    <message>
        <source>Open the chat with %1</source>
        <translation>Abrir el chat con %1</translation>
    </message>
    <message>
        <source>No chat with this name or e-mail.</source>
        <translation>Ningún chat con este nombre o correo.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
</context>
<context>
    <name>customer_room::CustomersPage</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Gastado</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Último pedido</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Name or e-mail</source>
        <translation>Nombre o correo</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>The customers did not come</source>
        <translation>No se pudieron cargar los clientes</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Nadie coincide</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>Try a part of the name or of the e-mail.</source>
        <translation>Prueba con una parte del nombre o del correo.</translation>
    </message>
    <message>
        <source>Whoever orders stands here from then on.</source>
        <translation>Quien hace un pedido aparece aquí desde ese momento.</translation>
    </message>
</context>
<context>
    <name>order_room::ActionBar</name>
    <message>
        <source>Ship…</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Mark as paid…</source>
        <translation>Marcar como pagado…</translation>
    </message>
    <message>
        <source>Capture payment</source>
        <translation>Cobrar el pago</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Reembolsar…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Devolución…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Retener…</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas las acciones</translation>
    </message>
    <message>
        <source>All actions, and why some are not possible now</source>
        <translation>Todas las acciones y por qué algunas no se pueden ahora</translation>
    </message>
    <message>
        <source>Ship the rest…</source>
        <translation>Enviar el resto…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Let the held payment go</source>
        <translation>Liberar el pago retenido</translation>
    </message>
</context>
<context>
    <name>order_room::ChatOrderSection</name>
    <message>
        <source>Order number or e-mail</source>
        <translation>Número de pedido o correo</translation>
    </message>
    <message>
        <source>Order in this chat</source>
        <translation>Pedido de este chat</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Find another order for this chat</source>
        <translation>Buscar otro pedido para este chat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open order %1</source>
        <translation>Abrir el pedido %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>y %n línea más</numerusform>
            <numerusform>y %n líneas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Total with delivery</source>
        <translation>Total con envío</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Devolución…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Reembolsar…</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>No existe ese pedido.</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>Mencionados</translation>
    </message>
    <message>
        <source>Look up order %1</source>
        <translation>Buscar el pedido %1</translation>
    </message>
    <message>
        <source>No order fits.</source>
        <translation>Ningún pedido coincide.</translation>
    </message>
    <message>
        <source>Find the order that this chat is about.</source>
        <translation>Busca el pedido del que trata este chat.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Orders of this name</source>
        <translation>Pedidos con este nombre</translation>
    </message>
</context>
<context>
    <name>order_room::ChipsRow</name>
    <message>
        <source>Filters that are set</source>
        <translation>Filtros puestos</translation>
    </message>
</context>
<context>
    <name>order_room::ConflictStrip</name>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>The order has changed</source>
        <translation>El pedido ha cambiado</translation>
    </message>
    <message>
        <source>· %1. Reload to go on; what you entered stays.</source>
        <translation>· %1. Recarga para seguir; lo que has escrito se queda.</translation>
    </message>
    <message>
        <source>· by %1, %2. Reload to go on; what you entered stays.</source>
        <translation>· por %1, %2. Recarga para seguir; lo que has escrito se queda.</translation>
    </message>
</context>
<context>
    <name>order_room::DecisionPanel</name>
    <message>
        <source>Cancel the order</source>
        <translation>Cancelar el pedido</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Por qué, en pocas palabras</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Se puede dejar vacío</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué pasará</translation>
    </message>
    <message>
        <source>Nothing is shipped; the pieces can be sold again</source>
        <translation>No se envía nada; las piezas se pueden vender de nuevo</translation>
    </message>
    <message>
        <source>What was captured is refunded, what is held is let go</source>
        <translation>Lo cobrado se reembolsa y lo retenido se libera</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>Esto no se puede deshacer</translation>
    </message>
    <message>
        <source>Nothing can be shipped until somebody releases it</source>
        <translation>No se puede enviar nada hasta que alguien lo libere</translation>
    </message>
    <message>
        <source>The pieces stay reserved</source>
        <translation>Las piezas siguen reservadas</translation>
    </message>
    <message>
        <source>Cancel order %1</source>
        <translation>Cancelar el pedido %1</translation>
    </message>
</context>
<context>
    <name>order_room::LineRow</name>
    <message>
        <source>%1 %2, %3, %4 at %5, %6</source>
        <translation>%1 %2, %3, %4 a %5, %6</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
</context>
<context>
    <name>order_room::OrderBody</name>
    <message>
        <source>Parcel %1</source>
        <translation>Paquete %1</translation>
    </message>
    <message>
        <source>Tracking number copied</source>
        <translation>Número de seguimiento copiado</translation>
    </message>
    <message>
        <source>Copy the tracking number</source>
        <translation>Copiar el número de seguimiento</translation>
    </message>
    <message>
        <source>Copy tracking number %1</source>
        <translation>Copiar el número de seguimiento %1</translation>
    </message>
    <message>
        <source>Mark as delivered</source>
        <translation>Marcar como entregado</translation>
    </message>
    <message>
        <source>Mark parcel %1 as delivered</source>
        <translation>Marcar el paquete %1 como entregado</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Not shipped, paid back</source>
        <translation>Sin enviar, reembolsado</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n unit(s)</source>
        <translation>
            <numerusform>%1 de %n unidad</numerusform>
            <numerusform>%1 de %n unidades</numerusform>
        </translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Delivery, %1</source>
        <translation>Envío, %1</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>Total, VAT included (%1)</source>
        <translation>Total, IVA incluido (%1)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Open the profile of %1</source>
        <translation>Abrir la ficha de %1</translation>
    </message>
    <message>
        <source>%1 · guest</source>
        <translation>%1 · sin cuenta</translation>
    </message>
    <message>
        <source>No chat with this name or e-mail</source>
        <translation>Ningún chat con este nombre o correo</translation>
    </message>
    <message>
        <source>In the chat, %1</source>
        <translation>En el chat, %1</translation>
    </message>
    <message>
        <source>Last chat %1</source>
        <translation>Último chat: %1</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>Abrir chat</translation>
    </message>
    <message>
        <source>Open the chat with %1</source>
        <translation>Abrir el chat con %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Dirección copiada</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>For the carrier: %1</source>
        <translation>Para el transportista: %1</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n pieza</numerusform>
            <numerusform>%n piezas</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Ya llegó</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>A note that only your team sees</source>
        <translation>Una nota que solo ve tu equipo</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
</context>
<context>
    <name>order_room::OrderButton</name>
    <message>
        <source>Open order %1</source>
        <translation>Abrir el pedido %1</translation>
    </message>
</context>
<context>
    <name>order_room::OrderView</name>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Your role reads orders and does not change them.</source>
        <translation>Tu rol lee los pedidos y no los cambia.</translation>
    </message>
    <message>
        <source>The order has changed. Reload it first.</source>
        <translation>El pedido ha cambiado. Recárgalo antes.</translation>
    </message>
    <message>
        <source>The server does not answer now. Orders are changed when it is back.</source>
        <translation>El servidor no responde ahora. Los pedidos se cambian cuando vuelva.</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Payment: %1</source>
        <translation>Pago: %1</translation>
    </message>
    <message>
        <source>Delivery: %1</source>
        <translation>Envío: %1</translation>
    </message>
    <message>
        <source>Version %1 of the order</source>
        <translation>Versión %1 del pedido</translation>
    </message>
</context>
<context>
    <name>order_room::OrdersList</name>
    <message>
        <source>Newest first</source>
        <translation>Primero los nuevos</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero los antiguos</translation>
    </message>
    <message>
        <source>Largest amount first</source>
        <translation>Primero los de más importe</translation>
    </message>
    <message>
        <source>Smallest amount first</source>
        <translation>Primero los de menos importe</translation>
    </message>
    <message>
        <source>Today and yesterday</source>
        <translation>Hoy y ayer</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Último día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Number, customer or SKU</source>
        <translation>Número, cliente o SKU</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>Filtrar y ordenar</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>The orders did not come</source>
        <translation>No se pudieron cargar los pedidos</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Aún no hay pedidos</translation>
    </message>
    <message>
        <source>No order fits these filters. Take one away to see more.</source>
        <translation>Ningún pedido cumple estos filtros. Quita uno para ver más.</translation>
    </message>
    <message>
        <source>Orders stand here the moment a shopper places one.</source>
        <translation>Los pedidos aparecen aquí en cuanto alguien compra.</translation>
    </message>
</context>
<context>
    <name>order_room::OrdersPage</name>
    <message>
        <source>Nothing chosen</source>
        <translation>Nada elegido</translation>
    </message>
    <message>
        <source>Choose an order to see its parcels, its payments and what can be done.</source>
        <translation>Elige un pedido para ver sus paquetes, sus pagos y qué se puede hacer.</translation>
    </message>
    <message>
        <source>The order did not come</source>
        <translation>No se pudo cargar el pedido</translation>
    </message>
    <message>
        <source>Find an order</source>
        <translation>Buscar un pedido</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>There is no such order</source>
        <translation>No existe ese pedido</translation>
    </message>
    <message>
        <source>Order %1 shipped</source>
        <translation>Pedido %1 enviado</translation>
    </message>
    <message>
        <source>Parcel delivered</source>
        <translation>Paquete entregado</translation>
    </message>
    <message>
        <source>Order %1 refunded</source>
        <translation>Pedido %1 reembolsado</translation>
    </message>
    <message>
        <source>Return of order %1 noted</source>
        <translation>Devolución del pedido %1 anotada</translation>
    </message>
    <message>
        <source>Order %1 is on hold</source>
        <translation>El pedido %1 está retenido</translation>
    </message>
    <message>
        <source>Order %1 released</source>
        <translation>Pedido %1 liberado</translation>
    </message>
    <message>
        <source>Order %1 cancelled</source>
        <translation>Pedido %1 cancelado</translation>
    </message>
    <message>
        <source>Order %1 completed</source>
        <translation>Pedido %1 completado</translation>
    </message>
    <message>
        <source>Order %1 marked as paid</source>
        <translation>Pedido %1 marcado como pagado</translation>
    </message>
    <message>
        <source>Payment captured</source>
        <translation>Pago cobrado</translation>
    </message>
    <message>
        <source>Payment let go</source>
        <translation>Pago liberado</translation>
    </message>
    <message>
        <source>Return approved</source>
        <translation>Devolución aceptada</translation>
    </message>
    <message>
        <source>Return rejected</source>
        <translation>Devolución rechazada</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Devolución recibida</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Nota guardada</translation>
    </message>
</context>
<context>
    <name>order_room::PaymentPanel</name>
    <message>
        <source>Mark as paid</source>
        <translation>Marcar como pagado</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Lo que ha llegado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amount that came in</source>
        <translation>Importe recibido</translation>
    </message>
    <message>
        <source>All that is owed</source>
        <translation>Todo lo que se debe</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>As on the bank statement</source>
        <translation>Como en el extracto del banco</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué pasará</translation>
    </message>
    <message>
        <source>It counts as captured (%1), of a total of %2</source>
        <translation>Cuenta como cobrado (%1), de un total de %2</translation>
    </message>
    <message>
        <source>An amount looks like 59.00.</source>
        <translation>Un importe es como 59,00.</translation>
    </message>
</context>
<context>
    <name>order_room::QuantityField</name>
    <message>
        <source>0 to %1</source>
        <translation>De 0 a %1</translation>
    </message>
</context>
<context>
    <name>order_room::RefundPanel</name>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Items and delivery</source>
        <translation>Artículos y envío</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>not shipped yet</source>
        <translation>aún sin enviar</translation>
    </message>
    <message>
        <source>Delivery to refund</source>
        <translation>Envío que se reembolsa</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>Reason in a few words</source>
        <translation>Motivo en pocas palabras</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué pasará</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Cobrado</translation>
    </message>
    <message>
        <source>Refunded before</source>
        <translation>Reembolsado antes</translation>
    </message>
    <message>
        <source>This refund</source>
        <translation>Este reembolso</translation>
    </message>
    <message>
        <source>VAT given back</source>
        <translation>IVA devuelto</translation>
    </message>
    <message>
        <source>Stays captured</source>
        <translation>Quedará cobrado</translation>
    </message>
    <message>
        <source>Goes back the way it was paid: %1</source>
        <translation>Vuelve como se pagó: %1</translation>
    </message>
    <message numerus="yes">
        <source>Put %n piece(s) back into stock</source>
        <translation>
            <numerusform>Devolver %n pieza a las existencias</numerusform>
            <numerusform>Devolver %n piezas a las existencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Put pieces back into stock</source>
        <translation>Devolver piezas a las existencias</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) go back into stock</source>
        <translation>
            <numerusform>%n pieza vuelve a las existencias</numerusform>
            <numerusform>%n piezas vuelven a las existencias</numerusform>
        </translation>
    </message>
    <message>
        <source>The stock does not change</source>
        <translation>Las existencias no cambian</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) will not be shipped any more</source>
        <translation>
            <numerusform>%n pieza ya no se enviará</numerusform>
            <numerusform>%n piezas ya no se enviarán</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that waits is taken out of the order</source>
        <translation>Lo pendiente sigue en el pedido</translation>
    </message>
    <message>
        <source>Up to %1 can be refunded, delivery %2.</source>
        <translation>Se puede reembolsar hasta %1, envío %2.</translation>
    </message>
    <message>
        <source>The delivery to refund is an amount up to what was paid for it.</source>
        <translation>El envío que se reembolsa es un importe hasta lo que se pagó por él.</translation>
    </message>
    <message>
        <source>Choose what is paid back.</source>
        <translation>Elige qué se reembolsa.</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>Reembolsar %1</translation>
    </message>
</context>
<context>
    <name>order_room::ReturnPanel</name>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Lo que vuelve</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué pasará</translation>
    </message>
    <message>
        <source>The return waits for approval, then for the pieces</source>
        <translation>La devolución espera la aceptación y luego las piezas</translation>
    </message>
    <message>
        <source>No money moves. Refund it once the pieces are here.</source>
        <translation>No se mueve dinero. Reembolsa cuando lleguen las piezas.</translation>
    </message>
    <message>
        <source>Choose at least one piece.</source>
        <translation>Elige al menos una pieza.</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n piece(s)</source>
        <translation>
            <numerusform>Recoger %n pieza</numerusform>
            <numerusform>Recoger %n piezas</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Recoger</translation>
    </message>
</context>
<context>
    <name>order_room::SetFilter</name>
    <message>
        <source>Filter %1: take it away</source>
        <translation>Filtro %1: quitarlo</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Quitar este filtro</translation>
    </message>
</context>
<context>
    <name>order_room::ShipPanel</name>
    <message>
        <source>Ship</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>What leaves now</source>
        <translation>Lo que sale ahora</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Número de seguimiento</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Se puede dejar vacío</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué pasará</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>The order cannot be cancelled after that</source>
        <translation>Después ya no se puede cancelar el pedido</translation>
    </message>
    <message>
        <source>Nothing is left to ship</source>
        <translation>No queda nada por enviar</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) wait for another parcel</source>
        <translation>
            <numerusform>%n pieza espera otro paquete</numerusform>
            <numerusform>%n piezas esperan otro paquete</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one piece.</source>
        <translation>Elige al menos una pieza.</translation>
    </message>
    <message numerus="yes">
        <source>Ship %n piece(s)</source>
        <translation>
            <numerusform>Enviar %n pieza</numerusform>
            <numerusform>Enviar %n piezas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>order_room::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close, nothing is changed · Esc</source>
        <translation>Cerrar, no se cambia nada · Esc</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: how many</source>
        <translation>%1: cuántas</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
</context>
</TS>
