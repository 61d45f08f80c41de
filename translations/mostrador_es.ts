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
    <name>widgets::OwnerBar</name>
    <message>
        <source>Owner of the chat</source>
        <translation>Quién lleva el chat</translation>
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
</TS>
