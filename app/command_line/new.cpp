// lamina new TEMPLATE OUT.h5 [--data PATH] [--target COLUMN] [--weight COLUMN] [--window STEPS] [--horizon STEPS]

#include "app/command_line/output.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/data/source_reader.h"
#include "core/data/text_dataset.h"
#include "core/model/architectures/architectures.h"
#include "core/model/fit_learning.h"
#include "core/model/graph_check.h"
#include "core/model/registry.h"
#include "core/storage/project_file.h"
#include "core/training/checkpoint_files.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace lamina {

namespace {
struct NewCall {
    std::string example, out, data, target, weight;
    std::optional<int> window, horizon;
    Output output;
};

Project templateNamed(const std::string& name) {
    if (std::optional<Project> project = templateProject(name)) return std::move(*project);
    const std::string meant = nearest(name, templateIds());
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
        recipe.flatten = example.flatten;
        recipe.reconstructs = example.reconstructs;
        recipe.pictures = example.pictures;
        recipe.sound = example.sound;
        recipe.text = example.text;
        recipe.text.vocabulary.clear(); // learnt from the new text
        recipe.text.merges.clear();
        if (isTextFolder(call.data)) recipe.text.window = 0; // fits itself to the texts
        if (recipe.source.kind == "csv") {
            recipe.series = example.series;
            recipe.split.chronological = example.split.chronological;
        }
    }
    const bool mayBeTable = isTable(recipe.source);
    if ((call.window || call.horizon) && !mayBeTable)
        throw CallError(call.window ? "--window" : "--horizon", TEXT("cli", "only a table can be a series over time"),
                        TEXT("cli", "Leave it away, or give a CSV file with --data."));
    if (call.window) recipe.series.window = *call.window;
    if (call.horizon) recipe.series.horizon = *call.horizon;
    if (call.window && *call.window == 0) recipe.split.chronological = false;
    const auto choose = [&](const char* option, const std::string& name, ColumnRole role) {
        if (name.empty()) return;
        if (!mayBeTable)
            throw CallError(option, TEXT("cli", "only a table has columns to choose from"),
                            TEXT("cli", "Leave it away, or give a CSV file with --data."));
        ColumnRecipe column;
        column.name = name;
        column.role = role;
        recipe.columns.push_back(column);
    };
    choose("--target", call.target, ColumnRole::target);
    choose("--weight", call.weight, ColumnRole::weight);
    return recipe;
}

Text unsuitable() {
    return TEXT("cli", "This example does not suit these data; choose another with `lamina templates`.");
}

Shape inputShapeOf(const Graph& graph) {
    const std::vector<Uid> inputs = graph.inputNodes();
    const Node* node = inputs.empty() ? nullptr : graph.find(inputs.front());
    const PropertyValue* value = node ? node->properties.find("shape") : nullptr;
    const auto* extents = value ? std::get_if<std::vector<std::int64_t>>(value) : nullptr;
    return extents ? Shape(*extents) : Shape();
}

// A Reshape can make a "picture" or a "sequence" of any table, of one row or one column: nothing can be learned from that.
void requireNoArtifice(const NewCall& call, const Graph& before, const Graph& fitted) {
    for (const Node& node : fitted.nodes()) {
        if (node.type != "Reshape" || before.find(node.uid)) continue;
        const PropertyValue* value = node.properties.find("target_shape");
        const auto* shape = value ? std::get_if<std::vector<std::int64_t>>(value) : nullptr;
        if (shape && shape->size() == 3 && (*shape)[0] > 1 && (*shape)[1] > 1) continue; // 784 numbers as 28×28
        throw Error(call.example,
                    TEXT("cli", "it learns from samples of the shape %1, these data have the shape %2")
                        .arg(inputShapeOf(before).text())
                        .arg(inputShapeOf(fitted).text()),
                    unsuitable());
    }
}

// Large photographs for an example of small pictures: no larger than those it is made for, twice as large where there are
// many to learn from.
std::shared_ptr<const Dataset> atTheSizeOf(const Shape& example, std::shared_ptr<const Dataset> data, DataRecipe recipe,
                                           const std::string& folder) {
    const Shape given = data->recipe().pictureShape;
    if (example.rank() != 3 || given.rank() != 3 || recipe.pictureShape.rank() == 3) return data;
    const std::int64_t longest = std::max(given[0], given[1]),
                       wanted = (data->info().train < kFewPictures ? 1 : 2) * std::max(example[0], example[1]);
    if (wanted < 16 || longest <= wanted) return data;
    const auto shrunk = [&](std::int64_t side) {
        return std::min(side, std::max<std::int64_t>(16, (side * wanted + longest / 2) / longest));
    };
    recipe.pictureShape = Shape{shrunk(given[0]), shrunk(given[1]), given[2]};
    return loadDataset(recipe, folder);
}

// What the last layer has become, in one line, where it is not what the example had.
std::optional<Text> lastLayer(const Project& project, const Graph& before, const DataInfo& data) {
    const std::vector<Uid> sinks = project.graph.sinks();
    if (sinks.empty() || data.targets.empty()) return std::nullopt;
    const Node* output = project.graph.find(sinks.front());
    const Node* was = before.find(sinks.front());
    const LayerSpec* spec = output ? findLayer(output->type) : nullptr;
    if (!spec || !was || was->type != output->type || !spec->findProperty("units") || !spec->findProperty("activation"))
        return std::nullopt;
    const Options options(spec->properties, output->properties), had(spec->properties, was->properties);
    if (options.integer("units") == had.integer("units") && options.text("activation") == had.text("activation"))
        return std::nullopt;
    const Head head = resolvedHead(project.training.heads.front(), project.graph, &data.targets.front());
    const LossSpec* loss = findLoss(head.loss);
    return TEXT("cli", "The last layer fits the data: %1 units, %2; the loss is %3.")
        .arg(static_cast<long long>(options.integer("units")))
        .arg(options.text("activation"))
        .arg(loss ? loss->label.shown() : head.loss);
}

// Input shape and output width of the example fit themselves to data of one's own.
std::vector<Text> useOwnData(Project& project, const NewCall& call) {
    const std::string folder = folderOf(call.out);
    DataRecipe recipe = recipeOf(call, project.data);
    std::shared_ptr<const Dataset> data = loadDataset(recipe, folder);
    if (data->recipe().text.window == kLongestFittedWindow && recipe.text.window == 0) {
        recipe.text.tokens = TokenKind::words; // too long to be read letter by letter
        data = loadDataset(recipe, folder);
    }
    if (!call.data.empty()) data = atTheSizeOf(inputShapeOf(project.graph), std::move(data), recipe, folder);
    project.data = data->recipe();
    moveSource(project.data.source, folder, folder);
    const Graph before = project.graph;
    fitToData(project.graph, project.training, data->info());
    requireNoArtifice(call, before, project.graph);
    const GraphFacts facts = checkGraph(project.graph, project.training, &data->info());
    if (const Diagnostic* error = facts.firstError()) {
        const Node* node = project.graph.find(error->node);
        throw Error(node ? node->name : call.example, error->text, unsuitable());
    }
    std::vector<Text> notes = data->notes();
    if (const std::optional<Text> line = lastLayer(project, before, data->info())) notes.push_back(*line);
    if (call.data.empty()) return notes;
    for (const Text& line : fitLearning(project, data->info())) notes.push_back(line);
    return notes;
}

int runNew(const NewCall& call) {
    requireProjectName(call.out);
    Project project = templateNamed(call.example);
    std::vector<Text> notes;
    const bool changesData =
        !call.data.empty() || !call.target.empty() || !call.weight.empty() || call.window || call.horizon;
    if (changesData) notes = useOwnData(project, call);
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
        .add_option("--data", call->data,
                    TEXT("cli", "own data: CSV, IDX, .npz, a text, or a folder of pictures, sounds or texts with a "
                                "sub-folder for each class")
                        .shown())
        ->type_name("PATH");
    parser.add_option("--target", call->target, TEXT("cli", "the column to predict").shown())->type_name("COLUMN");
    parser
        .add_option("--weight", call->weight,
                    TEXT("cli", "the column that says how much each sample counts in the loss").shown())
        ->type_name("COLUMN");
    parser
        .add_option(
            "--window", call->window,
            TEXT("cli", "a table as a series over time: how many steps the network sees; 0 = no series").shown())
        ->type_name("STEPS")
        ->check(CLI::Range(0, 1'000'000));
    parser
        .add_option("--horizon", call->horizon,
                    TEXT("cli", "of a series: how many steps ahead the target lies").shown())
        ->type_name("STEPS")
        ->check(CLI::Range(1, 1'000'000));
    call->output.addJsonOption(parser);
    return [call] { return runNew(*call); };
}

} // namespace lamina
