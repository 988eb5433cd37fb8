#include "app/ui_bench.h"

#include "app/application.h"
#include "app/window/appearance.h"
#include "app/window/main_window.h"
#include "app/window/training_panels.h"
#include "app/window_application.h"
#include "core/training/memory_forecast.h"
#include "widgets/plots/run_chart.h"
#include "widgets/training/training_view.h"
#include "widgets/training/transport.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

namespace lamina {

namespace {
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Receives synthetic clicks the way a click arrives: posted from outside, taken up by the event loop in its turn.
class ClickTarget : public QObject {
public:
    static QEvent::Type type() {
        static const int number = QEvent::registerEventType();
        return static_cast<QEvent::Type>(number);
    }
    struct Ping : QEvent {
        Ping() : QEvent(ClickTarget::type()), sent(Clock::now()) {}
        Clock::time_point sent;
    };
    explicit ClickTarget(QWidget* canvas) : m_canvas(canvas) {}
    std::vector<double> latencies;

    bool event(QEvent* event) override {
        if (event->type() != type()) return QObject::event(event);
        latencies.push_back(since(static_cast<Ping*>(event)->sent));
        // Something really happens: the pointer moves over the canvas and presses there.
        const QPointF at(m_random() % std::max(1, m_canvas->width()), m_random() % std::max(1, m_canvas->height()));
        for (const auto kind : {QEvent::MouseMove, QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            const bool isMove = kind == QEvent::MouseMove;
            QMouseEvent mouse(kind, at, m_canvas->mapToGlobal(at), isMove ? Qt::NoButton : Qt::LeftButton,
                              kind == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_canvas, &mouse);
        }
        return true;
    }

private:
    QWidget* m_canvas;
    std::mt19937 m_random{7};
};

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

// Sleeps between events, as the event loop of the program does: processEvents() with a time limit would spin, and take from
// the training the core that it is to be measured on.
void turnUntil(const std::function<bool()>& done, double milliseconds) {
    const auto start = Clock::now();
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    tick.start(2);
    while (!done() && since(start) < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
}
} // namespace

int runUiBench(int argc, char** argv) {
    WindowApplication application(argc, argv);
    prepareApplication(application);
    QStandardPaths::setTestModeEnabled(true); // leaves the user's settings and recovery copies alone
    QCommandLineParser parser;
    parser.addPositionalArgument("bench", {});
    parser.addPositionalArgument("ui", {});
    parser.addOption({"json", {}});
    parser.addOption({"seconds", {}, "N", "8"});
    parser.addOption({"epochs", {}, "N", "0"}); // more than 0: memory over so many whole epochs in place of the time
    parser.addOption({"example", {}, "ID", "mnist-cnn"});
    parser.process(application);
    const double duration = std::clamp(parser.value("seconds").toDouble(), 0.5, 300.0) * 1000;

    Appearance::Fixed look;
    look.isDark = false;
    look.language = "en";
    Appearance::instance().start(look);
    const auto opened = Clock::now();
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    window.files().openExample(parser.value("example"));
    turnUntil([&] { return window.data().isLoading(); }, 200);
    const double windowMs = since(opened);
    turnUntil([&] { return !window.data().isLoading() && window.training().canTrain(); }, 120'000);
    if (!window.training().canTrain()) {
        std::fprintf(stderr, "lamina: bench ui: the example \"%s\" cannot be trained\n",
                     qPrintable(parser.value("example")));
        return 1;
    }
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    window.training().setThreads(cores);
    window.document().edit({}, [](Project& project) {
        project.training.stepsPerSecond = 0;
        project.training.epochs = 1'000'000;
    });
    turnUntil([&] { return false; }, 300);

    if (const int epochs = parser.value("epochs").toInt(); epochs > 0) {
        window.document().edit({}, [&](Project& project) { project.training.epochs = epochs; });
        turnUntil([&] { return false; }, 1000);
        const std::int64_t forecast = window.panels().foretoldBytes();
        window.training().train();
        turnUntil([&] { return window.training().isActive(); }, 60'000);
        turnUntil([&] { return !window.training().isActive(); }, 3'600'000);
        nlohmann::ordered_json memory;
        memory["case"] = "memory";
        memory["example"] = parser.value("example").toStdString();
        memory["foretold_bytes"] = forecast;
        memory["peak_bytes"] = peakBytes();
        memory["ratio"] = static_cast<double>(forecast) / static_cast<double>(peakBytes());
        std::printf("%s\n", memory.dump().c_str());
        return 0;
    }

    ClickTarget target(window.centralWidget());
    RunChart* chart = window.panels().curves()->lossChart();
    window.training().train();
    turnUntil([&] { return window.training().state() == RunState::running; }, 60'000);
    const int firstFrames = chart->replots();
    application.startTiming();
    std::atomic<bool> isDone{false};
    std::thread pings([&] {
        while (!isDone) {
            QCoreApplication::postEvent(&target, new ClickTarget::Ping);
            std::this_thread::sleep_for(std::chrono::milliseconds(13));
        }
    });
    const auto start = Clock::now();
    turnUntil([&] { return since(start) >= duration; }, duration);
    isDone = true;
    pings.join();
    const double measured = since(start);
    const auto longest = application.longestHandler();
    const auto handled = application.handledEvents();
    const std::int64_t steps = window.training().progress().step;
    const int frames = chart->replots() - firstFrames;

    application.startTiming();
    const auto stopAt = Clock::now();
    window.training().stop();
    const double stopCall = since(stopAt); // how long the click itself takes
    turnUntil([&] { return !window.training().isActive(); }, 60'000);
    const double stopMs = since(stopAt);

    nlohmann::ordered_json result;
    result["case"] = "ui";
    result["example"] = parser.value("example").toStdString();
    result["threads"] = cores;
    result["seconds"] = measured / 1000;
    result["window_up_ms"] = windowMs;
    result["training_steps"] = steps;
    result["events"] = handled;
    result["longest_handler_ms"] = longest.milliseconds;
    result["longest_handler"] = longest.receiver;
    result["longest_handler_event"] = longest.event;
    result["clicks"] = target.latencies.size();
    result["click_p50_ms"] = percentile(target.latencies, 0.5);
    result["click_p99_ms"] = percentile(target.latencies, 0.99);
    result["click_max_ms"] = percentile(target.latencies, 1);
    result["longest_handler_at_stop_ms"] = application.longestHandler().milliseconds;
    result["stop_call_ms"] = stopCall;
    result["stop_ms"] = stopMs;
    result["chart_frames"] = frames;
    if (parser.isSet("json")) {
        std::printf("%s\n", result.dump().c_str());
    } else {
        for (const auto& [key, value] : result.items()) std::printf("%-22s %s\n", key.c_str(), value.dump().c_str());
    }
    return 0;
}

} // namespace lamina
