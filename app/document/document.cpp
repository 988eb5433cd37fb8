#include "app/document/document.h"

#include "app/document/snapshot_command.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

#include <algorithm>
#include <utility>

namespace lamina {

namespace {
std::int64_t physicalMemory() {
    const long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? static_cast<std::int64_t>(pages) * size : 0;
}
} // namespace

Document::Document(QObject* parent) : QObject(parent) {
    connect(&m_undo, &QUndoStack::cleanChanged, this, &Document::titleChanged);
}

void Document::open(Project project, WeightsPointer weights, const QString& path) {
    m_undo.clear();
    m_project = std::move(project);
    m_weights = m_savedWeights = std::move(weights);
    m_path = path;
    m_savedAt = path.isEmpty() ? QDateTime() : QFileInfo(path).lastModified();
    m_selection.clear();
    m_data.reset();
    m_dataError.reset();
    m_dataRecipe.reset();
    m_isTouched = false;
    ++m_revision;
    check();
    emit opened();
    emit changed();
    emit selectionChanged();
    emit weightsChanged();
    emit runsChanged();
    emit titleChanged();
}

Document::Snapshot Document::snapshot() const {
    return {m_project.name, m_project.graph, m_project.training, m_project.data, m_weights, m_selection};
}

void Document::edit(const Text& label, const std::function<void(Project&)>& change, const QString& mergeKey,
                    std::optional<std::vector<Uid>> selection) {
    const Snapshot before = snapshot();
    change(m_project);
    if (selection) m_selection = std::move(*selection);
    push(label, before, false, mergeKey);
}

void Document::editAndForgetWeights(const Text& label, const std::function<void(Project&)>& change) {
    const Snapshot before = snapshot();
    if (change) change(m_project);
    m_weights.reset();
    push(label, before, true, {});
    emit weightsChanged();
}

void Document::push(const Text& label, const Snapshot& before, bool forgetsWeights, const QString& mergeKey) {
    const bool isSame = before.graph == m_project.graph && before.training == m_project.training &&
                        before.data == m_project.data && before.name == m_project.name && before.weights == m_weights;
    if (isSame) {
        if (m_selection != before.selection) emit selectionChanged();
        return;
    }
    std::erase_if(m_selection, [&](Uid uid) { return !m_project.graph.find(uid); });
    check();
    m_undo.push(new SnapshotCommand(*this, label, before, snapshot(), forgetsWeights, mergeKey));
    touch();
    emit changed();
    if (m_selection != before.selection) emit selectionChanged();
}

namespace {
// The blocks of both that are open in one are open in the other.
void showAsIn(const Graph& shown, Graph& graph) {
    for (const Group& group : shown.groups())
        if (graph.findGroup(group.uid)) graph.setCollapsed(group.uid, group.isCollapsed);
}
} // namespace

void Document::showBlocks(const Graph& shown, std::vector<Uid> selection) {
    showAsIn(shown, m_project.graph);
    const bool isOtherSelection = selection != m_selection;
    m_selection = std::move(selection);
    emit changed();
    if (isOtherSelection) emit selectionChanged();
}

void Document::restore(const Snapshot& to, bool forgetsWeights) {
    const Graph shown = std::exchange(m_project.graph, to.graph);
    showAsIn(shown, m_project.graph);
    m_project.name = to.name;
    m_project.training = to.training;
    m_project.data = to.data;
    m_selection = to.selection;
    check();
    const WeightsPointer weights = forgetsWeights ? nullptr : merged(m_weights, to.weights);
    const bool weightsDiffer = weights != m_weights;
    m_weights = weights;
    touch();
    emit changed();
    emit selectionChanged();
    if (weightsDiffer) emit weightsChanged();
}

// For every weight of the restored network the array of now where its shape still fits, else the one of then: undo brings
// back what an edit had taken away and keeps what was learned since.
WeightsPointer Document::merged(const WeightsPointer& now, const WeightsPointer& then) const {
    if (!then || now == then) return now;
    if (!now) return then;
    auto sum = std::make_shared<Weights>();
    for (const auto& [uid, facts] : m_facts.nodes)
        for (const WeightSpec& spec : facts.weights)
            for (const WeightsPointer& source : {now, then}) {
                const WeightArray* array = findWeight(*source, uid, spec.name);
                if (!array || array->shape != spec.shape) continue;
                sum->push_back(*array);
                break;
            }
    return WeightsPointer(std::move(sum));
}

void Document::check() {
    m_facts = checkGraph(m_project.graph, m_project.training, dataInfo());
    // Said while it is drawn, not when it is to be trained: the least that training keeps is every weight and its gradient.
    constexpr std::int64_t kBytes = 2 * sizeof(float);
    if (const std::int64_t memory = physicalMemory(); memory > 0 && m_facts.parameters > memory / kBytes) {
        Diagnostic problem;
        problem.severity = Severity::warning;
        problem.text =
            TEXT("document", "the weights and their gradients take %1 GB, this computer has %2 GB of memory: the "
                             "network can be looked at and counted here, not trained")
                .arg(m_facts.parameters / (1'000'000'000 / kBytes))
                .arg(memory / 1'000'000'000);
        m_facts.diagnostics.push_back(problem);
    }
    if (!m_dataError) return;
    Diagnostic problem;
    problem.text = TEXT("document", "the data could not be read: %1").arg(m_dataError->shown());
    m_facts.diagnostics.insert(m_facts.diagnostics.begin(), problem);
    m_facts.isComplete = false;
}

void Document::touch() {
    ++m_revision;
    emit titleChanged();
}

namespace {
Text labelOf(const QUndoCommand* command) {
    const auto* step = dynamic_cast<const SnapshotCommand*>(command);
    return step ? step->label() : Text();
}
} // namespace

Text Document::undoLabel() const { return m_undo.canUndo() ? labelOf(m_undo.command(m_undo.index() - 1)) : Text(); }

Text Document::redoLabel() const { return m_undo.canRedo() ? labelOf(m_undo.command(m_undo.index())) : Text(); }

void Document::select(std::vector<Uid> uids) {
    if (uids == m_selection) return;
    m_selection = std::move(uids);
    emit selectionChanged();
}

void Document::setData(std::shared_ptr<const Dataset> data) {
    m_data = std::move(data);
    m_dataError.reset();
    if (m_data) m_project.data = m_data->recipe();
    m_dataRecipe = m_project.data;
    check();
    emit changed();
}

void Document::setDataError(const Error& error) {
    m_data.reset();
    m_dataError = error;
    m_dataRecipe = m_project.data;
    check();
    emit changed();
}

bool Document::needsData() const {
    if (m_dataRecipe) return *m_dataRecipe != m_project.data;
    return !m_project.data.source.kind.empty();
}

void Document::setWeights(WeightsPointer weights) {
    if (weights == m_weights) return;
    m_weights = std::move(weights);
    m_isTouched = true;
    touch();
    emit weightsChanged();
}

void Document::addRun(const RunRecord& record) {
    m_project.runs.push_back(record);
    m_isTouched = true;
    touch();
    emit runsChanged();
}

void Document::removeRun(int number) {
    std::erase_if(m_project.runs, [&](const RunRecord& run) { return run.number == number; });
    m_isTouched = true;
    touch();
    emit runsChanged();
}

QString Document::folder() const { return m_path.isEmpty() ? QDir::homePath() : QFileInfo(m_path).absolutePath(); }

QString Document::shownName() const {
    if (!m_path.isEmpty()) return QFileInfo(m_path).fileName();
    return m_project.name.empty() ? tr("untitled") : QString::fromStdString(m_project.name);
}

bool Document::isModified() const { return m_isTouched || !m_undo.isClean(); }

void Document::markSaved(const QString& path, int undoIndex, WeightsPointer weights) {
    m_path = path;
    m_savedAt = QDateTime::currentDateTime();
    // Edits made while the file was being written stay unsaved.
    if (undoIndex == m_undo.index()) m_undo.setClean();
    if (weights == m_weights) m_isTouched = false;
    m_savedWeights = std::move(weights);
    emit titleChanged();
}

void Document::markUnsaved() {
    m_isTouched = true;
    touch();
}

} // namespace lamina
