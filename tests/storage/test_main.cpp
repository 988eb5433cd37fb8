// The tests act as their own load worker, as the program does.

#include "core/layers/all.h"
#include "core/storage/project_file.h"

#include <cstring>

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

int main(int argc, char** argv) {
    lamina::registerAll();
    if (argc > 1 && std::strcmp(argv[1], "--load-worker") == 0) return lamina::runLoadWorker(argc, argv);
    doctest::Context context(argc, argv);
    return context.run();
}
