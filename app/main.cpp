// One program: with a verb it works without a window, otherwise it opens one.

#include "app/application.h"
#include "app/command_line/command_line.h"
#include "app/terminal_language.h"
#include "app/ui_bench.h"
#include "core/base/error.h"
#include "core/layers/all.h"
#include "core/storage/project_file.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace {
// Weights and activations of a run that has ended go back to the system at once. The C library would keep ever larger blocks, and the
// forecast of memory would be wrong.
void returnLargeBlocks() {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

// Qt ends the program with a signal where it finds none.
bool hasDisplay(int argc, char** argv) {
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (const char* value = std::getenv(variable); value && *value) return true;
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "-platform") == 0 || std::strcmp(argv[i], "--platform") == 0) return true;
    return false;
}
} // namespace

int main(int argc, char** argv) {
    returnLargeBlocks();
    lamina::registerAll(); // what exists: every part below asks for it by name
    // Files are parsed in a process of their own: this program again, before it does anything else.
    if (argc > 1 && std::strcmp(argv[1], "--load-worker") == 0) return lamina::runLoadWorker(argc, argv);
    // The one benchmark that needs a window.
    if (argc > 2 && std::strcmp(argv[1], "bench") == 0 && std::strcmp(argv[2], "ui") == 0)
        return lamina::runUiBench(argc, argv);
    if (lamina::isCommandLine(argc, argv)) {
        lamina::useTerminalLanguage();
        return lamina::runCommandLine(argc, argv);
    }
    if (!hasDisplay(argc, argv)) {
        lamina::useTerminalLanguage();
        const lamina::Error error({}, TEXT("cli", "there is no display to open a window on"),
                                  TEXT("cli", "`lamina help` lists what works without one."));
        std::fprintf(stderr, "lamina: %s\n", error.shown().c_str());
        return 1;
    }
    return lamina::runWindow(argc, argv);
}
