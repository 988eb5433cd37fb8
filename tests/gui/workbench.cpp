#include "workbench.h"

#include "app/application.h"
#include "app/window/appearance.h"

#include "app/window/training_panels.h"
#include "app/window/welcome_strip.h"
#include "core/layers/all.h"
#include "core/storage/project_file.h"
#include "widgets/canvas/canvas.h"
#include "widgets/training/problems_panel.h"
#include "widgets/training/transport.h"

#include "app/window_application.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <cstring>

namespace lamina {

namespace {
constexpr int kLongestWait = 120'000; // ms; a slow machine is no fault

// Presses the wanted button of whatever modal box comes up.
void watchDialogs(QObject* owner, const std::shared_ptr<QStringList>& answers,
                  const std::shared_ptr<QStringList>& seen) {
    auto* timer = new QTimer(owner);
    QObject::connect(timer, &QTimer::timeout, owner, [answers, seen] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box || !box->isVisible()) return;
        if (box->property("answered").toBool()) return;
        box->setProperty("answered", true);
        *seen << box->windowTitle();
        if (answers->isEmpty()) {
            *seen << QStringLiteral("unexpected: ") + box->text();
            box->reject();
            return;
        }
        const QString wanted = answers->takeFirst();
        for (QAbstractButton* button : box->buttons())
            if (button->objectName() == wanted || button->text().remove('&') == wanted) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        *seen << QStringLiteral("no button ") + wanted;
        box->reject();
    });
    timer->start(10);
}
} // namespace

QString privateFolders() {
    static QTemporaryDir folder;
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        const QString path = folder.filePath(QString::fromLatin1(variable).toLower());
        QDir().mkpath(path);
        qputenv(variable, path.toUtf8());
    }
    return folder.path();
}

Workbench::Workbench(const QString& example) {
    open({});
    if (!example.isEmpty()) m_window->files().openExample(example);
    waitForData();
}

Workbench::~Workbench() {
    if (m_window) m_window->training().stopThen([] {});
    waitFor([this] { return !m_window || !m_window->training().isActive(); });
}

void Workbench::open(const QString& file) {
    m_watcher = std::make_unique<QObject>();
    watchDialogs(m_watcher.get(), m_answers, m_seen);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    if (QGuiApplication::platformName() != QLatin1String("offscreen"))
        (void)QTest::qWaitForWindowExposed(m_window.get());
    m_window->start(file, false);
}

void Workbench::restart(const QString& file) {
    waitFor([this] { return !m_window->files().isBusy(); });
    m_window.reset();
    open(file);
    waitFor([this] { return !m_window->files().isBusy(); });
    waitForData();
}

bool Workbench::waitFor(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, kLongestWait); }

bool Workbench::waitForData() {
    return waitFor([this] {
        return !m_window->files().isBusy() && !m_window->data().isLoading() &&
               (m_window->document().data() || m_window->document().project().data.source.kind.empty());
    });
}

bool Workbench::waitForState(RunState state) {
    return waitFor([&] { return m_window->training().state() == state; });
}

bool Workbench::waitUntilIdle() {
    return waitFor([this] { return !m_window->training().isActive() && !m_window->files().isBusy(); });
}

void Workbench::click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }

void Workbench::key(const QString& keys) {
    const QKeySequence sequence(keys);
    const QKeyCombination combination = sequence[0];
    QWidget* target = m_window->focusWidget() ? m_window->focusWidget() : m_window.get();
    QTest::keyClick(target, combination.key(), combination.keyboardModifiers());
}

Uid Workbench::uid(const QString& layer) {
    const Node* node = m_window->document().graph().find(layer.toStdString());
    return node ? node->uid : 0;
}

QString Workbench::layers() {
    QStringList names;
    for (const Uid uid : m_window->document().graph().topologicalOrder())
        names << QString::fromStdString(m_window->document().graph().find(uid)->name);
    return names.join(' ');
}

QStringList Workbench::problems() { return m_window->panels().problems()->sentences(); }

void Workbench::select(const QString& layer) {
    Canvas& canvas = m_window->canvas();
    canvas.reveal(uid(layer));
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, Qt::NoModifier, canvas.viewPosition(uid(layer)));
}

void Workbench::trainButton() { click(m_window->transport().trainButton()); }

void Workbench::answer(const QStringList& buttons) { *m_answers << buttons; }

int runGuiTest(int argc, char** argv, const std::function<QObject*()>& make) {
    // Project files are parsed by this program itself, started once more.
    if (argc > 1 && std::strcmp(argv[1], "--load-worker") == 0) {
        registerAll();
        return runLoadWorker(argc, argv);
    }
    privateFolders();
    WindowApplication application(argc, argv);
    prepareApplication(application);
    Appearance::Fixed look;
    look.isDark = false;
    look.language = "en";
    Appearance::instance().start(look);
    const std::unique_ptr<QObject> test(make());
    return QTest::qExec(test.get(), argc, argv);
}

} // namespace lamina
