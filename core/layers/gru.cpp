// GRU, gated recurrent unit (Cho et al., 2014). Gates in Keras's order update z, reset r, candidate g:
//   [a_z a_r a_g] = x_t W + b        x (N, T, in)   W (in, 3 units)   R (units, 3 units)   b (3 units)
//   z = r(a_z + h_{t−1} R_z)   r = r(a_r + h_{t−1} R_r)               r(·): recurrent_activation, φ: activation
//   g = φ(a_g + (r ⊙ h_{t−1}) R_g)
//   h_t = z ⊙ h_{t−1} + (1 − z) ⊙ g                                  h_0 = 0
// With reset_after (the form of cuDNN) the state has a bias of its own, b (2, 3 units), and r acts after the product:
//   g = φ(a_g + r ⊙ (h_{t−1} R_g + b_1g)),  z and r with + b_1 likewise
// Backwards through time, with d = dL/dh_t:
//   dz_z = d ⊙ (h_{t−1} − g) ⊙ r'   dz_g = d ⊙ (1 − z) ⊙ φ'   dL/dh_{t−1} = d ⊙ z + what flows through the three products

#include "core/layers/recurrent_options.h"

namespace lamina {

namespace {
Values gruStep(const RecurrentStep& step) {
    const bool resetAfter = step.scope.flag("reset_after");
    const Value h = step.states[0];
    Value bias; // of the state
    if (resetAfter && step.scope.flag("use_bias")) bias = slice(step.scope.weight("bias"), 0, 1, 1);
    const auto biased = [&](Value z, int first, int count) { return bias ? z + step.part(bias, first, count) : z; };
    const Value zr = step.part(step.sums, 0, 2) + biased(step.recurrent(0, 2, h), 0, 2);
    const Value z = step.gated(step.part(zr, 0)), r = step.gated(step.part(zr, 1));
    const Value fromState = resetAfter ? r * biased(step.recurrent(2, 1, h), 2, 1) : step.recurrent(2, 1, r * h);
    const Value g = step.activated(step.part(step.sums, 2) + fromState);
    return {z * h + (1.0 - z) * g};
}
} // namespace

LayerSpec gruSpec() {
    return recurrentSpec(
               LayerSpec("GRU", Category::recurrent, TEXT("layer", "GRU"),
                         TEXT("layer", "Reads a sequence step by step; an update gate decides how much of the state "
                                       "is kept and a reset gate how much of it is looked at. As able as LSTM on most "
                                       "tasks, with a quarter fewer weights.")),
               3, 1)
        .withId("gru")
        .withKeywords("gru gated recurrent unit sequence time series gate 门控循环单元 循环 序列 时间序列 门")
        .formula("h_t = z ⊙ h_{t−1} + (1 − z) ⊙ g",
                 "x (T, in)   W (in, 3 units)   R (units, 3 units)   b (2, 3 units)   h (T, units)")
        .forward([](Scope& scope, const Values& x) { return recurrentForward(scope, x, Op::gru, gruStep); })
        .exportAs("nn.GRU({in}, {units}, batch_first=True)");
}

} // namespace lamina
