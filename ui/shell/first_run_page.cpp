// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run_page.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QMenu>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace shell {
namespace {

namespace metrics = theme::metrics;
using Stage = widgets::StepNumber::Stage;

constexpr int stepsWidth = 280;
constexpr int formWidth = 640;
constexpr int footHeight = 64;
constexpr int shortestPassword = 12;  // characters; the server asks for as many
constexpr QSize logoSize(28, 28);

}  // namespace

QString setupToken(const QString &typed)
{
    const QString text = typed.trimmed();
    const QUrl url(text);
    const QString named = QUrlQuery(url).queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded);
    if (!named.isEmpty())
        return named;
    if (!url.fragment().isEmpty())
        return QUrlQuery(url.fragment()).queryItemValue(QStringLiteral("token")).isEmpty()
                   ? url.fragment()
                   : QUrlQuery(url.fragment()).queryItemValue(QStringLiteral("token"));
    return url.scheme().isEmpty() ? text : text.section(QLatin1Char('/'), -1);
}

FirstRunPage::FirstRunPage(const theme::Theme &theme, SignInPresenter &presenter, const QString &token, QMenu *languageMenu,
                           const QString &languageName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_presenter(presenter)
{
    setProperty("ground", QStringLiteral("canvas"));
    auto *row = new QHBoxLayout(this);
    widgets::plain(row);
    row->addWidget(buildSteps());
    auto *right = widgets::makePane("canvas", nullptr);
    auto *column = new QVBoxLayout(right);
    widgets::plain(column);
    column->addStretch(1);
    column->addWidget(buildForm(token), 0, Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(buildFoot(languageMenu, languageName));
    row->addWidget(right, 1);
    connect(&presenter, &SignInPresenter::failed, this, &FirstRunPage::show);
    connect(&presenter, &SignInPresenter::changed, this, [this] { m_make->setEnabled(m_presenter.canSignIn()); });
    (token.isEmpty() ? m_link : m_name)->edit()->setFocus(Qt::OtherFocusReason);
}

QWidget *FirstRunPage::buildSteps()
{
    constexpr int stepHeight = 40;
    constexpr int side = 24;
    constexpr int top = 32;
    auto *pane = widgets::makePane("surface", "right");
    pane->setFixedWidth(stepsWidth);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(side, top, side, top);
    column->setSpacing(0);
    auto *mark = new QHBoxLayout;
    widgets::plain(mark, metrics::gap + 2);
    mark->addWidget(new widgets::Drawing(m_theme, QStringLiteral("logo"), logoSize));
    mark->addWidget(widgets::makeLabel(QStringLiteral("Mostrador"), "subject"));
    mark->addStretch(1);
    column->addLayout(mark);
    column->addSpacing(top);
    const QStringList names{tr("The server runs"), tr("Your account"), tr("Documents and chats")};
    for (int index = 0; index < names.size(); ++index) {
        auto *line = new QWidget;
        widgets::keepHeight(line, m_theme, stepHeight);
        auto *lineLayout = new QHBoxLayout(line);
        widgets::plain(lineLayout, metrics::cardGap);
        const Stage stage = index == 0 ? Stage::Done : index == 1 ? Stage::Now : Stage::Coming;
        lineLayout->addWidget(new widgets::StepNumber(m_theme, index + 1, stage));
        auto *name = widgets::makeLabel(names[index], "step");
        name->setProperty("now", stage == Stage::Now);
        lineLayout->addWidget(name, 1);
        column->addWidget(line);
    }
    column->addStretch(1);
    auto *promise = widgets::makeLabel(tr("This account looks after the shop. It makes the other accounts."), "meta");
    promise->setWordWrap(true);
    column->addWidget(promise);
    return pane;
}

QWidget *FirstRunPage::buildForm(const QString &token)
{
    auto *form = new QWidget;
    form->setFixedWidth(m_theme.scaled(formWidth));
    m_link = new widgets::Field(m_theme, tr("Set-up link"));
    m_link->edit()->setText(token);
    m_link->setHint(tr("The server prints it when it starts for the first time. It works once."));
    m_name = new widgets::Field(m_theme, tr("Your name"));
    m_email = new widgets::Field(m_theme, tr("E-mail"));
    m_email->edit()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password = new widgets::Field(m_theme, tr("Password"));
    m_password->makePassword();
    m_password->setHint(tr("At least %n characters", nullptr, shortestPassword));
    auto *second = widgets::makeLabel(tr("Nobody looks after this shop yet. Make the first account."), "large");
    auto *column = new QVBoxLayout(form);
    widgets::plain(column);
    column->addWidget(widgets::makeLabel(tr("Who are you?"), "display"));
    column->addSpacing(metrics::grid);
    column->addWidget(second);
    column->addSpacing(metrics::edge + metrics::gap);
    for (widgets::Field *field : {m_link, m_name, m_email, m_password}) {
        column->addWidget(field);
        column->addSpacing(metrics::edge);
        connect(field->edit(), &QLineEdit::returnPressed, this, &FirstRunPage::submit);
    }
    return form;
}

QWidget *FirstRunPage::buildFoot(QMenu *languageMenu, const QString &languageName)
{
    constexpr int side = 24;
    auto *foot = widgets::makePane("surface", "top");
    widgets::keepHeight(foot, m_theme, footHeight);
    auto *language = new widgets::Button(m_theme, widgets::Role::Muted, languageName);
    language->setIconName(QStringLiteral("languages"));
    language->setOpens(true);
    language->setAccessibleName(tr("Language: %1").arg(languageName));
    languageMenu->setParent(language, Qt::Popup);
    language->setMenu(languageMenu);
    auto *back = new widgets::Button(m_theme, widgets::Role::Plain, tr("Sign in instead"));
    back->setIconName(QStringLiteral("arrow-left"));
    back->setLarge(true);
    m_make = new widgets::Button(m_theme, widgets::Role::Primary, tr("Make the account"));
    m_make->setLarge(true);
    m_make->setEnabled(m_presenter.canSignIn());
    connect(back, &QPushButton::clicked, this, &FirstRunPage::backAsked);
    connect(m_make, &QPushButton::clicked, this, &FirstRunPage::submit);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(language);
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(m_make);
    return foot;
}

void FirstRunPage::submit()
{
    const QString token = setupToken(m_link->text());
    m_link->setError(token.isEmpty() ? tr("Paste the link that the server printed.") : QString());
    m_name->setError(m_name->text().trimmed().isEmpty() ? tr("Type the name your colleagues know.") : QString());
    const bool plausible = m_email->text().trimmed().contains(QLatin1Char('@'));
    m_email->setError(plausible ? QString() : tr("An e-mail looks like ana@shop.example."));
    const bool longEnough = m_password->text().size() >= shortestPassword;
    m_password->setError(longEnough ? QString() : tr("At least %n characters. This has fewer.", nullptr, shortestPassword));
    if (m_link->hasError() || m_name->hasError() || m_email->hasError() || m_password->hasError())
        return;
    api::SetupRequest request;
    request.token = token;
    request.name = m_name->text().trimmed();
    request.email = m_email->text().trimmed();
    request.password = m_password->text();
    m_presenter.setUp(request);
}

void FirstRunPage::show(const core::Error &error)
{
    const bool aboutLink = error.code == core::ErrorCode::Unauthenticated || error.reason.contains(QLatin1String("token")) ||
                           error.reason.contains(QLatin1String("setup"));
    const bool aboutEmail = error.reason.contains(QLatin1String("email"));
    widgets::Field *field = aboutLink ? m_link : aboutEmail ? m_email : m_password;
    field->setError(widgets::Text::sentence(error));
}

}  // namespace shell
