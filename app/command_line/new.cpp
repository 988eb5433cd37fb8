// lamina new TEMPLATE OUT.h5 [--data PATH] [--target COLUMN]

#include "app/command_line/output.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/model/examples.h"
#include "core/model/graph_check.h"
#include "core/storage/project_file.h"
#include "core/training/checkpoint_files.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace lamina {

namespace {
struct NewCall {
    std::string example, out, data, target;
    Output output;
};

const Example& exampleNamed(const std::string& name) {
    if (const Example* example = findExample(name)) return *example;
    std::vector<std::string> known;
    for (const Example& example : examples()) known.push_back(example.id);
    const std::string meant = nearest(name, known);
    throw CallError(name, TEXT("cli", "there is no example of this name"),
                    meant.empty() ? TEXT("cli", "`lamina templates` lists them.")
                                  : TEXT("cli", "Did you mean %1?").arg(meant));
}

// Of the example's own recipe only what is a choice about the network stays: windows over time, pictures as one row.
DataRecipe recipeOf(const NewCall& call, const DataRecipe& example) {
    DataRecipe recipe;
    if (call.data.empty()) {
        recipe = example; // another target of the example's own table
        recipe.columns.clear();
    } else {
        recipe.source = sourceNamed(call.data);
        recipe.split.chronological = example.split.chronological;
        recipe.series = example.series;
        recipe.flatten = example.flatten;
    }
    if (!call.target.empty()) {
        if (recipe.source.kind != "csv" && recipe.source.kind != "builtin")
            throw CallError("--target", TEXT("cli", "only a table has columns to choose from"),
                            TEXT("cli", "Leave it away, or give a CSV file with --data."));
        ColumnRecipe target;
        target.name = call.target;
        target.role = ColumnRole::target;
        recipe.columns.push_back(target);
    }
    return recipe;
}

// Input shape and output width of the example fit themselves to data of one's own.
std::vector<Text> useOwnData(Project& project, const NewCall& call) {
    const std::string folder = folderOf(call.out);
    const std::shared_ptr<const Dataset> data = loadDataset(recipeOf(call, project.data), folder);
    project.data = data->recipe();
    moveSource(project.data.source, folder, folder);
    fitToData(project.graph, project.training, data->info());
    const GraphFacts facts = checkGraph(project.graph, project.training, &data->info());
    if (const Diagnostic* error = facts.firstError()) {
        const Node* node = project.graph.find(error->node);
        throw Error(node ? node->name : call.example, error->text,
                    TEXT("cli", "This example does not suit these data; choose another with `lamina templates`."));
    }
    return data->notes();
}

int runNew(const NewCall& call) {
    requireProjectName(call.out);
    Project project = exampleNamed(call.example).project;
    std::vector<Text> notes;
    if (!call.data.empty() || !call.target.empty()) notes = useOwnData(project, call);
    const FileLock lock(call.out);
    saveProject(project, nullptr, call.out);
    CheckpointFiles(call.out, {saveBlobs, loadBlobs, {}, {}}).remove(); // of a project that stood here before
    for (const Text& note : notes) call.output.note(note);
    if (call.output.isJson())
        call.output.json({{"event", "new"}, {"template", call.example}, {"saved", call.out}});
    else
        call.output.line(TEXT("cli", "%1 is ready; train it with `lamina train %1`").arg(call.out).shown());
    return 0;
}
} // namespace

Action declareNew(CLI::App& parser) {
    const auto call = std::make_shared<NewCall>();
    parser.add_option("template", call->example, TEXT("cli", "an example, from `lamina templates`").shown())
        ->required();
    parser.add_option("out", call->out, TEXT("cli", "the project file to write (.h5)").shown())->required();
    parser
        .add_option(
            "--data", call->data,
            TEXT("cli", "own data: CSV, IDX, .npz, or a folder of pictures with a sub-folder for each class").shown())
        ->type_name("PATH");
    parser.add_option("--target", call->target, TEXT("cli", "the column to predict").shown())->type_name("COLUMN");
    call->output.addJsonOption(parser);
    return [call] { return runNew(*call); };
}

} // namespace lamina
