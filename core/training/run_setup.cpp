#include "core/training/run_setup.h"

#include "core/base/error.h"
#include "core/model/registry.h"

#include <chrono>
#include <ctime>

namespace lamina {

GraphFacts checkedFacts(const Project& project, const Dataset& data, bool needsTraining) {
    GraphFacts facts = checkGraph(project.graph, project.training, &data.info());
    for (const Diagnostic& diagnostic : facts.diagnostics) {
        if (diagnostic.severity != Severity::error) continue;
        const Node* node = project.graph.find(diagnostic.node);
        throw Error(node ? node->name : project.name, diagnostic.text,
                    diagnostic.fixes.empty() ? Text() : diagnostic.fixes.front().label);
    }
    if (needsTraining && data.samples(Part::train) == 0)
        throw Error("", TEXT("training", "there are no samples to train on"),
                    TEXT("training", "Choose data, or give the training part a share of them."));
    if (needsTraining && project.training.batchSize < 1)
        throw Error("batch_size",
                    TEXT("training", "expected a number of at least 1, got %1")
                        .arg(static_cast<long long>(project.training.batchSize)),
                    TEXT("training", "Choose 32, for example."));
    return facts;
}

std::shared_ptr<Parameters> makeParameters(const Project& project, const GraphFacts& facts, Type realType,
                                           const WeightsPointer& start) {
    auto parameters = std::make_shared<Parameters>(project.graph, facts, updateRuleOf(project.training), realType);
    parameters->initialize(project.training.seed);
    if (start) parameters->assign(*start);
    return parameters;
}

std::string timeNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

std::string runSummary(const Project& project, const GraphFacts& facts) {
    std::string widths;
    int layers = 0;
    for (const Uid uid : facts.order) {
        const auto known = facts.nodes.find(uid);
        if (known == facts.nodes.end() || known->second.weights.empty()) continue;
        const Node* node = project.graph.find(uid);
        if (node->type == "BatchNormalization") continue;
        if (layers == 0 && !known->second.inputs.empty()) widths = std::to_string(known->second.inputs.front().last());
        widths += '-';
        widths += std::to_string(known->second.output.last());
        ++layers;
    }
    if (layers > 6) widths = std::to_string(layers) + " layers";
    return widths + " · " + project.training.optimizer + " " + shortNumber(project.training.learningRate()) +
           " · batch " + std::to_string(project.training.batchSize);
}

namespace {

// What decides the numbers of a run; epochs, speed, device names and threads do not.
TrainingConfig decisivePart(TrainingConfig config) {
    config.epochs = 0;
    config.stepsPerSecond = 0;
    config.threads = 0;
    config.device.clear();
    config.keepLastSnapshots = 0;
    config.restoreBestAtEnd = false;
    config.earlyStopping = {};
    return config;
}

Graph decisivePart(const Graph& graph) {
    Graph bare = graph;
    for (const Node& node : graph.nodes()) {
        bare.setPin(node.uid, std::nullopt);
        bare.setNote(node.uid, {});
    }
    // Blocks are for the eye, too, and take numbers that layers added later would have had.
    while (!bare.groups().empty()) bare.ungroup(bare.groups().back().uid);
    return bare.part(bare.topologicalOrder());
}

} // namespace

bool areSameNetwork(const Graph& a, const Graph& b) { return decisivePart(a) == decisivePart(b); }

bool areInitialWeights(const Project& project, const Weights& weights) {
    const GraphFacts facts = checkGraph(project.graph, project.training);
    if (facts.hasErrors()) return false;
    Parameters parameters(project.graph, facts, UpdateRule{});
    parameters.initialize(project.training.seed);
    const WeightsPointer initial = parameters.snapshot();
    for (const WeightArray& array : *initial) {
        const WeightArray* given = findWeight(weights, array.node, array.name);
        if (!given || given->values != array.values) return false;
    }
    return true;
}

void refuseOtherRun(const Checkpoint& checkpoint, const Project& project, const std::string& dataFingerprint,
                    const std::string& backendName) {
    const Text anew = TEXT("training", "Undo the change, or start the training anew, without --resume.");
    const Project then = projectFromJson(checkpoint.projectJson, "checkpoint");
    if (!areSameNetwork(then.graph, project.graph))
        throw Error("", TEXT("training", "the network has been changed since the run was interrupted"), anew);
    if (!(decisivePart(then.training) == decisivePart(project.training)))
        throw Error("", TEXT("training", "the training settings have been changed since the run was interrupted"),
                    anew);
    if (checkpoint.blobs.empty()) return; // written before the data were read and the first step taken
    if (checkpoint.dataFingerprint != dataFingerprint)
        throw Error("", TEXT("training", "the data have been changed since the run was interrupted"), anew);
    if (checkpoint.simdTarget != backendName)
        throw Error("",
                    TEXT("training", "the run was begun on \"%1\" and cannot go on bit by bit on \"%2\"")
                        .arg(checkpoint.simdTarget)
                        .arg(backendName),
                    TEXT("training", "Go on where it was begun, or start the training anew, without --resume."));
}

} // namespace lamina
