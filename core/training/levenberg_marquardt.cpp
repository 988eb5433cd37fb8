#include "core/training/levenberg_marquardt.h"

#include "core/base/error.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace lamina {

namespace {
constexpr std::int64_t kBlock = 64; // rows of J at a time
constexpr int kMostDampings = 14;
constexpr double kSmallestMu = 1e-15, kLargestMu = 1e12;

[[noreturn]] void refuse(Text text, Text remedy) {
    throw Error("levenberg_marquardt", std::move(text), std::move(remedy));
}
} // namespace

struct LevenbergMarquardtMethod::System {
    std::vector<Segment> segments;
    Eigen::MatrixXd normal, damped; // Σ of the rows' outer products; (H + μ I)
    Eigen::MatrixXd rows;           // a block of J, one row in each column
    Eigen::VectorXd gradient, delta, penalty;
    Eigen::LLT<Eigen::MatrixXd> factor;
    std::vector<float> prediction, target;

    // The trained numbers of an arena, without the gaps between the weights
    template <class Vector>
    void read(const float* arena, Vector&& out) const {
        Eigen::Index k = 0;
        for (const Segment& s : segments)
            for (std::int64_t i = s.offset; i < s.offset + s.count; ++i) out[k++] = static_cast<double>(arena[i]);
    }
};

LevenbergMarquardtMethod::LevenbergMarquardtMethod(const Graph& graph, const TrainingConfig& training,
                                                   const Dataset& data, PlanCache& plans, Parameters& parameters,
                                                   double initialMu)
    : m_data(data),
      m_single(plans.get(CompileOptions::Purpose::train, 1)),
      m_parameters(parameters),
      m_initialMu(initialMu),
      m_system(std::make_unique<System>()) {
    const TargetInfo* target = data.info().targets.empty() ? nullptr : &data.info().targets.front();
    const Head head = training.heads.empty() ? Head{} : resolvedHead(training.heads.front(), graph, target);
    const Text adam = TEXT("training", "Choose L-BFGS or Adam instead.");
    if (training.heads.size() != 1 || head.loss != "mean_squared_error" || head.weight != 1)
        refuse(TEXT("training", "Levenberg–Marquardt needs one output with the mean squared error as its loss"), adam);
    if ((target && target->weightShape) || head.lossOptions.find("reduction"))
        refuse(TEXT("training",
                    "Levenberg–Marquardt counts every sample the same: it takes no sample weights and no other "
                    "reduction than the mean"),
               adam);
    for (const Node& node : graph.nodes())
        if (node.type == "BatchNormalization")
            refuse(TEXT("training", "Levenberg–Marquardt looks at single samples, which %1 cannot normalise")
                       .arg(node.name),
                   adam);
    LAMINA_CHECK(parameters.realType() == Type::f32);
    m_system->segments = parameters.layout().trainedSegments();
    std::int64_t weights = 0;
    for (const Segment& s : m_system->segments) weights += s.count;
    if (weights > kMostWeights)
        refuse(TEXT("training", "Levenberg–Marquardt takes at most %1 weights, this network has %2")
                   .arg(static_cast<long long>(kMostWeights))
                   .arg(static_cast<long long>(weights)),
               adam);
    const std::int64_t outputs = m_single.plan().outputShape(0).count();
    if (checkedProduct(checkedProduct(data.samples(Part::train), outputs), weights) > kMostJacobian)
        refuse(TEXT("training", "%1 samples with %2 outputs and %3 weights are too many for Levenberg–Marquardt")
                   .arg(static_cast<long long>(data.samples(Part::train)))
                   .arg(static_cast<long long>(outputs))
                   .arg(static_cast<long long>(weights)),
               adam);
    m_system->normal.resize(weights, weights);
    m_system->damped.resize(weights, weights);
    m_system->rows.resize(weights, kBlock);
    m_system->gradient.resize(weights);
    m_system->delta.resize(weights);
    m_system->penalty.resize(weights);
    m_system->prediction.resize(static_cast<std::size_t>(outputs));
    m_system->target.resize(static_cast<std::size_t>(outputs));
}

LevenbergMarquardtMethod::~LevenbergMarquardtMethod() = default;

void LevenbergMarquardtMethod::gatherJacobian(const StepState& state) {
    System& system = *m_system;
    Plan& plan = m_single.plan();
    const float* gradient = reinterpret_cast<const float*>(m_parameters.gradientArena().data());
    const std::size_t outputs = system.prediction.size();
    const float half = static_cast<float>(outputs) / 2; // dL/dp = 2/K (p − y) is then 1
    system.normal.setZero();
    Eigen::Index filled = 0;
    const auto flush = [&] {
        if (filled > 0) system.normal.selfadjointView<Eigen::Lower>().rankUpdate(system.rows.leftCols(filled));
        filled = 0;
    };
    for (std::int64_t sample = 0; sample < m_data.samples(Part::train); ++sample) {
        StepState here = state;
        here.firstSample = sample; // the same dropout as in the whole batch
        m_single.gather(Part::train, &sample);
        plan.run(here);
        std::copy_n(plan.outputData(0), outputs, system.prediction.begin());
        system.target = system.prediction;
        if (sample == 0) { // what the gradient is without an error: penalties of the weights
            plan.writeTarget(0, system.target.data());
            plan.run(here);
            system.read(gradient, system.penalty);
        }
        for (std::size_t k = 0; k < outputs; ++k) {
            system.target[k] = system.prediction[k] - half;
            plan.writeTarget(0, system.target.data());
            plan.run(here);
            system.target[k] = system.prediction[k];
            system.read(gradient, system.rows.col(filled));
            system.rows.col(filled) -= system.penalty;
            if (++filled == kBlock) flush();
        }
    }
    flush();
    const std::int64_t first = 0;
    if (m_data.samples(Part::train) == 1) m_single.gather(Part::train, &first); // the whole batch is this plan
}

void LevenbergMarquardtMethod::step(Plan& plan, const StepState& state) {
    System& system = *m_system;
    plan.run(state);
    const double loss = plan.loss();
    if (system.segments.empty() || !std::isfinite(loss)) return;
    float *weights = reinterpret_cast<float*>(m_parameters.parameterArena().data()),
          *before = reinterpret_cast<float*>(m_parameters.slotArena(0).data()),
          *figures = reinterpret_cast<float*>(m_parameters.slotArena(2).data());
    const float* gradient = reinterpret_cast<const float*>(m_parameters.gradientArena().data());
    const std::int64_t numbers = m_parameters.layout().trainedNumbers();
    system.read(gradient, system.gradient);
    std::copy(weights, weights + numbers, before);
    gatherJacobian(state);
    const double errors = static_cast<double>(m_data.samples(Part::train)) * static_cast<double>(system.target.size());
    const double rate = state.learningRate > 0 ? state.learningRate : 1;
    double mu = figures[0] > 0 ? static_cast<double>(figures[0]) : m_initialMu;
    bool isBetter = false;
    for (int trial = 0; trial < kMostDampings && !isBetter && mu <= kLargestMu; ++trial) {
        system.damped = 2 / errors * system.normal;
        system.damped.diagonal().array() += mu;
        system.factor.compute(system.damped); // of its lower half
        if (system.factor.info() == Eigen::Success) {
            system.delta = -system.gradient;
            system.factor.solveInPlace(system.delta);
            Eigen::Index k = 0;
            for (const Segment& s : system.segments)
                for (std::int64_t i = s.offset; i < s.offset + s.count; ++i)
                    weights[i] = static_cast<float>(static_cast<double>(before[i]) + rate * system.delta[k++]);
            m_parameters.noteChange();
            plan.run(state);
            isBetter = plan.loss() < loss; // not where it is NaN
        }
        mu = isBetter ? std::max(mu / 10, kSmallestMu) : mu * 10;
    }
    figures[0] = static_cast<float>(std::min(mu, kLargestMu));
    if (isBetter) return;
    std::copy(before, before + numbers, weights);
    m_parameters.noteChange();
    plan.run(state);
}

} // namespace lamina
