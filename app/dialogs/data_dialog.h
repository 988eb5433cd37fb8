#pragma once
// What the network learns from: a built-in set, a generator with its options, or own files, with a preview of what the
// network will really see. Reading happens on a thread of its own.

#include "app/background.h"
#include "core/data/preview.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QStackedWidget;
class QTableWidget;

namespace lamina {

class NumberBox;
class PointsView;

class DataDialog : public QDialog {
    Q_OBJECT

public:
    DataDialog(const DataRecipe& current, QString folder, QWidget* parent = nullptr);
    DataRecipe recipe() const { return m_recipe; }
    bool fitsNetwork() const; // input shape and last layer are to follow the data
    void openPath(const QString& path);
    void chooseBuiltin(const QString& id);
    bool isReading() const { return !m_background.isIdle(); }
    const std::optional<DataPreview>& preview() const { return m_preview; }

signals:
    void previewReady();

private:
    void makeSources(QWidget* side);
    QWidget* makeOptions();
    void setRecipe(const DataRecipe& recipe);       // shows it and reads the preview
    void changeRecipe();                            // a field was changed: read again
    bool guessesWindow(const DataPreview& preview); // true: it is read again
    void showPreview(const DataPreview& preview);
    void showProblem(const Error& error);
    void showSamples(const Dataset& data);
    void fillColumns();
    void fillRows();
    void fillOptions();
    void takeTextAndSound();
    void setSources(const QString& currentId);

    DataRecipe m_recipe;
    QString m_folder;
    std::optional<DataPreview> m_preview;
    std::uint64_t m_round = 0;
    bool m_isFilling = false;
    bool m_isFresh = false; // own data that were just opened: what is missing may be guessed

    QListWidget* m_sources;
    QLabel *m_title, *m_help, *m_notes;
    QTableWidget *m_columns, *m_rows;
    QStackedWidget* m_views; // table | pictures | nothing | texts | points
    QLabel *m_pictures, *m_texts;
    PointsView* m_points;
    QWidget* m_optionsBody;
    QFormLayout* m_generatorForm;
    QWidget *m_splitBody, *m_generatorBody, *m_seriesBody, *m_textBody, *m_soundBody;
    NumberBox *m_validation, *m_test, *m_seed, *m_window, *m_horizon;
    QComboBox* m_tokens;
    NumberBox *m_textWindow, *m_vocabulary, *m_seconds, *m_rate, *m_frame, *m_hop, *m_bands;
    QCheckBox* m_fit;
    QDialogButtonBox* m_buttons;
    Background m_background; // last: its thread ends first
};

} // namespace lamina
