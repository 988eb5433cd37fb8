#include "core/storage/keras_training.h"

#include "core/model/graph_check.h"
#include "core/model/registry.h"
#include "core/storage/damage.h"
#include "core/storage/keras_schedule.h"
#include "core/storage/keras_values.h"

#include <algorithm>
#include <map>

namespace lamina::keras {

namespace {
Json lossToKeras(const Head& head) {
    const LossSpec* spec = findLoss(head.loss);
    if (!spec || head.lossOptions.items().empty()) return head.loss;
    Json config = Json::object();
    for (const Property& property : spec->properties) {
        const PropertyValue* set = head.lossOptions.find(property.name);
        const bool isNew = property.name == "reduction" || property.name == "ignore_class"; // unknown to older versions
        if (isNew && (!set || *set == property.defaultValue)) continue;
        config[property.name] = toKeras(set ? *set : property.defaultValue, property);
    }
    config["name"] = head.loss;
    return {{"class_name", camelCase(head.loss)}, {"config", std::move(config)}};
}

// Only names that every Keras loads as a plain string; our own group has all of them.
Json metricsToKeras(const Head& head) {
    Json metrics = Json::array();
    for (const std::string& name : head.metrics)
        if (name == "accuracy" || name == "mean_absolute_error" || name == "mean_squared_error")
            metrics.push_back(name == "mean_absolute_error" ? "mae" : name == "mean_squared_error" ? "mse" : name);
    return metrics;
}

Json optimizerToKeras(const Project& project) {
    const TrainingConfig& training = project.training;
    const OptimizerSpec* spec = findOptimizer(training.optimizer);
    if (!spec || spec->kerasClass.empty()) return nullptr;
    Json config = {{"name", spec->kerasClass}};
    for (const Property& property : spec->properties) {
        if (property.name == "exclude_bias_and_normalization") continue; // a call of a method there, not an argument
        if (property.name == "learning_rate") {
            config[property.name] = learningRateToKeras(project);
            continue;
        }
        const PropertyValue* set = training.optimizerOptions.find(property.name);
        Json value = toKeras(set ? *set : property.defaultValue, property);
        if (!value.is_null()) config[property.name] = std::move(value); // null: what Keras takes without the key
    }
    return {{"class_name", spec->kerasClass}, {"config", std::move(config)}};
}

// "mse", "MeanSquaredError", {"class_name": …}, {"class_name": "function", "config": …} → the full function name.
std::string functionName(const Json& value) {
    static const std::map<std::string, std::string> shorter = {{"mse", "mean_squared_error"},
                                                               {"mae", "mean_absolute_error"},
                                                               {"huber_loss", "huber"},
                                                               {"logcosh", "log_cosh"},
                                                               {"bce", "binary_crossentropy"},
                                                               {"acc", "accuracy"},
                                                               {"mape", "mean_absolute_percentage_error"},
                                                               {"msle", "mean_squared_logarithmic_error"},
                                                               {"kullback_leibler_divergence", "kl_divergence"},
                                                               {"rmse", "root_mean_squared_error"},
                                                               {"kld", "kl_divergence"},
                                                               {"r2", "r2_score"}};
    std::string name;
    if (value.is_string())
        name = value.get<std::string>();
    else if (value.is_object() && value.contains("class_name") && value["class_name"].is_string()) {
        name = value["class_name"].get<std::string>();
        const bool isWrapped = name == "function" || name == "LossFunctionWrapper" || name == "MeanMetricWrapper";
        if (isWrapped && value.contains("config")) {
            const Json& config = value["config"];
            if (config.is_string())
                name = config.get<std::string>();
            else if (config.is_object() && config.contains("name") && config["name"].is_string())
                name = config["name"].get<std::string>();
        }
    }
    // The initials of MSE and of L1L2-like names are no words: only CamelCase becomes snake_case.
    std::string snake = snakeCase(name);
    if (const auto full = shorter.find(snake); full != shorter.end()) return full->second;
    return snake;
}

void readLoss(const Json& value, Head& head, std::vector<Text>& notes) {
    if (value.is_null()) return;
    const std::string name = functionName(value);
    const LossSpec* spec = findLoss(name);
    if (!spec) {
        notes.push_back(
            TEXT("storage", "The loss %1 does not exist here; choose another before training.").arg(forMessage(name)));
        return;
    }
    head.loss = spec->name;
    if (!value.is_object() || !value.contains("config") || !value["config"].is_object()) return;
    for (const auto& [key, given] : value["config"].items()) {
        const auto property = std::find_if(spec->properties.begin(), spec->properties.end(),
                                           [name = key](const Property& one) { return one.name == name; });
        if (property != spec->properties.end()) {
            if (const std::optional<PropertyValue> read = propertyFrom(given, *property)) {
                if (*read != property->defaultValue) head.lossOptions.set(key, *read);
                continue;
            }
            // the mean under its other names; without any, Keras could not train
            if (key == "reduction" && (given.is_null() || given == "mean" || given == "auto" || given == "none"))
                continue;
        }
        const bool saysNothing = given.is_null() || (key == "axis" && (given == -1 || given == Json::array({-1})));
        if (saysNothing || key == "name" || key == "dtype" || key == "fn" || key == "module" || key == "class_name" ||
            key == "config" || key == "registered_name")
            continue;
        notes.push_back(TEXT("storage", "The loss %1 has %2 = %3, which is not available here and was left out.")
                            .arg(name)
                            .arg(forMessage(key))
                            .arg(shortJson(given)));
    }
}

const MetricSpec* metricFor(const Json& value) {
    std::string name = functionName(value);
    if (name.find("top_k_categorical_accuracy") != std::string::npos) name = "top_k_categorical_accuracy";
    if (const MetricSpec* spec = findMetric(name)) return spec;
    if (name.size() > 9 && name.compare(name.size() - 9, 9, "_accuracy") == 0)
        name = "accuracy"; // the right kind follows from the loss
    if (const MetricSpec* spec = findMetric(name)) return spec;
    for (const char* other : {"rmse", "mae", "r2"}) {
        const Json alias = other;
        if (functionName(alias) == name && findMetric(other)) return findMetric(other);
    }
    return nullptr;
}

void readMetrics(const Json& value, Head& head, std::vector<Text>& notes) {
    if (value.is_null()) return;
    const Json list = value.is_array() ? value : Json::array({value});
    for (const Json& one : list) {
        if (one.is_array()) { // Keras nests the list once more for a single output
            readMetrics(one, head, notes);
            continue;
        }
        if (const MetricSpec* spec = metricFor(one)) {
            if (std::find(head.metrics.begin(), head.metrics.end(), spec->name) == head.metrics.end())
                head.metrics.push_back(spec->name);
        } else if (!one.is_null()) {
            notes.push_back(TEXT("storage", "The metric %1 does not exist here and was left out.")
                                .arg(forMessage(functionName(one))));
        }
    }
}

void readOptimizer(const Json& value, TrainingConfig& training, std::vector<Text>& notes) {
    if (!value.is_object() || !value.contains("class_name") || !value["class_name"].is_string()) return;
    std::string className = value["class_name"].get<std::string>();
    if (const std::size_t custom = className.rfind('>'); custom != std::string::npos)
        className = className.substr(custom + 1); // Custom>Adam
    const std::vector<OptimizerSpec>& all = registry().optimizers;
    const auto spec =
        std::find_if(all.begin(), all.end(), [&](const OptimizerSpec& one) { return one.kerasClass == className; });
    if (spec == all.end()) {
        notes.push_back(TEXT("storage", "The optimizer %1 does not exist here; %2 takes its place.")
                            .arg(forMessage(className))
                            .arg(training.optimizer));
        return;
    }
    training.optimizer = spec->name;
    if (!value.contains("config") || !value["config"].is_object()) return;
    for (const Property& property : spec->properties) {
        const auto found = value["config"].find(property.name);
        if (found == value["config"].end() || found->is_null()) continue;
        const Json* number = &*found;
        if (number->is_object() && number->contains("config") && (*number)["config"].is_object()) { // a schedule
            if (readSchedule(*number, training)) continue;
            const Json& schedule = (*number)["config"];
            if (!schedule.contains("initial_learning_rate")) continue;
            number = &schedule["initial_learning_rate"];
            notes.push_back(
                TEXT("storage", "The learning rate followed a schedule; only its first value was taken over."));
        }
        if (const std::optional<PropertyValue> read = propertyFrom(*number, property);
            read && *read != property.defaultValue)
            training.optimizerOptions.set(property.name, *read);
    }
}

// What a training_config says for output i of n: a list by order, an object by the output's name, or one thing for the only output.
const Json* partFor(const Json& value, std::size_t i, std::size_t n, const std::string& name) {
    static const Json nothing;
    if (value.is_object() && !value.contains("class_name")) return value.contains(name) ? &value[name] : &nothing;
    if (value.is_array() && (n > 1 || (value.size() == 1 && n == 1))) return i < value.size() ? &value[i] : &nothing;
    return n == 1 || value.is_object() || value.is_string() ? &value : &nothing;
}
} // namespace

Json trainingConfig(const Project& project, const std::vector<Uid>& outputs) {
    const Json optimizer = optimizerToKeras(project);
    if (optimizer.is_null()) return nullptr;
    Json losses = Json::array(), metrics = Json::array(), weights = Json::array();
    bool hasLoss = false, hasWeights = false;
    for (const Uid output : outputs) {
        const auto& heads = project.training.heads;
        const auto own = std::find_if(heads.begin(), heads.end(), [&](const Head& head) {
            return head.output == output || (head.output == 0 && outputs.size() == 1);
        });
        if (own == heads.end()) {
            losses.push_back(nullptr);
            metrics.push_back(Json::array());
            weights.push_back(1.0);
            continue;
        }
        const Head head = resolvedHead(*own, project.graph, nullptr);
        losses.push_back(head.loss.empty() ? Json(nullptr) : lossToKeras(head));
        metrics.push_back(metricsToKeras(head));
        weights.push_back(head.weight);
        hasLoss = hasLoss || !head.loss.empty();
        hasWeights = hasWeights || head.weight != 1;
    }
    if (!hasLoss) return nullptr;
    const bool isOne = outputs.size() == 1;
    return {{"loss", isOne ? losses[0] : losses},
            {"metrics", isOne ? metrics[0] : metrics},
            {"weighted_metrics", nullptr},
            {"loss_weights", hasWeights ? weights : Json(nullptr)},
            {"optimizer_config", optimizer}};
}

void setHeads(const Graph& graph, const std::vector<Uid>& outputs, TrainingConfig& training) {
    training.heads.clear();
    const bool isOnlySink = outputs.size() == 1 && graph.sinks() == outputs;
    for (const Uid output : outputs) {
        Head head;
        head.output = isOnlySink ? 0 : output;
        training.heads.push_back(std::move(head));
    }
    if (training.heads.empty()) training.heads.emplace_back();
}

void readTraining(const Json& config, const std::vector<std::string>& outputNames, TrainingConfig& training,
                  std::vector<Text>& notes) {
    if (!config.is_object()) return;
    if (config.contains("optimizer_config"))
        readOptimizer(config["optimizer_config"], training, notes);
    else if (config.contains("optimizer"))
        readOptimizer(config["optimizer"], training, notes); // compile_config of .keras
    for (std::size_t i = 0; i < training.heads.size(); ++i) {
        Head& head = training.heads[i];
        const std::string name = i < outputNames.size() ? outputNames[i] : std::string();
        if (config.contains("loss")) readLoss(*partFor(config["loss"], i, training.heads.size(), name), head, notes);
        if (config.contains("metrics"))
            readMetrics(*partFor(config["metrics"], i, training.heads.size(), name), head, notes);
        if (config.contains("loss_weights"))
            if (const Json& weight = *partFor(config["loss_weights"], i, training.heads.size(), name);
                weight.is_number())
                head.weight = weight.get<double>();
    }
}

} // namespace lamina::keras
