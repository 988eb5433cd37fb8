#pragma once
// The declaration of a layer: everything that palette, inspector, checks, files, command line, help and tests need to know
// about it, in one place. A layer is one file in core/layers that returns one of these.

#include "core/model/property.h"
#include "core/model/shape.h"

#include <functional>
#include <string>
#include <vector>

namespace lamina {

class Scope; // core/ops/scope.h: where a layer's formulas are recorded
struct Value;
using Values = std::vector<Value>;

enum class Category {
    io,
    core,
    convolution,
    pooling,
    activation,
    normalization,
    regularization,
    recurrent,
    attention,
    shape,
    merge,
    augmentation
};
constexpr Category kLastCategory = Category::augmentation;
Text labelOf(Category category);

// How many wires a layer takes and of what rank (axes of one sample).
struct Port {
    int minimumInputs = 1, maximumInputs = 1; // Add and Concatenate: 2 … 64
    int minimumRank = 0, maximumRank = 8;
    int commonRank = -1; // the rank a first-time user should see in messages; -1 = minimumRank
};

// One thing that is wrong with a layer as it stands, and what would mend it. Thrown by shape and weight rules, turned into a
// Diagnostic on the node by checkGraph().
struct Fix;
struct Problem {
    Text text;
    std::vector<Fix> fixes;
};

enum class FixKind { insertBefore, insertAfter, replaceLayer, setProperty, setLoss, removeLayer };
struct Fix {
    FixKind kind = FixKind::setProperty;
    Text label;            // on the button: "Insert Flatten"
    std::string layerType; // insertBefore, insertAfter, replaceLayer
    Properties properties; // of the inserted layer, or to set
    std::string loss;      // setLoss
    std::int64_t node = 0; // 0: the node the problem stands on
};

struct WeightSpec {
    std::string name;                  // Keras's: "kernel"
    Shape shape;                       // dense, as in a Keras file
    std::string initializer = "zeros"; // Call as text
    std::string regularizer = "none";
    bool isTrainable = true; // false: statistics such as moving_mean
    std::string constraint = "none";
};

// What a layer does with the mask of a sequence, (N, T): 1 where a step counts. Keras's rules.
enum class MaskUse {
    passes, // hands on the mask of its first input
    drops,  // its output has no mask
    reads   // asks for it (scope.mask()) and says itself what comes after (scope.setOutputMask())
};

// Rules see the options and the shapes of one sample at each input.
using ShapeRule = std::function<Shape(const Options&, const std::vector<Shape>& inputs)>;
using WeightRule = std::function<std::vector<WeightSpec>(const Options&, const std::vector<Shape>& inputs)>;
using ExtraShapesRule = std::function<std::vector<Shape>(const Options&, const std::vector<Shape>& inputs)>;
using ForwardRule = std::function<Value(Scope&, const Values& inputs)>;
// dOutput → one gradient per input (an empty Value where none flows); weight gradients go to scope.addGradient(). Returning
// nothing leaves the case to the ops' own rules.
using BackwardRule = std::function<Values(Scope&, const Values& inputs, const Value& output, const Value& dOutput)>;
using CostRule = std::function<std::int64_t(const Options&, const std::vector<Shape>& inputs, const Shape& output)>;
using SummaryRule = std::function<std::string(const Options&)>;

class LayerSpec {
public:
    LayerSpec(std::string type, Category category, Text label, Text help)
        : type(std::move(type)), category(category), label(std::move(label)), help(std::move(help)) {}

    std::string type; // Keras's class name: "Conv2D"; also the name in files
    int version = 1;  // of the options' meaning; an older file is upgraded by the layer's own file
    Category category;
    Text label, help;        // help: one or two sentences
    std::string icon;        // resources/icons/<icon>.svg
    std::string idPrefix;    // of new nodes: "conv" → conv_1
    std::string keywords;    // further words the search box finds it by, both languages, space-separated
    std::string formulaText; // plain mathematical notation: "a = f(x W + b)"
    std::string shapesText;  // "x (N, in)  W (in, units)  b (units)"
    std::vector<Property> properties;
    Port port;
    MaskUse maskUse = MaskUse::passes;
    ShapeRule shapeRule;         // may throw Problem
    ExtraShapesRule extraShapes; // of further outputs (the states of return_state), in wires with Edge::output 1, 2, …
    WeightRule weightRule;       // empty: no weights
    ForwardRule forwardRule;     // recorded when a plan is compiled
    BackwardRule backwardRule;   // teaching layers only; otherwise derived from the ops
    CostRule costRule;           // multiply-adds for one sample; empty: 0
    SummaryRule summaryRule;     // "32 filters · 3×3 · same · ReLU": untranslated values only
    std::string pytorch;         // "nn.Linear({in}, {units})"
    std::string activation; // of a layer that is this function and nothing else: "gelu". Keras's Activation in files

    LayerSpec& withIcon(std::string name) { return icon = std::move(name), *this; }
    LayerSpec& withId(std::string prefix) { return idPrefix = std::move(prefix), *this; }
    LayerSpec& withKeywords(std::string words) { return keywords = std::move(words), *this; }
    LayerSpec& formula(std::string text, std::string shapes = {}) {
        formulaText = std::move(text);
        shapesText = std::move(shapes);
        return *this;
    }
    LayerSpec& property(Property p) { return properties.push_back(std::move(p)), *this; }
    LayerSpec& inputs(int minimum, int maximum) {
        port.minimumInputs = minimum;
        port.maximumInputs = maximum;
        return *this;
    }
    LayerSpec& rank(int minimum, int maximum) {
        port.minimumRank = minimum;
        port.maximumRank = maximum;
        return *this;
    }
    LayerSpec& shape(ShapeRule rule) { return shapeRule = std::move(rule), *this; }
    LayerSpec& extraOutputs(ExtraShapesRule rule) { return extraShapes = std::move(rule), *this; }
    LayerSpec& masks(MaskUse use) { return maskUse = use, *this; }
    LayerSpec& weights(WeightRule rule) { return weightRule = std::move(rule), *this; }
    LayerSpec& forward(ForwardRule rule) { return forwardRule = std::move(rule), *this; }
    LayerSpec& backward(BackwardRule rule) { return backwardRule = std::move(rule), *this; }
    LayerSpec& cost(CostRule rule) { return costRule = std::move(rule), *this; }
    LayerSpec& summary(SummaryRule rule) { return summaryRule = std::move(rule), *this; }
    LayerSpec& isActivation(std::string name) { return activation = std::move(name), *this; }
    LayerSpec& exportAs(std::string torch) { return pytorch = std::move(torch), *this; }

    const Property* findProperty(const std::string& name) const;
};

} // namespace lamina
