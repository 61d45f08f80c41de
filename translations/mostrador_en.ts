<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 The Mostrador authors
     SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>inbox::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inbox::InboxPage</name>
    <message numerus="yes">
        <source>%n waiting for a person</source>
        <translation>
            <numerusform>%n waiting for a person</numerusform>
            <numerusform>%n waiting for a person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knowledge::AddBar</name>
    <message numerus="yes">
        <source>Adding %n file(s)</source>
        <translation>
            <numerusform>Adding %n file</numerusform>
            <numerusform>Adding %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knowledge::KnowledgePage</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n chunk</numerusform>
            <numerusform>%n chunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::FirstRunPage</name>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. This has fewer.</source>
        <translation>
            <numerusform>At least %n character. This has fewer.</numerusform>
            <numerusform>At least %n characters. This has fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::Workplace</name>
    <message numerus="yes">
        <source>%n waiting · longest %1</source>
        <translation>
            <numerusform>%n waiting · longest %1</numerusform>
            <numerusform>%n waiting · longest %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the outbox. Keep writing, nothing is lost.</source>
        <translation>
            <numerusform>%n message in the outbox. Keep writing, nothing is lost.</numerusform>
            <numerusform>%n messages in the outbox. Keep writing, nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::Composer</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::RailItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
