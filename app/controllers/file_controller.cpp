#include "app/controllers/file_controller.h"

#include "app/controllers/question.h"
#include "app/controllers/training_controller.h"
#include "app/window/preferences.h"
#include "core/model/architectures/architectures.h"
#include "core/model/project.h"
#include "core/training/checkpoint_files.h"
#include "widgets/common/shown.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileDialog>
#include <QFileInfo>
#include <QWidget>

#include <optional>
#include <utility>

namespace lamina {

namespace {
constexpr int kAutosaveMilliseconds = 60'000;

QString fileFilter() {
    return FileController::tr("Networks (*.h5 *.hdf5 *.keras)") + ";;" + FileController::tr("All files (*)");
}

// An Error as a job result: thrown on the worker, shown in the window.
Error asError(const std::exception_ptr& problem, const std::string& where) {
    try {
        std::rethrow_exception(problem);
    } catch (const Error& error) {
        return error;
    } catch (const std::exception& other) {
        return {where, TEXT("document", "it failed: %1").arg(std::string_view(other.what()))};
    }
}
} // namespace

FileController::FileController(Document& document, TrainingController& training, QWidget* window)
    : QObject(window), m_document(document), m_training(training), m_window(window) {
    m_autosave.setInterval(kAutosaveMilliseconds);
    connect(&m_autosave, &QTimer::timeout, this, &FileController::autosave);
    m_autosave.start();
    connect(&m_background, &Background::becameIdle, this, &FileController::busyChanged);
    connect(&m_document, &Document::changed, this, &FileController::goOnWhenDataAreThere);
    connect(&m_training, &TrainingController::runStarted, this, [this] { m_interrupted.reset(); });
}

FileController::~FileController() = default;

// ---------------- leaving the project that is open ----------------

void FileController::leave(const QString& question, std::function<void()> go) {
    if (m_training.isActive()) {
        Question running(QMessageBox::Question, tr("Training is running"), question, m_window);
        QPushButton* stop = running.answer(tr("Stop training"), QMessageBox::AcceptRole, "leave.stop");
        QPushButton* stay = running.answer(tr("Keep training"), QMessageBox::RejectRole, "leave.stay");
        if (running.ask(stay, stay) != stop) return;
        m_training.stopThen([this, question, go] { leave(question, go); });
        return;
    }
    if (!m_document.isModified()) {
        go();
        return;
    }
    Question unsaved(QMessageBox::Warning, tr("Unsaved changes"),
                     tr("Save the changes to \"%1\" first?").arg(m_document.shownName()), m_window);
    QPushButton* save = unsaved.answer(tr("Save"), QMessageBox::AcceptRole, "leave.save");
    QPushButton* discard = unsaved.answer(tr("Don't save"), QMessageBox::DestructiveRole, "leave.discard");
    QPushButton* cancel = unsaved.answer(tr("Cancel"), QMessageBox::RejectRole, "leave.cancel");
    const QAbstractButton* answer = unsaved.ask(save, cancel);
    if (answer == discard) {
        m_recovery.clear();
        go();
    } else if (answer == save) {
        const QString path = m_document.isUntitled() ? askForPath(tr("Save")) : m_document.path();
        if (!path.isEmpty()) saveTo(path, go);
    }
}

void FileController::openExample(const QString& id) {
    leave(tr("Stop training and open the example?"), [this, id] {
        try {
            std::optional<Project> project = templateProject(id.toStdString());
            if (!project) throw Error(id.toStdString(), TEXT("document", "there is no such example"));
            LoadedProject loaded;
            loaded.project = std::move(*project);
            take(std::move(loaded), {});
        } catch (const Error& error) {
            showError(tr("The example could not be opened"), error);
        }
    });
}

void FileController::newProject() {
    leave(tr("Stop training and start a new network?"), [this] {
        LoadedProject loaded;
        loaded.project.graph.add("Input");
        take(std::move(loaded), {});
    });
}

void FileController::openWithPicker() {
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open"), Preferences::lastFolder(), fileFilter());
    if (!path.isEmpty()) open(path);
}

void FileController::open(const QString& path) {
    leave(tr("Stop training and open another file?"), [this, path] {
        load(path, [this, path](LoadedProject loaded) {
            const bool isWritable = lock(path);
            for (const Text& note : loaded.notes) emit message(shown(note), false);
            take(std::move(loaded), isWritable ? path : QString());
            Preferences::addRecentFile(path);
            if (isWritable) offerToGoOn(path);
        });
    });
}

void FileController::load(const QString& path, std::function<void(LoadedProject)> use) {
    emit message(tr("Opening %1 …").arg(QFileInfo(path).fileName()), false);
    m_background.run([this, path, use]() -> Background::Finish {
        try {
            LoadedProject loaded = loadProject(path.toStdString());
            return [this, use, loaded] {
                emit message({}, false);
                use(loaded);
            };
        } catch (...) {
            return [this, path, error = asError(std::current_exception(), path.toStdString())] {
                emit message({}, false);
                showError(tr("\"%1\" could not be opened").arg(QFileInfo(path).fileName()), error);
            };
        }
    });
    emit busyChanged();
}

void FileController::take(LoadedProject loaded, const QString& path) {
    if (path.isEmpty() || path != m_lockedPath) {
        m_lock.reset();
        m_lockedPath.clear();
    }
    if (!path.isEmpty()) lock(path);
    m_recovery.clear();
    m_interrupted.reset();
    m_document.open(std::move(loaded.project), std::move(loaded.weights), path);
    m_copiedRevision = m_document.revision();
    m_copiedWeights = m_document.weights();
    emit opened();
}

bool FileController::lock(const QString& path) {
    if (m_lock && m_lockedPath == path) return true;
    try {
        auto lock = std::make_unique<FileLock>(path.toStdString());
        m_lock = std::move(lock);
        m_lockedPath = path;
        return true;
    } catch (const Error& error) {
        showError(tr("The file is open elsewhere"), error);
        return false;
    }
}

// ---------------- saving ----------------

void FileController::save() {
    if (m_document.isUntitled())
        saveAs();
    else
        saveTo(m_document.path());
}

void FileController::saveAs() {
    if (const QString path = askForPath(tr("Save as")); !path.isEmpty()) saveTo(path);
}

QString FileController::askForPath(const QString& title) {
    QString proposal = m_document.path();
    if (proposal.isEmpty()) proposal = Preferences::lastFolder() + '/' + m_document.shownName() + QStringLiteral(".h5");
    QString path = QFileDialog::getSaveFileName(m_window, title, proposal, fileFilter());
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".h5");
    return path;
}

void FileController::saveTo(const QString& path, std::function<void()> then) {
    if (!lock(path)) return;
    // While training, the newest weights that the run published.
    const WeightsPointer weights = m_training.isActive() ? m_training.newestWeights() : m_document.weights();
    const WeightsPointer own = m_document.weights();
    Project project = m_document.project();
    if (project.name.empty() || m_document.isUntitled())
        project.name = QFileInfo(path).completeBaseName().toStdString();
    const int index = m_document.undoStack().index();
    const std::uint64_t revision = m_document.revision();
    m_background.run([this, path, project, weights, own, index, revision, then]() -> Background::Finish {
        try {
            saveProject(project, weights, path.toStdString());
            return [this, path, own, index, revision, then] {
                m_document.markSaved(path, index, own);
                if (revision == m_document.revision()) m_recovery.clear();
                m_copiedRevision = revision;
                Preferences::addRecentFile(path);
                emit saved(path);
                if (then) then();
            };
        } catch (...) {
            return [this, path, error = asError(std::current_exception(), path.toStdString())] {
                showError(tr("\"%1\" could not be saved").arg(QFileInfo(path).fileName()), error);
            };
        }
    });
    emit busyChanged();
}

void FileController::autosave() {
    // While a run lasts its newest weights are saved too: what was learned is work as well.
    const bool isTraining = m_training.isActive();
    const WeightsPointer weights = isTraining ? m_training.newestWeights() : m_document.weights();
    if (isTraining) m_training.wantWeights(); // for the next time
    const bool isNew = m_document.revision() != m_copiedRevision || weights != m_copiedWeights;
    if (!isNew || (!m_document.isModified() && weights == m_document.weights())) return;
    copy(weights);
}

void FileController::copy(const WeightsPointer& weights) {
    m_copiedRevision = m_document.revision();
    m_copiedWeights = weights;
    const QString copy = m_recovery.prepare(m_document.path(), m_document.shownName());
    m_background.run([project = m_document.project(), weights, copy]() -> Background::Finish {
        try {
            saveProject(project, weights, copy.toStdString());
        } catch (const std::exception&) {
            // The copy is a second net: a full disk shows at the next real save.
        }
        return {};
    });
}

// ---------------- runs that were interrupted ----------------

QString FileController::checkpointPlace() {
    if (!m_document.isUntitled() && m_lock && m_lockedPath == m_document.path()) return m_lockedPath;
    // An example that was only opened has no copy yet; without one nobody would find its checkpoints.
    if (!m_recovery.hasCopy()) copy(m_document.weights());
    return m_recovery.copyPath();
}

void FileController::offerToGoOn(const QString& path) {
    const BlobStore store{saveBlobs, loadBlobs, {}, {}};
    if (!CheckpointFiles(path.toStdString(), store).exist()) return;
    m_background.run([this, path, store, graph = m_document.graph()]() -> Background::Finish {
        try {
            std::optional<Checkpoint> checkpoint = CheckpointFiles(path.toStdString(), store).newest();
            if (!checkpoint || checkpoint->step == 0) return {};
            if (!areSameNetwork(projectFromJson(checkpoint->projectJson, "checkpoint").graph, graph)) return {};
            return [this, path, checkpoint = std::make_shared<Checkpoint>(std::move(*checkpoint))] {
                if (m_training.isActive()) return;
                Question interrupted(QMessageBox::Question, tr("A run was interrupted"),
                                     tr("The training of \"%1\" was interrupted in epoch %2 of %3. It can go on "
                                        "exactly where it was.")
                                         .arg(m_document.shownName())
                                         .arg(checkpoint->epoch + 1)
                                         .arg(checkpoint->record.config.epochs),
                                     m_window);
                QPushButton* yes = interrupted.answer(tr("Go on"), QMessageBox::AcceptRole, "resume.goOn");
                QPushButton* no = interrupted.answer(tr("Not now"), QMessageBox::RejectRole, "resume.notNow");
                if (interrupted.ask(yes, no) == yes) goOn(path, *checkpoint);
            };
        } catch (const std::exception&) {
            return {}; // nothing that could go on
        }
    });
    emit busyChanged();
}

// The settings of the run come back, too: they may have been changed and not saved.
void FileController::goOn(const QString& path, const Checkpoint& checkpoint) {
    const Project then = projectFromJson(checkpoint.projectJson, "checkpoint");
    if (!m_document.project().runs.empty() && !checkpoint.record.started.empty() &&
        m_document.project().runs.back().started == checkpoint.record.started)
        m_document.removeRun(m_document.project().runs.back().number); // the same run as it stood when it was stopped
    m_document.edit(TEXT("edit", "Training settings"), [&](Project& project) {
        project.training = then.training;
        project.data = then.data;
    });
    m_interrupted = Interrupted{path, checkpoint.record};
    goOnWhenDataAreThere();
}

void FileController::goOnWhenDataAreThere() {
    if (!m_interrupted || !m_training.canTrain() || m_document.needsData()) return;
    const Interrupted run = *std::exchange(m_interrupted, std::nullopt);
    m_training.resume(run.path, run.record);
}

void FileController::waitUntilIdle() {
    if (m_background.isIdle()) return;
    QEventLoop loop;
    connect(&m_background, &Background::becameIdle, &loop, &QEventLoop::quit);
    loop.exec();
}

void FileController::offerRecovery() {
    for (const Recovery::Found& found : Recovery::orphans()) {
        Question lost(QMessageBox::Question, tr("Unsaved work was found"),
                      tr("The program ended unexpectedly while \"%1\" had unsaved changes. There is a copy of %2.")
                          .arg(found.name, QLocale().toString(found.time, QLocale::ShortFormat)),
                      m_window);
        QPushButton* recover = lost.answer(tr("Recover"), QMessageBox::AcceptRole, "recovery.recover");
        QPushButton* saved = QFileInfo::exists(found.originalPath)
                                 ? lost.answer(tr("Open the saved file"), QMessageBox::ActionRole, "recovery.openSaved")
                                 : nullptr;
        lost.answer(tr("Skip"), QMessageBox::DestructiveRole, "recovery.skip");
        QPushButton* later = lost.answer(tr("Ask again later"), QMessageBox::RejectRole, "recovery.later");
        const QAbstractButton* answer = lost.ask(recover, later);
        if (answer == later) continue;
        if (answer == recover) {
            load(found.file, [this, found](LoadedProject loaded) {
                const QString path =
                    QFileInfo::exists(found.originalPath) && lock(found.originalPath) ? found.originalPath : QString();
                take(std::move(loaded), path);
                m_document.markUnsaved();
                autosave(); // our own copy first, then theirs goes
                m_recovery.adoptCheckpoints(found);
                m_background.run([found]() -> Background::Finish {
                    Recovery::remove(found);
                    return {};
                });
                const bool isBesideCopy = QFileInfo::exists(m_recovery.copyPath() + QStringLiteral(".checkpoint-a")) ||
                                          QFileInfo::exists(m_recovery.copyPath() + QStringLiteral(".checkpoint-b"));
                if (isBesideCopy)
                    offerToGoOn(m_recovery.copyPath());
                else if (!path.isEmpty())
                    offerToGoOn(path);
            });
            return;
        }
        Recovery::skip(found);
        if (saved && answer == saved) {
            open(found.originalPath);
            return;
        }
    }
}

void FileController::showError(const QString& title, const Error& error) {
    QMessageBox box(QMessageBox::Warning, title, QString::fromStdString(error.shown()), QMessageBox::Ok, m_window);
    box.exec();
}

} // namespace lamina
