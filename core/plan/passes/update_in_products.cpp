#include "core/plan/passes/passes.h"

#include <algorithm>

namespace lamina::passes {

namespace {
// Smaller ones stay in the cache anyway, and their gradients stay readable after a step.
constexpr std::int64_t kFewestNumbers = 32 * 1024;

// The update; constraints may follow it. −1: there is none.
int updateOf(const Trace& trace) {
    int at = static_cast<int>(trace.ops.size()) - 1;
    while (at >= 0 && trace.ops[static_cast<std::size_t>(at)].op == Op::constrain) --at;
    return at >= 0 && trace.ops[static_cast<std::size_t>(at)].op == Op::update ? at : -1;
}

// The last op that reads the weight; it must see the old numbers.
std::size_t lastReader(const Recording& recording, const ParameterLayout::Entry* entry, std::size_t atLeast) {
    std::size_t last = atLeast;
    for (const auto& [weight, owner] : recording.weights)
        for (std::size_t i = last; owner == entry && i < recording.trace.ops.size(); ++i) {
            if (recording.trace.ops[i].op == Op::constrain) continue; // comes after the update
            const std::vector<int>& inputs = recording.trace.ops[i].inputs;
            if (std::find(inputs.begin(), inputs.end(), weight) != inputs.end()) last = i;
        }
    return last;
}
} // namespace

void updateInProducts(Recording& recording, const Backend& backend) {
    Trace& trace = recording.trace;
    const int updateOp = updateOf(trace);
    if (!recording.updatesWeights || updateOp < 0) return;
    const auto update = static_cast<std::size_t>(updateOp);
    const std::vector<int> uses = countUses(recording);
    const UpdateRule rule = trace.ops[update].attributes.updateRule;
    if (!rule.isElementwise()) return;

    std::vector<std::pair<std::size_t, TraceOp>> moved; // after which op
    std::vector<bool> keep(trace.ops.size(), true);
    std::vector<std::pair<int, const ParameterLayout::Entry*>> gradients;
    for (const auto& gradient : recording.gradients) {
        const auto& [tensor, entry] = gradient;
        const int producer = trace.tensors[static_cast<std::size_t>(tensor)].producer;
        std::vector<Segment>& segments = trace.ops[update].attributes.segments;
        const auto segment = std::find_if(segments.begin(), segments.end(),
                                          [offset = entry->offset](const Segment& s) { return s.offset == offset; });
        const bool isAlone = uses[static_cast<std::size_t>(tensor)] == 1 && segment != segments.end() &&
                             segment->count >= kFewestNumbers;
        if (!isAlone || producer < 0 || trace.ops[static_cast<std::size_t>(producer)].op != Op::matmul) {
            gradients.push_back(gradient);
            continue;
        }
        TraceOp fused = trace.ops[static_cast<std::size_t>(producer)];
        fused.op = Op::matmulUpdate;
        fused.outputs.clear();
        fused.attributes.updateRule = rule;
        fused.attributes.segments = {*segment};
        if (!backend.supports(instructionOf(recording, fused, backend.realType()))) {
            gradients.push_back(gradient);
            continue;
        }
        segments.erase(segment);
        keep[static_cast<std::size_t>(producer)] = false;
        moved.emplace_back(lastReader(recording, entry, static_cast<std::size_t>(producer)), std::move(fused));
    }
    if (moved.empty()) return;
    recording.gradients = std::move(gradients);
    if (trace.ops[update].attributes.segments.empty()) keep[update] = false;

    std::vector<TraceOp> ops;
    std::vector<bool> keepNow;
    for (std::size_t i = 0; i < trace.ops.size(); ++i) {
        ops.push_back(std::move(trace.ops[i]));
        keepNow.push_back(keep[i]);
        for (auto& [after, op] : moved)
            if (after == i) {
                ops.push_back(std::move(op));
                keepNow.push_back(true);
            }
    }
    trace.ops = std::move(ops);
    keepOps(trace, keepNow);
}

} // namespace lamina::passes
