// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every text of the storefront in English. es.ts has the same names: the compiler finds what is missing. A text that
// depends on a value is a function, so that each language makes its own sentence.

export const en = {
  shopTitle: 'Mostrador: things for the house and the bench',
  skipToContent: 'Skip to content',
  home: 'Mostrador, home',
  menu: 'Menu',
  closeMenu: 'Close menu',
  categories: 'Categories',
  language: 'Language',
  theme: 'Appearance',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  askLabel: 'Ask the shop',
  askPlaceholder: 'Ask about delivery, returns, repairs',
  ask: 'Ask',
  deliveryNote: 'Delivery from €4.90, or pick it up at no cost',

  heroTitle: 'Things that work, for the house and the bench',
  heroText: 'Objects we use ourselves, with spare parts for ten years.',
  heroHow: 'How the assistant works',
  shelvesTitle: 'On our shelves',
  shelvesText: 'Some of the things that stand behind the counter. Ask about any of them.',
  askAbout: 'Ask about it',
  askAboutThing: (thing: string) => `Ask about it: ${thing}`,
  helpTitle: 'What people ask us',
  helpText: 'Each answer comes from our own pages and shows where it stands.',
  moreQuestion: 'Another question?',
  moreQuestionText: 'The assistant answers at once, and a person is one button away.',

  footAbout: 'A demo shop. Nothing here is for sale.',
  footHelp: 'Help',
  footShop: 'The shop',
  footData: 'Your data',
  privacy: 'Privacy',
  assistantPage: 'How the assistant works',

  answerFrom: 'What our pages say',
  answerLoading: 'Looking in our pages',
  answerUnknown: 'Our pages do not say this yet. A person can tell you.',
  answerFailed: 'The shop does not answer at the moment.',
  tryAgain: 'Try again',
  askInChat: 'Ask more in the chat',
  otherQuestions: 'Other questions',
  notFoundTitle: 'There is no page here',
  notFoundText: 'The address may have changed, or a letter is missing.',
  backHome: 'To the home page',
  brokenTitle: 'This page did not work',
  brokenText: 'The fault is ours. Nothing that you wrote is lost.',
  reload: 'Load again',

  chat: {
    launcher: 'Ask us',
    launcherLabel: (unread: number) =>
      unread === 0
        ? 'Ask us, open chat'
        : `Ask us, open chat, ${unread === 1 ? '1 new message' : `${unread} new messages`}`,
    panel: 'Chat with the shop',
    close: 'Close chat',
    more: 'More: save this chat, new chat',
    save: 'Save this chat',
    saveFile: 'chat.txt',
    startNew: 'New chat',
    messages: 'Messages',
    message: 'Message',
    send: 'Send',

    assistant: 'Shop assistant',
    automatic: 'Automatic',
    assistantName: 'Assistant, automatic',
    personName: (name: string) => `${name}, person`,
    someone: 'The shop',
    shopPerson: 'Person from the shop',
    waitingTitle: 'Waiting for a person',
    assistantOff: 'The assistant is off',
    chatClosed: (time: string) => (time === '' ? 'Chat closed' : `Chat closed at ${time}`),
    you: 'You',

    stripBot: 'Answers from our own pages. It can be wrong.',
    talkToPerson: 'Talk to a person',
    asking: 'Asking for a person',
    askFailed: 'That did not get through. Try it again in a moment.',
    ahead: (people: number) =>
      people === 0 ? 'You are next' : people === 1 ? 'One person is ahead of you' : `${people} people are ahead of you`,
    aheadUnknown: 'You are in the queue',
    keepPlace: 'We keep your place if you close this.',
    stripPerson: (name: string) => `${name} is with you. The assistant is off.`,
    stripSnoozed: (name: string) => `${name} will come back to this. Write at any time.`,
    stripResolved: 'This chat is closed. Write to open it again.',
    lost: 'No connection.',
    lostRetrying: 'Trying again now.',
    lostWaiting: (messages: number) =>
      messages === 0
        ? 'It is tried again by itself.'
        : messages === 1
          ? '1 message waits on this device.'
          : `${messages} messages wait on this device.`,
    tryNow: 'Try now',

    greeting:
      'Hello. I am an automatic assistant, not a person. I answer from this shop’s own pages and show where each answer comes from.',
    greetingPerson: 'You can ask for a person at any time.',
    kept: 'We keep chats for 12 months, then delete them.',
    suggestions: [
      'How do I return something?',
      'How much is delivery and how long does it take?',
      'Can my lamp be repaired?',
    ],
    placeholderFirst: 'Ask about the shop or a thing',
    placeholderBot: 'Write a message',
    placeholderStreaming: 'You can write meanwhile',
    placeholderRefused: 'Or ask in another way',
    placeholderQueue: 'Add details while you wait',
    placeholderResolved: 'Write to open it again',
    tooLong: (over: number) => `${over} characters too many. Send it in two messages.`,

    writing: 'Writing',
    personWriting: (name: string) => `${name} is writing`,
    stopped: (time: string) => `${time}, stopped`,
    read: (time: string) => `${time}, read`,
    willRead: (time: string) => `${time}, the person will read it`,
    waiting: 'Waiting to be sent',
    sending: 'Sending',
    failed: 'Not sent.',
    discard: 'Delete',
    sources: 'Sources',
    source: (number: number) => `Source ${number}`,
    quoted: (quote: string) => `“${quote}”`,
    refusedTitle: 'A person can find out',
    refusedText: 'They can read this chat, so you need not repeat anything.',
    newMessage: 'New message',
    goOnWriting: 'You can go on writing. Everything leaves, in order, when you are back.',
    earlierMissed: 'The beginning of this answer comes with the whole of it.',

    notice: {
      personRequested: () => 'You asked for a person.',
      personQueued: () => 'You asked for a person. The assistant no longer answers.',
      queued: () => 'A person will answer. The assistant no longer does.',
      leftQueue: () => 'The assistant answers again.',
      joined: (name: string) => `${name} joined and has read the chat.`,
      transferred: (name: string) => `${name} answers now and has read the chat.`,
      handedBack: (name: string) => `${name} has left. The assistant answers again.`,
      backInQueue: (name: string) => `${name} has left. Another person will answer.`,
      resolved: (name: string) => `${name} closed the chat.`,
      reopened: () => 'The chat is open again. The assistant answers.',
    },
  },

  setup: {
    title: 'The first administrator',
    intro: 'This shop has no administrator yet. The link that brought you here makes one, once.',
    name: 'Your name',
    nameHint: 'Shoppers see it when you answer them.',
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least 12 characters. A few words in a row are good.',
    make: 'Make the administrator',
    making: 'Making the administrator',
    errorName: 'A name is needed.',
    errorEmail: 'An e-mail address has an @ in its middle.',
    errorPassword: (has: number) =>
      has < 12
        ? `At least 12 characters. This has ${has}.`
        : 'This password is too easy to guess. Take a few words that do not belong together.',
    errorToken:
      'This link has been used or is too old. Start the server again: while there is no administrator it prints a new one.',
    noToken: 'This page needs the whole link that the server printed at its first start.',
    doneTitle: 'The shop has an administrator',
    done: 'Sign in with this e-mail and password in the console.',
  },
  privacyPage: {
    title: 'Privacy',
    intro: 'We keep what we need to answer you, for as long as it is needed, and nothing for advertising.',
    deviceTitle: 'What this page keeps on your device',
    device: [
      'Your language and appearance, if you chose them.',
      'Which chat is yours, so that it is there when you come back.',
      'Messages that could not be sent yet. They are deleted once they have arrived.',
    ],
    deviceEnd: 'There are no advertising or tracking cookies, so there is no banner to accept.',
    forget: 'Forget my chat on this device',
    forgotten: 'This device no longer knows your chat.',
    nothingKept: 'This device keeps no chat.',
    shopTitle: 'What the shop keeps',
    question: 'What do you keep of a chat, and for how long?',
  },
  assistantText: {
    title: 'How the assistant works',
    intro: 'The assistant in the chat is a program, not a person, and says so.',
    points: [
      {
        title: 'It answers from our pages',
        text: 'It looks for your question in the pages of this shop and shows, under each answer, the sentences it comes from.',
      },
      {
        title: 'It says when it does not know',
        text: 'When the pages do not say it, the assistant does not guess. It offers a person.',
      },
      {
        title: 'A person is one button away',
        text: '“Talk to a person” is always on top of the chat. From then on the assistant is silent.',
      },
      {
        title: 'It can be wrong',
        text: 'Open the source and read it yourself when it matters. What our pages say is what holds.',
      },
    ],
    tryIt: 'Ask the assistant',
  },
};
