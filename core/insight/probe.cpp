#include "core/insight/probe.h"

#include "core/base/error.h"
#include "core/insight/lenses.h"

#include <sys/resource.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace lamina {

LensData computeLens(LensNetwork& network, const LensRequest& request) {
    LensData answer;
    answer.kind = request.kind;
    answer.part = request.part;
    const Dataset& data = network.data();
    for (const Part other : {Part::test, Part::train})
        if (data.samples(answer.part) == 0) answer.part = other;
    if (data.samples(answer.part) == 0 || data.info().targets.empty()) return answer;

    if (request.kind == LensKind::text) answer.text = lensText(network, request.query);
    if (request.kind == LensKind::text && request.onlyText) return answer;
    const bool hasClasses = data.info().targets.front().kind != TargetInfo::Kind::values;
    if (request.kind == LensKind::curve && !hasClasses)
        answer.curve = lensCurve(network, answer.part, request.maximumSamples, answer.loss);
    else if (hasClasses) {
        answer.confusion = confusionMatrix(network, answer.part, request.maximumSamples, answer.loss);
        if (answer.confusion.samples > 0)
            answer.accuracy =
                1 - static_cast<double>(answer.confusion.wrong) / static_cast<double>(answer.confusion.samples);
    } else
        answer.loss = lossOf(network, answer.part, request.maximumSamples);
    answer.hasFigures = true;
    if (request.kind == LensKind::masks && hasClasses) answer.masks = lensMasks(network, answer.part);
    if (request.kind == LensKind::reconstruction && !hasClasses)
        answer.reconstruction = lensReconstruction(network, answer.part);
    if (request.kind == LensKind::decisionBoundary) answer.boundary = decisionBoundary(network, request.size);
    return answer;
}

struct Probe::Impl {
    explicit Impl(int givenNiceness) : niceness(givenNiceness) {}
    void work();
    LensData answer(const LensRequest& request);

    const int niceness;
    std::atomic<bool> isCancelled{false};
    // Shared
    mutable std::mutex mutex;
    std::condition_variable wake;
    std::optional<LensRequest> waiting;
    std::uint64_t lastNumber = 0, waitingNumber = 0;
    bool isWorking = false;
    std::optional<LensData> result;
    // The thread's own: the network of the last request, compiled, for the next one
    ThreadPool pool{1};
    Graph graph;
    TrainingConfig training;
    std::shared_ptr<const Dataset> data;
    std::unique_ptr<LensNetwork> network;

    std::jthread thread; // last member: it ends before anything else goes away
};

LensData Probe::Impl::answer(const LensRequest& request) {
    LensData answer;
    try {
        if (!request.data || request.graph.isEmpty()) return answer;
        if (!network || data != request.data || !(graph == request.graph) || !(training == request.training)) {
            network.reset();
            graph = request.graph;
            training = request.training;
            data = request.data;
            network = std::make_unique<LensNetwork>(graph, training, data, pool, isCancelled);
        }
        network->setWeights(request.weights);
        return computeLens(*network, request);
    } catch (const Error& error) {
        answer.error = error.shown();
    } catch (const std::exception& error) {
        answer.error = error.what();
    }
    network.reset();
    return answer;
}

void Probe::Impl::work() {
    setpriority(PRIO_PROCESS, 0, niceness); // on Linux of this thread alone
    std::unique_lock lock(mutex);
    for (;;) {
        wake.wait(lock, [this] { return isCancelled || waiting; });
        if (isCancelled) return;
        const LensRequest request = std::move(*waiting);
        const std::uint64_t number = waitingNumber;
        waiting.reset();
        isWorking = true;
        lock.unlock();
        LensData answered;
        try {
            answered = answer(request);
        } catch (const ProbeCancelled&) {
            return;
        }
        answered.request = number;
        lock.lock();
        isWorking = false;
        result = std::move(answered);
    }
}

Probe::Probe(int niceness) : m(std::make_unique<Impl>(niceness)) {
    m->thread = std::jthread([impl = m.get()] { impl->work(); });
}

Probe::~Probe() {
    {
        const std::lock_guard lock(m->mutex);
        m->isCancelled = true;
    }
    m->wake.notify_all();
}

std::uint64_t Probe::request(LensRequest request) {
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(m->mutex);
        m->waiting = std::move(request);
        number = m->waitingNumber = ++m->lastNumber;
    }
    m->wake.notify_all();
    return number;
}

bool Probe::poll(LensData& result) {
    const std::lock_guard lock(m->mutex);
    if (!m->result) return false;
    result = std::move(*m->result);
    m->result.reset();
    return true;
}

bool Probe::isBusy() const {
    const std::lock_guard lock(m->mutex);
    return m->isWorking || m->waiting.has_value();
}

} // namespace lamina
