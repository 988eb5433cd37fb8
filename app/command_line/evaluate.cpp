// lamina evaluate FILE: loss and metrics on the test split

#include "app/command_line/event_output.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/storage/project_file.h"
#include "core/training/trainer.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace lamina {

namespace {

struct EvaluateCall {
    std::string file, data;
    std::optional<double> validationSplit;
    std::optional<int> threads;
    bool doesNotShuffle =
        false; // nothing is shuffled here: taken so that one line of options serves train and evaluate
    Output output;
};

const char* nameOf(Part part) {
    return part == Part::train ? "train" : part == Part::validation ? "validation" : "test";
}

int runEvaluate(const EvaluateCall& call) {
    EventOutput output(call.output);
    const LoadedProject loaded = loadProject(call.file);
    if (!loaded.weights)
        throw Error(call.file, TEXT("cli", "the network has no weights yet"),
                    TEXT("cli", "Train it first: `lamina train %1`.").arg(call.file));
    Project project = loaded.project;
    std::shared_ptr<const Dataset> data;
    Part part = Part::test;
    if (call.data.empty() || call.validationSplit) {
        if (!call.data.empty()) project.data = recipeFor(project.data, sourceNamed(call.data));
        if (call.validationSplit) {
            project.data.split.validation = *call.validationSplit;
            project.data.split.validationCount = -1;
            part = Part::validation;
        }
        data = loadDataset(project.data, folderOf(call.file));
    } else
        data = applyRecipe(project.data, sourceNamed(call.data), folderOf(call.file), true);
    for (const Part other : {Part::validation, Part::train})
        if (data->samples(part) == 0) part = other; // no test part was set aside: the output names the one that is used
    if (data->samples(part) == 0)
        throw Error(call.file, TEXT("cli", "there are no samples to evaluate"), TEXT("cli", "Name some with --data."));
    ThreadPool pool(call.threads.value_or(ThreadPool::cores()));
    output.evaluation(nameOf(part), evaluate(project, *loaded.weights, *data, part, pool));
    return 0;
}

} // namespace

Action declareEvaluate(CLI::App& app) {
    auto call = std::make_shared<EvaluateCall>();
    const auto text = [](const Text& help) { return help.shown(); };
    app.add_option("file", call->file, text(TEXT("cli", "a project file")))->required();
    app.add_option("--data", call->data,
                   text(TEXT("cli", "other data: CSV, IDX, .npz with x and y, or a folder of pictures")))
        ->type_name("PATH");
    app.add_option("--validation-split", call->validationSplit,
                   text(TEXT("cli", "evaluate on this share of the samples, which training kept for validation")))
        ->check(CLI::Range(0.0, 0.999999));
    app.add_flag("--no-shuffle", call->doesNotShuffle, text(TEXT("cli", "keep the samples in their order")));
    app.add_option("--threads", call->threads, text(TEXT("cli", "threads to compute with; default: all cores")))
        ->check(CLI::Range(1, 1024));
    call->output.addJsonOption(app);
    return [call] { return runEvaluate(*call); };
}

} // namespace lamina
