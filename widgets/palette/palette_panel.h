#pragma once
// The palette: all layers by category, found by typing, added by a click, Enter, or by dragging them on to the canvas.

#include <QModelIndex>
#include <QSet>
#include <QStringList>
#include <QWidget>

#include <functional>

class QDrag;
class QLabel;
class QStandardItemModel;

namespace lamina {

class SearchField;

class PalettePanel : public QWidget {
    Q_OBJECT

public:
    explicit PalettePanel(QWidget* parent = nullptr);

    SearchField* searchField() const { return m_search; }
    void focusSearch(); // and selects what stands there, for the next word
    // The types that are listed now, in the order of the list; layers of folded categories too.
    QStringList listedTypes() const;
    // Shows the layer (unfolds its category, scrolls) and makes it current; false if it is not listed.
    bool setCurrentType(const QString& type);
    // Where it stands in this widget, for whoever points at it; empty if it is not listed. Makes it current.
    QRect rowOf(const QString& type);
    // Runs the drag that the pointer started; QDrag::exec(Qt::CopyAction) unless replaced. The drag deletes itself.
    void setDragRunner(std::function<void(QDrag*)> run) { m_runDrag = std::move(run); }

signals:
    void layerChosen(const QString& type); // to be added below the selection

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    class View;
    void retranslate();
    void filter();
    void onSearchKey(int key);
    void fold(const QModelIndex& category);
    void startDrag(const QModelIndex& layer);
    void chooseAt(const QModelIndex& layer);

    SearchField* m_search;
    View* m_view;
    QStandardItemModel* m_model;
    QLabel* m_nothing; // "No layer called …"
    std::function<void(QDrag*)> m_runDrag;
    QSet<int> m_folded; // categories; a search shows everything and leaves this alone
};

} // namespace lamina
