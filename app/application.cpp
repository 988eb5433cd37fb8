#include "app/application.h"

#include "app/command_line/verbs.h"
#include "app/window/appearance.h"
#include "app/window/main_window.h"
#include "app/window/training_panels.h"
#include "app/window_application.h"
#include "core/base/error.h"
#include "core/layers/all.h"
#include "widgets/common/theme.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace lamina {

namespace {
struct Wanted {
    Appearance::Fixed look;
    QString file, screenshot, panel;
    QSize size;
    int trainSteps = 0;
};

Wanted parse(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Lamina, a workbench for neural networks"));
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("project or Keras file to open"),
                                 QStringLiteral("[FILE]"));
    const auto option = [&](const char* name, const char* value) {
        QCommandLineOption made(QLatin1String(name), {}, QLatin1String(value));
        made.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(made);
    };
    option("screenshot", "OUT.png");
    option("theme", "light|dark");
    option("language", "en|zh_CN");
    option("size", "WxH");
    option("train-steps", "N");
    option("em", "pixels");
    option("panel", "id");
    parser.addHelpOption();
    if (!parser.parse(application.arguments()))
        throw CallError(parser.unknownOptionNames().isEmpty()
                            ? std::string()
                            : "--" + parser.unknownOptionNames().constFirst().toStdString(),
                        TEXT("cli", "the window does not know this option, or it lacks its value"),
                        TEXT("cli", "`lamina help` lists what can be typed."));
    if (parser.isSet(QStringLiteral("help"))) parser.showHelp();

    Wanted wanted;
    if (!parser.positionalArguments().isEmpty()) wanted.file = parser.positionalArguments().constFirst();
    wanted.screenshot = parser.value("screenshot");
    wanted.panel = parser.value("panel");
    if (parser.isSet("theme")) wanted.look.isDark = parser.value("theme") == QLatin1String("dark");
    if (parser.isSet("language")) wanted.look.language = parser.value("language");
    if (parser.isSet("em")) wanted.look.em = std::clamp(parser.value("em").toDouble(), 8.0, 40.0);
    if (const QStringList parts = parser.value("size").split('x'); parts.size() == 2)
        wanted.size = QSize(parts[0].toInt(), parts[1].toInt());
    wanted.trainSteps = parser.value("train-steps").toInt();
    return wanted;
}

void turn(int milliseconds) {
    QElapsedTimer spent;
    spent.start();
    while (spent.elapsed() < milliseconds) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

// Waits for `done` as long as anything can still happen, at most two minutes.
template <class Condition>
void turnUntil(const Condition& done) {
    QElapsedTimer spent;
    spent.start();
    while (!done() && spent.elapsed() < 120'000) turn(20);
}

// Nobody answers while a picture is taken: a question or an error ends the program and says what it was.
void endAtQuestions(QObject* parent) {
    auto* timer = new QTimer(parent);
    QObject::connect(timer, &QTimer::timeout, parent, [] {
        const auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box) return;
        std::fprintf(stderr, "lamina: %s\n", qPrintable(box->text()));
        std::_Exit(1);
    });
    timer->start(100);
}

int takeScreenshot(MainWindow& window, const Wanted& wanted) {
    turnUntil([&] { return !window.files().isBusy() && !window.data().isLoading(); });
    const auto waitForLens = [&] {
        turn(400); // it asks a moment after the last change
        turnUntil([&] { return !window.lensController().isBusy(); });
    };
    waitForLens();
    if (wanted.trainSteps > 0 && window.training().canTrain()) {
        window.training().setThreads(1);
        window.document().edit({}, [](Project& project) { project.training.stepsPerSecond = 0; });
        window.training().train();
        turnUntil(
            [&] { return window.training().progress().step >= wanted.trainSteps || !window.training().isActive(); });
        window.training().pause();
        turnUntil([&] { return !window.training().isBusy(); });
        waitForLens();
    }
    if (!wanted.panel.isEmpty()) window.showPanel(wanted.panel);
    waitForLens();
    const bool isSaved = window.grab().save(wanted.screenshot, "PNG");
    if (!isSaved) std::fprintf(stderr, "lamina: %s: the picture could not be written\n", qPrintable(wanted.screenshot));
    window.training().stopThen([] {});
    turnUntil([&] { return !window.training().isActive(); });
    return isSaved ? 0 : 1;
}
} // namespace

void prepareApplication(QApplication&) {
    QCoreApplication::setApplicationName(QStringLiteral("lamina"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LAMINA_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Lamina"));
    QGuiApplication::setDesktopFileName(QStringLiteral("lamina"));
    registerAll();
}

int runWindow(int argc, char** argv) {
    WindowApplication application(argc, argv);
    try {
        prepareApplication(application);
        const Wanted wanted = parse(application);
        Appearance::instance().start(wanted.look);
        MainWindow window;
        if (wanted.size.isValid())
            window.resize(wanted.size);
        else
            window.restorePlace();
        application.onError = [&window](const QString& text) { window.panels().setMessage(text, true); };
        if (!wanted.screenshot.isEmpty()) endAtQuestions(&window);
        window.show();
        window.start(wanted.file.isEmpty() ? QString() : QFileInfo(wanted.file).absoluteFilePath(),
                     wanted.screenshot.isEmpty());
        if (!wanted.screenshot.isEmpty()) return takeScreenshot(window, wanted);
        return QApplication::exec();
    } catch (const CallError& error) {
        std::fprintf(stderr, "lamina: %s\n", error.shown().c_str());
        return 2;
    } catch (const Error& error) {
        std::fprintf(stderr, "lamina: %s\n", error.shown().c_str());
        return 1;
    }
}

} // namespace lamina
