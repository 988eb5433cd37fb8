#pragma once
// The one kind of undo step: the state before and after. Graph and settings are values, so a copy is the whole truth.

#include "app/document/document.h"

#include <QElapsedTimer>
#include <QUndoCommand>

namespace lamina {

class SnapshotCommand : public QUndoCommand {
public:
    SnapshotCommand(Document& document, Text label, Document::Snapshot before, Document::Snapshot after,
                    bool forgetsWeights, QString mergeKey);

    const Text& label() const { return m_label; }
    void undo() override;
    void redo() override;
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* later) override;

private:
    Document& m_document;
    Text m_label;
    Document::Snapshot m_before, m_after;
    bool m_forgetsWeights;
    QString m_mergeKey;
    QElapsedTimer m_age;        // since the last change of this step
    bool m_isCarriedOut = true; // the edit is done when the command is pushed
};

} // namespace lamina
