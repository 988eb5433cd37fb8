#include "core/storage/keras_schedule.h"

#include "core/model/registry.h"
#include "core/storage/keras_values.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace lamina::keras {

namespace {
// "0.1, 0.01" ↔ [0.1, 0.01]
Json listFrom(const std::string& text, bool areWhole) {
    Json list = Json::array();
    const char* at = text.c_str();
    while (*at) {
        if (*at == ' ' || *at == ',' || *at == ';' || *at == '[' || *at == ']') {
            ++at;
            continue;
        }
        char* end = nullptr;
        const double number = std::strtod(at, &end);
        if (end == at || !std::isfinite(number)) break;
        if (areWhole)
            list.push_back(std::llround(std::clamp(number, -1e15, 1e15)));
        else
            list.push_back(number);
        at = end;
    }
    return list;
}

std::string textFrom(const Json& list) {
    std::string text;
    if (list.is_array())
        for (const Json& number : list)
            if (number.is_number()) text += (text.empty() ? "" : ", ") + shortNumber(number.get<double>());
    return text;
}

// What an option of 0 steps stands for in a run of so many; see core/layers/schedules
std::int64_t stepsFor(const std::string& schedule, std::int64_t steps, std::int64_t perEpoch, std::int64_t warmUp) {
    if (schedule == "polynomial_decay") return steps;
    if (schedule == "cosine_decay") return std::max<std::int64_t>(1, steps - warmUp);
    if (schedule == "cosine_decay_restarts") return (steps + 6) / 7;
    return perEpoch;
}
} // namespace

Json learningRateToKeras(const Project& project) {
    const TrainingConfig& training = project.training;
    const ScheduleSpec* spec = findSchedule(training.schedule);
    const double rate = training.learningRate();
    if (!spec || spec->kerasClass.empty()) return rate;
    const Options options(spec->properties, training.scheduleOptions);
    const std::int64_t perEpoch = project.runs.empty() ? 0 : project.runs.back().stepsPerEpoch;
    Json config = {{"name", spec->kerasClass}};
    if (spec->name != "piecewise_constant_decay") config["initial_learning_rate"] = rate;
    const std::int64_t warmUp = spec->name == "cosine_decay" ? options.integer("warmup_steps") : 0;
    for (const Property& property : spec->properties) {
        const PropertyValue& value = options.value(property.name);
        if (property.name == "boundaries" || property.name == "values") {
            config[property.name] = listFrom(std::get<std::string>(value), property.name == "boundaries");
            continue;
        }
        config[property.name] = toKeras(value, property);
        if ((property.name == "decay_steps" || property.name == "first_decay_steps") && config[property.name] == 0) {
            if (perEpoch <= 0) return rate;
            config[property.name] =
                std::max<std::int64_t>(1, stepsFor(spec->name, perEpoch * training.epochs, perEpoch, warmUp));
        }
    }
    if (spec->name == "piecewise_constant_decay" &&
        (config["values"].empty() || config["values"].size() != config["boundaries"].size() + 1))
        return rate;
    if (warmUp > 0 && config["warmup_target"].is_null()) { // from 0 to the learning rate
        config["warmup_target"] = rate;
        config["initial_learning_rate"] = 0.0;
    }
    return {{"module", "keras.optimizers.schedules"},
            {"class_name", spec->kerasClass},
            {"config", std::move(config)},
            {"registered_name", nullptr}};
}

bool readSchedule(const Json& object, TrainingConfig& training) {
    if (!object.contains("class_name") || !object["class_name"].is_string() || !object["config"].is_object())
        return false;
    const std::string className = object["class_name"].get<std::string>();
    const auto& all = registry().schedules;
    const auto spec =
        std::find_if(all.begin(), all.end(), [&](const ScheduleSpec& one) { return one.kerasClass == className; });
    if (className.empty() || spec == all.end()) return false;
    Json config = object["config"];
    const auto number = [&](const char* key) {
        return config.contains(key) && config[key].is_number() ? config[key].get<double>() : 0;
    };
    double rate = number("initial_learning_rate");
    if (spec->name == "piecewise_constant_decay") {
        const std::string values = textFrom(config.value("values", Json::array()));
        config["boundaries"] = textFrom(config.value("boundaries", Json::array()));
        config["values"] = values;
        rate = std::strtod(values.c_str(), nullptr);
    }
    if (spec->name == "cosine_decay") {
        const double target = number("warmup_target");
        if (target <= 0) config["warmup_steps"] = 0; // Keras warms up only towards a target
        if (target > 0 && rate == 0) {
            rate = target;
            config.erase("warmup_target");
        }
    }
    Properties options;
    for (const Property& property : spec->properties)
        if (const auto found = config.find(property.name); found != config.end())
            if (const auto read = propertyFrom(*found, property); read && *read != property.defaultValue)
                options.set(property.name, *read);
    training.schedule = spec->name;
    training.scheduleOptions = options;
    if (const OptimizerSpec* optimizer = findOptimizer(training.optimizer))
        for (const Property& property : optimizer->properties)
            if (property.name == "learning_rate")
                if (const auto accepted = property.accepted(rate))
                    training.optimizerOptions.set("learning_rate", *accepted);
    return true;
}

} // namespace lamina::keras
