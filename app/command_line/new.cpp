// lamina new TEMPLATE OUT.h5 [--data PATH] [--target COLUMN]

#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/model/examples.h"
#include "core/model/graph_check.h"
#include "core/storage/project_file.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace lamina {

namespace {
struct NewCall {
    std::string example, out, data, target;
};

// Input shape and output width of the example fit themselves to data of one's own.
void useOwnData(Project& project, const NewCall& call) {
    DataRecipe recipe;
    recipe.source = sourceNamed(call.data);
    recipe.series = project.data.series;
    recipe.split.chronological = project.data.split.chronological;
    if (!call.target.empty()) {
        ColumnRecipe target;
        target.name = call.target;
        target.role = ColumnRole::target;
        recipe.columns.push_back(target);
    }
    const std::shared_ptr<const Dataset> data = loadDataset(recipe, folderOf(call.out));
    for (const Text& note : data->notes()) std::cerr << "lamina: " << note.shown() << '\n';
    project.data = data->recipe();
    fitToData(project.graph, project.training, data->info());
    const GraphFacts facts = checkGraph(project.graph, project.training, &data->info());
    if (const Diagnostic* error = facts.firstError()) {
        const Node* node = project.graph.find(error->node);
        throw Error(node ? node->name : call.example, error->text,
                    TEXT("cli", "This example does not suit these data; choose another with `lamina templates`."));
    }
}

int runNew(const NewCall& call) {
    const Example* example = findExample(call.example);
    if (!example)
        throw CallError(call.example, TEXT("cli", "there is no example of this name"),
                        TEXT("cli", "`lamina templates` lists them."));
    Project project = example->project;
    if (!call.data.empty()) useOwnData(project, call);
    const FileLock lock(call.out);
    saveProject(project, nullptr, call.out);
    std::cerr << TEXT("cli", "%1 is ready; train it with `lamina train %1`").arg(call.out).shown() << '\n';
    return 0;
}
} // namespace

Action declareNew(CLI::App& app) {
    auto call = std::make_shared<NewCall>();
    app.add_option("template", call->example, "An example, from `lamina templates`")->required();
    app.add_option("out", call->out, "The project file to write (.h5)")->required();
    app.add_option("--data", call->data,
                   "Own data: CSV, IDX, .npz, or a folder of pictures with a sub-folder for each class");
    app.add_option("--target", call->target, "The column to predict");
    return [call] { return runNew(*call); };
}

} // namespace lamina
