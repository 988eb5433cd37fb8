#include "tests/layers/layer_cases.h"

#include <algorithm>

namespace lamina::test {

namespace {
using Options = std::vector<PropertyValue>;
using List = std::vector<std::int64_t>;

// Small values to start from, so that the checks stay quick
const std::vector<std::pair<std::string, PropertyValue>> kSmall = {
    {"units", std::int64_t{3}},           {"filters", std::int64_t{4}},         {"kernel_size", List{2, 3}},
    {"input_dim", std::int64_t{3}},       {"output_dim", std::int64_t{2}},      {"num_heads", std::int64_t{2}},
    {"key_dim", std::int64_t{3}},         {"num_query_heads", std::int64_t{4}}, {"head_dim", std::int64_t{3}},
    {"sequence_length", std::int64_t{5}}, {"groups", std::int64_t{1}},          {"height", std::int64_t{3}},
    {"width", std::int64_t{2}},           {"num_tokens", std::int64_t{3}}};

const std::vector<std::string> kAll = {}, kFew = {"relu", "gelu", "softmax"}; // activations; kAll: every one

Options edgesOf(const Property& p, bool isRecurrent, const std::vector<std::string>& activations) {
    Options edges;
    if (isCall(p.kind) || p.kind == PropertyKind::text) return edges; // they change no formula
    const auto add = [&](PropertyValue value) {
        if (p.accepted(value) && std::find(edges.begin(), edges.end(), value) == edges.end()) edges.push_back(value);
    };
    for (const auto& [name, value] : kSmall)
        if (name == p.name) add(value);
    add(p.defaultValue);
    switch (p.kind) {
    case PropertyKind::boolean:
        add(false);
        add(true);
        break;
    case PropertyKind::integer:
        if (edges.size() > 1) edges.resize(1); // a small value of ours stands for a large default
        add(std::int64_t{1});
        add(std::int64_t{2});
        break;
    case PropertyKind::real:
        if (p.minimum > -1e6)
            add(p.name == "epsilon" ? 1e-6 : p.minimum); // 1 / √ε leaves no digits to difference quotients
        add(0.3);
        if (p.maximum <= 1) add(p.maximum);
        break;
    case PropertyKind::pair:
        add(List{1, 1});
        add(List{2, 1});
        add(List{1, 2});
        break;
    case PropertyKind::shape:
        for (const char* name : {"axis", "attention_axes"})
            if (p.name == name)
                for (const List& axes : {List{1}, List{2}, List{1, 2}, List{2, 3}}) add(axes);
        add(List{2, -1});
        add(List{-1, 1});
        add(List{3, 1, 2});
        add(List{1, 1, 1});
        add(List{1, 2, 1});
        add(List{2, 1, 2});
        add(List{0, 1, 0, 0});
        add(List{2, 0, 0, 1});
        add(List{0, 0, 0, 1, 1, 0});
        break;
    case PropertyKind::numbers:
        add(std::string("0.3"));
        add(std::string("-0.2, 0.1"));
        add(std::string("1, 2"));
        break;
    case PropertyKind::choice:
        for (const std::string& choice : p.choices) add(choice);
        break;
    case PropertyKind::activation:
        for (const ActivationName& name : activationNames())
            if ((activations.empty() || std::count(activations.begin(), activations.end(), name.name) > 0) &&
                (!isRecurrent || (name.name != "exponential" && name.name != "log_softmax"))) // grow when fed back
                add(name.name);
        break;
    default:
        break;
    }
    return edges;
}

std::vector<std::vector<Shape>> inputsFor(const LayerSpec& spec) {
    if (spec.port.maximumInputs == 0) return {{}};
    std::vector<std::vector<Shape>> all;
    for (const Shape& shape : std::vector<Shape>{{4}, {1}, {3, 2}, {1, 1}, {5, 4, 4}, {2, 2, 1}, {2, 1, 2, 3}}) {
        if (shape.rank() < spec.port.minimumRank || shape.rank() > spec.port.maximumRank) continue;
        all.push_back(std::vector<Shape>(static_cast<std::size_t>(spec.port.minimumInputs), shape));
    }
    if (spec.category == Category::recurrent) { // from first states, one number for each unit
        for (int states = 1; states < spec.port.maximumInputs; ++states) {
            all.push_back({{3, 2}});
            all.back().resize(static_cast<std::size_t>(1 + states), Shape{3});
        }
    } else if (spec.port.maximumInputs > 1) {
        if (spec.port.maximumInputs > 2) all.push_back({{3, 2}, {3, 2}, {3, 2}});
        all.push_back({{3, 2}, {3, 1}});
        all.push_back({{3, 2}, {2}});
        all.push_back({{3, 2}, {4, 2}});
    }
    return all;
}
} // namespace

std::string LayerCase::text() const {
    std::string text = spec->type;
    for (const auto& [name, value] : node.properties.items()) text += " " + name + "=" + textOf(value);
    for (const Shape& shape : inputs) text += (&shape == inputs.data() ? " on " : " and ") + shape.text();
    if (isMasked) text += " with a mask";
    return text;
}

std::vector<LayerCase> casesOf(const LayerSpec& spec, std::vector<std::pair<LayerCase, Problem>>* problems) {
    std::vector<Properties> settings;
    const bool isRecurrent = spec.category == Category::recurrent;
    // The layer inside of a wrapper has cases of its own, and ConvLSTM is LSTM and convolution: no pairs of options.
    const bool isMade = spec.type.find('(') != std::string::npos || spec.type.starts_with("ConvLSTM");
    const auto add = [&](const Properties& p) {
        if (std::find(settings.begin(), settings.end(), p) == settings.end()) settings.push_back(p);
    };
    Properties base;
    for (const Property& p : spec.properties)
        for (const auto& [name, value] : kSmall)
            if (name == p.name && p.accepted(value)) base.set(name, value);
    add(base);
    const auto with = [](Properties properties, const Property& p, const PropertyValue& value) {
        properties.set(p.name, value);
        return properties;
    };
    for (const Property& p : spec.properties)
        for (const PropertyValue& edge : edgesOf(p, isRecurrent, isMade ? kFew : kAll)) add(with(base, p, edge));
    const std::size_t single = settings.size();
    for (std::size_t i = 0; i < spec.properties.size() && !isMade; ++i)
        for (std::size_t j = i + 1; j < spec.properties.size(); ++j)
            for (const PropertyValue& first : edgesOf(spec.properties[i], isRecurrent, kFew))
                for (const PropertyValue& second : edgesOf(spec.properties[j], isRecurrent, kFew))
                    add(with(with(base, spec.properties[i], first), spec.properties[j], second));
    std::vector<LayerCase> cases;
    for (const std::vector<Shape>& inputs : inputsFor(spec))
        for (std::size_t i = 0; i < settings.size(); ++i) {
            LayerCase c{&spec, {}, inputs};
            c.node.uid = 7;
            c.node.type = spec.type;
            c.node.name = "layer";
            c.node.properties = settings[i];
            try {
                spec.shapeRule(lamina::Options(spec.properties, c.node.properties), inputs);
                cases.push_back(c);
                if (isRecurrent && spec.maskUse == MaskUse::reads && i < single) {
                    cases.push_back(c);
                    cases.back().isMasked = true;
                }
            } catch (const Problem& problem) {
                if (problems) problems->emplace_back(c, problem);
            }
        }
    return cases;
}

RecordedLayer::RecordedLayer(const LayerCase& layerCase, bool isTraining, bool withOwnBackward) : node(layerCase.node) {
    const LayerSpec& spec = *layerCase.spec;
    const lamina::Options options(spec.properties, node.properties);
    for (const Shape& shape : layerCase.inputs)
        inputs.push_back(trace.addTensor(shape.withFirst(2), Type::f32, Role::input));
    if (layerCase.inputs.empty())
        inputs.push_back(trace.addTensor(spec.shapeRule(options, {}).withFirst(2), Type::f32, Role::input));
    std::map<std::string, Value> byName;
    if (spec.weightRule)
        for (const WeightSpec& w : spec.weightRule(options, layerCase.inputs)) {
            weights.emplace_back(w, trace.addTensor(w.shape, Type::f32, Role::parameter, w.name));
            byName[w.name] = weights.back().second;
        }
    const auto scope = [&] { return Scope(trace, node, spec.properties, byName, isTraining, 42); };
    LayerCall call{&spec, &node, 0, 0, inputs, {}};
    Scope forward = scope();
    if (layerCase.isMasked) { // of two samples
        std::vector<float> mask;
        for (std::int64_t i = 0; i < 2 * layerCase.inputs[0][0]; ++i) mask.push_back(i % 3 == 1 ? 0.0f : 1.0f);
        forward.setMasks({constant(trace, {2, layerCase.inputs[0][0]}, std::move(mask))});
    }
    call.output = output = spec.forwardRule(forward, inputs);
    call.endOp = static_cast<int>(trace.ops.size());
    for (const TraceOp& op : trace.ops) multiplyAdds += infoOf(op.op).multiplyAdds(op, trace.tensors);

    factors = trace.addTensor(output.shape(), Type::f32, Role::input);
    loss = sum(output * factors);
    for (const Value& penalty : forward.losses()) loss = loss + penalty;
    further = forward.extraOutputs();
    for (const Value& value : further) loss = loss + 0.7 * sum(square(value));
    wanted = inputs;
    for (const auto& [weight, value] : weights)
        if (weight.isTrainable) wanted.push_back(value);
    const OwnGradient own = [&](const LayerCall& c, Value d) {
        Scope backward = scope();
        const Values dInputs = spec.backwardRule(backward, c.inputs, c.output, d);
        std::vector<std::pair<Value, Value>> found;
        for (std::size_t i = 0; i < dInputs.size(); ++i) found.emplace_back(c.inputs[i], dInputs[i]);
        for (const auto& [name, gradient] : backward.gradients()) found.emplace_back(byName.at(name), gradient);
        return found;
    };
    const bool usesOwn = withOwnBackward && spec.backwardRule && call.endOp > 0;
    gradients =
        recordGradients(trace, loss, wanted, usesOwn ? std::vector<LayerCall>{call} : std::vector<LayerCall>(), own);
}

} // namespace lamina::test
