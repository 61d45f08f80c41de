// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox.h"

#include <array>
#include <cerrno>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace app {
namespace {

constexpr rlim_t memoryBytes = 512ull * 1024 * 1024;
constexpr rlim_t processorSeconds = 10;

// What computing on bytes needs, and the end of the process. Everything else fails with EPERM.
constexpr std::array allowed{
    SCMP_SYS(read),           SCMP_SYS(write),        SCMP_SYS(writev),        SCMP_SYS(close),        SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),     SCMP_SYS(lseek),        SCMP_SYS(mmap),          SCMP_SYS(munmap),       SCMP_SYS(mremap),
    SCMP_SYS(mprotect),       SCMP_SYS(madvise),      SCMP_SYS(brk),           SCMP_SYS(futex),        SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getrandom),
    SCMP_SYS(getpid),         SCMP_SYS(gettid),       SCMP_SYS(tgkill),        SCMP_SYS(sched_yield),  SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

bool limit(int resource, rlim_t value)
{
    const rlimit both{value, value};
    return setrlimit(__rlimit_resource_t(resource), &both) == 0;
}

tl::unexpected<core::Error> unavailable(const char *what)
{
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("sandbox_unavailable"),
                      QStringLiteral("The reader cannot lock itself in (%1).").arg(QString::fromLatin1(what)));
}

}  // namespace

core::Result<> enterSandbox()
{
    if (!limit(RLIMIT_AS, memoryBytes) || !limit(RLIMIT_CPU, processorSeconds) || !limit(RLIMIT_FSIZE, 0) || !limit(RLIMIT_CORE, 0))
        return unavailable("limits");
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return unavailable("privileges");
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return unavailable("filter");
    int error = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);  // threads that are there already, too
    for (const int call : allowed)
        error |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
    error |= seccomp_load(filter);
    seccomp_release(filter);
    if (error != 0)
        return unavailable("system calls");
    return {};
}

}  // namespace app
