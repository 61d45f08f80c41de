// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sign_in_page.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QMenu>
#include <QVBoxLayout>

namespace shell {
namespace {

namespace metrics = theme::metrics;
using theme::Token;
using Trust = SignInPresenter::Trust;

constexpr int pictureWidth = 560;
constexpr int formWidth = 400;
constexpr QSize pictureSize(432, 360);
constexpr QSize logoSize(28, 28);
constexpr std::chrono::milliseconds typingPause{600};  // after it an address is taken as typed

}  // namespace

SignInPage::SignInPage(const theme::Theme &theme, SignInPresenter &presenter, const Start &start, QMenu *languageMenu,
                       const QString &languageName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_presenter(presenter)
{
    setProperty("ground", QStringLiteral("surface"));
    auto *row = new QHBoxLayout(this);
    widgets::plain(row);
    row->addWidget(buildPicture());
    auto *right = widgets::makePane("surface", nullptr);
    auto *column = new QVBoxLayout(right);
    widgets::plain(column);
    column->addStretch(1);
    column->addWidget(buildForm(start), 0, Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(buildFoot(start.version, languageMenu, languageName));
    row->addWidget(right, 1);

    m_typed.setSingleShot(true);
    connect(m_address->edit(), &QLineEdit::textEdited, this, [this] { m_typed.start(typingPause); });
    connect(m_address->edit(), &QLineEdit::editingFinished, this, [this] {
        if (m_typed.isActive()) {
            m_typed.stop();
            m_presenter.useAddress(m_address->text());
        }
    });
    connect(&m_typed, &QTimer::timeout, this, [this] { m_presenter.useAddress(m_address->text()); });
    connect(m_thisComputer, &QAbstractButton::clicked, &presenter, &SignInPresenter::useThisComputer);
    connect(m_another, &QAbstractButton::clicked, this, [this] {
        m_presenter.useAddress(m_address->text());
        m_address->edit()->setFocus(Qt::TabFocusReason);
    });
    connect(m_same, &QCheckBox::toggled, &presenter, &SignInPresenter::setAccepted);
    connect(m_forget, &QPushButton::clicked, &presenter, &SignInPresenter::forgetCertificate);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    for (widgets::Field *field : {m_address, m_email, m_password})
        connect(field->edit(), &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(&presenter, &SignInPresenter::changed, this, &SignInPage::follow);
    connect(&presenter, &SignInPresenter::failed, this,
            [this](const core::Error &error) { m_password->setError(widgets::Text::sentence(error)); });
    if (!presenter.hasEmbedded() && !start.address.isEmpty())
        presenter.useAddress(start.address);
    follow();
    (m_email->text().isEmpty() ? m_email : m_password)->edit()->setFocus(Qt::OtherFocusReason);
}

QWidget *SignInPage::buildPicture()
{
    constexpr int sidePadding = 48;
    constexpr int topPadding = 40;
    auto *picture = widgets::makePane("brand", nullptr);
    picture->setFixedWidth(pictureWidth);
    auto *column = new QVBoxLayout(picture);
    column->setContentsMargins(sidePadding, topPadding, sidePadding, topPadding);
    column->setSpacing(0);
    auto *mark = new QHBoxLayout;
    widgets::plain(mark, metrics::gap + 2);
    mark->addWidget(new widgets::Drawing(m_theme, QStringLiteral("logo"), logoSize, Token::BrandText));
    mark->addWidget(widgets::makeLabel(QStringLiteral("Mostrador"), "brandTitle"));
    mark->addStretch(1);
    column->addLayout(mark);
    column->addStretch(1);
    column->addWidget(new widgets::Drawing(m_theme, QStringLiteral("counter"), pictureSize), 0, Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(widgets::makeLabel(tr("One counter for every chat"), "brandDisplay"));
    column->addSpacing(metrics::gap);
    auto *second = widgets::makeLabel(tr("The bot answers from your documents. You step in the moment it matters."), "brandBody");
    second->setWordWrap(true);
    column->addWidget(second);
    return picture;
}

QWidget *SignInPage::buildServers()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    widgets::plain(row, metrics::gap);
    m_thisComputer = new widgets::ChoiceCard(m_theme, QStringLiteral("laptop"), tr("This computer"), tr("the shop kept here"), box);
    m_another = new widgets::ChoiceCard(m_theme, QStringLiteral("server"), tr("Another server"), tr("by its address"), box);
    row->addWidget(m_thisComputer);
    row->addWidget(m_another);
    m_thisComputer->setEnabled(m_presenter.hasEmbedded());
    m_thisComputer->setVisible(m_presenter.hasEmbedded());
    (m_presenter.usesThisComputer() ? m_thisComputer : m_another)->setChecked(true);
    return box;
}

QFrame *SignInPage::buildCertificate()
{
    auto *card = widgets::makePane(nullptr, "warningCard");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::cardGap, metrics::gap + 2, metrics::cardGap, metrics::gap + 2);
    column->setSpacing(metrics::grid);
    auto *head = new QHBoxLayout;
    widgets::plain(head, metrics::gap);
    m_certificateTitle = widgets::makeLabel({}, "name");
    head->addWidget(new widgets::IconLabel(m_theme, QStringLiteral("fingerprint"), Token::Warning));
    head->addWidget(m_certificateTitle, 1);
    m_certificateSentence = new widgets::WrappedLabel({}, "body");
    m_fingerprint = widgets::makeLabel({}, "fixed");
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fingerprint->setAccessibleName(tr("Fingerprint of the certificate"));
    m_same = new QCheckBox(tr("It is the same certificate"));
    m_forget = new widgets::Button(m_theme, widgets::Role::Plain, tr("Forget the old certificate"));
    column->addLayout(head);
    column->addWidget(m_certificateSentence);
    column->addWidget(m_fingerprint);
    column->addSpacing(metrics::grid);
    column->addWidget(m_same);
    column->addWidget(m_forget, 0, Qt::AlignLeft);
    return card;
}

QWidget *SignInPage::buildForm(const Start &start)
{
    auto *form = new QWidget;
    form->setFixedWidth(m_theme.scaled(formWidth));
    m_notice = new widgets::WrappedLabel({}, "warning");
    m_notice->hide();
    m_address = new widgets::Field(m_theme, tr("Server address"));
    m_address->edit()->setText(start.address);
    m_address->edit()->setPlaceholderText(QStringLiteral("https://"));
    m_address->edit()->addAction(m_theme.icon(QStringLiteral("globe")), QLineEdit::LeadingPosition);
    m_certificate = buildCertificate();
    m_email = new widgets::Field(m_theme, tr("E-mail"));
    m_email->edit()->setText(start.email);
    m_email->edit()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password = new widgets::Field(m_theme, tr("Password"));
    m_password->makePassword();
    m_remember = new QCheckBox(tr("Keep me signed in on this computer"));
    m_signIn = new widgets::Button(m_theme, widgets::Role::Primary, tr("Sign in"));
    m_signIn->setLarge(true);
    m_signIn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *second = widgets::makeLabel(tr("Work with the shop on this computer or on another server."), "muted");
    second->setWordWrap(true);
    auto *column = new QVBoxLayout(form);
    widgets::plain(column);
    column->addWidget(widgets::makeLabel(tr("Sign in"), "display"));
    column->addSpacing(metrics::grid);
    column->addWidget(second);
    column->addSpacing(metrics::edge);
    column->addWidget(m_notice);
    column->addSpacing(metrics::gap);
    column->addWidget(buildServers());
    column->addSpacing(metrics::edge);
    column->addWidget(m_address);
    column->addSpacing(metrics::gap);
    column->addWidget(m_certificate);
    column->addSpacing(metrics::gap);
    column->addWidget(m_email);
    column->addSpacing(metrics::cardGap);
    column->addWidget(m_password);
    column->addSpacing(metrics::cardGap);
    column->addWidget(m_remember);
    column->addSpacing(metrics::edge + metrics::grid);
    column->addWidget(m_signIn);
    return form;
}

QWidget *SignInPage::buildFoot(const QString &version, QMenu *languageMenu, const QString &languageName)
{
    constexpr int side = 32;
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(side - metrics::gap, 0, side, metrics::edge);
    auto *language = new widgets::Button(m_theme, widgets::Role::Muted, languageName);
    language->setIconName(QStringLiteral("languages"));
    language->setOpens(true);
    language->setAccessibleName(tr("Language: %1").arg(languageName));
    language->setToolTip(language->accessibleName());
    languageMenu->setParent(language, Qt::Popup);
    language->setMenu(languageMenu);
    auto *setUp = new widgets::Button(m_theme, widgets::Role::Link, tr("Use a set-up link"));
    setUp->setToolTip(tr("The server prints it when it starts for the first time"));
    connect(setUp, &QPushButton::clicked, this, &SignInPage::setUpAsked);
    row->addWidget(language);
    row->addStretch(1);
    row->addWidget(setUp);
    row->addSpacing(metrics::edge);
    row->addWidget(widgets::makeLabel(QStringLiteral("Mostrador %1").arg(version), "meta"));
    return foot;
}

void SignInPage::follow()
{
    const bool here = m_presenter.usesThisComputer();
    m_address->setVisible(!here);
    m_address->setError(!here && m_presenter.trust() == Trust::Failed ? widgets::Text::sentence(m_presenter.problem()) : QString());
    m_address->setHint(m_presenter.trust() == Trust::Asking ? tr("Asking the server for its certificate…") : QString());
    followCertificate();
    m_signIn->setEnabled(m_presenter.canSignIn());
    m_signIn->setText(m_presenter.isBusy() ? tr("Signing in…") : tr("Sign in"));
    QString why;
    if (m_presenter.trust() == Trust::FirstTime && !m_presenter.isAccepted())
        why = tr("Compare the fingerprint first");
    else if (m_presenter.trust() == Trust::Changed)
        why = tr("The certificate has changed");
    m_signIn->setToolTip(why);
}

void SignInPage::followCertificate()
{
    const Trust trust = m_presenter.trust();
    const bool first = trust == Trust::FirstTime;
    const bool changed = trust == Trust::Changed;
    m_certificate->setVisible(!m_presenter.usesThisComputer() && (first || changed));
    widgets::setLook(m_certificate, "edge", changed ? QStringLiteral("dangerCard") : QStringLiteral("warningCard"));
    m_certificateTitle->setText(changed ? tr("The certificate of this server has changed") : tr("First time with this server"));
    m_certificateSentence->setWords(
        changed ? tr("Nothing was sent. Someone may be in between, or the server was set up anew: ask whoever runs it. It shows now:")
                : tr("Compare this fingerprint with whoever runs the server."));
    m_fingerprint->setText(m_presenter.fingerprint().forPeople());
    m_same->setVisible(first);
    if (m_same->isChecked() != m_presenter.isAccepted())
        m_same->setChecked(m_presenter.isAccepted());
    m_forget->setVisible(changed);
}

void SignInPage::submit()
{
    m_email->setError(m_email->text().trimmed().isEmpty() ? tr("Type the e-mail of your account.") : QString());
    m_password->setError(m_password->text().isEmpty() ? tr("Type your password.") : QString());
    if (m_email->hasError() || m_password->hasError())
        return;
    m_presenter.signIn(m_email->text().trimmed(), m_password->text(), m_remember->isChecked());
}

QString SignInPage::problem() const { return m_password->edit()->accessibleDescription(); }

void SignInPage::say(const QString &sentence)
{
    m_notice->setWords(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

}  // namespace shell
