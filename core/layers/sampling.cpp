// Sampling, the middle of a variational autoencoder (Kingma & Welling, 2013): a code drawn from the distribution that the
// encoder found.
//   z = μ + e^(v/2) ε while training, z = μ when predicting        μ, v = log σ², z (N, …), ε standard normal
//   L ← L + kl_weight · Σ ½ (μ² + e^v − 1 − v) / N: the divergence of that distribution from the standard normal one
// dL/dμ = dL/dz + kl_weight μ / N    dL/dv = ½ e^(v/2) ε dL/dz + kl_weight ½ (e^v − 1) / N

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec samplingSpec() {
    return LayerSpec("Sampling", Category::regularization, TEXT("layer", "Sampling"),
                     TEXT("layer", "The middle of a variational autoencoder: draws a code around its first input, as "
                                   "far as its second, the logarithm of the variance, says. A penalty keeps the codes "
                                   "near the standard normal distribution, so that new ones can be invented."))
        .withIcon("dropout")
        .withId("sampling")
        .withKeywords("sampling variational autoencoder vae reparameterization kl divergence latent "
                      "采样 变分自编码器 重参数化 潜变量 散度")
        .formula("z = μ + exp(v / 2) ε", "μ, v, z, ε (…)")
        .inputs(2, 2)
        .rank(1, 8)
        .property(real("kl_weight", 1e-3)
                      .range(0, 1e6)
                      .named(TEXT("layer", "Weight of the penalty"),
                             TEXT("layer", "How much the codes' distance from the normal distribution counts. With a "
                                           "loss that averages over n numbers, 1/n is the theory's value.")))
        .shape([](const Options&, const std::vector<Shape>& x) {
            if (!(x[0] == x[1]))
                throw Problem{TEXT("layer", "needs inputs of the same shape, receives %1 and %2")
                                  .arg(x[0].text())
                                  .arg(x[1].text()),
                              {}};
            return x[0];
        })
        .forward([](Scope& scope, const Values& x) {
            const Value mean = x[0], logVariance = x[1];
            const double weight = scope.real("kl_weight"), samples = static_cast<double>(mean.shape()[0]);
            if (weight > 0)
                scope.addLoss((0.5 * weight / samples) *
                              sum(square(mean) + exponential(logVariance) - (logVariance + 1)));
            if (!scope.isTraining()) return mean;
            const Value noise = randomNormal(scope.trace(), mean.shape(), scope.randomKey());
            return mean + exponential(0.5 * logVariance) * noise;
        })
        .masks(MaskUse::drops)
        .summary([](const Options& o) { return "KL × " + shortNumber(o.real("kl_weight")); })
        .exportAs("Sampling({0}, {1})");
}

} // namespace lamina
