#pragma once
// The lists of what exists. The model asks them by name; core/layers fills them once, at the start of main, from the list in
// its CMakeLists.txt (no static-initialiser magic). Order = palette order.

#include "core/model/layer_spec.h"
#include "core/model/update_rule.h"

namespace lamina {

// A loss function: name, options and formula; its rule records the loss of a batch in op algebra.
// prediction and target share their shape but for integer class targets and labels. Returns numbers (N, …) whose mean is the
// loss, so that each sample can be weighted; a loss of the whole batch (Dice, Tversky) returns a
// scalar, which is multiplied by the mean weight.
struct LossSpec {
    std::string name; // Keras's full function name: "mean_squared_error"
    Text label, help;
    std::string formulaText;
    // labels: sequences of class numbers (N, L), shorter than the prediction (N, T, C), filled up with 0
    enum class Targets { values, binary, oneHot, classIndex, labels } targets = Targets::values;
    std::vector<Property> properties;
    std::string defaultMetric; // "accuracy" or "mean_absolute_error"
    // Sets scope.setOutputMask() where some of the numbers do not count (ignore_class).
    std::function<Value(Scope&, const Value& prediction, const Value& target)> rule;
    bool isOfBatch = false; // the rule returns a scalar
};

// An update rule: the step is one flat op over a range of the parameter arena.
struct OptimizerSpec {
    std::string name;       // lower case: "adam"
    std::string kerasClass; // "Adam"
    Text label, help;
    std::string formulaText;
    std::vector<Property> properties; // learning_rate first; then momentum, beta_1, …, clipnorm, global_clipnorm
    UpdateRule (*rule)(const Options&) = nullptr;
    // The op's rule at every batch, or a method that sees all samples in each step (core/training; Keras has none of them).
    enum class Method { update, lbfgs, levenbergMarquardt } method = Method::update;
};

// A figure that is not trained on. A batch yields partial sums that simply add up over batches; finish() makes the figure.
struct MetricSpec {
    std::string name; // "accuracy"
    Text label;
    bool higherIsBetter = true;
    bool isShare = false;                                               // shown in per cent
    double (*finish)(const double* sums, std::int64_t count) = nullptr; // NaN without samples
    // What is summed (op metric). right: right answers and their number, by the loss's kind of target; largest: the same among
    // the k largest; confusion: counts of (truth, guess) by class; thresholds: for curves over the threshold of a probability.
    enum class Sums {
        right,
        largest,
        confusion,
        thresholds,
        logLikelihood,
        absoluteError,
        squaredError,
        spread,
        percentageError,
        cosine
    } sums = Sums::right;
    int k = 0;                  // of largest
    bool isForClasses() const { // not for targets that are numbers
        return sums <= Sums::logLikelihood;
    }
};

// How the learning rate goes during a run.
struct ScheduleSpec {
    std::string name;       // "cosine_decay"
    std::string kerasClass; // "CosineDecay"; empty: Keras has a callback for it or nothing
    Text label, help;
    std::string formulaText;
    std::vector<Property> properties;
    // η for a step; initial: the optimizer's learning rate, steps: of the whole run, perEpoch: of one epoch. Empty: the trainer
    // watches the validation loss (reduce_on_plateau).
    double (*rate)(const Options& options, double initial, std::int64_t step, std::int64_t steps,
                   std::int64_t perEpoch) = nullptr;
};

struct Registry {
    std::vector<LayerSpec> layers;
    std::vector<LossSpec> losses;
    std::vector<OptimizerSpec> optimizers;
    std::vector<MetricSpec> metrics;
    std::vector<ScheduleSpec> schedules;
};

// The one registry: filled by registerAll() (core/layers/all.h) before anything asks. Reading is safe from any thread.
Registry& registry();

const LayerSpec* findLayer(const std::string& type); // nullptr if there is none
const LossSpec* findLoss(const std::string& name);
const OptimizerSpec* findOptimizer(const std::string& name);
const MetricSpec* findMetric(const std::string& name);
const ScheduleSpec* findSchedule(const std::string& name);

} // namespace lamina
