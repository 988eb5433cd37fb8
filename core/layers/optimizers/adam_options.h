#pragma once
// What Adam and AdamW share.

#include "core/layers/optimizers/options.h"

namespace lamina {

inline std::vector<Property> adamOptions() {
    return {learningRateOption(0.001),
            real("beta_1", 0.9)
                .range(0, 0.9999999)
                .named(TEXT("optimizer", "Beta 1"), TEXT("optimizer", "How slowly the mean of the gradient forgets.")),
            real("beta_2", 0.999)
                .range(0, 0.9999999)
                .named(TEXT("optimizer", "Beta 2"), TEXT("optimizer", "How slowly the mean of its square forgets.")),
            epsilonOption(),
            boolean("amsgrad", false)
                .named(TEXT("optimizer", "AMSGrad"),
                       TEXT("optimizer", "Divides by the largest mean square so far (Reddi et al., 2018)."))
                .advanced()};
}

inline UpdateRule adamRule(const Options& o) {
    UpdateRule rule;
    rule.kind = UpdateRule::Kind::adam;
    rule.beta1 = o.real("beta_1");
    rule.beta2 = o.real("beta_2");
    rule.epsilon = o.real("epsilon");
    rule.amsgrad = o.flag("amsgrad");
    rule.slots = rule.amsgrad ? 3 : 2;
    readClipping(o, rule);
    return rule;
}

} // namespace lamina
