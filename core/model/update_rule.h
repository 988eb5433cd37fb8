#pragma once
// The numbers of an optimizer's step, taken from its options once; the step itself is the op `update`.

#include <cstdint>

namespace lamina {

// g = gradient, w = parameter, η = learning rate (given to each step), t = number of the step from 1.
struct UpdateRule {
    enum class Kind : std::uint8_t {
        sgd,     // no momentum:  w ← w − η g
                 // momentum μ:   m ← μ m − η g;  w ← w + m;   Nesterov: w ← w + μ m − η g
        adagrad, // a ← a + g²;  w ← w − η g / √(a + ε)
        rmsprop, // v ← ρ v + (1−ρ) g²;  [centered: a ← ρ a + (1−ρ) g;  denominator v − a²]
                 // momentum μ: m ← μ m + η g/√(v + ε); w ← w − m;   none: w ← w − η g/√(v + ε)
        adadelta, // v ← ρ v + (1−ρ) g²;  Δ = g √(u + ε)/√(v + ε);  u ← ρ u + (1−ρ) Δ²;  w ← w − η Δ
        adamax, // m as Adam's;  u ← max(β₂ u, |g|);  w ← w − η/(1−β₁ᵗ) m/(u + ε)
        nadam,  // Adam with Nesterov's look-ahead and Keras's momentum schedule 0.96^(0.004 t)
        ftrl,   // McMahan et al., 2013: learningRatePower, l1, l2, l2Shrinkage, initialAccumulator, beta
        lion,   // w ← w − η sign(β₁ m + (1−β₁) g);  m ← β₂ m + (1−β₂) g
        lamb,   // Adam's direction r = m̂/(√v̂ + ε), scaled for each weight by ‖w‖/‖r‖
        muon, // m ← μ m + g; matrices: w ← w − η ρ √(longer side) · Newton–Schulz of m (Nesterov: of g + μ m); others: Adam
        outside, // the step is not made by the op: a method of the whole batch (core/training) makes it
        adam // m ← β₁m + (1−β₁)g;  v ← β₂v + (1−β₂)g²;  α = η √(1−β₂ᵗ)/(1−β₁ᵗ);  w ← w − α m/(√v + ε)
        // weightDecay λ: first w ← w − η λ w;  amsgrad: v̂ ← max(v̂, v) in v's place in the denominator
    };
    Kind kind = Kind::sgd;
    double momentum = 0, rho = 0.9, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7;
    double weightDecay = 0;                                                     // decoupled; 0 = none
    double initialAccumulator = 0;                                              // Adagrad's first a
    double learningRatePower = -0.5, l1 = 0, l2 = 0, l2Shrinkage = 0, beta = 0; // Ftrl
    int accumulationSteps =
        1; // gradients of so many steps are averaged before an update, which then counts as one step t
    double averageMomentum =
        0; // moving average of the weights: a ← μ a + (1 − μ) w, put in their place at the end; 0 = none
    int averageEvery = 0; // so many steps after each other the average is put in place of the weights; 0 = never
    // Muon: steps and coefficients a, b, c of X ← a X + (b A + c A²) X with A = X Xᵀ; ρ (0 = 1 without the longer side); what
    // goes for the weights that Adam moves
    int newtonSchulzSteps = 5;
    double newtonSchulz[3] = {3.4445, -4.7750, 2.0315};
    double rmsRate = 0.2, adamWeightDecay = 0, adamRateRatio = 1;
    bool decaysAll = true; // false: weight decay leaves biases and the weights of normalisations alone
    bool nesterov = false, centered = false, amsgrad = false;
    // At most one of the three acts, in this order (Keras's).
    double clipNorm = 0;       // each weight's gradient to at most this norm; 0 = off
    double globalClipNorm = 0; // the whole gradient to at most this norm; 0 = off
    double clipValue = 0;      // each number to at most this size; 0 = off
    // Numbers of state for each parameter, all but the first one of Adagrad and Ftrl 0 at first. Their order: sgd m; adagrad a;
    // rmsprop v [m] [a]; adadelta v u; adam m v [v̂]; adamax m u; nadam, lamb, muon m v; ftrl n z; lion m; then the sum of the
    // gradients where several are averaged, then the moving average of the weights.
    int slots = 0;

    bool accumulates() const { return accumulationSteps > 1; }
    std::int64_t updateAt(std::int64_t step) const { return step / accumulationSteps + 1; } // t; step from 0
    bool updatesAt(std::int64_t step) const { return (step + 1) % accumulationSteps == 0; }
    bool averages() const { return averageMomentum > 0; }
    int averageSlot() const { return slots - 1; }                        // if it averages()
    int accumulatorSlot() const { return slots - (averages() ? 2 : 1); } // if it accumulates()
    // Does a number's step depend on nothing but its own gradient? Then it can be made as soon as that is there.
    bool isElementwise() const {
        return kind != Kind::lamb && kind != Kind::muon && kind != Kind::outside && clipNorm <= 0 &&
               globalClipNorm <= 0 && !accumulates() && !averages();
    }
};
constexpr int kMostUpdateSlots = 5;

} // namespace lamina
