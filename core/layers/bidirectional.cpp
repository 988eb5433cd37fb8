// Bidirectional (Schuster & Paliwal, 1997): one recurrent layer reads the sequence forwards, another one, with weights of its own,
// backwards; their outputs for the same step are merged.
//   y_t = merge(f_t, b_t)      x (N, T, in)   f, b (N, T, units)   y (N, T, 2 units) for concat, else (N, T, units)
// Only the last outputs where return_sequences is off: f_T and b_1.

#include "core/layers/options.h"
#include "core/layers/wrappers.h"
#include "core/ops/scope.h"

#include <memory>

namespace lamina {

namespace {
const char* const kSides[] = {"forward_", "backward_"};

bool isInnerOption(const std::string& name) { // the rest follows from running both ways (Keras)
    return name != "go_backwards" && name != "zero_output_for_mask";
}

Shape merged(const Options& o, const Shape& shape) {
    return o.text("merge_mode") == "concat" ? shape.withLast(checkedProduct(2, shape.last())) : shape;
}

Value merged(const Scope& scope, Value f, Value b) {
    const std::string& mode = scope.text("merge_mode");
    if (mode == "concat") return concatenate({f, b}, f.shape().rank() - 1);
    if (mode == "mul") return f * b;
    return mode == "ave" ? 0.5 * (f + b) : f + b;
}

// The sequence and the first states of one side: the first half of them is the forward layer's.
template <class List>
List inputsOf(const List& inputs, bool isBackward) {
    List own{inputs[0]};
    const auto half = static_cast<std::ptrdiff_t>((inputs.size() - 1) / 2);
    const auto first = inputs.begin() + 1 + (isBackward ? half : 0);
    own.insert(own.end(), first, first + half);
    return own;
}

Value bidirectional(Scope& scope, const LayerSpec& inner, const Values& x) {
    Values outputs;
    for (const bool isBackward : {false, true}) {
        const std::string prefix = kSides[isBackward ? 1 : 0];
        Node node = scope.node();
        node.uid += (isBackward ? 2 : 1) * (Uid{1} << 48); // random numbers of its own
        node.properties.set("go_backwards", isBackward);
        node.properties.set("zero_output_for_mask", scope.flag("return_sequences"));
        std::map<std::string, Value> weights;
        for (const char* name : {"kernel", "recurrent_kernel", "bias"})
            if (scope.hasWeight(prefix + name)) weights[name] = scope.weight(prefix + name);
        Scope side = scope.inside(node, inner.properties, std::move(weights));
        side.setMasks({scope.mask()});
        Value y = inner.forwardRule(side, inputsOf(x, isBackward));
        if (isBackward && scope.flag("return_sequences")) y = reverse(y, 1);
        outputs.push_back(y);
        for (const Value& state : side.extraOutputs()) scope.addOutput(state);
        scope.setOutputMask(side.outputMask());
    }
    return merged(scope, outputs[0], outputs[1]);
}
} // namespace

LayerSpec bidirectionalSpec(const LayerSpec& innerSpec) {
    const auto inner = std::make_shared<const LayerSpec>(innerSpec);
    LayerSpec spec(
        "Bidirectional(" + inner->type + ")", inner->category, TEXT("layer", "Bidirectional %1").arg(inner->type),
        TEXT("layer", "Two recurrent layers of the kind %1 read the sequence, one from its beginning and one "
                      "from its end, so that every step knows what comes before and after it.")
            .arg(inner->type));
    spec.withIcon(inner->icon)
        .withId("bidirectional")
        .withKeywords(inner->keywords + " bidirectional both 双向 两个方向");
    spec.formula("y_t = merge(f_t, b_t)", inner->shapesText);
    spec.port = inner->port;
    spec.port.maximumInputs = 2 * inner->port.maximumInputs - 1;
    spec.maskUse = MaskUse::reads;
    for (const Property& p : inner->properties)
        if (isInnerOption(p.name)) spec.property(p);
    spec.property(
        choice("merge_mode", "concat", {"concat", "sum", "mul", "ave"})
            .named(TEXT("layer", "Merge"), TEXT("layer", "How the outputs of both directions become one: side "
                                                         "by side, their sum, product or mean.")));
    const auto requireHalves = [](const std::vector<Shape>& x) {
        if (x.size() % 2 == 0)
            throw Problem{TEXT("layer", "takes the first states of both directions: their number must be even"), {}};
    };
    spec.shape([inner, requireHalves](const Options& o, const std::vector<Shape>& x) {
        requireHalves(x);
        inner->shapeRule(o, inputsOf(x, true));
        return merged(o, inner->shapeRule(o, inputsOf(x, false)));
    });
    spec.extraOutputs([inner](const Options& o, const std::vector<Shape>& x) {
        std::vector<Shape> states = inner->extraShapes(o, inputsOf(x, false));
        const std::vector<Shape> backward = states;
        states.insert(states.end(), backward.begin(), backward.end());
        return states;
    });
    spec.weights([inner](const Options& o, const std::vector<Shape>& x) {
        std::vector<WeightSpec> weights;
        for (const char* side : kSides)
            for (WeightSpec weight : inner->weightRule(o, {x[0]})) {
                weight.name = side + weight.name;
                weights.push_back(std::move(weight));
            }
        return weights;
    });
    spec.forward([inner](Scope& scope, const Values& x) { return bidirectional(scope, *inner, x); });
    spec.cost([inner](const Options& o, const std::vector<Shape>& x, const Shape& y) {
        return checkedProduct(2, inner->costRule(o, {x[0]}, y));
    });
    spec.summary([inner](const Options& o) {
        return summaryOf({inner->summaryRule(o), o.text("merge_mode") == "concat" ? "" : o.text("merge_mode")});
    });
    std::string torch = inner->pytorch;
    if (!torch.empty() && torch.back() == ')') torch.insert(torch.size() - 1, ", bidirectional=True");
    return spec.exportAs(torch);
}

} // namespace lamina
