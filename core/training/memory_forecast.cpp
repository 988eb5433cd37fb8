#include "core/training/memory_forecast.h"

#include "core/plan/plan.h"
#include "core/training/evaluate.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <string>

namespace lamina {

namespace {
// Code, charts and threads that come into memory with the first run; measured as peak less forecast with `lamina bench ui
// --example mnist-mlp --epochs 2`, with spiral and airline-lstm within 3 MB.
constexpr std::int64_t kFirstRun = 31'000'000;

std::int64_t bytesInStatus(const char* wanted) {
    std::ifstream file("/proc/self/status");
    for (std::string key, rest; file >> key; std::getline(file, rest))
        if (std::int64_t kilobytes = 0; key == wanted && file >> kilobytes) return kilobytes * 1024;
    return 0;
}
} // namespace

std::int64_t foretellRun(const Graph& graph, const TrainingConfig& training, const DataInfo* data) {
    const GraphFacts facts = checkGraph(graph, training, data);
    const ParameterLayout layout(graph, facts);
    const UpdateRule rule = updateRuleOf(training);
    using Purpose = CompileOptions::Purpose;
    std::set<std::pair<Purpose, std::int64_t>> plans; // each is compiled once
    if (!data || data->train < 1) {
        plans.emplace(Purpose::train, training.batchSize);
    } else {
        const std::int64_t batch = std::min<std::int64_t>(training.batchSize, data->train), last = data->train % batch;
        plans.emplace(Purpose::train, batch);
        if (last > 0) plans.emplace(Purpose::train, last);
        if (data->validation > 0) {
            const std::int64_t checked = evaluationBatch(facts, data->validation), rest = data->validation % checked;
            plans.emplace(Purpose::evaluate, checked);
            if (rest > 0) plans.emplace(Purpose::evaluate, rest);
        }
    }
    std::int64_t bytes = checkedSum(kFirstRun, layout.bytes(rule.slots));
    for (const auto& [purpose, batch] : plans) {
        CompileOptions options;
        options.purpose = purpose;
        options.batch = batch;
        bytes = checkedSum(bytes, foretellPlan(graph, training, data, options));
    }
    const std::int64_t weights = checkedProduct(layout.parameterNumbers() + layout.stateNumbers(), sizeOf(Type::f32));
    const std::int64_t optimizer =
        checkedProduct(checkedProduct(layout.trainedNumbers(), rule.slots), sizeOf(Type::f32));
    bytes = checkedSum(bytes, checkedSum(weights, optimizer)); // to go back to when a number is not finite
    const std::int64_t epochs = std::max(1, training.epochs), most = std::max(0, training.keepLastSnapshots);
    const auto copies = [&](std::int64_t count) { return checkedProduct(weights, count); };
    // While it runs: the weights that the window looks at, best and kept epochs, a checkpoint and the image of its file.
    const std::int64_t best = epochs > 1 ? 1 : 0,
                       running = checkedSum(copies(1 + best + std::min(epochs - 1, most)),
                                            checkedProduct(2, checkedSum(copies(1 + best), optimizer)));
    // At the end: all that was kept and the last weights once more for whoever asks, and the present numbers aside.
    const std::int64_t kept = std::min(epochs, most), again = kept + 1 + (kept < epochs ? 1 : 0),
                       ending = checkedSum(copies(1 + 1 + kept + again + 1), optimizer);
    return checkedSum(bytes, std::max(running, ending));
}

std::int64_t residentBytes() { return bytesInStatus("VmRSS:"); }
std::int64_t peakBytes() { return bytesInStatus("VmHWM:"); }

} // namespace lamina
