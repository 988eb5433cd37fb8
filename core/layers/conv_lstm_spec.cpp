// ConvLSTM (Shi et al., 2015): an LSTM whose products are convolutions, so that state and memory are pictures themselves. Gates in
// Keras's order i f g o:
//   [z_i z_f z_g z_o] = x_t ∗ W + h_{t−1} ∗ R + b
//   i = r(z_i)   f = r(z_f)   o = r(z_o)   g = φ(z_g)     c_t = f ⊙ c_{t−1} + i ⊙ g     h_t = o ⊙ φ(c_t)
// The window of W moves as the options say; that of R keeps the size of the state (stride 1, same).

#include "core/layers/conv_lstm_spec.h"

#include "core/layers/convolution_options.h"
#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
Shape stateShape(const Options& o, int axes, const Shape& x) {
    const Shape step = x.withoutFirst();
    if (step.rank() != axes + 1) requireAxes(axes, step);
    return windowedShape(windowOf(o, axes, "kernel_size", step), axes, step, o.integer("filters"));
}

Shape kernelShape(const Options& o, int axes, std::int64_t channels) {
    std::vector<std::int64_t> extents = windowList(o, axes, "kernel_size");
    extents.push_back(channels);
    extents.push_back(checkedProduct(4, o.integer("filters")));
    return Shape(std::move(extents));
}

class Run {
public:
    Run(Scope& scope, Value x, int axes) : m_scope(scope), m_axes(axes), m_x(x), m_filters(scope.integer("filters")) {
        const Shape sample = x.shape().withoutFirst();
        m_state = stateShape(scope.options(), axes, sample).withFirst(x.shape()[0]);
        m_picture = asPictures(m_state);
        m_window = windowOf(scope.options(), axes, "kernel_size", sample.withoutFirst());
        m_stateWindow.kernelHeight = m_window.kernelHeight;
        m_stateWindow.kernelWidth = m_window.kernelWidth;
        m_stateWindow.pad(true, m_picture[1], m_picture[2]);
    }

    Value output() {
        const std::int64_t steps = m_x.shape()[1];
        const bool backwards = m_scope.flag("go_backwards"), isSequence = m_scope.flag("return_sequences");
        const Values stateDrops = drops("recurrent_dropout", m_picture, 100);
        const Value sums = inputSums();
        Value h = fill(m_scope.trace(), m_picture, 0), c = h;
        Values outputs;
        for (std::int64_t s = 0; s < steps; ++s) {
            if (const int k = m_scope.truncatedSteps(); k > 0 && s > 0 && s % k == 0) {
                h = withoutGradient(h);
                c = withoutGradient(c);
            }
            const std::int64_t t = backwards ? steps - 1 - s : s;
            const Value z = reshape(slice(sums, 1, t, 1), m_picture.withLast(4 * m_filters)) +
                            product(h, stateDrops, "recurrent_kernel", m_stateWindow);
            const Value i = gated(z, 0), f = gated(z, 1), o = gated(z, 3);
            const Value newC = f * c + i * activate(m_scope.text("activation"), gate(z, 2));
            step(t, o * activate(m_scope.text("activation"), newC), newC, h, c);
            if (isSequence) outputs.push_back(reshape(h, m_state.withoutFirst().withFirst(1).withFirst(m_state[0])));
        }
        if (m_scope.flag("return_state")) {
            m_scope.addOutput(reshape(h, m_state));
            m_scope.addOutput(reshape(c, m_state));
        }
        if (!isSequence) return reshape(h, m_state);
        m_scope.setOutputMask(m_scope.mask());
        return concatenate(outputs, 1);
    }

private:
    Value gate(Value z, int i) const { return slice(z, 3, i * m_filters, m_filters); }
    Value gated(Value z, int i) const { return activate(m_scope.text("recurrent_activation"), gate(z, i)); }

    // A masked step leaves state and memory as they are.
    void step(std::int64_t t, Value newH, Value newC, Value& h, Value& c) const {
        if (const Value mask = m_scope.mask()) {
            const Value counts = broadcastTo(reshape(slice(mask, 1, t, 1), {m_picture[0], 1, 1, 1}), m_picture);
            newH = select(counts, newH, h);
            newC = select(counts, newC, c);
        }
        h = newH;
        c = newC;
    }

    // What each gate multiplies its operand by while training, the same at every step; none without dropout
    Values drops(const std::string& option, const Shape& shape, std::uint64_t key) const {
        const double rate = m_scope.real(option);
        Values places;
        for (std::uint64_t i = 0; i < 4 && m_scope.isTraining() && rate > 0 && rate < 1; ++i)
            places.push_back(dropout(fill(m_scope.trace(), shape, 1), rate, m_scope.randomKey() + key + i));
        return places;
    }

    // x ∗ kernel for all four gates; x are pictures
    Value product(Value x, const Values& places, const std::string& weight, const Window2d& window) const {
        Value kernel = m_scope.weight(weight);
        if (m_axes == 1) kernel = reshape(kernel, kernel.shape().withFirst(1));
        if (places.empty()) return conv2d(x, kernel, window);
        Values parts;
        for (std::size_t i = 0; i < 4; ++i)
            parts.push_back(conv2d(x * places[i], gate(kernel, static_cast<int>(i)), window));
        return concatenate(parts, 3);
    }

    // x ∗ W + b of all steps, (N, T, H', W', 4 filters)
    Value inputSums() const {
        const Shape& x = m_x.shape();
        const std::int64_t pictures = checkedProduct(x[0], x[1]);
        Values places = drops("dropout", asPictures(x.withoutFirst().withoutFirst().withFirst(x[0])), 0);
        for (Value& place : places) // the same places at every step
            place = reshape(broadcastTo(reshape(place, place.shape().withoutFirst().withFirst(1).withFirst(x[0])),
                                        place.shape().withoutFirst().withFirst(x[1]).withFirst(x[0])),
                            place.shape().withoutFirst().withFirst(pictures));
        const Shape flat = asPictures(x.withoutFirst().withoutFirst().withFirst(pictures));
        Value sums = product(reshape(m_x, flat), places, "kernel", m_window);
        if (m_scope.flag("use_bias")) sums = sums + m_scope.weight("bias");
        return reshape(sums, m_picture.withLast(4 * m_filters).withoutFirst().withFirst(x[1]).withFirst(x[0]));
    }

    Scope& m_scope;
    const int m_axes;
    const Value m_x;
    const std::int64_t m_filters;
    Shape m_state, m_picture; // of a batch: as the layer puts it out, and as a picture
    Window2d m_window, m_stateWindow;
};
} // namespace

LayerSpec convLstmSpec(LayerSpec spec, int axes) {
    spec.withIcon("recurrent")
        .withId("conv_lstm")
        .rank(axes + 2, axes + 2)
        .masks(MaskUse::reads)
        .property(filtersOption())
        .property(kernelSizeOption(axes))
        .property(stridesOption(axes))
        .property(convolutionPaddingOption(2))
        .property(dilationOption(axes))
        .property(activationOption("tanh"))
        .property(activation("recurrent_activation", "sigmoid")
                      .named(TEXT("layer", "Gate activation"), TEXT("layer", "The function of the gates."))
                      .advanced())
        .property(boolean("return_sequences", false)
                      .named(TEXT("layer", "Return sequences"),
                             TEXT("layer", "On: the state after every step. Off: only the state after the last step.")))
        .property(boolean("return_state", false)
                      .named(TEXT("layer", "Return state"),
                             TEXT("layer", "The last state and the last memory are further outputs."))
                      .advanced())
        .property(useBiasOption())
        .property(boolean("go_backwards", false)
                      .named(TEXT("layer", "Go backwards"), TEXT("layer", "Reads the sequence from its end."))
                      .advanced())
        .property(
            boolean("unit_forget_bias", true)
                .named(TEXT("layer", "Forget bias 1"),
                       TEXT("layer", "Starts the bias of the forget gate at 1, so that the cell remembers at first."))
                .advanced()
                .when("use_bias"));
    for (const char* name : {"dropout", "recurrent_dropout"})
        spec.property(
            real(name, 0)
                .range(0, 1)
                .named(name == std::string("dropout") ? TEXT("layer", "Dropout") : TEXT("layer", "Recurrent dropout"),
                       TEXT("layer", "Share of the numbers that is set to 0 while training, the same places "
                                     "at every step of a sample."))
                .advanced());
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
        .property(activityRegularizerOption())
        .property(kernelConstraintOption())
        .property(constraint("recurrent_constraint")
                      .named(TEXT("layer", "Recurrent constraint"),
                             TEXT("layer", "What the weights between the steps are held to after every step."))
                      .advanced())
        .property(biasConstraintOption())
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            const Shape state = stateShape(o, axes, x[0]);
            return o.flag("return_sequences") ? state.withFirst(x[0][0]) : state;
        })
        .extraOutputs([axes](const Options& o, const std::vector<Shape>& x) {
            return std::vector<Shape>(o.flag("return_state") ? 2 : 0, stateShape(o, axes, x[0]));
        })
        .weights([axes](const Options& o, const std::vector<Shape>& x) {
            std::vector<WeightSpec> weights{kernelWeight(o, kernelShape(o, axes, x[0].last())),
                                            {"recurrent_kernel", kernelShape(o, axes, o.integer("filters")),
                                             o.text("recurrent_initializer"), o.text("recurrent_regularizer"), true,
                                             o.text("recurrent_constraint")}};
            if (!o.flag("use_bias")) return weights;
            weights.push_back(biasWeight(o, {checkedProduct(4, o.integer("filters"))}));
            if (o.flag("unit_forget_bias") && o.text("bias_initializer") == "zeros")
                weights.back().initializer = "unit_forget_bias";
            return weights;
        })
        .forward([axes](Scope& scope, const Values& x) { return Run(scope, x[0], axes).output(); })
        .cost([axes](const Options& o, const std::vector<Shape>& x, const Shape&) {
            const std::int64_t cells = Shape(windowList(o, axes, "kernel_size")).count(),
                               filters = o.integer("filters");
            const std::int64_t sums = checkedProduct(stateShape(o, axes, x[0]).count(), checkedProduct(4, x[0][0]));
            return checkedProduct(sums, checkedProduct(cells, checkedSum(x[0].last(), filters)));
        })
        .summary([axes](const Options& o) {
            return summaryOf(
                {(o.integer("filters") == 1 ? TEXT("layer", "1 filter")
                                            : TEXT("layer", "%1 filters").arg(std::to_string(o.integer("filters"))))
                     .shown(),
                 windowText(o, axes, "kernel_size"), o.text("padding")});
        });
    return spec;
}

} // namespace lamina
