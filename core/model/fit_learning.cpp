#include "core/model/fit_learning.h"

#include "core/model/graph_check.h"
#include "core/model/registry.h"

#include <algorithm>

namespace lamina {

namespace {
constexpr std::int64_t kStepsForPictures = 4000; // what a small convolutional network needs from a bad start on
constexpr std::int64_t kStepsForTexts = 1500;    // what a small recurrent network needs for texts in classes
constexpr std::int64_t kMostSteps = 60'000;      // of a small network: minutes, not hours
constexpr std::int64_t kManySamples = 100'000;
constexpr int kLargeBatch = 256;

bool has(const Graph& graph, const std::string& type) {
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [&](const Node& n) { return n.type == type; });
}

bool hasAugmentation(const Graph& graph) {
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [](const Node& node) {
        const LayerSpec* spec = findLayer(node.type);
        return spec && spec->category == Category::augmentation;
    });
}

// The wire into the last layer with weights of its own: dropout belongs there.
const Edge* wireIntoLastDense(const Graph& graph) {
    const std::vector<Uid> sinks = graph.sinks();
    if (sinks.size() != 1) return nullptr;
    const Node* last = graph.find(sinks.front());
    if (!last || last->type != "Dense") return nullptr;
    for (const Edge& edge : graph.edges())
        if (edge.to == last->uid) return &edge;
    return nullptr;
}

void augment(Graph& graph) {
    Properties shift;
    shift.set("height_factor", std::string("0.15"));
    shift.set("width_factor", std::string("0.15"));
    shift.set("fill_mode", std::string("nearest"));
    graph.addAfter(graph.inputNodes().front(), "RandomTranslation", shift);
    if (has(graph, "Dropout")) return;
    const Edge* wire = wireIntoLastDense(graph);
    if (!wire) return;
    const Node* before = graph.find(wire->from);
    if (!before || before->type != "Dense") return; // thousands of places right after a Flatten need another rate
    Properties rate;
    rate.set("rate", 0.4);
    graph.insertOnEdge(Edge(*wire), "Dropout", rate);
}

std::int64_t stepsOf(std::int64_t samples, int batch) { return (samples + batch - 1) / std::max(1, batch); }

// Few samples are seen more often, and the best epoch is kept where that can be judged.
void trainFor(std::int64_t steps, TrainingConfig& training, const DataInfo& data) {
    const std::int64_t each = stepsOf(data.train, training.batchSize);
    const auto epochs = static_cast<int>(std::min<std::int64_t>((steps + each - 1) / each, 1000));
    training.epochs = std::max(training.epochs, epochs);
    if (data.validation == 0) return;
    training.restoreBestAtEnd = true;
    training.earlyStopping.isOn = true;
    training.earlyStopping.restoreBest = true;
    training.earlyStopping.patience = std::max(training.earlyStopping.patience, training.epochs / 3);
}
} // namespace

std::vector<Text> fitLearning(Project& project, const DataInfo& data) {
    std::vector<Text> notes;
    TrainingConfig& training = project.training;
    if (data.train < 1 || data.inputs.empty() || data.targets.empty()) return notes;
    const bool arePictures = project.data.pictureShape.rank() == 3 && data.inputs.front().rank() == 3;
    const bool haveClasses = data.targets.front().kind != TargetInfo::Kind::values &&
                             data.targets.front().shape.count() <= 1; // one for each picture
    const bool isFew = data.train < kFewPictures;
    if (arePictures && haveClasses && isFew && has(project.graph, "Conv2D")) {
        const bool isNew = !hasAugmentation(project.graph) && project.graph.inputNodes().size() == 1;
        if (isNew) augment(project.graph);
        trainFor(kStepsForPictures, training, data);
        notes.push_back((isNew
                             ? TEXT("fit", "Few pictures (%1 to train on): they are shifted at random in every epoch, "
                                           "up to %2 epochs, the best one is kept.")
                             : TEXT("fit", "Few pictures (%1 to train on): up to %2 epochs, the best one is kept."))
                            .arg(static_cast<long long>(data.train))
                            .arg(static_cast<long long>(training.epochs)));
    }
    const bool areTexts = data.tokens > 0 && !data.continuesText;
    if (areTexts && haveClasses && stepsOf(data.train, training.batchSize) * training.epochs < kStepsForTexts) {
        trainFor(kStepsForTexts, training, data);
        notes.push_back(TEXT("fit", "Few texts (%1 to train on): up to %2 epochs, the best one is kept.")
                            .arg(static_cast<long long>(data.train))
                            .arg(static_cast<long long>(training.epochs)));
    }
    if (data.train > kManySamples && !arePictures && training.batchSize < kLargeBatch) {
        const int epochsBefore = training.epochs, batchBefore = training.batchSize;
        training.batchSize = kLargeBatch;
        const std::int64_t each = stepsOf(data.train, kLargeBatch);
        training.epochs = static_cast<int>(std::clamp<std::int64_t>(kMostSteps / each, 3, training.epochs));
        training.restoreBestAtEnd = training.restoreBestAtEnd || data.validation > 0;
        notes.push_back(TEXT("fit", "Many samples (%1 to train on): epochs %2 → %3, batch size %4 → %5.")
                            .arg(static_cast<long long>(data.train))
                            .arg(static_cast<long long>(epochsBefore))
                            .arg(static_cast<long long>(training.epochs))
                            .arg(static_cast<long long>(batchBefore))
                            .arg(static_cast<long long>(training.batchSize)));
    }
    return notes;
}

} // namespace lamina
