#pragma once
// New, open, save, close, recent files, lock and recovery. Reading and writing happen on a thread of its own; what would be
// lost is asked about first.

#include "app/background.h"
#include "app/controllers/recovery.h"
#include "app/document/document.h"
#include "core/storage/project_file.h"
#include "core/training/trainer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace lamina {

class TrainingController;

class FileController : public QObject {
    Q_OBJECT

public:
    // window: parent of the dialogs.
    FileController(Document& document, TrainingController& training, QWidget* window);
    ~FileController() override;

    void openExample(const QString& id); // asks first where work would be lost
    void newProject();                   // empty: an input and nothing else
    void open(const QString& path);
    void openWithPicker();
    void save();
    void saveAs();
    void saveTo(const QString& path, std::function<void()> then = {});
    // Asks about a run and about unsaved edits; `go` follows at once, after saving, or never.
    void leave(const QString& question, std::function<void()> go);
    void offerRecovery(); // copies that a crash left behind
    void autosave();      // now, if there is something new
    // Beside which file a run that begins now keeps its checkpoints: the project's own, or its recovery copy.
    QString checkpointPlace();
    void waitUntilIdle(); // for tests and the end of the program
    void clearRecovery() { m_recovery.clear(); }

    bool isBusy() const { return !m_background.isIdle(); }

signals:
    void opened();
    void saved(const QString& path);
    void message(const QString& text, bool isError);
    void busyChanged();

private:
    void load(const QString& path, std::function<void(LoadedProject)> use);
    void take(LoadedProject loaded, const QString& path);
    bool lock(const QString& path); // false: another program has the file, said so
    // Looks for the checkpoints of an interrupted run of the network that is open, and offers to go on with it.
    void offerToGoOn(const QString& path);
    void goOn(const QString& path, const Checkpoint& checkpoint);
    void goOnWhenDataAreThere();
    QString askForPath(const QString& title);
    void copy(const WeightsPointer& weights); // to the recovery folder
    void showError(const QString& title, const Error& error);

    Document& m_document;
    TrainingController& m_training;
    QWidget* m_window;
    QTimer m_autosave;
    Recovery m_recovery;
    std::uint64_t m_copiedRevision = 0; // what the last copy held
    WeightsPointer m_copiedWeights;
    struct Interrupted {
        QString path;
        RunRecord record;
    };
    std::optional<Interrupted> m_interrupted; // waits for its data
    std::unique_ptr<FileLock> m_lock;
    QString m_lockedPath;
    Background m_background;
};

} // namespace lamina
