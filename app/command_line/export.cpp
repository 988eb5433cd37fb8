// lamina export FILE --to keras OUT.h5

#include "app/command_line/output.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/storage/project_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace lamina {

namespace {
struct ExportCall {
    std::string file, format, out;
    Output output;
};

int runExport(const ExportCall& call) {
    requireProjectName(call.out);
    LoadedProject loaded = loadProject(call.file);
    for (const Text& note : loaded.notes) call.output.note(note);
    if (!loaded.weights)
        call.output.note(
            TEXT("cli", "%1 is not trained yet: the weights are those that training starts from").arg(call.file));
    moveSource(loaded.project.data.source, folderOf(call.file), folderOf(call.out));
    const FileLock lock(call.out);
    saveProject(loaded.project, loaded.weights, call.out); // a project is a Keras file already
    for (const Text& note : notesForKeras(loaded.project.graph)) call.output.note(note);
    if (call.output.isJson())
        call.output.json({{"event", "export"}, {"to", call.format}, {"saved", call.out}});
    else
        call.output.line(TEXT("cli", "Saved to %1").arg(call.out).shown());
    return 0;
}
} // namespace

Action declareExport(CLI::App& parser) {
    const auto call = std::make_shared<ExportCall>();
    parser.add_option("file", call->file, TEXT("cli", "a project or Keras file").shown())->required();
    parser.add_option("--to", call->format, TEXT("cli", "keras: an HDF5 file that Keras 2 and 3 open").shown())
        ->required()
        ->check(CLI::IsMember({"keras"}));
    parser.add_option("out", call->out, TEXT("cli", "the file to write (.h5)").shown())->required();
    call->output.addJsonOption(parser);
    return [call] { return runExport(*call); };
}

} // namespace lamina
