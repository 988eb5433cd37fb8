#include "core/training/trainer.h"

#include "core/base/error.h"
#include "core/base/thread_choice.h"
#include "core/model/registry.h"
#include "core/training/arena_copy.h"
#include "core/training/batch_order.h"
#include "core/training/bound_plan.h"
#include "core/training/epoch_sums.h"
#include "core/training/evaluate.h"
#include "core/training/fit_statistics.h"
#include "core/training/learning_settings.h"
#include "core/training/not_finite.h"
#include "core/training/rate_schedule.h"
#include "core/training/run_counters.h"
#include "core/training/run_setup.h"
#include "core/training/whole_batch.h"

#include <chrono>
#include <cmath>
#include <cstring>
#include <deque>
#include <limits>
#include <utility>

namespace lamina {

namespace {
using Clock = std::chrono::steady_clock;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t kRewindSteps =
    64; // between two copies to go back to; copying then costs about a hundredth of a step
} // namespace

struct Trainer::Impl {
    Impl(Project given, std::shared_ptr<const Dataset> givenData, ThreadPool& givenPool, const WeightsPointer& start,
         const Backend* givenBackend);

    float step();
    bool learn();
    void takeRewindPoint();
    void findNotFinite();
    void finishEpoch();
    void judge(const EpochRecord& epoch);

    // Settings of the run
    Project project;
    const std::shared_ptr<const Dataset> data;
    const TrainingConfig learning; // with what the data decide: weights of the classes, one batch of all samples
    ThreadPool& pool;
    std::unique_ptr<Backend> ownBackend;
    const Backend& backend;
    const GraphFacts facts;
    const std::vector<std::string> names;

    // The network and its compiled forms
    std::shared_ptr<Parameters> parameters;
    BatchOrder order;
    const RateSchedule schedule;
    PlanCache plans;
    PartEvaluation evaluation;
    BoundPlan* plan;                          // for every batch but the last
    BoundPlan* lastPlan;                      // for the last batch of an epoch, which may be shorter
    std::unique_ptr<WholeBatchMethod> method; // nullptr: the plan updates the weights by itself
    ThreadChoice threadChoice;

    // The run so far: all of it goes into a checkpoint
    RunCounters counters;
    EpochSums sums;
    ArenaCopy best;
    RunRecord record;

    // Beside it
    const std::atomic<bool> never{false};
    const std::atomic<bool>* stop = &never;
    struct Kept {
        int epoch = 0;
        ArenaCopy weights;
    };
    std::deque<Kept> kept; // the last epochs' weights
    ArenaCopy rewind;      // finite, with optimizer
    std::int64_t rewindStep = 0;
    bool isRewindStale = false; // the learning rate has changed since: a replay needs the present one
    bool isAtEpochEnd = false;
    std::string endReason;
    Text endText;
    Clock::time_point epochBegin = Clock::now();
    bool isTiming = false;
    double excluded = 0;
};

Trainer::Impl::Impl(Project given, std::shared_ptr<const Dataset> givenData, ThreadPool& givenPool,
                    const WeightsPointer& start, const Backend* givenBackend)
    : project(std::move(given)),
      data(std::move(givenData)),
      learning(learningSettings(project.training, *data)),
      pool(givenPool),
      ownBackend(givenBackend ? nullptr : makeBackend(project.training.device)),
      backend(givenBackend ? *givenBackend : *ownBackend),
      facts(checkedFacts(project, *data)),
      names(headNames(project.graph, project.training)),
      parameters(makeParameters(project, facts, backend.realType(), start)),
      order(data->samples(Part::train), learning.batchSize, learning.shuffle, learning.seed),
      schedule(learning, order.stepsPerEpoch()),
      plans(project.graph, learning, *data, backend, pool, parameters),
      evaluation(plans, *data, facts, names),
      plan(&plans.get(CompileOptions::Purpose::train, order.batch())),
      lastPlan(&plans.get(CompileOptions::Purpose::train, order.lastBatch())),
      method(makeWholeBatchMethod(project.graph, learning, *data, plans, *parameters)),
      threadChoice(pool),
      sums(plan->plan(), names, data.get()) {
    fitStatistics(project, facts, *data, backend, pool, parameters);
    evaluation.prepare(Part::validation);
    schedule.begin(counters);
    record.number = project.runs.empty() ? 1 : project.runs.back().number + 1;
    record.started = timeNow();
    record.summary = runSummary(project, facts);
    record.config = project.training;
    record.stepsPerEpoch = order.stepsPerEpoch();
    record.epochs.reserve(static_cast<std::size_t>(std::min(project.training.epochs, 100'000)));
    if (project.training.epochs <= 0) endReason = "finished";
}

// One step with the parameters of now; false: its loss is not finite.
bool Trainer::Impl::learn() {
    const bool isLast = order.countOf(counters.step) != order.batch();
    BoundPlan& now = isLast ? *lastPlan : *plan;
    if (order.hasOneBatch())
        now.gatherAll(Part::train, order.rowsOf(counters.step));
    else
        now.gather(Part::train, order.rowsOf(counters.step));
    schedule.beforeStep(counters);
    StepState state;
    state.step = counters.step;
    state.learningRate = counters.learningRate;
    if (method)
        method->step(now.plan(), state);
    else {
        threadChoice.begin();
        if (!now.plan().runUnless(*stop, state)) return true;
        if (!isLast) threadChoice.end();
    }
    counters.lastLoss = now.plan().loss();
    if (!std::isfinite(counters.lastLoss)) return false;
    sums.add(now.plan(), Part::train, order.rowsOf(counters.step));
    ++counters.step;
    return true;
}

float Trainer::Impl::step() {
    LAMINA_CHECK(endReason.empty());
    if (!isTiming) {
        epochBegin = Clock::now();
        excluded = 0;
        isTiming = true;
    }
    isAtEpochEnd = false;
    if (counters.step / order.stepsPerEpoch() > counters.epoch) { // its validation was broken off
        finishEpoch();
        return static_cast<float>(counters.lastLoss);
    }
    const std::int64_t before = counters.step;
    if (!rewind.isTaken() || isRewindStale || counters.step % kRewindSteps == 0) takeRewindPoint();
    if (endReason.empty() && !learn()) findNotFinite();
    if (endReason.empty() && counters.step > before && counters.step % order.stepsPerEpoch() == 0) finishEpoch();
    return static_cast<float>(counters.lastLoss);
}

void Trainer::Impl::takeRewindPoint() {
    if (!areFinite(*parameters) && rewind.isTaken()) {
        findNotFinite(); // a weight is lost although no loss has shown it yet
        return;
    }
    rewind.take(*parameters, true);
    rewindStep = counters.step;
    isRewindStale = false;
}

// Goes back to the last finite copy, repeats the steps bit by bit until something is not finite, and looks at that step
// with every value readable. The run ends with the weights before it.
void Trainer::Impl::findNotFinite() {
    const std::atomic<bool>* const stopThen = std::exchange(stop, &never); // what is repeated is repeated to its end
    const std::int64_t reached = counters.step;
    const EpochSums sumsThen = sums;
    const double loss = counters.lastLoss;
    NotFinite found;
    found.step = reached;

    rewind.putBack(*parameters);
    counters.step = rewindStep;
    ArenaCopy before;
    before.take(*parameters, true);
    const ParameterLayout::Entry* badWeight = nullptr;
    while (counters.step <= reached) {
        before.take(*parameters, true);
        const std::int64_t step = counters.step;
        const bool isFiniteLoss = learn();
        if (isFiniteLoss && areFinite(*parameters, &badWeight)) continue;
        found.step = step;
        if (badWeight) {
            found.what = NotFinite::What::weight;
            found.node = badWeight->node;
            found.name = badWeight->spec.name;
        }
        break;
    }
    before.putBack(*parameters);
    BoundPlan looking = plans.lookingPlan(order.countOf(found.step));
    looking.gather(Part::train, order.rowsOf(found.step));
    StepState state;
    state.step = found.step;
    state.learningRate = counters.learningRate;
    looking.plan().run(state);
    if (const auto first = firstNotFinite(looking.plan(), found.step)) found = *first;
    before.putBack(*parameters);

    counters.step = found.step;
    counters.lastLoss = loss;
    sums = sumsThen;
    stop = stopThen;
    endReason = record.reason = "not_finite";
    endText = found.text(project.graph);
}

void Trainer::Impl::finishEpoch() {
    EpochRecord epoch;
    epoch.epoch = counters.epoch + 1;
    epoch.loss = sums.loss();
    epoch.metrics = sums.metrics();
    epoch.validationLoss = kNone;
    if (data->samples(Part::validation) > 0) {
        const EpochSums validation = evaluation.run(Part::validation, true, counters.step, stop);
        if (*stop) return;
        epoch.validationLoss = validation.loss();
        epoch.validationMetrics = validation.metrics();
    }
    isAtEpochEnd = true;
    ++counters.epoch;
    epoch.learningRate = counters.learningRate;
    epoch.seconds = std::max(1e-9, std::chrono::duration<double>(Clock::now() - epochBegin).count() - excluded);
    epoch.samplesPerSecond = static_cast<double>(sums.samples()) / epoch.seconds;
    isTiming = false;
    sums.clear();
    judge(epoch);
    record.epochs.push_back(std::move(epoch));
    if (project.training.keepLastSnapshots > 0) {
        Kept snapshot;
        if (static_cast<int>(kept.size()) >= project.training.keepLastSnapshots) {
            snapshot = std::move(kept.front());
            kept.pop_front();
        }
        snapshot.epoch = counters.epoch;
        snapshot.weights.take(*parameters, false);
        kept.push_back(std::move(snapshot));
    }
}

// Is it the best epoch so far, and is it time to stop?
void Trainer::Impl::judge(const EpochRecord& epoch) {
    const EarlyStopping& stopping = project.training.earlyStopping;
    const double loss =
        std::isnan(epoch.validationLoss) && data->samples(Part::validation) == 0 ? epoch.loss : epoch.validationLoss;
    if (std::isfinite(loss) && (record.bestEpoch == 0 || loss < counters.bestLoss)) {
        counters.bestLoss = loss;
        record.bestEpoch = counters.epoch;
        best.take(*parameters, false);
    }
    if (std::isfinite(loss)) schedule.afterEpoch(counters, loss);
    if (std::isfinite(loss) && (counters.epoch == 1 || !(loss >= counters.patienceLoss - stopping.minimumDelta))) {
        counters.patienceLoss = loss;
        counters.epochsWithoutGain = 0;
    } else
        ++counters.epochsWithoutGain;
    if (counters.epoch >= project.training.epochs)
        endReason = "finished";
    else if (stopping.isOn && counters.epochsWithoutGain >= std::max(1, stopping.patience))
        endReason = "early_stopping";
    record.reason = endReason;
}

Trainer::Trainer(Project project, std::shared_ptr<const Dataset> data, ThreadPool& pool, WeightsPointer start,
                 const Backend* backend)
    : m(std::make_unique<Impl>(std::move(project), std::move(data), pool, start, backend)) {}
Trainer::~Trainer() = default;

float Trainer::step() { return m->step(); }
void Trainer::stopWhen(const std::atomic<bool>& flag) { m->stop = &flag; }
bool Trainer::atEpochEnd() const { return m->isAtEpochEnd; }
bool Trainer::isFinished() const { return !m->endReason.empty(); }
const std::string& Trainer::endReason() const { return m->endReason; }
Text Trainer::endText() const { return m->endText; }
std::int64_t Trainer::stepsDone() const { return m->counters.step; }
std::int64_t Trainer::stepsPerEpoch() const { return m->order.stepsPerEpoch(); }
double Trainer::learningRate() const { return m->counters.learningRate; }
const RunRecord& Trainer::record() const { return m->record; }
const Project& Trainer::project() const { return m->project; }
std::string Trainer::backendName() const { return m->backend.name(); }
std::int64_t Trainer::parameterCount() const { return m->facts.parameters; }
WeightsPointer Trainer::weights() const { return m->parameters->snapshot(); }
void Trainer::excludeFromClock(double seconds) { m->excluded += seconds; }

void Trainer::setLearningRate(double rate) {
    if (!std::isfinite(rate) || rate < 0)
        throw Error("learning_rate", TEXT("training", "expected a number of at least 0, got %1").arg(rate),
                    TEXT("training", "Type a small positive number such as 0.001."));
    if (rate == m->counters.learningRate) return;
    m->schedule.setByHand(m->counters, rate);
    m->isRewindStale = true;
    m->record.rateMarks.emplace_back(static_cast<double>(m->counters.step) / static_cast<double>(stepsPerEpoch()),
                                     rate);
}

std::vector<Trainer::Snapshot> Trainer::snapshots() const {
    std::vector<Snapshot> all;
    const int bestEpoch = m->record.bestEpoch;
    const bool bestIsKept =
        std::any_of(m->kept.begin(), m->kept.end(), [&](const Impl::Kept& k) { return k.epoch == bestEpoch; });
    if (m->best.isTaken() && !bestIsKept) all.push_back({bestEpoch, true, m->best.weights(*m->parameters)});
    for (const Impl::Kept& k : m->kept)
        all.push_back({k.epoch, k.epoch == bestEpoch, k.weights.weights(*m->parameters)});
    return all;
}

void Trainer::putAverageInPlace() {
    const UpdateRule& rule = m->parameters->updateRule();
    if (!rule.averages() || m->counters.step == 0 || m->endReason == "not_finite") return;
    const AlignedBuffer& average = m->parameters->slotArena(rule.averageSlot());
    std::memcpy(m->parameters->parameterArena().data(), average.data(), average.size());
}

bool Trainer::restoreBestIfAsked() {
    const TrainingConfig& training = m->project.training;
    const bool isAsked =
        training.restoreBestAtEnd || (training.earlyStopping.isOn && training.earlyStopping.restoreBest);
    if (!isAsked || !m->best.isTaken() || (m->endReason != "finished" && m->endReason != "early_stopping"))
        return false;
    m->best.putBack(*m->parameters);
    return true;
}

Evaluation Trainer::evaluate(Part part, bool inUnits) {
    const EpochSums sums = m->evaluation.run(part, inUnits, m->counters.step);
    return {sums.loss(), sums.metrics(), sums.samples()};
}

void Trainer::resume(const Checkpoint& checkpoint) {
    LAMINA_CHECK(m->counters.step == 0);
    refuseOtherRun(checkpoint, m->project, m->data->fingerprint(), m->backend.name());
    ArenaCopy arenas;
    RunCounters counters;
    if (!arenas.load("", checkpoint.blobs, *m->parameters, true)) return; // written before the first step
    counters.fromBytes(checkpoint.blobs);
    if (counters.step < 0 || counters.epoch < 0 || counters.step > (counters.epoch + 1) * stepsPerEpoch() ||
        counters.step < counters.epoch * stepsPerEpoch() ||
        checkpoint.record.epochs.size() != static_cast<std::size_t>(counters.epoch))
        throw Error("",
                    TEXT("training", "the checkpoint contradicts itself: step %1, epoch %2")
                        .arg(static_cast<long long>(counters.step))
                        .arg(static_cast<long long>(counters.epoch)),
                    TEXT("training", "Start the training anew, without --resume."));
    m->sums.setNumbers(doublesOf(checkpoint.blobs, "epochSums"));
    m->best.load("best_", checkpoint.blobs, *m->parameters, false);
    arenas.putBack(*m->parameters);
    m->counters = counters;
    const TrainingConfig config = m->record.config; // more epochs may be wanted than then
    m->record = checkpoint.record;
    m->record.config = config;
    m->record.reason.clear();
    m->endReason.clear();
    if (counters.epoch >= m->project.training.epochs)
        m->endReason = m->record.reason = "finished";
    else if (m->project.training.earlyStopping.isOn &&
             counters.epochsWithoutGain >= std::max(1, m->project.training.earlyStopping.patience))
        m->endReason = m->record.reason = "early_stopping";
}

Checkpoint Trainer::checkpoint() const {
    Checkpoint checkpoint;
    Project withoutRuns = m->project;
    withoutRuns.runs.clear();
    checkpoint.projectJson = toJson(withoutRuns);
    checkpoint.dataFingerprint = m->data->fingerprint();
    checkpoint.simdTarget = m->backend.name();
    checkpoint.step = m->counters.step;
    checkpoint.epoch = m->counters.epoch;
    checkpoint.stepInEpoch = m->counters.step % m->order.stepsPerEpoch();
    checkpoint.record = m->record;
    ArenaCopy::storeArenas(*m->parameters, checkpoint.blobs);
    m->best.store("best_", *m->parameters, checkpoint.blobs);
    m->counters.toBytes(checkpoint.blobs);
    setDoubles(checkpoint.blobs, "epochSums", m->sums.numbers());
    return checkpoint;
}

} // namespace lamina
