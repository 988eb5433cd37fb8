#pragma once
// The inspector: everything about the selected layer in one scrolling column; the whole model if nothing is selected, what
// they have in common if several are.
//
// It shows what it is given and changes nothing: edits leave as signals, the document answers with setContent(). Nothing is
// emitted by setContent(), and it leaves a field alone in which somebody is typing. GUI thread only.

#include "core/model/graph_check.h"
#include "core/model/project.h"

#include <QStringList>
#include <QWidget>

#include <map>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace lamina {

class FormulaSection;
class LayerHead;
class MessageStrip;
class ModelSummary;
class PropertyForm;
class SectionHead;
class TrainingSection;
class WeightsSection;

class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    // selection: uids of graph; those it does not have are left out. weights may be null.
    void setContent(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selection,
                    const WeightsPointer& weights);
    Uid uid() const { return m_uid; } // of the one layer that is shown; 0: none or several
    // One line above everything; nullptr takes it away and gives it back to the caller.
    void setBanner(QWidget* banner);
    // Sends what has been typed but not confirmed yet; call it before training, saving and closing.
    void commit();
    void focusFirstField();           // Enter or a double click on the canvas comes here
    void editName();                  // of the one layer that is shown
    QStringList openSections() const; // ids, to be kept in the settings
    void setOpenSections(const QStringList& ids);

    LayerHead* head() const { return m_head; }
    PropertyForm* form() const { return m_form; }
    FormulaSection* formula() const { return m_formula; }
    WeightsSection* weightsSection() const { return m_weightsSection; }
    TrainingSection* training() const { return m_training; }
    ModelSummary* summary() const { return m_summary; }
    const std::vector<MessageStrip*>& messages() const { return m_messages; }

signals:
    // mergeKey: edits with the same one that follow each other closely are one undo step; mostly empty.
    void propertyEdited(lamina::Uid uid, const QString& name, const lamina::PropertyValue& value,
                        const QString& mergeKey);
    void renamed(lamina::Uid uid, const QString& name); // as typed: Graph::rename makes it valid
    void trainableEdited(const std::vector<lamina::Uid>& uids, bool isTrainable);
    void fixChosen(lamina::Uid uid, const lamina::Fix& fix); // uid 0: of the network as a whole
    void helpWanted(lamina::Uid uid);
    void layerWanted(lamina::Uid uid); // to be selected and shown: a problem in the summary was clicked

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showContent();
    void showMessages();
    void retranslate();

    Graph m_graph;
    GraphFacts m_facts;
    std::vector<Uid> m_selection;
    WeightsPointer m_weights;
    Uid m_uid = 0;
    quint64 m_turn = 0; // counts setContent()

    QScrollArea* m_scroll;
    QVBoxLayout* m_outer;
    QWidget* m_banner = nullptr;
    ModelSummary* m_summary;
    QWidget* m_layerPage; // everything about one layer
    LayerHead* m_head;
    QVBoxLayout* m_strips;
    std::vector<MessageStrip*> m_messages;
    PropertyForm* m_form;
    FormulaSection* m_formula;
    WeightsSection* m_weightsSection;
    TrainingSection* m_training;
    std::map<QString, SectionHead*> m_sections;
};

} // namespace lamina
