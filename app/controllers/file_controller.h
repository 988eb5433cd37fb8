#pragma once
// New, open, save, close, recent files, lock and recovery. Reading and writing happen on a thread of its own; what would be
// lost is asked about first.

#include "app/background.h"
#include "app/controllers/recovery.h"
#include "app/document/document.h"
#include "core/storage/project_file.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

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
    void showError(const QString& title, const Error& error);

    Document& m_document;
    TrainingController& m_training;
    QWidget* m_window;
    QTimer m_autosave;
    Recovery m_recovery;
    std::uint64_t m_copiedRevision = 0; // what the last copy held
    WeightsPointer m_copiedWeights;
    std::unique_ptr<FileLock> m_lock;
    QString m_lockedPath;
    Background m_background;
};

} // namespace lamina
