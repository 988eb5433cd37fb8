// lamina export FILE --to keras OUT.h5

#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/storage/project_file.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace lamina {

namespace {
struct ExportCall {
    std::string file, format, out;
};

int runExport(const ExportCall& call) {
    const LoadedProject loaded = loadProject(call.file);
    if (!loaded.weights)
        throw Error(call.file, TEXT("cli", "the network has no weights yet"),
                    TEXT("cli", "Train it first: `lamina train %1`.").arg(call.file));
    const FileLock lock(call.out);
    saveProject(loaded.project, loaded.weights, call.out); // a project is a Keras file already
    return 0;
}
} // namespace

Action declareExport(CLI::App& app) {
    auto call = std::make_shared<ExportCall>();
    app.add_option("file", call->file, "A project or Keras file")->required();
    app.add_option("--to", call->format, "keras: an HDF5 file that Keras 2 and 3 open")
        ->required()
        ->check(CLI::IsMember({"keras"}));
    app.add_option("out", call->out, "The file to write")->required();
    return [call] { return runExport(*call); };
}

} // namespace lamina
