#include "app/command_line/find_rate.h"

#include "core/training/rate_finder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lamina {

int findRateOnLine(const Project& project, const Dataset& data, const WeightsPointer& weights, const Output& output) {
    ThreadPool pool(project.training.threads > 0 ? project.training.threads : ThreadPool::cores());
    std::vector<std::vector<std::string>> rows = {
        {TEXT("cli", "learning rate").shown(), TEXT("cli", "loss").shown(), TEXT("cli", "smoothed").shown()}};
    const RateFinding found = findRate(project, data, pool, weights, {}, [&](const RateTrial& trial) {
        if (output.isJson())
            output.json({{"event", "rate"},
                         {"learning_rate", trial.rate},
                         {"loss", trial.loss},
                         {"smooth_loss", trial.smoothLoss}});
        return true;
    });
    // Every fourth trial: a table that fits a screen
    for (std::size_t i = 0; i < found.trials.size(); i += 4) {
        const RateTrial& trial = found.trials[i];
        rows.push_back({fmt::format("{:.3g}", trial.rate), fmt::format("{:.5g}", trial.loss),
                        fmt::format("{:.5g}", trial.smoothLoss)});
    }
    if (output.isJson()) {
        output.json({{"event", "proposal"},
                     {"learning_rate",
                      found.proposal > 0 ? nlohmann::ordered_json(found.proposal) : nlohmann::ordered_json(nullptr)}});
        return 0;
    }
    output.table(rows, {true, true, true});
    output.line(
        found.proposal > 0
            ? TEXT("cli", "The loss falls fastest around a learning rate of %1.")
                  .arg(shortNumber(found.proposal))
                  .shown()
            : TEXT("cli", "The loss does not fall at any learning rate: look at the data and the last layer.").shown());
    return 0;
}

} // namespace lamina
