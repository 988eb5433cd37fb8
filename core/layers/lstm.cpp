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
Values lstmStep(const RecurrentStep& step) {
    const Value z = step.sums + step.recurrent(0, 4, step.states[0]);
    const Value i = step.gated(step.part(z, 0)), f = step.gated(step.part(z, 1));
    const Value g = step.activated(step.part(z, 2)), o = step.gated(step.part(z, 3));
    const Value c = f * step.states[1] + i * g;
    return {o * step.activated(c), c};
}
} // namespace

LayerSpec lstmSpec() {
    return recurrentSpec(
               LayerSpec("LSTM", Category::recurrent, TEXT("layer", "LSTM"),
                         TEXT("layer", "Reads a sequence step by step with a memory cell; gates decide what is stored, "
                                       "forgotten and shown, so that it remembers over many steps.")),
               4, 2)
        .withId("lstm")
        .withKeywords(
            "lstm long short term memory recurrent sequence time series gate 长短期记忆 循环 序列 时间序列 门")
        .formula("c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ φ(c_t)",
                 "x (T, in)   W (in, 4 units)   R (units, 4 units)   b (4 units)   h (T, units)")
        .forward([](Scope& scope, const Values& x) { return recurrentForward(scope, x, Op::lstm, lstmStep); })
        .exportAs("nn.LSTM({in}, {units}, batch_first=True)");
}

} // namespace lamina
