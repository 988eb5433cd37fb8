#include "core/layers/recurrent_options.h"

#include "core/layers/options.h"
#include "core/layers/problems.h"

namespace lamina {

LayerSpec recurrentSpec(LayerSpec spec, int gates) {
    const bool isLstm = gates == 4;
    spec.withIcon("recurrent").rank(2, 2).property(unitsOption(32)).property(activationOption("tanh"));
    if (isLstm)
        spec.property(activation("recurrent_activation", "sigmoid")
                          .named(TEXT("layer", "Gate activation"), TEXT("layer", "The function of the three gates."))
                          .advanced());
    spec.property(
            boolean("return_sequences", false)
                .named(TEXT("layer", "Return sequences"),
                       TEXT("layer", "On: the state after every step, for another recurrent layer or an answer at each "
                                     "step. Off: only the state after the last step.")))
        .property(useBiasOption())
        .property(boolean("go_backwards", false)
                      .named(TEXT("layer", "Go backwards"), TEXT("layer", "Reads the sequence from its end."))
                      .advanced());
    if (isLstm)
        spec.property(
            boolean("unit_forget_bias", true)
                .named(TEXT("layer", "Forget bias 1"),
                       TEXT("layer", "Starts the bias of the forget gate at 1, so that the cell remembers at first."))
                .advanced()
                .when("use_bias"));
    spec.property(kernelInitializerOption())
        .property(initializer("recurrent_initializer", "orthogonal")
                      .named(TEXT("layer", "Recurrent initializer"),
                             TEXT("layer", "How the weights between the steps are drawn before the first step."))
                      .advanced())
        .property(biasInitializerOption())
        .property(kernelRegularizerOption())
        .property(regularizer("recurrent_regularizer")
                      .named(TEXT("layer", "Recurrent regularizer"),
                             TEXT("layer", "A penalty on large weights between the steps, added to the loss."))
                      .advanced())
        .property(biasRegularizerOption())
        .property(kernelConstraintOption())
        .property(biasConstraintOption());
    spec.shape([](const Options& o, const std::vector<Shape>& x) {
        requireSequence(x[0]);
        return o.flag("return_sequences") ? Shape{x[0][0], o.integer("units")} : Shape{o.integer("units")};
    });
    spec.weights([gates](const Options& o, const std::vector<Shape>& x) {
        const std::int64_t units = o.integer("units"), columns = checkedProduct(gates, units);
        std::vector<WeightSpec> weights{
            kernelWeight(o, {x[0].last(), columns}),
            {"recurrent_kernel", {units, columns}, o.text("recurrent_initializer"), o.text("recurrent_regularizer")}};
        if (!o.flag("use_bias")) return weights;
        weights.push_back(biasWeight(o, {columns}));
        if (gates == 4 && o.flag("unit_forget_bias") && o.text("bias_initializer") == "zeros")
            weights.back().initializer = "unit_forget_bias";
        return weights;
    });
    spec.cost([gates](const Options& o, const std::vector<Shape>& x, const Shape&) {
        const std::int64_t units = o.integer("units");
        return checkedProduct(checkedProduct(x[0][0], gates * units), checkedSum(x[0].last(), units));
    });
    spec.summary([](const Options& o) {
        return summaryOf({TEXT("layer", "%1 units").arg(std::to_string(o.integer("units"))).shown(),
                          activationText(o.text("activation")),
                          o.flag("return_sequences") ? TEXT("layer", "all steps").shown() : std::string()});
    });
    return spec;
}

Value stepOf(Scope& scope, Value x, std::int64_t s) {
    const Shape& shape = x.shape();
    const std::int64_t t = scope.flag("go_backwards") ? shape[1] - 1 - s : s;
    return reshape(slice(x, 1, t, 1), {shape[0], shape[2]});
}

Value sequenceOutput(Scope& scope, Value h) {
    const Shape& shape = h.shape();
    return scope.flag("return_sequences") ? h : reshape(slice(h, 1, shape[1] - 1, 1), {shape[0], shape[2]});
}

Value sequenceOutput(Scope& scope, const Values& steps) {
    if (!scope.flag("return_sequences")) return steps.back();
    Values rows;
    for (const Value& h : steps) rows.push_back(reshape(h, {h.shape()[0], 1, h.shape()[1]}));
    return concatenate(rows, 1);
}

Value recurrentBias(Scope& scope) {
    if (scope.flag("use_bias")) return scope.weight("bias");
    return fill(scope.trace(), {scope.weight("recurrent_kernel").shape().last()}, 0);
}

bool isFusable(const std::string& activation) {
    if (worksOnRows(activation)) return false;
    const Function f = functionNamed(activation);
    const bool hasAlpha = f == Function::elu || f == Function::celu || f == Function::leakyRelu ||
                          f == Function::hardShrink || f == Function::softShrink;
    return readsOutput(f) && !hasAlpha;
}

} // namespace lamina
