// Bidirectional (Schuster & Paliwal, 1997): one recurrent layer reads the sequence forwards, another one, with weights of its own,
// backwards; their outputs for the same step are merged.
//   y_t = merge(f_t, b_t)      x (N, T, in)   f, b (N, T, units)   y (N, T, 2 units) for concat, else (N, T, units)
// Only the last outputs where return_sequences is off: f_T and b_1.

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/layers/wrappers.h"
#include "core/ops/scope.h"

#include <algorithm>
#include <memory>

namespace lamina {

namespace {
const char* const kSides[] = {"forward_", "backward_"};

bool isInnerOption(const std::string& name) { // the rest follows from running both ways (Keras)
    return name != "go_backwards" && name != "zero_output_for_mask";
}

// What the backward layer has of its own; nothing where the text says no options of it.
std::optional<Properties> backwardOptions(const LayerSpec& inner, const Options& o) {
    std::optional<Properties> own = optionsFrom(o.text("backward_layer"), inner.properties);
    if (own)
        for (const auto& [name, value] : own->items())
            if (name == "return_sequences" || name == "return_state" || !isInnerOption(name)) return std::nullopt;
    return own;
}

// The options of one side: the backward layer's own stand over those of both.
Properties optionsOf(const LayerSpec& inner, const Options& o, bool isBackward) {
    Properties all;
    for (const Property& property : inner.properties)
        if (isInnerOption(property.name)) all.set(property.name, o.value(property.name));
    if (!isBackward) return all;
    const Properties own = backwardOptions(inner, o).value_or(Properties());
    for (const auto& [name, value] : own.items()) all.set(name, value);
    return all;
}

Shape merged(const Options& o, const Shape& forward, const Shape& backward) {
    if (o.text("merge_mode") == "concat") return forward.withLast(checkedSum(forward.last(), backward.last()));
    if (!(forward == backward) && o.text("merge_mode") != "none")
        throw Problem{TEXT("layer", "cannot merge %1 from the one side and %2 from the other; choose concat")
                          .arg(forward.text())
                          .arg(backward.text()),
                      {setOption("merge_mode", std::string("concat"))}};
    return forward;
}

Value merged(const Scope& scope, Value f, Value b) {
    const std::string& mode = scope.text("merge_mode");
    if (mode == "none") return f;
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
    Values outputs, states;
    for (const bool isBackward : {false, true}) {
        const std::string prefix = kSides[isBackward ? 1 : 0];
        Node node = scope.node();
        node.uid += (isBackward ? 2 : 1) * (Uid{1} << 48); // random numbers of its own
        node.properties = optionsOf(inner, scope.options(), isBackward);
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
        Values results = side.extraOutputs();
        states.insert(states.end(), results.begin(), results.end());
        results.push_back(y);
        for (const Value& result : results)
            if (const Value penalty = activityPenalty(result, side.text("activity_regularizer")))
                scope.addLoss(penalty);
        scope.setOutputMask(side.outputMask());
    }
    if (scope.text("merge_mode") == "none") scope.addOutput(outputs[1]);
    for (const Value& state : states) scope.addOutput(state);
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
        choice("merge_mode", "concat", {"concat", "sum", "mul", "ave", "none"})
            .named(TEXT("layer", "Merge"),
                   TEXT("layer",
                        "How the outputs of both directions become one: side by side, their sum, product or mean. "
                        "none: the backward one is a further output.")));
    spec.property(
        textProperty("backward_layer", "")
            .named(TEXT("layer", "Backward layer"),
                   TEXT("layer", "What the layer that reads from the end has otherwise than the other one, for "
                                 "example activation=relu; units=8."))
            .advanced());
    const auto requireBackward = [inner](const Options& o) {
        if (!backwardOptions(*inner, o))
            throw Problem{TEXT("layer", "does not understand “%1” as options of its backward layer")
                              .arg(o.text("backward_layer")),
                          {setOption("backward_layer", std::string())}};
    };
    const auto requireHalves = [](const std::vector<Shape>& x) {
        if (x.size() % 2 == 0)
            throw Problem{TEXT("layer", "takes the first states of both directions: their number must be even"), {}};
    };
    const auto shapeOf = [inner](const Options& o, const std::vector<Shape>& x, bool isBackward) {
        const Properties own = optionsOf(*inner, o, isBackward);
        return inner->shapeRule(Options(inner->properties, own), inputsOf(x, isBackward));
    };
    spec.shape([shapeOf, requireHalves, requireBackward](const Options& o, const std::vector<Shape>& x) {
        requireHalves(x);
        requireBackward(o);
        return merged(o, shapeOf(o, x, false), shapeOf(o, x, true));
    });
    spec.extraOutputs([inner, shapeOf](const Options& o, const std::vector<Shape>& x) {
        std::vector<Shape> further;
        if (o.text("merge_mode") == "none") further.push_back(shapeOf(o, x, true));
        for (const bool isBackward : {false, true}) {
            const Properties own = optionsOf(*inner, o, isBackward);
            for (const Shape& state : inner->extraShapes(Options(inner->properties, own), inputsOf(x, isBackward)))
                further.push_back(state);
        }
        return further;
    });
    spec.weights([inner](const Options& o, const std::vector<Shape>& x) {
        std::vector<WeightSpec> weights;
        for (const bool isBackward : {false, true}) {
            const Properties own = optionsOf(*inner, o, isBackward);
            for (WeightSpec weight : inner->weightRule(Options(inner->properties, own), {x[0]})) {
                weight.name = kSides[isBackward ? 1 : 0] + weight.name;
                weights.push_back(std::move(weight));
            }
        }
        return weights;
    });
    spec.forward([inner](Scope& scope, const Values& x) { return bidirectional(scope, *inner, x); });
    spec.cost([inner](const Options& o, const std::vector<Shape>& x, const Shape& y) {
        return checkedProduct(2, inner->costRule(o, {x[0]}, y));
    });
    spec.summary([inner](const Options& o) {
        return summaryOf({inner->summaryRule(o), o.text("merge_mode") == "concat" ? "" : o.text("merge_mode"),
                          o.text("backward_layer")});
    });
    std::string torch = inner->pytorch;
    if (!torch.empty() && torch.back() == ')') torch.insert(torch.size() - 1, ", bidirectional=True");
    return spec.exportAs(torch);
}

} // namespace lamina
