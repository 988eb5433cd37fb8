// lamina evaluate FILE: loss and metrics on the test split

#include "app/command_line/event_output.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/storage/project_file.h"
#include "core/training/trainer.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <numeric>
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

// Counts of the first target's classes by what the network takes them for; every step of a sequence counts.
EventOutput::Confusion confusionOf(const Project& project, const Weights& weights, const Dataset& data, Part part,
                                   ThreadPool& pool) {
    constexpr std::int64_t kMostClasses = 1000; // more make no table
    EventOutput::Confusion confusion;
    if (data.info().targets.empty() || !data.hasTargets()) return confusion;
    const TargetInfo& target = data.info().targets.front();
    const std::int64_t classes = std::max<std::int64_t>(2, target.classes);
    if (target.kind == TargetInfo::Kind::values || classes > kMostClasses) return confusion;
    const std::vector<std::vector<float>> outputs = predict(project.graph, project.training, weights, data, part, pool);
    std::vector<std::int64_t> rows(static_cast<std::size_t>(data.samples(part)));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    const auto places = static_cast<std::size_t>(std::max<std::int64_t>(1, target.shape.count()));
    std::vector<std::int32_t> truths(rows.size() * places);
    data.classRows(part, 0, rows.data(), static_cast<std::int64_t>(rows.size()), truths.data());
    if (truths.empty() || outputs.empty() || outputs.front().size() % truths.size() != 0) return confusion;
    const std::size_t width = outputs.front().size() / truths.size();
    for (std::int64_t c = 0; c < classes; ++c)
        confusion.classNames.push_back(static_cast<std::size_t>(c) < target.classNames.size()
                                           ? target.classNames[static_cast<std::size_t>(c)]
                                           : std::to_string(c));
    confusion.counts.assign(static_cast<std::size_t>(classes),
                            std::vector<std::int64_t>(static_cast<std::size_t>(classes)));
    const Head head = project.training.heads.empty() ? Head{} : project.training.heads.front();
    const PropertyValue* logits = head.lossOptions.find("from_logits");
    const float half = logits && std::get<bool>(*logits) ? 0.0f : 0.5f;
    for (std::size_t i = 0; i < truths.size(); ++i) {
        const float* answer = outputs.front().data() + i * width;
        const std::int64_t guess = width == 1 ? answer[0] > half : std::max_element(answer, answer + width) - answer;
        if (truths[i] >= 0 && truths[i] < classes && guess < classes)
            ++confusion.counts[static_cast<std::size_t>(truths[i])][static_cast<std::size_t>(guess)];
    }
    return confusion;
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
    const Evaluation evaluation = evaluate(project, *loaded.weights, *data, part, pool);
    output.evaluation(nameOf(part), evaluation, confusionOf(project, *loaded.weights, *data, part, pool));
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
