#include "core/training/rate_finder.h"

#include "core/base/error.h"
#include "core/training/batch_order.h"
#include "core/training/bound_plan.h"
#include "core/training/evaluate.h"
#include "core/training/fit_statistics.h"
#include "core/training/learning_settings.h"
#include "core/training/run_setup.h"
#include "core/training/whole_batch.h"

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
constexpr double kSmoothing = 0.6; // share of the mean that is kept
constexpr double kTooHigh = 4;     // times the least smooth loss
constexpr std::int64_t kJudges = 512;
constexpr std::size_t kFewest = 8; // steps before the search may end or propose
} // namespace

RateFinding findRate(const Project& project, const Dataset& data, ThreadPool& pool, WeightsPointer start,
                     const RateRange& range, const std::function<bool(const RateTrial&)>& goOn) {
    if (isWholeBatchMethod(project.training))
        throw Error("optimizer", TEXT("training", "this optimizer finds the length of its steps by itself"),
                    TEXT("training", "Choose another optimizer, such as Adam."));
    LAMINA_CHECK(range.lowest > 0 && range.highest > range.lowest && range.steps >= 2);
    const std::unique_ptr<Backend> backend = makeBackend(project.training.device);
    const GraphFacts facts = checkedFacts(project, data);
    const TrainingConfig learning = learningSettings(project.training, data);
    const std::shared_ptr<Parameters> parameters = makeParameters(project, facts, backend->realType(), start);
    fitStatistics(project, facts, data, *backend, pool, parameters);
    BatchOrder order(data.samples(Part::train), learning.batchSize, learning.shuffle, learning.seed);
    PlanCache plans(project.graph, learning, data, *backend, pool, parameters);

    // The loss of the batch at hand would say more about the batch than about the rate: the same samples judge every trial.
    const std::int64_t judges = evaluationBatch(facts, std::min<std::int64_t>(data.samples(Part::train), kJudges));
    BoundPlan& judge = plans.get(CompileOptions::Purpose::evaluate, judges);
    std::vector<std::int64_t> rows(static_cast<std::size_t>(judges)); // spread over the part, which may be sorted
    for (std::int64_t i = 0; i < judges; ++i)
        rows[static_cast<std::size_t>(i)] = i * data.samples(Part::train) / judges;
    judge.gather(Part::train, rows.data());

    RateFinding found;
    double mean = 0, least = 0;
    for (int step = 0; step < range.steps; ++step) {
        BoundPlan& plan = plans.get(CompileOptions::Purpose::train, order.countOf(step));
        plan.gather(Part::train, order.rowsOf(step));
        RateTrial trial;
        trial.rate =
            range.lowest * std::pow(range.highest / range.lowest, static_cast<double>(step) / (range.steps - 1));
        StepState state;
        state.step = step;
        state.learningRate = trial.rate;
        plan.plan().run(state);
        judge.plan().run(state);
        trial.loss = judge.plan().loss();
        if (!std::isfinite(trial.loss)) break;
        mean = kSmoothing * mean + (1 - kSmoothing) * trial.loss;
        trial.smoothLoss = mean / (1 - std::pow(kSmoothing, step + 1));
        least = step == 0 ? trial.smoothLoss : std::min(least, trial.smoothLoss);
        found.trials.push_back(trial);
        if (goOn && !goOn(trial)) break;
        if (found.trials.size() > kFewest && trial.smoothLoss > kTooHigh * std::abs(least)) break;
    }
    found.proposal = proposedRate(found.trials);
    return found;
}

double proposedRate(const std::vector<RateTrial>& trials) {
    if (trials.size() < kFewest) return 0;
    const auto lower = [](const RateTrial& a, const RateTrial& b) { return a.smoothLoss < b.smoothLoss; };
    const auto least = static_cast<std::size_t>(std::min_element(trials.begin(), trials.end(), lower) - trials.begin());
    // The slope over a tenth of the trials: batches differ. The first trials are a mean of few batches.
    const std::size_t reach = std::max<std::size_t>(1, trials.size() / 20), first = trials.size() / 10 + reach;
    double steepest = 0, rate = 0;
    for (std::size_t i = first; i <= least && i + reach < trials.size(); ++i) {
        const RateTrial &before = trials[i - reach], &after = trials[i + reach];
        const double slope = (after.smoothLoss - before.smoothLoss) / std::log(after.rate / before.rate);
        if (slope < steepest) {
            steepest = slope;
            rate = trials[i].rate;
        }
    }
    if (rate == 0) return 0;
    const double unit = std::pow(10, std::floor(std::log10(rate)) - 1); // two digits say enough
    return std::round(rate / unit) * unit;
}

} // namespace lamina
