// LSTM, long short-term memory (Hochreiter & Schmidhuber, 1997; forget gate: Gers et al., 2000). Gates in Keras's order
// input i, forget f, candidate g, output o:
//   [z_i z_f z_g z_o] = x_t W + h_{t−1} R + b        x (N, T, in)   W (in, 4 units)   R (units, 4 units)   b (4 units)
//   i = r(z_i)   f = r(z_f)   o = r(z_o)   g = φ(z_g)        r: recurrent_activation, φ: activation
//   c_t = f ⊙ c_{t−1} + i ⊙ g     h_t = o ⊙ φ(c_t)           h_0 = c_0 = 0
// Backwards through time, with dc_t = dh_t ⊙ o ⊙ φ'(c_t) + dc_{t+1} ⊙ f_{t+1}:
//   dz_i = dc ⊙ g ⊙ r'   dz_f = dc ⊙ c_{t−1} ⊙ r'   dz_g = dc ⊙ i ⊙ φ'   dz_o = dh ⊙ φ(c) ⊙ r'
//   dL/dW = Σ_t x_tᵀ dz_t     dL/dR = Σ_t h_{t−1}ᵀ dz_t     dL/db = Σ_t dz_t     dL/dx_t = dz_t Wᵀ

#include "core/layers/recurrent_options.h"

namespace lamina {

namespace {
Value lstm(Scope& scope, const Values& x) {
    const Value w = scope.weight("kernel"), r = scope.weight("recurrent_kernel"), b = recurrentBias(scope);
    const std::string &activation = scope.text("activation"), &gateActivation = scope.text("recurrent_activation");
    if (isFusable(activation) && isFusable(gateActivation)) {
        Attributes at;
        at.function = functionNamed(activation);
        at.recurrentFunction = functionNamed(gateActivation);
        at.backwards = scope.flag("go_backwards");
        return sequenceOutput(scope, scope.trace().record(Op::lstm, {x[0], w, r, b}, at)[0]);
    }
    const std::int64_t units = scope.integer("units");
    Values steps;
    Value h = fill(scope.trace(), {x[0].shape()[0], units}, 0), c = h;
    for (std::int64_t s = 0; s < x[0].shape()[1]; ++s) {
        const Value z = matmul(stepOf(scope, x[0], s), w) + matmul(h, r) + b;
        const Value i = activate(gateActivation, slice(z, 1, 0, units));
        const Value f = activate(gateActivation, slice(z, 1, units, units));
        const Value g = activate(activation, slice(z, 1, 2 * units, units));
        const Value o = activate(gateActivation, slice(z, 1, 3 * units, units));
        c = f * c + i * g;
        h = o * activate(activation, c);
        steps.push_back(h);
    }
    return sequenceOutput(scope, steps);
}
} // namespace

LayerSpec lstmSpec() {
    return recurrentSpec(
               LayerSpec("LSTM", Category::recurrent, TEXT("layer", "LSTM"),
                         TEXT("layer", "Reads a sequence step by step with a memory cell; gates decide what is stored, "
                                       "forgotten and shown, so that it remembers over many steps.")),
               4)
        .withId("lstm")
        .withKeywords(
            "lstm long short term memory recurrent sequence time series gate 长短期记忆 循环 序列 时间序列 门")
        .formula("c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ φ(c_t)",
                 "x (T, in)   W (in, 4 units)   R (units, 4 units)   b (4 units)   h (T, units)")
        .forward(lstm)
        .exportAs("nn.LSTM({in}, {units}, batch_first=True)");
}

} // namespace lamina
