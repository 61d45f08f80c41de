// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_net_load <port> <pid of the server> <task> [numbers...]: one measured task; prints one JSON line.
//   handshake <connections>                  opens, holds, and asks one of them for an echo
//   echo <connections> <seconds> <idle>      one message of 200 bytes in flight on each
//   fanout <connections> <broadcasts> <inFlight>   each waits until all have it; inFlight back to back
//   paced <connections> <broadcasts> <perSecond>
//   hello <connections> <seconds> <idle>     HTTP keep-alive

#include "load_client.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using load::Client;

constexpr std::size_t payloadBytes = 200;
constexpr std::uint64_t frameBytes = 4 + payloadBytes;  // as the server sends it
constexpr int patienceMilliseconds = 10'000;

struct Measured {
    double units = 0;
    double processorNanoseconds = 0;
    double seconds = 0;
    double residentBytes = 0;
};

/// Processor time and clock between its making and stop().
class Stopwatch {
public:
    explicit Stopwatch(int pid)
        : m_pid(pid)
        , m_processor(load::processorNanoseconds(pid))
        , m_clock(load::nowNanoseconds())
    {
    }
    [[nodiscard]] Measured stop(double units) const
    {
        return {units, double(load::processorNanoseconds(m_pid) - m_processor), double(load::nowNanoseconds() - m_clock) / 1e9, 0};
    }

private:
    int m_pid;
    std::uint64_t m_processor;
    std::uint64_t m_clock;
};

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "bench_net_load: %s\n", what);
    std::exit(1);
}

void require(bool good, const char *what)
{
    if (!good)
        giveUp(what);
}

/// Until all have received so many bytes in all.
void awaitTotal(Client &client, std::uint64_t total)
{
    while (client.totalBytes() < total) {
        const std::uint64_t before = client.totalBytes();
        client.poll(patienceMilliseconds, [](int) {});
        require(!client.failed() && client.totalBytes() > before, "the server closed or fell silent");
    }
}

Measured handshake(Client &client, int pid, int count)
{
    const std::uint64_t before = load::residentBytes(pid);
    const Stopwatch watch(pid);
    require(client.open(count, true), "a handshake failed");
    Measured measured = watch.stop(count);
    measured.residentBytes = double(load::residentBytes(pid)) - double(before);
    for (const int index : {0, count / 2, count - 1}) {
        const std::uint64_t total = client.totalBytes() + frameBytes;
        client.send(index, load::textFrame(std::string(payloadBytes, 'e')));
        awaitTotal(client, total);
    }
    return measured;
}

/// `active` connections, each with one question in flight; an answer of `answerBytes` (0: learnt from the first) asks
/// the next.
Measured pingPong(Client &client, int pid, int active, double seconds, const std::string &question, std::uint64_t answerBytes)
{
    const int first = int(client.connections().size()) - active;
    if (answerBytes == 0) {
        client.send(first, question);
        while (client.totalBytes() == 0)
            client.poll(patienceMilliseconds, [](int) {});
        answerBytes = client.totalBytes();
    }
    std::vector<std::uint64_t> next(std::size_t(active), 0);
    for (int index = 0; index < active; ++index) {
        next[std::size_t(index)] = client.connections()[std::size_t(first + index)].bytes + answerBytes;
        client.send(first + index, question);
    }
    std::uint64_t answers = 0;
    const auto onAnswer = [&](int index) {
        if (client.connections()[std::size_t(index)].bytes < next[std::size_t(index - first)])
            return;
        next[std::size_t(index - first)] += answerBytes;
        ++answers;
        client.send(index, question);
    };
    const auto runFor = [&](double span) {
        const std::uint64_t end = load::nowNanoseconds() + std::uint64_t(span * 1e9);
        while (load::nowNanoseconds() < end) {
            client.poll(patienceMilliseconds, onAnswer);
            require(!client.failed(), "the server closed");
        }
    };
    constexpr double warmUpSeconds = 0.2;
    runFor(warmUpSeconds);
    answers = 0;
    const Stopwatch watch(pid);
    runFor(seconds);
    return watch.stop(double(answers));
}

Measured fanOut(Client &client, int pid, int count, int broadcasts, int inFlight, double perSecond)
{
    require(client.open(count, true), "a handshake failed");
    const std::string question = load::textFrame("all " + std::string(payloadBytes, 'f'));
    const std::uint64_t each = frameBytes * std::uint64_t(count);
    client.send(0, question);
    awaitTotal(client, each);
    const std::uint64_t start = client.totalBytes();
    const std::uint64_t begun = load::nowNanoseconds();
    const Stopwatch watch(pid);
    for (int sent = 0; sent < broadcasts; sent += inFlight) {
        const std::uint64_t due = begun + (perSecond > 0 ? std::uint64_t(sent / perSecond * 1e9) : 0);
        while (load::nowNanoseconds() < due)
            client.poll(int((due - load::nowNanoseconds()) / 1'000'000) + 1, [](int) {});
        std::string all;
        for (int more = 0; more < inFlight; ++more)
            all += question;
        client.send(0, all);
        awaitTotal(client, start + each * std::uint64_t(sent + inFlight));
    }
    return watch.stop(double(broadcasts) * count);
}

}  // namespace

int main(int argc, char **argv)
{
    require(argc >= 5, "usage: bench_net_load <port> <pid> <task> <numbers...>");
    Client client(std::uint16_t(std::atoi(argv[1])));
    const int pid = std::atoi(argv[2]);
    const std::string task = argv[3];
    const auto number = [&](int index) { return index < argc ? std::atof(argv[index]) : 0.0; };
    const int count = int(number(4));
    Measured measured;
    if (task == "handshake") {
        measured = handshake(client, pid, count);
    } else if (task == "echo") {
        require(client.open(int(number(6)), true) && client.open(count, true), "a handshake failed");
        measured = pingPong(client, pid, count, number(5), load::textFrame(std::string(payloadBytes, 'e')), frameBytes);
    } else if (task == "fanout") {
        measured = fanOut(client, pid, count, int(number(5)), int(number(6)), 0);
    } else if (task == "paced") {
        measured = fanOut(client, pid, count, int(number(5)), 1, number(6));
    } else if (task == "hello") {
        // The idle ones have each asked once, so that they are kept alive and not just accepted.
        const std::string question = "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        const int idle = int(number(6));
        require(client.open(idle, false), "connecting failed");
        std::uint64_t each = 0;
        for (int index = 0; index < idle; ++index) {
            client.send(index, question);
            if (index == 0) {
                awaitTotal(client, 1);
                each = client.totalBytes();
            }
        }
        awaitTotal(client, each * std::uint64_t(idle));
        require(client.open(count, false), "connecting failed");
        measured = pingPong(client, pid, count, number(5), question, each);
    } else {
        giveUp("unknown task");
    }
    std::printf("{\"units\": %.0f, \"usPerUnit\": %.3f, \"perSecond\": %.0f, \"residentPerUnit\": %.0f}\n", measured.units,
                measured.processorNanoseconds / 1000 / measured.units, measured.units / measured.seconds,
                measured.residentBytes / measured.units);
}
