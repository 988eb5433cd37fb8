#include "core/insight/layer_example.h"

#include "core/base/error.h"
#include "core/plan/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
// Small extents for options that are sizes; others keep what was declared.
constexpr std::pair<const char*, std::int64_t> kSmall[] = {
    {"units", 2},   {"filters", 1},         {"output_dim", 2},         {"input_dim", 16}, {"num_heads", 1},
    {"key_dim", 2}, {"value_dim", 2},       {"head_dim", 2},           {"groups", 1},     {"sequence_length", 3},
    {"n", 2},       {"num_query_heads", 1}, {"num_key_value_heads", 1}};
const std::vector<Shape>& smallShapes() {
    static const std::vector<Shape> shapes = {Shape{4}, Shape{3, 2}, Shape{4, 4, 1}, Shape{2, 2, 2, 1},
                                              Shape{3, 4, 4, 1}};
    return shapes;
}

std::string numbersText(const float* values, const Shape& shape, int axis = 0) {
    if (axis == shape.rank()) return fmt::format("{:.3g}", *values == 0 ? 0.0F : *values);
    std::int64_t step = 1;
    for (int i = axis + 1; i < shape.rank(); ++i) step *= shape[i];
    std::string text = "[";
    for (std::int64_t i = 0; i < shape[axis]; ++i) {
        if (i > 0) text += ", ";
        text += numbersText(values + i * step, shape, axis + 1);
    }
    return text + "]";
}

std::vector<float> exampleNumbers(const Shape& shape, int input) {
    std::vector<float> numbers(static_cast<std::size_t>(shape.count()));
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = shape.rank() == 1 && input == 0 ? std::array{1.0F, -2.0F, 3.0F, 0.5F}[i % 4]
                                                     : static_cast<float>((i + static_cast<std::size_t>(input)) % 10);
    return numbers;
}

LayerExample exampleOn(const LayerSpec& spec, const Shape& shape) {
    Graph graph;
    const int count = std::max(1, spec.port.minimumInputs);
    const Uid layer = graph.add(spec.type);
    for (const auto& [name, size] : kSmall)
        if (const Property* property = spec.findProperty(name); property && property->kind == PropertyKind::integer)
            graph.setProperty(layer, name, size);
    for (int i = 0; i < count; ++i) {
        const Uid input = graph.add("Input");
        graph.setProperty(input, "shape", shape.extents());
        graph.connect(input, layer);
    }
    const TrainingConfig training;
    const GraphFacts facts = checkGraph(graph, training);
    constexpr std::int64_t kMostNumbers = 32;
    const auto known = facts.nodes.find(layer);
    if (known == facts.nodes.end() || !known->second.hasShape || known->second.output.count() > kMostNumbers) return {};
    const std::unique_ptr<Backend> backend = makeReferenceBackend();
    ThreadPool pool(1);
    auto parameters = std::make_shared<Parameters>(graph, facts, UpdateRule{});
    parameters->initialize(1);
    CompileOptions options;
    options.purpose = CompileOptions::Purpose::predict;
    options.batch = 1;
    const auto plan = Plan::compile(graph, training, nullptr, *backend, pool, parameters, options);
    LayerExample example;
    for (int i = 0; i < count; ++i) {
        const std::vector<float> numbers = exampleNumbers(shape, i);
        plan->writeInput(i, numbers.data());
        example.lines.emplace_back(count == 1 ? fmt::format("x ({})", shape.text())
                                              : fmt::format("x{} ({})", i + 1, shape.text()),
                                   numbersText(numbers.data(), shape));
    }
    plan->run({});
    const std::vector<float> output = plan->output(0);
    if (!std::all_of(output.begin(), output.end(), [](float y) { return std::isfinite(y); })) return {};
    const Shape outputShape = known->second.output;
    example.lines.emplace_back(fmt::format("y ({})", outputShape.text()), numbersText(output.data(), outputShape));
    example.hasWeights = !known->second.weights.empty();
    return example;
}
} // namespace

LayerExample layerExample(const LayerSpec& spec) {
    if (spec.type == "Input") return {};
    for (const Shape& shape : smallShapes()) {
        if (shape.rank() < spec.port.minimumRank || shape.rank() > spec.port.maximumRank) continue;
        try {
            if (LayerExample example = exampleOn(spec, shape); !example.lines.empty()) return example;
        } catch (const Error&) { // this input is too small or too large for it
        }
    }
    return {};
}

} // namespace lamina
