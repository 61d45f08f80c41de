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
    <name>product_room::BulkBar</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::ConflictDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::DetailsTab</name>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::ImagesTab</name>
    <message numerus="yes">
        <source>Adding %n picture(s)</source>
        <translation>
            <numerusform>Adding %n picture</numerusform>
            <numerusform>Adding %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait for words</source>
        <translation>
            <numerusform>%n picture waits for words</numerusform>
            <numerusform>%n pictures wait for words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::ImportPanel</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) left out</source>
        <translation>
            <numerusform>%n column left out</numerusform>
            <numerusform>%n columns left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::NewProductPanel</name>
    <message numerus="yes">
        <source>That would be more than %n variants.</source>
        <translation>
            <numerusform>That would be more than %n variant.</numerusform>
            <numerusform>That would be more than %n variants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::ProductDelegate</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n available</source>
        <translation>
            <numerusform>%n available</numerusform>
            <numerusform>%n available</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::ProductsPage</name>
    <message numerus="yes">
        <source>%n product(s) stayed as they were: %1</source>
        <translation>
            <numerusform>%n product stayed as it was: %1</numerusform>
            <numerusform>%n products stayed as they were: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s): %1</source>
        <translation>
            <numerusform>%n product: %1</numerusform>
            <numerusform>%n products: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::VariantMaker</name>
    <message numerus="yes">
        <source>That would be more than %n variants.</source>
        <translation>
            <numerusform>That would be more than %n variant.</numerusform>
            <numerusform>That would be more than %n variants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new variant(s)</source>
        <translation>
            <numerusform>%n new variant</numerusform>
            <numerusform>%n new variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::VariantsTab</name>
    <message numerus="yes">
        <source>Change %n cell(s)</source>
        <translation>
            <numerusform>Change %n cell</numerusform>
            <numerusform>Change %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>Save %n change</numerusform>
            <numerusform>Save %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n cell changed</numerusform>
            <numerusform>%n cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>product_room::Words</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
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
<context>
    <name>customer_room::CustomerDelegate</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>customer_room::CustomerView</name>
    <message numerus="yes">
        <source>%n order(s) · %1</source>
        <translation>
            <numerusform>%n order · %1</numerusform>
            <numerusform>%n orders · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>customer_room::CustomersPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>order_room::ChatOrderSection</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>order_room::OrderBody</name>
    <message numerus="yes">
        <source>%1 of %n unit(s)</source>
        <translation>
            <numerusform>%1 of %n unit</numerusform>
            <numerusform>%1 of %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>order_room::OrdersList</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>order_room::RefundPanel</name>
    <message numerus="yes">
        <source>Put %n piece(s) back into stock</source>
        <translation>
            <numerusform>Put %n piece back into stock</numerusform>
            <numerusform>Put %n pieces back into stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) go back into stock</source>
        <translation>
            <numerusform>%n piece goes back into stock</numerusform>
            <numerusform>%n pieces go back into stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) will not be shipped any more</source>
        <translation>
            <numerusform>%n piece will not be shipped any more</numerusform>
            <numerusform>%n pieces will not be shipped any more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>order_room::ReturnPanel</name>
    <message numerus="yes">
        <source>Take back %n piece(s)</source>
        <translation>
            <numerusform>Take back %n piece</numerusform>
            <numerusform>Take back %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>order_room::ShipPanel</name>
    <message numerus="yes">
        <source>%n piece(s) wait for another parcel</source>
        <translation>
            <numerusform>%n piece waits for another parcel</numerusform>
            <numerusform>%n pieces wait for another parcel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ship %n piece(s)</source>
        <translation>
            <numerusform>Ship %n piece</numerusform>
            <numerusform>Ship %n pieces</numerusform>
        </translation>
    </message>
</context>
</TS>
