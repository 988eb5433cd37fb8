// SimpleRNN, the recurrent layer of Elman (1990): its state h goes from step to step.
//   h_t = f(x_t W + h_{t−1} R + b),  h_0 = 0        x (N, T, in)   W (in, units)   R (units, units)   b (units)
// With d_t = dL/dz_t = (dL/dh_t + d_{t+1} Rᵀ) ⊙ f'(z_t), from the last step to the first:
//   dL/dW = Σ_t x_tᵀ d_t     dL/dR = Σ_t h_{t−1}ᵀ d_t     dL/db = Σ_t d_t     dL/dx_t = d_t Wᵀ

#include "core/layers/recurrent_options.h"

namespace lamina {

namespace {
Values simpleRnnStep(const RecurrentStep& step) {
    return {step.activated(step.sums + step.recurrent(0, 1, step.states[0]))};
}
} // namespace

LayerSpec simpleRnnSpec() {
    return recurrentSpec(
               LayerSpec("SimpleRNN", Category::recurrent, TEXT("layer", "SimpleRNN"),
                         TEXT("layer",
                              "Reads a sequence step by step and carries a state along: each step sees the new input "
                              "and what the step before remembered.")),
               1, 1)
        .withId("rnn")
        .withKeywords("simple rnn recurrent elman sequence time series 循环 循环神经网络 序列 时间序列")
        .formula("h_t = f(x_t W + h_{t−1} R + b)",
                 "x (T, in)   W (in, units)   R (units, units)   b (units)   h (T, units)")
        .forward([](Scope& scope, const Values& x) { return recurrentForward(scope, x, Op::simpleRnn, simpleRnnStep); })
        .exportAs("nn.RNN({in}, {units}, nonlinearity='{activation}', batch_first=True)");
}

} // namespace lamina
