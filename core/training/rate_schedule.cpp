#include "core/training/rate_schedule.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina {

RateSchedule::RateSchedule(const TrainingConfig& training, std::int64_t stepsPerEpoch)
    : m_spec(findSchedule(training.schedule)),
      m_properties(training.scheduleOptions),
      m_initial(training.learningRate()),
      m_steps(std::max<std::int64_t>(1, stepsPerEpoch * std::max(1, training.epochs))),
      m_perEpoch(std::max<std::int64_t>(1, stepsPerEpoch)) {
    if (!m_spec)
        throw Error("schedule", TEXT("training", "there is no schedule called '%1'").arg(training.schedule),
                    TEXT("training", "Choose one of the schedules that `lamina layers` lists."));
}

double RateSchedule::planned(const RunCounters& counters) const {
    if (!m_spec->rate) return counters.baseRate;
    const double rate =
        m_spec->rate(Options(m_spec->properties, m_properties), counters.baseRate, counters.step, m_steps, m_perEpoch);
    return std::isfinite(rate) ? std::max(0.0, rate) : 0;
}

void RateSchedule::begin(RunCounters& counters) const {
    counters.baseRate = m_initial;
    counters.rateFactor = 1;
    counters.plateauLoss = std::numeric_limits<double>::infinity();
    beforeStep(counters);
}

void RateSchedule::beforeStep(RunCounters& counters) const {
    counters.learningRate = counters.rateFactor * planned(counters);
}

void RateSchedule::setByHand(RunCounters& counters, double rate) const {
    counters.rateFactor = 1;
    const double base = counters.baseRate, now = planned(counters);
    counters.baseRate = counters.learningRate = rate;
    if (!(now > 0) || planned(counters) == rate)
        return; // exactly, where the schedule only hands on what it starts from
    counters.baseRate = base;
    counters.rateFactor = rate / now;
}

void RateSchedule::afterEpoch(RunCounters& counters, double loss) const {
    if (m_spec->rate) return;
    const Options options(m_spec->properties, m_properties);
    const auto rests = [&] { return counters.plateauRest > 0; };
    if (rests()) {
        --counters.plateauRest;
        counters.plateauWait = 0;
    }
    if (loss < counters.plateauLoss - options.real("min_delta")) {
        counters.plateauLoss = loss;
        counters.plateauWait = 0;
        return;
    }
    if (rests() || ++counters.plateauWait < options.integer("patience")) return;
    const double now = counters.rateFactor * counters.baseRate, lowest = options.real("min_lr");
    if (!(now > lowest)) return;
    counters.baseRate = std::max(now * options.real("factor"), lowest);
    counters.rateFactor = 1;
    counters.plateauRest = static_cast<int>(options.integer("cooldown"));
    counters.plateauWait = 0;
}

} // namespace lamina
