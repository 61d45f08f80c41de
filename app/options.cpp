// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QDir>
#include <QStandardPaths>

namespace app {
namespace {

tl::unexpected<core::Error> usage(const QString &sentence)
{
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"),
                      sentence + QStringLiteral(" (mostrador --help lists what there is)"));
}

struct CommandSpec {
    const char *words;    ///< "user add"
    QStringList options;  ///< with a value
    int positionalMin;
    int positionalMax;
};

const QList<CommandSpec> &commands()
{
    static const QList<CommandSpec> list{
        {"user add", {QStringLiteral("email"), QStringLiteral("name"), QStringLiteral("role"), QStringLiteral("password-file")}, 0, 0},
        {"user password", {QStringLiteral("email"), QStringLiteral("password-file")}, 0, 0},
        {"ingest", {QStringLiteral("language"), QStringLiteral("audience")}, 1, 10'000},
        {"import northwind", {}, 1, 1},
        {"migrate", {}, 0, 0},
        {"doctor", {}, 0, 0},
        {"replay", {}, 0, 0},
        {"openapi", {}, 0, 0},
    };
    return list;
}

const CommandSpec *commandOf(const QStringList &words)
{
    for (const CommandSpec &spec : commands()) {
        const QStringList parts = QString::fromLatin1(spec.words).split(u' ');
        if (words.mid(0, parts.size()) == parts)
            return &spec;
    }
    return nullptr;
}

/// Reads arguments one after the other.
class Reader {
public:
    explicit Reader(QStringList arguments)
        : m_arguments(std::move(arguments))
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_arguments.size(); }
    QString next() { return m_arguments[m_at++]; }

    /// The value of an option: after "=" or the next argument.
    std::optional<QString> value(const std::optional<QString> &inlineValue)
    {
        if (inlineValue)
            return inlineValue;
        if (atEnd())
            return std::nullopt;
        return next();
    }

private:
    QStringList m_arguments;
    qsizetype m_at = 0;
};

core::Result<bool> takeValueOption(const QString &name, const QString &value, Options &options)
{
    if (name == QLatin1String("listen"))
        options.settings.append(QStringLiteral("server.listen=") + value);
    else if (name == QLatin1String("data"))
        options.dataFolder = QDir(value).absolutePath();
    else if (name == QLatin1String("config"))
        options.settingsFile = value;
    else if (name == QLatin1String("set"))
        options.settings.append(value);
    else if (name == QLatin1String("drive"))
        options.driveSocket = value;
    else if (name == QLatin1String("language"))
        options.language = value;
    else if (name == QLatin1String("log-level")) {
        const core::Result<core::LogLevel> level = core::logLevelFromName(value);
        if (!level)
            return usage(level.error().message);
        options.logLevel = *level;
    } else if (name == QLatin1String("services")) {
        if (value != QLatin1String("all"))
            return usage(QStringLiteral("--services %1: services in processes of their own are not built yet; only \"all\" is").arg(value));
        options.servicesGiven = true;
    } else {
        return false;
    }
    return true;
}

core::Result<bool> takeFlag(const QString &name, Options &options)
{
    if (name == QLatin1String("server"))
        options.face = Options::Face::Server;
    else if (name == QLatin1String("demo"))
        options.demo = true;
    else if (name == QLatin1String("json"))
        options.json = true;
    else if (name == QLatin1String("help"))
        options.face = Options::Face::Help;
    else if (name == QLatin1String("version"))
        options.face = Options::Face::Version;
    else
        return false;
    return true;
}

core::Result<> checkCommand(const Options &options)
{
    const CommandSpec *spec = commandOf(options.command);
    if (!spec)
        return usage(QStringLiteral("There is no command \"%1\"").arg(options.command.join(u' ')));
    const int words = int(QString::fromLatin1(spec->words).count(u' ')) + 1;
    const int positional = int(options.command.size()) - words;
    if (positional < spec->positionalMin)
        return usage(QStringLiteral("%1 needs a file or folder").arg(QString::fromLatin1(spec->words)));
    if (positional > spec->positionalMax)
        return usage(QStringLiteral("%1 does not take \"%2\"").arg(QString::fromLatin1(spec->words), options.command[words]));
    for (const QString &name : options.commandOptions.keys())
        if (!spec->options.contains(name))
            return usage(QStringLiteral("%1 has no option --%2").arg(QString::fromLatin1(spec->words), name));
    return {};
}

}  // namespace

core::Result<Options> parseOptions(const QStringList &arguments)
{
    Options options;
    options.dataFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/mostrador");
    Reader reader(arguments.mid(1));
    while (!reader.atEnd()) {
        const QString argument = reader.next();
        if (!argument.startsWith(QLatin1String("--"))) {
            if (argument.startsWith(u'-') && argument.size() > 1)
                return usage(QStringLiteral("There is no option \"%1\"").arg(argument));
            options.command.append(argument);
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const std::optional<QString> inlineValue = equals < 0 ? std::nullopt : std::optional<QString>(argument.mid(equals + 1));
        if (!inlineValue) {
            const core::Result<bool> taken = takeFlag(name, options);
            if (!taken)
                return core::fail(taken.error());
            if (*taken)
                continue;
        }
        const std::optional<QString> value = reader.value(inlineValue);
        if (!value)
            return usage(QStringLiteral("--%1 is no flag, or needs a value").arg(name));
        // A word before the options makes it a command, whose own options come first ("ingest --language es").
        const CommandSpec *spec = commandOf(options.command);
        if (spec && spec->options.contains(name)) {
            options.commandOptions.insert(name, *value);
            continue;
        }
        const core::Result<bool> taken = takeValueOption(name, *value, options);
        if (!taken)
            return core::fail(taken.error());
        if (!*taken)
            return usage(QStringLiteral("There is no option --%1").arg(name));
    }
    const bool asksAboutProgram = options.face == Options::Face::Help || options.face == Options::Face::Version;
    if (!options.command.isEmpty() && !asksAboutProgram) {
        if (options.face == Options::Face::Server)
            return usage(QStringLiteral("--server and the command \"%1\" do not go together").arg(options.command.first()));
        MOSTRADOR_TRY(checkCommand(options));
        options.face = Options::Face::Command;
    }
    return options;
}

QString helpText()
{
    return QStringLiteral("mostrador: the shop counter. Console, backend and support bot of a shop that sells online.\n"
                          "\n"
                          "  mostrador                       the console, with its backend inside\n"
                          "  mostrador --server              the backend alone\n"
                          "  mostrador COMMAND               something once, then exit\n"
                          "\n"
                          "Flags\n"
                          "  --data DIR                      data folder\n"
                          "  --config FILE                   settings (TOML)\n"
                          "  --set KEY=VALUE                 one setting; also MOSTRADOR_SECTION_KEY in the environment\n"
                          "  --listen HOST:PORT              where the backend listens; port 0 picks a free one\n"
                          "  --services LIST                 which services this process runs: all\n"
                          "  --demo                          fill an empty data folder with a demo shop\n"
                          "  --log-level LEVEL               debug, info, warning, error\n"
                          "  --language en|es                language of the console\n"
                          "  --drive NAME                    let a test drive the console over this local socket\n"
                          "  --json                          commands print JSON\n"
                          "  --version, --help\n"
                          "\n"
                          "Commands\n"
                          "  user add --email E --name N --role shopper|agent|catalogue|admin [--password-file F]\n"
                          "  user password --email E [--password-file F]\n"
                          "                                  the password is read from F, else from standard input\n"
                          "  ingest [--language en|es] [--audience everyone|staff] FILE|FOLDER...\n"
                          "                                  take documents in, with progress\n"
                          "  import northwind FOLDER         take the products and orders of a Northwind export in\n"
                          "  migrate                         bring the databases to the newest schema\n"
                          "  replay                          rebuild every projection from its events and compare\n"
                          "  doctor                          what is in force, and what is wrong\n"
                          "  openapi                         the description of the REST interface\n");
}

}  // namespace app
