#pragma once
// The real window under the hands of a test: clicks, keys, dialogs, and waiting for what happens in the background.

#include "app/window/main_window.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QAbstractButton;

namespace lamina {

// One folder for settings and recovery copies of this test program; call before QApplication is made.
QString privateFolders();

class Workbench {
public:
    explicit Workbench(const QString& example = {}); // opens it and waits for its data
    ~Workbench();

    MainWindow& window() { return *m_window; }
    MainWindow* operator->() { return m_window.get(); }
    void restart(const QString& file = {}); // a new window, as after a new start; the old one is gone without asking

    // Waiting: for a state, never for a time; fails the test after a generous limit.
    static bool waitFor(const std::function<bool()>& condition);
    bool waitForData();
    bool waitForState(RunState state);
    bool waitUntilIdle(); // no run, no file work

    // Hands
    static void click(QWidget* widget);
    void key(const QString& keys); // "Ctrl+Z", "Space", "." to the window's focus
    Uid uid(const QString& layer);
    QString layers(); // names in topological order: "input_1 dense_1 dense_2"
    QStringList problems();
    void select(const QString& layer);
    void trainButton();

    // Answers the next dialogs in their order: object name or text of the button. Dialogs that never came fail expectNoDialogsLeft().
    void answer(const QStringList& buttons);
    // Leaves dialogs to the test from now on.
    void leaveDialogs() { m_watcher.reset(); }
    bool allAnswered() const { return m_answers->isEmpty(); }
    const QStringList& dialogsSeen() const { return *m_seen; }

private:
    void open(const QString& file);

    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<QStringList> m_answers = std::make_shared<QStringList>(), m_seen = std::make_shared<QStringList>();
    std::unique_ptr<QObject> m_watcher;
};

} // namespace lamina

// main() of a test program: own folders, the program's look in English and light, then the test.
#define LAMINA_GUI_TEST_MAIN(TestClass)                                                                                \
    int main(int argc, char** argv) { return lamina::runGuiTest<TestClass>(argc, argv); }

class QApplication;
namespace lamina {
int runGuiTest(int argc, char** argv, const std::function<QObject*()>& make);
template <class TestClass>
int runGuiTest(int argc, char** argv) {
    return runGuiTest(argc, argv, [] { return static_cast<QObject*>(new TestClass); });
}
} // namespace lamina
