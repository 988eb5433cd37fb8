// What the worker may do: little, and nothing but read the one file that it was given.

#include "core/storage/load_worker.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace lamina {

namespace {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true; // its shadow memory is larger than any limit, its checks open pipes
#else
constexpr bool kIsSanitized = false;
#endif
constexpr std::uint64_t kSlackMemory = std::uint64_t{512} << 20;
constexpr std::uint64_t kMostMemory = std::uint64_t{64} << 30;

void setLimit(int resource, std::uint64_t soft, std::uint64_t hard) {
    rlimit limit{soft, hard};
    setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

std::uint64_t addressSpace() { // bytes mapped now
    unsigned long pages = 0;
    if (FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
        std::fclose(file);
    }
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}
} // namespace

void limitWorker(std::uint64_t fileSize, bool mayWrite) {
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    setLimit(RLIMIT_CORE, 0, 0);
    setLimit(RLIMIT_CPU, 5 + fileSize / 20000000, 6 + fileSize / 20000000);
    setLimit(RLIMIT_FSIZE, mayWrite ? 2 * fileSize + kSlackMemory : 0, mayWrite ? 2 * fileSize + kSlackMemory : 0);
    if (!kIsSanitized)
        setLimit(RLIMIT_AS, std::min(kMostMemory, addressSpace() + kSlackMemory + 2 * fileSize), kMostMemory);
}

void allowMemory(std::uint64_t bytes) {
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return;
    limit.rlim_cur = std::min<std::uint64_t>(limit.rlim_max, limit.rlim_cur + bytes);
    setrlimit(RLIMIT_AS, &limit);
}

void closeDoors() {
    if (kIsSanitized) return;
    setLimit(RLIMIT_NOFILE, 0, 0);
#if defined(__x86_64__)
    // Everything that opens, starts, connects or signals fails with EPERM, whatever code should come to run.
    constexpr std::uint32_t kRefused[] = {SYS_open,          SYS_openat,   SYS_openat2,
                                          SYS_creat,         SYS_execve,   SYS_execveat,
                                          SYS_fork,          SYS_vfork,    SYS_clone,
                                          SYS_clone3,        SYS_socket,   SYS_connect,
                                          SYS_bind,          SYS_ptrace,   SYS_kill,
                                          SYS_tkill,         SYS_unlink,   SYS_unlinkat,
                                          SYS_rename,        SYS_renameat, SYS_renameat2,
                                          SYS_link,          SYS_linkat,   SYS_symlink,
                                          SYS_symlinkat,     SYS_truncate, SYS_chmod,
                                          SYS_fchmodat,      SYS_mkdir,    SYS_mkdirat,
                                          SYS_rmdir,         SYS_mount,    SYS_process_vm_writev,
                                          SYS_io_uring_setup};
    constexpr std::size_t kCount = sizeof kRefused / sizeof kRefused[0];
    sock_filter program[kCount + 8];
    std::size_t at = 0;
    const auto load = [&](std::size_t offset) {
        program[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
    };
    load(offsetof(seccomp_data, arch));
    program[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0);
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    load(offsetof(seccomp_data, nr));
    program[at++] =
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, static_cast<std::uint8_t>(kCount + 1), 0); // the x32 numbers
    for (std::size_t i = 0; i < kCount; ++i)
        program[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kRefused[i], static_cast<std::uint8_t>(kCount - i), 0);
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    sock_fprog filter{static_cast<unsigned short>(at), program};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0); // a kernel without it: the limits above still hold
#endif
}

} // namespace lamina
