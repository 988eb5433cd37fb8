#include "core/layers/recurrent_options.h"

#include "core/layers/options.h"
#include "core/layers/problems.h"

namespace lamina {

namespace {
void addOptions(LayerSpec& spec, int gates) {
    const bool isSimple = gates == 1, isLstm = gates == 4;
    spec.property(unitsOption(32)).property(activationOption("tanh"));
    if (!isSimple)
        spec.property(activation("recurrent_activation", "sigmoid")
                          .named(TEXT("layer", "Gate activation"), TEXT("layer", "The function of the gates."))
                          .advanced());
    spec.property(
            boolean("return_sequences", false)
                .named(TEXT("layer", "Return sequences"),
                       TEXT("layer", "On: the state after every step, for another recurrent layer or an answer at each "
                                     "step. Off: only the state after the last step.")))
        .property(boolean("return_state", false)
                      .named(TEXT("layer", "Return state"),
                             TEXT("layer", "The last state is a further output, from which another recurrent layer can "
                                           "start: an encoder hands it to a decoder."))
                      .advanced())
        .property(useBiasOption())
        .property(boolean("go_backwards", false)
                      .named(TEXT("layer", "Go backwards"), TEXT("layer", "Reads the sequence from its end."))
                      .advanced())
        .property(real("dropout", 0)
                      .range(0, 1)
                      .named(TEXT("layer", "Dropout"),
                             TEXT("layer", "Share of each step's inputs that is set to 0 while training, the same ones "
                                           "at every step of a sample."))
                      .advanced())
        .property(real("recurrent_dropout", 0)
                      .range(0, 1)
                      .named(TEXT("layer", "Recurrent dropout"),
                             TEXT("layer", "Share of the state that is set to 0 on its way to the next step while "
                                           "training, the same places at every step of a sample."))
                      .advanced());
    if (isLstm)
        spec.property(
            boolean("unit_forget_bias", true)
                .named(TEXT("layer", "Forget bias 1"),
                       TEXT("layer", "Starts the bias of the forget gate at 1, so that the cell remembers at first."))
                .advanced()
                .when("use_bias"));
    if (gates == 3)
        spec.property(boolean("reset_after", true)
                          .named(TEXT("layer", "Reset after"),
                                 TEXT("layer", "On: the reset gate acts on the product with the state, with two "
                                               "biases. Off: it acts on the state before the product."))
                          .advanced());
    spec.property(boolean("zero_output_for_mask", false)
                      .named(TEXT("layer", "Zeros where masked"),
                             TEXT("layer", "What comes out at a masked step: zeros, or the last output again."))
                      .advanced())
        .property(kernelInitializerOption())
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
        .property(activityRegularizerOption())
        .property(kernelConstraintOption())
        .property(constraint("recurrent_constraint")
                      .named(TEXT("layer", "Recurrent constraint"),
                             TEXT("layer", "What the weights between the steps are held to after every step."))
                      .advanced())
        .property(biasConstraintOption());
}

void requireStates(const Options& o, const std::vector<Shape>& x, int states) {
    if (x.size() == 1) return;
    if (static_cast<int>(x.size()) != 1 + states)
        throw Problem{
            TEXT("layer", "starts from %1 states, receives %2").arg(states).arg(static_cast<long long>(x.size() - 1)),
            {}};
    for (std::size_t i = 1; i < x.size(); ++i)
        if (!(x[i] == Shape{o.integer("units")}))
            throw Problem{TEXT("layer", "its first state needs %1 numbers, one for each unit; receives %2")
                              .arg(static_cast<long long>(o.integer("units")))
                              .arg(x[i].text()),
                          x[i].rank() == 1 ? std::vector<Fix>{setOption("units", x[i][0])} : std::vector<Fix>()};
}

// Can the fused ops take this activation? (ops/op.h: their slope must be told from their value)
bool isFusable(const std::string& activation) {
    if (!slopeReadsOutput(activation)) return false;
    const Function f = functionNamed(activation);
    return f != Function::elu && f != Function::celu && f != Function::leakyRelu && f != Function::softShrink &&
           f != Function::hardShrink;
}

// The dropout factors of a tensor (N, I) or (N, U): 0 or 1/(1 − rate), one for all gates or one for each
Values droppedPlaces(Scope& scope, const Shape& shape, double rate, int count, std::uint64_t key) {
    Values places;
    for (int i = 0; i < count; ++i)
        places.push_back(dropout(fill(scope.trace(), shape, 1), rate, key + static_cast<std::uint64_t>(i)));
    return places;
}

class Run {
public:
    Run(Scope& scope, const Values& inputs, Op fused)
        : m_scope(scope),
          m_fused(fused),
          m_x(inputs[0]),
          m_firstStates(inputs.begin() + 1, inputs.end()),
          m_mask(m_firstStates.empty() ? scope.mask() : Value()),
          m_samples(m_x.shape()[0]),
          m_steps(m_x.shape()[1]),
          m_units(scope.integer("units")),
          m_gates(static_cast<int>(scope.weight("recurrent_kernel").shape().last() / m_units)),
          m_backwards(scope.flag("go_backwards")) {
        const double rate = scope.real("dropout"), recurrentRate = scope.real("recurrent_dropout");
        // Keras leaves a rate of 1 without effect. With recurrent dropout every gate draws its own places.
        m_dropsState = scope.isTraining() && recurrentRate > 0 && recurrentRate < 1;
        m_drops = scope.isTraining() && rate > 0 && rate < 1;
        m_draws = m_dropsState ? m_gates : 1;
    }

    Value output(StepRule step) {
        const bool isFused = !m_dropsState && isFusable(m_scope.text("activation")) &&
                             (m_gates == 1 || isFusable(m_scope.text("recurrent_activation")));
        return isFused ? fused() : stepByStep(step);
    }

private:
    Value fused() {
        Attributes at;
        at.function = functionNamed(m_scope.text("activation"));
        if (m_gates > 1) at.recurrentFunction = functionNamed(m_scope.text("recurrent_activation"));
        at.backwards = m_backwards;
        at.resetAfter = m_gates == 3 && m_scope.flag("reset_after");
        at.truncatedSteps = m_scope.truncatedSteps();
        at.hasMask = static_cast<bool>(m_mask);
        Values operands{m_x, m_scope.weight("kernel"), m_scope.weight("recurrent_kernel"), bias()};
        if (m_drops) operands[0] = m_x * reshape(inputPlaces()[0], {m_samples, 1, m_x.shape()[2]});
        for (const Value& state : m_firstStates) operands.push_back(state);
        if (at.hasMask) operands.push_back(m_mask);
        const Values out = m_scope.trace().record(m_fused, operands, at);
        if (m_scope.flag("return_state")) {
            m_scope.addOutput(last(out[0]));
            if (m_fused == Op::lstm) m_scope.addOutput(last(out[1]));
        }
        return finished(m_scope.flag("return_sequences") ? out[0] : last(out[0]));
    }

    Value stepByStep(StepRule step) {
        const Value sums = inputSums();
        const Values dropped = m_dropsState
                                   ? droppedPlaces(m_scope, {m_samples, m_units}, m_scope.real("recurrent_dropout"),
                                                   m_draws, m_scope.randomKey() + 100)
                                   : Values();
        Values states = m_firstStates, outputs;
        if (states.empty()) states.assign(m_fused == Op::lstm ? 2 : 1, fill(m_scope.trace(), {m_samples, m_units}, 0));
        for (std::int64_t s = 0; s < m_steps; ++s) {
            if (const int k = m_scope.truncatedSteps(); k > 0 && s > 0 && s % k == 0)
                for (Value& state : states) state = withoutGradient(state);
            const std::int64_t t = m_backwards ? m_steps - 1 - s : s;
            const Value z = reshape(slice(sums, 1, t, 1), {m_samples, m_gates * m_units});
            Values after = step({m_scope, z, states, dropped, m_units});
            if (m_mask) {
                const Value counts = broadcastTo(slice(m_mask, 1, t, 1), {m_samples, m_units});
                for (std::size_t i = 0; i < after.size(); ++i) after[i] = select(counts, after[i], states[i]);
            }
            states = after;
            outputs.push_back(reshape(states[0], {m_samples, 1, m_units}));
        }
        if (m_scope.flag("return_state"))
            for (const Value& state : states) m_scope.addOutput(state);
        return finished(m_scope.flag("return_sequences") ? concatenate(outputs, 1) : states[0]);
    }

    // What Keras does to the outputs after the last step
    Value finished(Value h) {
        const bool isSequence = m_scope.flag("return_sequences");
        if (isSequence) m_scope.setOutputMask(m_scope.mask());
        if (!m_mask || !m_scope.flag("zero_output_for_mask")) return h;
        const Value mask = m_backwards ? reverse(m_mask, 1) : m_mask;
        return h * (isSequence ? reshape(mask, {m_samples, m_steps, 1}) : slice(mask, 1, m_steps - 1, 1));
    }

    Value last(Value sequence) const { return reshape(slice(sequence, 1, m_steps - 1, 1), {m_samples, m_units}); }

    // The bias as the ops take it; GRU's second row is added to the product with the state.
    Value bias() const {
        const Shape shape = m_gates == 3 ? Shape{2, 3 * m_units} : Shape{m_gates * m_units};
        if (!m_scope.flag("use_bias")) return fill(m_scope.trace(), shape, 0);
        const Value b = m_scope.weight("bias");
        if (m_gates != 3 || m_scope.flag("reset_after")) return b;
        const Shape row{1, 3 * m_units};
        return concatenate({reshape(b, row), fill(m_scope.trace(), row, 0)}, 0);
    }

    Values inputPlaces() const {
        return droppedPlaces(m_scope, {m_samples, m_x.shape()[2]}, m_scope.real("dropout"), m_draws,
                             m_scope.randomKey());
    }

    // x W + b (N, T, gates · U), each gate with dropout of its own where Keras has it so
    Value inputSums() const {
        const Value kernel = m_scope.weight("kernel");
        const std::int64_t inputs = m_x.shape()[2];
        Value sums;
        if (!m_drops) {
            sums = matmul(m_x, kernel);
        } else {
            Values parts;
            const Values places = inputPlaces();
            const std::int64_t width = m_gates / m_draws * m_units;
            for (int i = 0; i < m_draws; ++i)
                parts.push_back(matmul(m_x * reshape(places[static_cast<std::size_t>(i)], {m_samples, 1, inputs}),
                                       slice(kernel, 1, i * width, width)));
            sums = parts.size() == 1 ? parts[0] : concatenate(parts, 2);
        }
        if (!m_scope.flag("use_bias")) return sums;
        const Value b = m_scope.weight("bias");
        return sums + (b.shape().rank() == 2 ? slice(b, 0, 0, 1) : b);
    }

    Scope& m_scope;
    const Op m_fused;
    const Value m_x;
    const Values m_firstStates;
    const Value m_mask; // none where first states are given: Keras 3 hands the mask on then, but does not obey it
    const std::int64_t m_samples, m_steps, m_units;
    const int m_gates;
    const bool m_backwards;
    bool m_drops, m_dropsState;
    int m_draws; // of dropout places: one for all gates, or one for each
};
} // namespace

LayerSpec recurrentSpec(LayerSpec spec, int gates, int states) {
    spec.withIcon("recurrent").rank(1, 2).inputs(1, 1 + states).masks(MaskUse::reads);
    spec.port.commonRank = 2;
    addOptions(spec, gates);
    spec.shape([states](const Options& o, const std::vector<Shape>& x) {
        requireSequence(x[0]);
        requireStates(o, x, states);
        return o.flag("return_sequences") ? Shape{x[0][0], o.integer("units")} : Shape{o.integer("units")};
    });
    spec.extraOutputs([states](const Options& o, const std::vector<Shape>&) {
        return std::vector<Shape>(o.flag("return_state") ? static_cast<std::size_t>(states) : 0,
                                  Shape{o.integer("units")});
    });
    spec.weights([gates](const Options& o, const std::vector<Shape>& x) {
        const std::int64_t units = o.integer("units"), columns = checkedProduct(gates, units);
        std::vector<WeightSpec> weights{kernelWeight(o, {x[0].last(), columns}),
                                        {"recurrent_kernel",
                                         {units, columns},
                                         o.text("recurrent_initializer"),
                                         o.text("recurrent_regularizer"),
                                         true,
                                         o.text("recurrent_constraint")}};
        if (!o.flag("use_bias")) return weights;
        const bool hasTwoRows = gates == 3 && o.flag("reset_after");
        weights.push_back(biasWeight(o, hasTwoRows ? Shape{2, columns} : Shape{columns}));
        if (gates == 4 && o.flag("unit_forget_bias") && o.text("bias_initializer") == "zeros")
            weights.back().initializer = "unit_forget_bias";
        return weights;
    });
    spec.cost([gates](const Options& o, const std::vector<Shape>& x, const Shape&) {
        const std::int64_t units = o.integer("units");
        return checkedProduct(checkedProduct(x[0][0], gates * units), checkedSum(x[0].last(), units));
    });
    spec.summary([](const Options& o) {
        return summaryOf({(o.integer("units") == 1 ? TEXT("layer", "1 unit")
                                                   : TEXT("layer", "%1 units").arg(std::to_string(o.integer("units"))))
                              .shown(),
                          activationText(o.text("activation")),
                          o.flag("return_sequences") ? TEXT("layer", "all steps").shown() : std::string()});
    });
    return spec;
}

Value RecurrentStep::recurrent(int first, int count, Value h) const {
    const Value kernel = scope.weight("recurrent_kernel");
    if (dropped.empty()) return matmul(h, part(kernel, first, count));
    Values parts;
    for (int i = first; i < first + count; ++i)
        parts.push_back(matmul(h * dropped[static_cast<std::size_t>(i)], part(kernel, i)));
    return parts.size() == 1 ? parts[0] : concatenate(parts, 1);
}

Value recurrentForward(Scope& scope, const Values& inputs, Op fused, StepRule step) {
    return Run(scope, inputs, fused).output(step);
}

} // namespace lamina
