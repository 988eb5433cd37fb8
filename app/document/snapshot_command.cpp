#include "app/document/snapshot_command.h"

namespace lamina {

namespace {
constexpr qint64 kMergeMilliseconds = 2000;
}

SnapshotCommand::SnapshotCommand(Document& document, Text label, Document::Snapshot before, Document::Snapshot after,
                                 bool forgetsWeights, QString mergeKey)
    : m_document(document),
      m_label(std::move(label)),
      m_before(std::move(before)),
      m_after(std::move(after)),
      m_forgetsWeights(forgetsWeights),
      m_mergeKey(std::move(mergeKey)) {
    setText(QString::fromStdString(m_label.english()));
    m_age.start();
}

void SnapshotCommand::undo() { m_document.restore(m_before, false); }

void SnapshotCommand::redo() {
    if (m_isCarriedOut)
        m_isCarriedOut = false;
    else
        m_document.restore(m_after, m_forgetsWeights);
}

bool SnapshotCommand::mergeWith(const QUndoCommand* later) {
    const auto* next = dynamic_cast<const SnapshotCommand*>(later);
    if (!next || next->m_mergeKey != m_mergeKey || m_age.elapsed() > kMergeMilliseconds) return false;
    m_after = next->m_after;
    m_age.restart();
    return true;
}

} // namespace lamina
