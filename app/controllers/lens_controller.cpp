#include "app/controllers/lens_controller.h"

#include "app/controllers/training_controller.h"
#include "widgets/lens/lens_panel.h"
#include "widgets/lens/text_view.h"

#include <algorithm>

namespace lamina {

namespace {
constexpr int kLaterMilliseconds = 120; // an edit rarely comes alone
constexpr int kPollMilliseconds = 40;
constexpr int kWatchMilliseconds = 200; // 5 pictures a second while training
constexpr std::int64_t kSamplesWhileTraining = 1000;
constexpr std::int64_t kSamplesBesideText = 128;
} // namespace

LensController::LensController(Document& document, TrainingController& training, LensPanel& panel, QObject* parent)
    : QObject(parent), m_document(document), m_training(training), m_panel(panel) {
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMilliseconds);
    m_poll.setInterval(kPollMilliseconds);
    m_watch.setInterval(kWatchMilliseconds);
    connect(&m_later, &QTimer::timeout, this,
            [this] { ask(m_document.graph(), m_document.training(), m_document.weights(), 0); });
    connect(&m_poll, &QTimer::timeout, this, &LensController::collect);
    connect(&m_watch, &QTimer::timeout, this, &LensController::watchTraining);
    connect(&m_document, &Document::opened, this, [this] {
        m_panel.clear();
        m_asked.reset();
        m_last.reset();
        m_panel.setTrained(m_document.weights() != nullptr);
        emit baselineLost();
    });
    connect(&m_document, &Document::changed, this, &LensController::askLater);
    connect(&m_document, &Document::weightsChanged, this, &LensController::askLater);
    connect(&m_panel, &LensPanel::lensChosen, this, &LensController::askAgain);
    connect(&m_panel, &LensPanel::textAsked, this, &LensController::askText);
    connect(&m_training, &TrainingController::stateChanged, this, [this] {
        if (m_training.isActive())
            m_watch.start();
        else
            m_watch.stop();
    });
    connect(&m_training, &TrainingController::weightsArrived, this, [this](const WeightsPointer& weights) {
        m_panel.setTrained(true);
        const Project& run = m_training.runProject();
        ask(run.graph, run.training, weights, m_training.isBusy() ? kSamplesWhileTraining : 0);
    });
}

namespace {
constexpr int kSamplesOfAClass = 8;
constexpr std::int64_t kRowsLookedAt = 5000;

// Some pictures of each class as they are in the data: what there is to learn.
ConfusionMatrix samplesOf(const Dataset& data) {
    ConfusionMatrix some;
    const DataInfo& info = data.info();
    if (!data.hasPictures() || info.targets.empty() || info.targets.front().classes < 2 ||
        info.targets.front().shape.count() != 1)
        return some;
    some.classes = static_cast<int>(std::min<std::int64_t>(info.targets.front().classes, 100));
    some.classNames = info.targets.front().classNames;
    std::vector<int> found(static_cast<std::size_t>(some.classes), 0);
    const std::int64_t rows = std::min(data.samples(Part::train), kRowsLookedAt);
    for (std::int64_t row = 0; row < rows; ++row) {
        std::int32_t label = 0;
        data.classRows(Part::train, 0, &row, 1, &label);
        if (label < 0 || label >= some.classes || found[static_cast<std::size_t>(label)] >= kSamplesOfAClass) continue;
        const Picture picture = data.picture(Part::train, row);
        if (picture.empty()) continue;
        ++found[static_cast<std::size_t>(label)];
        some.picture = Shape{picture.height, picture.width, picture.channels};
        LensSample sample;
        sample.index = row;
        sample.label = label;
        for (const std::uint8_t byte : picture.bytes) sample.pixels.push_back(static_cast<float>(byte) / 255.0F);
        some.gallery.push_back(std::move(sample));
    }
    return some;
}
} // namespace

void LensController::collectSamples() {
    if (m_document.data() == m_sampled) return;
    m_sampled = m_document.data();
    if (!m_sampled) return;
    m_background.run([this, data = m_sampled]() -> Background::Finish {
        ConfusionMatrix some = samplesOf(*data);
        return [this, data, some = std::move(some)] {
            if (data == m_sampled) m_panel.setSamples(some);
        };
    });
}

void LensController::askLater() {
    m_panel.setData(m_document.dataInfo());
    collectSamples();
    if (m_training.isActive()) return; // the run's own weights come by themselves
    m_panel.setTrained(m_document.weights() != nullptr);
    m_later.start();
}

// Another lens over the same network.
void LensController::askAgain() {
    if (!m_last || m_last->data != m_document.data()) return;
    ask(m_last->graph, m_last->training, m_last->weights, m_training.isBusy() ? kSamplesWhileTraining : 0);
}

void LensController::ask(const Graph& graph, const TrainingConfig& training, const WeightsPointer& weights,
                         std::int64_t samples) {
    if (!m_document.data() || (!m_training.isActive() && !m_document.facts().isComplete)) return;
    const auto lenses = lensesFor(m_document.data()->info());
    LensRequest request;
    request.graph = graph;
    request.training = training;
    request.weights = weights;
    request.data = m_document.data();
    request.kind = lenses.empty() ? LensKind::none : m_panel.currentKind();
    request.query = m_asked ? *m_asked : m_panel.text()->query();
    request.maximumSamples = samples;
    if (request.kind == LensKind::text) // a typed question does not wait for a round through a whole book
        request.maximumSamples = samples > 0 ? std::min(samples, kSamplesBesideText) : kSamplesBesideText;
    m_last = request;
    const std::uint64_t number = m_probe.request(std::move(request));
    m_panel.setComputing(true);
    if (!weights) m_untrainedRequest = number;
    m_poll.start();
}

void LensController::collect() {
    LensData answer;
    bool isNew = false;
    while (m_probe.poll(answer)) isNew = true;
    if (isNew) {
        ++m_answers;
        if (m_asked && (answer.text.query == *m_asked || !answer.error.empty())) m_asked.reset();
        m_panel.setLens(answer);
        if (answer.request == m_untrainedRequest && answer.hasFigures) emit baselineFound(answer.loss, answer.accuracy);
    }
    if (m_probe.isBusy()) return;
    m_poll.stop();
    m_panel.setComputing(false);
}

// At once and with the weights that were last looked at: nobody waits for a round through all samples.
void LensController::askText(const TextQuery& query) {
    if (!m_last || m_last->data != m_document.data()) return;
    m_asked = query;
    LensRequest request = *m_last;
    request.kind = LensKind::text;
    request.query = query;
    request.onlyText = true;
    m_probe.request(std::move(request));
    m_poll.start();
}

bool LensController::isBusy() const { return m_later.isActive() || m_poll.isActive(); }

void LensController::watchTraining() {
    // Nobody computes a lens that nobody sees, and none before the last one is drawn.
    if (!m_training.isBusy() || !m_panel.isVisible() || m_probe.isBusy()) return;
    m_training.wantWeights();
}

} // namespace lamina
