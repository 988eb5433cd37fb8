// One program: with a verb it works without a window, otherwise it opens one.

#include "app/application.h"
#include "app/command_line/command_line.h"
#include "app/terminal_language.h"
#include "app/ui_bench.h"
#include "core/layers/all.h"
#include "core/storage/project_file.h"

#include <cstdio>
#include <cstring>

int main(int argc, char** argv) {
    lamina::registerAll(); // what exists: every part below asks for it by name
    // Files are parsed in a process of their own: this program again, before it does anything else.
    if (argc > 1 && std::strcmp(argv[1], "--load-worker") == 0) {
        lamina::registerAll(); // what may stand in a file
        return lamina::runLoadWorker(argc, argv);
    }
    // The one benchmark that needs a window.
    if (argc > 2 && std::strcmp(argv[1], "bench") == 0 && std::strcmp(argv[2], "ui") == 0)
        return lamina::runUiBench(argc, argv);
    if (lamina::isCommandLine(argc, argv)) {
        lamina::useTerminalLanguage();
        return lamina::runCommandLine(argc, argv);
    }
    return lamina::runWindow(argc, argv);
}
