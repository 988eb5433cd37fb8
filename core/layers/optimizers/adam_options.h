#pragma once
// What Adam and AdamW share.

#include "core/layers/optimizers/options.h"

namespace lamina {

inline std::vector<Property> adamOptions() {
    return {learningRateOption(0.001), betaOption(1, 0.9), betaOption(2, 0.999), epsilonOption(),
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
    readSharedOptions(o, rule);
    return rule;
}

} // namespace lamina
