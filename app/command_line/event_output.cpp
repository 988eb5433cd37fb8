#include "app/command_line/event_output.h"

#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace lamina {

namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json figures(const std::map<std::string, double>& metrics) {
    Json object = Json::object();
    for (const auto& [name, value] : metrics) object[name] = number(value);
    return object;
}

std::string words(const std::map<std::string, double>& metrics, const std::string& prefix) {
    std::string text;
    for (const auto& [name, value] : metrics) text += fmt::format("  {}{} {:.4g}", prefix, name, value);
    return text;
}

std::string duration(double seconds) {
    const auto whole = static_cast<long>(std::lround(std::clamp(seconds, 0.0, 1e7)));
    if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string figuresLine(const EpochRecord& epoch) {
    std::string text = fmt::format("loss {:.4g}", epoch.loss) + words(epoch.metrics, "");
    if (!std::isnan(epoch.validationLoss))
        text += fmt::format("  val_loss {:.4g}", epoch.validationLoss) + words(epoch.validationMetrics, "val_");
    return text;
}

} // namespace

EventOutput::EventOutput(const Output& output)
    : m_output(output), m_isTerminal(!output.isJson() && isatty(STDOUT_FILENO) == 1) {}

void EventOutput::start(const Start& start) {
    if (m_output.isJson())
        m_output.json({{"event", "start"},
                       {"file", start.file},
                       {"device", start.device},
                       {"threads", start.threads},
                       {"samples", {{"train", start.train}, {"validation", start.validation}, {"test", start.test}}},
                       {"parameters", start.parameters}});
    else
        std::printf(
            "%s\n",
            TEXT("cli", "%1: %2 parameters, %3 training, %4 validation and %5 test samples, on %6 with %7 threads")
                .arg(start.file)
                .arg(static_cast<long long>(start.parameters))
                .arg(static_cast<long long>(start.train))
                .arg(static_cast<long long>(start.validation))
                .arg(static_cast<long long>(start.test))
                .arg(start.device)
                .arg(static_cast<long long>(start.threads))
                .shown()
                .c_str());
    std::fflush(stdout);
}

void EventOutput::epoch(const EpochRecord& epoch, int epochs) {
    if (m_output.isJson()) {
        m_output.json({{"event", "epoch"},
                       {"epoch", epoch.epoch},
                       {"epochs", epochs},
                       {"loss", number(epoch.loss)},
                       {"val_loss", number(epoch.validationLoss)},
                       {"metrics", figures(epoch.metrics)},
                       {"val_metrics", figures(epoch.validationMetrics)},
                       {"learning_rate", number(epoch.learningRate)},
                       {"samples_per_s", number(epoch.samplesPerSecond)},
                       {"seconds", number(epoch.seconds)}});
        return;
    }
    clearBar();
    std::printf("%s\n", TEXT("cli", "epoch %1/%2  %3  %4 s")
                            .arg(static_cast<long long>(epoch.epoch))
                            .arg(static_cast<long long>(epochs))
                            .arg(figuresLine(epoch))
                            .arg(fmt::format("{:.2f}", epoch.seconds))
                            .shown()
                            .c_str());
    std::fflush(stdout);
}

void EventOutput::progress(const TrainingProgress& progress) {
    if (!m_isTerminal || progress.stepsPerEpoch <= 0 || progress.epochs <= 0) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastBar < std::chrono::milliseconds(100)) return; // a terminal may be slow
    m_lastBar = now;
    constexpr int kCells = 24;
    const double share =
        static_cast<double>(progress.step) / static_cast<double>(progress.stepsPerEpoch * progress.epochs);
    const int full = static_cast<int>(std::clamp(share, 0.0, 1.0) * kCells);
    std::string bar;
    for (int i = 0; i < kCells; ++i) bar += i < full ? "▓" : "░";
    const std::string left = progress.secondsLeft < 0 ? std::string() : duration(progress.secondsLeft);
    std::printf("\r\033[K%s", TEXT("cli", "epoch %1/%2 %3 %4 samples/s, %5 left")
                                  .arg(static_cast<long long>(std::min(progress.epoch + 1, progress.epochs)))
                                  .arg(static_cast<long long>(progress.epochs))
                                  .arg(bar)
                                  .arg(static_cast<long long>(progress.samplesPerSecond))
                                  .arg(left)
                                  .shown()
                                  .c_str());
    std::fflush(stdout);
    m_hasBar = true;
}

void EventOutput::clearBar() {
    if (m_hasBar) std::fputs("\r\033[K", stdout);
    m_hasBar = false;
}

void EventOutput::done(const std::string& reason, int epochs, const EpochRecord* last, const std::string& saved) {
    if (m_output.isJson()) {
        Json object = {{"event", "done"}, {"reason", reason}, {"epochs", epochs}};
        object["loss"] = last ? number(last->loss) : Json(nullptr);
        object["val_loss"] = last ? number(last->validationLoss) : Json(nullptr);
        object["metrics"] = last ? figures(last->metrics) : Json::object();
        object["val_metrics"] = last ? figures(last->validationMetrics) : Json::object();
        object["saved"] = saved.empty() ? Json(nullptr) : Json(saved);
        m_output.json(object);
        return;
    }
    clearBar();
    const Text why = reason == "finished"         ? TEXT("cli", "Finished")
                     : reason == "stopped"        ? TEXT("cli", "Stopped")
                     : reason == "early_stopping" ? TEXT("cli", "Stopped early: no better epoch came")
                     : reason == "not_finite"     ? TEXT("cli", "Ended: a value is no longer a finite number")
                                                  : TEXT("cli", "Failed");
    std::string text = TEXT("cli", "%1 after %2 epochs").arg(why.shown()).arg(static_cast<long long>(epochs)).shown();
    if (last) text += ": " + figuresLine(*last);
    if (!saved.empty()) text.append("\n").append(TEXT("cli", "Saved to %1").arg(saved).shown());
    std::printf("%s\n", text.c_str());
    std::fflush(stdout);
}

void EventOutput::evaluation(const std::string& split, const Evaluation& evaluation, const Confusion& confusion) {
    if (m_output.isJson()) {
        Json object = {{"event", "evaluate"},
                       {"split", split},
                       {"samples", evaluation.samples},
                       {"loss", number(evaluation.loss)},
                       {"metrics", figures(evaluation.metrics)}};
        if (!confusion.counts.empty())
            object["confusion"] = {{"classes", confusion.classNames}, {"counts", confusion.counts}};
        m_output.json(object);
        return;
    }
    std::printf("%s\n", TEXT("cli", "%1, %2 samples: %3")
                            .arg(split)
                            .arg(static_cast<long long>(evaluation.samples))
                            .arg(fmt::format("loss {:.6g}", evaluation.loss) + words(evaluation.metrics, ""))
                            .shown()
                            .c_str());
    constexpr std::size_t kWidest = 26; // classes that a terminal has room for
    if (!confusion.counts.empty() && confusion.counts.size() <= kWidest) {
        std::vector<std::vector<std::string>> rows = {{TEXT("cli", "truth \\ guess").shown()}};
        for (const std::string& name : confusion.classNames) rows[0].push_back(name);
        for (std::size_t c = 0; c < confusion.counts.size(); ++c) {
            rows.push_back({confusion.classNames[c]});
            for (const std::int64_t count : confusion.counts[c]) rows.back().push_back(std::to_string(count));
        }
        std::vector<bool> rightAligned(rows[0].size(), true);
        rightAligned[0] = false;
        m_output.table(rows, rightAligned);
    }
    std::fflush(stdout);
}

void EventOutput::note(const Text& text) {
    clearBar();
    std::fprintf(stderr, "lamina: %s\n", text.shown().c_str());
    std::fflush(stderr);
}

} // namespace lamina
