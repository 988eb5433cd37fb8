// One program: with a verb it works without a window, otherwise it opens one.

#include "app/command_line/command_line.h"
#include "core/layers/all.h"
#include "core/layers/all.h"
#include "core/storage/project_file.h"

#include <cstdio>
#include <cstring>

namespace lamina {
int runWindow(int argc, char** argv); // app/application.cpp
}

int main(int argc, char** argv) {
    lamina::registerAll(); // what exists: every part below asks for it by name
    // Files are parsed in a process of their own: this program again, before it does anything else.
    if (argc > 1 && std::strcmp(argv[1], "--load-worker") == 0) {
        lamina::registerAll(); // what may stand in a file
        return lamina::runLoadWorker(argc, argv);
    }
    if (lamina::isCommandLine(argc, argv)) return lamina::runCommandLine(argc, argv);
    return lamina::runWindow(argc, argv);
}
