#pragma once
// What is open in the window: one project with its weights, the undo steps, the selection, and what the checks know about it.
//
// Every edit goes through edit(): it keeps the project before and after as one step, whatever was changed. Views listen to
// changed() and read the new state; nothing flows back but edits. GUI thread only.

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/model/graph_check.h"
#include "core/model/project.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lamina {

class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);

    // Another project takes this one's place; the undo steps end here. path: empty for one that was never saved.
    void open(Project project, WeightsPointer weights, const QString& path);

    const Project& project() const { return m_project; }
    const Graph& graph() const { return m_project.graph; }
    const TrainingConfig& training() const { return m_project.training; }
    const GraphFacts& facts() const { return m_facts; }
    const WeightsPointer& weights() const { return m_weights; }

    // One undo step. Steps with the same non-empty mergeKey that follow each other within two seconds become one (a spin box
    // being turned). Nothing happens if `change` leaves everything as it was.
    // selection: what is selected afterwards; nullopt: what was, as far as it still exists.
    void edit(const Text& label, const std::function<void(Project&)>& change, const QString& mergeKey = {},
              std::optional<std::vector<Uid>> selection = std::nullopt);
    // The same for an edit that also throws the weights away.
    void editAndForgetWeights(const Text& label, const std::function<void(Project&)>& change = {});
    // Opens and closes blocks as they are in `shown`, the same network. A way of looking at it: no undo step changes it back, and
    // it does not count as an edit, though the next save keeps it.
    void showBlocks(const Graph& shown, std::vector<Uid> selection);

    QUndoStack& undoStack() { return m_undo; }
    Text undoLabel() const; // of the step that undo would take back; empty if there is none
    Text redoLabel() const;

    // The selected layers; restored with undo, never a step of its own.
    const std::vector<Uid>& selection() const { return m_selection; }
    void select(std::vector<Uid> uids);

    // Data: loaded elsewhere, kept here, because checks and lenses need them.
    const std::shared_ptr<const Dataset>& data() const { return m_data; }
    const DataInfo* dataInfo() const { return m_data ? &m_data->info() : nullptr; }
    void setData(std::shared_ptr<const Dataset> data); // its fitted recipe becomes the project's, without an undo step
    void setDataError(const Error& error);             // stands among the problems until other data are loaded
    bool needsData() const;                            // the recipe names other data than those loaded

    // What a run leaves behind; no undo steps.
    void setWeights(WeightsPointer weights);
    void addRun(const RunRecord& record);
    void removeRun(int number);

    const QString& path() const { return m_path; }
    QString folder() const;    // where relative data paths start from
    QString shownName() const; // "spiral", "digits-cnn.h5"
    bool isUntitled() const { return m_path.isEmpty(); }
    bool isModified() const;
    QDateTime savedAt() const { return m_savedAt; }
    void markSaved(const QString& path, int undoIndex, WeightsPointer weights);
    void markUnsaved(); // a recovered copy: closing must ask
    // Grows with everything that a file would hold, except for what showBlocks() changes.
    std::uint64_t revision() const { return m_revision; }

signals:
    void opened();  // before changed(): views forget what they knew
    void changed(); // graph, settings, data or what is known about them
    void selectionChanged();
    void weightsChanged();
    void runsChanged();
    void titleChanged(); // name, saved, modified

private:
    friend class SnapshotCommand;
    struct Snapshot {
        std::string name;
        Graph graph;
        TrainingConfig training;
        DataRecipe data;
        WeightsPointer weights;
        std::vector<Uid> selection;
    };
    Snapshot snapshot() const;
    void restore(const Snapshot& snapshot, bool forgetWeights);
    void push(const Text& label, const Snapshot& before, bool forgetWeights, const QString& mergeKey);
    void check();
    void touch();
    WeightsPointer merged(const WeightsPointer& now, const WeightsPointer& then) const;

    Project m_project;
    WeightsPointer m_weights;
    GraphFacts m_facts;
    std::shared_ptr<const Dataset> m_data;
    std::optional<Error> m_dataError;
    std::optional<DataRecipe> m_dataRecipe; // of m_data or m_dataError
    std::vector<Uid> m_selection;
    QUndoStack m_undo;
    QString m_path;
    QDateTime m_savedAt;
    bool m_isTouched = false; // weights or runs changed since the last save
    std::uint64_t m_revision = 0;
    WeightsPointer m_savedWeights;
};

} // namespace lamina
