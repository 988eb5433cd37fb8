#pragma once
// Everything about the selected layer in one scrolling column: what is wrong, its options, its formula, its weights. With
// nothing selected: the network as a whole. Made from the layer's declaration; it knows no layer by name.

#include "core/model/graph_check.h"
#include "core/model/project.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <map>

class QCheckBox;
class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace lamina {

class FormulaCard;
class InspectorHead;
class MessageStrip;
class PropertyEditor;
class RichLine;
class SectionHead;
class WeightsSection;

class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    // The fields keep focus and cursor as long as the same layer of the same type is shown.
    void setContent(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selection,
                    const WeightsPointer& weights);
    void focusFirstField(); // Enter on the canvas comes here

    Uid uid() const { return m_uid; }                          // the one layer shown; 0: the network or several
    PropertyEditor* editor(const std::string& property) const; // nullptr if the layer has none of that name
    FormulaCard* formulaCard() const { return m_formula; }
    WeightsSection* weightsSection() const { return m_weightsSection; }
    const std::vector<MessageStrip*>& messages() const { return m_messages; }
    QCheckBox* trainableBox() const { return m_trainable; }
    SectionHead* advancedHead() const { return m_advancedHead; }
    QStringList openSections() const; // ids, to be kept in the settings
    void setOpenSections(const QStringList& ids);

signals:
    // mergeKey: edits with the same key that follow each other are one undo step (a field being turned); may be empty.
    void propertyEdited(lamina::Uid uid, const QString& name, const lamina::PropertyValue& value,
                        const QString& mergeKey);
    void trainableEdited(const std::vector<lamina::Uid>& uids, bool isTrainable);
    void fixChosen(lamina::Uid uid, const lamina::Fix& fix);
    void helpWanted(lamina::Uid uid);

private:
    struct Section {
        SectionHead* head;
        QWidget* body;
    };
    Section addSection(const QString& id, const std::function<QString()>& title, QWidget* body, bool isOpen);
    void rebuildForm();
    void refresh();
    void refreshMessages();
    void refreshSummary();
    void refreshEnabled();

    Graph m_graph;
    GraphFacts m_facts;
    std::vector<Uid> m_selection;
    WeightsPointer m_weights;
    Uid m_uid = 0;
    std::string m_shownType;

    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    InspectorHead* m_head;
    QWidget* m_messageBox;
    QVBoxLayout* m_messageColumn;
    std::vector<MessageStrip*> m_messages;
    QWidget *m_form, *m_advancedForm, *m_summary;
    QGridLayout* m_summaryGrid;
    SectionHead *m_advancedHead, *m_formulaHead, *m_weightsHead, *m_trainingHead;
    FormulaCard* m_formula;
    WeightsSection* m_weightsSection;
    QWidget* m_training;
    QCheckBox* m_trainable;
    std::map<QString, Section> m_sections;
    std::map<std::string, PropertyEditor*> m_editors;
    std::vector<std::pair<std::string, RichLine*>> m_labels;
};

} // namespace lamina
